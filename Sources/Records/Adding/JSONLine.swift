#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One line of JSON Lines: an object's keys in their order, and its plain values.
struct JSONLine {
  /// A value as far as a running number needs it.
  enum Value: Decodable {
    case string(String), number(Int), other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .string(text)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .other
      }
    }

    /// The value as a cell would hold it, nil for none.
    var text: String? {
      switch self {
      case .string(let text): text.isEmpty ? nil : text
      case .number(let number): String(number)
      case .other: nil
      }
    }
  }

  /// The keys as they stand.
  let keys: [String]
  /// The values by key.
  let values: [String: Value]
  /// Whether a blank stands behind colons.
  let isSpaced: Bool

  /// The object in a line; nil where the line is anything else.
  init?(_ line: ArraySlice<UInt8>) {
    let decoder = JSONDecoder()
    guard let values = try? decoder.decode([String: Value].self, from: Data(line)) else { return nil }
    self.values = values
    var keys: [String] = []
    var spaced = false
    var depth = 0
    var at = line.startIndex
    while at < line.endIndex {
      switch line[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case 0x22:
        let start = at
        at += 1
        while at < line.endIndex, line[at] != 0x22 { at += line[at] == UInt8(ascii: "\\") ? 2 : 1 }
        guard at < line.endIndex else { return nil }
        let rest = line[(at + 1)...].drop { $0 <= 0x20 }
        guard depth == 1, rest.first == UInt8(ascii: ":") else { break }
        guard let key = try? decoder.decode(String.self, from: Data(line[start...at])) else { return nil }
        keys.append(key)
        spaced = spaced || rest.dropFirst().first == 0x20
      default: break
      }
      at += 1
    }
    self.keys = keys
    isSpaced = spaced
  }
}
