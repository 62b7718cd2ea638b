import Records
import TextCore

/// Results of one task's rows made one, clause by clause: like clauses once, with their numbers together.
struct ClauseMerging {
  /// One row's result.
  struct Member {
    let record: Int
    let occasion: Occasion
    let date: Int
    /// Whether the row tells of one time only (1次).
    var isOnce = false
    /// Whether the row counts times at all.
    var countsTimes = false
    var clauses: [Clause]
  }

  /// The result, with the arithmetic in it and the lists of numbers that need 分别.
  struct Result {
    var clauses: [Clause] = []
    /// Clauses that some rows have and that name whose they are.
    var own: [Clause] = []
    var sums: [Sum] = []
    var lists: [String] = []
  }

  private struct Kind {
    let skeleton: NumberSkeleton
    let mark: Character
    var parts: [(member: Int, skeleton: NumberSkeleton)]
  }

  /// Results that differ in more clauses than this are no plain counts.
  private static let most = 5

  /// The members' results as one, or nil where they do not start alike or their numbers do not go together.
  static func merged(_ members: [Member]) -> Result? {
    let members = LikeClauses.aligned(withNumbers(members.map(withoutAims)))
    guard let kinds = kinds(of: members), let first = kinds.first, first.parts.count == members.count,
      !countsOneThingApart(kinds, members.count)
    else { return nil }
    let act = first.skeleton.between.joined()
    var result = Result()
    for kind in kinds {
      guard let text = text(of: kind, act: act, members, &result) else { return nil }
      guard let whose = whose(kind, members) else { return nil }
      if whose.isEmpty {
        let whole = eachTime(kind, members) + came(text)
        // 走访2次，每次4户: the task's name has yet to say whom, behind the bare verb.
        let told = kind.skeleton.between[0].count == 2 ? Clause.split(whole) : [Clause(text: whole, mark: "，")]
        result.clauses += told.enumerated().map { Clause(text: $1.text, mark: $0 == 0 ? kind.mark : $1.mark) }
      } else {
        result.own.append(Clause(text: whose + text, mark: "，"))
      }
    }
    return Clause.joined(result.own).count <= Folding.longest ? result : nil
  }

  /// The clauses by their words without numbers, in the order in which they are met.
  private static func kinds(of members: [Member]) -> [Kind]? {
    var kinds: [Kind] = []
    var known: [String: Int] = [:]
    var lengths: Set<Int> = []
    for (m, member) in members.enumerated() {
      lengths.insert(member.clauses.count)
      for (i, clause) in member.clauses.enumerated() {
        let skeleton = NumberSkeleton(clause.text)
        if let at = known[skeleton.text] {
          guard (at == 0) == (i == 0), kinds[at].skeleton.quantities.count == skeleton.quantities.count else {
            return nil
          }
          kinds[at].parts.append((m, skeleton))
        } else {
          guard i > 0 || kinds.isEmpty else { return nil }
          known[skeleton.text] = kinds.count
          kinds.append(Kind(skeleton: skeleton, mark: clause.mark, parts: [(m, skeleton)]))
        }
      }
      if lengths.count > 1, kinds.count > most { return nil }
    }
    let areAlike = kinds.allSatisfy { $0.parts.count == members.count }
    return areAlike || kinds.count <= most ? kinds : nil
  }

  /// Whether rows count one thing in different words (发现问题9个 and 查出问题7个), so that no number is the whole.
  private static func countsOneThingApart(_ kinds: [Kind], _ rows: Int) -> Bool {
    var members: [String: Set<Int>] = [:]
    for kind in kinds where kind.parts.count < rows && kind.skeleton.isCount {
      let key = String(kind.skeleton.between[0].suffix(2)) + kind.skeleton.quantities[0].unit
      let own = Set(kind.parts.map(\.member))
      if let others = members[key], others.isDisjoint(with: own) { return true }
      members[key, default: []].formUnion(own)
    }
    return false
  }

  private static func text(of kind: Kind, act: String, _ members: [Member], _ result: inout Result) -> String? {
    let before = result
    if let text = text(of: kind, act: act, members, mayList: true, &result),
      result.lists.count <= before.lists.count + 1
    {
      return text
    }
    result = before
    return text(of: kind, act: act, members, mayList: false, &result)
  }

  private static func text(
    of kind: Kind, act: String, _ members: [Member], mayList: Bool, _ result: inout Result
  ) -> String? {
    var numbers: [String] = []
    var isEach = false
    for k in kind.skeleton.quantities.indices {
      let parts = kind.parts.map { part in
        let member = members[part.member]
        return Addition.Part(
          record: member.record, quantity: part.skeleton.quantities[k], occasion: member.occasion, date: member.date)
      }
      let place = Addition.Place(
        before: kind.skeleton.between[k], isInside: !kind.skeleton.endsClause[k], mayList: mayList, act: act)
      switch Addition.outcome(parts, place) {
      case .kept(let amount): numbers.append(amount.number)
      case .each(let amount):
        numbers.append(amount.number)
        isEach = kind.parts.count == members.count && kind.skeleton.isCount
      case .sum(let amount, let sum):
        numbers.append(amount.number)
        result.sums.append(sum)
      case .listed(let amount):
        numbers.append(amount.number)
        result.lists.append(amount.number)
      case nil: return nil
      }
    }
    if isEach, let number = numbers.first {
      if members.allSatisfy(\.isOnce) { return "每次" + kind.skeleton.filled(numbers) }
      if !members.contains(where: \.countsTimes) {
        let times = EachTime(members.map(\.record))
        result.sums.append(times.sum)
        return kind.skeleton.between[0] + times.sum.shown + "，每次" + number
      }
    }
    // 见了约380户 of 见了180多户 and 见了200来户.
    return kind.skeleton.filled(numbers).replacing("了约", with: "约")
  }

