import TextCore

/// What kind of shortfall a matter is. Matters of one kind stand together in 不足 under one judgement (`一是部分指标没有达到目标。`),
/// and their steps in 打算.
enum LackKind: String, Sendable, CaseIterable {
  /// The order in which many kinds are told, the heaviest first.
  static let inOrder: [LackKind] = [.aim, .project, .task, .correction, .pending, .facility, .outside, .staff, .other]

  /// A number below its aim: 年报公示率90.3%，没有达到92%的目标.
  case aim = "指标"
  /// Something that is built, put in or rebuilt: 老旧电梯更新改造.
  case project = "项目"
  /// What was to be done and is not, of any other work: 计划发展党员1名，未发展.
  case task = "任务"
  /// What is old, broken or not there: 山塘老化, 3个镇没有合适库房.
  case facility = "设施"
  /// People who are missing.
  case staff = "人员"
  /// What others have yet to grant, to give or to clear.
  case outside = "外部"
  /// Matters in hand: cases, complaints, proposals.
  case pending = "事项"
  /// What an inspection found and is not put right yet.
  case correction = "整改"
  case other = "其他"

  /// - Parameters:
  ///   - lack: the words of a shortfall.
  ///   - name: what its task is called.
  init(_ lack: String, _ name: String) {
    let text = name + "，" + lack
    if text.holds(oneOf: Self.corrections) || Self.isFound(lack), !Self.isRate(lack) {
      self = .correction
    } else if Self.missesAim(lack) {
      // What is built is what the name says, not what stood in the way.
      self = name.holds(oneOf: Self.works) && !LackForm.isMeasure(name) ? .project : .aim
    } else if lack.holds(oneOf: Self.cases) {
      self = .pending
    } else if lack.holds(oneOf: Self.hands) {
      self = .staff
    } else if !Self.isOpen(lack), !lack.holds("计划"),
      lack.replacing("老旧", with: "").holds(oneOf: Self.premises) || lack.hasSuffix("老旧")
    {
      self = .facility
    } else if text.holds(oneOf: Self.grants) {
      self = .outside
    } else if text.holds(oneOf: Self.works) {
      self = .project
    } else if text.holds(oneOf: Self.people) {
      self = .staff
    } else if text.holds(oneOf: Self.cases) {
      self = .pending
    } else {
      self = .other
    }
  }

  /// Whether a few hazards or findings are all that it is about: such a thing goes last.
  static func isSmall(_ lack: String) -> Bool {
    guard lack.holds("隐患") || lack.holds("问题") || lack.holds("正在整改"), !lack.holds("问题（") else { return false }
    for head in ["还有", "其余", "剩余", "尚有"] {
      guard let place = lack.place(of: head) else { continue }
      let digits = lack[place.upperBound...].prefix { $0.isDigit }
      if let count = Int(digits) { return count <= 2 }
    }
    return false
  }

  /// Whether some of what a row counts is not done: 还差2家, 其余2个雨季误工, 未上线.
  static func isOpen(_ lack: String) -> Bool {
    if lack.holds(oneOf: undone) || lack.ends(inOneOf: ["未上线", "没有完成", "未完成", "未进驻", "暂缓", "未发展"]) { return true }
    return ["还差", "其余", "还有"].contains { head in
      lack.place(of: head).map { lack[$0.upperBound...].first?.isDigit == true } ?? false
    }
  }

  /// A number that stayed below what was aimed at or went beyond what it was to be kept within.
  static func missesAim(_ lack: String) -> Bool {
    if lack.holds(oneOf: missed) || lack.holds("个百分点") && lack.holds("差") { return true }
    return lack.hasDigit && lack.holds("计划") && lack.holds("完成") && !lack.holds("未能按")
      || lack.hasDigit && lack.starts(withOneOf: ["只完成"])
      || planned(lack)
      || lack.hasDigit && lack.holds("目标") && !lack.holds("未能按")
  }

