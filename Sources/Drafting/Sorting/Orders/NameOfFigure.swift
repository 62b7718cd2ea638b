import Records
import TextCore

/// How a number is reckoned, in a bracket behind the task's name: 政务新媒体代运维（季末数）, 客户端日活（季均）. It is for whoever fills in the table, and no
/// part of the name.
enum NameOfFigure {
  /// The name without it; empty of any other row.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { may = $0.suffix(3).elementsEqual("）".utf8) }
    guard may, let aside = asides.first(where: { record.task.hasSuffix("（" + $0 + "）") }),
      case let name = record.task.dropLast(aside.count + 2), name.count >= 2
    else { return [:] }
    return [.task: String(name)]
  }

  private static let asides = ["季末数", "期末数", "年末数", "月末数", "季均", "月均", "年均", "季均值", "月均值", "年均值", "平均值", "时点数", "累计数"]
}
