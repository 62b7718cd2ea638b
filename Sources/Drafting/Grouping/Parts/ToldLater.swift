import Records
import TextCore

/// What an earlier row leaves for later (`北楼外墙砖空鼓、老水泵房线路老化2处要等暑假`), where later rows tell how it went on:
/// a year's end is told by how things stand then.
enum ToldLater {
  private static let signs = ["要等", "等暑假", "等寒假", "下学期再", "下半年再", "待下半年", "留到"]

  /// The text of a row without such clauses.
  static func without(_ text: String, _ index: Int, _ records: [TaskRecord]) -> String {
    guard text.holds("等") || text.holds("再") || text.holds("留到"), signs.contains(where: { text.holds($0) }) else {
      return text
    }
    let clauses = Clause.split(text)
    let kept = clauses.filter { clause in
      guard signs.contains(where: { clause.text.holds($0) }) else { return true }
      let words = clause.text.prefix(4)
      return words.count < 4 || words.hasDigit || !records[(index + 1)...].contains { $0.task.holds(words) }
    }
    return kept.isEmpty ? text : Clause.joined(kept)
  }
}
