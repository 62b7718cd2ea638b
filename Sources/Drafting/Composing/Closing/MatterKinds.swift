import Records
import TextCore

/// What kinds of shortfalls the open matters are, and what answers those that are figures.
extension OpenMatters {
  /// What kind of shortfall a matter is.
  func kind(_ matter: OpenMatter) -> LackKind {
    let name = wording.named(records[matter.record])
    let kind = LackKind(matter.lack.isEmpty ? matter.step : matter.lack, name)
    // 改后管理滞后 of a work that is done is no work that is not.
    let isOver = kind == .project && matter.isStated && records[matter.record].state == .done
    return isOver && !matter.lack.holds(oneOf: Self.undone) ? .other : kind
  }

  /// `补齐省部级项目、2024届就业等指标的差距` of shortfalls by number without a step; nil where none has a name.
  func gaps(_ matters: [OpenMatter]) -> TracedText? {
    let named = matters.map { ($0.record, UnfinishedWording.withoutBracket(wording.stepName(records[$0.record]))) }
      .filter { (2...16).contains($0.1.count) && !$0.1.contains { "，；：。".contains($0) } }
    guard let first = named.first else { return nil }
    guard named.count > 1 else {
      let name = first.1
      let isAct = wording.wordbook.tailVerb(name).map { name.count >= $0.count + 2 } ?? false
      // 清理欠税 of 欠税: what was to be done goes on.
      let task = wording.spokenTask(records[first.0])
      if !isFigure(matters[0]), task.count <= 16, task.hasSuffix(name), task.count > name.count,
        !task.contains(where: { "，；：。".contains($0) })
      {
        return TracedText("继续" + task, .records([first.0], sums: []))
      }
      let isRaised = name.hasSuffix("值") && matters[0].lack.hasPrefix(name) && matters[0].lack.holds("没有达到")
      let isTwo = name.contains { "与和、".contains($0) }
      let words =
        isTwo
        ? "抓好" + name
        : isAct ? "加大\(name)力度" : PlanOpening.mayGrow(name) || isRaised ? "努力提高\(name)" : "补上\(name)与目标的差距"
      return TracedText(words, .records([first.0], sums: []))
    }
    var text = TracedText("补齐", .records(named.map(\.0), sums: []))
    for (at, one) in named.enumerated() {
      if at > 0 { text.append(mark: "、") }
      text.append(one.1, .records([one.0], sums: []))
    }
    text.append("等指标的差距", .records(named.map(\.0), sums: []))
    return text
  }

  /// Whether a matter is of a figure, which is raised: 利润总额, and no work that goes on.
  func isFigure(_ matter: OpenMatter) -> Bool {
    let name = wording.named(records[matter.record])
    return LackForm.isMeasure(name) || name.ends(inOneOf: UnfinishedWording.amounts)
  }

  /// What kinds of shortfalls some matters are: a single work that stayed below its plan stands with the one figure that
  /// did.
  /// - Parameter isMany: whether each kind has its judgement: what is not done of any work is one then.
  func kinds(_ matters: [OpenMatter], isMany: Bool = false) -> [LackKind] {
    let kinds = matters.map(kind)
    if isMany { return unfinishedKinds(matters, kinds) }
    let works = kinds.indices.filter { kinds[$0] == .project }
    guard works.count == 1, LackKind.missesAim(matters[works[0]].lack), kinds.count(where: { $0 == .aim }) == 1 else {
      return kinds
    }
    return kinds.map { $0 == .project ? .aim : $0 }
  }

  /// The same where works that are not done, a single project or case among them, go together.
  private func unfinishedKinds(_ matters: [OpenMatter], _ kinds: [LackKind]) -> [LackKind] {
    let own = zip(matters, kinds).map { matter, kind in
      let isOpen = matter.isGap || records[matter.record].state != .done || LackKind.isOpen(matter.lack)
      return kind == .other && isOpen ? LackKind.task : kind
    }
    func isSingle(_ kind: LackKind) -> Bool { own.count { $0 == kind } == 1 }
    // A few projects beside other works say the same twice: 有的项目还没有做完, 有的工作还没有做完.
    let works = own.count { $0 == .project }
    let singles = [LackKind.project, .pending, .outside, .aim, .correction].filter(isSingle)
    let tasks = own.count { $0 == .task }
    guard tasks + singles.count > 1, tasks > 0 || singles.count < own.count else { return own }
    let joined = own.map { singles.contains($0) ? .task : $0 }
    let isFew = works > 1 && works + joined.count(where: { $0 == .task }) <= KindGroups.fewWorks
    return isFew ? joined.map { $0 == .project ? .task : $0 } : joined
  }

  private static let undone: SearchWords = ["未", "没有", "尚", "还差", "推迟", "延", "停工", "未能", "拆迁", "迁改"]
}
