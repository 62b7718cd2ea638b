import TextCore

/// Gives meanings to columns whose headers say nothing, or say what the cells do not hold, by the cells alone.
///
/// It is asked after the words of the headers, and takes only what the cells leave no doubt of.
struct ContentGuesses {
  let texts: [String]
  let samples: [ColumnSample]
  /// The columns that hold numbers of parts of the year, which are nobody else's.
  let parts: Set<Int>
  private(set) var terms: [HeaderFinder.Term?]
  /// Columns that were taken by their cells.
  private(set) var taken: Set<Int> = []

  init(_ texts: [String], _ samples: [ColumnSample], _ terms: [HeaderFinder.Term?], parts: [PeriodPart]) {
    self.texts = texts
    self.samples = samples
    self.terms = terms
    self.parts = Set(parts.map(\.column))
  }

  /// The most cells that a column has.
  private var rows: Int { samples.map(\.filled).max() ?? 0 }
  private var length: Int { samples.reduce(0) { $0 + $1.length } }

  private func holds(_ meaning: Meaning) -> Bool { terms.contains { $0?.meaning == meaning } }
  private func column(_ meaning: Meaning) -> Int? { terms.firstIndex { $0?.meaning == meaning } }

  private mutating func take(_ column: Int, _ meaning: Meaning) {
    terms[column] = (meaning, 400)
    taken.insert(column)
  }

  /// The columns that mean nothing yet and could mean something.
  private var open: [Int] {
    texts.indices.filter {
      terms[$0] == nil && !parts.contains($0) && samples[$0].filled > 0 && !HeaderStems.isForm(TextFold.fold(texts[$0]))
        && !Self.isPersonal(texts[$0]) && !HeaderStems.isTarget(texts[$0])
    }
  }

  /// What is known of people and of other years is never the work of this one.
  static func isPersonal(_ header: String) -> Bool {
    [
      "姓名", "名字", "学号", "工号", "性别", "年龄", "职务", "职称", "上年", "去年", "上期", "同期", "层次", "级别", "经手", "文号", "字号", "编码", "代码",
      "号码", "账号", "网址", "主持", "讲师", "授课",
    ]
    .contains { header.contains($0) }
  }

  /// States, dates, numbers and who does it: what cells show by their form.
  mutating func takeForms() {
    takeState()
    if !holds(.id), let first = texts.indices.first, terms[first] == nil, samples[first].areOrdinals {
      take(first, .id)
    }
    // What was begun in 2024 is no work of 2024.
    if !holds(.date),
      let date = open.first(where: { column in
        samples[column].areDates && samples[column].filled * 2 >= rows
          && !HeaderGuesses.beginnings.contains { texts[column].contains($0) }
      })
    {
      take(date, .date)
    }
    if !holds(.owner), let owner = open.first(where: { samples[$0].areOffices && samples[$0].mean <= 10 }) {
      take(owner, .owner)
    }
    takeSection()
  }

  /// 阶段 over 完成, 施工, 取消; a rate gives way to it.
  private mutating func takeState() {
    if let state = column(.state) {
      // 建设内容及规模 beside 进度 says what is built, not how far it is.
      let scope = column(.result).flatMap { Self.isScope(texts[$0]) ? $0 : nil }
      // 进度 over 一期厂房封顶 and 设备安装 tells what has been built.
      if samples[state].areTales || samples[state].areSteps && !holds(.result), !holds(.result) || scope != nil {
        if let scope { terms[scope] = nil }
        take(state, .result)
      } else if !samples[state].areRates {
        return
      }
      guard let other = openState() else { return }
      if samples[state].areRates { terms[state] = nil }
      take(other, .state)
    } else if let other = openState() {
      take(other, .state)
    } else if let result = column(.result), samples[result].areStateWords, samples[result].filled * 2 >= rows,
      open.contains(where: { samples[$0].length * 100 >= length * Self.notable && samples[$0].mean >= 6 })
    {
      // 进展 over nothing but 完成 and 进行中, beside a column that tells what was done.
      take(result, .state)
    }
  }

  /// Whether a header is that of what a work comprises: 建设内容及规模, 建设规模, 项目概况.
  private static func isScope(_ header: String) -> Bool {
    ["建设内容", "规模", "概况", "建设地点"].contains { header.contains($0) }
  }

  private func openState() -> Int? {
    open.first { samples[$0].areKindsOfStates && samples[$0].filled * 2 >= rows }
  }

  /// Of a hundred characters so many make a column that is not to be lost.
  private static let notable = 15

