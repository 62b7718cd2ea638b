import Records
import TextCore

/// Tells a number that is part of another behind it, with 其中, where a remark says that the one is counted in the
/// other. Where the whole stands elsewhere, the number keeps the clerk's aside: （含在…内）.
struct Containment {
  /// The points of each topic of each section.
  private(set) var points: [[[Point]]]
  /// The rows whose remark of this kind is heeded.
  private(set) var heeded: Set<Int> = []

  let records: [TaskRecord]
  private let wordbook: Wordbook
  private let cleaner: ResultCleaner
  /// Whether the headings are a plan's, under which a row stays.
  private let isPlanned: Bool
  var numbers = NumberIndex()

  /// Where a point stands.
  struct Place: Hashable, Comparable {
    let section: Int
    let topic: Int
    let point: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.section, a.topic, a.point) < (b.section, b.topic, b.point)
    }
  }

  init(
    _ points: [[[Point]]], _ records: [TaskRecord], _ wordbook: Wordbook, _ cleaner: ResultCleaner, isPlanned: Bool
  ) {
    self.points = points
    self.records = records
    self.wordbook = wordbook
    self.cleaner = cleaner
    self.isPlanned = isPlanned
    let notes = noted
    guard !notes.isEmpty else { return }
    numbers = NumberIndex(self.points)
    for (place, note) in notes where tellInPlace(note, at: place) { heed(place) }
    numbers = NumberIndex(self.points)
    var moves: [Move] = []
    for (place, note) in notes where note.relation == .within && !heeded.contains(self[place].records[0]) {
      if let move = move(note, at: place) { moves.append(move) } else { mark(note, at: place) }
    }
    carryOut(moves)
  }

  subscript(place: Place) -> Point {
    get { points[place.section][place.topic][place.point] }
    set { points[place.section][place.topic][place.point] = newValue }
  }

  private mutating func heed(_ place: Place) { heeded.formUnion(self[place].records) }

  // MARK: - Remarks

  private static let signs = ["在", "含", "包括", "计入", "算入", "算进", "计进", "并入", "重", "交叉"]

  /// The points whose rows all have one remark of this kind.
  private var noted: [(place: Place, note: PartNote)] {
    var out: [(Place, PartNote)] = []
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() {
          let notes = point.records.filter { point.covered[$0] == nil }.map(note)
          if let first = notes.first, let note = first, notes.allSatisfy({ $0 == note }) {
            out.append((Place(section: s, topic: t, point: p), note))
          }
        }
      }
    }
    return out
  }

  private func note(_ record: Int) -> PartNote? {
    guard !records[record].isEmpty(.note) else { return nil }
    let cell = records[record].note
    guard Self.signs.contains(where: { cell.holds($0) }) else { return nil }
    return Clause.split(cleaner.clean(cell, keepsHead: true)).lazy.compactMap { PartNote($0.text) }.first
  }

  // MARK: - Behind another point

  /// A point that goes behind a number of another one.
  private struct Move {
    let part: Place
    /// The clause that tells the part.
    let clause: Int
    let whole: NumberIndex.Entry
  }

  private func move(_ note: PartNote, at place: Place) -> Move? {
    let point = self[place]
    for clause in clauses(of: note, in: point) {
      guard clause == 0 || !point.clauses[1...clause].contains(where: { $0.mark != "，" }),
        point.clauses[..<clause].count(where: \.hasNumber) <= (note.part.isEmpty ? 1 : 0),
        let quantity = QuantityParser.find(in: point.clauses[clause].text).first?.quantity,
        let whole = whole(of: note, quantity, from: place), isFree(point, place, whole.place)
      else { continue }
      return Move(part: place, clause: clause, whole: whole)
    }
    return nil
  }

  /// The number that a remark means: a row's first one of its measure, or the one that is called so.
  private func whole(of note: PartNote, _ part: Quantity, from place: Place) -> NumberIndex.Entry? {
    if note.whole.isRow {
      return numbers.first(of: part, from: place) { entry in
        self[entry.place].records.contains { records[$0].id == note.whole.digits }
      }
    }
    guard note.whole.isGeneric else { return numbers.whole(note.whole, of: part, from: place) }
    // 含在全年数内: of what, the same words before both numbers say; 国庆假期接待游客 is of 接待游客.
    let label = (self[place].clauses.first { $0.hasNumber }?.text ?? "").prefix { !$0.isDigit }
    let stem = self[place].stem
    let after = label.place(of: "期间")?.upperBound ?? label.startIndex
    let shared = zip(label, stem).prefix { $0 == $1 }.count
    return numbers.namesake(of: String(label[after...]), part, from: place)
      ?? numbers.namesake(of: String(label.dropFirst(shared)), part, from: place)
  }

  /// The clauses of a point that may tell the number that a remark is of, the likeliest first: what the ledger's column
  /// counts goes before the rest.
  private func clauses(of note: PartNote, in point: Point) -> [Int] {
    let numbered = point.clauses.indices.filter { point.clauses[$0].hasNumber }
    guard note.part.isEmpty else { return numbered.filter { point.clauses[$0].text.tells(note.part) } }
    let column = point.records.flatMap { records[$0].quantities }.map { MarkWidth.ungrouped($0.digits) + $0.unit }
    let counted = numbered.filter { at in column.contains { point.clauses[at].text.holds($0) } }
    return counted
      + numbered.filter { !counted.contains($0) && !QuantityParser.find(in: point.clauses[$0].text).isEmpty }
  }

  /// Whether a point may go to another one: the sections of the ledger's own columns stand, and none is left empty.
  private func isFree(_ point: Point, _ from: Place, _ to: Place) -> Bool {
    if from.section == to.section { return !isPlanned || from.topic == to.topic }
    return !isPlanned && point.records.allSatisfy { records[$0].isEmpty(.section) }
      && points[from.section].reduce(0) { $0 + $1.count } > 1
  }

  private mutating func carryOut(_ moves: [Move]) {
    let wholes = Set(moves.map(\.whole.place))
    var groups: [(entry: NumberIndex.Entry, moves: [Move])] = []
    for move in moves {
      // What has parts itself stays.
      if wholes.contains(move.part) { continue }
      if let at = groups.firstIndex(where: { $0.entry == move.whole }) {
        groups[at].moves.append(move)
      } else {
        groups.append((move.whole, [move]))
      }
    }
    var gone: Set<Place> = []
    for group in groups.sorted(by: { ($1.entry.place, $1.entry.clause) < ($0.entry.place, $0.entry.clause) }) {
      var whole = self[group.entry.place]
      let isLast = group.entry.clause == whole.clauses.count - 1 && group.moves.count == 1
      let isOfPoint = !whole.clauses[..<group.entry.clause].contains { $0.hasNumber }
      let label = group.entry.label
      let noun = String(label.dropFirst(wordbook.headVerb(label)?.count ?? 0))
      let isNamed = (2...10).contains(noun.count) && wordbook.headVerb(noun) == nil
      // 其中 behind another 其中 would be read as of that.
      let isPlain = isLast || isOfPoint && !whole.clauses.contains { $0.text.holds("其中") }
      guard isPlain || isNamed || isOfPoint else { continue }
      let head = isPlain || !isNamed ? "其中" : noun + "中"
      let verb = PartWording.judging(label)
      var clauses = whole.clauses
      for (i, move) in group.moves.enumerated() {
        heed(move.part)
        let part = PartWording.told(self[move.part].clauses, from: move.clause, verb)
        clauses += Clause.within(head, part, i, isLast: isLast, rows: self[move.part].records)
        whole = whole.taking(self[move.part])
        gone.insert(move.part)
      }
      self[group.entry.place] = whole.telling(clauses)
    }
    for s in points.indices {
      for t in points[s].indices where gone.contains(where: { $0.section == s && $0.topic == t }) {
        points[s][t] = points[s][t].indices.filter { !gone.contains(Place(section: s, topic: t, point: $0)) }
          .map { points[s][t][$0] }
      }
    }
  }

  // MARK: - Asides

  /// `党员查出隐患63条（含在542条内）`: what is told elsewhere is told here with the clerk's aside.
  private mutating func mark(_ note: PartNote, at place: Place) {
    let point = self[place]
    let all = clauses(of: note, in: point)
    let isOfAll = note.whole.isGeneric && all.count > 1
    guard let at = isOfAll ? all.max() : all.first,
      isOfAll || all.count == 1 || point.records.contains(where: { !records[$0].quantities.isEmpty })
    else { return }
    let text = point.clauses[at].text
    // 专题推介会5场 is no part of 46个.
    if let part = QuantityParser.find(in: text).first?.quantity, !note.whole.unit.isEmpty,
      let whole = QuantityParser.find(in: note.whole.digits + note.whole.unit).first?.quantity,
      Addends.measure(whole) != Addends.measure(part)
    {
      return
    }
    // 占全院结案数的38.7% says it.
    let isSaid = point.clauses.contains { $0.text.holds("占" + note.whole.name.prefix(4)) || $0.text.holds("占总") }
    guard !isSaid || note.whole.name.isEmpty, note.whole.isTellable else { return }
    guard let found = QuantityParser.find(in: text).first, found.range.upperBound == text.utf8.count else { return }
    var clauses = point.clauses
    clauses[at].text += (isOfAll ? "（均含在" : "（含在") + called(note.whole, found.quantity, from: place) + "内）"
    self[place] = point.telling(clauses)
    heed(place)
  }

  /// A number with what it is of, where the remark names it by the number alone: 隐患汇总542条.
  private func called(_ whole: PartNote.Mention, _ part: Quantity, from place: Place) -> String {
    // 41万已算进326万: of money.
    var whole = whole
    if ["万", "亿"].contains(whole.unit), part.unit.hasSuffix("元") { whole.unit += "元" }
    guard whole.name.isEmpty, let found = numbers.whole(whole, of: part, from: place) else { return whole.text }
    // 签约项目46个 of 签约项目总投资: the words before the number say of what it is.
    let label = found.label
    if found.stem.isEmpty, (3...8).contains(label.count), label.allSatisfy(Punctuation.isHan) {
      return label + whole.text
    }
    let stem = self[found.place].stem
    return (2...8).contains(stem.count) && !stem.hasDigit ? stem + whole.text : whole.text
  }
}
