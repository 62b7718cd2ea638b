import TextCore

/// Which column names the task where none is called so: that of a table of indicators, and the first of a table of numbers, which
/// names what each row counts (类别 | 件数 | 办结数 | 办结率, 科室 | 门诊人次 | 出院人次).
extension HeaderGuesses {
  /// Takes the first column of such a table for the task, where nothing else is: its numbers are told under their headers, each
  /// as good as the others.
  mutating func takeSubject() {
    guard !holds(.task), !holds(.topic), !holds(.result), !holds(.measures), parts.isEmpty,
      let subject = texts.indices.first(where: { samples[$0].filled > 0 && terms[$0]?.meaning != .id }),
      terms[subject].map({ [.section, .owner].contains($0.meaning) }) ?? true,
      samples[subject].areOwnNames, samples[subject].filled == samples.map(\.filled).max(), !texts[subject].isEmpty
    else { return }
    // 产品 | 计划 | 完成 and 类别 | 数量 | 同比: the number has its place, and says with it what it is of.
    if holds(.quantity), holds(.target) || holds(.change) { return take(subject, .task) }
    let numbers = texts.indices.filter { $0 > subject && samples[$0].areFigures && isFigure($0) }
    guard numbers.count > 1 else { return }
    for column in numbers where terms[column]?.meaning == .quantity || terms[column]?.meaning == .state {
      // 件数 is the task's own number.
      if FigureHeader(texts[column], isBare: true)?.words.isEmpty != true { terms[column] = nil }
    }
    take(subject, .task)
  }

  /// Whether the numbers of a column are the year's own, as its header says.
  private func isFigure(_ column: Int) -> Bool {
    guard FigureHeader(texts[column], isBare: true) != nil else { return false }
    return terms[column].map { [.quantity, .state, .cost].contains($0.meaning) } ?? true
  }

  /// 检查内容 | 发现问题 | 整改情况: what was found stands ahead of what came of it, and both are results.
  mutating func partFindings() {
    guard holds(.task), !holds(.effect), let result = terms.firstIndex(where: { $0?.meaning == .result }),
      ["整改", "处理", "处置", "查处", "化解"].contains(where: { TextFold.fold(texts[result]).hasPrefix($0) }),
      let found = texts.indices.first(where: { isOpen($0) && FurtherTales.isFound(texts[$0]) }), found < result,
      samples[found].filled * 2 >= samples[result].filled, samples[found].holdNumbers, !samples[found].areNumbers
    else { return }
    take(result, .effect)
    take(found, .result)
  }

  /// 干了啥 is a result beside a task, and the task beside 结果咋样; 指标 is the task where nothing else is.
  func nameTask(_ byMeaning: inout [Meaning: [Int]]) {
    guard !holds(.task), byMeaning[.task] == nil else { return }
    // A sheet of indicators: what else could be the task would have been taken.
    if !holds(.topic), let column = texts.firstIndex(where: { Self.isIndicator($0) }) {
      byMeaning[.task] = [column]
      return
    }
    guard let results = byMeaning[.result],
      results.count > 1 || holds(.result),
      let what = results.first(where: { column in
        ["啥", "什么", "哪些", "哪几"].contains { texts[column].contains($0) } || texts[column].hasSuffix("事")
      })
    else { return }
    byMeaning[.task] = [what]
    byMeaning[.result] = results.filter { $0 != what }
  }

  /// Whether a header is that of a table of indicators: 经营指标, but not 量化指标, which is an aim.
  private static func isIndicator(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    return indicators.contains(word)
      || word.hasSuffix("指标") && word.count <= 6
        && !["量化", "年度", "任务", "目标", "完成", "计划", "绩效"].contains { word.contains($0) }
  }

  private static let indicators: Set<String> = [
    "指标", "指标名称", "主要指标", "考核指标", "经济指标", "项目指标", "统计指标", "主要指标名称", "考核指标名称", "三级指标",
  ]
}
