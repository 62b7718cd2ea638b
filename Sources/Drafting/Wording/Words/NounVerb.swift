import TextCore

/// The words that a noun goes with where the lexicon's one verb for it would be wrong: complaints are not completed but
/// received, cases are handled, averages have no verb, and what a higher body inspects is undergone.
enum NounVerb {
  /// The name said with what goes with it; nil where the lexicon may tell.
  /// - Parameter unit: of the number behind the name; "" where there is none.
  static func said(_ name: String, before unit: String = "") -> String? {
    guard !name.contains("，") else { return nil }
    // 组织生活会 is a meeting, and 组织 no verb.
    if name.hasPrefix("组织生活会和民主评议") { return "召开组织生活会，开展" + name.dropFirst(6) }
    // 学习教育 is one word.
    if name == "学习教育" || name.hasSuffix("精神学习教育"), !name.starts(withOneOf: ["开展", "抓好"]) { return "开展" + name }
    if name.hasPrefix("上级"), name.ends(inOneOf: inspections) { return "接受" + name }
    if name.holds("人均") || name.holds("户均"), !name.starts(withOneOf: verbs) { return name }
    guard !name.starts(withOneOf: verbs) else { return nil }
    if name.hasSuffix("热线"), ["次", "个", "通", "人次"].contains(unit) { return name + "接听" }
    if name.hasSuffix("犯罪"), isOfCases(unit), name.count >= 4, !name.starts(withOneOf: fights) {
      return "办理" + name + "案件"
    }
    if name.ends(inOneOf: ["案件", "刑案"]), isOfCases(unit) { return "办理" + name }
    if isOfCases(unit), name.ends(inOneOf: trials) { return name }
    if name.hasSuffix("建设"), ["个", "处", "座", "所", "家"].contains(unit), case let thing = name.dropLast(2),
      thing.count >= 3, thing.ends(inOneOf: built)
    {
      return "建成" + thing
    }
    // Who sends volunteers off does not carry the programme out.
    if name.ends(inOneOf: programmes) { return "落实" + name }
    if name.hasSuffix("计划"), ["人", "名", "人次"].contains(unit) { return "实施" + name }
    return nil
  }

  private static let inspections = ["检查", "督查", "巡察", "巡视", "考核", "审计", "督导", "抽查", "暗访", "验收", "评估", "调研"]
  /// Names that have their verb.
  private static let verbs = [
    "办理", "办结", "审结", "执结", "审执结", "受理", "查处", "侦破", "打击", "化解", "调解", "调处", "处理", "处置", "立案", "起诉", "批捕", "严厉", "审理",
    "防范",
    "预防", "完成", "提高", "实现", "落实", "制定", "实施", "编制",
  ]
  private static let fights = ["严打", "扫黑", "惩治", "依法", "严惩", "治理", "整治"]
  /// Ends of names of trials and quarrels that a court counts in cases.
  private static let trials = ["审判", "办案", "结案", "纠纷", "审理"]
  /// Ends of names of programmes, which nobody in an office draws up.
  private static let programmes = ["西部计划", "特岗计划", "强基计划", "三支一扶计划"]

  /// Ends of names of what is built and counted: 智慧法庭.
  private static let built = [
    "法庭", "站", "中心", "服务点", "基地", "阵地", "馆", "工作室", "驿站", "广场", "公园", "厅", "车间", "教室", "实验室", "诊室",
  ]

  private static func isOfCases(_ unit: String) -> Bool { ["件", "起", "宗"].contains(unit) }

  // MARK: - Contests

  private static let contests = [
    "大赛", "竞赛", "比赛", "联赛", "锦标赛", "运动会", "艺术节", "比武", "省赛", "国赛", "市赛", "篮球赛", "足球赛", "展演", "汇演", "会演",
  ]
  private static let levels = ["全国", "国家", "中国", "全省", "省", "全市", "市", "县", "全县", "区", "国赛"]
  /// Words of those who hold a contest, and of those who go to one.
  private static let holding = ["评出", "决出", "评选出", "设一等奖", "颁发", "表彰", "举办", "承办", "主办", "举行", "设奖"]
  private static let going = ["备赛", "参赛", "国赛", "省赛", "组队", "选派", "选送", "送节目", "参加省", "参加全", "参加市", "集训队"]

  /// Whether a name is a contest's.
  static func isContest(_ name: String) -> Bool { name.ends(inOneOf: contests) }

  /// Whether a contest is one that the office took part in: held by a higher body, or elsewhere, with a prize won.
  static func isAway(_ name: String, _ result: String) -> Bool {
    guard name.ends(inOneOf: contests) else { return false }
    if name.ends(inOneOf: ["省赛", "国赛"]) { return true }
    guard !holding.contains(where: { result.holds($0) }) else { return false }
    // 21支代表队、860人参赛 came to us.
    if !name.starts(withOneOf: levels), !result.holds("奖"), !result.holds("牌"),
      !going.contains(where: { $0 != "参赛" && result.holds($0) })
    {
      return false
    }
    let isWon =
      result.holds("奖") || result.holds("牌") || result.holds("总分第") || result.holds("团体第")
      || result.holds("参赛") || result.holds("第一名") || result.holds("第二名") || result.holds("第三名")
      || result.holds("金") && result.holds("银")
    return isWon && (name.starts(withOneOf: levels) || going.contains { result.holds($0) })
  }
}
