import Phrases
import Records
import TextCore

/// A task that a plan sets, as a row of a ledger to fill in.
package struct PlanTask: Sendable {
  /// The section of the phrase bank, "" where it is not clear.
  package let section: String
  /// The topic in that section, "" where it is not clear.
  package let topic: String
  /// The task's name, in the plan's own words.
  package let name: String
  /// The numbers set, as the plan writes them.
  package let targets: [PlanTarget]
  /// By when, as the plan writes it.
  package let deadline: String
  /// Who answers for it, where the plan says so.
  package let owner: String
  /// The item's place in the plan.
  package let place: String
  /// A remark: what the plan blots out.
  package let note: String
  /// The line of the plan, from 1.
  package let line: Int
}

/// Makes tasks of a plan's items: each measure that can be done and shown.
package struct PlanTasks: Sendable {
  private let sorter: KeywordSorter

  /// With the keywords of a phrase bank.
  package init(_ bank: PhraseBank) {
    sorter = KeywordSorter(bank)
  }

  /// The tasks in the order of the plan. An item without any measure that can be shown gives one, by its lead.
  package func tasks(_ plan: WorkPlan) -> [PlanTask] {
    var all: [PlanTask] = []
    var known: Set<String> = []
    for (index, heading) in plan.headings.enumerated() {
      all += tasks(
        heading.sentences, lead: heading.title, place: heading.place, plan, heading: index, owner: "", deadline: "",
        known: &known)
      for item in plan.items where item.heading == index { all += tasks(item, plan, &known) }
    }
    for item in plan.items where item.heading == nil { all += tasks(item, plan, &known) }
    return all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  private func tasks(_ item: PlanItem, _ plan: WorkPlan, _ known: inout Set<String>) -> [PlanTask] {
    let found = tasks(
      item.sentences, lead: item.lead, place: item.place, plan, heading: item.heading, owner: item.owner,
      deadline: item.deadline, known: &known)
    guard found.isEmpty, !item.lead.isEmpty else { return found }
    return [
      task(
        MeasureJudge.task(item.lead) ?? MeasureJudge.Task(name: item.lead, deadline: "", targets: []), lead: item.lead,
        place: item.place, plan,
        heading: item.heading, owner: item.owner, deadline: item.deadline, line: item.line)
    ]
  }

  private func tasks(
    _ sentences: [PlanSentence], lead: String, place: String, _ plan: WorkPlan, heading: Int?, owner: String,
    deadline: String, known: inout Set<String>
  ) -> [PlanTask] {
    var out: [PlanTask] = []
    for sentence in sentences {
      for clause in sentence.clauses {
        guard let found = MeasureJudge.task(clause), known.insert(place + "\n" + found.name).inserted else {
          addTargets(of: clause, to: &out)
          continue
        }
        out.append(
          task(
            found, lead: lead, place: place, plan, heading: heading, owner: owner, deadline: deadline,
            line: sentence.line))
      }
    }
    return out
  }

  /// A number that stands in a clause of its own belongs to the task before it: 举办培训班，全年不少于4期.
  private func addTargets(of clause: String, to tasks: inout [PlanTask]) {
    let more = PlanTarget.find(in: clause)
    guard !more.isEmpty, let last = tasks.popLast() else { return }
    tasks.append(
      PlanTask(
        section: last.section, topic: last.topic, name: last.name, targets: last.targets + more,
        deadline: last.deadline, owner: last.owner, place: last.place, note: last.note, line: last.line))
  }

  private func task(
    _ found: MeasureJudge.Task, lead: String, place: String, _ plan: WorkPlan, heading: Int?, owner: String,
    deadline: String, line: Int
  ) -> PlanTask {
    let (section, topic) = sorted([found.name, lead, heading.map { plan.headings[$0].title } ?? ""])
    let isMasked = plan.masks.contains { $0.line == line && Self.touches($0, found.name) }
    let note = isMasked ? "原文第\(line)行有隐去的字，请核对" : ""
    return PlanTask(
      section: section, topic: topic, name: found.name, targets: found.targets,
      deadline: found.deadline.isEmpty ? deadline : found.deadline, owner: owner, place: place, note: note,
      line: line)
  }

  /// Whether a mask was taken out of a task's words: what stood at its two sides meets there.
  private static func touches(_ mask: PlanMask, _ name: String) -> Bool {
    guard let range = mask.around.place(of: mask.text) else { return false }
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    let before = mask.around[..<range.lowerBound].reversed().drop { !isWord($0) }.prefix(while: isWord).prefix(2)
    let after = mask.around[range.upperBound...].drop { "”》".contains($0) }.prefix(while: isWord).prefix(2)
    let meeting = String(before.reversed()) + after
    let bare = name.filter(isWord)
    return meeting.count >= 2 && bare.contains(meeting)
  }

  /// The first of some texts that keywords sort decides.
  private func sorted(_ texts: [String]) -> (section: String, topic: String) {
    for text in texts where !text.isEmpty {
      if case .sorted(let match) = sorter.classify(text) { return (match.section, match.topic ?? "") }
    }
    return ("", "")
  }
}
