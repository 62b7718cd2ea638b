import TextCore

/// How near two sections of a ledger are to each other by their names alone: 渣土扬尘 and 餐饮油烟 are both of what fouls
/// the air, 行政审判 and 民商事审判 both of trials.
enum ChapterKin {
  /// How much two names have in common; 0 where nothing says that they belong together.
  static func nearness(_ a: String, _ b: String) -> Int { nearness(among: [a, b])[0][1] }

  /// The nearness of each of some names to each.
  static func nearness(among names: [String]) -> [[Int]] {
    let fields = names.map(fields)
    return names.indices.map { a in
      names.indices.map { b in
        a == b || isApart(names[a], names[b])
          ? 0 : 2 * ((fields[a] & fields[b]).nonzeroBitCount + sharedPairs(names[a], names[b]))
      }
    }
  }

  /// What a year opens with, 政治建设 and the like, goes with what is learnt and with the party's style, and not with the
  /// staff or with an office's work on itself, which stands last.
  private static func isApart(_ a: String, _ b: String) -> Bool {
    func isLead(_ name: String) -> Bool { ["政治", "思想", "理论"].contains { name.hasPrefix($0) } }
    func isNear(_ name: String) -> Bool {
      isLead(name) || name == "党建" || ["意识形态", "学习", "作风", "纪律", "廉", "党风"].contains { name.holds($0) }
    }
    return isLead(a) && !isNear(b) || isLead(b) && !isNear(a)
  }

  /// Whether a section is of party work or of the staff: the first field.
  static func isInward(_ name: String) -> Bool { fields[0].contains { name.holds($0) } }

  /// The fields of work that a name tells of, a bit each by their place in the list.
  private static func fields(of name: String) -> UInt64 {
    // Those who are retired are no staff.
    let name = name.replacing("老干部", with: "离退休")
    // What an office does beside its trade, by a name that says no more: with the staff, or with the house.
    var found: UInt64 = ["保障", "行政", "内务"].contains(name) ? 3 : 0
    for (field, words) in fields.enumerated() where words.contains(where: { name.holds($0) }) {
      found |= 1 << UInt64(field)
    }
    return found
  }

  /// The pairs of characters side by side that both names have and that say what work it is.
  private static func sharedPairs(_ a: String, _ b: String) -> Int {
    let first = Array(a)
    guard first.count > 1 else { return 0 }
    return (0..<(first.count - 1)).count { at in
      let pair = String(first[at...(at + 1)])
      return !general.contains(pair) && b.holds(pair)
    }
  }

  /// Pairs that stand in the names of any work.
  private static let general: Set<String> = [
    "工作", "建设", "管理", "服务", "保障", "监管", "治理", "任务", "重点", "事务", "综合", "整治", "活动", "推进", "落实", "提升", "加强", "发展", "改革",
    "和服",
  ]

