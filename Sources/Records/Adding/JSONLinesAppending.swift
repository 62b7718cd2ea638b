#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextCore

/// One task added to a ledger in JSON Lines: an object a line (jsonlines.org).
struct JSONLinesAppending {
  private let appender: LedgerAppender
  private let file: [UInt8]
  private let text: TextEncoding.Decoded
  private let lines: [JSONLine]
  /// The keys in the order in which they first appear.
  private let keys: [String]
  /// The keys with what they mean.
  let columns: [ColumnMeaning]

  init(_ appender: LedgerAppender, _ file: [UInt8]) throws(AddingFault) {
    self.appender = appender
    self.file = file
    do {
      text =
        file.isEmpty
        ? TextEncoding.Decoded.none : try RawText.decoded(file, name: appender.name).get()
    } catch {
      throw AddingFault([error.diagnostic])
    }
    let source = SourceText(name: appender.name, bytes: text.bytes)
    var lines: [JSONLine] = []
    var keys: [String] = []
    var seen: Set<String> = []
    for number in 1...source.lineStarts.count {
      let bytes = text.bytes[source.lineRange(number)]
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let line = JSONLine(bytes) else { throw Self.noObject(appender.name, number) }
      lines.append(line)
      for key in line.keys where seen.insert(key).inserted { keys.append(key) }
    }
    self.lines = lines
    self.keys = keys
    let finder = HeaderFinder(aliases: HeaderAliases(appender.aliases, appender.name).meanings)
    columns = keys.isEmpty ? [] : finder.header(CellTable([keys]), 0).columns
  }

  func add(_ task: NewTask) throws(AddingFault) -> AddedTask {
    let placing = TaskPlacing(file: appender.name, headerRow: nil, columns: columns)
    var placed = try placing.place(task)
    var numbered: Int?
    if let id = columns.first(where: { $0.meaning == .id }), placed.cells[id.index] == nil,
      let next = NextNumber.after(lines.compactMap { $0.values[keys[id.index]]?.text })
    {
      placed.cells[id.index] = next
      if case .number? = lines.last?.values[keys[id.index]] { numbered = id.index }
    }
    let isSpaced = lines.last?.isSpaced ?? true
    var members: [(key: String, value: String)] = columns.compactMap { column in
      placed.cells[column.index].map { (keys[column.index], column.index == numbered ? $0 : Self.quoted($0)) }
    }
    members += placed.others.map { ($0.name, Self.quoted($0.value)) }
    let object = members.map { Self.quoted($0.key) + (isSpaced ? ": " : ":") + $0.value }
    let line = "{" + object.joined(separator: isSpaced ? ", " : ",") + "}"
    let lineEnd = firstLineEnd
    let isOpen = !text.bytes.isEmpty && RowStyle.lineEnd(text.bytes, before: text.bytes.count).isEmpty
    let inserted = (isOpen ? lineEnd : []) + Array(line.utf8) + lineEnd
    guard JSONLine(Array(line.utf8)[...])?.keys == members.map(\.key),
      let bytes = LineSplice.inserting(inserted, at: text.bytes.count, of: text, in: file)
    else { throw Self.noObject(appender.name, row) }
    let headers = columns.map(\.header) + placed.others.map(\.name)
    let cells = columns.map { placed.cells[$0.index] ?? "" } + placed.others.map(\.value)
    return AddedTask(
      bytes: bytes, row: row, id: columns.first { $0.meaning == .id }.flatMap { placed.cells[$0.index] } ?? "",
      doubts: appender.doubts(headers: headers, cells, row: row, withColumn: false))
  }

  /// The line of the new task from 1.
  private var row: Int {
    let source = SourceText(name: "", bytes: text.bytes)
    let last = source.lineStarts.last ?? 0
    return last == text.bytes.count ? source.lineStarts.count : source.lineStarts.count + 1
  }

  private var firstLineEnd: [UInt8] {
    guard let at = text.bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    let isPair = text.bytes[at] == 0x0D && at + 1 < text.bytes.count && text.bytes[at + 1] == 0x0A
    return isPair ? [0x0D, 0x0A] : [text.bytes[at]]
  }

  /// A string of JSON (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func noObject(_ name: String, _ line: Int) -> AddingFault {
    AddingFault(
      "not-json-lines",
      Message(
        "这一行不是一个完整的 JSON 对象，什么也没有写", "this line is no whole JSON object; nothing was written"),
      remedy: Message(
        "每行写一个 {\"工作任务\": \"…\", …}；改好这一行再添加", "write one {\"工作任务\": \"…\", …} a line; mend this one first"),
      at: .cell(file: name, row: line, column: nil))
  }
}

extension TextEncoding.Decoded {
  /// The text of an empty file.
  fileprivate static var none: TextEncoding.Decoded { .init(bytes: [], encoding: .utf8, hadMark: false) }
}

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
