import Phrases
import TextCore

/// A clerk's spoken words put into the register of official prose: `评了两回` is `评选两次`, `都立案了` is `均已立案`.
///
/// Which words are spoken for which is the phrase bank's to say (清理); what a word of two characters holds by chance
/// is no spoken word (`CompoundWords`). Names in quotation and title marks keep their words, and numbers their digits.
struct Register: Sendable {
  private let anywhere: Words
  private let heads: Words
  private let tails: Words
  private let verbs: WordTable
  /// The scalars that the words start with, and marks of quotations: what lies between goes over as it is.
  private let stops: ScalarSet
  private let firsts: ScalarSet
  /// The first Han scalars of the words: most texts have none of them, and are left as they are at a glance.
  private let signs: ScalarSet

  /// The rules of one position.
  private struct Words: Sendable {
    let table: WordTable
    let rules: [CleaningRule]

    init(_ rules: [CleaningRule]) {
      self.rules = rules
      table = WordTable(rules.map { $0.pattern })
    }
  }

  /// - Parameters:
  ///   - rules: the lexicon's cleaning rules; those that leave words out at an end are not for here.
  ///   - verbs: the lexicon's verbs.
  init(rules: [CleaningRule], verbs: WordTable) {
    let rules = rules.filter { !$0.pattern.isEmpty && ($0.position == .anywhere || !$0.replacement.isEmpty) }
    anywhere = Words(rules.filter { $0.position == .anywhere })
    heads = Words(rules.filter { $0.position == .head })
    tails = Words(rules.filter { $0.position == .tail })
    self.verbs = verbs
    let firsts = rules.compactMap { $0.pattern.unicodeScalars.first } + Self.grammar
    self.firsts = ScalarSet(firsts)
    stops = ScalarSet(firsts + Self.quotation)
    signs = ScalarSet(
      rules.compactMap { rule in
        rule.pattern.unicodeScalars.first(where: Punctuation.isHan) ?? rule.pattern.unicodeScalars.first
      } + Self.grammar)
  }

  /// What grammar has to do with, beside the words of the table.
  private static let grammar: [Unicode.Scalar] = ["了", "号", "没", "都", "回", "跟", "里"]
  private static let opening: ScalarSet = "“《"
  private static let closing: ScalarSet = "”》"
  private static let quotation: [Unicode.Scalar] = ["“", "《", "”", "》"]
  /// Characters that make a word of their own with 了 before them.
  private static let compounds: ScalarSet = "解结却然望不得"
  private static let marks: ScalarSet = "，；。、\n）："
  private static let numerals: ScalarSet = "一两二三四五六七八九十几多0123456789"
  /// What may stand between a change and how large it is: 同比增约三成.
  private static let degrees: ScalarSet = "了约近超逾半数"

  /// A text on its way: what is written so far, and what is still to be read.
  private struct Passage {
    var out = ""
    var rest: Substring

    /// The scalar behind the one that is read.
    var next: Unicode.Scalar? { rest.unicodeScalars.dropFirst().first }
    var before: Unicode.Scalar? { out.unicodeScalars.last }
    var isAtHead: Bool { before.map(Register.marks.contains) ?? true }

    /// Takes over what stands before the next one of some scalars.
    mutating func skip(to stops: ScalarSet) {
      let stop = rest.unicodeScalars.firstIndex(where: stops.contains) ?? rest.endIndex
      out += rest[..<stop]
      rest = rest[stop...]
    }

    /// Writes words for so many scalars that were read.
    mutating func write(_ words: String, for count: Int) {
      out += words
      rest = Substring(rest.unicodeScalars.dropFirst(count))
    }
  }

