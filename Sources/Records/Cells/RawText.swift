#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import TextCore

/// Turns the bytes of a file into text, or says why it is none.
enum RawText {
  /// The text in UTF-8 without a mark, or what is wrong with the file.
  static func utf8(_ bytes: [UInt8], name: String) -> Result<[UInt8], Fault> {
    decoded(bytes, name: name).map(\.bytes)
  }

  /// The text with the encoding that it was written in, or what is wrong with the file; one without ink is wrong
  /// unless it may be blank.
  static func decoded(
    _ bytes: [UInt8], name: String, mayBeBlank: Bool = false
  ) -> Result<TextEncoding.Decoded, Fault> {
    if let kind = knownKind(bytes) { return .failure(Fault(kind)) }
    if bytes.count > CellTable.capacity { return .failure(Fault(tooLarge(name))) }
    let decoded: TextEncoding.Decoded
    do {
      decoded = try TextEncoding.decode(bytes)
    } catch {
      return .failure(Fault(notText(error, bytes, name)))
    }
    if decoded.bytes.count > CellTable.capacity { return .failure(Fault(tooLarge(name))) }
    if let offset = firstNUL(decoded.bytes) { return .failure(Fault(nul(offset, decoded.bytes, name))) }
    if !mayBeBlank, decoded.bytes.prefix(1 << 16).allSatisfy({ $0 <= 0x20 }), decoded.bytes.allSatisfy({ $0 <= 0x20 }) {
      return .failure(Fault(empty(name)))
    }
    return .success(decoded)

    func knownKind(_ bytes: [UInt8]) -> Diagnostic? {
      for (head, zh, en) in signatures where bytes.starts(with: head) { return binary(name, zh, en) }
      return nil
    }
  }

  /// A finding that ends the reading.
  struct Fault: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
      self.diagnostic = diagnostic
    }
  }

  /// The code of the finding that a text is in no encoding that we know.
  static let unknownEncoding = "unknown-encoding"

  private static let signatures: [([UInt8], String, String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "工作簿或压缩包（.xlsx、.docx、.zip）", "a workbook or archive (.xlsx, .docx, .zip)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "旧格式的办公文件（.xls、.doc）", "an old office file (.xls, .doc)"),
    ([0x25, 0x50, 0x44, 0x46], " PDF 文件", "a PDF file"),
    ([0x89, 0x50, 0x4E, 0x47], "图片", "an image"), ([0xFF, 0xD8, 0xFF], "图片", "an image"),
    ([0x1F, 0x8B], "压缩文件", "a compressed file"), ([0x52, 0x61, 0x72, 0x21], "压缩文件", "a compressed file"),
    ([0x37, 0x7A, 0xBC, 0xAF], "压缩文件", "a compressed file"), ([0x7F, 0x45, 0x4C, 0x46], "程序", "a program"),
  ]

  private static let saveAsCSV = Message(
    "在表格软件里打开台账，另存为 CSV（UTF-8）文件", "open the ledger in a spreadsheet program and save it as CSV (UTF-8)")

  private static func binary(_ name: String, _ zh: String, _ en: String) -> Diagnostic {
    Diagnostic(
      .error, "not-text", Message("这是\(zh)，不是文本台账", "this is \(en), not a ledger in text"), remedy: saveAsCSV,
      at: .file(name))
  }

  private static func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "empty-file", Message("文件是空的，没有表头，也没有任务", "the file is empty: no header and no tasks"),
      remedy: Message(
        "第一行写表头，如“序号,类别,工作任务,完成情况,完成状态”，以下每行一项任务",
        "write a header row such as 序号,类别,工作任务,完成情况,完成状态 and below it one task a row"),
      at: .file(name))
  }

  private static func tooLarge(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "file-too-large", Message("文件超过 2 GB", "the file is larger than 2 GB"),
      remedy: Message("把台账分成几个文件", "split the ledger into several files"), at: .file(name))
  }

  private static func notText(_ failure: TextEncoding.Failure, _ bytes: [UInt8], _ name: String) -> Diagnostic {
    let saveUTF8 = Message(
      "在表格软件或文本编辑器里另存为 UTF-8 编码；只坏了几个字的，把那几个字重写一遍",
      "save the file as UTF-8; where only a few characters are damaged, type them again")
    switch failure {
    case .damaged(let encoding, let offset):
      return Diagnostic(
        .error, "damaged-text",
        Message(
          "文件是 \(encoding.rawValue) 编码，但第 \(offset + 1) 个字节起有损坏的字",
          "the file is \(encoding.rawValue), but damaged at byte \(offset + 1)"),
        remedy: saveUTF8, at: .cell(file: name, row: line(offset, bytes), column: nil))
    case .unknown(let offset):
      return Diagnostic(
        .error, unknownEncoding,
        Message(
          "文件既不是 UTF-8 也不是 GB18030 编码的文本（从第 \(offset + 1) 个字节起读不通）",
          "the file is text in neither UTF-8 nor GB18030 (unreadable from byte \(offset + 1))"),
        remedy: saveUTF8, at: .file(name))
    }
  }

  private static func firstNUL(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress, let found = memchr(base, 0, text.count) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private static func nul(_ offset: Int, _ bytes: [UInt8], _ name: String) -> Diagnostic {
    let head = bytes.prefix(4096)
    if head.count(where: { $0 == 0 }) * 16 > head.count {
      return Diagnostic(
        .error, "not-text",
        Message(
          "文件里有大量空字节（NUL），不是文本，或是没有标记的 UTF-16",
          "the file is full of NUL bytes: it is no text, or UTF-16 without its mark"),
        remedy: saveAsCSV, at: .file(name))
    }
    return Diagnostic(
      .error, "nul-byte",
      Message("有空字节（NUL），文件可能已损坏", "there is a NUL byte: the file may be damaged"),
      remedy: Message(
        "用表格软件打开检查这一行，重新另存为 CSV（UTF-8）", "look at this row in a spreadsheet program and save as CSV (UTF-8)"),
      at: .cell(file: name, row: line(offset, bytes), column: nil))
  }

  /// The line that holds an offset: as near to a row as a text that cannot be read allows.
  private static func line(_ offset: Int, _ bytes: [UInt8]) -> Int {
    bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1
  }
}
