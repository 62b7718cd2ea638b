import Records
import TextCore

/// What was left to be filled in.
extension Sorting {
  /// Whether a row has any byte that begins what `mask` looks for: few have.
  static func mayHoldMask(_ record: TaskRecord) -> Bool {
    [Meaning.task, .result, .quantity].contains { meaning in
      var mayHold = false
      record.withBytes(of: meaning) { bytes in
        mayHold = bytes.indices.contains { i in
          switch bytes[i] {
          // x X { } # _ and the first byte of ×.
          case 0x78, 0x58, 0x7B, 0x7D, 0x23, 0x5F, 0xC3: true
          // 【 and ＿.
          case 0xE3: i + 2 < bytes.count && bytes[i + 2] == 0x90
          case 0xEF: i + 2 < bytes.count && bytes[i + 2] == 0xBF
          default: false
          }
        }
      }
      return mayHold
    }
  }

  /// What was left to be filled in, if anything: such a row is not fit to be printed.
  static func mask(in text: String) -> String? {
    for mask in ["××", "【待补】", "【待填】", "{{", "}}", "{%", "##", "＿＿", "___"] where text.holds(mask) { return mask }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }) else { return nil }
    let characters = Array(text)
    var i = 0
    while i < characters.count {
      guard characters[i] == "x" || characters[i] == "X" else {
        i += 1
        continue
      }
      var j = i
      while j < characters.count, characters[j] == "x" || characters[j] == "X" { j += 1 }
      func isLetter(_ k: Int) -> Bool {
        characters.indices.contains(k) && characters[k].isLetter && characters[k].isASCII
      }
      if j - i >= 2, !isLetter(i - 1), !isLetter(j) { return String(characters[i..<j]) }
      i = j
    }
    return nil
  }
}
