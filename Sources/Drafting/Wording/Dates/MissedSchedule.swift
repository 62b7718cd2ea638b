import Records
import TextCore

/// Days that a task was put off to, and plans of when it was to be done.
extension UnfinishedWording {
  /// 推迟到2026年3月 of 推到明年3月; nil where a row names no other day.
  func putOff(_ record: TaskRecord) -> String? {
    guard
      let clause = ownClauses(record).first(where: {
        $0.starts(withOneOf: ["推到", "推迟到", "延到", "延期到", "改到"]) && $0.count <= 12
      })
    else { return nil }
    let dated = TimePhrase.dated(clause, year: cleaner.year)
    return dated.hasPrefix("推到") || dated.hasPrefix("延到") ? "推迟到" + dated.dropFirst(2) : dated
  }

  /// 原定10月底完工 of a work that went on beyond it.
  func missedSchedule(_ record: TaskRecord) -> String? {
    ownClauses(record).first { clause in
      clause.starts(withOneOf: ["原定", "原计划"]) && clause.count <= 14 && meantDeed(clause) != nil
        && TimePhrase.split(clause).map { !$0.time.isEmpty && !$0.behind.hasDigit } ?? false
    }
  }

  /// 试运行 of 原计划年内试运行: what was meant to be by a day.
  func meantDeed(_ clause: String) -> String? {
    pending(clause) ?? ["试运行", "封顶", "挂牌"].first { clause.hasSuffix($0) }
  }

  /// `未能按原定年内上线` of 原定年内上线，没赶上 in the remarks.
  func noteSchedule(_ record: TaskRecord, _ problem: String) -> String? {
    guard !record.isEmpty(.note), ["没赶上", "没有赶上", "未赶上"].contains(problem) else { return nil }
    let plan = Clause.split(record.note.replacing(",", with: "，")).map(\.text).first { clause in
      clause.starts(withOneOf: ["原定", "原计划"]) && clause.count <= 14 && pending(clause) != nil
    }
    return plan.map { "未能按" + $0 }
  }

  /// The deed at the end of a plan that is done once and for all, so that what waits for it is not done: 完工 of
  /// 2025年汛期前完工.
  func pending(_ plan: String) -> String? {
    guard let first = Clause.split(plan).first?.text else { return nil }
    return Self.endings.first { first.hasSuffix($0) }
  }

  /// Longest first.
  private static let endings = [
    "上线试运行", "上线运行", "建成投用", "建成运行", "投入使用", "投入运行", "投产", "投用", "完工", "竣工", "上线", "启用", "达标", "建成",
    "开工", "开馆", "开业",
    "交付", "交付使用", "入住", "结题", "印发", "出台", "通车", "通水", "到货",
  ]
}
