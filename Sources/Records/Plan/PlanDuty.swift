/// Who answers for an item and by when: `（责任单位：办公室；完成时限：6月底前）`.
enum PlanDuty {
  private static let owners = ["责任", "牵头", "承办", "主办", "落实单位", "落实部门", "负责人", "负责", "配合", "协办"]
  private static let deadlines = ["时限", "完成时间", "完成时间", "办结时间", "时间节点", "时间要求", "时间安排", "时间"]

  /// The paragraph without such a bracket or line, and what it said.
  static func take(from paragraph: PlanParagraph) -> (paragraph: PlanParagraph, owner: String, deadline: String) {
    let text = Array(paragraph.text)
    if let said = parts(text[...]) { return (PlanParagraph(text: "", line: paragraph.line), said.owner, said.deadline) }
    var at = 0
    while at < text.count {
      if "（([【".contains(text[at]), let close = text[at...].firstIndex(where: { "）)]】".contains($0) }),
        let said = parts(text[(at + 1)..<close])
      {
        let rest = String(text[..<at]) + String(text[(close + 1)...])
        return (PlanParagraph(text: rest, line: paragraph.line), said.owner, said.deadline)
      }
      at += 1
    }
    return (paragraph, "", "")
  }

  /// What a text says in parts `名称：内容`, nil where any part of it is something else.
  private static func parts(_ text: ArraySlice<Character>) -> (owner: String, deadline: String)? {
    guard text.count <= 80, text.contains(where: { "：:".contains($0) }) else { return nil }
    var owner: [String] = []
    var deadline = ""
    for part in text.split(whereSeparator: { "；;，,。".contains($0) || $0.isWhitespace }) {
      guard let colon = part.firstIndex(where: { "：:".contains($0) }) else {
        // A second office behind a comma.
        guard !owner.isEmpty, deadline.isEmpty, part.count <= 12 else { return nil }
        owner[owner.count - 1] += "、" + String(part)
        continue
      }
      let name = String(part[..<colon])
      let value = PlanWording.bare(part[part.index(after: colon)...])
      guard name.count <= 8 else { return nil }
      if deadlines.contains(where: name.hasSuffix) {
        deadline = value
      } else if owners.contains(where: name.contains) {
        owner.append(value)
      } else {
        return nil
      }
    }
    return owner.isEmpty && deadline.isEmpty ? nil : (owner.joined(separator: "、"), deadline)
  }
}
