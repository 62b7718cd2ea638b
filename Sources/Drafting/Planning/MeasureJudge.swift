import TextCore

/// Tells measures that can be done and shown (制定…, 举办…, 不低于30％) from intentions (坚持…, 切实提高…).
struct MeasureJudge: Sendable {
  /// A measure as a task.
  struct Task: Sendable, Hashable {
    /// Its name, in the plan's own words.
    let name: String
    /// The deadline as the plan writes it; "" where it gives none.
    let deadline: String
    /// The numbers that it sets.
    let targets: [PlanTarget]
  }

  /// The task in a clause, nil where it is an intention.
  static func task(_ clause: String) -> Task? {
    let timed = PlanDeadline.take(from: clause)
    var name = withoutEmphasis(timed?.rest ?? clause)
    let targets = PlanTarget.find(in: clause)
    if let inner = means(name) { name = inner }
    guard name.count >= 4 else { return nil }
    let isDoable = startsWithDeed(name) || hasDeedBehindHead(name) || !targets.isEmpty && !isWish(name)
    return isDoable ? Task(name: name, deadline: timed?.deadline ?? "", targets: targets) : nil
  }

  // MARK: - Words

  /// What stands before a verb and adds nothing to a task's name.
  private static let emphasis = [
    "有针对性地", "有计划有目的地", "进一步", "高质量", "高标准", "高水平", "认真", "切实", "积极", "扎实", "深入", "持续", "大力", "广泛", "严格",
    "全面", "及时", "着力", "不断", "继续", "统筹", "稳步", "加快", "精心", "有效", "主动", "科学", "纵深", "有序", "常态化", "依法", "逐步", "努力",
    "坚决", "全力", "倾力", "充分", "牢牢", "并且", "同时", "从而", "进而", "此外", "另外", "还要", "做到", "要", "并", "再", "还", "力争",
    "重点", "突出", "及早", "尽快", "按要求", "按程序", "按规定", "适时", "视情", "健康", "规范",
  ]

  /// Verbs whose deed can be shown whatever they act on.
  private static let deeds = [
    "制定", "制订", "制发", "修订", "修改", "印发", "出台", "编制", "起草", "拟定", "编写", "编印", "编发", "汇编", "编排",
    "撰写", "提交", "签订", "签署", "发布", "刊发", "推送", "推出", "采写", "播出", "投放", "举办", "召开", "举行", "承办",
    "筹办", "创办", "组织", "开展", "策划", "参加", "观摩", "走访", "慰问", "家访", "回访", "调研", "宣讲", "讲授", "讲好",
    "上好", "教唱", "演练", "展示", "轮训", "培训", "带队", "评选", "表彰", "命名", "选树", "征集", "推荐", "推选", "申报",
    "认定", "评定", "评估", "验收", "考核", "述职", "通报", "公示", "报告", "上报", "报送", "听取", "设立", "成立", "组建",
    "设置", "增设", "开设", "开辟", "搭建", "创建", "建成", "建好", "办好", "新建", "新装", "新增", "修建", "扩建", "铺设",
    "加装", "安装", "启用", "开通", "上线", "改版", "改造", "修缮", "装修", "维修", "更换", "粉刷", "布置", "购置", "采购",
    "配备", "配齐", "补助", "资助", "投入", "储备", "发放", "张贴", "悬挂", "种植", "绘制", "录制", "制作", "拍摄", "开发",
    "采集", "建档", "挂牌", "选派", "选拔", "选聘", "招录", "招聘", "招收", "聘请", "聘任", "邀请", "接收", "发展党员",
    "发展预备党员", "发展新党员", "确定", "补选", "改选", "培育", "帮扶", "结对", "排查", "盘点", "处置", "督查", "检查", "抽查", "巡察", "核查",
    "约谈", "清理", "整改", "梳理", "更新", "完成", "完善落实", "探索建立", "研究制定", "推行", "试行",
  ]

  /// Words for how often, which say nothing of what.
  private static let rhythms = [
    "每月", "每季度", "每季", "每周", "每年", "每半年", "每学期", "定期", "分批", "分期", "分级", "分类", "集中", "全年", "每天", "每日", "按月", "按季度",
  ]

  /// Verbs that are deeds where what they act on can be shown.
  private static let openDeeds = [
    "建立健全", "建立完善", "健全完善", "修订完善", "完善推广", "建立", "健全", "完善", "构建", "形成", "打造", "建设", "实施", "推进", "推动", "深化", "加强",
    "抓好", "做好", "落实", "优化", "规范", "改进", "强化", "固化", "提炼", "推广", "争创", "细化", "抓实", "配强", "督促", "指导",
  ]

