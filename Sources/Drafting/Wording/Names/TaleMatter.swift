import Records
import TextCore

/// What a tale without a name leaves open: what its number counts, and of what its half sentences are. A tale tells its
/// work in one cell, and the columns beside it go on from there: 2座公厕未开工, 2025年上半年完成.
struct TaleMatter: Sendable, Hashable {
  /// `2座`, `余下1.4公里`.
  let count: String
  /// `公厕`, `老旧管网`.
  let noun: String
  /// `改造`, `更换`: what the tale does with it; "" where it does not say.
  let verb: String
  /// The field of the row, where the noun is not its own: `垃圾分类` of 6个小区; "" else.
  let field: String

  /// `2座公厕改造`, `6个小区的垃圾分类`.
  var words: String { count + noun + (verb.isEmpty && !field.isEmpty ? "的" + field : verb) }
}

extension UnfinishedWording {
  /// What a tale without a name leaves open by its column of problems; nil where that counts nothing.
  func taleMatter(_ record: TaskRecord) -> TaleMatter? {
    guard record.problem.hasDigit, TaskTale(record)?.name.isEmpty == true else { return nil }
    let problem = problem(record)
    let own = ownClauses(record)
    if let rest = Remainder(problem) {
      let unit = String(rest.count.drop { $0.isWholeNumber || $0 == "." })
      for clause in own {
        guard let digit = clause.firstIndex(where: \.isWholeNumber) else { continue }
        let lead = clause[..<digit]
        guard clause[digit...].drop(while: { $0.isWholeNumber || $0 == "." }).hasPrefix(unit),
          let verb = wordbook.headVerb(lead)
        else { continue }
        let noun = lead.dropFirst(verb.count)
        guard (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan) else { continue }
        return TaleMatter(count: "余下" + rest.count, noun: String(noun), verb: verb, field: "")
      }
      return nil
    }
    let digits = problem.prefix { $0.isASCII && $0.isWholeNumber }
    guard !digits.isEmpty, let unit = problem.dropFirst(digits.count).first, Wordbook.pieces.contains(String(unit))
    else {
      return nil
    }
    let behind = problem.dropFirst(digits.count + 1)
    let noun = behind.prefix { !Self.nounEnds.contains($0) }
    guard (2...6).contains(noun.count), noun.allSatisfy(Punctuation.isHan), noun.count < behind.count,
      !wordbook.holdsVerb(String(noun)), !noun.contains(where: { "多较很太".contains($0) })
    else { return nil }
    let verb = own.lazy.compactMap { clause -> String? in
      guard let place = clause.place(of: noun) else { return nil }
      // 公厕改造又完成6座, 改造公厕18座.
      let rest = clause[place.upperBound...]
      if let verb = wordbook.headVerb(rest), Wordbook.rebuildings.contains(verb) { return verb }
      let lead = clause[..<place.lowerBound]
      return Wordbook.rebuildings.first { lead.hasSuffix($0) }
    }.first
    let field = Punctuation.name(record.section)
    let hasField = verb == nil && (2...6).contains(field.count) && !problem.holds(field.prefix(2))
    return TaleMatter(
      count: digits + String(unit), noun: String(noun), verb: verb ?? "", field: hasField ? field : "")
  }

  private static let nounEnds: ScalarSet = "未没因尚还无不等待正仍在被受，"

  /// What such a tale lacks, with what its number counts: `公厕改造还有2座因污水管网没有接通，未能开工`.
  func withMatter(_ standing: String, _ record: TaskRecord) -> String {
    guard let matter = taleMatter(record), !matter.count.hasPrefix("余下") else { return standing }
    let rest = "还有" + matter.count
    if standing.hasPrefix(rest), !standing.holds(matter.noun) {
      let body = String(standing.dropFirst(rest.count))
      let joint = body.hasPrefix("因") || !body.holds("，未能") && !body.holds("，无法") ? "" : "因"
      return matter.noun + matter.verb + rest + joint + body
    }
    if let place = standing.place(of: matter.count), !standing.holds(matter.noun) {
      return standing[..<place.upperBound] + matter.noun + standing[place.upperBound...]
    }
    if standing.hasPrefix(matter.count + matter.noun), !matter.field.isEmpty { return matter.field + "还有" + standing }
    return standing
  }

