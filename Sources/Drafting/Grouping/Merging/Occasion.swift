import TextCore

/// What sets a row apart from the other rows of one task: a period, a batch, a body, or a kind of the thing.
struct Occasion: Sendable, Hashable {
  /// What sets the row apart, which decides what its numbers may be added to.
  enum Kind: Sendable, Hashable {
    /// Nothing.
    case none
    /// A quarter, half, term or festival: the same people and bodies may come again.
    case season
    /// A batch or class (第一批, 第2期): each has people of its own.
    case turn
    /// A department or place that does the work: 东城大队.
    case body
    /// A kind of the thing: 业务培训班（刑事审判）.
    case sort
  }

  /// What sets the row apart.
  let kind: Kind
  /// The words for it, such as 上半年; empty where there are none.
  let text: String
  /// The task's name without them, by which rows of one task meet.
  let stem: String

  init(kind: Kind, text: String, stem: String) {
    self.kind = kind
    self.text = text
    self.stem = stem
  }

  /// The occasion that a task's name tells, without the result's.
  init(task: String) {
    if let (head, content) = Self.bracketed(task), let kind = Self.kind(of: content) {
      // 理论学习（一） is numbered, and its number is no name.
      self.init(kind: kind, text: kind == .none ? "" : content, stem: PeriodStem.of(head))
    } else if task.hasSuffix("数"), let period = Self.periods[task] {
      self.init(kind: .season, text: period, stem: "数")
    } else {
      let (stem, period) = PeriodStem.parts(task)
      if !period.isEmpty {
        self.init(kind: Self.isTurn(period) ? .turn : .season, text: period, stem: stem)
      } else if let season = task.head(of: Self.seasons), task.count >= season.count + 4 {
        self.init(kind: .season, text: season, stem: String(task.dropFirst(season.count)))
      } else if let body = Self.leadingBody(task) {
        self.init(kind: .body, text: body, stem: String(task.dropFirst(body.count)))
      } else {
        self.init(kind: .none, text: "", stem: stem)
      }
    }
  }

  /// The occasion of a row: its task's, or, where that has none, the one that its result is headed by or says
  /// (党员冬训 and 党员冬训（第一期）).
  init(task: String, result: String) {
    let own = Occasion(task: task)
    guard own.kind == .none, !result.isEmpty, result.utf8.count < 120 else {
      self = own
      return
    }
    if let head = PeriodStem.head(of: result) {
      self.init(kind: Self.isTurn(head) ? .turn : .season, text: head, stem: own.stem)
    } else if result.utf8.count > task.utf8.count, result.hasPrefix(task) {
      let told = Occasion(task: result)
      self = told.stem == own.stem && !PeriodStem.isCount(told.text) ? told : own
    } else {
      self = own
    }
  }

  /// Where in the year it stands, 0 where that is not known: of running totals the last one counts.
  var rank: Int {
    if text.holds("下") || text.holds("末") || text.holds("底") || text.holds("秋") { return 12 }
    if text.holds("上") || text.holds("春") { return 6 }
    let numerals = Array("一二三四五六七八九")
    var last = 0
    var digits = 0
    for character in text {
      if let digit = character.wholeNumberValue, character.isDigit {
        digits = digits * 10 + digit
        last = min(digits, 10_000)
      } else {
        digits = 0
        if character == "十" { last = 10 }
        if let at = numerals.firstIndex(of: character) { last = last == 10 ? 11 + at : at + 1 }
      }
    }
    return text.holds("季度") ? last * 3 : last
  }

  /// The task's name with the occasion where a sentence has it: 刑事审判业务培训班, 中心组学习.
  func named(among all: [String]) -> String {
    kind == .sort ? Folding.list(all) + stem : stem
  }

  // MARK: - Reading

  /// Festivals and terms: no numbers in them, so that `PeriodStem` does not know them.
  private static let seasons: SearchWords = [
    "上学期", "下学期", "春季学期", "秋季学期", "春季", "夏季", "秋季", "冬季", "寒假", "暑假", "元旦", "春节", "元宵", "清明", "五一",
    "“五一”", "端午", "七一", "“七一”", "八一", "“八一”", "中秋", "国庆", "重阳", "两节", "汛期",
  ]
  /// The festival or season that a name begins with: 清明 of 清明执勤.
  static func festival(headOf name: String) -> String? {
    seasons.first { name.hasPrefix($0) && name.count >= $0.count + 2 }
  }

