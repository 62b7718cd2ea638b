import Records
import TextCore

/// What the remark of a row says of the year's numbers: that it counts others in, that it is within them, that it runs on.
struct YearRemark: Sendable {
  /// What the row counts in: 春播 and 秋播 of `含春播、秋播`.
  let scope: [String]
  /// The part of the year that it counts in with its number: 上半年 of `含上半年22场`.
  let held: String
  /// Whether a number of the year has the row's: 已含在全年数内.
  let isWithin: Bool
  /// Whether its numbers run on from the beginning of the year: 年初累计.
  let isRunning: Bool
  /// The month up to which they run: 6 of 1-6月累计.
  let runsTo: Int?

  init(_ record: TaskRecord) {
    let note = record.note
    runsTo = RunningRows.month(ofNote: note.isEmpty ? record.result : note)
    guard !note.isEmpty else {
      (scope, held, isWithin, isRunning) = ([], "", false, false)
      return
    }
    scope = Self.scope(note)
    held = Self.held(note)
    isWithin = ["含在全年", "含在年度", "含在总数", "计入全年", "在全年数"].contains { note.holds($0) } && !note.holds("不")
    isRunning =
      ["年初起累计", "年初累计", "累计数", "本年累计", "按累计", "连前面", "含前面", "包括前面", "含之前", "含前期", "连同前"].contains { note.holds($0) }
      && !note.holds("不是")
      && !note.holds("非累计")
  }

  /// Whether it counts in what was done by a month: 含上半年 what was done by June.
  func counts(in month: Int) -> Bool {
    scope.contains { name in RunningSpan.end(of: name).map { month <= $0 && $0 < 12 } ?? false }
  }

  private static func scope(_ note: String) -> [String] {
    guard let head = ["包含", "包括", "含"].first(where: { note.hasPrefix($0) }) else { return [] }
    let clause = note.dropFirst(head.count).prefix { !"，。；,;".contains($0) }
    // 含1—6月.
    if RunningSpan.end(of: String(clause)) == 6 { return ["上半年"] }
    let names = clause.split(whereSeparator: { "、和及与".contains($0) }).map { String($0).trimmingSuffix("数") }
    return names.allSatisfy { (2...8).contains($0.count) && !$0.hasDigit } ? names : []
  }

  private static func held(_ note: String) -> String {
    guard let head = ["包含", "包括", "其中", "含"].first(where: { note.hasPrefix($0) }) else { return "" }
    let clause = note.dropFirst(head.count).prefix { !"，。；,;".contains($0) }
    let name = String(clause.prefix { !$0.isDigit })
    return name.count < clause.count && PeriodStem.isPeriod(name) ? name : ""
  }

  /// A text without 含上半年 and 累计数, which say of its number what is settled with the parts gone.
  static func without(_ text: String) -> String {
    guard text.holds("含") || text.holds("包括") || text.holds("累计数") else { return text }
    let clauses = Clause.split(text)
    let kept = clauses.filter { clause in
      let counted = ["包含", "包括", "含"].first { clause.text.hasPrefix($0) }.map { clause.text.dropFirst($0.count) }
      return clause.text != "累计数" && counted.map { !PeriodStem.isPeriod(String($0)) } ?? true
    }
    return kept.count == clauses.count ? text : Clause.joined(kept)
  }
}