  /// What comes next for a tale without a name, with its object: `2025年上半年完成余下1.4公里老旧管网更换`; nil where the
  /// row does not say of what.
  func taleStep(_ plan: String, _ record: TaskRecord) -> String? {
    guard let tale = TaskTale(record) else { return nil }
    if record.state == .done { return answer(plan, record) }
    guard tale.name.isEmpty, let matter = taleMatter(record) else { return nil }
    var clauses = Clause.split(plan)
    for i in clauses.indices.reversed() {
      let text = clauses[i].text
      guard let (before, time, deed) = TimePhrase.split(text), before.isEmpty, (2...4).contains(deed.count) else {
        continue
      }
      if deed == "完成", !matter.verb.isEmpty {
        clauses[i].text = time + deed + matter.words
      } else if ["补齐", "解决", "办结"].contains(deed) {
        clauses[i].text = time + deed + matter.words
      } else if deed == "完成" || ["完工", "竣工", "开工", "建成", "投用", "达标", "通车"].contains(deed) {
        clauses[i].text = "确保" + matter.count + matter.noun + time + deed
      } else {
        return nil
      }
      return Clause.joined(clauses)
    }
    return nil
  }

  /// What is done about the problem of a tale that is done: `针对部分商户签而不管，与信用评价挂钩`, `对尚未化解的3件继续包案`.
  private func answer(_ plan: String, _ record: TaskRecord) -> String? {
    let problem = problem(record)
    guard !problem.isEmpty, !plan.isEmpty, !plan.starts(withOneOf: ["针对", "对"]), !problem.holds("，") else { return nil }
    let digits = problem.prefix { $0.isASCII && $0.isWholeNumber }
    if !digits.isEmpty {
      let rest = problem.dropFirst(digits.count)
      for word in ["尚未", "没有", "未"] {
        guard let place = rest.place(of: word), place.lowerBound > rest.startIndex else { continue }
        let deed = rest[place.upperBound...]
        let counted = rest[..<place.lowerBound]
        guard (2...4).contains(deed.count), counted.count <= 6 else { return nil }
        return "对\(word)\(deed)的\(digits)\(counted)\(plan)"
      }
      return nil
    }
    guard (4...18).contains(problem.count), !sharesWord(problem, plan) else { return nil }
    return "针对" + problem + "，" + plan
  }

  /// What of the work a problem is, where it does not say itself: `共享单车乱停放治理中，地铁口潮汐淤积`.
  func ofMatter(_ problem: String, _ record: TaskRecord) -> String? {
    guard let tale = TaskTale(record), tale.name.isEmpty, !problem.hasDigit, problem.count >= 4,
      let first = Clause.split(cleaner.clean(record.task, keepsHead: true)).first?.text, !first.hasDigit
    else { return nil }
    for verb in Self.governing {
      guard let place = first.place(of: verb) else { continue }
      let head = first[..<place.lowerBound]
      guard head.isEmpty || head.starts(withOneOf: ["会同", "联合", "配合"]) else { continue }
      let object = first[place.upperBound...]
      guard (3...10).contains(object.count), object.allSatisfy(Punctuation.isHan), wordbook.headVerb(object) == nil,
        !sharesWord(String(object), problem)
      else { continue }
      return object + verb + "中，" + problem
    }
    return nil
  }

  private static let governing = ["治理", "整治", "清理整顿", "推广", "管护"]

  /// Whether two texts have a word of two Han characters in common.
  func sharesWord(_ a: String, _ b: String) -> Bool {
    let words = a.characters
    return zip(words, words.dropFirst()).contains { first, second in
      Punctuation.isHan(first) && Punctuation.isHan(second) && b.holds(String([first, second]))
    }
  }
}