  /// The text in written words.
  /// - Parameter keepsDone: whether 已 stands where 了 stood, as it must where the next words are not done.
  func formal(_ text: String, keepsDone: Bool = false) -> String {
    guard text.holds(oneOf: signs) else { return text }
    var passage = Passage(rest: Substring(text))
    var depth = 0
    while true {
      passage.skip(to: stops)
      guard let scalar = passage.rest.unicodeScalars.first else { break }
      if Self.opening.contains(scalar) { depth += 1 }
      if Self.closing.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0 || Self.opening.contains(scalar) && depth == 1, firsts.contains(scalar) {
        if replaced(&passage, scalar, keepsDone) || reworded(&passage, scalar, keepsDone) { continue }
      }
      passage.write(String(Character(scalar)), for: 1)
    }
    return passage.out
  }

  // MARK: - The table

  /// Whether the longest words of the table at this place were written.
  private func replaced(_ passage: inout Passage, _ first: Unicode.Scalar, _ keepsDone: Bool) -> Bool {
    guard let rule = rule(at: passage), !isInWord(first, behind: passage.before) else { return false }
    let count = rule.pattern.unicodeScalars.count
    let next = passage.rest.unicodeScalars.dropFirst(count).first
    let ends = rule.pattern.hasSuffix("了")
    if ends, next.map(Self.compounds.contains) ?? false { return false }
    // 学了就用 is a set phrase.
    if ends, next == "就", !keepsDone { return false }
    // 包签了365人: people sign up, and are not signed; 换了312户次 was given for points or taken in turn.
    if ends, !keepsCount(rule.pattern, passage.rest.unicodeScalars.dropFirst(count)) { return false }
    // 同比增收, 同比增幅: the change is the first half of a word.
    if let last = rule.pattern.last, last == "增" || last == "降", let next, Punctuation.isHan(next),
      !Self.numerals.contains(next), !Self.degrees.contains(next)
    {
      return false
    }
    // 没买成 is 未能购置.
    if next == "成", rule.pattern.hasPrefix("没"), rule.replacement.hasPrefix("未"), rule.replacement.count == 3,
      count == 2
    {
      passage.write("未能" + rule.replacement.dropFirst(), for: 3)
      return true
    }
    // 处理完毕 is written so already.
    if rule.pattern.hasSuffix("完"), next.map({ "毕成善整全备工结".unicodeScalars.contains($0) }) ?? false { return false }
    passage.write(rule.replacement, for: count)
    if !ends { dropDone(&passage) }
    // 灯换了 is 灯已更换.
    if ends, count == 2, !rule.replacement.hasPrefix("已"),
      let told = withoutDone(passage.out, rule.replacement, next, keepsDone)
    {
      passage.out = told
    }
    return true
  }

  /// Units that a verb's full form does not go with: 更换312户次, 签订365人.
  private static let misfits: [String: [String]] = [
    "换了": ["户次", "人次"], "签了": ["人", "名", "户", "家"], "借了": ["元", "万元", "万", "人", "块"], "考了": ["分", "名"],
    "请了": ["假", "天"], "量了": ["人"], "扫了": ["码"], "拍了": ["板"], "种了": ["牛痘"],
  ]

  /// Whether the number and its unit behind a verb with 了 go with the verb's full form.
  private func keepsCount(_ pattern: String, _ rest: Substring.UnicodeScalarView.SubSequence) -> Bool {
    guard let units = Self.misfits[pattern] else { return true }
    let unit = rest.drop {
      CompoundWords.isDigit($0) || Self.numerals.contains($0) || $0 == "." || $0 == "余" || $0 == "第"
    }
    let isCounted = unit.startIndex != rest.startIndex
    let text = String(String.UnicodeScalarView(unit.prefix(3)))
    return !units.contains { text.hasPrefix($0) && (isCounted || $0.count > 1 || "假码板".contains($0)) }
  }

  /// Leaves out a 了 behind words that say what was done: 说清楚了 is 说明清楚.
  private func dropDone(_ passage: inout Passage) {
    guard passage.rest.hasPrefix("了"), let last = passage.before, Punctuation.isHan(last), last != "为", last != "除"
    else {
      return
    }
    let next = passage.next
    if next.map({ Self.marks.contains($0) || Self.numerals.contains($0) }) ?? true { passage.write("", for: 1) }
  }

