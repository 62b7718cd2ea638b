import Records
import TextCore

/// Kinds of work that clerks add up with a sign: 计划检查+专项+节前检查 is 开展计划检查、专项、节前检查.
enum PlusList {
  /// The cells of a record with the list in words; empty where its result is none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .result) { may = $0.contains(0x2B) && !$0.contains { 0x30...0x39 ~= $0 } }
    guard may, case let items = record.result.split(separator: "+").map(String.init), (2...5).contains(items.count),
      items.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(Punctuation.isHan) })
    else { return [:] }
    let list = items.joined(separator: "、")
    return [.result: list.ends(inOneOf: acts) ? "开展" + list : list]
  }

  private static let acts: SearchWords = ["检查", "督查", "巡查", "抽查", "宣传", "培训", "宣讲", "演练", "走访", "排查", "整治", "执法"]
}
