import TextCore

/// Tells the rate that a thing is measured by from how far the work is: 93.6% of 农村自来水普及率 is a result, 90% of
/// 信息系统升级 is a state.
enum IndicatorRate {
  /// Whether a cell of results is such a rate, and nothing else.
  /// - Parameters:
  ///   - task: the row's task.
  ///   - aim: the cell of what was aimed at, "" where there is none.
  static func isResult(_ cell: String, of task: String, aim: String) -> Bool {
    // 99.3% beside 按期申报率99%, 1.24% beside 发生率≤3%: the aim says what the number is.
    if let wanted = RateAim(aim), !wanted.name.isEmpty || wanted.isMost, let reached = wanted.reached(cell),
      !progress.contains(where: { wanted.name.hasSuffix($0) })
    {
      return wanted.isReached(by: reached) || wanted.isMost
    }
    guard let rate = rate(cell) else { return false }
    if aim.isEmpty, let set = aimed(in: task) { return set.isMost ? rate <= set.rate : rate >= set.rate }
    let aimed = self.rate(aim)
    // What stayed below its aim is judged as before; 漏损率 of 11.5% beside 12% is as it should be.
    if let aimed, rate < aimed { return isNamed(task) && RecordJudge.isBetterLow(task) }
    return isNamed(task) || aimed != nil
  }

  /// The rate that a task's own name sets: 满意度达到95%以上, 逾期率控制在5%以内.
  private static func aimed(in task: String) -> (rate: Double, isMost: Bool)? {
    let word = TextFold.fold(task)
    guard let sign = word.firstIndex(of: "%"),
      case let digits = word[..<sign].suffix(while: { $0.isNumber || $0 == "." }),
      let rate = Double(digits), case let head = word[..<digits.startIndex],
      case let bound = bounds.first(where: { head.hasSuffix($0) }) ?? "",
      case let name = head.dropLast(bound.count), ends.contains(where: { name.hasSuffix($0) })
    else { return nil }
    let behind = word[sign...].dropFirst()
    let isMost = most.contains(bound) || behind.hasPrefix("以内") || behind.hasPrefix("以下")
    return (rate, isMost)
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

  private static let most = ["控制在", "不超过", "不高于", "下降到", "降到", "降至", "低于"]
  private static let bounds = most + ["稳定达到", "不低于", "不少于", "达到", "提高到", "提升到", "保持在", "稳定在", "超过", "高于", "达"]
  private static let ends = ["率", "度", "占比", "比重", "比例", "覆盖面", "参保面"]
  private static let progress = ["进度", "完成率", "完成度", "年度", "季度", "制度", "力度", "调度", "程度", "完成比例", "完工率", "开工率"]

  private static func rate(_ cell: String) -> Double? {
    let text = TextFold.fold(cell).drop { "≥>＞约".contains($0) }
    guard text.last == "%", text.count <= 8 else { return nil }
    return Double(text.dropLast())
  }
}
