import Records
import TextCore

/// Tells a number that is part of another behind it, with 其中, where a remark says that the one is counted in the
/// other. The aside itself is for whoever keeps the ledger, and in no sentence.
struct Containment {
  /// The points of each topic of each section.
  private(set) var points: [[[Point]]]
  /// The rows whose remark of this kind is heeded.
  private(set) var heeded: Set<Int> = []
  /// The rows whose number is part of another's: nobody opens with them.
  private(set) var parts: Set<Int> = []

  let records: [TaskRecord]
  let wordbook: Wordbook
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
    guard !notes.isEmpty else {
      tellApart()
      return
    }
    for (place, note) in notes where note.relation == .within && note.part.isEmpty {
      parts.formUnion(self[place].records)
    }
    numbers = NumberIndex(self.points)
    for (place, note) in notes where tellInPlace(note, at: place) { heed(place) }
    numbers = NumberIndex(self.points)
    var moves: [Move] = []
    for (place, note) in notes where note.relation == .within && !heeded.contains(self[place].records[0]) {
      if let move = move(note, at: place) ?? follow(note, at: place) ?? carry(note, at: place) { moves.append(move) }
    }
    moves += apartRows(notes)
    carryOut(moves)
    tellApart()
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
    if let cells = records[record].amended, !cells.whole.isEmpty {
      return cells.isApart ? nil : PartNote(within: cells.whole)
    }
    guard !records[record].isEmpty(.note) else { return nil }
    let cell = records[record].note
    guard Self.signs.contains(where: { cell.holds($0) }) else { return nil }
    return Clause.split(cleaner.clean(cell, keepsHead: true)).lazy.compactMap { PartNote($0.text) }.first
  }

  // MARK: - Behind another point

  /// A point that goes behind a number of another one.
  struct Move {
    let part: Place
    /// The clause that tells the part.
    let clause: Int
    let whole: NumberIndex.Entry
    /// Whether the whole tells all numbers of the part already.
    var isTold = false
    /// Whether it is a sentence of its own, whatever its whole measures.
    var isSentence = false
  }

  private func move(_ note: PartNote, at place: Place) -> Move? {
    let point = self[place]
    guard !tellsMoreFirst(point) else { return nil }
    for clause in clauses(of: note, in: point) {
      guard clause == 0 || !point.clauses[1...clause].contains(where: { $0.mark != "，" }),
        point.clauses[..<clause].count(where: \.hasNumber) <= (note.part.isEmpty ? 1 : 0),
        let quantity = QuantityParser.find(in: point.clauses[clause].text).first?.quantity,
        let whole = whole(of: note, quantity, from: place),
        isFree(point, place, whole.place, isNamed: note.whole.name.count >= 4 && whole.stem == note.whole.name)
      else { continue }
      let isTold = records[point.records[0]].amended != nil && isTold(point, by: self[whole.place])
      return Move(part: place, clause: clause, whole: whole, isTold: isTold)
    }
    return nil
  }

  /// Whether a point begins with a greater number than the one that its column counts, of the same measure: 读者荐购538种，购置412种 of
  /// 412种 that are among the new books. Behind 其中 the greater one would be of the whole as well.
  func tellsMoreFirst(_ point: Point) -> Bool {
    guard point.records.count == 1, let own = records[point.records[0]].quantities.first,
      records[point.records[0]].quantities.count == 1,
      let first = point.clauses.first(where: \.hasNumber).flatMap({ QuantityParser.find(in: $0.text).first?.quantity })
    else { return false }
    return (own.unit.isEmpty || own.unit == first.unit) && own.value < first.value
      && point.clauses.dropFirst().contains { clause in
        QuantityParser.find(in: clause.text).contains {
          $0.quantity.unit == first.unit && $0.quantity.value == own.value
        }
      }
  }

  /// The number that a remark means: a row's first one of its measure, or the one that is called so.
  func whole(of note: PartNote, _ part: Quantity, from place: Place) -> NumberIndex.Entry? {
    if note.whole.isAbove {
      guard let row = self[place].records.first, row > 0 else { return nil }
      let above = above(row)
      return numbers.first(of: part, from: place) { entry in self[entry.place].records.contains(above) }
    }
    if note.whole.isRow {
      return numbers.first(of: part, from: place) { entry in
        self[entry.place].records.contains { records[$0].id == note.whole.digits }
      }
    }
    guard note.whole.isGeneric else {
      return numbers.whole(note.whole, of: part, from: place) ?? exactly(note.whole, part, from: place)
    }
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
  func isFree(_ point: Point, _ from: Place, _ to: Place, isNamed: Bool = false) -> Bool {
    if from.section == to.section { return !isPlanned || from.topic == to.topic }
    // 含在公交客运量里 names what stands in a table of indicators.
    if !isPlanned, isNamed, points[from.section].reduce(0, { $0 + $1.count }) > 1 { return true }
    return !isPlanned && point.records.allSatisfy { records[$0].isEmpty(.section) }
      && points[from.section].reduce(0) { $0 + $1.count } > 1
  }

  private mutating func carryOut(_ moves: [Move]) {
    let wholes = Set(moves.map(\.whole.place))
    var groups: [(entry: NumberIndex.Entry, moves: [Move])] = []
    for move in moves {
      // What has parts itself stays.
      if wholes.contains(move.part) || move.isTold { continue }
      if let at = groups.firstIndex(where: { $0.entry == move.whole }) {
        groups[at].moves.append(move)
      } else {
        groups.append((move.whole, [move]))
      }
    }
    var gone: Set<Place> = []
    for move in moves where move.isTold && !wholes.contains(move.part) {
      heed(move.part)
      self[move.whole.place] = self[move.whole.place].taking(self[move.part])
      gone.insert(move.part)
    }
    for group in groups.sorted(by: { ($1.entry.place, $1.entry.clause) < ($0.entry.place, $0.entry.clause) }) {
      var whole = self[group.entry.place]
      let isLast =
        group.entry.clause == whole.clauses.count - 1 && group.moves.count == 1 && !group.moves[0].isSentence
      let isOfPoint = !whole.clauses[..<group.entry.clause].contains { $0.hasNumber }
      let label = group.entry.label
      let noun = String(label.dropFirst(wordbook.headVerb(label)?.count ?? 0))
      let isNamed =
        (2...10).contains(noun.count) && noun.allSatisfy(Punctuation.isHan) && wordbook.headVerb(noun) == nil
      // 其中 behind another 其中 would be read as of that.
      let isPlain = isLast || isOfPoint && !whole.clauses.contains { $0.text.holds("其中") }
      if !isLast, !isOfPoint, !isNamed || noun.count < 4, group.moves.count == 1,
        let clauses = PartWording.inBrackets(self[group.moves[0].part], group.moves[0].clause, whole, group.entry)
      {
        let part = group.moves[0].part
        heed(part)
        gone.insert(part)
        self[group.entry.place] = whole.taking(self[part]).telling(clauses)
        continue
      }
      // 24期中，党校主体班6期312人 behind another number of the point: the remark names it.
      let unit = QuantityParser.find(in: whole.clauses[group.entry.clause].text).first?.quantity.unit ?? ""
      let isCounted = !group.entry.digits.isEmpty && !unit.isEmpty && !unit.hasSuffix("%")
      guard isPlain || isNamed || isOfPoint || isCounted else { continue }
      let head = isPlain || isOfPoint && !isNamed ? "其中" : isNamed ? noun + "中" : group.entry.digits + unit + "中"
      let verb = PartWording.judging(label)
      var clauses = whole.clauses
      for (i, move) in group.moves.enumerated() {
        heed(move.part)
        let own = PartWording.named(self[move.part], of: whole, group.entry)
        let part = PartWording.told(own, from: own.count == self[move.part].clauses.count ? move.clause : 0, verb)
        let before = clauses.contains { $0.within == head } ? 1 : 0
        clauses += Clause.within(head, part, i + before, isLast: isLast, rows: self[move.part].records)
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
}
