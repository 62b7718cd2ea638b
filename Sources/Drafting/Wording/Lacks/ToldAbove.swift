import Records
import TextCore

/// What of an unfinished task is told with the results is not told again in 不足: there stand its name and how far it is.
extension UnfinishedWording {
  /// `启澜功率器件项目正在主体施工，尚未投产` of a task whose results are told in their chapter; nil where they are not, or
  /// where the numbers themselves say what is left (反馈问题14个，整改13个).
  /// - Parameters:
  ///   - all: the clauses of the row, none of which says what is open.
  ///   - told: the places of those that are no plans.
  func stateAlone(_ record: TaskRecord, _ name: String, _ all: [String], _ told: [Int], _ pending: String?) -> String? {
    let clauses = told.map { all[$0] }
    guard name.count >= 2, clauses.count > 1,
      clauses.allSatisfy({ ClauseSense.of($0, year: cleaner.year) == .done }),
      anchor(all, told).count == 1, Self.shares(all, told) == nil, partlyAnswered(clauses, "") == nil,
      !clauses.contains(where: { Self.percent($0).map { $0 < 100 } == true || Self.isShare($0) }),
      !achieved(record).isEmpty
    else { return nil }
    let phase = clauses.reversed().lazy.compactMap(Self.phase).first ?? ""
    let tail = tail(record, name + phase, pending, hasAim: false)
    if phase.isEmpty { return tail.isEmpty ? nil : name + tail.dropFirst() }
    return name + phase + (pending == nil ? "" : tail)
  }

  /// What goes on: 正在主体施工 of 进入主体施工.
  private static func phase(_ clause: String) -> String? {
    guard clause.hasPrefix("进入"), clause.count <= 10, !clause.hasDigit else { return nil }
    let work = clause.dropFirst(2)
    return work.hasSuffix("阶段") ? "处于" + work : "正在" + work
  }

  /// The clauses of what was handed in, each right ahead of what it waits for: `3部已送审，待县政府审定`.
  func awaited(_ all: [String], _ opens: [Int]) -> [Int] {
    let handed = opens.flatMap { handedIn(all, behind: $0) }
    return handed
      + opens.compactMap { at in
        // 2栋人员已搬离，待拆除: what waits.
        if at > 0, !opens.contains(at - 1), all[at].hasPrefix("待"), all[at].count <= 8, all[at - 1].count <= 12,
          all[at - 1].first?.isDigit == true
        {
          return at - 1
        }
        guard at > 0, !opens.contains(at - 1), all[at].starts(withOneOf: ["待", "等待", "尚未公布", "结果"]),
          all[at - 1].ends(inOneOf: ["申报", "上报", "送审", "报送", "提交", "报批", "报审"]), all[at - 1].count <= 14,
          !handed.contains(at - 1)
        else { return nil }
        return at - 1
      }
  }

  /// What was handed in and is not granted, where the clause that says so has no subject: 方案已报县政府，经费预算68万元报财政 of
  /// 尚未批复.
  func handedIn(_ all: [String], behind at: Int) -> [Int] {
    guard at > 0, Self.grants.contains(all[at]) else { return [] }
    return Array(
      all[..<at].indices.reversed().prefix { all[$0].holds("报") && all[$0].count <= 20 && Self.handed(all[$0]) != nil }
        .reversed())
  }

  /// 经费预算 of 经费预算68万元报财政.
  static func handed(_ clause: String) -> String? {
    guard let place = clause.place(of: "已报") ?? clause.place(of: "上报") ?? clause.place(of: "报") else { return nil }
    let what = clause[..<place.lowerBound].prefix { !$0.isDigit }
    return (2...10).contains(what.count) && what.allSatisfy(Punctuation.isHan) ? String(what) : nil
  }

  private static let grants: WordSet = [
    "尚未批复", "尚未获批", "未获批", "未获批准", "没有批下来", "没有批复", "未批复", "尚未审批", "尚未下达", "没批下来", "待批复", "待批", "还没批复", "还未批复",
  ]

  /// Whether a clause counts something: by a measure word, or by one that is doubtful in prose behind a verb: 建成14口.
  func counts(_ clause: String) -> Bool {
    guard clause.hasDigit else { return false }
    if !QuantityParser.find(in: clause).isEmpty { return true }
    // 充电枪24把, in whatever it is counted.
    if let last = clause.last, Punctuation.isHan(last), clause.dropLast().last?.isDigit == true, !"年月日号".contains(last)
    {
      return true
    }
    let found = QuantityParser.parse(clause)
    guard found.count == 1, let one = found.first, !one.unit.isEmpty, one.tail.isEmpty else { return false }
    return wordbook.headVerb(one.label) == one.label && clause == one.label + one.amount()
  }

  /// What an unfinished task won already: 城北社区获评全国综合减灾示范社区, of which another part waits.
  func won(_ done: [String], _ name: String) -> String? {
    guard let clause = done.first(where: { $0.holds(oneOf: Self.honours) }) else { return nil }
    return clause.starts(withOneOf: Self.honours) ? under(name, clause) : clause
  }

  private static let honours: SearchWords = ["获评", "荣获", "被评为", "被授予", "被命名为", "获批为"]
}
