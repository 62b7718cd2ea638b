import TextCore

/// 时间 | 事项 | 内容 | 数量: where each row has a matter of its own under 事项, that is the task, and 内容 tells of it. So it is in a
/// diary, where events return (主题党日, 志愿服务) and 内容 tells what each was about.
extension HeaderGuesses {
  /// The columns of the task and of what tells of it; nil where 事项 holds kinds of tasks, or no column goes on from it.
  static func namedMatters(
    _ texts: [String], _ terms: [HeaderFinder.Term?], _ samples: [ColumnSample]
  ) -> (task: Int, tale: Int)? {
    if let found = diary(texts, terms, samples) ?? detailed(texts, terms, samples) ?? deeds(texts, terms, samples) {
      return found
    }
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
          && ["内容", "主题", "议题"].contains { TextFold.fold(texts[column]).hasSuffix($0) }
      }),
      samples[tale].mean > samples[task].mean || samples[task].areOwnNames,
      !terms.indices.contains(where: { $0 != tale && $0 != task && terms[$0]?.meaning == .task })
    else { return nil }
    return (task, tale)
  }

  /// 项目 | 具体内容 | 全年, where 具体内容 is blank in rows that have a 项目: that names the task, and 内容 tells of it.
  private static func detailed(
    _ texts: [String], _ terms: [HeaderFinder.Term?], _ samples: [ColumnSample]
  ) -> (task: Int, tale: Int)? {
    let tasks = terms.indices.filter { terms[$0]?.meaning == .task }
    guard tasks.count == 1, let tale = tasks.first, TextFold.fold(texts[tale]).hasSuffix("内容"),
      let task = texts.indices.first(where: {
        $0 < tale && terms[$0] == nil && (items.contains(TextFold.fold(texts[$0])) || isOther(texts[$0]))
      }),
      samples[task].areOwnNames, samples[tale].filled < samples[task].filled || isOther(texts[task]),
      samples[tale].mean <= 16 || !isOther(texts[task]), samples[task].filled >= samples[tale].filled
    else { return nil }
    return (task, tale)
  }

  /// 事项 | 干了啥 | 结果, where each row has a matter of its own: 干了啥 and 具体做法 tell how it was done, and are no second name.
  private static func deeds(
    _ texts: [String], _ terms: [HeaderFinder.Term?], _ samples: [ColumnSample]
  ) -> (task: Int, tale: Int)? {
    let rows = samples.map(\.filled).max() ?? 0
    guard let task = terms.firstIndex(where: { $0?.meaning == .topic }), samples[task].areOwnNames,
      samples[task].filled * 10 >= rows * 9, !terms.contains(where: { $0?.meaning == .task }),
      let tale = texts.indices.first(where: { column in
        terms[column] == nil && column > task && Self.tells.contains { TextFold.fold(texts[column]).contains($0) }
      })
    else { return nil }
    return (task, tale)
  }

  /// What asks for a deed: 干了啥, 做了什么, 怎么干的.
  private static let tells = [
    "干了", "做了", "办了", "忙了", "抓了", "搞了", "弄了", "干啥", "做啥", "干什么", "做什么", "怎么干", "怎么做", "咋干", "咋做",
  ]

  /// A header that says nothing else: 党建品牌, 服务项目 names what 具体内容 tells of.
  private static func isOther(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    return ["品牌", "名称", "载体", "平台", "阵地", "行动", "课程", "节目", "栏目"].contains { word.hasSuffix($0) }
      && HeaderStems.guess(header) != .meaning(.owner)
  }

  private static let items: Set<String> = ["项目", "指标", "指标项目", "考核项目", "工作", "名称", "任务项目"]

  /// 板块 | 工作内容 | 存在问题 and 领域 | 主要做法 | 取得成效, where each row has a field of its own beside a paragraph: 控辍保学 and
  /// 校园安全 are what was done, for no summary has so many chapters. The paragraph is nil where its own header says what it is.
  /// - Parameter tasks: the columns that are tasks by their headers.
  static func fields(
    _ terms: [HeaderFinder.Term?], _ samples: [ColumnSample], tasks: [Int]
  ) -> (task: Int, tale: Int?)? {
    guard let field = terms.firstIndex(where: { $0?.meaning == .section }), samples[field].areOwnNames,
      !terms.contains(where: { $0?.meaning == .topic }), tasks.count <= 1
    else { return nil }
    guard let tale = tasks.first else {
      let isTold = terms.contains { term in [.result, .effect, .measures].contains(term?.meaning) }
      return isTold ? (field, nil) : nil
    }
    return samples[field].filled >= mostChapters && tale > field && samples[tale].areReports && samples[tale].mean >= 20
      ? (field, tale) : nil
  }

  /// So many chapters are none.
  private static let mostChapters = 12

  private static let kinds: Set<String> = ["类型", "类别", "种类", "活动类型", "活动类别", "会议类型", "形式", "活动形式", "活动"]
  private static let matters: Set<String> = ["事项", "工作事项", "事项名称", "具体事项"]
}
