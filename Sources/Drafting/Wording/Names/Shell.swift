import TextCore

/// A lead that tells nothing by itself ahead of what was done: a light verb with the task's name, and the clauses behind its comma.
/// `开展` and `反诈宣传` of `开展反诈宣传，入户2900户`.
struct Shell {
  let verb: String
  let name: String
  /// What is told behind the lead.
  let rest: [Clause]

  /// Verbs that only lead up to a name.
  static let empty = ["做好", "抓好", "抓实", "做实"]

  /// nil where the clauses do not begin with such a lead.
  /// - Parameters:
  ///   - bare: the verbs whose names leave 工作 at their end.
  init?(_ clauses: [Clause], verbs: [String], length: ClosedRange<Int>, bare: [String]) {
    guard clauses.count > 1, clauses[1].mark == "，", let first = clauses.first,
      let verb = verbs.first(where: { first.text.hasPrefix($0) })
    else { return nil }
    var name = String(first.text.dropFirst(verb.count))
    if name.hasSuffix("工作"), name.count >= 4, bare.contains(verb) { name = String(name.dropLast(2)) }
    guard length.contains(name.count), !name.contains(where: { "，；。：".contains($0) }) else { return nil }
    self.init(verb: verb, name: name, rest: Array(clauses.dropFirst()))
  }

  init(verb: String, name: String, rest: [Clause]) {
    (self.verb, self.name, self.rest) = (verb, name, rest)
  }

  var next: String { rest[0].text }

  /// The clauses without the lead, the first of them put so.
  func telling(_ text: String) -> [Clause] {
    var first = rest[0]
    first.text = text
    first.isWhole = true
    return [first] + rest.dropFirst()
  }

  /// The clauses behind another lead.
  func led(by lead: String) -> [Clause] {
    var first = rest[0]
    first.text = lead
    first.mark = "，"
    var rest = rest
    rest[0].mark = "，"
    return [first] + rest
  }
}
