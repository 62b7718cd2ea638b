import Phrases
import TextCore

/// Cleans what a clerk wrote into a cell so that it can stand in running prose; the words stay.
struct ResultCleaner: Sendable {
  /// Names by which the office calls itself: dropped at the head of a result.
  private let ownNames: SearchWords
  private let shortName: String?
  /// What the office calls itself, whatever that is.
  private let ownName: String?
  private let words: Words
  /// The year of the draft.
  let year: Int?
  /// The office's name, "" where it is not known.
  let unit: String

  /// What a bank's lexicon has for every office: made once for many drafts.
  final class Words: Sendable {
    fileprivate let register: Register
    /// Words without facts at the head and at the end of a cell, longest first.
    fileprivate let heads: SearchWords
    fileprivate let tails: SearchWords

    /// - Parameters:
    ///   - rules: the lexicon's cleaning rules.
    ///   - verbs: the lexicon's verbs, behind which 了 is left out.
    init(rules: [CleaningRule], verbs: WordTable) {
      register = Register(rules: rules, verbs: verbs)
      func words(_ position: CleaningRule.Position) -> [String] {
        rules.filter { $0.position == position && $0.replacement.isEmpty }.map { $0.pattern }
      }
      heads = SearchWords(ResultCleaner.longestFirst(words(.head)))
      tails = SearchWords(ResultCleaner.longestFirst(words(.tail)))
    }
  }

  /// Remarks that say no more than that the task is done.
  private static let emptyRemarkNames = [
    "已完成", "完成", "按计划完成", "按时完成", "已按时完成", "已按计划完成", "已办结", "办结", "全部完成", "已落实", "完成率100%",
    "工作已完成", "已全部完成", "按要求完成", "已按要求完成", "按期完成", "已按期完成", "如期完成", "顺利完成", "圆满完成", "已开展", "已组织", "正常开展",
    "完成任务", "已完成任务", "无", "/", "-", "—",
  ]

  private static let emptyRemarks = WordSet(emptyRemarkNames)
  private static let longestRemark = emptyRemarkNames.map(\.utf8.count).max() ?? 0

  /// A cleaner for one office.
  /// - Parameters:
  ///   - ownNames: the office's name and short name.
  ///   - words: the lexicon's.
  ///   - year: the year of the draft, which a result need not say again; nil where it is not known.
  ///   - shortName: what the office calls itself, which goes for 我校 and 我公司; nil where they stay.
  init(ownNames: [String], words: Words, year: Int? = nil, shortName: String? = nil) {
    self.year = year
    ownName = shortName
    self.shortName = shortName.flatMap { $0.starts(withOneOf: ["我", "本"]) ? nil : $0 }
    self.words = words
    unit = ownNames.first ?? ""
    self.ownNames = SearchWords(
      Self.longestFirst(
        ownNames + OwnLevel.shortNames(of: unit) + words.heads.filter { $0.hasPrefix("我") || $0.hasPrefix("本") }))
  }

  /// A cleaner with words of its own.
  init(ownNames: [String], rules: [CleaningRule], verbs: [String] = [], year: Int? = nil) {
    self.init(ownNames: ownNames, words: Words(rules: rules, verbs: Wordbook.verbTable(verbs)), year: year)
  }

  private static func longestFirst(_ words: [String]) -> [String] {
    LongestFirst.sorted(words.filter { !$0.isEmpty })
  }

  private static let selves: SearchWords = ["我校", "我院", "我公司", "我司", "我行", "我局", "我馆", "我中心", "我单位", "我部", "我队"]

  /// 学院第三 of 我院第三, where the office calls itself 学院.
  private func speakingOfOwn(_ text: String) -> String {
    guard let shortName, text.holds(oneOf: Self.selves) else { return text }
    return ["我校", "我院", "我公司", "我司", "我行", "我局", "我馆", "我中心", "我单位", "我部", "我队"].reduce(text) {
      $0.replacing($1, with: shortName)
    }
  }

