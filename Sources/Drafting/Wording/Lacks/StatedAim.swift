import Records
import TextCore

/// Numbers below an aim that the row says in its text: 98.6% beside 要99%, 15920万元 and 86.7% beside 回款率计划90%.
extension UnfinishedWording {
  /// `初次信访按期办结率98.6%，没有达到99%的目标`; nil where the row states no aim above its only number.
  func statedAim(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    guard !record.isEmpty(.quantity), record.isEmpty(.target), all.isEmpty, !name.isEmpty else { return nil }
    let own = record.quantities
    guard own.count == 1, let came = own.first, came.label.isEmpty, came.tail.isEmpty, came.approximate.isEmpty,
      !came.unit.isEmpty
    else { return nil }
    for clause in all + note(record).all where clause.hasDigit {
      guard let head = Self.aimHeads.first(where: { clause.hasPrefix($0) }) else { continue }
      let number = clause.dropFirst(head.count)
      let digits = number.prefix { $0.isASCII && ($0.isDigit || $0 == ".") }
      guard let planned = ExactNumber(digits), case let unit = number.dropFirst(digits.count),
        unit == came.unit || unit.isEmpty && head != "要" && head != "应", came.value < planned
      else { continue }
      return name + came.amount() + "，" + LackForm.missed(came.amount(String(digits)), of: name)
    }
    return nil
  }

  /// `业主计量回款率86.7%，低于90%的计划` of a rate in a column of its own and the aim that the text names.
  func statedRate(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    for clause in all where clause.hasSuffix("%") {
      guard let word = ["计划", "目标", "任务", "要求"].first(where: { clause.holds($0) }), let place = clause.place(of: word),
        let aim = Self.percent(String(clause[place.upperBound...])),
        clause[place.upperBound...].first?.isDigit == true
      else { continue }
      let rate = clause[..<place.lowerBound]
      guard (3...8).contains(rate.count), rate.hasSuffix("率"), !rate.hasDigit else { continue }
      let came = record.fields.filter { field in
        field.name.hasSuffix("率") && field.value.count <= 8 && field.value.first?.isDigit == true
          && field.value.hasSuffix("%")
      }
      guard came.count == 1, let found = came.first?.value, let reached = Self.percent(found), reached < aim else {
        continue
      }
      let full = name.hasSuffix(rate.dropLast()) ? name + "率" : String(rate)
      return full + found + "，低于" + clause[place.upperBound...] + "的" + (word == "计划" ? word : "目标")
    }
    return nil
  }

  /// Longest first.
  private static let aimHeads = [
    "年初目标", "年度目标", "全年目标", "年初定的是", "年初定的", "年初定", "目标是", "目标为", "目标", "计划", "任务", "要达到", "应达到", "要", "应",
  ]
}
