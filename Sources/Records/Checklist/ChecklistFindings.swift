import TextCore

/// What is said of the lines of a checklist.
extension LineFindings {
  /// A text that is no task and belongs to none.
  mutating func leftOut(_ text: String, line: Int) {
    add(
      .warning, "left-out", line: line,
      remedy: Message(
        "是任务的，行首加“- [x] ”或“1. ”；是任务的说明的，缩进两格放在任务下面",
        "begin a task with “- [x] ” or “1. ”; indent what belongs to a task below it"),
      Message(
        "不是任务，也不属于哪项任务的文字没有读入：“\(TableFindings.clipped(text))”",
        "text that is no task and belongs to none was not read: “\(TableFindings.clipped(text))”"))
  }

  /// A heading that nothing stands below.
  mutating func emptyHeading(_ text: String, line: Int) {
    add(
      .note, "empty-heading", line: line, remedy: Message("补写任务，或删去标题", "write its tasks, or take it out"),
      Message(
        "标题“\(TableFindings.clipped(text))”下面没有任务",
        "there are no tasks below the heading “\(TableFindings.clipped(text))”"))
  }

  /// `[-]` or `[~]`, which some use for what is under way.
  mutating func ambiguousMark(line: Int) {
    add(
      .note, "ambiguous-mark", line: line,
      remedy: Message("进行中的写 [/]，或在任务下面写“状态：进行中”", "write [/] for what is under way, or 状态：进行中 below it"),
      Message("“[-]”“[~]”当作已取消", "[-] and [~] are taken for cancelled"))
  }
}
