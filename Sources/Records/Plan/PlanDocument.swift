/// The paragraphs of a Word document as lines that the reader of plans knows.
enum PlanDocument {
  /// Whether the bytes are an archive or an office file rather than text.
  static func isOffice(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// A line for each paragraph, with its automatic number. What is a heading by its style or all in bold, and
  /// has no number, is marked as Markdown marks it.
  static func lines(_ paragraphs: [WordParagraph]) -> [String] {
    paragraphs.map { paragraph in
      // A break within a paragraph starts no other.
      let text = TextFold.singleLine(paragraph.line)
      guard PlanMark.parse(Array(text)) == nil, text.count <= 60, !text.contains("*") else { return text }
      if let level = paragraph.outlineLevel { return String(repeating: "#", count: min(6, level)) + " " + text }
      return paragraph.isBold && !paragraph.isInTable ? "**\(text)**" : text
    }
  }
}
