import TextCore

/// Names whose head is a deed (`社会组织登记`, `重污染天气应对`): nothing can be said of them as of a thing, so that a clause
/// that tells what was done does not go on from them.
enum DeedName {
  /// Ends of names of deeds.
  static let deeds = SearchWords(
    [
      "治理", "检查", "登记", "清理", "清除", "应对", "巡查", "整治", "监管", "保障", "整改", "抽测", "抽检", "抽查", "检测", "监测", "排查", "普查", "清查",
      "核查",
      "清点", "核对", "评估", "评审", "审核", "审查", "审计", "年检", "年审", "联检", "淘汰", "执法", "禁烧", "巡河", "巡林", "防治", "防控", "防范", "管控",
      "管理", "管护", "养护", "维护", "保护", "处置", "处理", "办理", "办案", "接待", "采录", "抢救", "救助", "帮扶", "扶持", "慰问", "走访", "回访", "宣讲",
      "督查", "督导", "督察", "比对", "划定", "修订", "编制", "清欠", "清收", "征缴", "征收", "收缴", "整顿", "挂接", "移交", "著录", "统运", "收运", "清运",
      "清扫", "保洁", "调解", "化解", "维权", "值守", "约谈", "测评", "巡护", "巡逻", "抢修", "消杀", "禁捕", "执勤", "复查", "复核", "盘点", "查处", "取缔",
      "换届", "引进", "招聘", "招录", "推广", "应用", "入会", "转型", "扶贫", "帮困", "精神学习教育", "规定学习教育",
    ] + building)
  /// Ends of names of what is built or put in order bit by bit, of which it is told how far it is.
  static let projects = SearchWords(building + ["治理", "整治", "清算", "普查"])
  static let building = [
    "建设", "改造", "升级", "迁建", "扩建", "续建", "新建", "重建", "加固", "提升", "修复", "搬迁", "数字化", "替换", "更换", "更新", "置换", "前期", "划定",
    "编制", "修订", "调整", "改革", "试点", "创建", "申报", "整改", "整顿", "改善", "达标", "减会", "减负",
  ]

  /// Whether a name ends in a deed.
  static func ends(_ name: some StringProtocol) -> Bool { name.count >= 4 && name.ends(inOneOf: deeds) }

  /// The deed at a name's end: a verb of the lexicon, or a noun of what is done.
  static func deed(of name: some StringProtocol, _ wordbook: Wordbook) -> String? {
    let verb = wordbook.tailVerb(name)
    let deed = name.tail(of: deeds) ?? name.tail(of: acts) ?? name.tail(of: phases)
    return (verb?.count ?? 0) >= (deed?.count ?? 0) ? verb : deed
  }

  /// Whether a name is that of some work: a deed with words of what it is done to.
  static func isWork(_ name: String, _ wordbook: Wordbook) -> Bool {
    if let own = wordbook.tailVerb(name) { return name.count >= own.count + 2 }
    return name.ends(inOneOf: acts) || name.ends(inOneOf: phases)
  }

  /// Ends of names that say how far a thing or a work is.
  static let phases: SearchWords = [
    "开工", "动工", "完工", "竣工", "开业", "开张", "开馆", "启用", "投用", "通车", "交易", "压降", "收购", "增收", "转让", "出让", "报批", "划转", "注销",
    "恢复", "追缴",
    "回收", "收回", "兑现", "盘活", "腾退", "清退", "归集",
  ]
  /// Nouns of deeds that are no verbs of the lexicon.
  private static let acts: SearchWords = [
    "训练", "供应", "生产", "维稳", "审批", "采购", "储备", "调度", "协调", "监督", "指导", "统计", "调查", "调研", "招商", "推介", "对接", "开发", "利用",
    "种植", "养殖", "防疫", "免疫", "检疫", "接种", "筛查", "诊疗", "义诊", "救治", "随访", "安保", "备案", "许可", "认定", "评定", "评选", "考核", "考评",
    "督办",
    "交流", "合作", "协作", "共建", "联建", "结对", "帮教", "矫正", "普法", "仲裁", "援助", "维修", "检修", "施工", "绿化", "亮化", "排涝", "抗旱", "防汛",
    "防火",
    "救援", "值班", "保密", "归档", "展览", "展演", "演出", "巡演", "辅导", "教研", "教学", "招生", "考试", "资助", "助学", "支教", "送教", "家访", "减灾",
    "救灾",
    "关爱", "照护", "护理", "康复", "托养", "宣传", "教育", "竞赛", "比武", "演练", "管理", "服务", "保障", "整治", "治理", "检查", "执法", "巡查",
  ]

  /// Deeds that leave their object behind when they are taken off: 燃煤小锅炉 of 燃煤小锅炉淘汰.
  private static let done = ["淘汰", "清理", "整治", "清零", "抽测", "联检", "年检"]

  /// The name without such a deed at its end.
  static func thing(of name: String) -> String {
    guard let deed = done.first(where: { name.hasSuffix($0) }), name.count >= deed.count + 2 else { return name }
    return String(name.dropLast(deed.count))
  }
}
