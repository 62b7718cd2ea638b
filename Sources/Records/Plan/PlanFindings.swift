import TextCore

/// What is said of a plan as a whole.
enum PlanFindings {
  /// The findings of a plan that was read.
  static func of(_ plan: WorkPlan) -> [Diagnostic] {
    if plan.items.isEmpty { return [noItems(plan)] }
    return looksLikeSummary(plan) ? [summary(plan)] : []
  }

  static func tooLarge(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "plan-too-large",
      Message("文件太大（超过 1 MB 或 3000 段），不像是一份工作计划", "the file is over 1 MB or 3,000 paragraphs: hardly a work plan"),
      remedy: Message("请核对文件；只留计划的正文", "check the file, and keep the text of the plan only"), at: .file(name))
  }

  /// The reason why a file is no text, with the remedy for a plan.
  static func unreadable(_ finding: Diagnostic, _ name: String) -> Diagnostic {
    let isEmpty = finding.code == "empty-file"
    return Diagnostic(
      finding.severity, finding.code,
      isEmpty ? Message("文件是空的，没有计划", "the file is empty: there is no plan in it") : finding.message,
      remedy: isEmpty
        ? Message("把工作要点或工作计划的正文放进去", "put the text of the work plan into it")
        : Message("用文字处理软件打开，另存为纯文本（UTF-8）", "open it in a word processor and save it as plain text (UTF-8)"),
      at: finding.place ?? .file(name))
  }

  private static func noItems(_ plan: WorkPlan) -> Diagnostic {
    Diagnostic(
      .error, "no-plan-items", Message("没有找到一条要点", "no item of a plan was found"),
      remedy: Message(
        "每条要点另起一段，前面写编号，如“一、”“（一）”“1.”", "begin each item on a line of its own with a number such as 一、 （一） or 1."),
      at: .file(plan.name))
  }

  private static func summary(_ plan: WorkPlan) -> Diagnostic {
    Diagnostic(
      .warning, "not-a-plan",
      Message("这像是一份总结，不像计划：写的多是已经做了的事", "this looks like a summary, not a plan: it tells what was done"),
      remedy: Message("要列下一年的任务，请用当年的工作要点或工作计划", "use the plan or key points of the year"), at: .file(plan.name))
  }

  /// A title that says so, or prose that mostly tells what was done.
  private static func looksLikeSummary(_ plan: WorkPlan) -> Bool {
    let planned = ["计划", "要点", "安排", "打算", "方案", "规划"].contains(where: plan.title.contains)
    if planned { return false }
    return ["总结", "情况汇报", "工作报告", "述职", "小结"].contains(where: plan.title.contains)
  }
}
