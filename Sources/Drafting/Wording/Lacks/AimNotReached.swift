import Records
import TextCore

/// Aims that a column has, of a row that is marked as not done and tells besides only why: 第90百分位浓度166微克/立方米 of 浓度不高于160微克/立方米, 到位4260万元 of
/// 5000万元. What was aimed at and what came of it go ahead of the reason.
extension UnfinishedWording {
  /// The lack with both numbers; as it is where the row's aim is told, was reached, or stands in another unit.
  func withAim(_ lack: String, _ record: TaskRecord) -> String {
    guard record.state != .done, record.hasOwnProblem, !lack.isEmpty, case let name = named(record), name.count >= 2,
      lack.hasPrefix(name), !lack.holds(oneOf: Self.told), case let target = Self.target(record),
      let aim = Self.figure(target), (1...8).contains(aim.unit.count), !lack.holds(aim.digits)
    else { return lack }
    // 到岗4人（硕士1人）: who they are is no part of the number.
    let clauses = Clause.split(cleaner.clean(record.result)).map { clause in
      clause.text.hasSuffix("）") ? String(clause.text.prefix { $0 != "（" }) : clause.text
    }
    guard
      let came = clauses.first(where: { clause in
        clause.hasSuffix(aim.unit) && clause.count <= 24 && !clause.starts(withOneOf: Self.parts)
          && Self.figure(clause).map { $0.unit == aim.unit } == true
      }), let reached = Self.figure(came), !lack.holds(reached.digits), let wanted = ExactNumber(aim.digits),
      let actual = ExactNumber(reached.digits)
    else { return lack }
    let isBound = target.holds(oneOf: Self.bounds)
    guard isBound ? wanted < actual : actual < wanted && !LessIsBetter.isOf(name) else { return lack }
    let rest = lack.dropFirst(name.count).description.withoutHead(of: ["方面，", "中，", "，"])
    let joint = wordbook.headVerb(came) == nil ? name + "方面，" + came : name + came
    let wish = aim.digits + aim.unit
    let verdict = isBound ? "高于\(wish)的控制目标" : LackForm.missed(wish, of: came)
    return [joint, verdict, rest].filter { !$0.isEmpty }.joined(separator: "，")
  }

  /// The cell of the row's aim, under whatever header it stands: 目标要求 is in no list of numbers.
  private static func target(_ record: TaskRecord) -> String {
    guard record.isEmpty(.target) else { return record.target }
    return record.fields.first { $0.name.count <= 6 && headers.contains($0.name) }?.value ?? ""
  }

  private static let headers: WordSet = ["目标要求", "目标", "年度目标", "目标任务", "任务目标", "工作目标", "目标值", "目标指标", "计划目标", "任务要求"]

  /// The only number of a text and what stands behind it.
  private static func figure(_ text: String) -> (digits: String, unit: String)? {
    guard let last = text.lastIndex(where: \.isDigit) else { return nil }
    let unit = String(text[text.index(after: last)...])
    let digits = String(String(text[...last].reversed().prefix { $0.isDigit || $0 == "." }).reversed())
    return digits.isEmpty || digits.hasPrefix(".") ? nil : (digits, unit)
  }

  private static let told: SearchWords = ["目标", "计划", "任务", "还有", "还差", "其余", "剩"]
  private static let parts: SearchWords = ["其中", "比上年", "较上年", "同比", "上年", "去年"]
  private static let bounds: SearchWords = ["不高于", "不超过", "≤", "控制在", "以内", "低于", "不大于"]
}
