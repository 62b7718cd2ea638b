import Drafting
import TextCore

/// Turns a draft into the bytes of its file, as the settings 编码 and 换行 ask.
enum OutputText {
  /// The bytes of a text whose lines end with LF.
  static func bytes(_ text: String, _ settings: Settings, encodingAt place: Place) throws(Failure) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0x0A, settings.lineEnd == .crlf { utf8.append(0x0D) }
      utf8.append(byte)
    }
    let encoding: TextEncoding = settings.encoding == .gb18030 ? .gb18030 : .utf8
    if let bytes = encoding.encode(utf8, mark: settings.encoding == .utf8WithMark) { return bytes }
    throw Failure(
      "encoding", Message("稿子里有这种编码写不出的字", "the draft holds characters that this encoding lacks"),
      remedy: Message("请改用“编码：UTF-8”", "write “编码：UTF-8” instead"), at: place)
  }
}
