import TextCore

/// What was aimed at and what came of it, in columns whose headers say it only beside others: 年初数, 年度目标任务, 量化指标,
/// 做法与成效 | 数据.
extension HeaderGuesses {
  /// 重点任务 | 年度目标任务 | 进展: of two columns of tasks the one that is called an aim holds what was aimed at.
  mutating func partAims() {
    partMatters()
    let tasks = terms.indices.filter { terms[$0]?.meaning == .task }
    guard tasks.count == 2, !holds(.target),
      let aim = tasks.first(where: { texts[$0].contains("目标") }),
      !texts[tasks[0] == aim ? tasks[1] : tasks[0]].contains("目标")
    else { return }
    take(aim, .target)
  }

  /// 工作事项 | 年度任务 | 完成情况: where each row has a matter of its own, what the year was to bring of it is its aim.
  private mutating func partMatters() {
    guard !holds(.target), let topic = terms.firstIndex(where: { $0?.meaning == .topic }), samples[topic].areDistinct,
      let aim = texts.indices.first(where: { Self.yearsTasks.contains(TextFold.fold(texts[$0])) }),
      !texts.indices.contains(where: { $0 != aim && terms[$0]?.meaning == .task }), samples[aim].mean <= 16,
      texts.indices.contains(where: { $0 != aim && $0 != topic && HeaderStems.guess(texts[$0]) == .progress })
        || holds(.result)
    else { return }
    take(topic, .task)
    take(aim, .target)
  }

  private static let yearsTasks: Set<String> = ["年度任务", "全年任务", "年任务", "年度工作任务", "任务目标", "年度目标任务", "目标任务"]

  /// 年初数 beside 完成数 and 完成率 is what was planned, as budgets have it; beside 年末数 it is how things stood.
  mutating func planBudgets() {
    // Where the budget was changed in the year, neither its first form nor its last is an aim to surpass.
    guard !holds(.target), !texts.contains(where: { $0.contains("调整预算") && !texts.allSatisfy { !$0.hasPrefix("年初") } }),
      !texts.contains(where: { text in ["年末", "年底", "期末"].contains { text.contains($0) } }),
      texts.contains(where: { text in ["完成", "执行", "实际"].contains { text.contains($0) } }),
      let plan = texts.indices.first(where: { column in
        Self.budgets.contains(String(TextFold.fold(texts[column]).prefix { !"([【〔".contains($0) }))
          && samples[column].areFigures
      })
    else { return }
    take(plan, .target)
  }

  private static let budgets: Set<String> = ["年初数", "年初预算", "年初预算数", "预算数", "预算", "调整预算数", "年度预算", "年度预算数"]

  /// 量化指标 beside the number that was reached is what was aimed at.
  mutating func takeAims() {
    guard !holds(.target), holds(.quantity) else { return }
    if let aim = texts.indices.first(where: { isOpen($0) && texts[$0].contains("指标") && samples[$0].areFigures }) {
      take(aim, .target)
    }
  }

  /// 做法与成效 | 数据, 怎么做的 | 效果 | 规模: how it was done is the result, and what came of it in numbers stands behind it.
  mutating func partFigures() {
    guard !holds(.quantity),
      let figures = texts.indices.first(where: { column in
        (isOpen(column) || terms[column]?.meaning == .result && guessed.contains(column))
          && HeaderStems.guess(texts[column]) == .count && samples[column].holdNumbers
      })
    else { return }
    if terms[figures] == nil {
      if holds(.result) { take(figures, holds(.effect) ? .quantity : .effect) }
      return
    }
    let ways = texts.indices.filter { column in
      [.measures, .effect].contains(terms[column]?.meaning) && Self.ways.contains { texts[column].contains($0) }
        && !Self.plannedWays.contains { texts[column].contains($0) }
        && samples[column].filled * 2 >= samples[figures].filled
    }
    guard let way = ways.first(where: { terms[$0]?.meaning == .measures }) ?? ways.first else { return }
    terms[way] = nil
    take(figures, holds(.effect) ? .quantity : .effect)
    take(way, .result)
  }

  /// How work was done, and how it was meant to be.
  private static let ways = ["做法", "措施", "举措", "怎么", "过程", "经过", "方式", "方法"]
  private static let plannedWays = ["下一步", "下步", "整改", "推进", "落实", "安排", "计划", "改进"]

  /// 问题 | 整改措施 | 整改情况: what was wrong and what was meant to help are over where the third tells what was done.
  mutating func closeProblems() {
    guard !holds(.task), let result = terms.firstIndex(where: { $0?.meaning == .result }), texts[result].contains("整改")
    else { return }
    for column in texts.indices {
      if terms[column]?.meaning == .problem { terms[column] = nil }
      if terms[column]?.meaning == .next, texts[column].contains("整改") {
        terms[column] = holds(.measures) ? nil : (.measures, 300)
      }
    }
  }
}
