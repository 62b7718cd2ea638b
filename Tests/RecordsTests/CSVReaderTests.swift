import Testing

@testable import Records
@testable import TextCore

@Suite struct CSVReaderTests {
  @Test(arguments: [
    CSVCase("", []),
    CSVCase("a", [["a"]]),
    CSVCase("a,b", [["a", "b"]]),
    CSVCase("a,b\n", [["a", "b"]]),
    CSVCase("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    CSVCase("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    CSVCase("a,b\n\n1,2", [["a", "b"], [""], ["1", "2"]]),
    CSVCase("a,\n,b\n", [["a", ""], ["", "b"]]),
    CSVCase("a,", [["a", ""]]),
    CSVCase(",", [["", ""]]),
    CSVCase("\n", [[""]]),
    CSVCase("\"a\"", [["a"]]),
    CSVCase("\"\"", [[""]]),
    CSVCase("\"\"\"\"", [["\""]]),
    CSVCase("\"a\"\"b\"", [["a\"b"]]),
    CSVCase("\"a,b\",c", [["a,b", "c"]]),
    CSVCase("\"a\nb\",c\n", [["a\nb", "c"]]),
    CSVCase("\"a\r\nb\",c\r\nd,e", [["a\r\nb", "c"], ["d", "e"]]),
    CSVCase("x,\"a\"\ny,\"b\"", [["x", "a"], ["y", "b"]]),
    CSVCase("x,\"\"\ny,\"\"", [["x", ""], ["y", ""]]),
    CSVCase("直径5\"管,b", [["直径5\"管", "b"]]),
    CSVCase("围绕，开展；学习,b", [["围绕，开展；学习", "b"]]),
    CSVCase(" a , b ", [[" a ", " b "]]),
    CSVCase("a\u{0B}b,c", [["a\u{0B}b", "c"]]),
    CSVCase("\"他说\"\"好\"\"，再说\"\"好\"\"\",终", [["他说\"好\"，再说\"好\"", "终"]]),
    CSVCase("1234567,12345678,123456789\n", [["1234567", "12345678", "123456789"]]),
  ])
  func cells(_ sample: CSVCase) {
    let content = CSVReader.read(Array(sample.text.utf8), separator: 0x2C)
    #expect(content.table.cells == sample.cells)
    #expect(content.faults.isEmpty)
  }

  @Test(arguments: [
    // Never closed: the mark is text, and the rows below are saved.
    CSVCase("a,\"b\n1,2\n3,4", [["a", "\"b"], ["1", "2"], ["3", "4"]]),
    // Closed lines below in the midst of text: the same.
    CSVCase("a,\"b\n1,2\n3,\"4\"", [["a", "\"b"], ["1", "2"], ["3", "4"]]),
    CSVCase("\"", [["\""]]),
    CSVCase("a,\"", [["a", "\""]]),
    CSVCase("\"a\"b,c", [["ab", "c"]]),
    CSVCase("\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
  ])
  func mended(_ sample: CSVCase) {
    let content = CSVReader.read(Array(sample.text.utf8), separator: 0x2C)
    #expect(content.table.cells == sample.cells)
    #expect(content.faults.count == 1)
  }

  @Test func faultsNameRowAndColumn() {
    let content = CSVReader.read(Array("a,b\nc,\"d\n\"e\"f,g\n".utf8), separator: 0x2C)
    #expect(
      content.faults == [
        CSVFault(kind: .unclosedQuote, row: 2, column: 2),
        CSVFault(kind: .textBehindQuote, row: 3, column: 1),
      ])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("a;b\n1;2\n", ";"), ("a;b\n1,5;2\n2,5;3\n", ";"),
    ("a\nb\n", ","),
    ("序号,工作任务,完成状态\n1,甲;乙;丙,已完成\n2,甲;乙;丙,已完成\n", ","), ("序号;工作任务\n1;a,b\n", ";"),
    ("a,\"b;c;d\"\n1,\"2;3;4\"\n", ","), ("标题\n序号\t工作任务\n1\ta,b\n", "\t"), ("", ","),
  ])
  func separator(text: String, expected: String) {
    #expect(CSVReader.read(Array(text.utf8)).separator == expected.utf8.first)
  }

  /// The scan of eight bytes at a time gives what a plain reading byte by byte gives, on every short text over
  /// a small alphabet and on longer random ones.
  @Test func agreesWithPlainReading() {
    var generator = SystemlessGenerator(state: 7)
    let alphabet: [UInt8] = Array("ab,,\"\"\n\r;".utf8) + Array("汉".utf8)
    for length in 0..<400 {
      for _ in 0..<12 {
        let bytes = (0..<(length % 40)).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
        let found = CSVReader.read(bytes, separator: 0x2C).table
        #expect(
          found.cells == PlainCSV.cells(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func tableOfStringsKeepsMarks() {
    let cells = [["\"a\"", "b,c", ""], [], ["d\ne"]]
    #expect(CellTable(cells).cells == cells)
  }
}

/// The rules of `CSVScanner`, one byte at a time.
private enum PlainCSV {
  static func cells(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var at = 0
    while at < bytes.count {
      var cell: [UInt8] = []
      if bytes[at] == 0x22, let (inner, end) = quoted(bytes, at) {
        cell = inner
        at = end
      }
      while at < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[at]) {
        cell.append(bytes[at])
        at += 1
      }
      row.append(String(decoding: cell, as: UTF8.self))
      guard at < bytes.count else { break }
      if bytes[at] == 0x2C {
        at += 1
        if at == bytes.count { row.append("") }
        continue
      }
      at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
      rows.append(row)
      row = []
    }
    return row.isEmpty ? rows : rows + [row]
  }

  private static func quoted(_ bytes: [UInt8], _ open: Int) -> ([UInt8], Int)? {
    var inner: [UInt8] = []
    var at = open + 1
    while at < bytes.count {
      if bytes[at] != 0x22 {
        inner.append(bytes[at])
        at += 1
      } else if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
        inner.append(0x22)
        at += 2
      } else {
        at += 1
        let rest = bytes[at...].first { $0 != 0x20 }
        let isClosed = rest == nil || rest == 0x2C || rest == 0x0A || rest == 0x0D
        let spans = inner.contains { $0 == 0x0A || $0 == 0x0D }
        return isClosed || !spans ? (inner, at) : nil
      }
    }
    return nil
  }
}

/// SplitMix64: random numbers that are the same in every run.
private struct SystemlessGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
