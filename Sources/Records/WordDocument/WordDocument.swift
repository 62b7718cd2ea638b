import TextCore

/// Reads the text of Word documents of the Office Open XML kind (ECMA-376; `.docx`, `.docm`).
package enum WordDocument {
  /// The paragraphs of a document's body in order, those of tables among them, blank ones left out, or why
  /// it cannot be read.
  ///
  /// Text that was deleted with changes tracked is left out, text that was inserted stands. Headers, footers,
  /// notes and comments are not body text. `name` is the file's, for messages.
  package static func paragraphs(_ bytes: [UInt8], name: String) -> Result<[WordParagraph], OfficeFault> {
    let faults = OfficeFaults.document(name)
    return OfficePackage.read(bytes, faults) { package throws(PackageFault) in
      let main = try package.mainPart() ?? "word/document.xml"
      let type = try package.contentType(main)
      if type.contains("spreadsheetml") || package.has("xl/workbook.xml") {
        return .failure(faults.other(Message("工作簿（.xlsx）", "a workbook (.xlsx)")))
      }
      if type.contains("presentationml") { return .failure(faults.other(Message("演示文稿（.pptx）", "a presentation"))) }
      if !package.has(main) { return .failure(faults.other(Message("压缩包或别的文件", "an archive or some other file"))) }
      let relations = try package.relationships(of: main)
      let styles = try WordStyles(package, part: relations.first { $0.kind == "styles" }?.target)
      let numbering = try WordNumbering(package, part: relations.first { $0.kind == "numbering" }?.target)
      var scan = WordScan(styles: styles, numbering: numbering)
      var scanner = try package.scanner(main)
      try scan.read(&scanner)
      guard scan.isDocument else { return .failure(faults.other(Message("别的文件", "some other file"))) }
      return .success(scan.paragraphs)
    }
  }
}

/// Which number a paragraph asks for: a list of the document and a level in it, from 0.
struct NumberingReference: Hashable, Sendable {
  var list: Int?
  var level: Int?
}

/// One reading of a document's body.
struct WordScan {
  private(set) var paragraphs: [WordParagraph] = []
  /// Whether the root is that of a document.
  private(set) var isDocument = false
  private let styles: WordStyles
  private var counter: NumberCounter

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    counter = NumberCounter(numbering)
  }

  /// A paragraph that is being read.
  private struct Open {
    var text: [UInt8] = []
    var style: String?
    var number = NumberingReference()
    var outlineLevel: Int?
    var boldBytes = 0
    var plainBytes = 0
  }

  /// Reads the body.
  mutating func read(_ scanner: inout XMLScanner) throws(PackageFault) {
    // Text boxes stand within paragraphs: theirs come out before the one that holds them.
    var open: [Open] = []
    var tables = 0
    var isText = false
    var isBold = false
    var isInMark = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.depth == 1 { isDocument = scanner.isNamed("document") }
        if scanner.isNamed("p") {
          // Other vocabularies have a `p` of their own, but no document nests its paragraphs this deep.
          guard open.count < 64 else { throw .tooLarge("word/document.xml") }
          open.append(Open())
        } else if scanner.isNamed("tbl") {
          tables += 1
        } else if Self.isSkipped(scanner) {
          try scanner.skip()
        } else if !open.isEmpty {
          let last = open.count - 1
          if scanner.isNamed("r") {
            isBold = styles.isBold(open[last].style)
          } else if scanner.isNamed("t") {
            isText = true
          } else if scanner.isNamed("rPr") {
            isInMark = true
          } else if isInMark, scanner.isNamed("b") {
            isBold = Self.isOn(scanner.attribute("val"))
          } else {
            try mark(&scanner, &open[last])
          }
        }
      case .text:
        guard isText, !open.isEmpty else { break }
        let last = open.count - 1
        let start = open[last].text.count
        try scanner.appendText(to: &open[last].text)
        let ink = open[last].text[start...].count { $0 > 0x20 }
        if isBold { open[last].boldBytes += ink } else { open[last].plainBytes += ink }
      case .end:
        if scanner.isNamed("t") {
          isText = false
        } else if scanner.isNamed("rPr") {
          isInMark = false
        } else if scanner.isNamed("tbl") {
          tables -= 1
        } else if scanner.isNamed("p"), let closed = open.popLast() {
          close(closed, isInTable: tables > 0)
        }
      case .done: return
      }
    }
  }

  /// Takes what a paragraph's properties and the marks in its runs say.
  private func mark(_ scanner: inout XMLScanner, _ open: inout Open) throws(PackageFault) {
    if scanner.isNamed("tab") {
      // Within `tabs` it is a stop, which has a position.
      if scanner.attribute("pos") == nil { open.text.append(0x09) }
    } else if scanner.isNamed("br") || scanner.isNamed("cr") {
      open.text.append(0x0A)
    } else if scanner.isNamed("noBreakHyphen") {
      open.text.append(0x2D)
    } else if scanner.isNamed("pStyle") {
      open.style = try scanner.text("val")
    } else if scanner.isNamed("numId") {
      open.number.list = try scanner.text("val").flatMap { Int($0) }
    } else if scanner.isNamed("ilvl") {
      open.number.level = try scanner.text("val").flatMap { Int($0) }
    } else if scanner.isNamed("outlineLvl") {
      open.outlineLevel = try scanner.text("val").flatMap { Int($0) }
    }
  }

  private mutating func close(_ open: Open, isInTable: Bool) {
    let text = String(decoding: open.text, as: UTF8.self)
    guard open.text.contains(where: { $0 > 0x20 }) else { return }
    let style = open.style.flatMap { styles[$0] } ?? styles.standard
    let reference = NumberingReference(
      list: open.number.list ?? style?.number.list, level: open.number.level ?? style?.number.level)
    let outline = open.outlineLevel ?? style?.outlineLevel
    paragraphs.append(
      WordParagraph(
        text: text, number: counter.next(reference), style: open.style == nil ? nil : style?.name,
        outlineLevel: outline.flatMap { (0..<9).contains($0) ? $0 + 1 : nil },
        isBold: open.boldBytes > 0 && open.plainBytes == 0, isInTable: isInTable))
  }

  /// Whether an element holds no text of the document as it stands: what was deleted or moved away, older
  /// properties, formulas of fields, reading aids, and the second form of what stands in two forms.
  private static func isSkipped(_ scanner: borrowing XMLScanner) -> Bool {
    scanner.isNamed("del") || scanner.isNamed("moveFrom") || scanner.isNamed("pPrChange")
      || scanner.isNamed("rPrChange") || scanner.isNamed("instrText") || scanner.isNamed("delText")
      || scanner.isNamed("Fallback") || scanner.isNamed("rt") || scanner.isNamed("sectPr")
  }

  static func isOn(_ raw: UnsafeBufferPointer<UInt8>?) -> Bool {
    guard let raw else { return true }
    return !(raw.elementsEqual("0".utf8) || raw.elementsEqual("false".utf8) || raw.elementsEqual("off".utf8))
  }
}
