import Records
import TextCore

/// Names that end in the number of a hot line, which reads on into the numbers behind it: 信访和12345 and 1268件 are 信访和12345热线1268件.
enum HotlineName {
  /// The numbers that people call.
  static let lines: WordSet = [
    "12345", "12315", "12333", "12348", "12366", "12388", "12328", "12350", "12355", "12338", "12329", "12318", "12369",
    "110", "119", "120", "122",
  ]

  /// The cells of a record with the line named as one; empty of any other name.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { bytes in
      may = bytes.last.map { 0x30...0x39 ~= $0 } ?? false || bytes.suffix(3).elementsEqual("件".utf8)
    }
    guard may, case let task = record.task.trimmingSuffix("件"),
      case let head = String(task.reversed().drop(while: \.isDigit).reversed()),
      case let line = String(task.dropFirst(head.count)), lines.contains(line),
      head.isEmpty || head.ends(inOneOf: heads), head.count <= 12
    else { return [:] }
    return [.task: task + "热线"]
  }

  /// What a name with a hot line is about.
  private static let heads: SearchWords = [
    "和", "与", "及", "信访", "投诉", "接警", "诉求", "平台", "举报", "政务", "急救", "接处警", "咨询", "市民", "税费", "办理", "受理",
  ]
}