  /// The cell's text without numbering, heads and tails that carry no fact, in full-width punctuation;
  /// empty where the cell says no more than that the task is done.
  /// - Parameter keepsHead: whether 已 at the head stays, as it must where the next words are not done.
  func clean(_ cell: String, keepsHead: Bool = false) -> String {
    if cell.isEmpty { return "" }
    var text = Punctuation.paired(withoutHalfBrackets(InlineList.broken(MarkWidth.widened(cell))))
    text = words.register.formal(SpokenTale.written(withoutYear(text)), keepsDone: keepsHead)
    text = speakingOfOwn(text)
    text = Punctuation.split(text, at: ["；", "。", "\n"]).map { part in
      let body = withoutHead(withoutNumbering(part.text), keepsHead)
      return (part.mark == "\n" ? "；" : part.mark.map(String.init) ?? "") + body
    }.joined()
    text = trimmed(collapsed(text)).replacing("，（", with: "（").replacing("。（", with: "（")
    // 三个方面的做法：一是…: the first item goes on behind the colon.
    text = text.replacing("：；", with: "：").replacing("：，", with: "：")
    if text.holds("限") { text = Self.withoutLimit(text) }
    if text.holds("）") { text = Self.nothings.reduce(text) { $0.replacing($1, with: "") } }
    // A bare ① or — is no result either.
    if text.utf8.count <= Self.longestRemark && Self.emptyRemarks.contains(text)
      || !text.contains(where: { $0.isLetter || $0.isDigit })
    {
      return ""
    }
    if text.ends(inOneOf: words.tails),
      let tail = words.tails.first(where: { text.ends(with: $0) && text.count > $0.count + 2 })
    {
      text = trimmed(String(text.dropLast(tail.count)))
    }
    return text
  }

  /// Brackets that say of a list of numbers that there is none.
  private static let nothings = ["（无新增）", "（无退出）", "（无变化）", "（没有新增）", "（未新增）", "（无增减）", "（新增0家）", "（新增0个）"]

  /// `剩余2处2024年1月整改` of 剩余2处限2024年1月整改: behind what is counted a date says by itself that it is the last.
  private static func withoutLimit(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let found = rest.place(of: "限") {
      let isDate = rest[found.upperBound...].first?.isDigit == true
      let isCounted = rest[..<found.lowerBound].last.map(counted.contains) == true
      out += rest[..<(isDate && isCounted ? found.lowerBound : found.upperBound)]
      rest = rest[found.upperBound...]
    }
    return out + rest
  }

  private static let counted: ScalarSet = "处个项条户件家座栋所台套"

  /// The text without `2024年，` at its head: the draft is of one year and says so.
  private func withoutYear(_ text: String) -> String {
    guard year != nil, text.unicodeScalars.first.map({ ("0"..."9").contains($0) }) == true else { return text }
    for word in ["年，", "年度，"] {
      guard let found = text.prefix(9).place(of: word) else { continue }
      let head = text[..<found.lowerBound]
      guard let year, head == String(year), found.upperBound < text.endIndex else { continue }
      return String(text[found.upperBound...])
    }
    return text
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, Punctuation.trailing.contains(last) { text.removeLast() }
    while let first = text.first, Punctuation.trailing.contains(first) { text.removeFirst() }
    return String(text)
  }

