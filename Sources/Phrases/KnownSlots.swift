/// The slots that phrases of each level may hold: what drafting can fill there.
enum KnownSlots {
  /// From the settings, and the name of the chapter at hand: everywhere.
  private static let common = ["年度", "单位", "简称", "上级", "指导单位", "章名"]
  /// What the records of a section or of the whole ledger add up to.
  private static let counts = ["任务数", "完成数", "全部完成数", "未完成", "问题", "结转", "步骤", "重点", "数量", "板块", "实绩"]
  /// What the records of a topic say.
  private static let facts = ["主题", "做法", "成效"]

  /// What the one person is whose report it is: openings tell it.
  private static let post = "职务"

  /// The names that may stand at a level, in the order in which messages list them.
  static func names(at level: PhraseKind.Level) -> [String] {
    switch level {
    case .general: return common + counts + [post]
    case .section: return common + counts + ["事项名"]
    case .topic: return common + counts + ["事项名"] + facts
    }
  }

  /// All names known at any level.
  static let all = names(at: .topic) + [post]
}
