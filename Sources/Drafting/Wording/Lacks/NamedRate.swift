import Records
import TextCore

/// Rates that a row names beside the one that its column of aims wants: 普及率92.4% of 自来水普及率93%, 参保率96.8% of 97%.
extension UnfinishedWording {
  /// `自来水普及率92.4%，没有达到93%的目标`; nil where the row's rate reached its aim, or nobody knows which of two is meant.
  func namedRateMissed(_ record: TaskRecord) -> String? {
    guard record.result.hasDigit, record.result.holds("%") else { return nil }
    let told = Clause.split(cleaner.clean(record.result)).map(\.text).filter {
      $0.hasSuffix("%") && Self.percent($0) != nil && $0.count <= 16
    }
    guard let (aimed, wanted) = wantedRate(record) else { return nil }
    // 绿色建筑占新建建筑比例100% has its own number, and 装配式建筑占比42% another aim.
    if aimed.isEmpty, record.quantityText.holds("%") { return nil }
    let rates = told.filter { clause in
      let lead = Self.rateName(clause)
      return LackForm.isMeasure(lead) && (aimed.isEmpty || lead.suffix(2) == aimed.suffix(2))
    }
    guard rates.count == 1, let rate = rates.first, case let lead = Self.rateName(rate),
      let reached = Self.percent(rate),
      let least = Self.percent(wanted), reached < least,
      case let name = aimed.count > lead.count ? aimed : lead, !LessIsBetter.isOf(name + record.task),
      !PlanOpening.isBurden(name)
    else { return nil }
    let whole = name + rate.dropFirst(lead.count)
    let subject = named(record)
    guard name.count < 5, (2...14).contains(subject.count), !subject.holds("，") else {
      return whole + "，没有达到" + wanted + "的目标"
    }
    return under(subject, whole) + "，没有达到" + wanted + "的目标"
  }

  /// `个贷率82.6%，贷款增得没有归集快` of a lack that begins with the name of the row's rate and goes on to why: how high it is stands between them.
  func withOwnRate(_ lack: String, _ record: TaskRecord) -> String {
    let name = record.task
    guard record.state != .done, name.hasSuffix("率"), name.count <= 12, lack.hasPrefix(name),
      let rate = record.quantities.first, ["%", "％", "‰"].contains(rate.unit), rate.label.isEmpty,
      case let rest = lack.dropFirst(name.count).description.withoutHead(of: ["方面，", "中，", "，"]), !rest.isEmpty,
      rest.first?.isDigit == false, !rest.holds(rate.digits)
    else { return lack }
    let change = record.quantities.dropFirst().first { $0.text.hasPrefix("同比") && $0.unit == "个百分点" }
    return ([name + Amount(rate).number] + (change.map { [$0.text] } ?? []) + [rest]).joined(separator: "，")
  }

  /// The rate that the row's column wants, with its name where it says it: 自来水普及率 and 93%.
  private func wantedRate(_ record: TaskRecord) -> (name: String, rate: String)? {
    let cell = record.target
    guard cell.hasSuffix("%"), cell.count <= 16, Self.percent(cell) != nil else { return nil }
    let lead = cell.prefix { !$0.isDigit }.description
    var name = lead
    for sign in ["达到", "不低于", "≥", "保持", "达", "为"] where name.hasSuffix(sign) {
      name = String(name.dropLast(sign.count))
    }
    return name.isEmpty || LackForm.isMeasure(name) ? (name, String(cell.dropFirst(lead.count))) : nil
  }

  /// 参保率 of 参保率96.8%.
  private static func rateName(_ clause: String) -> String {
    var name = clause.prefix { !$0.isDigit }.description
    for sign in ["达到", "达", "为", "只有", "仅"] where name.hasSuffix(sign) { name = String(name.dropLast(sign.count)) }
    return name
  }
}
