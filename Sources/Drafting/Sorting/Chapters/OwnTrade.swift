import Phrases
import TextCore

/// Which headings of the lexicon a unit may have by its name: 办理审判案件 is a court's, 维护治安秩序 the police's, 丰富校园生活 a
/// school's. A stray word in a task of another office brings none of them.
struct OwnTrade: Sendable {
  private let unit: String

  /// - Parameter unit: the unit's name; nil or empty where nobody gave it, and then any heading may stand.
  init(_ unit: String?) {
    // 某县某局 is a name that tells nothing.
    self.unit = unit.flatMap { $0.holds("某") ? nil : $0 } ?? ""
  }

  /// Whether a heading is of a trade that is not the unit's.
  func isForeign(_ title: String) -> Bool {
    guard !unit.isEmpty else { return false }
    return Self.trades.contains { trade in
      trade.titles.contains { title.holds($0) } && !trade.bodies.contains { unit.holds($0) }
    }
  }

  private typealias Trade = (titles: [String], bodies: [String])

  /// Bodies that do a little of everything.
  private static let whole = ["政府", "县委", "市委", "区委", "镇", "乡", "街道", "办事处", "管委会", "村", "社区"]
  private static let schools = [
    "校", "学院", "大学", "小学", "中学", "高中", "初中", "幼儿园", "教育", "教体", "教科", "团委", "共青团", "少工委", "关工委",
  ]
  private static let clinics = ["医", "卫生", "卫健", "疾控", "疾病预防", "妇幼", "保健", "康复", "急救", "血站", "养老", "敬老", "福利院"]

  private static let trades: [Trade] = [
    (["审判", "执行工作", "诉讼服务"], ["法院", "法庭"]),
    (["检察案件", "刑事检察", "民事行政检察", "公益诉讼"], ["检察"]),
    (
      ["打击违法犯罪", "维护治安秩序", "加强治安防范", "反诈宣防", "基础管控"],
      ["公安", "派出所", "警", "政法", "综治"] + whole + schools
    ),
    (
      [
        "教学", "教研", "学生", "校园", "德育", "保教", "家校", "学业质量", "骨干教师", "教职工", "招生入学", "办学条件", "时代新人", "竞赛育人", "就业升学", "团的组织",
        "推优入党",
      ], schools + whole
    ),
    (
      [
        "医疗服务", "义诊", "医疗质量", "费用管理", "医疗改革", "分级诊疗", "救治能力", "诊疗用药", "护理服务", "就医", "免疫规划", "防控传染病", "防控慢性病", "卫生监测",
        "健康服务",
      ],
      clinics + whole
    ),
    (["办好教育卫生"], ["政府", "村", "社区", "街道", "办事处", "管委会"]),
    (["税费", "税收", "办税", "欠税", "减税降费"], ["税", "财政", "园区", "开发区"] + whole),
    (
      ["存贷业务", "线上业务", "金融风险", "网点服务"],
      ["银行", "信用", "农商", "支行", "邮政", "邮储", "金融", "保险", "担保", "小贷", "公积金"]
    ),
    (["灭火救援", "执勤训练"], ["消防", "救援", "应急"]),
    (["卷烟", "专卖管理", "烟叶"], ["烟草", "烟"]),
    (["预报预警", "气象", "精准预报", "灾害天气", "天气影响"], ["气象"]),
  ]
}

/// What keeps titles off a chapter's parts: trades that are not the unit's, and other chapters' headings.
struct TitleLimits: Sendable {
  private let trade: OwnTrade
  private let unit: String
  private let chapters: [String]

  /// - Parameters:
  ///   - unit: the unit's name.
  ///   - chapters: what the chapters of the draft are called.
  init(unit: String?, chapters: [String]) {
    trade = OwnTrade(unit)
    self.unit = unit ?? ""
    self.chapters = chapters
  }

  /// Whether a title may stand within none of the chapters but the one it repeats: 加强水资源管理 beside the chapter 水资源管理.
  func bars(_ title: String) -> Bool {
    if trade.isForeign(title) { return true }
    let object = title.count > 4 ? String(title.dropFirst(2)) : title
    // 水资源 tells 加强水资源管理 from no chapter 水资源与水土保持.
    let head = object.count > 3 ? String(object.prefix(3)) : object
    // 保护生态环境 is all that an office of 生态环境 does.
    if object.count > 3, unit.holds(head) { return true }
    return chapters.contains { $0.holds(head) || $0.count > 2 && title.holds($0) }
  }
}
