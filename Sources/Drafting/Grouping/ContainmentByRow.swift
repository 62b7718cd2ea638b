import Records
import TextCore

/// Parts whose whole is known by its row: the clerk's 含在上一行, 同上行 and 和窗口办件里的一样 say which, whatever the numbers
/// measure.
extension Containment {
  /// The number that a remark names by its digits, of another measure: 380人 of 含在4260里 behind 4260人次.
  func exactly(_ whole: PartNote.Mention, _ part: Quantity, from place: Place) -> NumberIndex.Entry? {
    guard !whole.digits.isEmpty, !whole.isRow else { return nil }
    let found = numbers.all(of: whole.digits).filter { entry in
      entry.place != place && entry.place.section == place.section
        && (whole.name.isEmpty || entry.label.holds(whole.name) || entry.stem.holds(whole.name))
        && entry.value > NumberIndex.size(part)
    }
    return Set(found.map(\.place)).count == 1 ? found[0] : nil
  }

  /// A point that goes behind the point of the row that its remark names, as a sentence of its own; nil where that row is
  /// not told in the same chapter.
  func follow(_ note: PartNote, at place: Place) -> Move? {
    guard note.part.isEmpty, !tellsMoreFirst(self[place]), let whole = self.place(of: note, from: place),
      isFree(self[place], place, whole),
      let clause = self[whole].clauses.indices.first
    else { return nil }
    let entry = NumberIndex.Entry(
      place: whole, clause: clause, stem: self[whole].stem, label: "", digits: "", measure: "", value: 0)
    return Move(part: place, clause: 0, whole: entry, isTold: isTold(self[place], by: self[whole]), isSentence: true)
  }

  /// A point one of whose later numbers is part of another's, which goes behind that as a sentence of its own: 上街巡查93次，劝导救助47人
  /// of 47人已算进142人次.
  func carry(_ note: PartNote, at place: Place) -> Move? {
    guard !note.part.digits.isEmpty, note.part.name.isEmpty, !note.whole.digits.isEmpty,
      self[place].clauses.count(where: \.hasNumber) <= 3,
      let clause = self[place].clauses.firstIndex(where: { $0.text.tells(note.part) }),
      let part = QuantityParser.find(in: self[place].clauses[clause].text).map(\.quantity).first(where: {
        $0.digits == note.part.digits
      }), let whole = exactly(note.whole, part, from: place), isFree(self[place], place, whole.place)
    else { return nil }
    return Move(part: place, clause: 0, whole: whole, isSentence: true)
  }

  /// Whether a point has no number that another one does not tell: 给行动不便的老人上门126件 beside 其中上门代办126件.
  func isTold(_ part: Point, by whole: Point) -> Bool {
    let own = part.clauses.flatMap { QuantityParser.find(in: $0.text).map { $0.quantity.amount() } }
    let digits = part.clauses.reduce(0) { $0 + PartWording.runs(of: $1.text) }
    let text = whole.text(.full)
    return !own.isEmpty && own.count == digits && own.allSatisfy { text.tells(PartNote.Mention($0)) }
  }

  /// Whether each of a point's numbers stands in another one, whatever it measures there: 202辆次 beside 超限车202件.
  private func isSaid(_ part: Point, by whole: Point) -> Bool {
    let told = Set(SupportedNumbers.numbers(whole.text(.full)))
    let own = SupportedNumbers.numbers(part.text(.full))
    return !own.isEmpty && own.allSatisfy(told.contains)
  }

  /// Rows that the remark of another one counts in: 美丽乡村行巡回宣讲16场 where 七进宣传 says 美丽乡村行16场也在里面.
  mutating func apartRows(_ notes: [(place: Place, note: PartNote)]) -> [Move] {
    var moves: [Move] = []
    for (place, note) in notes where note.relation == .holding {
      let found = numbers.all(of: note.part.digits).filter { entry in
        entry.place != place && !note.part.name.isEmpty
          && (entry.stem.holds(note.part.name) || entry.label.holds(note.part.name))
          && isFree(self[entry.place], entry.place, place)
      }
      guard Set(found.map(\.place)).count == 1, let part = found.first else { continue }
      let isSaid = isSaid(self[part.place], by: self[place])
      // What the remark told of it is told in the row's own words.
      if !isSaid,
        let told = self[place].clauses.firstIndex(where: { $0.text.hasPrefix("其中") && $0.text.holds(note.part.name) })
      {
        var clauses = self[place].clauses
        clauses.remove(at: told)
        self[place] = self[place].telling(clauses)
      }
      let entry = NumberIndex.Entry(
        place: place, clause: 0, stem: self[place].stem, label: "", digits: "", measure: "", value: 0)
      moves.append(
        Move(
          part: part.place, clause: 0, whole: entry, isTold: isSaid, isSentence: true))
    }
    return moves
  }

