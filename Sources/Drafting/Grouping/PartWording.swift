import TextCore

/// How a point's clauses go on behind the number that they are part of.
enum PartWording {
  /// The clauses with the part's number ahead of a lesser one, and their own 其中 as 含: two of them would read as one.
  static func told(_ clauses: [Clause], from at: Int, _ verb: String?) -> [Clause] {
    var out = clauses
    if let verb { out[0].text = judged(out[0].text, verb) }
    if at == 1, clauses[0].hasNumber { out.swapAt(0, 1) }
    for i in out.indices where out[i].text.hasPrefix("其中") && out[i].text.count > 2 {
      let rest = out[i].text.dropFirst(2)
      out[i].text = "含" + (rest.hasPrefix("，") ? rest.dropFirst() : rest)
    }
    return out
  }

  /// What a court or an office does with cases, at the head of the words before a number.
  static func judging(_ label: String) -> String? {
    label.hasSuffix("案件") ? ["审结", "办结", "查处", "立案"].first { label.hasPrefix($0) } : nil
  }

  /// `审结家事案件812件` of 家事审判812件 that are part of those tried: the whole's verb is the part's.
  private static func judged(_ text: String, _ verb: String) -> String {
    let (body, number) = TaskObject.parted(text)
    guard number.hasSuffix("件"), !body.hasPrefix(verb) else { return text }
    let name = body.withoutHead(of: ["办理", "做好"])
    if name.hasSuffix("审判") { return verb + name.dropLast(2) + "案件" + number }
    return name.ends(inOneOf: ["案件", "纠纷"]) ? verb + name + number : text
  }
}

extension Clause {
  /// A clause that goes on behind this one.
  func like(_ text: String) -> Clause {
    Clause(text: text, mark: "，", isWhole: false, tellsNumber: true, weight: weight / 2)
  }

  /// A part's clauses behind the whole: the first part with a word that says of what, the others behind `；`.
  static func within(
    _ head: String, _ part: [Clause], _ count: Int, isLast: Bool, rows: [Int]
  ) -> [Clause] {
    var part = part
    guard !part.isEmpty else { return [] }
    part[0].mark = isLast ? "，" : count == 0 ? "。" : "；"
    part[0].within = isLast ? nil : head
    part[0].rows = rows
    if count == 0 { part[0].text = head + (isLast ? "" : "，") + part[0].text }
    return part
  }
}

extension String {
  /// Whether the text has a number, and the words before it, as a remark names them.
  func tells(_ mention: PartNote.Mention) -> Bool {
    if !mention.name.isEmpty, !holds(mention.name) { return false }
    return mention.digits.isEmpty || tells(mention.digits, mention.unit)
  }

  /// Whether the text has a number: not as part of a longer one, and with the unit behind it, or with none.
  private func tells(_ digits: String, _ unit: String) -> Bool {
    var rest = self[...]
    while let place = rest.place(of: digits) {
      let behind = rest[place.upperBound...]
      let isWhole =
        behind.first.map({ !$0.isDigit && !".,".contains($0) }) != false
        && (place.lowerBound == startIndex || !"0123456789.,".contains(self[index(before: place.lowerBound)]))
      if isWhole, unit.isEmpty || behind.hasPrefix(unit) || behind.first.map({ "，；。、）".contains($0) }) != false {
        return true
      }
      rest = behind
    }
    return false
  }
}
