import TextCore

/// Finds numbers with what they count.
package enum QuantityParser {
  /// The quantities of a quantity cell: `1期；参加42人` has two.
  ///
  /// The cell is split at ；;，。 and line breaks, at 、 behind a number, and at a half-width comma unless it
  /// groups digits. What stands in brackets explains and is no quantity of its own. An item without digits may
  /// have Chinese numerals (两次, 十余次), whose `digits` stay as they are written.
  package static func parse(_ text: String) -> [Quantity] {
    items(Array(text.unicodeScalars)).flatMap { item in
      var out: [Quantity] = []
      var at = item.startIndex
      // Numerals within a text that has digits are words: 五、六年级共420人.
      let isChinese = !item.contains(where: QuantityScan.isDigit)
      func next(_ from: Int) -> QuantityScan? {
        isChinese ? ChineseNumber.next(item, from: from) : QuantityScan.next(item, from: from)
      }
      var from = at
      while let found = next(from) {
        let end = found.next
        // 95岁以上老人43人: how old they are is no number of theirs.
        if found.measure.hasPrefix("岁"), item[end...].contains(where: QuantityScan.isDigit) {
          from = end
          continue
        }
        let label = String(scalars: item[at..<found.start])
        let more = isChinese ? next(end) != nil : item[end...].contains(where: QuantityScan.isDigit)
        let tail = more ? "" : TextFold.trimmed(String(scalars: item[end...]))
        let stop = more ? end : item.endIndex
        let whole = String(scalars: item[at..<stop])
        if let quantity = found.quantity(
          label: TextFold.trimmed(label), tail: tail, text: TextFold.trimmed(whole))
        {
          out.append(quantity)
        }
        (at, from) = (stop, stop)
      }
      return out
    }
  }

  /// The quantities within prose, each with its place in the bytes of the text: a number before a measure
  /// word, with the word that makes it approximate.
  ///
  /// Years, dates, times, ordinals (第3期), document numbers, percentages, ranges, and numbers joined to
  /// Latin letters (A4, 5G) are none. Labels and tails are left to the prose. `numerals` finds those in Chinese
  /// numerals too, before measure words that set expressions do not use.
  package static func find(
    in text: String, numerals: Bool = false
  ) -> [(quantity: Quantity, range: Range<Int>)] {
    // Most clauses have no number at all: full-width digits start with the byte EF.
    guard numerals || text.utf8.contains(where: { $0 == 0xEF || (0x30...0x39).contains($0) }) else { return [] }
    let scalars = Array(text.unicodeScalars)
    // The offset in bytes of one in scalars; there are few numbers.
    func offset(_ count: Int) -> Int { scalars[..<count].reduce(0) { $0 + UTF8.width($1) } }
    var out: [(quantity: Quantity, range: Range<Int>)] = []
    var at = 0
    while let found = QuantityScan.next(scalars[...], from: at) {
      at = found.next
      guard !found.isRange, !found.isOrdinal, found.hasMeasureWord,
        !MeasureWords.doubtfulInProse.contains(found.measure), !follows(scalars, found)
      else { continue }
      let whole = String(scalars: scalars[found.start..<found.next])
      // 均价2680元/吨: prices are no addends.
      let isPrice = found.next < scalars.count && (scalars[found.next] == "/" || scalars[found.next] == "／")
      let before = isPrice ? "均价" : String(scalars: scalars[max(0, found.start - 2)..<found.start])
      guard let quantity = found.quantity(label: "", tail: "", text: whole, before: before) else { continue }
      out.append((quantity, offset(found.start)..<offset(found.next)))
    }
    guard numerals else { return out }
    let inDigits = out.count
    at = 0
    while let found = ChineseNumber.next(scalars[...], from: at) {
      at = found.next
      guard ChineseNumber.countingInProse.contains(found.measure),
        found.start == 0 || !"“《每".unicodeScalars.contains(scalars[found.start - 1])
      else { continue }
      let whole = String(scalars: scalars[found.start..<found.next])
      guard let quantity = found.quantity(label: "", tail: "", text: whole) else { continue }
      out.append((quantity, offset(found.start)..<offset(found.next)))
    }
    return out.count == inDigits ? out : out.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The quantities within prose, each with what it counts as its label: 举办培训班 and 参训 of
  /// `举办培训班3期、参训156人次`. A label reaches back to the mark or the quantity before it.
  package static func labelled(in text: String) -> [Quantity] {
    let bytes = Array(text.utf8)
    var from = 0
    return find(in: text, numerals: true).map { quantity, range in
      let before = String(decoding: bytes[from..<range.lowerBound], as: UTF8.self)
      from = range.upperBound
      let clause = before.split(
        omittingEmptySubsequences: false, whereSeparator: { "，,。；;、：:！？!?\n\r（）()".contains($0) })
      let label = TextFold.trimmed(undated(clause.last ?? ""))
      return Quantity(
        text: label + quantity.text, label: label, value: quantity.value, digits: quantity.digits,
        approximate: quantity.approximate, approximatePlace: quantity.approximatePlace, scale: quantity.scale,
        unit: quantity.unit, tail: "", isAddable: quantity.isAddable && !label.hasPrefix("每"))
    }
  }

  /// A clause without a date at its head: 2023年5月举办讲座.
  private static func undated(_ clause: Substring) -> Substring {
    let date = clause.prefix { $0.isASCII && $0.isNumber || "年月日号".contains($0) }
    guard let last = date.last, "年月日号".contains(last), date.first?.isNumber == true else { return clause }
    return clause.dropFirst(date.count)
  }

  /// Whether a number continues what is before it: letters, a fraction, a range, a document number.
  private static func follows(_ text: [Unicode.Scalar], _ found: QuantityScan) -> Bool {
    guard found.start > 0 else { return false }
    let before = text[found.start - 1]
    // Letters and digits of ASCII.
    if before.value < 0x80, before.properties.isASCIIHexDigit || before.properties.isAlphabetic { return true }
    if "〔[".unicodeScalars.contains(before) { return true }
    guard "./:：-—~～".unicodeScalars.contains(before), found.start > 1 else { return false }
    return QuantityScan.isDigit(text[found.start - 2])
  }

  /// The items of a cell, without what stands in brackets.
  private static func items(_ cell: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    guard cell.contains(where: isMark) else { return [cell[...]] }
    var items: [[Unicode.Scalar]] = [[]]
    var depth = 0
    for (i, scalar) in cell.enumerated() {
      if "（(【[".unicodeScalars.contains(scalar) {
        depth += 1
      } else if "）)】]".unicodeScalars.contains(scalar) {
        depth = max(0, depth - 1)
      } else if depth > 0 {
        continue
      } else if scalar == "、", items.last?.contains(where: QuantityScan.isDigit) != true {
        // 五、六年级共420人: what has no number yet is the label of what follows.
        items[items.count - 1].append(scalar)
      } else if "；;，、。\n\r".unicodeScalars.contains(scalar) || scalar == "," && !groups(cell, i) {
        items.append([])
      } else {
        items[items.count - 1].append(scalar)
      }
    }
    return items.map { $0[...] }
  }

  /// Whether a scalar may end an item or set words off.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "【", "[", "）", ")", "】", "]", "；", ";", "，", "、", "。", "\n", "\r", ",": true
    default: false
    }
  }

  /// Whether a comma groups digits: one before it, exactly three behind.
  private static func groups(_ cell: [Unicode.Scalar], _ at: Int) -> Bool {
    guard at > 0, QuantityScan.isDigit(cell[at - 1]) else { return false }
    return cell[(at + 1)...].prefix(while: QuantityScan.isDigit).count == 3
  }
}

