import TextCore
import Records

/// Words what is not done: where each task stands, and what is carried over.
struct UnfinishedWording: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner

  /// Where a task stands, in one clause: `党员活动室场地已落实、待装修`.
  func standing(_ record: TaskRecord) -> String {
    let name = noun(record)
    // The result keeps its 已: 场地已落实, not 场地落实.
    let result = Self.joined(cleaner.clean(record.result, keepsHead: true))
    let state = record.state == .ongoing ? "还在推进" : "尚未完成"
    if result.isEmpty { return name + state }
    if name.isEmpty { return result }
    // 党建文化长廊完成招标 would read as done.
    let isOpen = result.contains { "待未尚拟中%％".contains($0) } || result.contains("正在") || result.contains("已整改")
    let tail = isOpen || record.state != .ongoing ? "" : "、还在推进"
    // A result that takes up a word of the task goes on from there: 县委巡察反馈问题整改, 反馈的18个问题….
    if result.count >= 2, let shared = name.place(of: result.prefix(2)) {
      return name[..<shared.lowerBound] + result + tail
    }
    return name + result + tail
  }

  /// The task as a noun: `建设党员活动室` gives `党员活动室建设`, `开展专项整治` gives `专项整治`.
  func carriedOver(_ record: TaskRecord) -> String {
    let task = PeriodStem.of(cleaner.clean(record.task))
    guard !task.isEmpty else { return Self.joined(cleaner.clean(record.result)) }
    guard let verb = wordbook.headVerb(task), task.count > verb.count + 1 else { return task }
    let object = String(task.dropFirst(verb.count))
    if Wordbook.lightVerbs.contains(verb) { return object }
    // A clause does not turn into a noun by moving its verb: it stays as it is.
    if wordbook.holdsVerb(object) || object.contains(where: { "，、；和与".contains($0) }) { return task }
    return object + verb
  }

  /// What the task is about, without its verb: `党员活动室`.
  private func noun(_ record: TaskRecord) -> String {
    let task = cleaner.clean(record.task)
    guard let verb = wordbook.headVerb(task), task.count > verb.count + 1 else { return task }
    let object = String(task.dropFirst(verb.count))
    // Before another verb it is no verb of its own: 巡察反馈问题整改 is a noun as it stands.
    if wordbook.headVerb(object) != nil, !Wordbook.lightVerbs.contains(verb) { return task }
    return object
  }

  private static func joined(_ text: String) -> String {
    text.replacing("，", with: "、").replacing("；", with: "、").replacing("。", with: "、")
  }
}
