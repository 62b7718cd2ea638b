import TextCore

/// The verb that the name of a deed or an event stands behind, ahead of what is told of it: 推进 of 老旧小区改造, 做好 of 秋粮收购保障,
/// 举办 of 春季运动会, 召开 of 村民代表大会, 开展 of 婚姻家庭纠纷调处.
struct TopicVerb: Sendable {
  let wordbook: Wordbook

  private static let pushed = SearchWords(
    DeedName.building + [
      "盘活", "组建", "划分", "美化", "亮化", "硬化", "推广", "应用", "转型", "一体化", "清零", "联网", "适老化", "规划", "完善", "优化", "恢复", "腾退",
      "清退", "压降", "添置", "分类", "综合利用", "振兴", "攻坚", "组织覆盖", "全覆盖", "村村通", "户户通", "入户", "到户",
    ])
  private static let strengthened: SearchWords = [
    "监管", "监控", "管控", "防控", "防治", "管理", "管护", "养护", "维护", "保护", "执法", "防范", "维权", "引领", "禁烧", "巡护", "监督", "安保", "保密",
    "保洁",
    "看护", "照护", "护理", "护学", "护路", "绿化",
  ]
  private static let done: SearchWords = [
    "接待", "值守", "保障", "供应", "办理", "登记", "发放", "征缴", "征收", "收缴", "年报", "定报", "接收", "移交", "安置", "招生", "退税", "取暖", "供暖",
    "申报", "送餐",
    "工作", "准备", "筹备", "收尾", "救灾", "交接", "报送", "传输", "许可", "备案", "认定", "晋升", "审批", "配送", "处置", "调度", "衔接",
    "春防", "秋防", "保苗", "备耕", "汇算", "清缴",
  ]
  /// Nouns of deeds that the other lists have not.
  private static let more: SearchWords = [
    "备份", "统考", "联考", "月考", "调处", "自查", "自纠", "摸底", "摸排", "复核", "签约", "表彰", "督导", "夜查", "暗访", "约谈", "互评", "互查", "竞聘",
    "招募", "巡诊", "巡查",
    "消杀",
    "清洗", "清仓", "考察", "测评", "抽样", "采样", "检定", "强检", "鉴定", "勘查", "勘验", "测绘", "测量", "监测", "观测", "评议", "评比", "述职", "述法",
    "慰问", "祝寿", "义诊", "体检", "查体",
    "筛查", "对账", "轮训", "集训", "实训", "研学", "联谊", "相亲", "社会实践", "志愿服务", "宣传", "宣讲", "审核", "审查", "公示", "核查", "抢修", "抢险",
    "抢通",
    "大修", "会商", "会诊", "清收", "催收", "票决", "检测", "质检", "法治课", "防骗课", "公开课", "评选", "展销", "助农", "直播",
  ]
  private static let held: SearchWords = [
    "运动会", "家长会", "誓师", "誓师大会", "誓师会", "推介会", "招聘会", "展销会", "发布会", "交流会", "恳谈会", "展览", "展演", "巡展", "比赛", "大赛", "竞赛",
    "联赛",
    "晚会", "夏令营", "冬令营",
    "阅读营", "训练营", "体验营", "成长营", "研学营", "科技营", "培训班", "托管班", "讲座", "论坛", "艺术节", "读书节", "科技节", "体育节", "文化节", "种植节", "美食节",
    "游园会", "毕业班会", "庆典",
  ]
  private static let months: SearchWords = [
    "宣传月", "服务月", "健康月", "质量月", "安全月", "生产月", "教育月", "文化月", "阅读月", "读书月", "活动月", "宣传周", "活动周", "科技周", "文化周", "安全周",
    "体验周",
    "开放日", "接待日", "主题日",
  ]
  private static let called: SearchWords = ["座谈会", "教代会", "职代会", "全委会", "全会", "代表大会", "推进会", "部署会", "工作会", "调度会", "会议"]
  /// Deeds that are short without 工作 behind them.
  private static let seasonal: WordSet = ["春防", "秋防", "保苗", "备耕", "招生", "救灾"]
  private static let granted: SearchWords = ["贴息", "补贴", "补助", "减免", "减税降费"]
  /// Verbs that a name has of its own, though the lexicon leads no sentence with them.
  static let heads: SearchWords = [
    "启动", "承办", "主办", "协办", "联办", "举行", "参与", "争创", "筹办", "申办", "开办", "牵头", "联合", "配合", "协助", "迎接", "督促", "引导", "鼓励",
    "扶持", "发动", "创作", "编排", "排演",
  ]
  static let lacks: SearchWords = ["未", "尚", "没", "无", "因", "计划", "目标", "任务", "原", "暂", "取消", "停"]

