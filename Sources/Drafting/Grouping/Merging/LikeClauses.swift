import TextCore

/// Clauses of one task's rows that say one thing of different matters, made alike so that their numbers meet:
/// `发现工作纪律问题3个` and `发现公车停放问题2个` are both `发现工作纪律和公车停放问题…个`; what was done about them,
/// `均当场予以纠正或对当事人批评教育`.
enum LikeClauses {
  typealias Member = ClauseMerging.Member

  /// The members with such clauses in one wording.
  static func aligned(_ members: [Member]) -> [Member] {
    guard members.count > 1, members.allSatisfy({ $0.clauses.count > 1 }) else { return members }
    let own = own(members)
    guard let alike = withOneMatter(members, own) else { return withOneRemedy(members, own) }
    return withOneRemedy(alike, self.own(alike))
  }

  /// The clauses of each member that the others do not have, numbers aside.
  private static func own(_ members: [Member]) -> [[Int]] {
    let skeletons = members.map { $0.clauses.map { NumberSkeleton($0.text).text } }
    return skeletons.map { texts in
      texts.indices.filter { i in !skeletons.allSatisfy { $0.contains(texts[i]) } }
    }
  }

  // MARK: - Counts

  /// The members with one clause of what they found; nil where they have none.
  private static func withOneMatter(_ members: [Member], _ own: [[Int]]) -> [Member]? {
    guard own.allSatisfy({ !$0.isEmpty }) else { return nil }
    for first in own[0] {
      let skeleton = NumberSkeleton(members[0].clauses[first].text)
      guard skeleton.isCount else { continue }
      var places = [first]
      for m in members.indices.dropFirst() {
        let found = own[m].filter { i in
          let other = NumberSkeleton(members[m].clauses[i].text)
          return other.isCount && other.quantities[0].unit == skeleton.quantities[0].unit
            && commonHead([skeleton.between[0], other.between[0]]).count >= 2
            && commonTail([skeleton.between[0], other.between[0]]).count >= 2
        }
        guard found.count == 1 else { break }
        places.append(found[0])
      }
      guard places.count == members.count else { continue }
      let skeletons = zip(members, places).map { NumberSkeleton($0.clauses[$1].text) }
      guard let words = listed(skeletons.map { $0.between[0] }) else { continue }
      var out = members
      for (m, place) in places.enumerated() {
        out[m].clauses[place].text = words + skeletons[m].quantities[0].amount()
      }
      return out
    }
    return nil
  }

  /// `发现A和B问题` of `发现A问题` and `发现B问题`.
  private static func listed(_ texts: [String]) -> String? {
    let head = commonHead(texts)
    let tail = commonTail(texts.map { String($0.dropFirst(head.count)) })
    guard head.count >= 2, tail.count >= 2 else { return nil }
    var matters = Folding.Matters()
    for (i, text) in texts.enumerated() {
      let matter = String(text.dropFirst(head.count).dropLast(tail.count))
      guard (2...16).contains(matter.count), matter.allSatisfy({ Punctuation.isHan($0) || "、“”".contains($0) }) else {
        return nil
      }
      matters.add(matter, i)
    }
    guard matters.names.count > 1, matters.names.count <= Folding.mostNamed else { return nil }
    let list = tail.hasPrefix("等") ? matters.names.joined(separator: "、") : Folding.list(matters.names)
    return head + list + tail
  }

  private static func commonHead(_ texts: [String]) -> String {
    var head = Substring(texts[0])
    for text in texts { head = head.prefix(zip(head, text).prefix { $0 == $1 }.count) }
    return String(head)
  }

  private static func commonTail(_ texts: [String]) -> String {
    String(commonHead(texts.map { String($0.reversed()) }).reversed())
  }

  // MARK: - What was done about them

  private static let found = ["问题", "隐患", "线索", "违规", "违纪"]
  private static let whole = ["已", "均", "全部", "其中", "全", "都"]

  private static func withOneRemedy(_ members: [Member], _ own: [[Int]]) -> [Member] {
    var remedies = Folding.Matters()
    for (m, member) in members.enumerated() {
      guard own[m] == [member.clauses.count - 1], let last = member.clauses.last?.text,
        found.contains(where: { member.clauses[member.clauses.count - 2].text.holds($0) }),
        (4...12).contains(last.count), last.allSatisfy(Punctuation.isHan), !last.starts(withOneOf: whole)
      else { return members }
      remedies.add(last, m)
    }
    guard (2...3).contains(remedies.names.count) else { return members }
    return members.map { member in
      var member = member
      member.clauses[member.clauses.count - 1].text = "均" + remedies.names.joined(separator: "或")
      return member
    }
  }
}
