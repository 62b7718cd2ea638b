import Records
import TextCore

/// What stands beside an indicator's number in other cells and belongs to it: its unit in the brackets of its name, what it is
/// called in the aim, and how it changed since the year before.
extension RemarkOrders {
  // MARK: - Units

  /// `供水量` and `3042.6万立方米` of 供水量(万m³) and 3042.6: the unit that a name has in brackets is that of the row's bare numbers.
  mutating func unitOfName() {
    let task = MarkWidth.widened(text(.task))
    guard task.hasSuffix("）"), let open = task.lastIndex(of: "（"), case let name = String(task[..<open]),
      name.count >= 2,
      case let raw = String(task[task.index(after: open)...].dropLast()), (1...7).contains(raw.count),
      !raw.hasDigit || raw.hasSuffix("3") || raw.hasSuffix("2"), !"一二三四五六七八九十".contains(raw), let unit = Self.unit(raw)
    else { return }
    var isFilled = false
    for meaning in [Meaning.result, .quantity, .target] where !record.isEmpty(meaning) {
      let cell = text(meaning)
      if Self.isBare(cell) { (texts[meaning], isFilled) = (cell + unit, true) }
      if meaning != .target, cell.holds(unit) { isFilled = true }
    }
    // Prose knows of no 60.8千瓦时/吨.
    if unit.contains("/"), record.isEmpty(.quantity), let told = texts[.result], told.hasSuffix(unit) {
      (texts[.quantity], texts[.result]) = (told, "")
    }
    guard isFilled else { return }
    texts[.task] = name
    if Self.isBare(record.lastYearText) { lastYear = record.lastYearText + unit }
    guard !record.isEmpty(.note) else { return }
    var clauses = Clause.split(MarkWidth.widened(text(.note)))
    for (i, clause) in clauses.enumerated() {
      guard let head = Self.years.first(where: { clause.text.hasPrefix($0) }),
        Self.isBare(String(clause.text.dropFirst(head.count)))
      else { continue }
      clauses[i].text += unit
      texts[.note] = Clause.joined(clauses)
    }
  }

  private static let sharedDeeds = ["整改", "办结", "化解", "销号", "整治", "处置"]

  /// `隐患289项，整改283项` of 隐患整改 and 283/289 beside 项, `28600项次` of 28600/28600: so many of so many.
  mutating func shareDone() {
    let cell = text(.quantity).isEmpty ? text(.result) : text(.quantity)
    guard cell.utf8.count <= 24, cell.contains("/"),
      case let parts = cell.split(separator: "/", omittingEmptySubsequences: false).map(String.init), parts.count == 2,
      case let ends = parts.map({ $0.prefix { $0.isASCII && $0.isNumber } }), ends.allSatisfy({ !$0.isEmpty }),
      let done = Int(ends[0]), let whole = Int(ends[1]), done <= whole, done * 2 > whole
    else { return }
    let units = Set(zip(parts, ends).map { String($0.dropFirst($1.count)) }.filter { !$0.isEmpty })
    let unit = units.first ?? record.text(.unit)
    guard units.count <= 1, UnitColumn.isUnit(unit), unit.allSatisfy(Punctuation.isHan) else { return }
    guard let verb = Self.sharedDeeds.first(where: { record.task.hasSuffix($0) }),
      case let noun = record.task.dropLast(verb.count), (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan)
    else {
      // 督办事项共104项，完成102项.
      let place: Meaning = text(.quantity).isEmpty ? .result : .quantity
      if done == whole {
        texts[place] = ends[0] + unit
      } else {
        let told = "共" + ends[1] + unit + "，完成" + ends[0] + unit
        let rest = place == .result ? "" : text(.result)
        texts[.quantity] = ""
        texts[.result] = rest.isEmpty ? told : told + "，" + rest
      }
      return
    }
    let told = noun + ends[1] + unit + "，" + verb + ends[0] + unit
    let rest = text(.quantity).isEmpty ? "" : text(.result)
    texts[.quantity] = ""
    texts[.result] = rest.isEmpty ? told : told + "，" + rest
  }

  /// `其中银行贷款32.6亿元、专项债6亿元` of 其中银行贷款32.6亿、专项债6亿 beside 48.6亿元: parts of a sum of money are money.
  mutating func moneyOfParts() {
    guard !record.isEmpty(.note), case let note = text(.note), note.holds("其中"), note.holds("亿") || note.holds("万"),
      case let own = text(.result) + text(.quantity), own.holds("亿元") || own.holds("万元")
    else { return }
    var clauses = Clause.split(MarkWidth.widened(note))
    for i in clauses.indices where clauses[i].text.hasPrefix("其中") {
      clauses[i].text = clauses[i].text.split(separator: "、", omittingEmptySubsequences: false).map { item in
        guard let last = item.last, "万亿".contains(last), item.dropLast().last?.isDigit == true else {
          return String(item)
        }
        return item + "元"
      }.joined(separator: "、")
    }
    let told = Clause.joined(clauses)
    if told != MarkWidth.widened(note) { texts[.note] = told }
  }

