import TextCore

/// Word classes that placing a number needs, beside those of the lexicon.
extension Wordbook {
  /// Nouns of events that people take part in.
  static let events = [
    "会", "会议", "班", "课", "培训", "活动", "比赛", "竞赛", "比武", "讲座", "讲堂", "研讨", "学习", "测试", "考试", "演练", "参观",
    "观摩", "宣讲", "论坛", "教育", "轮训", "冬训", "展演", "党日", "座谈", "沙龙", "仪式", "交流", "警示教育片", "志愿服务", "答题",
  ]
  /// Units that only events are counted in.
  static let eventUnits: WordSet = ["期", "场", "场次", "届", "堂"]
  /// Verbs whose object is the people whom work reaches.
  static let services = ["服务", "接待", "帮扶", "慰问", "惠及", "培训", "受理", "救助", "资助", "接访", "受益", "带动"]
  /// Verbs of making, and the units of what is made.
  static let makings: SearchWords = [
    "建成", "新建", "设立", "建设", "打造", "改造", "成立", "新增", "修建", "搭建", "安装", "新开", "增设", "新设",
  ]
  static let madeUnits: WordSet = ["处", "座", "套", "栋", "幢", "间"]
  /// Ends of clauses that tell how it went: what is done is counted elsewhere.
  static let statives: SearchWords = [
    "良好", "明显", "到位", "提高", "提升", "增强", "有序", "浓厚", "全覆盖", "认可", "好评", "完成", "达标", "见效", "成效", "效果",
    "销号", "反响", "及时", "间断", "建档", "一致", "合格", "问题", "落实",
  ]
  /// Acts that are done to somebody: 对12名干部开展谈话.
  static let acts = ["谈话", "督查", "检查", "考核", "巡察", "审计", "评议", "约谈", "督导", "抽查"]
  /// Words between a people's name at the head of a clause and what they did.
  static let predicateHeads = [
    "在", "到", "赴", "为", "向", "与", "围绕", "带头", "签订", "参加", "参与", "述职", "报到", "逐", "积极", "主动", "轮流", "深入", "走进",
    "分别", "撰写", "递交",
  ]
  /// Labels of people that need no object.
  static let intransitives: WordSet = ["报到", "参与", "到岗", "上岗", "下沉"]
  /// Labels that only announce a number.
  static let announcements: WordSet = ["共", "共计", "计", "合计", "总计", "累计", "约", "总共"]
  /// Words that tell how, not what: before a verb they give it no object.
  static let manners = [
    "按月", "按季", "按时", "按期", "按规定", "按程序", "按要求", "按标准", "足额", "及时", "全部", "全额", "如期", "严格", "规范", "定期",
    "逐一", "逐人", "统一", "依规", "依法", "均", "已", "全年", "顺利",
  ]
  /// Single characters that are verbs between somebody and a noun: 书记讲党课.
  static let shortVerbs: ScalarSet = "讲上开获办"
  /// Verbs at the head of what people gather for.
  static let gatherings = ["组织", "参观", "观看", "举办", "召开"]
  /// Labels of those who listened or looked on: they need no verb.
  static let audiences: WordSet = ["听众", "观众", "受众", "惠及群众", "受益群众"]
  /// Verbs that are but a part of the name of an act at its end: 规范教育收费专项检查, 招标采购专项治理.
  static let attributive: WordSet = [
    "规范", "招标", "采购", "监测", "监督", "执行", "选拔", "培训", "学习", "宣传", "调研", "报名", "救助", "资助", "减轻",
  ]
  /// Verbs that somebody is the subject of.
  static let subjectVerbs = ["参加", "讲授", "担任", "召开", "举办", "开展", "组织", "带头", "出席", "主持", "领办", "竞聘", "荣获", "获得"]
  /// Ends of names of things that are built or run.
  static let things = ["项目", "中心", "平台", "系统", "基地", "园区", "广场", "场馆", "公园", "大楼", "用房", "安置房", "小区", "厂房"]
  /// Verbs at the end of a task's name that make or win what its result lists.
  static let makers: WordSet = ["创建", "培育", "打造", "选树", "评选", "命名", "引进", "招聘", "招录", "发展", "评定", "购置", "采购"]
  /// Verbs at the end of a task's name that are done once and for all, and those that go on.
  static let completions: WordSet = [
    "改造", "建设", "安装", "采购", "购置", "修订", "编制", "验收", "换届", "维修", "升级", "招录", "上线", "评定", "整改", "公示", "归档", "建成",
    "装修", "调整", "评审", "晋升", "清查", "盘点", "移交", "备份", "销毁", "立卷",
  ]
  static let upkeep: Set<String> = ["服务", "管理", "运营", "维护", "运行", "保障", "接待", "救助", "资助", "协调", "配合", "看护", "值守"]
  /// Verbs behind which the task's name is what somebody is or won.
  static let copulas: WordSet = ["担任", "当选", "入选", "获评", "荣获", "获得"]
  /// Units of how much, and of how many of the same thing.
  static let sizes = ["平方米", "平方公里", "立方米", "公里", "亩", "公顷", "吨", "公斤"]
  static let pieces: WordSet = ["处", "个", "座", "条", "栋", "幢", "户", "家", "块", "口", "起", "宗"]
  /// Verbs that take no object.
  static let objectless: WordSet = [
    "谈话", "换届", "结对", "述职", "转正", "报到", "座谈", "交流", "轮岗", "培训", "培养", "参训", "参保", "支出", "演练", "走访", "服务", "立案", "破案",
    "结案",
  ]
  /// Ends of names of acts that are carried to a place: 图书馆进校园, 送法下乡.
  static let destinations = ["进校园", "进社区", "进企业", "进机关", "进农村", "进网格", "进乡村", "进军营", "进家庭", "进课堂", "下乡", "进万家", "访万家"]
  /// Ends of names of places and lines that people turn to.
  static let desks = ["点", "站", "厅", "窗口", "热线", "平台", "中心", "信箱", "公众号", "视频号", "客户端"]
  /// Verbs that the lexicon does not lead a sentence with, behind another verb.
  static let otherActs: Set<String> = ["核实", "查阅", "处理", "落实", "复核", "登记", "受理", "办理", "整理"]
  /// Fields of work, which are no object of a verb: 谈话提醒 of 纪检.
  static let fields: WordSet = [
    "执法", "纪检", "后勤", "信访", "宣传", "党务", "政务", "财务", "人事", "法治", "综治", "统战", "安保", "办公", "文秘", "会务", "平安", "双拥",
  ]
  /// Words of reaching people at the head of a result.
  static let reaches = ["覆盖", "惠及", "吸引", "受益", "参加", "参训", "受众", "听众", "观众"]
  /// Ends of names of works, and of what is built.
  static let rebuildings = ["改造", "硬化", "维修", "扩建", "大修", "修缮"]
  static let buildings = ["冷库", "厅", "站", "房", "馆", "室", "楼", "路", "桥", "墙", "广场", "公园", "厂", "库", "驿站", "食堂", "基地"]
  /// Words at the end of a task's name that tell nothing of what it is about.
  static let generics = ["工作", "建设", "情况", "活动", "使用", "管理", "开展"]
}

extension StringProtocol {
  /// Whether it ends in one of the words. Bytes are compared: this is asked of every clause for every list.
  func ends(inOneOf words: [String]) -> Bool {
    withBytes { text in words.contains { word in word.withBytes { TextSearch.ends(text, with: $0) } } }
  }

  /// Whether it starts with one of the words.
  func starts(withOneOf words: [String]) -> Bool {
    withBytes { text in words.contains { word in word.withBytes { TextSearch.begins(text, with: $0) } } }
  }

  /// Whether it holds one of 0–9.
  var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }
}
