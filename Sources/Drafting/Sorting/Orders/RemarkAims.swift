import Records
import TextCore

/// Aims that stand in the remarks, read as a column's.
extension RemarkOrders {
  /// `累计下载量14.2万` of 下载量14.2万 beside 下载量为累计.
  mutating func cumulative() {
    guard !record.isEmpty(.note), case let note = text(.note), note.holds("累计") else { return }
    var clauses = Clause.split(MarkWidth.widened(note))
    for (i, clause) in clauses.enumerated() {
      guard let end = ["为累计数", "是累计数", "为累计", "是累计"].first(where: { clause.text.hasSuffix($0) }),
        case let name = clause.text.dropLast(end.count), (2...6).contains(name.count),
        name.allSatisfy(Punctuation.isHan),
        case let result = text(.result), let place = result.place(of: name),
        result[place.upperBound...].first?.isDigit == true, !result[..<place.lowerBound].hasSuffix("累计")
      else { continue }
      texts[.result] = result[..<place.lowerBound] + "累计" + result[place.lowerBound...]
      clauses.remove(at: i)
      texts[.note] = Clause.joined(clauses)
      return
    }
  }

  /// 全年拆除311处 of `累计拆除311处` up to November beside 12月没有新增: what stood then is the year's.
  mutating func elevenMonths() {
    let told = [Meaning.result, .note].filter { text($0).holds("12月") }
    guard let at = told.first else { return }
    var clauses = Clause.split(MarkWidth.widened(text(at)))
    guard clauses.count > (at == .result ? 1 : 0),
      let gone = clauses.firstIndex(where: { clause in
        ["12月", "12月份"].contains { clause.text.hasPrefix($0) && Self.nothing.contains(clause.text.dropFirst($0.count)) }
      })
    else { return }
    let occasion = Occasion(task: record.task)
    let inName = RunningSpan.end(of: occasion.text) == 11
    guard inName || RunningSpan.head(of: text(.result)) == 11 || RunningSpan.explicit(record.dateText) == 11 else {
      return
    }
    leftOut.append(clauses.remove(at: gone).text)
    texts[at] = Clause.joined(clauses)
    if inName { texts[.task] = occasion.stem }
    var result = text(.result)
    if RunningSpan.head(of: result) == 11, let month = result.place(of: "11月") {
      result = result[month.upperBound...].description.withoutHead(of: ["底", "末", "份"]).withoutHead(of: ["，"])
    }
    result = result.withoutHead(of: ["累计", "共"])
    texts[.result] = result.hasPrefix("全年") ? result : "全年" + result
  }

  private static let nothing: WordSet = [
    "没有新增", "无新增", "未新增", "没新增", "没有变化", "无变化", "没有增加", "未增加", "没有新发生", "未发生", "无", "没有", "没有再发生", "没有新的",
  ]

  /// 目标95% and 年任务120户 of the remarks, where the ledger has no column of aims or the row none in it.
  mutating func aims() {
    let target = record.target
    if target.first?.isDigit == true, !target.hasSuffix("以内"), !target.hasSuffix("以下"),
      FigureRemark(record)?.isInterim == true
    {
      // What is yet to be verified is held against no plan, nor its estimate against another year.
      texts[.target] = ""
      let told = text(.result) + record.quantityText
      guard told.holds("增") || told.holds("同比") || told.holds("降") else { return }
      let clauses = Clause.split(MarkWidth.widened(text(.note)))
      let gone = clauses.filter { $0.text.starts(withOneOf: ["上年", "去年"]) && $0.hasNumber }
      guard !gone.isEmpty else { return }
      leftOut += gone.map(\.text)
      texts[.note] = Clause.joined(clauses.filter { !gone.contains($0) })
      return
    }
    guard target.isEmpty, texts[.target] == nil, !record.isEmpty(.note), record.planItem.isEmpty else { return }
    let clauses = Clause.split(MarkWidth.widened(text(.note)))
    guard let at = clauses.firstIndex(where: { Self.aim($0.text) != nil }), let aim = Self.aim(clauses[at].text) else {
      return
    }
    leftOut.append(clauses[at].text)
    var kept = clauses.indices.filter { $0 != at }.map { clauses[$0] }
    defer { texts[.note] = Clause.joined(kept) }
    guard !isOfAnother(clauses[at].text) else { return }
    let unit = record.quantities.count == 1 ? record.quantities[0].unit : record.text(.unit)
    let isBare = aim.allSatisfy { $0.isDigit || $0 == "." }
    let told = text(.result) + record.quantityText
    if aim.hasSuffix("%"), let aim = ExactNumber(aim.dropLast()) {
      // 体检率72.4% of the column of numbers, where the result has no rate.
      let isInColumn = Self.rate(in: text(.result)) == nil && record.quantities.count { $0.unit == "%" } == 1
      let own = isInColumn ? record.quantities.first { $0.unit == "%" }?.text ?? "" : text(.result)
      guard let rate = Self.rate(in: own), let came = ExactNumber(rate.digits) else { return }
      if came < aim {
        // Of a rate that is the better the higher it is nobody need say that it stayed below.
        if let told = Self.goodRate(in: own, rate.digits) {
          let words = isInColumn ? text(.result) + "，" + told : text(.result)
          texts[.result] = words + "，目标" + aim.description + "%"
          return
        }
        // 没到 beside 目标90%: nobody says so of a rate that is the better the lower it is.
        guard let said = kept.firstIndex(where: { $0.text.count <= 6 && $0.text.starts(withOneOf: ["没", "未"]) }) else {
          return
        }
        kept.remove(at: said)
        texts[.result] = text(.result) + "，没有达到" + aim.description + "%的目标"
      } else if !PlannedNumber.isBurden(record.task) {
        texts[.target] = "≥" + aim.description + "%"
      }
      return
    }
    // 143户 were looked at where 120户 are to be rebuilt: of an aim nothing but the row's own number can come.
    let own = QuantityParser.find(in: aim).first?.quantity.unit ?? ""
    guard isBare ? !unit.isEmpty : !own.isEmpty && told.holds(own) else { return }
    texts[.target] = isBare ? aim + unit : aim
  }

