import Records
import TextCore

/// A cell that lists its periods (`一季度3次；二季度2次`): the periods' numbers are one sum, and what each was about
/// is one list.
struct PeriodList {
  /// The text around the list; empty where there is none.
  let text: String
  /// The sum.
  let amount: Amount
  /// Its arithmetic: parts of one and the same record.
  let sum: Sum
  /// What the periods were about, in their order.
  let matters: [String]

  /// The list of a result's text, or nil where it has none.
  /// - Parameter stated: the record's own quantities: numbers of people are added only where one of these is the sum.
  init?(_ text: String, record: Int, stated: [Quantity]) {
    // 全年12次，一季度3次、二季度3次: a whole is never added to its parts.
    guard text.utf8.count >= 16, text.hasDigit else { return nil }
    var before: [(mark: Character?, text: String)] = []
    var after: [(mark: Character?, text: String)] = []
    var parts: [Addends.Part] = []
    var matters: [String] = []
    var acts: [String] = []
    for item in Punctuation.split(text, at: ["；", "，", "、", "。"]) {
      if after.isEmpty, let (quantity, act) = Self.quantity(item.text) {
        // 全年12次，一季度3次、二季度3次: a whole is never added to its parts.
        if item.text.hasPrefix("全年") { return nil }
        parts.append((record, quantity))
        acts.append(act)
      } else if after.isEmpty, !parts.isEmpty, matters.count < parts.count, let matter = Self.matter(item.text) {
        matters.append(matter)
      } else if parts.isEmpty {
        before.append(item)
      } else {
        after.append(item)
      }
    }
    guard parts.count > 1, matters.isEmpty || matters.count == parts.count, Set(acts).count == 1,
      let (amount, sum) = Addends(parts)?.sum(),
      !Addends.attendance.contains(Addends.measure(parts[0].quantity))
        || stated.contains(where: { $0.amount() == amount.number })
    else { return nil }
    // 上半年到位8140万元、下半年到位10460万元，合计1.86亿元 has its sum.
    let isSummed = after.contains { item in
      ["合计", "共计", "总计"].contains { item.text.hasPrefix($0) && item.text.dropFirst(2).first?.isDigit == true }
    }
    if isSummed, !acts[0].isEmpty { return nil }
    // 上半年接访12次，下半年接访15次: what both did is said once.
    if !acts[0].isEmpty { before.append((mark: "，", text: acts[0])) }
    let rest = before + after
    self.text = rest.enumerated().map { i, item in (i == 0 ? "" : item.mark.map(String.init) ?? "") + item.text }
      .joined()
    self.amount = amount
    self.sum = sum
    self.matters = matters
  }

  /// The quantities of one column that lists its periods, as one: `一季度12次、二季度14次`; nil where it does not.
  static func summed(_ quantities: [Quantity], record: Int) -> (amount: Amount, sum: Sum)? {
    guard quantities.count > 1, quantities.allSatisfy({ PeriodStem.isPeriod($0.label) }) else { return nil }
    let parts = quantities.map { quantity in
      (record, QuantityParser.parse(quantity.amount() + quantity.tail).first ?? quantity)
    }
    guard !Addends.attendance.contains(Addends.measure(parts[0].1)) else { return nil }
    return Addends(parts)?.sum()
  }

  /// What a period starts with.
  private static let heads: ScalarSet = "第0123456789一二三四五六七八九十上下全年首"

  /// The number of `一季度3次`, and the words between the period and the number: 接访 of `上半年接访12次`.
  private static func quantity(_ item: String) -> (Quantity, act: String)? {
    guard let head = item.unicodeScalars.first, heads.contains(head), let found = QuantityParser.find(in: item).last,
      found.range.upperBound == item.utf8.count
    else { return nil }
    let period = String(decoding: Array(item.utf8)[..<found.range.lowerBound], as: UTF8.self)
    if PeriodStem.isPeriod(period) { return (found.quantity, "") }
    guard let half = ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度"].first(where: { period.hasPrefix($0) }),
      let quantity = QuantityParser.parse(found.quantity.amount() + found.quantity.tail).first
    else { return nil }
    let act = String(period.dropFirst(half.count))
    return act.count <= 4 && act.allSatisfy(Punctuation.isHan) ? (quantity, act) : nil
  }

  /// What stands behind `主题：`.
  private static func matter(_ item: String) -> String? {
    guard let head = ["主题：", "主题为", "主题是", "内容：", "内容为", "围绕"].first(where: { item.hasPrefix($0) }) else { return nil }
    let matter = String(item.dropFirst(head.count))
    return matter.isEmpty ? nil : matter
  }
}