  /// The fields of work, each by words that stand in the names of sections about it. A word may be of two.
  private static let fields: [[String]] = [
    [
      "党", "支部", "思想", "政治", "组织建设", "组织工作", "作风", "纪检", "纪律", "廉", "队伍", "人才", "干部", "人事", "自身", "理论学习", "工会", "群团",
      "意识形态", "培训",
      "练兵", "考核", "师资", "学习",
    ],
    [
      "后勤", "运行保障", "保障工作", "财务", "办公", "内务", "档案", "资产", "采购", "机关", "内部管理", "制度", "经费", "信息化", "行政管理", "综合工作", "综合管理",
    ],
    ["防汛", "抗旱", "防火", "防灭火", "防灾", "减灾", "救灾", "灾害", "地震", "度汛"],
    ["安全", "隐患", "消防", "生产监管"],
    ["应急", "救援", "值守", "值班", "除雪", "冬季", "寒潮"],
    ["执法", "监管", "稽查", "办案", "处罚", "违建", "违法", "违章", "督察", "案件"],
    ["法治", "法制", "法规", "普法", "复议", "依法行政", "公共法律", "司法行政"],
    ["市容", "占道", "广告", "店招", "违建", "门前", "停车"],
    ["热线", "诉求", "投诉", "信访", "举报", "便民", "数字城管", "智慧", "回应"],
    ["审批", "登记", "窗口", "政务", "许可", "办证"],
    ["环境", "环卫", "卫生", "保洁", "绿化", "园林", "生态", "环保", "河长", "林长", "垃圾"],
    ["扬尘", "渣土", "油烟", "污染", "噪声", "大气", "治污", "排放", "秸秆", "废气", "废水", "固废"],
    ["工程", "项目", "设施", "市政", "管网", "道路", "桥", "燃气", "供水", "供热", "路灯", "排水", "除雪", "冬季", "基建"],
    ["住房", "城建", "规划", "国土", "房地产", "物业", "征迁"],
    ["民生", "救助", "养老", "社保", "社会保险", "医保", "残疾", "老年", "慈善", "福利", "优抚", "退役", "儿童", "妇女", "就业"],
    ["综治", "平安", "调解", "矛盾", "网格", "维稳", "稳定", "社会治理", "基层治理", "社区治理", "村务", "议事"],
    ["经济", "产业", "招商", "营商", "商贸", "工业", "企业", "财政", "税收", "收入", "统计", "消费", "市场主体"],
    ["农业", "农村", "乡村", "种植", "养殖", "粮食", "畜牧", "农机", "水利", "林业"],
    ["林业", "造林", "森林", "病虫害", "野生动物", "湿地", "自然保护", "草原", "资源管理", "林政"],
    ["河湖", "水库", "水资源", "水土", "灌区", "水旱", "水利", "河长", "节水", "供水"],
    ["信访", "维稳", "综治", "法律援助", "诉求"],
    ["公开", "信息", "档案", "保密", "机要", "统计", "督查", "文秘", "值班"],
    ["旅游", "文旅", "文化", "文艺", "体育", "文体", "非遗", "文物"],
    ["宣传", "新闻", "报道", "信息报送", "调研", "舆论", "宣讲", "宣教"],
    ["审判", "立案", "诉讼", "检察"],
    ["教学", "教研", "教务", "科研", "课程"],
    ["德育", "学生", "体艺", "体育", "家校", "校园", "成长", "心理"],
    ["医疗", "护理", "院感", "药", "门诊", "诊疗", "质控"],
    ["公卫", "公共卫生", "健康", "妇幼", "疾控", "免疫"],
    ["生产", "经营", "销售", "市场开拓", "成本", "降本"],
    ["质量", "计量", "标准", "检验", "检测", "知识产权", "商标", "专利"],
    ["食品", "药", "特设", "特种设备", "化妆品", "器械"],
    ["设备", "技术", "技改", "研发", "科技", "创新"],
    ["粮食", "种业", "种子", "农机", "耕地", "农田", "畜牧", "水产", "种植", "养殖", "农技", "科技服务"],
    ["乡村建设", "农村改革", "人居环境", "美丽乡村", "村庄"],
    ["增收", "帮扶", "脱贫", "集体经济"],
    ["产业", "品牌", "加工", "招商", "项目建设"],
    ["供电", "供水", "供气", "供热", "保供", "抢修", "停电", "水质"],
    ["安全", "后勤", "总务", "保卫", "办学条件"],
    ["师资", "教师", "教学", "教研"],
    ["诉讼服务", "司法公开", "阳光司法"],
    ["医改", "医疗服务", "医共体", "分级诊疗"],
    ["队伍建设", "综合监督", "建议提案"],
    ["考核", "公务员", "干部"],
    ["征管", "征收管理", "税源", "风险管理", "稽查", "发票"],
    ["离退休", "人才"],
    ["基础设施", "生态", "环保"],
    ["文稿", "信息", "调研", "材料", "公文"],
    ["会务", "接待", "会议", "值班", "文件", "办文", "督办", "督查"],
  ]
}
