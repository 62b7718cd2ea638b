import Records
import TextCore

/// What a remark says of how sure a row's number is: `2.71亿立方米（初步数）` for 初步数，待市局核定, `（其中四季度为快报数）` for
/// 四季度快报数，待核, `218人（存量）` for 存量，不是今年新增. Such numbers are neither opened with nor held against a plan.
struct FigureRemark: Sendable {
  /// The words in brackets behind the number.
  let words: String
  /// The words that say of which of the row's numbers it is, "" where that is its own.
  let subject: String
  /// Whether the number is not final.
  let isInterim: Bool

  init?(_ record: TaskRecord) {
    for meaning in [Meaning.note, .state] {
      var mayBe = false
      record.withBytes(of: meaning) { mayBe = Self.signs.isIn($0) }
      guard mayBe else { continue }
      var last = ""
      for clause in record.text(meaning).split(whereSeparator: { "，,；;。 　（）()".contains($0) }).map(String.init) {
        defer { last = clause }
        guard let found = Self(clause) else { continue }
        // 一年少漏约82万方，估的: of the remark's own number.
        if found.words == "估算数", found.subject.isEmpty, last.hasDigit, !last.holds(oneOf: Self.comparisons) { continue }
        self = found.subject.isEmpty ? found.of(Self.subject(of: last)) : found
        return
      }
    }
    return nil
  }

  private init(words: String, subject: String, isInterim: Bool) {
    (self.words, self.subject, self.isInterim) = (words, subject, isInterim)
  }

  private func of(_ subject: String) -> FigureRemark {
    FigureRemark(words: words, subject: subject, isInterim: isInterim)
  }

  /// 参加人次 of 参加人次为各乡镇上报数, of which 数据待核实 behind it is said; "" where a clause names no number.
  private static func subject(of clause: String) -> String {
    guard clause.hasSuffix("数"), let place = clause.place(of: "为") ?? clause.place(of: "系") ?? clause.place(of: "是"),
      case let name = clause[..<place.lowerBound], (2...8).contains(name.count), name.allSatisfy(Punctuation.isHan)
    else { return "" }
    return String(name)
  }

  private init?(_ text: String) {
    guard (2...16).contains(text.count), !text.holds("是否"), !text.hasDigit || text.holds("季度") || text.holds("月"),
      let (place, words) = Self.found(in: text)
    else { return nil }
    let head = text[..<place].description.trimmingSuffix("的").trimmingSuffix("是各景点报").trimmingSuffix("为")
      .trimmingSuffix("是")
    isInterim = !["存量", Self.final, Self.unaudited].contains(words)
    if PeriodStem.isPeriod(head) || head.hasSuffix("季度") || head.hasSuffix("月") {
      (self.words, subject) = ("其中\(head)为\(words)", "")
      return
    }
    guard head.isEmpty || head.allSatisfy(Punctuation.isHan) else { return nil }
    let isOfRow = head.isEmpty || Self.own.contains(head)
    // 人次是各景点报的估数.
    (self.words, subject) = (words, isOfRow ? "" : String(head.prefix { !"是为由".contains($0) }))
  }

  private static let comparisons: SearchWords = ["上年", "去年", "含", "目标", "计划", "任务", "同比", "月"]
  private static let own: WordSet = ["数", "数据", "数字", "此数", "这个数", "为", "是", "均为", "都是", "两项", "暂为", "目前为"]
  private static let signs: SearchWords = [
    "审计", "决算", "预计数", "快报", "初步", "待核", "待市", "待省", "待县", "待区", "待上级", "待统计", "反馈", "估", "大概数", "存量", "暂定数",
  ]

  private static func found(in text: String) -> (place: String.Index, words: String)? {
    // 罚没款以财务决算为准.
    if text.hasSuffix("决算为准") || text.hasSuffix("决算数为准"), let place = text.place(of: "以") {
      return (place.lowerBound, final)
    }
    if text == "未经审计" || text == "未审计" || text == "数据未经审计" { return (text.startIndex, unaudited) }
    for (sign, words) in kinds {
      guard let place = text.place(of: sign) else { continue }
      return (place.lowerBound, words)
    }
    // 待市局核定, 统计局没反馈.
    if text.hasPrefix("待"), text.ends(inOneOf: ["核定", "核实", "审定", "反馈", "核准", "确认", "核"]) {
      return (text.startIndex, "待核定")
    }
    if text.hasSuffix("没反馈") || text.hasSuffix("未反馈") {
      // 合作社的省局还没反馈: of them alone.
      return (text.firstIndex(of: "的") ?? text.startIndex, "待核定")
    }
    return nil
  }

  private static let final = "以决算为准"
  private static let unaudited = "未经审计"
  /// A clause without what it says of the accounts that its number waits for, which an opening leaves to the chapter.
  static func withoutCaveat(_ clause: String) -> String {
    [final, unaudited].reduce(clause) { $0.replacing("（" + $1 + "）", with: "") }
  }

  private static let kinds = [
    ("快报数", "快报数"), ("快报", "快报数"), ("初步数", "初步数"), ("初步统计", "初步数"), ("初步核算", "初步数"), ("初步测算", "初步数"), ("待核定", "待核定"),
    ("待核实", "待核定"), ("待核", "待核定"), ("估数", "估算数"), ("估算数", "估算数"), ("估的", "估算数"), ("估计数", "估算数"), ("预估数", "估算数"),
    ("大概数", "估算数"), ("暂定数", "暂定数"), ("预计数", "预计数"), ("存量数", "存量"), ("存量", "存量"),
  ]

  /// Words by which a clause says itself that its number is none to rely on.
  private static let hedges: SearchWords = [
    "预计", "预估", "约", "左右", "近", "估", "初步", "大概", "上下", "累计", "存量", "快报", "已有", "现有", "年末", "在册",
  ]

  /// The points whose numbers their rows' remarks are of.
  static func marked(_ points: [[[Point]]], _ records: [TaskRecord]) -> (points: [[[Point]]], interim: Set<Int>) {
    var interim: Set<Int> = []
    let out = points.map { topics in
      topics.map { points in
        points.map { point -> Point in
          guard let row = point.records.first,
            point.records.count == 1 || point.contained.count == point.records.count - 1,
            let remark = FigureRemark(records[row])
          else { return point }
          if remark.isInterim { interim.insert(row) }
          return remark.marked(point)
        }
      }
    }
    return (out, interim)
  }

  private func marked(_ point: Point) -> Point {
    var clauses = point.clauses
    // What is settled by accounts and audits is money.
    let isMoney = words == Self.final || words == Self.unaudited
    func isMeant(_ clause: Clause) -> Bool {
      clause.hasNumber && clause.rows.isEmpty && (!isMoney || clause.text.hasSuffix("元"))
        && (subject.isEmpty || clause.text.holds(subject) || clause.text.holds(subject.suffix(2)))
    }
    // 大概数 beside several numbers may be of any of them; those of a stock stand last.
    if words == "估算数", subject.isEmpty, clauses.count(where: \.hasNumber) > 1 { return point }
    guard let at = words != "存量" ? clauses.firstIndex(where: isMeant) : clauses.lastIndex(where: isMeant),
      clauses[at].endsInNumber, case let text = clauses[at].text, !text.holds(oneOf: Self.hedges),
      !text.hasSuffix("）"), !text.hasPrefix("其中")
    else { return point }
    clauses[at].text += "（" + words + "）"
    return point.telling(clauses)
  }
}
