import Records
import TextCore

/// Asks for a task at the terminal, column by column.
struct AddQuestions {
  private let context: Context
  private let appender: LedgerAppender

  init(_ context: Context, _ appender: LedgerAppender) {
    self.context = context
    self.appender = appender
  }

  /// Fills in what was not given, in the order of the ledger's columns; where nobody is there to ask, the task must
  /// have been given.
  func complete(_ task: inout NewTask, for bytes: [UInt8]) throws {
    guard context.environment.isInteractive else {
      throw Failure(
        "usage", Message("没有写明任务", "no task was given"),
        remedy: Message("写明：bigan add --task 任务 --state 已完成 …", "name it: bigan add --task TASK --state 已完成 …"))
    }
    let columns: [ColumnMeaning]
    do {
      columns = try appender.columns(of: bytes).get()
    } catch {
      throw Failure(error.findings)
    }
    context.note(
      Message("逐项填写；没有的直接回车，Ctrl-D 放弃。", "Fill in each; press return to leave one blank, Ctrl-D to give up."))
    var asked = columns.compactMap { column in column.meaning.map { (meaning: $0, name: column.name) } }
    if !asked.contains(where: { $0.meaning == .task }) { asked.append((.task, Meaning.task.standardName)) }
    for (meaning, name) in asked where meaning != .id && (task.texts[meaning] ?? "").isEmpty {
      task.texts[meaning] = try answer(meaning, name)
    }
  }

  /// The answer to one question. A doubtful one is asked for again, and stands when it is confirmed.
  private func answer(_ meaning: Meaning, _ name: String) throws -> String {
    let hint = meaning == .state ? "（已完成、进行中、未完成、已取消）" : ""
    var kept: String?
    while true {
      guard let answer = try Prompt(context).ask(Message(name + hint, name + hint), kept) else { return "" }
      if meaning == .task, answer.isEmpty {
        context.note(Message("任务不能空着。", "The task cannot be blank."))
        continue
      }
      let doubts = answer.isEmpty || answer == kept ? [] : appender.doubts(answer, as: meaning)
      if doubts.isEmpty { return answer }
      context.report(doubts)
      kept = answer
    }
  }
}
