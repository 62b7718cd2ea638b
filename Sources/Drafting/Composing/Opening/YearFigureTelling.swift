import TextCore

/// The words of the year's figures, each traced to its rows.
extension YearFigures {
  /// One figure with what else of the year is worth telling.
  func told(_ figures: [Figure], and facts: WeightyFacts) -> Told {
    let first = told(figures)
    let rows = Set(first.clauses.keys)
    let more = told(
      facts.without { fact in
        let point = points[fact.place.section][fact.place.topic][fact.place.point]
        return point.records.contains(where: rows.contains)
      })
    guard !more.text.isEmpty, first.text.length + more.text.length <= Self.longestOfBoth else { return first }
    var text = first.text
    text.append(mark: "，")
    text.append(more.text)
    return Told(
      text: text, clauses: first.clauses.merging(more.clauses) { $0.union($1) }, isNounLed: first.isNounLed)
  }

  /// So many characters a figure and other facts have.
  private static let longestOfBoth = 84

  func told(_ facts: WeightyFacts) -> Told {
    var text = TracedText()
    var clauses: [Int: Set<String>] = [:]
    for fact in facts.facts {
      let point = points[fact.place.section][fact.place.topic][fact.place.point]
      let numbers = Set(SupportedNumbers.numbers(fact.text))
      text.append(mark: "，")
      text.append(
        fact.text, .records(Self.own(point), sums: point.sums.filter { numbers.contains($0.digits) }))
      if let row = point.records.first { clauses[row, default: []].formUnion(fact.clauses) }
    }
    return Told(text: text, clauses: clauses, isNounLed: true)
  }

  /// The figures in the order of the draft.
  func told(_ chosen: [Figure]) -> Told {
    var text = TracedText()
    var clauses: [Int: Set<String>] = [:]
    // What came in goes before what was done with it.
    func rank(_ figure: Figure) -> Int { figure.text.holds("受理") ? 0 : 1 }
    // 出入口车流486.3万辆 goes before 绿通查验9240辆, wherever in the chapter it stands.
    let isParted = chosen.contains(where: \.isPart)
    func lead(_ figure: Figure) -> Int {
      let others = chosen.filter { $0.place.section == figure.place.section && $0.place != figure.place }
      let isHeaviest =
        !others.isEmpty
        && others.allSatisfy {
          Importance.magnitude($0.value) + Self.farther < Importance.magnitude(figure.value)
        }
      return isHeaviest && !isParted ? 0 : 1
    }
    let told = chosen.map { (figure: $0, rank: (rank($0), lead($0))) }.sorted { a, b in
      let (one, other) = (a.figure, b.figure)
      if one.place.section != other.place.section { return one.place.section < other.place.section }
      return a.rank == b.rank ? (one.place, one.clause) < (other.place, other.clause) : a.rank < b.rank
    }.map(\.figure)
    // One may be held against a plan or last year's number; of several that is for their chapters.
    let isBare = told.count { $0.isByAmount && !isFewerHarms($0) } > 1
    for figure in told {
      let isBare = isBare && !isFewerHarms(figure)
      text.append(mark: "，")
      if text.isEmpty, let span, isWholeYear(figure), !figure.text.holds("余额"), !figure.text.holds("年末"),
        !Self.isOfRegion(figure.words), !Self.isStock(figure.object),
        !told.contains(where: { $0.text.holds(span) })
      {
        text.append(span, .records([], sums: []))
      }
      let point = points[figure.place.section][figure.place.topic][figure.place.point]
      let numbers = Set(SupportedNumbers.numbers(figure.told(inYear: false, isBare: isBare)))
      let bare = figure.told(inYear: span != nil, isBare: isBare)
      let isFirstPart = figure.isPart && !text.text.holds("其中") && !bare.hasPrefix("其中")
      // The year is said once.
      let isSaid = bare.hasPrefix("全年") && text.text.holds("全年") && bare.count > 4
      let words = (isFirstPart ? "其中" : "") + (isSaid ? String(bare.dropFirst(2)) : bare)
      if let row = point.records.first {
        clauses[row, default: []].formUnion(
          [figure.words]
            + (isBare && figure.isByAmount ? [] : figure.change?.clauses ?? [figure.answer].compactMap { $0 }))
      }
      text.append(
        words,
        .records(
          point.records.filter { figure.isPart || !point.contained.contains($0) },
          sums: point.sums.filter { numbers.contains($0.digits) }))
    }
    return Told(text: text, clauses: clauses, isNounLed: Self.isOfRegion(text.text))
  }

  /// So many digits more a number has that goes ahead of another.
  private static let farther = 2.0

  func isFewerHarms(_ figure: Figure) -> Bool { isHarm(figure.words) && figure.change?.isFall == true }

  /// 全县发生…: whose it is stands ahead, and no 全年.
  private static func isOfRegion(_ text: String) -> Bool {
    text.starts(withOneOf: ["全国", "全省", "全市", "全区", "全县", "全镇", "全乡", "全系统", "辖区"])
  }
}
