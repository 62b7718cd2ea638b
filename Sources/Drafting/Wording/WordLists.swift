/// Word classes that placing a number needs, beside those of the lexicon.
extension Wordbook {
  /// Nouns of events that people take part in.
  static let events = [
    "会", "会议", "班", "课", "培训", "活动", "比赛", "竞赛", "比武", "讲座", "讲堂", "研讨", "学习", "测试", "考试", "演练", "参观",
    "观摩", "宣讲", "论坛", "教育", "轮训", "冬训", "展演", "党日", "座谈", "沙龙", "仪式", "交流", "警示教育片", "志愿服务", "答题",
  ]
  /// Units that only events are counted in.
  static let eventUnits: Set<String> = ["期", "场", "场次", "届", "堂"]
  /// Verbs whose object is the people whom work reaches.
  static let services = ["服务", "接待", "帮扶", "慰问", "惠及", "培训", "受理", "救助", "资助", "接访", "受益", "带动"]
  /// Verbs of making, and the units of what is made.
  static let makings = ["建成", "新建", "设立", "建设", "打造", "改造", "成立", "新增", "修建", "搭建", "安装"]
  static let madeUnits: Set<String> = ["处", "座", "套", "栋", "幢", "间"]
  /// Ends of clauses that tell how it went: what is done is counted elsewhere.
  static let statives = [
    "良好", "明显", "到位", "提高", "提升", "增强", "有序", "浓厚", "全覆盖", "认可", "好评", "完成", "达标", "见效", "成效", "效果",
    "销号", "反响", "及时", "建档", "一致", "合格", "问题", "落实",
  ]
  /// Acts that are done to somebody: 对12名干部开展谈话.
  static let acts = ["谈话", "督查", "检查", "考核", "巡察", "审计", "评议", "约谈", "督导", "抽查"]
  /// Words between a people's name at the head of a clause and what they did.
  static let predicateHeads = [
    "在", "到", "赴", "为", "向", "与", "围绕", "带头", "签订", "参加", "参与", "述职", "报到", "逐", "积极", "主动", "轮流", "深入", "走进",
    "分别", "撰写", "递交",
  ]
  /// Labels of people that need no object.
  static let intransitives: Set<String> = ["报到", "参与", "到岗", "上岗", "下沉"]
  /// Labels that only announce a number.
  static let announcements: Set<String> = ["共", "共计", "计", "合计", "总计", "累计", "约", "总共"]
  /// Words that tell how, not what: before a verb they give it no object.
  static let manners = [
    "按月", "按季", "按时", "按期", "按规定", "按程序", "按要求", "按标准", "足额", "及时", "全部", "全额", "如期", "严格", "规范", "定期",
    "逐一", "逐人", "统一", "依规", "依法", "均", "已", "全年", "顺利",
  ]
  /// Single characters that are verbs between somebody and a noun: 书记讲党课.
  static let shortVerbs: Set<Character> = ["讲", "上", "开", "获", "办"]
  /// Verbs that somebody is the subject of.
  static let subjectVerbs = ["参加", "讲授", "担任", "召开", "举办", "开展", "组织", "带头", "出席", "主持", "领办", "竞聘", "荣获", "获得"]
  /// Ends of names of things that are built or run.
  static let things = ["项目", "中心", "平台", "系统", "基地", "园区", "广场", "场馆", "公园", "大楼", "用房", "安置房", "小区", "厂房"]
  /// Words at the end of a task's name that tell nothing of what it is about.
  static let generics = ["工作", "建设", "情况", "活动", "使用", "管理", "开展"]
}

extension StringProtocol {
  /// Whether it ends in one of the words.
  func ends(inOneOf words: [String]) -> Bool { words.contains { hasSuffix($0) } }

  /// Whether it starts with one of the words.
  func starts(withOneOf words: [String]) -> Bool { words.contains { hasPrefix($0) } }
}