  /// `另柔性引进专家23名` behind 引进急需紧缺人才86名, where the remark says 不算在86名里.
  mutating func tellApart() {
    let apart = points.indices.flatMap { s in
      points[s].indices.flatMap { t in
        points[s][t].indices.map { Place(section: s, topic: t, point: $0) }
      }
    }.filter { place in
      self[place].records.allSatisfy { records[$0].amended?.isApart == true }
    }
    guard !apart.isEmpty else { return }
    let index = NumberIndex(points)
    for place in apart {
      guard let row = self[place].records.first, let whole = records[row].amended?.whole,
        case let mention = PartNote.Mention(whole),
        index.all(of: mention.digits).contains(where: { $0.place.section == place.section && $0.place != place })
      else { continue }
      var clauses = self[place].clauses
      var text = clauses[0].text
      if text.starts(withOneOf: ["另", "其中", "此外"]) { continue }
      if text.first?.isDigit == true { text = self[place].stem + text }
      clauses[0].text =
        (wordbook.headVerb(text) != nil || text.starts(withOneOf: ["对", "为", "向", "由"]) ? "另" : "另有") + text
      self[place] = self[place].telling(clauses)
    }
  }

  /// Where the row stands that a remark means.
  private func place(of note: PartNote, from place: Place) -> Place? {
    let row = self[place].records.first ?? 0
    if note.whole.isAbove {
      let above = above(row)
      return row > 0 ? self.place(from: place) { $0 == above } : nil
    }
    if note.whole.isRow { return self.place(from: place, isAnywhere: true) { records[$0].id == note.whole.digits } }
    guard !note.whole.isGeneric else { return nil }
    if !note.whole.digits.isEmpty {
      let own = self[place].clauses.first(where: \.hasNumber).flatMap {
        QuantityParser.find(in: $0.text).first?.quantity
      }
      let isBare = note.whole.name.isEmpty && note.whole.unit.isEmpty
      let size = isBare ? own.map(NumberIndex.size) ?? 0 : 0
      let found = numbers.all(of: note.whole.digits).filter { entry in
        entry.place != place && entry.place.section == place.section && entry.value >= size
      }.map(\.place)
      if Set(found).count == 1 { return found[0] }
      // 含在4里 of a ledger whose rows are numbered.
      guard found.isEmpty, isBare else { return nil }
      return self.place(from: place, isAnywhere: true) { records[$0].id == note.whole.digits }
    }
    let name = note.whole.name
    guard name.count >= 2 else { return nil }
    if name.count >= 3, let found = self.place(from: place, where: { records[$0].task.hasSuffix(name) }) {
      return found
    }
    return self.place(from: place) { records[$0].task.holds(name) }
  }

  /// The row that 其中：对公存款 below 其中：储蓄存款 is part of: the one above them both.
  func above(_ row: Int) -> Int {
    func isPart(_ row: Int) -> Bool {
      let cells = records[row].amended
      return cells?.whole == PartAside.above && cells?.texts[.task] != nil
    }
    var above = row - 1
    while above > 0, isPart(row), isPart(above) { above -= 1 }
    return above
  }

  /// The one point of the chapter, or of all, with a row that a rule finds.
  private func place(from: Place, isAnywhere: Bool = false, where isMeant: (Int) -> Bool) -> Place? {
    var found: Place?
    for s in isAnywhere ? Array(points.indices) : [from.section] {
      for t in points[s].indices {
        for p in points[s][t].indices {
          let place = Place(section: s, topic: t, point: p)
          guard place != from, self[place].records.contains(where: isMeant) else { continue }
          if found != nil { return nil }
          found = place
        }
      }
    }
    return found
  }
}