  /// The name of a deed or an event behind its verb; nil where it is none, or what is told goes on from it.
  func lead(_ name: String, _ next: String) -> String? {
    guard (3...24).contains(name.count) || Self.seasonal.contains(name), !next.starts(withOneOf: Self.lacks),
      !next.hasPrefix("其中"),
      name.hasSuffix("工作") || !wordbook.isStatement(name), !name.starts(withOneOf: Self.heads)
    else { return nil }
    if name.hasSuffix("学雷锋") { return "开展" + name + "活动" }
    let place = NamePlace(wordbook: wordbook)
    guard name.count >= 4 || name.ends(inOneOf: Self.months) || Self.seasonal.contains(name),
      !place.isDeedWithObject(name),
      !name.contains(where: { "，。；：".contains($0) })
    else {
      return quoted(name, next)
    }
    let bracket = name.hasSuffix("）") ? name.lastIndex(of: "（") : nil
    let bare = bracket.map { String(name[..<$0]) } ?? name
    // 校园周边护学（次）: what it is counted by.
    let said = name.count == bare.count + 3 ? bare : name
    // 宣传周活动 is 开展宣传周活动, and says it where the clause does.
    if bare.ends(inOneOf: Self.months) { return next.hasPrefix("开展") ? nil : "开展" + said + "活动" }
    guard let verb = verb(of: bare) else {
      return bare.ends(inOneOf: DeedName.phases) || bare.ends(inOneOf: Self.apart) ? nil : quoted(name, next)
    }
    if verb == "做好", Self.seasonal.contains(String(bare.suffix(2))) { return verb + said + "工作" }
    if next.hasPrefix(verb) {
      guard verb == "开展", bare.ends(inOneOf: Self.done) || bare.ends(inOneOf: Self.strengthened) else { return nil }
    }
    return verb + said
  }

  /// The verb that goes ahead of the whole name of a deed; nil where it is none that anybody carries out.
  func verb(of name: String) -> String? {
    if name.ends(inOneOf: ["仪式", "典礼"]) { return "举行" }
    if name.ends(inOneOf: Self.held) { return "举办" }
    if name.ends(inOneOf: Self.called) { return "召开" }
    if name.ends(inOneOf: ["活动", "行动"]) { return "开展" }
    if name.ends(inOneOf: Self.pushed) { return "推进" }
    if name.ends(inOneOf: Self.strengthened) { return "加强" }
    if name.ends(inOneOf: Self.done) { return "做好" }
    if name.ends(inOneOf: Self.granted) { return "落实" }
    if name.ends(inOneOf: DeedName.phases) || name.ends(inOneOf: Self.apart) { return nil }
    let isDeed =
      name.ends(inOneOf: Self.more) || DeedName.deed(of: name, wordbook) != nil
      || name.split(separator: "、").dropLast().contains {
        $0.ends(inOneOf: Self.more) || $0.ends(inOneOf: ["演练", "培训"])
      }
    return isDeed ? "开展" : nil
  }

  /// Deeds that nobody carries out as such, or words that are as well of how things stand.
  private static let apart: SearchWords = [
    "执行", "规范", "运行", "使用", "生产", "收入", "支出", "抢通", "互动", "报到", "建成", "侦破", "告破", "落成", "通过", "成功", "完成", "结束", "影响",
    "变更",
    "增长", "下降", "上线", "揭牌", "收官", "开班",
  ]
  private static let quests: SearchWords = ["寻找", "评选", "争创", "争做", "争当", "关爱", "走进", "致敬"]

  /// `开展寻找“最美家庭”活动`.
  private func quoted(_ name: String, _ next: String) -> String? {
    guard name.hasSuffix("”"), name.starts(withOneOf: Self.quests), !next.hasPrefix("开展"), name.holds("“") else {
      return nil
    }
    return "开展" + name + "活动"
  }
}
