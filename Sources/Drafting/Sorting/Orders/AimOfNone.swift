import Records
import TextCore

/// Aims that there is to be none of something, where the names of tasks stand: 全年无重大安全事故 is what 安全生产 is for, and no deed to be signed
/// for or finished.
enum AimOfNone {
  /// The cells of a record with the work for its name; empty where the name is another, or nothing tells what work it is.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { may = signs.isIn($0) }
    guard may, record.isEmpty(.target), case let task = MarkWidth.widened(record.task),
      case let bare = task.withoutHead(of: ["全年", "确保", "实现", "力争", "年内"]),
      bare.starts(withOneOf: ["无", "不发生", "不出现", "零", "杜绝"]), bare.ends(inOneOf: ends), bare.count <= 16,
      record.result.hasDigit
    else { return [:] }
    let section = record.section
    let work =
      section.holds("安全") ? "安全生产" : bare.holds("安全") ? "安全生产" : (2...6).contains(section.count) ? section : ""
    return work.isEmpty ? [:] : [.task: work]
  }

  private static let signs: SearchWords = ["无", "不发生", "不出现", "零", "杜绝"]
  private static let ends: SearchWords = ["事故", "火灾", "事件", "伤亡", "案件", "投诉", "上访", "问题", "疫情"]
}
