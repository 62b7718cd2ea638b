import Records
import TextCore

/// A row whose remark names its task with the year that it is of, and the day of the draft's year on which it was held:
/// `2023年度组织生活会，今年1月26日开的`. It is work of this year, and keeps the name of the other.
struct NamedYear {
  /// 2023年度组织生活会.
  let task: String
  /// `1月26日召开2023年度组织生活会`, nil where the remark names no day.
  let opening: String?

  init?(_ task: String, _ record: TaskRecord, year: Int?) {
    var mayBe = false
    record.withBytes(of: .note) { mayBe = $0.count > 12 && $0[0] == 0x32 && $0[1] == 0x30 }
    guard mayBe, let year, task.count >= 4, case let clauses = Clause.split(record.note).map(\.text),
      let name = clauses.first, let other = Int(name.prefix(4)), other == year - 1,
      [String(other) + "年度" + task, String(other) + "年" + task].contains(name)
    else { return nil }
    self.task = name
    opening = clauses.dropFirst().first.flatMap(Self.day).flatMap { day in
      task.hasSuffix("会") && !record.result.holds(day) ? day + "召开" + name : nil
    }
  }

  /// 1月26日 of 今年1月26日开的.
  private static func day(_ clause: String) -> String? {
    guard let head = ["今年", "本年"].first(where: { clause.hasPrefix($0) }),
      let tail = ["召开的", "开的", "开", "召开"].first(where: { clause.hasSuffix($0) })
    else { return nil }
    let day = clause.dropFirst(head.count).dropLast(tail.count)
    let parts = day.split(whereSeparator: { "月日".contains($0) })
    return day.hasSuffix("日") && day.holds("月") && parts.count == 2 && parts.allSatisfy { Int($0) != nil }
      ? String(day) : nil
  }
}
