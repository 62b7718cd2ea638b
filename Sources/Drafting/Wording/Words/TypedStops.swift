import Records
import TextCore

/// Marks that were left out or typed on the wrong key, where they part two clauses of a cell: `欠320.雨季塌路` is `欠320；雨季塌路`,
/// `386万元.3台流标` is `386万元；3台流标`, `5月下旬.不符合项6` is `5月下旬，不符合项6`, and `余230明年3月前` is `余230，明年3月前`, so that no number runs into the next word.
enum TypedStops {
  /// The cells of a record that are told, each as it was meant; empty where all are.
  static func parted(_ record: TaskRecord) -> [Meaning: String] {
    var out: [Meaning: String] = [:]
    for meaning in [Meaning.result, .measures, .effect, .problem, .next, .note] where !record.isEmpty(meaning) {
      var may = false
      record.withBytes(of: meaning) { may = mayLack($0) }
      guard may, case let cell = record.text(meaning), let told = parted(cell) else { continue }
      out[meaning] = told
    }
    return out
  }

  /// Whether a point stands beside a character that is none of ASCII, or 明年 and the like behind a digit, at a glance.
  private static func mayLack(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    for (at, byte) in bytes.enumerated() {
      if before == 0x2E, byte >= 0x80 { return true }
      if byte == 0x2E, before >= 0x80 || before == 0x25 { return true }
      // 年 is E5 B9 B4.
      if byte >= 0xE4, byte <= 0xE6, before &- 0x30 < 10, at + 5 < bytes.count,
        bytes[at + 3] == 0xE5, bytes[at + 4] == 0xB9, bytes[at + 5] == 0xB4
      {
        return true
      }
      before = byte
    }
    return false
  }

  /// The cell with its marks; nil where it lacks none.
  static func parted(_ cell: String) -> String? {
    let text = Array(cell.unicodeScalars)
    var out = String.UnicodeScalarView()
    var isParted = false
    for i in text.indices {
      let scalar = text[i]
      if scalar == ".", isStop(text, i) {
        out.append(endsTime(out) ? "，" : "；")
        isParted = true
        continue
      }
      if i > 0, CompoundWords.isDigit(text[i - 1]), years.contains(where: { text[i...].starts(with: $0) }) {
        out.append("，")
        isParted = true
      }
      out.append(scalar)
    }
    return isParted ? String(out) : nil
  }

  private static let marks: ScalarSet = "，；。：、,;:\n"
  private static let numerals: ScalarSet = "一二三四五六七八九十"
  /// What a short clause ahead of a stop may be that has no number.
  private static let states: WordSet = ["已完成", "完成", "未完成", "未达", "取消", "已取消", "全部完成", "未启动", "没完成"]

  /// Whether the last words are no more than a time: 5月下旬.
  private static func endsTime(_ out: String.UnicodeScalarView) -> Bool {
    let head = String(
      String.UnicodeScalarView(out.reversed().prefix { !marks.contains($0) }.reversed()))
    return head.count <= 7 && TimePhrase.head(of: head) == head
  }

  /// Words that say which year, behind which no number can be what they count.
  private static let years = ["明年", "来年", "去年", "上年"].map { Array($0.unicodeScalars) }

  /// Whether a point ends a clause: neither within a number nor behind that of an item (1.加强学习).
  private static func isStop(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    guard at > 0, at + 1 < text.count, case let next = text[at + 1],
      Punctuation.isHan(next) || CompoundWords.isDigit(next) || "“《（".unicodeScalars.contains(next)
    else { return false }
    let before = text[at - 1]
    if "）》”%％‰".unicodeScalars.contains(before) { return true }
    // 阿不都.买买提 is a name and 一.产量 an item: what ends has a number, or is a state.
    if Punctuation.isHan(before) {
      let head = text[..<at].reversed().prefix { !marks.contains($0) }
      guard !numerals.contains(before), !head.contains(where: CompoundWords.isDigit) else {
        return !numerals.contains(before)
      }
      return states.contains(String(String.UnicodeScalarView(head.reversed())))
    }
    guard CompoundWords.isDigit(before), !CompoundWords.isDigit(next) else { return false }
    // 欠320.雨季塌路: the number goes on from a word.
    let word = text[..<at].last { !CompoundWords.isDigit($0) && $0 != "." }
    // 1.加强学习2.改进作风: items of a list.
    if CompoundWords.isDigit(text[0]), text.count > 2,
      [1, 2].contains(where: { ".、".unicodeScalars.contains(text[$0]) })
    {
      return false
    }
    return word.map { Punctuation.isHan($0) && $0 != "第" && $0 != "表" && $0 != "图" } ?? false
  }
}
