import Records
import TextCore

/// Work that goes on for good, or awaits nothing but what others make known: what its row counts is an achievement and
/// its state no shortfall, as long as the row names no gap. 安全生产731天, 课后服务开设社团14个 (一直在开), 推荐1家 (待省里公布).
extension UnfinishedWording {
  /// Whether a row that is not called done is one of such work.
  func isSteady(_ record: TaskRecord) -> Bool {
    guard record.state != .done, record.state != .cancelled else { return false }
    let state = record.stateText
    let isLasting = state.holds(oneOf: Self.lasting) || Self.awaitsOthers(state)
    guard
      isLasting || state.isEmpty && record.state == .unknown || isEndless(record)
        || Self.isBegunAsMeant(record)
    else { return false }
    return !namesGap(record)
  }

  /// Whether a row is of no more than that a work begins, and it has: 已开工 of 指挥中心改造开工.
  private static func isBegunAsMeant(_ record: TaskRecord) -> Bool {
    ["开工", "动工", "启动"].contains { deed in
      record.task.hasSuffix(deed) && record.task.count > deed.count + 2
        && (record.stateText == "已" + deed || record.stateText == deed)
    }
  }

  /// Whether a state waits for a result that others make known: 待省里公布, 待评.
  static func awaitsOthers(_ state: String) -> Bool {
    state.starts(withOneOf: ["待", "等待", "等"]) && state.count <= 10
      && state.ends(inOneOf: ["公布", "待评", "评定", "评审", "结果", "结果出来", "验收", "公示"])
  }

  /// Whether a row counts what has no end by its name: days, or what there was since the work began.
  func isEndless(_ record: TaskRecord) -> Bool {
    let task = record.task
    return record.state == .ongoing && task.utf8.count <= 60 && !record.stateText.holds(oneOf: Self.hindered)
      && (task.hasSuffix("天数") || task.holds("以来") || task.hasPrefix("连续") && task.hasSuffix("安全生产"))
  }

  /// Whether a row says of anything that it is lacking, late or in the way.
  func namesGap(_ record: TaskRecord) -> Bool {
    let isSum = record.task.holds("以来")
    if !isSum, missesTarget(record) { return true }
    if !problem(record).isEmpty { return true }
    let words = ownClauses(record) + note(record).all + Clause.split(record.quantityText).map(\.text)
    return words.contains { clause in
      clause.holds(oneOf: Self.delayed) || Remainder(clause) != nil || Self.fallsShort(clause)
        || ClauseSense.of(clause, year: cleaner.year) == .aim
        || ClauseSense.isOpen(clause) && !clause.starts(withOneOf: ["待", "等待"]) && !Self.awaitsNews(clause)
    }
  }

  /// Whether the row's plan was a number above what came of it, or a day that has passed.
  private func missesTarget(_ record: TaskRecord) -> Bool {
    guard !record.isEmpty(.target) else { return false }
    if missedDate(record.target) != nil { return true }
    let digits = record.target.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let planned = ExactNumber(digits) else { return true }
    return record.quantities.first.map { $0.value < planned } ?? true
  }

  /// A state that says no end is meant.
  private static let lasting: SearchWords = [
    "持续", "常态", "长期", "长年", "常年", "一直", "每月", "每周", "照着计划", "照计划", "按计划", "正常", "日常",
  ]
  private static let hindered: SearchWords = ["未", "没", "停", "滞后", "推迟", "延", "缓", "困难", "慢", "逾期"]
  /// Words of what was put off.
  static let delayed: SearchWords = [
    "拖到", "拖至", "推迟", "延期", "延后", "顺延", "延到", "延至", "放到明年", "推到明年", "挪到明年", "移到明年", "留到明年", "放到来年", "缓建", "暂缓", "搁置",
  ]
}
