import TextCore

/// Tells the rate that a thing is measured by from how far the work is: 93.6% of 农村自来水普及率 is a result, 90% of
/// 信息系统升级 is a state.
enum IndicatorRate {
  /// Whether a cell of results is such a rate, and nothing else.
  /// - Parameters:
  ///   - task: the row's task.
  ///   - aim: the cell of what was aimed at, "" where there is none.
  static func isResult(_ cell: String, of task: String, aim: String) -> Bool {
    guard let rate = rate(cell) else { return false }
    let aimed = self.rate(aim)
    // What stayed below its aim is judged as before.
    if let aimed, rate < aimed { return false }
    return isNamed(task) || aimed != nil
  }

  /// Whether a task names what is measured: 手卫生依从率, 患者满意度, 住院次均费用占比.
  private static func isNamed(_ task: String) -> Bool {
    var name = task[...]
    // 合格率（抽检）: what is meant stands before the bracket.
    if let bracket = name.firstIndex(where: { "（(".contains($0) }), bracket > name.startIndex {
      name = name[..<bracket]
    }
    return ends.contains { name.hasSuffix($0) } && !progress.contains { name.hasSuffix($0) }
  }

  private static let ends = ["率", "度", "占比", "比重", "比例", "覆盖面", "参保面"]
  private static let progress = ["进度", "完成率", "完成度", "年度", "季度", "制度", "力度", "调度", "程度", "完成比例", "完工率", "开工率"]

  private static func rate(_ cell: String) -> Double? {
    let text = TextFold.fold(cell).drop { "≥>＞约".contains($0) }
    guard text.last == "%", text.count <= 8 else { return nil }
    return Double(text.dropLast())
  }
}