  private static let years = ["上年同期", "去年同期", "上年", "去年"]
  private static let symbols = [
    ("m³", "立方米"), ("m3", "立方米"), ("立方", "立方米"), ("m²", "平方米"), ("m2", "平方米"), ("㎡", "平方米"), ("km", "公里"), ("KM", "公里"),
    ("kWh", "千瓦时"), ("kwh", "千瓦时"), ("MW", "兆瓦"), ("t", "吨"),
  ]

  /// The unit as a sentence has it; nil of what is none.
  private static func unit(_ raw: String) -> String? {
    if let (symbol, name) = symbols.first(where: { raw.hasSuffix($0.0) }) {
      let scale = raw.dropLast(symbol.count)
      return scale.allSatisfy({ "万亿千百".contains($0) }) ? scale + name : nil
    }
    guard UnitColumn.isUnit(raw), raw.allSatisfy({ Punctuation.isHan($0) || "%‰/".contains($0) }) else { return nil }
    return raw
  }

  /// Whether a cell is digits and nothing else, but the sign of a bound.
  private static func isBare(_ cell: String) -> Bool {
    let digits = cell.drop { "≥≤><＞＜".contains($0) }
    return digits.first?.isDigit == true && digits.allSatisfy { $0.isDigit || $0 == "." }
  }

  // MARK: - Names

  /// `形象进度47%` of the aim 形象进度60% and 47%, `24小时修复率99.1%` of 24小时修复率99% and 接报1284起，99.1%: what a number without words is
  /// called in the aim.
  mutating func nameOfAim() {
    // 社保扩面 with 参保4.1万人 beside 4.16万人 in the column of numbers.
    if !record.isEmpty(.target), record.isEmpty(.result) || record.resultIsRemark, !record.isEmpty(.quantity),
      case let remark = record.isEmpty(.result) ? "" : "，" + text(.result),
      let told = AimNoun.told(
        MarkWidth.widened(text(.quantity)), target: MarkWidth.widened(text(.target)), of: text(.task))
    {
      texts[.result] = told + remark
      texts[.quantity] = ""
      return
    }
    guard !record.isEmpty(.target), !record.isEmpty(.result) else { return }
    if let told = AimNoun.told(
      MarkWidth.widened(text(.result)), target: MarkWidth.widened(text(.target)), of: text(.task))
    {
      texts[.result] = told
      return
    }
    guard case let target = MarkWidth.widened(text(.target)),
      let end = target.lastIndex(where: \.isDigit),
      case let unit = target[target.index(after: end)...], (1...4).contains(unit.count),
      case let label = String(target[...end].reversed().drop { $0.isDigit || $0 == "." }.reversed()),
      (2...10).contains(label.count),
      label.ends(inOneOf: Self.measures), !label.holds(oneOf: Self.bounds), !text(.task).holds(label)
    else { return }
    let result = MarkWidth.widened(text(.result))
    guard result.hasDigit, !result.holds(label) else { return }
    var clauses = Clause.split(result)
    let isRate = unit == "%"
    guard
      let at = clauses.firstIndex(where: {
        $0.text.ends(with: unit) && Self.isBare(String($0.text.dropLast(unit.count)))
      }),
      at == 0 || isRate && clauses.count(where: { $0.text.hasSuffix("%") }) == 1
    else { return }
    clauses[at].text = label + clauses[at].text
    texts[.result] = Clause.joined(clauses)
  }

  private static let measures: SearchWords = [
    "率", "度", "比例", "占比", "比重", "装机", "容量", "面积", "里程", "投资", "产值", "产量", "销量", "能力", "规模", "时限", "时间", "用时", "资金",
    "户数", "人数",
  ]
  private static let bounds: SearchWords = ["不", "控制", "力争", "年度", "以上", "超过", "高于", "低于"]

  // MARK: - Changes

  /// `31.46亿元，同比增长4.8%` of a column 同比, `3042.6万立方米，同比增长4.3%` of 去年2917.3，增4.3%, with the cause that stands behind it:
  /// how a number changed stands behind that number.
  mutating func changes() {
    // What is of the number of its own column stands there.
    guard record.isEmpty(.quantity) || !record.isEmpty(.change) && !record.quantityText.holds(oneOf: ["同比", "与上年持平"]),
      !record.isEmpty(.result), case let result = MarkWidth.widened(text(.result)),
      result.hasDigit, !result.holds(oneOf: Self.held)
    else { return }
    var clauses = Clause.split(result)
    if !record.isEmpty(.change) {
      for part in Clause.split(MarkWidth.widened(text(.change))) {
        if let change = Change(part.text) { Self.put(change, [], into: &clauses) }
      }
    }
    if !record.isEmpty(.note) { notedChange(&clauses) }
    let told = Clause.joined(clauses)
    if told != result { texts[.result] = told }
  }