  /// What can be shown.
  private static let results = [
    "机制", "制度", "办法", "清单", "台账", "方案", "规定", "细则", "预案", "规划", "计划表", "指引", "手册", "流程图", "平台", "小组", "专班", "档案", "人才库",
    "专家库", "资料库", "案例库",
    "课程库", "库", "示范点", "示范基地", "示范带", "示范村", "示范岗", "品牌", "党支部创建", "基地", "活动室", "文化墙", "样板", "精品课程", "换届", "项目", "试点",
    "活动", "竞赛", "培训班", "轮训", "党课", "大讲堂", "讲座", "论坛", "先锋岗", "责任区", "公开栏", "意见箱",
    "考试", "演练", "体检", "网站", "公众号", "系统", "微课", "课题", "教材", "教案",
  ]

  /// Heads of clauses that only wish.
  private static let wishes = [
    "坚持", "引导", "教育引导", "教育", "促进", "鼓励", "确保", "营造", "提升", "提高", "增强", "深刻", "领会", "贯彻", "学习贯彻", "严明", "肃清", "清除",
    "压实",
    "激发", "凝聚", "弘扬", "树立", "发挥", "保持", "防止", "带动", "使", "让", "以", "为", "把", "将", "围绕", "聚焦", "始终", "牢固", "紧紧", "注重",
    "突出", "立足", "充分",
  ]

  /// What may stand before the deed: where, with whom, according to what, and who.
  private static let heads = [
    "对", "向", "在", "与", "按", "按照", "围绕", "结合", "利用", "依托", "针对", "面向", "根据", "各", "党", "局", "校", "公司", "班子", "支部", "领导",
    "全体", "书记",
    "部门", "科室", "村", "社区", "年级", "班级", "学校", "教师", "机关", "工会", "团委", "团支部", "市", "县", "区", "由", "邀请", "适时", "联合", "会同",
    "上半年", "下半年", "同步", "班主任", "每个", "每名", "全校", "全局", "全院", "全年", "利用",
  ]

  // MARK: - Judging

  private static func withoutEmphasis(_ clause: String) -> String {
    var text = Substring(clause)
    var changed = true
    while changed {
      changed = false
      for word in emphasis where text.hasPrefix(word) && text.count > word.count + 3 {
        text = text.dropFirst(word.count)
        changed = true
        break
      }
    }
    return String(text)
  }

  /// 通过开设…、建立…等方式: the means are the deed.
  private static func means(_ clause: String) -> String? {
    guard clause.hasPrefix("通过") || clause.hasPrefix("采取") else { return nil }
    for tail in ["等方式", "等形式", "等途径", "等载体", "等活动形式", "等多种形式", "等多种方式"] {
      guard let range = clause.place(of: tail) else { continue }
      let inner = String(clause[..<range.lowerBound].dropFirst(2))
      return startsWithDeed(inner) ? inner : nil
    }
    return nil
  }

  static func startsWithDeed(_ text: String) -> Bool {
    if let rhythm = rhythms.first(where: text.hasPrefix), text.count > rhythm.count {
      return startsWithDeed(String(text.dropFirst(rhythm.count)))
    }
    if deeds.contains(where: text.hasPrefix) { return true }
    guard openDeeds.contains(where: text.hasPrefix) else { return false }
    return results.contains { result in
      guard let range = text.place(of: result) else { return false }
      // 机制建设 and 制度化 name a field of work, not a thing.
      let behind = text[range.upperBound...]
      return !["化", "建设", "优势", "执行", "意识", "要求"].contains(where: behind.hasPrefix)
    }
  }

  /// A deed behind who does it, or behind where and how: 对各支部开展督查.
  private static func hasDeedBehindHead(_ text: String) -> Bool {
    guard heads.contains(where: text.hasPrefix) else { return false }
    let isLoose = ["依托", "按照", "根据", "利用", "结合"].contains(where: text.hasPrefix)
    let characters = Array(text)
    var depth = 0
    for at in characters.indices.dropFirst() {
      if "“《（".contains(characters[at]) { depth += 1 }
      if "”》）".contains(characters[at]) { depth = max(0, depth - 1) }
      guard depth == 0, at <= 40 else { continue }
      let rest = String(characters[at...])
      if wishes.prefix(16).contains(where: rest.hasPrefix) { return false }
      guard let deed = deeds.first(where: rest.hasPrefix) ?? (rest.hasPrefix("进行") ? "进行" : nil),
        rest.count >= 4
      else { continue }
      // 党组织 is no deed, nor is the 起草 of 起草专班 or the 配备 of 配备要求.
      if deed == "组织", "党团层级会群".contains(characters[at - 1]) { continue }
      if isLoose, rest.count < 5 || rest.dropFirst(deed.count).hasPrefix("要求") { continue }
      return true
    }
    return false
  }

  private static func isWish(_ text: String) -> Bool {
    wishes.prefix(10).contains(where: text.hasPrefix)
  }
}