  /// The text without `1）` at the head of its items: its bracket has no partner, so it goes before pairing.
  private func withoutHalfBrackets(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "）" || $0 == ")" }) else { return text }
    let characters = text.characters
    var out = ""
    var i = 0
    while i < characters.count {
      let heads = out.last.map { "；。，\n".contains($0) } ?? true
      var end = i
      if heads, "（(".contains(characters[i]) { end += 1 }
      let digits = end
      while heads, end < characters.count, end - digits < 2, characters[end].isWholeNumber { end += 1 }
      if end > digits, end < characters.count, "）)".contains(characters[end]) {
        i = end + 1
        if i < characters.count, characters[i].isWhitespace { i += 1 }
        continue
      }
      out.append(characters[i])
      i += 1
    }
    return out
  }

  /// 9月 behind 8、: a second number and what both count.
  private static func isDays(_ characters: ArraySlice<Character>) -> Bool {
    let unit = characters.drop { $0.isASCII && $0.isNumber }
    return characters.count - unit.count <= 2 && (unit.first.map { "月日号季楼栋幢层期组班年线".contains($0) } ?? false)
  }

  /// `1.` `1、` `（1）` `①` `一、` `一是` at the head of an item in a cell.
  private func withoutNumbering(_ text: String) -> String {
    let text = text.drop { $0.isWhitespace }
    guard let first = text.first, first == "（" || first.isNumber else { return String(text) }
    let characters = text.characters
    var i = 0
    let bracketed = characters.first == "（"
    if bracketed { i = 1 }
    let start = i
    while i < characters.count, i - start < 2,
      characters[i].isNumber
        && (characters[i].isASCII || "①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九十０１２３４５６７８９".contains(characters[i]))
    { i += 1 }
    guard i > start, i < characters.count else { return String(characters) }
    let mark = characters[i]
    let next = i + 1 < characters.count ? characters[i + 1] : " "
    if bracketed { return mark == "）" ? String(characters[(i + 1)...]) : String(characters) }
    if "①②③④⑤⑥⑦⑧⑨⑩".contains(characters[start]) { return String(characters[i...]) }
    // 五一、国庆加班: a holiday.
    if mark == "、", i - start == 2, characters[start + 1] == "一", "五六七八".contains(characters[start]) {
      return String(characters)
    }
    // 五、六年级学生: a list of numbers is no numbering.
    if mark == "、", "一二三四五六七八九十".contains(characters[start]), "一二三四五六七八九十".contains(next) { return String(characters) }
    // So it is of days: 8、9月病房改造, 3、4号楼.
    if mark == "、", next.isASCII, next.isNumber, Self.isDays(characters[(i + 1)...]) { return String(characters) }
    if mark == "、" || mark == "．" || (mark == "." && !next.isDigit) {
      return String(characters[(i + 1)...])
    }
    if mark == "是", !characters[start].isASCII { return String(characters[(i + 1)...]) }
    return String(characters)
  }

  private static let leadings = ["牵头，", "主办，", "承办，", "负责，", "主导，"]

  private func withoutHead(_ text: String, _ keepsHead: Bool) -> String {
    var text = text
    if text.starts(withOneOf: words.heads),
      let head = words.heads.first(where: { text.begins(with: $0) && !ownNames.contains($0) && text.count > $0.count })
    {
      text.removeFirst(head.count)
    }
    if text.starts(withOneOf: ownNames),
      let name = ownNames.first(where: { text.begins(with: $0) && text.count > $0.count + 3 })
    {
      // 我局的…, 我局党组… go on with the name; only a bare subject is dropped.
      let rest = text.dropFirst(name.count)
      // 县总工会牵头，定期会商.
      if rest.hasPrefix("牵头，"), rest.dropFirst(3).first.map(Punctuation.isHan) == true {
        text = "牵头" + rest.dropFirst(3)
      } else if let first = rest.first, !"的党各全机内系干班领被获荣列位".contains(first) {
        text = String(rest)
        // 县总工会牵头，定期会商: nobody else is said to lead, so that it goes with whoever did.
        if let led = Self.leadings.first(where: { text.hasPrefix($0) }) { text = String(text.dropFirst(led.count)) }
      } else if let ownName, name != ownName, rest.first.map({ "被获荣".contains($0) }) == true {
        // 区妇联获市级先进集体: nobody calls oneself so.
        text = ownName + rest
      }
    }
    for head in keepsHead ? [] : ["已经", "已"] where text.begins(with: head) && text.count > head.count + 3 {
      text.removeFirst(head.count)
      break
    }
    return text
  }

  /// Runs of marks made one: the strongest of them.
  private func collapsed(_ text: String) -> String {
    var wasMark = false
    let isDoubled = text.unicodeScalars.contains { scalar in
      defer { wasMark = Self.rank(scalar) != nil }
      return wasMark && Self.rank(scalar) != nil
    }
    guard isDoubled else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let rank = Self.rank(scalar), let before = out.last.flatMap(Self.rank) else {
        out.append(scalar)
        continue
      }
      if rank > before {
        out.removeLast()
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// How strongly a mark divides.
  private static func rank(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "、": 0
    case "，": 1
    case "；": 2
    case "。": 3
    default: nil
    }
  }
}