/// A number found in a text, with the words around it that belong to it. Offsets are in scalars.
struct QuantityScan {
  /// Where it starts, the word that makes it approximate included, and where the text goes on behind it.
  let start: Int
  let next: Int
  let digits: String
  /// The number where its digits are Chinese numerals, else nil.
  var value: ExactNumber?
  let approximate: String
  let place: Quantity.ApproximatePlace
  let scale: String
  /// The measure word without its scale.
  let measure: String
  let hasMeasureWord: Bool
  let isRange: Bool
  let isOrdinal: Bool

  /// The quantity, nil where its number is too long to be one.
  /// - Parameter before: the two characters ahead of it, where it has no label.
  func quantity(label: String, tail: String, text: String, before: String = "") -> Quantity? {
    let known = value ?? ExactNumber(isRange ? String(digits.prefix { $0.isNumber || $0 == "." }) : digits)
    guard let value = known else { return nil }
    let addable =
      hasMeasureWord && !isRange && !isOrdinal && !MeasureWords.notAddable.contains(measure)
      && !["%", "‰"].contains(measure) && !label.hasPrefix("每") && !tail.hasPrefix("/")
      && !Self.means.contains { label.holds($0) || before == $0 }
    return Quantity(
      text: text, label: label, value: value, digits: digits, approximate: approximate,
      approximatePlace: place,
      scale: scale, unit: scale + measure, tail: tail, isAddable: addable)
  }

