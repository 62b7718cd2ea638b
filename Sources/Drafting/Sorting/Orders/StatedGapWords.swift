import TextCore

/// The words by which rows tell plans, rests and reasons.
extension StatedGaps {
  /// Longest first.
  static let aims =
    [
      "年度目标任务", "年度任务", "全年任务", "年度计划", "全年计划", "年初计划", "年度目标", "全年目标", "年初目标", "市下达任务", "县下达任务", "区下达任务", "下达任务",
      "任务数",
      "原计划", "原定", "计划", "规划", "目标", "任务", "应",
    ] + spokenAims
  /// The same as people speak: 原来想装300个. Longest first.
  static let spokenAims = ["今年打算", "原来打算", "本来打算", "原打算", "原来想", "本来要", "本来想", "原想", "本想", "打算", "想"]
  /// What all of some people or things are to do: 医保应参1387人.
  static let dues: SearchWords = ["应参", "应缴", "应收", "应征", "应保", "应到", "应考", "应检", "应种"]
  static let laterAims: SearchWords = ["明年", "来年", "下年", "后年", "再", "继续"]
  /// Names of numbers that a budget sets an aim for.
  static let earnings: SearchWords = ["利润", "营业收入", "经营收入", "营收", "总收入", "产值", "销售额", "销售收入"]
  static let asides: SearchWords = [
    "其中", "上年", "去年", "同比", "比上年", "含", "累计排查", "四季度", "三季度", "上半年", "年初", "截至", "已含", "每",
  ]
  static let notDone: SearchWords = [
    "未", "没", "拟", "待", "预计", "计划", "上年", "去年", "其中", "每", "约", "近", "申报", "上报", "协议",
  ]
  static let bounds: SearchWords = [
    "以内", "以下", "不超", "不高于", "不低于", "预算", "限额", "概算", "上限", "≤", "≥", "<", "＜", "控制", "每", "左右", "累计", "投资",
  ]
  static let elsewhere: SearchWords = ["上一行", "同上", "含在", "上面", "不再", "调减", "核减", "跨年", "两年", "三年", "续建"]
  static let interim: SearchWords = ["截至", "1—", "1-", "1至", "前三季度", "上半年", "季度", "快报", "预计", "估"]
  static let reckoned: SearchWords = ["截至", "前三季度", "快报", "预计", "估", "待核"]
  static let counted: WordSet = [
    "个", "户", "件", "处", "栋", "家", "条", "项", "座", "宗", "起", "套", "间", "村", "口", "盏", "所", "名", "人", "台", "辆", "幢",
  ]
  static let lacks: SearchWords = [
    "未", "没", "误工", "月才", "旬才", "底才", "滞后", "晚", "慢", "难", "纠纷", "流标", "查封", "正在", "在改", "在走", "在办", "在建", "在修", "在整",
    "待", "等", "暂停",
    "注销", "停",
    "滞", "失联", "未通", "缺", "撞期", "历史遗留", "法院", "诉讼", "起诉", "不", "要财政", "拖", "断", "外出", "在外", "冲突", "变更",
  ]
  static let overs: SearchWords = [
    "属", "退回", "转", "移", "均", "都已", "全部", "已移", "已转", "已作", "已完", "已整改", "并入", "为", "由", "获", "评",
  ]
  /// What says no more than the two numbers do.
  static let mere: WordSet = [
    "未完成", "没完成", "没有完成", "滞后", "未达标", "没达标", "未达到", "没达到", "未达目标", "没到", "未达", "没达",
    "欠产", "短产", "减产", "欠收", "未完成计划", "没完成计划", "未完成任务", "没完成任务",
  ]
  static let causes: SearchWords = [
    "查封", "流拍", "下行", "分流", "断裂", "涨价", "排期", "撞期", "转学", "冲突", "流标", "下滑", "减免", "取消", "变更", "疫", "受",
  ]

  /// Who was not there to do it.
  static let absences: SearchWords = ["借调", "抽调", "产假", "病假", "离职", "调走", "辞职", "退休"]

  static let heads = [
    "还剩下", "还剩", "剩余", "剩下", "其余", "另有", "另外", "尚有", "还有", "还差", "空缺", "剩", "余", "另", "空", "差", "缺口", "缺",
  ]

  /// What says by itself that it is not done; 另 and 其余 do not.
  static let left: WordSet = ["还剩下", "还剩", "剩余", "剩下", "尚有", "还有", "还差", "空缺", "剩", "余", "空", "差", "缺口", "缺"]

  static let signs: SearchWords = [
    "计划", "任务", "目标", "原定", "应", "想", "打算", "本来", "预算", "余", "剩", "另", "还有", "个", "户", "件", "处", "栋", "家", "条",
  ]

  static let delays: SearchWords = [
    "延到", "延至", "推到", "推迟到", "推迟至", "拖到", "顺延到", "顺延至", "延期到", "延期至", "挪到", "挪至", "改到", "延后到", "缓到",
  ]
}