  private mutating func notedChange(_ clauses: inout [Clause]) {
    var note = Clause.split(MarkWidth.widened(text(.note)))
    for i in note.indices {
      let isBehind = i > 0 && Self.isLastYears(note[i - 1].text)
      guard let change = Change(note[i].text), change.isOfYears || isBehind else { continue }
      // 网办率63.5%，比上年提高7.1个百分点: it is of the remark's own number.
      if !isBehind, i > 0, note[i].mark == "，", note[i - 1].endsInNumber || note[i - 1].text.hasSuffix("%") { continue }
      // 主要是沥青板块拉动: the cause stays with what it brought about.
      let cause =
        i + 1 < note.count && note[i + 1].mark == "，" && note[i + 1].text.starts(withOneOf: Self.causes)
        && !note[i + 1].text.hasDigit
      Self.put(change, cause ? [note[i + 1]] : [], into: &clauses)
      if cause { note.remove(at: i + 1) }
      note.remove(at: i)
      if isBehind { leftOut.append(note.remove(at: i - 1).text) }
      texts[.note] = Clause.joined(note)
      return
    }
  }

  private static let held: SearchWords = ["同比", "上年", "去年", "增长", "下降", "提高", "持平", "百分点"]
  private static let causes: SearchWords = ["主要是", "主要因", "主要由于", "主要受", "由于", "因为"]

  /// 去年2917.3万立方米.
  private static func isLastYears(_ text: String) -> Bool {
    guard let head = years.first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(head.count).description.withoutHead(of: ["为", "是"])
    return rest.first?.isDigit == true && rest.count <= 12
  }

  private static func put(_ change: Change, _ more: [Clause], into clauses: inout [Clause]) {
    func insert(_ text: String, at place: Int) {
      clauses.insert(contentsOf: [Clause(text: text, mark: "，")] + more, at: place)
    }
    if change.label.isEmpty {
      guard let at = place(of: change, in: clauses) else { return }
      insert("同比" + change.text, at: at + 1)
    } else if let at = clauses.firstIndex(where: { $0.hasNumber && $0.text.holds(change.label) && $0.endsInNumber }) {
      insert("同比" + change.text, at: at + 1)
    } else {
      insert(change.label + "同比" + change.text, at: clauses.count)
    }
  }

  /// The clause of the number that changed: of points a rate, of so many of something the first number of them, of a share of
  /// more the first total; the first number of all where none is such.
  private static func place(of change: Change, in clauses: [Clause]) -> Int? {
    let first = clauses.firstIndex(where: \.hasNumber)
    // Of points nobody knows which of two rates they are of, and no total.
    if change.text.hasSuffix("百分点") {
      let rates = clauses.indices.filter { clauses[$0].text.hasSuffix("%") }
      return rates.count == 1 ? rates[0] : nil
    }
    let unit = change.text.drop { !$0.isDigit }.drop { $0.isDigit || $0 == "." }
    if unit == "%" {
      // 采石场6户按季申报，入库资源税214万元: who did so is no total.
      guard let first, !clauses[first].endsInNumber else { return first }
      let sentence = clauses.indices.dropFirst(first + 1).first { "。；".contains(clauses[$0].mark) } ?? clauses.endIndex
      return clauses[first..<sentence].firstIndex { $0.endsInNumber && !$0.text.hasSuffix("%") } ?? first
    }
    return clauses.firstIndex {
      $0.endsInNumber && $0.text.hasSuffix(unit) && $0.text.dropLast(unit.count).last?.isDigit == true
    } ?? first
  }

  /// `增长4.8%` and `贷款额增长14.6%`, whose 贷款额 says what changed.
  private struct Change {
    let label: String
    let text: String
    /// Whether it says itself that it is held against the year before.
    let isOfYears: Bool

    init?(_ clause: String) {
      let text = clause.withoutHead(of: ["但"])
      let body = text.withoutHead(of: ["同比", "比上年同期", "比上年", "较上年同期", "较上年", "比去年同期", "比去年", "较去年"])
      isOfYears = body.count < text.count
      guard body.count <= 18, let digit = body.firstIndex(where: \.isDigit),
        let (verb, told) = Self.verbs.first(where: { body[..<digit].hasSuffix($0.0) }),
        case let label = body[..<digit].dropLast(verb.count), label.count <= 4, label.allSatisfy(Punctuation.isHan),
        label.count != 1,
        case let number = body[digit...], case let unit = number.drop(while: { $0.isDigit || $0 == "." }),
        (1...4).contains(unit.count), unit.allSatisfy({ Punctuation.isHan($0) || $0 == "%" })
      else { return nil }
      self.label = String(label)
      let isShare = unit == "%"
      self.text =
        (told.isEmpty ? verb : isShare || unit.hasSuffix("百分点") ? told : verb == "增" ? "增加" : verb == "减" ? "减少" : told)
        + number
    }

    private static let verbs = [
      ("增长", ""), ("增加", ""), ("上升", ""), ("提高", ""), ("提升", ""), ("上涨", ""), ("下降", ""), ("降低", ""), ("减少", ""),
      ("回落", ""), ("缩短", ""),
      ("增", "增长"), ("升", "上升"), ("涨", "上涨"), ("降", "下降"), ("减", "下降"),
    ]
  }
}
