/// 时间 | 事项 | 内容 | 数量: where each row has a matter of its own under 事项, that is the task, and 内容 tells of it. So it is in a
/// diary, where events return (主题党日, 志愿服务) and 内容 tells what each was about.
extension HeaderGuesses {
  /// The columns of the task and of what tells of it; nil where 事项 holds kinds of tasks, or no column goes on from it.
  static func namedMatters(
    _ texts: [String], _ terms: [HeaderFinder.Term?], _ samples: [ColumnSample]
  ) -> (task: Int, tale: Int)? {
    if let diary = diary(texts, terms, samples) { return diary }
    guard
      let task = terms.indices.first(where: {
        terms[$0]?.meaning == .topic && matters.contains(TextFold.fold(texts[$0]))
      }),
      samples[task].areOwnNames
        || samples[task].areEvents && terms.contains(where: { $0?.meaning == .date })
          && !terms.contains(where: { $0?.meaning == .section }),
      let tale = texts.indices.first(where: { column in
        column != task && (terms[column] == nil || terms[column]?.meaning == .task)
          && TextFold.fold(texts[column]).hasSuffix("内容")
      }),
      samples[tale].mean > samples[task].mean,
      !terms.indices.contains(where: { $0 != tale && terms[$0]?.meaning == .task })
    else { return nil }
    return (task, tale)
  }

  /// 时间 | 类型 | 内容 | 人数, where most kinds are events: 主题党日 and 支委会 are what was held, and no chapters.
  private static func diary(
    _ texts: [String], _ terms: [HeaderFinder.Term?], _ samples: [ColumnSample]
  ) -> (task: Int, tale: Int)? {
    guard terms.contains(where: { $0?.meaning == .date }),
      let task = texts.indices.first(where: { kinds.contains(TextFold.fold(texts[$0])) }),
      samples[task].areMostlyEvents,
      !terms.indices.contains(where: { $0 != task && terms[$0]?.meaning == .section }),
      let tale = texts.indices.first(where: { column in
        column != task && (terms[column] == nil || terms[column]?.meaning == .task)
          && TextFold.fold(texts[column]).hasSuffix("内容")
      }),
      samples[tale].mean > samples[task].mean,
      !terms.indices.contains(where: { $0 != tale && $0 != task && terms[$0]?.meaning == .task })
    else { return nil }
    return (task, tale)
  }

  private static let kinds: Set<String> = ["类型", "类别", "种类", "活动类型", "活动类别", "会议类型", "形式", "活动形式", "活动"]
  private static let matters: Set<String> = ["事项", "工作事项", "事项名称", "具体事项"]
}
