import Records
import TextCore

/// 今年计划招聘14人，到岗12人 is 计划招聘14人，到岗12人: a plan of the ledger's own year, which the rules for plans and what came of them know by its
/// first word.
enum ThisYearsPlan {
  /// The cells of a row that open with such a plan; empty for any other row.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.result) else { return [:] }
    var may = false
    record.withBytes(of: .result) { may = heads.contains($0) }
    guard may, let head = heads.words.first(where: { record.result.hasPrefix($0) }),
      case let plan = record.result.dropFirst(head.count - 2), plan.prefix(12).contains(where: \.isDigit)
    else { return [:] }
    return [.result: String(plan)]
  }

  /// Heads of such cells, at a glance and one by one.
  private static let heads = Heads(["今年计划", "本年计划", "年内计划"])

  private struct Heads: Sendable {
    let words: [String]
    private let bytes: [[UInt8]]

    init(_ words: [String]) {
      self.words = words
      bytes = words.map { Array($0.utf8) }
    }

    func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool { bytes.contains { cell.starts(with: $0) } }
  }
}