  /// 每次 before bodies of one number that were visited each time: `每次检查8个支部`.
  private static func eachTime(_ kind: Kind, _ members: [Member]) -> String {
    let skeleton = kind.skeleton
    // 课时24学时 is each lesson's own.
    if kind.parts.count == members.count, members.count > 1, skeleton.quantities.count == 1,
      Addition.perSession.contains(skeleton.quantities[0].unit), skeleton.endsClause[0], skeleton.between[0].count <= 4
    {
      return members.allSatisfy { $0.occasion.text.holds("期") } ? "每期" : "每次"
    }
    guard kind.parts.count == members.count, members.count > 1, members.allSatisfy(\.isOnce),
      skeleton.quantities.count == 1, !skeleton.endsClause[0], skeleton.between[0].count == 2,
      skeleton.between[0] != "对", skeleton.between[1].ends(inOneOf: Wordbook.bodies),
      kind.parts.allSatisfy({ $0.skeleton.quantities[0].amount() == skeleton.quantities[0].amount() }),
      !members.contains(where: { $0.occasion.text.holds("批") || $0.occasion.kind == .body })
    else { return "" }
    return "每次"
  }

  /// `实到166人` as it reads without the number that was planned: `166人参加`.
  private static func came(_ text: String) -> String {
    guard let head = ["实到", "实训", "实际参加", "实参"].first(where: { text.hasPrefix($0) }),
      text.dropFirst(head.count).first?.isDigit == true, text.hasSuffix("人")
    else { return text }
    return text.dropFirst(head.count) + "参加"
  }

  /// `其中下半年` before a clause that not all rows have and that would else be said of all of them; nil where no
  /// name tells whose it is.
  private static func whose(_ kind: Kind, _ members: [Member]) -> String? {
    guard kind.parts.count < members.count else { return "" }
    let skeleton = kind.skeleton
    guard
      skeleton.quantities.isEmpty && !skeleton.text.hasPrefix("其中") || skeleton.text.starts(withOneOf: outcomes + ["已"])
    else { return "" }
    let occasions = kind.parts.map { members[$0.member].occasion }
    guard occasions.count <= Addition.mostListed, Addition.areNamed(occasions) else { return nil }
    return Folding.list(occasions.map(\.text))
  }

  // MARK: - Clauses that stand in for numbers

  private static let outcomes = ["整改", "完成整改", "办结", "销号", "化解", "解决", "核实", "处置"]
  private static let wholes = ["已全部", "全部", "均已", "均"]

  /// `发现问题9个，全部整改` beside `发现问题6个，整改5个` says that nine were put right.
  private static func withNumbers(_ members: [Member]) -> [Member] {
    var forms: [String: NumberSkeleton] = [:]
    for member in members {
      for clause in member.clauses.dropFirst() where clause.hasNumber {
        let skeleton = NumberSkeleton(clause.text)
        guard skeleton.quantities.count == 1, skeleton.between[1].isEmpty else { continue }
        if let outcome = outcome(skeleton.between[0]), forms[outcome] == nil { forms[outcome] = skeleton }
      }
    }
    guard !forms.isEmpty else { return members }
    return members.map { member in
      var member = member
      for i in member.clauses.indices.dropFirst() {
        guard let whole = wholes.first(where: { member.clauses[i].text.hasPrefix($0) }),
          let outcome = outcome(String(member.clauses[i].text.dropFirst(whole.count))), let form = forms[outcome],
          let found = QuantityParser.find(in: member.clauses[i - 1].text).last?.quantity,
          member.clauses[i - 1].text.hasSuffix(found.amount()), found.unit == form.quantities[0].unit
        else { continue }
        member.clauses[i].text = form.filled([found.amount()])
      }
      return member
    }
  }

  /// The outcome that words such as 已完成整改 name.
  private static func outcome(_ text: String) -> String? {
    var rest = Substring(text)
    for word in ["已", "完成"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    if rest.hasSuffix("到位") || rest.hasSuffix("完成") { rest = rest.dropLast(2) }
    return outcomes.contains(String(rest)) ? String(rest) : nil
  }

  /// The result without a number that was aimed at (`计划60人`) where the one that was reached follows it.
  private static func withoutAims(_ member: Member) -> Member {
    var member = member
    var i = 0
    while i + 1 < member.clauses.count {
      let aim = member.clauses[i].text
      let head = aim.prefix { !$0.isDigit }
      if head.count <= 4, head.starts(withOneOf: ["计划", "应", "目标"]), Clause(text: aim, mark: "，").endsInNumber,
        member.clauses[i + 1].text.starts(withOneOf: ["实", "已", "完成"])
      {
        member.clauses[i + 1].mark = member.clauses[i].mark
        member.clauses.remove(at: i)
      } else {
        i += 1
      }
    }
    return member
  }
}
