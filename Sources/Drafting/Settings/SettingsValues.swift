import TextCore

/// Reads the values of known settings.
enum SettingValue {
  /// What is wrong with a value.
  struct Fault: Error {
    let name: SettingName
    let message: Message
    /// A value that would do; nil where the text only has to be written again.
    let example: String?
    /// The line of another setting that the value belongs to, where that is plain.
    var meant: String?

    /// The finding, for a value in a file or of an option.
    func diagnostic(at place: Place) -> Diagnostic {
      var remedy = Message("请重新写一遍", "write it again")
      if let example {
        var shown = "\(name.rawValue)：\(example)"
        if case .file(let option) = place, option.hasPrefix("-") { shown = "\(option) \(example)" }
        remedy = Message("例如“\(shown)”", "for example “\(shown)”")
      }
      if let meant {
        remedy = Message("称呼写在另一行：“\(meant)”", "a name goes into a line of its own: “\(meant)”")
      }
      return Diagnostic(.error, "setting-value", message, remedy: remedy, at: place)
    }
  }

  /// The value in the form that is kept: numbers in Arabic digits, text without the white space round it.
  static func canonical(_ name: SettingName, _ raw: String) -> Result<String, Fault> {
    let value = trimmed(raw)
    guard !value.isEmpty else { return .success("") }
    guard !value.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) else {
      return .failure(
        Fault(
          name: name,
          message: Message(
            "“\(name.rawValue)”的内容里有不可见的控制字符", "the value of “\(name.rawValue)” holds a control character"),
          example: nil))
    }
    switch name {
    case .year: return year(value)
    case .length: return length(value)
    case .seed: return seed(value)
    case .encoding:
      if encoding(value) != nil { return .success(value) }
      return fault(name, value, Message("UTF-8、UTF-8-BOM 或 GB18030", "UTF-8, UTF-8-BOM or GB18030"), "UTF-8")
    case .lineEnd:
      if lineEnd(value) != nil { return .success(value) }
      return fault(name, value, Message("LF 或 CRLF", "LF or CRLF"), "CRLF")
    case .ledger, .excludeMarks, .chapters:
      if !list(value).isEmpty { return .success(value) }
      let example = name == .ledger ? "台账.csv" : name == .chapters ? "思想，政治，组织，作风" : "内部掌握"
      return fault(name, value, Message("一个或几个名称", "one or more names"), example)
    case .columns:
      if isPairs(value) { return .success(value) }
      return fault(name, value, Message("“表头=标准表头”，几个之间用逗号隔开", "HEADER=STANDARD, several with commas"), "重点事项=工作任务")
    case .states:
      if isPairs(value) { return .success(value) }
      return fault(name, value, Message("“台账里的说法=状态”，几个之间用逗号隔开", "WORD=STATE, several with commas"), "办完=已完成")
    case .corrections:
      if isPairs(value) { return .success(value) }
      return fault(
        name, value, Message("“词语=章节/事项”，几个之间用逗号隔开", "WORD=SECTION/TOPIC, several with commas"), "中心组=思想/理论学习")
    case .dress:
      if Settings.Wordiness(rawValue: value) != nil { return .success(value) }
      return fault(name, value, Message("少、中或多", "少 (little), 中 (medium) or 多 (much)"), "少")
    case .numbering:
      if let style = numbering(value) { return .success(style.rawValue) }
      return fault(name, value, Message("一是、1. 或（一）", "一是, 1. or （一）"), "1.")
    case .person:
      if ["本人", "单位"].contains(value) { return .success(value) }
      // Who writes 人称：我局 means what the office calls itself.
      return fault(name, value, Message("本人 或 单位", "本人 (a person) or 单位 (an office)"), "本人")
        .mapError { fault in
          var fault = fault
          if value.hasPrefix("我") || value.count > 2 { fault.meant = "\(SettingName.shortName.rawValue)：\(value)" }
          return fault
        }
    case .period:
      if Period(rawValue: value) != nil { return .success(value) }
      let known = Period.allCases.map(\.rawValue)
      return fault(
        name, value,
        Message(known.joined(separator: "、") + "之一", "one of " + known.joined(separator: ", ")), "上半年")
    case .structure:
      if ["按章节", "按要点"].contains(value) { return .success(value) }
      return fault(name, value, Message("按章节 或 按要点", "按章节 or 按要点"), "按要点")
    default: return .success(value)
    }
  }

  /// The parts of a value between commas, enumeration commas, semicolons and white space.
  static func list(_ value: String) -> [String] {
    value.split { "，、,；;".contains($0) || $0.isWhitespace }.map(String.init)
  }

  /// The pairs of a list whose parts are `甲=乙`, in their order; parts of another form are passed over.
  static func pairs(_ value: String) -> [(String, String)] {
    list(value).compactMap { part in
      let halves = part.split { $0 == "=" || $0 == "＝" }
      return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
    }
  }

  private static func isPairs(_ value: String) -> Bool {
    !list(value).isEmpty && pairs(value).count == list(value).count
  }

  /// The style of a sample of it, in full or half width: `一是`, `1.` `1、`, `（一）` `(一)`.
  static func numbering(_ value: String) -> Settings.Numbering? {
    switch value.filter({ !$0.isWhitespace }) {
    case "一是", "一是二是": .ordinals
    case "1.", "1", "1、", "1．", "１.", "１．", "1。": .figures
    case "（一）", "(一)", "（一)", "(一）": .bracketed
    default: nil
    }
  }

  /// The encoding of a name, whatever its case and hyphens.
  static func encoding(_ value: String) -> Settings.OutputEncoding? {
    switch value.lowercased().filter({ !"-_ ".contains($0) }) {
    case "utf8": return .utf8
    case "utf8bom", "utf8sig", "utf8带标记", "utf8（带标记）", "utf8withbom": return .utf8WithMark
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": return .gb18030
    default: return nil
    }
  }

  /// The line end of a name, whatever its case.
  static func lineEnd(_ value: String) -> Settings.LineEnd? {
    switch value.lowercased() {
    case "lf", "unix", "linux": return .lf
    case "crlf", "windows", "cr lf", "cr+lf": return .crlf
    default: return nil
    }
  }

  /// A text without the white space round it, the ideographic space included.
  static func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func year(_ value: String) -> Result<String, Fault> {
    var text = trimmed(value)
    for ending in ["年度", "年"] where text.hasSuffix(ending) { text = trimmed(text.dropLast(ending.count)) }
    let digits = text.map { ChineseNumber.digit($0).map(String.init) ?? "?" }.joined()
    if digits.count == 4, let year = Int(digits), (1900...2999).contains(year) { return .success(digits) }
    return fault(.year, value, Message("四位数的年份", "a year of four digits"), "2023")
  }

  private static func length(_ value: String) -> Result<String, Fault> {
    var text = trimmed(value)
    for head in ["约", "大约"] where text.hasPrefix(head) { text = trimmed(text.dropFirst(head.count)) }
    for ending in ["左右", "字"] where text.hasSuffix(ending) { text = trimmed(text.dropLast(ending.count)) }
    if let number = ChineseNumber.read(text), (1...1_000_000).contains(number) {
      return .success(String(number))
    }
    return fault(.length, value, Message("一个大于零的整数", "a whole number above zero"), "3000")
  }

  private static func seed(_ value: String) -> Result<String, Fault> {
    let digits = value.map { ChineseNumber.arabic($0).map(String.init) ?? "?" }.joined()
    if let number = UInt64(digits) { return .success(String(number)) }
    return fault(.seed, value, Message("一个不小于零的整数", "a whole number, not below zero"), "1")
  }

  private static func fault(
    _ name: SettingName, _ value: String, _ wanted: Message, _ example: String
  ) -> Result<String, Fault> {
    .failure(
      Fault(
        name: name,
        message: Message(
          "“\(name.rawValue)”应是\(wanted.zh)，这里写的是“\(value)”",
          "“\(name.rawValue)” should be \(wanted.en); found “\(value)”"),
        example: example))
  }
}

