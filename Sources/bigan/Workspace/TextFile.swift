import TextCore

/// Reads text files that people wrote, in whatever encoding their editor saved them.
enum TextFile {
  /// The text of a file in UTF-8, under the name that messages show.
  static func read(_ path: String, name: String? = nil) throws -> SourceText {
    let bytes = try FileReading.read(path)
    let shown = name ?? path
    do {
      let text = try TextEncoding.decode(bytes).bytes
      guard !text.contains(0) else { throw notText(shown) }
      return SourceText(name: shown, bytes: text)
    } catch let failure as TextEncoding.Failure {
      guard !bytes.contains(0) else { throw notText(shown) }
      switch failure {
      case .damaged(let encoding, let offset):
        throw damaged(shown, row: SourceText(name: shown, bytes: bytes).line(at: offset), encoding.rawValue)
      case .unknown: throw notText(shown)
      }
    }
  }

  private static func notText(_ name: String) -> Failure {
    Failure(
      "not-text", Message("这不是文本文件", "this is no text file"),
      remedy: Message("请用文本编辑器另存为 UTF-8 编码的文本", "save it as text in UTF-8 with a text editor"),
      at: .file(name))
  }

  private static func damaged(_ name: String, row: Int, _ encoding: String) -> Failure {
    Failure(
      "damaged-text",
      Message("这一行有损坏的字符，不合 \(encoding) 编码", "this line holds damaged characters, not valid \(encoding)"),
      remedy: Message("请改正这一行，再存为 UTF-8 编码", "correct the line and save the file in UTF-8"),
      at: .cell(file: name, row: row, column: nil))
  }
}
