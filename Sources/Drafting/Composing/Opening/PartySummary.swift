import TextCore

/// Whether a summary is of a party organisation's work, and not of an office's that keeps its ledger by the party's
/// chapters: 党建工作总结, or any summary of 第二党支部; a 民政局 that tells of 思想、组织、作风 and its own work tells a year of
/// its own.
enum PartySummary {
  private static let organs = [
    "党委", "党总支", "党支部", "支部委员会", "总支部委员会", "党组", "支行党委", "团委", "团支部", "工会", "妇联", "直属机关工委",
  ]

  /// Whether a unit is a department of the party, whose trade the party's chapters are: 县委组织部.
  static func isOffice(_ unit: String) -> Bool {
    unit.ends(inOneOf: ["组织部", "宣传部", "统战部", "政法委", "纪委", "监委", "纪委监委", "老干部局", "党校", "机关工委"])
  }

  /// - Parameter isParty: whether half of the work is in the party's chapters.
  static func isTold(_ settings: Settings, isParty: Bool) -> Bool {
    guard isParty else { return false }
    let names = ["模板", "标题"].compactMap { settings[$0] }
    if names.contains(where: { $0.holds("党建") || $0.holds("党的建设") }) { return true }
    let unit = settings.unit ?? ""
    return !Leadership.isDepartment(unit) || unit.ends(inOneOf: organs)
  }
}
