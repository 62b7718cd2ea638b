import Records
import TextCore

/// What falls short and what comes next, in the words that columns of their own have beside the task: 引第三方统一运维 of 农村生活污水治理.
/// Among such matters of other tasks nobody knows what it is of.
extension UnfinishedWording {
  /// The matter with the name of its task where it has nothing of it: 农村生活污水治理方面，引第三方统一运维.
  func named(_ matter: OpenMatter, _ record: TaskRecord) -> OpenMatter {
    guard !matter.isOwn, let name = nameAhead(record) else { return matter }
    var matter = matter
    if says(nothingOf: name, matter.step), !isNamed(matter) {
      matter.step = subject(of: matter).map { "针对" + $0 + matter.step.dropFirst(2) } ?? name + "方面，" + matter.step
    }
    if says(nothingOf: name, matter.lack) {
      // 护理型床位占比57.3% of 占57.3%.
      let isShare =
        name.ends(inOneOf: ["占比", "比例", "比重", "率"]) && matter.lack.starts(withOneOf: ["占", "为"])
        && matter.lack.dropFirst().first?.isDigit == true
      matter.lack = isShare ? name + matter.lack.dropFirst() : name + "方面，" + matter.lack
    }
    return matter
  }

  /// 苗圃育苗中 of 苗圃育苗中，楠木苗滞销, where the step is 针对楠木苗滞销的问题，…: what 不足 says that the problem is of.
  private func subject(of matter: OpenMatter) -> String? {
    guard let ahead = ahead(of: matter), !ahead.isEmpty, ahead.count <= 18, !ahead.hasDigit else { return nil }
    let subject = ahead.trimmingSuffix("，")
    guard !subject.contains("，"), subject == ahead || subject.ends(inOneOf: ["中", "方面"]) else { return nil }
    guard subject.hasSuffix("方面") else { return subject }
    let name = subject.trimmingSuffix("方面")
    return name.ends(inOneOf: ["率", "额", "量", "数"]) || Wordbook.isPeople(name) ? name : name + "中"
  }

  /// Whether the step is 针对…的问题 of a problem that 不足 begins with, and so names by itself.
  private func isNamed(_ matter: OpenMatter) -> Bool { ahead(of: matter)?.isEmpty == true }

  /// What stands in a lack ahead of the problem that its step is against; nil where the step is against none of it.
  private func ahead(of matter: OpenMatter) -> String? {
    guard matter.step.hasPrefix("针对"),
      case let problem = matter.step.dropFirst(2).prefix(while: { !"、，的".contains($0) }),
      problem.count >= 2, let place = matter.lack.place(of: problem)
    else { return nil }
    return String(matter.lack[..<place.lowerBound])
  }

  /// The name of a task that can stand ahead of its matters: none of a tale, of two tasks in one cell, an act with its doer, or
  /// a meeting, which only passed what is meant.
  private func nameAhead(_ record: TaskRecord) -> String? {
    let name = stepName(record)
    guard !record.task.contains(where: { "；;".contains($0) }), otherMatters(record).isEmpty,
      (4...14).contains(name.count) || name.count == 3 && LostName(wordbook: wordbook).isShort(name),
      TaskTale(record) == nil,
      name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), wordbook.actor(headOf: name) == nil,
      !wordbook.isStatement(name), !name.ends(inOneOf: Wordbook.events), !name.hasSuffix("会议")
    else { return nil }
    return name
  }

  /// Whether words have none of those that a name is known by; those of any such work (治理, 管理) say nothing.
  private func says(nothingOf name: String, _ words: String) -> Bool {
    let telling = LostName(wordbook: wordbook).telling(LostName.plain(name))
    return !words.isEmpty && telling.count >= 2 && !words.holds(telling) && LostName.isSilent(words, of: telling)
  }
}
