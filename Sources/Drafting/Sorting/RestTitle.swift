/// The heading of what has no theme: by the names of its tasks where they are few and short, else 抓好其他工作.
enum RestTitle {
  /// The heading where the names make none.
  static let general = "抓好其他工作"

  /// A heading for tasks of these names: 做好义诊、讲座工作, or 做好义诊、讲座等工作 where there are more.
  static func of(_ names: [String]) -> String {
    let fit = names.filter { (2...4).contains($0.count) && $0.allSatisfy(Punctuation.isHan) && !$0.ends(inOneOf: work) }
    // An accident is no work to be done well.
    let isHarm = names.contains { name in harms.contains { name.contains($0) } }
    guard names.count <= 4, fit.count >= 2, !isHarm else { return general }
    return "做好" + fit.prefix(2).joined(separator: "、") + (names.count > 2 ? "等工作" : "工作")
  }

  private static let harms: [Character] = ["伤", "亡", "祸", "滑", "跌", "坠", "爆", "泄", "损", "灾", "险"]
  private static let work = ["工作", "情况", "任务", "活动"]
}
