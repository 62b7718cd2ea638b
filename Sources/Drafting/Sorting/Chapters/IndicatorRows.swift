import Records
import TextCore

/// A sheet of indicators beside a sheet of tasks is no chapter of its own: each indicator goes to the chapter that has
/// its task, or whose name has its field: 公路货运量 to 运输服务, 查出安全隐患 to 安全生产.
struct IndicatorRows {
  private(set) var sections: [SectionMatter]
  private(set) var accounts: [RecordAccount]

  /// Nil where no section is such a sheet, or where there are hardly chapters beside it.
  init?(_ sections: [SectionMatter], _ accounts: [RecordAccount], _ records: [TaskRecord]) {
    (self.sections, self.accounts) = (sections, accounts)
    func rows(_ section: SectionMatter) -> [Int] { section.topics.flatMap(\.records) }
    func sheets(_ section: SectionMatter) -> Set<String> {
      Set(rows(section).map { records[$0].source.sheet ?? "" })
    }
    guard
      let at = sections.firstIndex(where: { section in
        Self.isOfIndicators(section.label)
      }), sections[at].planned == nil, case let own = sheets(sections[at]), own.count == 1, own != [""]
    else { return nil }
    let others = sections.indices.filter { $0 != at && sheets(sections[$0]).isDisjoint(with: own) }
    guard others.count >= Self.fewest, others.count == sections.count - 1 else { return nil }
    let names = sections.map { rows($0).map { records[$0].task } }
    for row in rows(sections[at]) {
      let to = Self.place(of: records[row].task, others, names, sections)
      var name = ""
      if let topic = self.sections[to].topics.lastIndex(where: { !$0.isNamed || $0.name.isEmpty }) {
        self.sections[to].topics[topic].records.append(row)
        name = self.sections[to].topics[topic].name
      } else {
        self.sections[to].topics.append(TopicMatter(name: "", bank: nil, records: [row]))
      }
      (self.accounts[row].section, self.accounts[row].topic) = (sections[to].name, name)
      self.accounts[row].reason += "；指标写在“\(sections[to].label)”一章"
    }
    for row in accounts.indices
    where accounts[row].fate == .unfinished && accounts[row].section == sections[at].name {
      let to = Self.place(of: records[row].task, others, names, sections)
      (self.accounts[row].section, self.accounts[row].topic) = (sections[to].name, "")
    }
    self.sections.remove(at: at)
  }

  private static let fewest = 3

  /// Whether a name says no more than that there are numbers: 主要指标, 年度数据, and not 生产运行指标.
  static func isOfIndicators(_ name: String) -> Bool {
    var rest = name[...]
    while let lead = ["主要", "全年", "年度", "季度", "月度", "分季度", "考核", "核心", "关键", "各项", "业务", "工作", "重点", "统计", "数据"].first(
      where: { rest.hasPrefix($0) })
    {
      rest = rest.dropFirst(lead.count)
    }
    return ["指标", "指标表", "表", "指标完成情况"].contains(rest) || rest.isEmpty && name.ends(inOneOf: ["数据", "统计"])
  }

  /// The chapter of the task that shares most with an indicator's name; else that of its field; else the first.
  private static func place(
    of name: String, _ others: [Int], _ names: [[String]], _ sections: [SectionMatter]
  ) -> Int {
    func shared(_ other: String) -> Int {
      let own = Set(runs(name))
      return runs(other).count(where: own.contains)
    }
    let likeness = others.map { names[$0].map(shared).max() ?? 0 }
    let most = likeness.max() ?? 0
    if most >= alike, let best = likeness.firstIndex(of: most) { return others[best] }
    for (word, fields) in roots where name.holds(word) {
      for field in fields {
        if let at = others.first(where: { sections[$0].label.holds(field) }) { return at }
      }
    }
    if most > 0, let best = likeness.firstIndex(of: most) { return others[best] }
    return others[0]
  }

  /// So many runs of three characters in common make one matter.
  private static let alike = 2

  private static func runs(_ name: String) -> [String] {
    let characters = Array(name)
    guard characters.count >= 3 else { return [] }
    return (0...(characters.count - 3)).map { String(characters[$0..<($0 + 3)]) }
  }

  private static let roots: [(String, [String])] = [
    ("投资", ["项目", "工程", "建设", "经济"]), ("资金", ["项目", "工程", "财政"]), ("客运", ["运输", "服务"]), ("货运", ["运输", "服务"]),
    ("快件", ["运输", "服务"]), ("公交", ["公交", "运输", "服务"]), ("超限", ["治超", "执法", "监管"]), ("货车", ["治超", "执法", "监管"]),
    ("执法", ["执法", "监管"]), ("案件", ["执法", "监管", "办案"]), ("隐患", ["安全"]), ("事故", ["安全"]), ("工单", ["信访", "服务", "监管"]),
    ("投诉", ["信访", "服务", "监管"]), ("满意", ["服务", "监管"]), ("路率", ["公路", "养护"]), ("收入", ["经营", "财务", "经济"]),
    ("利润", ["经营", "财务"]),
    ("水质", ["水"]), ("空气", ["大气"]), ("优良", ["大气", "环境"]), ("就业", ["就业", "民生"]), ("培训", ["培训", "队伍", "教育"]),
    ("上线率", ["教学"]),
  ]
}

/// What a section of the ledger is called in a draft: without 概况, whose figures are told where the unit is named.
enum SectionLabel {
  /// Whether a section holds what the unit is, or what it is there for: no chapter of a year's work.
  static func isSurvey(_ label: String) -> Bool {
    ["基本情况", "基本概况", "总体情况", "单位概况", "概况", "基础数据", "基本数据"].contains(label)
  }

  /// 党建 of 学校概况和党建.
  static func told(_ label: String) -> String {
    guard label.holds("概况") || label.holds("基本情况") else { return label }
    let parts = label.split { "和与及、".contains($0) }
    let left = parts.filter { !$0.ends(inOneOf: ["概况", "基本情况"]) }
    guard let first = left.first, left.count < parts.count, let last = left.last else { return label }
    return String(label[first.startIndex..<last.endIndex])
  }
}
