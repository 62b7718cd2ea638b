import TextCore

/// Rows of a telegraph style ledger whose number stood in a column behind the text (`送戏下乡｜任务150场，超了｜152场`): the number
/// goes with the title, and a title that got lost comes back.
struct NumberOfTitle: Sendable {
  let wordbook: Wordbook
  /// Whether the ledger counts visitors, so that a holiday's number is of them.
  let countsGuests: Bool

  /// The clauses with the number behind its title; nil where none stands alone.
  /// - Parameter stem: the task's name without its period.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    if let given = given(clauses, stem) { return given }
    if let opened = opened(clauses, stem) { return opened }
    let clauses = StockLead.apart(clauses)
    guard let first = clauses.first, !first.hasNumber || first.text.holds("周年"), clauses.count > 1,
      (2...20).contains(first.text.count), !first.text.contains("，"),
      let at = clauses.indices.dropFirst().prefix(3).first(where: { Self.isBare(clauses[$0].text) }),
      clauses[1...at].allSatisfy({ $0.mark == "，" })
    else { return nil }
    let number = clauses[at].text
    var between = Array(clauses[1..<at])
    guard let head = head(first.text, number, &between) else { return nil }
    var out = first
    out.text = head + number
    out.tellsNumber = true
    out.weight = max(first.weight, clauses[at].weight)
    out.isWhole = true
    let plan = between.compactMap { planned($0, number) }
    return [out] + plan + between.filter { planned($0, number) == nil && !isOver($0.text, between) }
      + clauses[(at + 1)...]
  }

  private static let light = ["做好", "抓好", "抓实", "做实", "完成", "开展"]
  private static let builders = ["新改建", "新建", "改建", "扩建", "改造", "新增", "修复"]
  private static let seasons = ["假期", "小长假", "黄金周", "春节", "国庆", "中秋", "端午", "清明", "元旦"]
  private static let measures = ["花费", "收入", "额", "产值", "量", "投资", "消费", "支出", "时长", "面积"]

  /// What goes before the number; nil where it is no number of the title's.
  private func head(_ text: String, _ number: String, _ between: inout [Clause]) -> String? {
    let verb = Self.light.first { text.hasPrefix($0) } ?? ""
    let name = String(text.dropFirst(verb.count)).trimmingSuffix(verb.isEmpty ? "　" : "工作")
    guard name.count >= 2 else { return nil }
    // 新改建旅游厕所8座.
    if between.count == 1, Self.builders.contains(between[0].text), !verb.isEmpty {
      defer { between = [] }
      return between[0].text + name
    }
    if name.ends(inOneOf: Self.seasons), number.hasSuffix("人次") { return name + (countsGuests ? "接待游客" : "") }
    let isMoney = number.hasSuffix("元")
    if name.ends(inOneOf: Self.measures) { return name }
    guard !isMoney else { return nil }
    // 接待游客612.4万人次，同比增长8.7%.
    if verb.isEmpty, between.allSatisfy({ Self.isChange($0.text) }), !between.isEmpty, wordbook.headVerb(text) != nil {
      return text
    }
    guard !verb.isEmpty, !between.isEmpty, between.contains(where: { isPlan($0.text, number) }) else { return nil }
    return name
  }

  private static func isChange(_ text: String) -> Bool { text.starts(withOneOf: ["同比", "比上年", "较上年"]) }

  /// Whether a clause is a number with its unit and nothing else.
  static func isBare(_ text: String) -> Bool {
    let number = text.prefix { $0.isDigit || ".余多万亿".contains($0) }
    return text.first?.isDigit == true && ActionAhead.Title.units.contains(String(text[number.endIndex...]))
  }

  private func isPlan(_ text: String, _ number: String) -> Bool {
    guard let word = ["任务", "计划", "目标"].first(where: { text.hasPrefix($0) }) else { return false }
    let aim = String(text.dropFirst(word.count))
    return Self.isBare(aim) && Self.unit(aim) == Self.unit(number)
  }

  private static func unit(_ text: String) -> Substring { text.drop { $0.isDigit || $0 == "." } }

  /// `超额完成150场的任务` of 任务150场.
  private func planned(_ clause: Clause, _ number: String) -> Clause? {
    guard isPlan(clause.text, number), let aim = Double(clause.text.dropFirst(2).prefix { $0.isDigit || $0 == "." }),
      let reached = Double(number.prefix { $0.isDigit || $0 == "." }), reached >= aim
    else { return nil }
    var clause = clause
    clause.text = (reached > aim ? "超额完成" : "完成") + clause.text.dropFirst(2) + "的" + clause.text.prefix(2)
    return clause
  }

  /// 超了, where the plan says it.
  private func isOver(_ text: String, _ others: [Clause]) -> Bool {
    ["超了", "超额", "超额完成", "完成", "已完成"].contains(text) && others.contains { $0.text.hasPrefix("任务") }
  }

  // MARK: - Titles that got lost

  private static let givings = ["发", "办", "举办", "开展", "做", "搞", "建", "发放"]

  /// `与县商务局联合发放文旅消费券200万元` of 文旅消费券 and 和县商务局一起发的.
  private func given(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, first.text.hasSuffix("的"), (2...12).contains(stem.count),
      first.text.first.map({ "和与同跟".contains($0) }) == true,
      !Clause.joined(clauses).holds(stem), wordbook.headVerb(stem) == nil,
      let word = ["一起", "联合", "共同", "合伙"].first(where: { first.text.holds($0) }),
      let place = first.text.place(of: word),
      let act = Self.givings.first(where: { $0 == first.text[place.upperBound...].dropLast() })
    else { return nil }
    let full = ["发": "发放", "办": "举办", "做": "开展", "搞": "开展", "建": "建设"][act] ?? act
    var out = first
    out.text = "与" + first.text[..<place.lowerBound].dropFirst() + "联合" + full + stem
    out.isWhole = true
    var rest = Array(clauses.dropFirst())
    if let at = rest.firstIndex(where: { Self.isBare($0.text) || Self.isBare($0.text + "元") }) {
      out.text += rest[at].text
      out.tellsNumber = true
      out.weight = max(out.weight, rest[at].weight)
      rest.remove(at: at)
    }
    return [out] + rest
  }

  private static let openings = ["开街", "开放", "开园", "开馆", "上线", "揭牌", "投用", "开业", "运营", "启用", "通车", "开营", "开游"]

  /// `古镇夜游5月1日开街`: what opened on that day.
  private func opened(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, first.text.first?.isDigit == true, first.text.ends(inOneOf: Self.openings),
      first.text.holds("月"), first.text.count <= 9, (2...14).contains(stem.count), !first.text.holds(stem),
      wordbook.headVerb(stem) == nil, stem.allSatisfy(Punctuation.isHan), !Clause.joined(clauses).holds(stem)
    else { return nil }
    var out = first
    out.text = stem + first.text
    return [out] + clauses.dropFirst()
  }
}
