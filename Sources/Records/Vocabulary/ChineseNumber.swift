import TextCore

/// Reads numbers in Chinese numerals, as ledgers write them before measure words: 两次, 十余次, 一百二十人次.
enum ChineseNumber {
  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let places: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
  private static let scales: [Unicode.Scalar: Int] = ["万": 10_000, "亿": 100_000_000]

  /// Whether a scalar can be part of a numeral.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿": true
    default: false
    }
  }

  /// The number of a numeral, nil for what is none: 二三 (two or three), 二〇二三, 百.
  static func value(_ text: some Collection<Unicode.Scalar>) -> Int? {
    guard let head = text.first, scales[head] == nil, head == "十" || places[head] == nil, text.count <= 12 else {
      return nil
    }
    var whole = 0
    var part = 0
    var digit: Int?
    var lastPlace = Int.max
    for scalar in text {
      if let found = digits[scalar] {
        // 一百零五: 零 stands for the places that are left out.
        guard digit == nil || digit == 0 else { return nil }
        digit = found
      } else if let place = places[scalar] {
        guard place < lastPlace, digit != 0, digit != nil || place == 10 else { return nil }
        part += (digit ?? 1) * place
        digit = nil
        lastPlace = place
      } else if let scale = scales[scalar] {
        let section = part + (digit ?? 0)
        guard section > 0 else { return nil }
        whole += section * scale
        part = 0
        digit = nil
        lastPlace = .max
      } else {
        return nil
      }
    }
    return whole + part + (digit ?? 0)
  }

  /// The first number of a text before a measure word that we know, with what makes it approximate; nil where
  /// there is none. Ordinals (第三期) are none.
  static func next(_ text: ArraySlice<Unicode.Scalar>, from origin: Int) -> QuantityScan? {
    var head = origin
    while let start = text[head...].firstIndex(where: isNumeral) {
      var end = start
      while end < text.endIndex, isNumeral(text[end]) { end += 1 }
      if let found = scan(text, start..<end, from: origin) { return found }
      head = end
    }
    return nil
  }

  private static func scan(_ text: ArraySlice<Unicode.Scalar>, _ run: Range<Int>, from origin: Int) -> QuantityScan? {
    guard run.lowerBound == text.startIndex || text[run.lowerBound - 1] != "第" else { return nil }
    var numeral = text[run]
    var scale = ""
    // 三万人 has the unit 万人, as 3万人 has; the scale within 一万二千人 is part of the number.
    if let last = numeral.last, scales[last] != nil, numeral.count > 1 {
      scale = String(Character(last))
      numeral = numeral.dropLast()
    }
    guard let value = value(numeral), value > 0 else { return nil }
    var at = run.upperBound
    var approximate = ""
    var place = Quantity.ApproximatePlace.beforeNumber
    if at < text.endIndex, "余多来".unicodeScalars.contains(text[at]) {
      approximate = String(Character(text[at]))
      place = scale.isEmpty ? .behindNumber : .behindScale
      at += 1
      if scale.isEmpty, at < text.endIndex, scales[text[at]] != nil {
        scale = String(Character(text[at]))
        at += 1
      }
    }
    let length = MeasureWords.length(text[at...])
    guard length > 0 else { return nil }
    let measure = String(scalars: text[at..<(at + length)])
    at += length
    var start = run.lowerBound
    if approximate.isEmpty, let word = QuantityScan.wordBefore(text, start, from: origin) {
      approximate = word
      start -= word.unicodeScalars.count
    }
    if approximate.isEmpty, let word = QuantityScan.wordBehind(text, at) {
      approximate = word
      place = .behindUnit
      at += word.unicodeScalars.count
    }
    return QuantityScan(
      start: start, next: at, digits: String(scalars: numeral), value: ExactNumber(value),
      approximate: approximate, place: place, scale: scale, measure: measure, hasMeasureWord: true, isRange: false,
      isOrdinal: false)
  }

  /// The measure words before which a numeral in prose counts things, and is no part of a set expression such
  /// as 两个维护, 八项规定 or 三会一课.
  static let countingInProse: WordSet = [
    "次", "场", "期", "人次", "场次", "份", "篇", "件", "户", "家", "名", "批", "批次", "轮", "条", "幅", "册", "期次",
  ]
}