  private func rule(at passage: Passage) -> CleaningRule? {
    var found: CleaningRule?
    func take(_ words: Words, _ isFit: (CleaningRule) -> Bool) {
      guard let hit = words.table.head(passage.rest) else { return }
      let rule = words.rules[hit.value]
      if isFit(rule), rule.pattern.count > found?.pattern.count ?? 0 { found = rule }
    }
    take(anywhere) { _ in true }
    if passage.isAtHead { take(heads) { _ in true } }
    take(tails) { rule in
      // 村里办的、自己建的: a list of kinds, and 难办的 is no deed.
      if rule.pattern.hasSuffix("的"), !isDeed(passage, behind: rule.pattern) { return false }
      return passage.rest.unicodeScalars.dropFirst(rule.pattern.unicodeScalars.count).first.map(Self.marks.contains)
        ?? true
    }
    return found
  }

  /// Whether a short verb with 的 at the end of a clause tells what was done: 国庆在村广场办的.
  private func isDeed(_ passage: Passage, behind pattern: String) -> Bool {
    guard pattern.count == 2, let before = passage.before else { return pattern.count > 2 }
    let next = passage.rest.unicodeScalars.dropFirst(2).first
    return next != "、" && next != "）" && !passage.isAtHead && !passage.out.suffix(8).holds("的、")
      && !"难好新要该所能可会未没的不".unicodeScalars.contains(before)
  }

  /// Whether a character is the second one of a word: 查 of 抽查.
  private func isInWord(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar?) -> Bool {
    guard let before, Punctuation.isHan(before) || CompoundWords.isDigit(before) else { return false }
    if CompoundWords.joins(before, scalar) { return true }
    return verbs.tail(String(Character(before)) + String(Character(scalar)))?.count == 2
  }

  // MARK: - Grammar

  private func reworded(_ passage: inout Passage, _ scalar: Unicode.Scalar, _ keepsDone: Bool) -> Bool {
    switch scalar {
    case "了":
      // 应做36份，做了29份: what is done of what is not finished.
      if keepsDone, passage.before == "做", passage.out.dropLast().isHead, let next = passage.next,
        CompoundWords.isDigit(next)
      {
        passage.out.removeLast()
        passage.write("已完成", for: 1)
        return true
      }
      guard let told = withoutDone(passage, keepsDone) else { return false }
      passage.out = told
      passage.write("", for: 1)
    case "号":
      // 6月24到28号 is 6月24日至28日.
      if let range = Self.dayRange(passage.out) {
        passage.out = range
        passage.write("日", for: 1)
        return true
      }
      // 每月12号, but not 3号楼.
      guard Self.endsInDay(passage.out), passage.next.map({ !"楼院线门".unicodeScalars.contains($0) }) ?? true else {
        return false
      }
      passage.write("日", for: 1)
    case "没":
      // 没完成 is 未完成; 没有 stays.
      guard !isInWord(scalar, behind: passage.before), startsWithVerb(passage.rest.dropFirst()) else { return false }
      passage.write("未", for: 1)
    case "都": return together(&passage)
    case "回":
      guard Self.isCount(passage), passage.next.map({ !CompoundWords.returns.contains($0) }) ?? true else {
        return false
      }
      passage.write("次", for: 1)
    case "跟":
      guard CompoundWords.isWith(passage.before, passage.rest.dropFirst()) else { return false }
      passage.write("与", for: 1)
    case "里":
      // 所里学习9次: the office of which the whole ledger is.
      guard let last = passage.before, "所站局科校院队厂镇乡".unicodeScalars.contains(last), passage.out.dropLast().isHead,
        let next = passage.next,
        CompoundWords.isDigit(next) || startsWithVerb(passage.rest.dropFirst())
          || anywhere.table.head(passage.rest.dropFirst()).map({ anywhere.rules[$0.value].pattern.hasSuffix("了") })
            == true
      else { return false }
      passage.out.removeLast()
      passage.write("", for: 1)
    default: return false
    }
    return true
  }

  private func startsWithVerb(_ text: Substring) -> Bool { verbs.head(text) != nil }

