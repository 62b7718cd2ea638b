import TextCore

/// What the police call a case: 工地电缆被盗案 of 工地电缆被偷的案子.
enum CaseName {
  /// The name of a task that is about a case in spoken words; nil where it is not.
  static func of(_ task: String) -> String? {
    guard task.hasSuffix("案子"), task.count > 4 else { return nil }
    let spoken = String(task.dropLast(2)).trimmingSuffix("的")
    for (end, full) in [("被偷", "被盗"), ("被骗", "诈骗")] where spoken.hasSuffix(end) {
      return spoken.dropLast(end.count) + full + "案"
    }
    return spoken.replacing("偷", with: "盗窃") + "案"
  }
}
