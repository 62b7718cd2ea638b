import TextCore

/// The names of rows that are told as parts of others, behind 其中 or beside it.
extension NameAndClause {
  /// `其中，四季度税收7.12亿元` of 其中，7.12亿元, and `其中，四季度检查78家次` of 其中，加强执法工作，开展四季度检查78家次; nil where none is so.
  func parts(_ clauses: [Clause], _ names: (Int) -> String) -> [Clause]? {
    guard clauses.contains(where: { !$0.rows.isEmpty }) else { return nil }
    var out = clauses
    for i in clauses.indices.reversed() where clauses[i].rows.count == 1 {
      let text = clauses[i].text
      let head = text.hasPrefix("其中，") ? 3 : text.hasPrefix("其中") ? 2 : 0
      let body = text.dropFirst(head)
      if NumberOfTitle.isBare(String(body)) {
        let name = names(clauses[i].rows[0])
        guard (2...16).contains(name.count), !name.hasDigit, name.allSatisfy(Punctuation.isHan) else { continue }
        out[i].text = text.prefix(head) + name + body
      } else if let told = part(names(clauses[i].rows[0]), String(body), out[i...]) {
        out[i].text = text.prefix(head) + told
        if body.count == names(clauses[i].rows[0]).count { out.remove(at: i + 1) }
      } else if let told = lostPart(names(clauses[i].rows[0]), String(body), out[i...]) {
        out[i].text = text.prefix(head) + told
      } else if body.starts(withOneOf: Shell.empty + Self.verbs), let end = body.place(of: "工作，"),
        !body[..<end.lowerBound].contains(where: { "，；".contains($0) || $0.isDigit })
      {
        out[i].text = String(text.prefix(head) + body[end.upperBound...])
      } else if body.hasSuffix("工作"), body.starts(withOneOf: Shell.empty + Self.verbs), i + 1 < clauses.count,
        clauses[i + 1].rows.isEmpty, clauses[i + 1].mark == "，"
      {
        out[i].text = text.prefix(head) + clauses[i + 1].text
        out.remove(at: i + 1)
      }
    }
    return out.map(\.text) == clauses.map(\.text) ? nil : out
  }

  /// `“铁拳”行动立案263件` of “铁拳”行动，立案263件, told as part of a whole; nil where the name does not stand ahead with a comma.
  private func part(_ name: String, _ body: String, _ clauses: ArraySlice<Clause>) -> String? {
    guard name.count >= 3, body.hasPrefix(name), !NamePlace(wordbook: wordbook).isDeedWithObject(name) else {
      return nil
    }
    var rest = Clause(text: "", mark: "，")
    if body.count == name.count {
      guard let next = clauses.dropFirst().first, next.mark == "，", next.rows.isEmpty else { return nil }
      rest.text = next.text
    } else {
      guard body.dropFirst(name.count).hasPrefix("，") else { return nil }
      rest.text = String(body.dropFirst(name.count + 1))
    }
    let told = named(name, [rest])
    return told.count == 1 && told[0].text != name + "，" + rest.text ? told[0].text : nil
  }

  /// `税收收入入库14630万元` of 入库14630万元, told as part of a whole that 税收收入 is no word of; nil where the name is told, or would need a comma.
  private func lostPart(_ name: String, _ body: String, _ clauses: ArraySlice<Clause>) -> String? {
    let name = LostName.plain(name)
    let telling = lost.telling(name)
    let end =
      clauses.indices.dropFirst().first { clauses[$0].mark != "，" || !clauses[$0].rows.isEmpty } ?? clauses.endIndex
    let said = Clause.joined(clauses[..<end])
    guard (2...12).contains(name.count), telling.count >= 2,
      name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      !said.holds(telling.prefix(2)), !said.holds(telling.suffix(2)), wordbook.headVerb(name) == nil,
      case let told = join.text(name, body), told == name + body
    else { return nil }
    return told
  }
}
