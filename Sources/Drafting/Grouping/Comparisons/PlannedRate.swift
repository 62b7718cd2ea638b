import Records
import TextCore

/// The rate of a plan that its row says itself, told with the aim that it is of: `完成25家全年目标的112%`.
extension PlannedNumber {
  /// `完成3.5亿元计划的110.3%` of 完成计划的110.3%, `达到8600万元计划的106%` of 完成率106%: where the numbers bear it out.
  func rated(_ text: String) -> String? {
    for (words, told) in [
      ("完成计划的", "完成\(amount)计划的"), ("完成年度计划的", "完成年度\(amount)计划的"), ("完成全年计划的", "完成全年\(amount)计划的"),
      ("完成任务的", "完成\(amount)任务的"), ("完成目标的", "完成\(amount)目标的"), ("完成率为", "达到\(amount)\(word)的"),
      ("完成率", "达到\(amount)\(word)的"),
    ] {
      guard let place = text.place(of: words) else { continue }
      let digits = text[place.upperBound...].prefix { $0.isDigit || $0 == "." }
      guard let rate = ExactNumber(digits),
        "%％".contains(text[place.upperBound...].dropFirst(digits.count).first ?? " "),
        isRate(rate)
      else { continue }
      return text[..<place.lowerBound] + told + text[place.upperBound...]
    }
    return bareRate(text)
  }

  /// `完成25家全年目标的112%` of a bare 完成112% or 占102.6%, which says nothing without its aim.
  private func bareRate(_ text: String) -> String? {
    guard text.holds("%"), !quantity.unit.contains("%") else { return nil }
    var clauses = Clause.split(text)
    for i in clauses.indices where clauses[i].text.hasSuffix("%") && clauses[i].text.utf8.count <= 24 {
      guard let head = ["完成", "占", "达到", "达", "为"].first(where: { clauses[i].text.hasPrefix($0) }),
        let rate = ExactNumber(clauses[i].text.dropFirst(head.count).dropLast()), isRate(rate)
      else { continue }
      clauses[i].text =
        "完成" + amount + (isYears ? "全年" : "") + word + "的" + clauses[i].text.dropFirst(head.count)
      return Clause.joined(clauses)
    }
    return nil
  }

  var amount: String { quantity.amount() }

  /// A cell that is a rate and nothing else, where it is that of what came of the plan; else nothing.
  func share(_ cell: String) -> String {
    guard cell.hasSuffix("%"), case let digits = cell.dropLast(), digits.allSatisfy({ $0.isASCII && !$0.isLetter }),
      let rate = ExactNumber(digits), isRate(rate)
    else { return "" }
    return cell
  }

  /// Whether a percentage is that of what came of the plan, as it was rounded.
  private func isRate(_ rate: ExactNumber) -> Bool {
    guard let planned = Double(quantity.value.description), let came = Double(actual.value.description),
      let shown = Double(rate.description), planned > 0
    else { return false }
    let step = rate.scale == 0 ? 1.0 : rate.scale == 1 ? 0.1 : 0.01
    return abs(came / planned * 100 - shown) <= step
  }
}
