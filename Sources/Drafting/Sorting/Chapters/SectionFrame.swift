import Records
import TextCore

/// The chapters for a ledger that has no column of sections: those of a party organisation's summary, or the unit's
/// own work with 党的建设 behind it.
///
/// The frame of a party organisation is taken where half of the tasks or more are party work by their names; where
/// the unit's or the template's name is a party organisation's, a quarter is enough. No row is left out for want of a
/// keyword: in either frame it goes to the bank's neutral section. Where the ledger names sections, or the setting
/// 章节 lists them, or a plan has headings, those are the frame, and what they leave open stays unsorted.
struct SectionFrame: Sendable {
  /// The chapter of party work in a summary of other work.
  static let partyWork = "党的建设"

  /// Whether rows that no keyword sorts get a chapter of their own.
  let takesAll: Bool
  /// Whether most of the work is not a party organisation's.
  let isBusiness: Bool
  /// Whether the ledger's column of topics parts its rows: where many leave it blank, what some have is no chapter of the
  /// others.
  let hasTopics: Bool
  /// What the ledger's other columns group its rows by, where they do.
  private let grouping: GroupingColumn?

  /// So many rows tell what a ledger is about.
  static let sample = 2000

  /// - Parameter isFree: whether neither a setting nor a plan says which chapters there are.
  init(_ records: [TaskRecord], settings: Settings, isFree: Bool) {
    let sample = records.prefix(Self.sample)
    takesAll = isFree && records.allSatisfy { $0.isEmpty(.section) }
    let filled = sample.count { !$0.isEmpty(.topic) }
    hasTopics = filled == 0 || filled * 10 >= sample.count * 8
    guard takesAll, !sample.isEmpty else {
      (isBusiness, grouping) = (false, nil)
      return
    }
    let ofParty = sample.count { Self.isPartyWork($0) }
    // A village's branch does the village's work, and 党政办 is the office of a town.
    let isPartyName = [settings.unit, settings.template].contains { name in
      guard let name = name?.replacing("党政", with: "") else { return false }
      return Self.bodies.contains { name.holds($0) } && !name.holds(oneOf: Self.villages)
    }
    isBusiness = ofParty * (isPartyName ? 4 : 2) < sample.count
    grouping = isBusiness ? GroupingColumn(Array(sample)) : nil
  }

  /// Where a row of other work belongs, and why; the topic is empty where no column groups the rows.
  func place(of record: TaskRecord) -> (section: String, topic: String, reason: String) {
    let group = grouping?.value(of: record)
    // A newsroom's reports on a party congress are its reports.
    let isPartyWork =
      group.map { grouping?.partyGroups.contains($0) ?? false || Self.isPlainly(record) } ?? Self.isPartyWork(record)
    if isPartyWork { return (Self.partyWork, "", "没有类别，任务是党建工作") }
    return (SectionChoice.neutral, group ?? "", "没有类别，归入“\(SectionChoice.neutral)”")
  }

  /// Whether a task is called nothing but party work: 党建 among the rows of an 办公室.
  private static func isPlainly(_ record: TaskRecord) -> Bool {
    let name = Punctuation.name(record.task).trimmingSuffix("工作")
    return plain.contains(name)
  }

  private static let plain: Set<String> = ["党建", "党的建设", "机关党建", "支部建设", "党支部建设", "党风廉政", "党风廉政建设", "主题党日"]

  /// Whether a task is party work by its name.
  static func isPartyWork(_ record: TaskRecord) -> Bool {
    let name = record.task + record.topic
    return words.contains { name.holds($0) } && !others.contains { name.holds($0) }
  }

  /// What holds such a word by chance.
  private static let others = [
    "配网巡视", "线路巡视", "设备巡视", "日常巡视", "巡视检查", "廉租", "劳动纪律", "课堂纪律", "党参", "党政领导", "党政同责", "党政主要", "安全警示教育",
    "思想引领", "党员带头", "党员志愿", "党员突击", "支部领着", "支部带着", "支部带头", "支部牵头", "支部领办",
  ]

  private static let words = [
    "党", "支部", "政治", "思想", "廉", "纪检", "纪委", "纪律", "警示教育", "中心组", "第一议题", "意识形态", "民主生活会", "组织生活会", "三会一课",
    "巡察", "巡视", "主题教育", "学习教育", "理论学习", "八项", "作风", "行风", "双报到", "七一", "四个意识", "两个维护", "述责述廉",
  ]
  private static let villages: SearchWords = ["村支", "村党", "村总支", "村委", "村民委"]
  /// What the names of party organisations, and of their documents, hold.
  private static let bodies = ["党", "支部", "纪委", "组织部", "政治部", "政治工作", "组织工作"]
}

/// The column of a ledger without sections that groups its rows all the same: 部门, 条线, 对象.
struct GroupingColumn: Sendable {
  private let name: String
  /// The groups half of whose rows or more are party work.
  let partyGroups: Set<String>

  /// The column of one of these headers that most rows fill with few values; nil where there is none.
  init?(_ records: [TaskRecord]) {
    func isFit(_ name: String) -> Bool {
      let values = records.compactMap { Self.value(of: $0, name) }
      let kinds = Set(values).count
      return values.count * 10 >= records.count * 7 && kinds >= 2 && kinds * 2 <= values.count && kinds <= 12
    }
    guard let name = Self.headers.first(where: isFit) else { return nil }
    self.name = name
    var ofParty: [String: (party: Int, all: Int)] = [:]
    for record in records {
      guard let group = Self.value(of: record, name) else { continue }
      ofParty[group, default: (0, 0)].all += 1
      if SectionFrame.isPartyWork(record) { ofParty[group, default: (0, 0)].party += 1 }
    }
    partyGroups = Set(ofParty.filter { $0.value.party * 2 >= $0.value.all }.map(\.key))
  }

  /// The row's group; nil where its cell is empty.
  func value(of record: TaskRecord) -> String? { Self.value(of: record, name) }

  private static func value(of record: TaskRecord, _ name: String) -> String? {
    // 部门 may be the column of those who answer for the task.
    guard let column = record.columnNames.firstIndex(of: name) else { return nil }
    let value = Punctuation.name(record.text(column: column))
    return value.isEmpty ? nil : value
  }

  private static let headers = ["条线", "业务", "服务对象", "对象", "部门", "科室", "股室", "组别", "岗位"]
}
