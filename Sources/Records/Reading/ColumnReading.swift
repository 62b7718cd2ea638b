import TextCore

/// Says what one column is by its header's words and by the cells below it; the words alone do where they leave no
/// choice.
struct ColumnReading {
  let header: String
  let sample: ColumnSample

  /// The meaning, nil where neither is sure.
  func meaning() -> Meaning? {
    if HeaderStems.isTarget(header) || isOrdered { return .target }
    if let guess = HeaderStems.guess(header) { return byStem(guess) }
    if YearChange.isHeader(header), sample.areFigures { return .change }
    if let guess = SpokenHeaders.guess(header) { return bySpokenWord(guess) }
    return nil
  }

  /// 年度任务 over numbers is what was aimed at; over words it is the task.
  private var isOrdered: Bool {
    let name = TextFold.fold(header).prefix { !"([【".contains($0) }
    return ["年度任务", "全年任务", "年任务", "本年任务", "下达任务", "目标任务", "年初任务", "计划任务", "任务", "应完成任务"].contains(String(name))
      && sample.areFigures
  }

  private func byStem(_ guess: HeaderStems.Guess) -> Meaning? {
    switch guess {
    // 分管工作 is what somebody answers for.
    case .meaning(.owner) where ["工作", "事项", "任务", "内容", "项目"].contains { TextFold.fold(header).hasSuffix($0) }: .task
    case .meaning(.owner) where isAsked && !sample.areOffices && sample.areBriefWords: .section
    // 一季度 over 做了甲并报送 dates nothing.
    // 查出问题 over 查出问题58个 is what the work found.
    case .meaning(.problem) where FurtherTales.isFound(header) && sample.holdNumbers: nil
    case .meaning(.date) where sample.mean >= 6 && !sample.mayBeDates: nil
    case .meaning(let meaning): meaning
    case .progress: progress()
    case .count: count()
    }
  }

  /// 归口 over 党建, 业务 is the kind of the work; over 办公室 it is who does it.
  private var isAsked: Bool { ["归口", "条线", "口子"].contains { TextFold.fold(header).hasSuffix($0) } }

  /// A result, a state or a number, as the cells say.
  private func progress() -> Meaning? {
    if isRate, sample.areRates {
      return ["完成", "进度", "工作", "任务", "落实"].contains { header.hasPrefix($0) } ? .state : .quantity
    }
    // 36 under 干了多少 is a number, 80 under 进度 a share.
    if sample.areNumbers, sample.mean <= 8, !sample.areMarks,
      !["进度", "进展", "进程", "程度", "%"].contains(where: { header.contains($0) })
    {
      return .quantity
    }
    if header.hasSuffix("%"), sample.areFigures { return nil }
    // 65%, 302天 and 下降2.4% under 实际完成 are what was measured.
    if TextFold.fold(header).hasPrefix("实际"), sample.areFigures, !sample.areMarks { return .quantity }
    // 形象进度 over 主体封顶 and 已竣工验收 tells what has been built.
    if sample.areStates { return sample.areMixed || header.contains("形象") ? .result : .state }
    return sample.areNumbers && sample.mean <= 8 ? .quantity : .result
  }

  /// Whether the header names a share of something: 办结率, 落实比例.
  private var isRate: Bool { ["率", "比例", "占比"].contains { TextFold.fold(header).hasSuffix($0) } }

  private func count() -> Meaning? {
    if sample.areNumbers || sample.filled == 0 { return .quantity }
    if sample.mean >= 8, !sample.areCounts { return .result }
    return sample.areCounts || sample.holdFiguresOrStrokes ? .quantity : nil
  }

  /// A word that people say is believed where the cells agree.
  private func bySpokenWord(_ guess: HeaderStems.Guess) -> Meaning? {
    switch guess {
    case .progress: return progress()
    case .count: return count()
    case .meaning(.section):
      if sample.areOffices, sample.areKinds { return .owner }
      return sample.areKinds || sample.filled < 12 && sample.areBriefWords ? .section : nil
    case .meaning(.owner): return sample.areFigures || sample.areStates || sample.mean > 14 ? nil : .owner
    case .meaning(.date): return sample.mean <= 14 && !sample.areStates ? .date : nil
    case .meaning(.state): return sample.areStates && sample.areMixed ? .result : sample.areTales ? .result : .state
    case .meaning(.cost): return sample.areCounts || sample.filled == 0 ? .cost : nil
    case .meaning(.task): return sample.areFigures || sample.areDates ? nil : .task
    case .meaning(let meaning): return meaning
    }
  }
}