  /// 专业 over 进度, 安全, 质量: a few words that stand together, left of the task.
  private mutating func takeSection() {
    guard !holds(.section), let task = column(.task) ?? column(.topic) ?? column(.result) else { return }
    if let kind = open.first(where: {
      $0 < task && samples[$0].areInRuns && samples[$0].filled * 10 >= rows * 9 && samples[$0].mean >= 2
        && !samples[$0].areOffices && !samples[$0].areUnits
    }) {
      take(kind, .section)
    }
  }

  /// The task where no header names one: the first column of texts that are all different, beside one of results or
  /// states.
  mutating func takeTask() {
    guard !holds(.task), !holds(.topic), holds(.result) || holds(.state) else { return }
    let texts = open.filter {
      !Self.isAim(self.texts[$0]) && samples[$0].areDistinct && !samples[$0].areFigures && samples[$0].mean >= 4
    }
    if let task = texts.first(where: { samples[$0].filled * 10 >= rows * 8 }) { take(task, .task) }
  }

  /// 战果 over 3期, 12次: counts with their measure words.
  mutating func takeQuantity() {
    guard !holds(.quantity), parts.isEmpty else { return }
    let counts = open.filter { samples[$0].areMeasured && !samples[$0].areDates }
    if counts.count == 1 { take(counts[0], .quantity) }
  }

  /// 工作任务 beside 工作内容, 完成情况 beside 办理结果: the second tells something too where it is long.
  mutating func moveSeconds() {
    partTaleAndState()
    for meaning in [Meaning.task, .result, .note] {
      let columns = texts.indices.filter { terms[$0]?.meaning == meaning }
      guard let first = columns.min(by: { (terms[$0]?.rank ?? 0, $0) < (terms[$1]?.rank ?? 0, $1) }) else { continue }
      for column in columns where column != first && isNotable(column) && samples[column].mean >= 6 {
        if !holds(.result), !holds(.effect), !holds(.measures) {
          take(column, .result)
        } else if meaning != .task, !holds(.effect) {
          take(column, .effect)
        } else if meaning != .task, !holds(.note) {
          take(column, .note)
        }
      }
    }
  }

  /// 开展情况 that tells of the work beside 完成情况 that mostly says 已完成: the second is how far it is, and goes on behind
  /// the first where it tells more.
  private mutating func partTaleAndState() {
    let columns = texts.indices.filter { terms[$0]?.meaning == .result }
    guard !holds(.state), columns.count == 2,
      let state = columns.first(where: { column in
        ["完成情况", "办结情况", "办理结果", "完成结果"].contains { TextFold.fold(texts[column]).hasSuffix($0) }
          && samples[column].haveStates
      }),
      let tale = columns.first(where: { $0 != state }), samples[tale].mean >= 6, !samples[tale].haveStates
    else { return }
    terms[tale] = (.result, 400)
    take(state, .state)
  }

  /// 内容和成效 of a table without results: what was done and what came of it are told in one cell.
  mutating func takeResult() {
    guard holds(.task), !holds(.result), !holds(.measures), let effect = column(.effect), samples[effect].areProse,
      samples[effect].mean >= 6, samples[effect].filled * 2 >= rows
    else { return }
    take(effect, .result)
  }

  /// Whether a header names what was wanted or compared, which tells of nothing that was done.
  static func isAim(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    // 事项及要求 names the task too.
    if ["事项及", "任务及", "内容及", "事项和", "任务和"].contains(where: word.hasPrefix) { return false }
    return [
      "目标", "要求", "标准", "计划", "预期", "预计", "拟", "应", "依据", "背景", "意义", "年初", "上年", "去年", "上期", "同期", "方案", "原定", "定额",
      "问题", "目的", "思路", "设想", "风险", "诉求", "反映",
    ].contains { word.contains($0) }
  }

  /// Texts that nothing has taken: beside a result they are what came of it, or the remarks.
  mutating func takeTexts() {
    guard holds(.task) else { return }
    let rest = open.filter {
      samples[$0].length * 100 >= length * Self.least && samples[$0].areProse && samples[$0].mean >= 4
        // What was scribbled beside a table has no header and few rows.
        && (!texts[$0].isEmpty || samples[$0].filled * 2 >= rows)
        && !Self.isAim(texts[$0])
    }
    for column in rest.sorted(by: { (samples[$1].length, $0) < (samples[$0].length, $1) }) {
      if samples[column].mean >= 8, isNotable(column), holds(.result), !holds(.effect) {
        take(column, .effect)
      } else if !holds(.note) {
        take(column, .note)
      } else if isNotable(column), !holds(.effect) {
        take(column, .effect)
      } else if isNotable(column), !holds(.measures) {
        take(column, .measures)
      }
    }
  }

  private static let least = 6

  private func isNotable(_ column: Int) -> Bool { samples[column].length * 100 >= length * Self.notable }
}
