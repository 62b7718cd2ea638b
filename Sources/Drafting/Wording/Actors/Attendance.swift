import Records
import TextCore

/// Numbers of those who came put as a statement: `参加860余人次` is `860余人次参加`, `计划60人，实到57人` is
/// `57人参加`.
struct Attendance: Sendable {
  let wordbook: Wordbook

  /// The clauses with who came in front of what they did. An aim beside what came of it is left out: it is no result.
  func rephrased(_ clauses: [Clause]) -> [Clause] {
    guard clauses.contains(where: \.hasNumber) else { return clauses }
    var out: [Clause] = []
    for clause in clauses {
      let parts = Punctuation.split(clause.text, at: ["、"])
      let kept = parts.count > 1 ? withoutAims(parts.map(\.text)) : [clause.text]
      let text = kept.count == 1 && parts.count > 1 ? kept[0] : clause.text
      if let before = out.last, let actual = actual(text), Self.isAim(before.text) {
        out[out.count - 1].text = statement(actual, behind: out.dropLast().last)
        if let merged = merged(out) { out = merged }
        continue
      }
      let came = statement(text, behind: out.last)
      out.append(Clause(text: came, mark: came == text ? clause.mark : "，"))
    }
    return out
  }

  private static let aims = ["计划", "拟定", "目标", "预计", "预期"]
  private static let actuals = ["实到", "实际到会", "实际参加", "实际参训", "实际完成", "实际", "实有", "实训", "完成"]

  /// Whether a clause is an aim and nothing else: 计划60人.
  private static func isAim(_ text: String) -> Bool {
    guard let aim = aims.first(where: { text.hasPrefix($0) }) else { return false }
    return isNumber(text.dropFirst(aim.count))
  }

  private static func isNumber(_ text: Substring) -> Bool {
    guard text.first.map({ $0.isDigit || "约近".contains($0) }) == true else { return false }
    let text = String(text)
    let found = QuantityParser.find(in: text)
    return found.count == 1 && found[0].range == 0..<text.utf8.count
  }

  /// A clause of what came true beside an aim, or nil: 实到57人.
  private func actual(_ text: String) -> String? {
    Self.actuals.contains { text.hasPrefix($0) } && text.hasDigit ? text : nil
  }

  private func withoutAims(_ parts: [String]) -> [String] {
    guard let i = parts.firstIndex(where: Self.isAim), i + 1 < parts.count, actual(parts[i + 1]) != nil else {
      return parts
    }
    return Array(parts[..<i] + parts[(i + 1)...])
  }

  /// `适龄妇女筛查，实际筛查5136人` is `适龄妇女筛查5136人`.
  private func merged(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, let last = clauses.last, last.text.hasPrefix("实际") else { return nil }
    let said = last.text.dropFirst(2)
    guard let digit = said.firstIndex(where: \.isDigit), digit > said.startIndex else { return nil }
    var out = Array(clauses.dropLast())
    guard out[out.count - 1].text.hasSuffix(said[..<digit]) else { return nil }
    out[out.count - 1].text += said[digit...]
    return out
  }

  /// A clause of a number of those who came, the number or those who came in front.
  func statement(_ text: String, behind before: Clause? = nil) -> String {
    for word in ["实到", "实际到会", "实际参加", "实际参训"] where text.hasPrefix(word) && before?.text.hasPrefix("应") != true {
      let number = text.dropFirst(word.count)
      if Self.isNumber(number) { return number + (word.hasSuffix("参训") ? "参训" : "参加") }
    }
    for verb in ["按期完成换届", "完成换届", "按期换届", "换届"] where text.hasPrefix(verb) {
      // 换届支部6个: those who have elections come before the verb, which takes no object.
      let (who, number) = TaskObject.parted(String(text.dropFirst(verb.count)))
      if who.hasSuffix("支部") || who.hasSuffix("党组织"), !number.isEmpty { return number + who + verb }
    }
    return wordbook.participation(headOf: text).flatMap { came($0, text.dropFirst($0.count)) } ?? text
  }

  /// `参加教职工512人次` as `教职工512人次参加`, `参赛选手64人` as `64名选手参赛`.
  private func came(_ verb: String, _ rest: Substring) -> String? {
    guard !Self.kept.contains(verb), let digit = rest.firstIndex(where: { $0.isDigit || "约近".contains($0) }) else {
      return nil
    }
    let who = rest[..<digit]
    let number = rest[digit...]
    guard who.count <= 8, Self.isNumber(number), number.hasSuffix("人次") || number.ends(inOneOf: Self.bodies) else {
      return nil
    }
    if who.isEmpty { return number + (verb == "参考" || verb == "参与" ? "参加" : verb) }
    // 76家企业参加 of 参加企业76家.
    // 598户企业参评 of 参评企业598户.
    if number.hasSuffix("家") || number.hasSuffix("户"), who.ends(inOneOf: ["企业", "单位", "机构", "商户", "商家"]) {
      return number + who + verb
    }
    guard Wordbook.isPeople(who) else { return verb.hasPrefix("参") && verb.count == 2 ? number + verb + who : nil }
    if number.hasSuffix("人"), !number.contains("余") { return number.dropLast() + "名" + who + verb }
    if number.hasSuffix("名") { return number + who + verb }
    return who + number + verb
  }

  /// Words of coming that read well before their number.
  private static let kept: WordSet = ["受教育", "听课", "报名", "出席", "列席", "到场", "参学"]
  private static let bodies = ["人", "名", "组", "户", "队", "家"]
}