  /// Ends of the names of bodies that do one task side by side.
  private static let bodies = [
    "大队", "中队", "支队", "党支部", "支部", "分局", "社区", "分公司", "项目部", "车间", "学院", "税务所", "派出所", "法庭", "分院", "院区",
    "校区", "街道", "乡", "镇", "村", "科", "股", "处", "室", "部", "所", "站", "局", "公司", "园区", "网格",
  ]
  private static let leadingBodies = SearchWords(Array(bodies.prefix(14)))
  /// Heads of brackets that explain and set nothing apart.
  private static let notNames = ["开", "组", "对", "各", "与", "向", "加", "推", "抓", "建", "整", "深"]
  /// What a body's noun is only a part of: 社区建设, 支部书记.
  private static let ownMatters = ["建设", "创建", "书记", "委员", "工作", "管理", "标准化", "规范化", "班子", "党建", "治理", "改造"]
  private static let remarks = [
    "含", "不含", "附", "如", "详见", "见", "包括", "暂", "已", "未", "新", "试", "线上", "线下", "网络", "与", "对", "向", "由",
  ]

  /// What clerks call the two countings of a year: 办文核稿（半年数）.
  private static let periods = [
    "半年数": "上半年", "半年": "上半年", "半年度": "上半年", "全年数": "全年", "全年累计": "全年", "年度": "全年", "年底数": "全年", "全年度": "全年",
  ]

  /// 全年 of 1-12月 and of 截至12月底, 上半年 of 1—6月.
  private static func spans(_ content: String) -> String? {
    switch RunningSpan.explicit(content) {
    case 12: "全年"
    case 9: "前三季度"
    case 6 where content.first == "1": "上半年"
    default: nil
    }
  }

  private static func bracketed(_ task: String) -> (head: String, content: String)? {
    guard let last = task.last, last == "）" || last == ")",
      let open = task.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return nil }
    let content = String(task[task.index(after: open)...].dropLast())
    let head = String(task[..<open])
    return content.isEmpty || head.count < 2 ? nil : (head, periods[content] ?? spans(content) ?? content)
  }

  /// Whether a name is that of a term or half of the year: 春季学期, 上半年.
  static func isHalf(_ name: String) -> Bool {
    ["上学期", "下学期", "春季学期", "秋季学期", "春季", "秋季", "上半年", "下半年"].contains(name)
  }

  /// The kind of what stands in a bracket, or nil where it sets nothing apart.
  private static func kind(of content: String) -> Kind? {
    if PeriodStem.isPeriod(content) { return isTurn(content) ? .turn : .season }
    let bare = ["期间", "前夕", "前后", "节前", "前"].first { content.hasSuffix($0) }.map { content.dropLast($0.count) }
    let season = bare.map(String.init) ?? content
    if season.split(separator: "、").allSatisfy({ seasons.contains(String($0)) }) { return .season }
    let numerals = "一二三四五六七八九十"
    if content.count <= 2, content.allSatisfy({ $0.isDigit || numerals.contains($0) }) { return Kind.none }
    guard content.count <= 12, content.count >= 2, !content.starts(withOneOf: remarks),
      content.allSatisfy({ Punctuation.isHan($0) || "、“”".contains($0) })
    else { return nil }
    if content.hasSuffix("组"), let first = content.first, numerals.contains(first) || first == "第" { return .body }
    return bodies.contains { content.hasSuffix($0) && content.count > $0.count } ? .body : .sort
  }

  private static func isTurn(_ period: String) -> Bool {
    period.holds("批") || period.holds("期") && !period.holds("学期")
  }

  /// 第一支部 of 第一支部主题党日, 东城大队 of 东城大队占道经营整治: a name of its own before the body's noun.
  private static func leadingBody(_ task: String) -> String? {
    let head = task.prefix(8)
    guard head.holds(oneOf: leadingBodies) else { return nil }
    for noun in leadingBodies {
      guard let found = head.place(of: noun) else { continue }
      let before = head[..<found.lowerBound]
      let rest = task[found.upperBound...]
      if before.count >= 1, before != "党", rest.count >= 4, !before.starts(withOneOf: notNames),
        !rest.starts(withOneOf: ownMatters)
      {
        return String(task[..<found.upperBound])
      }
    }
    return nil
  }
}