  /// 计划420名，发展418名.
  private static func planned(_ lack: String) -> Bool {
    guard let plan = lack.place(of: "计划"), lack[plan.upperBound...].first?.isDigit == true else { return false }
    let behind = Clause.split(String(lack[plan.upperBound...])).map(\.text)
    return behind.count == 2 && behind[1].last.map { !$0.isDigit } ?? false && behind[1].hasDigit
      && !behind[1].starts(withOneOf: ["还有", "其余", "剩"]) && behind[1].count <= 10
  }

  /// 发现问题193个，整改187个，其余6个正在整改.
  private static func isFound(_ lack: String) -> Bool {
    lack.hasDigit && (lack.holds("整改") || lack.holds("销号")) && lack.holds(oneOf: found)
  }

  private static let found: SearchWords = ["发现", "查出", "认定违法", "反馈", "不规范", "查摆", "排查"]

  private static func isRate(_ lack: String) -> Bool { lack.holds("率") && missesAim(lack) }

  private static let missed: SearchWords = ["的目标", "的计划", "的上限", "计划的", "只完成任务", "任务的"]
  private static let corrections: SearchWords = ["隐患", "反馈问题", "巡察", "没有整改", "全部整改", "问题整改", "考核巡查"]
  private static let grants: SearchWords = [
    "获批", "批复", "未批", "审批", "审定", "资金未", "资金没有", "资金尚未", "经费", "用地指标", "用地手续", "手续未", "手续尚未", "选址", "规划调整", "等待省",
    "待省", "待县", "待市", "待区", "待上级", "未安排", "规划条件", "林地",
  ]
  private static let works: SearchWords = [
    "改造", "工程", "迁建", "扩建", "新建", "装修", "安装", "加装", "修建", "翻修", "修缮", "施工", "布展", "农田", "改厕", "户厕", "管网", "公厕", "水库",
    "桥",
    "公墓", "助餐点", "服务点", "投用", "完工", "竣工", "开工", "动工", "通水", "承台", "梁板", "加固", "照明", "停工", "建成", "进场", "提标", "监控", "投产",
    "点位", "钢围堰", "敬老院", "蓄水池", "村综合文化服务中心",
  ]
  private static let undone: SearchWords = [
    "未启动", "未开工", "没有开工", "未动工", "未建", "停工", "推迟", "完工", "竣工", "未交付", "尚未", "原定",
  ]
  private static let premises: SearchWords = [
    "老化", "偏旧", "陈旧", "破旧", "破损", "简陋", "漏水", "漏雨", "渗漏", "渗水", "除险", "水源不足", "水利差", "水利条件", "库房", "停车难", "停车还", "停车位不",
    "断电", "断网",
    "没有场地", "缺少场地", "缺场地", "场地不足", "场地小", "面积不足", "面积小", "设施差", "设施不", "设备不", "设备少", "没有地", "容量不足",
  ]
  private static let hands: SearchWords = [
    "人手", "办案人员", "办案力量", "执法力量", "专业力量", "专业人员", "专业人才", "专业教师", "专职", "兼职", "身兼数职", "缺员", "缺编", "不好招", "难招", "招不到",
    "年龄偏大", "青黄不接", "留不住", "力量薄弱", "力量不足", "人员不足", "人才少", "人才缺", "业务不熟", "业务不全", "医师", "护理员", "调解员少", "只有1人", "只有2人",
    "只有3人", "只有4人", "报名少",
  ]
  private static let people: SearchWords = ["招聘", "招录", "引进人才", "人才引进", "引进教师", "到岗", "招满", "人手"]
  private static let cases: SearchWords = [
    "积案", "化解", "没有办结", "全部办结", "没有办理", "办理中", "在审", "未结", "在办", "正在核查", "在逃", "破获", "追查", "侦办", "提案", "疑点", "清算",
  ]
}