  /// `完成计划的98.2%` of a remark 完成98.2% beside an aim.
  mutating func shareOfAim() {
    guard !record.isEmpty(.note), !text(.target).isEmpty, case let note = text(.note), note.holds("完成"), note.holds("%")
    else {
      return
    }
    var clauses = Clause.split(MarkWidth.widened(note))
    for i in clauses.indices where clauses[i].text.hasPrefix("完成") && clauses[i].text.hasSuffix("%") {
      let digits = clauses[i].text.dropFirst(2).dropLast()
      guard digits.first?.isDigit == true, digits.allSatisfy({ $0.isDigit || $0 == "." }) else { continue }
      clauses[i].text = "完成计划的" + digits + "%"
      texts[.note] = Clause.joined(clauses)
    }
  }

  /// 96.1 of 97.6%（上年96.1%）: the first rate of a text.
  private static func rate(in text: String) -> (digits: String, end: String.Index)? {
    guard let sign = text.firstIndex(where: { "%％".contains($0) }) else { return nil }
    let digits = String(text[..<sign].reversed().prefix { $0.isDigit || $0 == "." }.reversed())
    return digits.isEmpty ? nil : (digits, sign)
  }

  /// 体检率72.4% of a text that ends with it, where more of the rate is better; nil where something else stands there.
  private static func goodRate(in text: String, _ digits: String) -> String? {
    guard text.hasSuffix(digits + "%") || text.hasSuffix(digits + "％") else { return nil }
    let head = text.dropLast(digits.count + 1)
    let noun = String(head.reversed().prefix(while: Punctuation.isHan).reversed())
    return (3...10).contains(noun.count) && GoodRates.isOne(noun) ? noun + digits + "%" : nil
  }

  /// Whether a row only made ready what its aim counts: 评估143户 beside 任务120户 of what is to be rebuilt.
  private func isOfAnother(_ aim: String) -> Bool {
    aim.holds("任务") && record.task.ends(inOneOf: ["评估", "摸底", "申报", "调查", "排查", "报名", "入户", "初筛", "审核"])
  }

  private static let aimHeads = [
    "年度计划", "年度目标", "年目标", "全年目标", "目标", "年度任务", "全年任务", "年任务", "任务数", "任务",
  ]

  private static func aim(_ clause: String) -> String? {
    guard let head = aimHeads.first(where: { clause.hasPrefix($0) }) else { return nil }
    let rest = clause.dropFirst(head.count).description.withoutHead(of: ["数为", "为", "是", "：", "数"])
    let number = rest.prefix { $0.isDigit || $0 == "." }
    let unit = rest.dropFirst(number.count).description.withoutTail(of: ["以上", "以内", "以下"])
    guard !number.isEmpty, unit.count <= 4, unit.allSatisfy({ Punctuation.isHan($0) || "%％‰".contains($0) }),
      !unit.holds("项是")
    else { return nil }
    return rest
  }
}

extension String {
  fileprivate func withoutTail(of ends: [String]) -> String {
    let end = ends.first { self.hasSuffix($0) && self.count > $0.count }
    return String(dropLast(end?.count ?? 0))
  }
}