/// Reads whole numbers as people write them in a setting: `3000`, `３０００`, `3,000`, `三千五百`, `一万二千`.
enum ChineseNumber {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let places: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  /// The value of an Arabic digit, half or full width.
  static func arabic(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: return Int(scalar.value) - 0xFF10
    default: return nil
    }
  }

  /// The value of an Arabic or Chinese digit.
  static func digit(_ character: Character) -> Int? { arabic(character) ?? digits[character] }

  /// The number that a text says, nil where it says none or one beyond eight digits.
  static func read(_ text: String) -> Int? {
    let plain = text.filter { $0 != "," && $0 != "，" }
    guard !plain.isEmpty, plain.count <= 16 else { return nil }
    let arabic = plain.compactMap(arabic)
    if arabic.count == plain.count {
      return plain.count <= 8 ? arabic.reduce(0) { $0 * 10 + $1 } : nil
    }
    guard let wan = plain.firstIndex(of: "万") else { return belowTenThousand(plain) }
    guard let high = belowTenThousand(String(plain[..<wan])) else { return nil }
    let rest = String(plain[plain.index(after: wan)...])
    guard !rest.isEmpty else { return high * 10_000 }
    // 一万二 is twelve thousand.
    if rest.count == 1, let digit = digits[rest[rest.startIndex]] { return high * 10_000 + digit * 1000 }
    return belowTenThousand(rest).map { high * 10_000 + $0 }
  }

  private static func belowTenThousand(_ text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    let arabic = text.compactMap(arabic)
    if arabic.count == text.count { return text.count <= 4 ? arabic.reduce(0) { $0 * 10 + $1 } : nil }
    var total = 0
    var pending: Int?
    var place = 10_000
    for character in text {
      if let scale = places[character] {
        guard scale < place, pending != nil || scale == 10 else { return nil }
        total += (pending ?? 1) * scale
        (pending, place) = (nil, scale)
      } else if let digit = digits[character], pending == nil || pending == 0 {
        pending = digit
      } else {
        return nil
      }
    }
    // 三千五 is three thousand five hundred, 三千零五 is not.
    let short = place > 10 && place < 10_000 && !text.contains("零") && !text.contains("〇")
    return total + (pending ?? 0) * (short ? place / 10 : 1)
  }
}
