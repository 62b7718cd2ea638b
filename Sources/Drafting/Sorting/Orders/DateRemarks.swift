import Records
import TextCore

/// What clerks jot under the time of a row besides a time: 搬迁定2026年1月, 换车未落实, 2026年再招, 12月完成九成，余下等验收. It says how things stand or what comes
/// next, and is read as a remark.
enum DateRemarks {
  /// The remarks of a row with it; empty where the cell is a time.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.date), !record.dateIsDeadline, case let cell = record.dateText,
      (4...24).contains(cell.count),
      cell.holds(oneOf: signs), cell.unicodeScalars.contains(where: { Punctuation.isHan($0) && !calendar.contains($0) })
    else { return [:] }
    let told = Clause.split(MarkWidth.widened(cell)).map(\.text).filter { $0.holds(oneOf: signs) && isRemark($0) }
    guard !told.isEmpty else { return [:] }
    return [
      .note: [record.note, told.map(written).joined(separator: "，")].filter { !$0.isEmpty }.joined(separator: "；")
    ]
  }

  /// Whether a clause is more than a time: 2026年3月 and 明年3月底 are times.
  private static func isRemark(_ clause: String) -> Bool {
    if passedOn.contains(clause) { return true }
    guard clause.count(where: Punctuation.isHan) >= 3, clause != "已完成", !clause.hasPrefix("已完成"),
      let (before, _, behind) = TimePhrase.split(clause)
    else { return clause.count(where: Punctuation.isHan) >= 3 && clause.holds(oneOf: open) }
    if behind.isEmpty {
      return before.trimmingSuffix("定于").trimmingSuffix("定").trimmingSuffix("预计").ends(inOneOf: deeds)
    }
    // 争取春节前付 does not say what is paid.
    return before.count + behind.count >= 2 && (!before.isEmpty || !times.contains(behind))
  }

  /// 2026年1月搬迁 of 搬迁定2026年1月, 明年继续 of 列入明年.
  private static func written(_ clause: String) -> String {
    if passedOn.contains(clause) { return "明年继续" }
    guard let (before, time, behind) = TimePhrase.split(clause), behind.isEmpty,
      let end = ["定于", "定在", "定"].first(where: { before.hasSuffix($0) })
    else { return clause }
    return time + before.dropLast(end.count)
  }

  /// What a date is written with.
  private static let calendar: ScalarSet = "年月日号上中下旬至到"
  private static let passedOn: WordSet = ["列入明年", "列明年", "转明年", "明年再做", "放到明年"]
  /// What ends a time.
  private static let times: WordSet = [
    "左右", "起", "止", "底", "初", "前", "后", "内", "完成", "已完成", "结束", "以前", "之前", "上旬", "中旬", "下旬",
  ]
  private static let deeds: SearchWords = [
    "搬迁", "搬", "完工", "竣工", "开工", "投用", "交付", "验收", "开业", "上线", "改造", "复工", "追上", "更换", "入住", "通车", "通水", "招标", "发放",
    "支付",
  ]

  private static let open: SearchWords = [
    "未", "没", "等", "争取", "力争", "列入", "统一安排", "反映", "延期", "延到", "追上", "再", "余下", "待",
  ]
  private static let signs: SearchWords = [
    "明年", "来年", "再", "争取", "力争", "未", "没", "延期", "延到", "延至", "推迟", "转20", "转明", "列入", "预计", "统一安排", "反映", "等", "余下",
    "追上", "顺延", "待",
    "202", "203",
  ]
}
