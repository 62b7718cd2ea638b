import TextCore

/// Headers of works that go on beyond a year: what the whole of one comes to (设计量, 合同额, 概算), and what came of it
/// since it was begun (累计完成 beside 本期完成).
enum WholeWorkHeader {
  private static let wholes = ["设计量", "设计数", "设计工程量", "合同额", "合同总价", "合同价", "概算", "总工程量", "工程总量", "设计总量", "总量", "总投资"]
  private static let years = ["计划", "目标", "任务"]
  private static let running: Set<String> = [
    "累计完成", "累计完成数", "累计完成量", "累计完成值", "累计", "累计数", "累计值", "开工累计", "开工以来累计", "开工以来累计完成", "自开工累计", "自开工累计完成",
    "自开工以来累计", "自开工以来累计完成", "项目累计", "项目累计完成", "总累计",
  ]
  private static let rates: Set<String> = ["完成率", "完成比例", "完成百分比", "完成进度", "累计完成率", "进度"]

  /// What a header calls the whole of a work: 设计量 of 年度计划或设计量; nil where it names none.
  static func whole(_ header: String) -> String? {
    guard !header.isEmpty, header.utf8.count <= 48, !["说明", "情况", "内容"].contains(where: { header.contains($0) }) else {
      return nil
    }
    let word = TextFold.fold(header)
    return wholes.first { word.contains($0) }
  }

  /// Whether a header of wholes is one of the year's plans as well.
  static func isMixed(_ header: String) -> Bool { years.contains { header.contains($0) } }

  /// Whether the numbers below a header run on since the work was begun.
  static func isRunning(_ header: String) -> Bool { running.contains(bare(header)) }

  /// Whether shares of what was planned stand below a header.
  static func isRate(_ header: String) -> Bool { rates.contains(bare(header)) }

  private static func bare(_ header: String) -> String {
    header.utf8.count > 48 ? "" : String(TextFold.fold(header).prefix { !"([【〔".contains($0) })
  }
}