  /// 都 before a verb is 均, with what was done 均已: 都立案了, 都分析过原因.
  private func together(_ passage: inout Passage) -> Bool {
    guard !isInWord("都", behind: passage.before), let next = passage.next else { return false }
    let rest = passage.rest.dropFirst()
    if next == "是" {
      passage.write("均为", for: 2)
      return true
    }
    if let verb = verbs.head(rest) {
      let behind = rest.dropFirst(verb.count)
      if behind.first == "过" {
        passage.write("均已" + rest.prefix(verb.count), for: verb.count + 2)
      } else {
        passage.write("均", for: 1)
      }
      return true
    }
    guard let rule = anywhere.table.head(rest).map({ anywhere.rules[$0.value] }) else {
      guard "已有能被由按在没跟与对向比为".unicodeScalars.contains(next) else { return false }
      passage.write("均", for: 1)
      return true
    }
    guard rule.pattern.hasSuffix("了") || "没跟与比".unicodeScalars.contains(next) || startsWithVerb(rule.replacement[...])
    else { return false }
    passage.write("均", for: 1)
    return true
  }

  /// The text before a 了 that is to go, or nil where it is to stay.
  private func withoutDone(_ passage: Passage, _ keepsDone: Bool) -> String? {
    guard passage.next.map({ !Self.compounds.contains($0) }) ?? true else { return nil }
    if let verb = verbs.tail(passage.out) {
      return withoutDone(passage.out, String(passage.out.suffix(verb.count)), passage.next, keepsDone)
    }
    return nil
  }

  /// The text with its verb and without the 了 that stood behind it; 已 stands before the verb where the clause ends
  /// with it: 问题已解决.
  private func withoutDone(
    _ text: String, _ verb: String, _ next: Unicode.Scalar?, _ keepsDone: Bool
  ) -> String? {
    // 审了就开工: what comes first is not done yet.
    if next == "就", keepsDone { return text + "后" }
    guard keepsDone || next.map(Self.marks.contains) ?? true else { return text }
    // 打到卡上了: 上 is where, and no verb.
    if verb == "上" { return text }
    let subject = text.dropLast(verb.count)
    guard let last = subject.unicodeScalars.last, !Self.marks.contains(last) else {
      return keepsDone ? subject + "已" + verb : text
    }
    guard !subject.ends(inOneOf: Self.manners) else { return text }
    return subject + "已" + verb
  }

  /// Words behind which a verb needs no 已.
  static let manners = [
    "全部", "全", "当场", "及时", "立即", "逐一", "逐户", "逐项", "逐个", "逐家", "逐条", "逐件", "逐人", "逐村", "逐处", "一一", "未", "不", "无人", "已",
    "只", "仅", "才",
  ]

  /// Whether what is written ends in a number that 回 counts: 两回, 开了12回.
  private static func isCount(_ passage: Passage) -> Bool {
    guard let last = passage.before, numerals.contains(last) else { return false }
    let before = passage.out.unicodeScalars.dropLast().last
    return before.map { !"逐统同第唯单之合专万每".unicodeScalars.contains($0) || $0 == "每" } ?? true
  }

  /// `6月24日至28` for 6月24到28; nil where a text ends in no days of a month.
  private static func dayRange(_ text: String) -> String? {
    let last = text.suffix(2).drop { !$0.isDigit }
    let head = text.dropLast(last.count)
    guard !last.isEmpty, let link = head.last, "到至-—".contains(link) else { return nil }
    let first = head.dropLast()
    guard endsInDay(String(first)) else { return nil }
    return first + "日至" + last
  }

  /// Whether a text ends in a month and the number of a day: 每月12, 9月21.
  private static func endsInDay(_ text: String) -> Bool {
    let digits = text.suffix { $0.isDigit }.count
    return (1...2).contains(digits) && text.dropLast(digits).hasSuffix("月")
  }
}

extension Substring {
  /// Whether a clause may start behind it.
  fileprivate var isHead: Bool { last.map { "，；。、\n".contains($0) } ?? true }
}