  /// What says of a number that it is one of a mean or a price, which are never added up.
  private static let means = ["均价", "单价", "平均", "人均", "户均", "亩均"]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    let value = TextFold.halfWidth(scalar).value
    return value >= 0x30 && value <= 0x39
  }

  private static let before = ["超过", "将近", "大约", "约", "近", "超", "逾"].map { Array($0.unicodeScalars) }
  private static let behind = ["余", "多", "来"].map { Array($0.unicodeScalars) }
  private static let behindUnit = ["以上", "左右", "以内", "以下"].map { Array($0.unicodeScalars) }

  /// The word before a number that makes it approximate: 近 of 近百次.
  static func wordBefore(_ text: ArraySlice<Unicode.Scalar>, _ head: Int, from origin: Int) -> String? {
    before.first { text[origin..<head].suffix($0.count).elementsEqual($0) }.map { String(scalars: $0) }
  }

  /// The word behind a unit that makes its number approximate: 以上 of 三次以上.
  static func wordBehind(_ text: ArraySlice<Unicode.Scalar>, _ at: Int) -> String? {
    behindUnit.first { text[at...].starts(with: $0) }.map { String(scalars: $0) }
  }

  /// The next number of a text from an offset, nil where there is none.
  static func next(_ text: ArraySlice<Unicode.Scalar>, from origin: Int) -> QuantityScan? {
    guard let head = text[origin...].firstIndex(where: isDigit) else { return nil }
    var at = head
    var digits = number(text, &at)
    let afterRange = rangeEnd(text, at)
    if let afterRange {
      digits += String(scalars: text[at..<afterRange].map(TextFold.halfWidth))
      at = afterRange
    }
    var approximate = ""
    var place = Quantity.ApproximatePlace.beforeNumber
    var start = head
    if let word = wordBefore(text, head, from: origin) {
      approximate = word
      start = head - word.unicodeScalars.count
    }
    func takeApproximate(_ words: [[Unicode.Scalar]], _ position: Quantity.ApproximatePlace) {
      guard approximate.isEmpty, let word = words.first(where: { text[at...].starts(with: $0) }) else {
        return
      }
      // 多 and 来 begin other words too: they count before a measure word or a scale only.
      let rest = text[(at + word.count)...]
      guard position == .behindUnit || MeasureWords.length(rest) > 0 || rest.first.map(isScale) ?? true else {
        return
      }
      approximate = String(scalars: word)
      place = position
      at += word.count
    }
    takeApproximate(behind, .behindNumber)
    var scale = ""
    // 千 of 亿千瓦时 is the measure word's.
    while at < text.endIndex, isScale(text[at]), scale.isEmpty || MeasureWords.length(text[at...]) == 0 {
      scale.unicodeScalars.append(text[at])
      at += 1
    }
    if !scale.isEmpty { takeApproximate(behind, .behindScale) }
    let measureStart = at
    var known = true
    if at < text.endIndex, let sign = percent(text[at]) {
      return QuantityScan(
        start: start, next: at + 1, digits: digits, approximate: approximate, place: place, scale: scale,
        measure: sign, hasMeasureWord: false, isRange: afterRange != nil, isOrdinal: false)
    }
    while at < text.endIndex, TextFold.isBlank(text[at]) { at += 1 }
    let length = MeasureWords.length(text[at...])
    var measure = String(scalars: text[at..<(at + length)])
    at += length
    if length == 0 {
      // No measure word that we know: in a cell, all up to the next number is one.
      known = false
      at = measureStart
      let rest = text[at...].prefix { !isDigit($0) }
      measure = TextFold.trimmed(String(scalars: rest))
      at += rest.count
    }
    let lead = measure.unicodeScalars.first
    let dated = lead.map { "月日号年时点".unicodeScalars.contains($0) } == true || measure.hasPrefix("季度")
    takeApproximate(behindUnit, .behindUnit)
    let ordinal = head > origin && text[head - 1] == "第" || dated && lead != "时"
    return QuantityScan(
      start: start, next: at, digits: digits, approximate: approximate, place: place, scale: scale,
      measure: measure, hasMeasureWord: known && !measure.isEmpty, isRange: afterRange != nil,
      isOrdinal: ordinal)
  }

  private static func isScale(_ scalar: Unicode.Scalar) -> Bool { MeasureWords.scales.contains(scalar) }

  private static func percent(_ scalar: Unicode.Scalar) -> String? {
    scalar == "%" || scalar == "％" ? "%" : scalar == "‰" ? "‰" : nil
  }

  /// The digits of a number, with grouping commas and one point, full-width ones folded.
  private static func number(_ text: ArraySlice<Unicode.Scalar>, _ at: inout Int) -> String {
    var out = ""
    var hasPoint = false
    while at < text.endIndex {
      let scalar = TextFold.halfWidth(text[at])
      if isDigit(scalar) {
        out.unicodeScalars.append(scalar)
      } else if !hasPoint, scalar == ".", at + 1 < text.endIndex, isDigit(text[at + 1]) {
        hasPoint = true
        out.unicodeScalars.append(scalar)
      } else if !hasPoint, text[at] == ",", text[(at + 1)...].prefix(while: isDigit).count == 3 {
        out.unicodeScalars.append(scalar)
      } else {
        break
      }
      at += 1
    }
    return out
  }

  /// Where a range that goes on at an offset ends: `-5` of `3-5次`.
  private static func rangeEnd(_ text: ArraySlice<Unicode.Scalar>, _ at: Int) -> Int? {
    var end = at
    while end < text.endIndex, "-—–~～－至/:：".unicodeScalars.contains(text[end]) { end += 1 }
    guard end > at, end < text.endIndex, isDigit(text[end]) else { return nil }
    _ = number(text, &end)
    return end
  }
}
