/// The number format of each cell style.
struct CellFormats {
  private var formats: [NumberFormat] = []
  private let general: NumberFormat

  /// The formats of a workbook, all General where it has no styles.
  init(_ package: OfficePackage, part: String?, is1904: Bool) throws(PackageFault) {
    general = NumberFormat("General", is1904: is1904)
    guard let part, package.has(part) else { return }
    var scanner = try package.scanner(part)
    var custom: [Int: String] = [:]
    var known: [Int: NumberFormat] = [:]
    var isInCellStyles = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("cellXfs") {
          isInCellStyles = true
        } else if scanner.isNamed("numFmt"), scanner.depth == 3, let id = Self.number(scanner.attribute("numFmtId")),
          let code = try scanner.text("formatCode")
        {
          // A code of more than 255 characters is none that a spreadsheet takes.
          if code.utf8.count <= 2048 { custom[id] = code }
        } else if isInCellStyles, scanner.isNamed("xf"), scanner.depth == 3 {
          let id = Self.number(scanner.attribute("numFmtId")) ?? 0
          let format = known[id] ?? NumberFormat(custom[id] ?? BuiltInFormats.code(id), is1904: is1904)
          known[id] = format
          formats.append(format)
        }
      case .end: if scanner.isNamed("cellXfs") { isInCellStyles = false }
      case .text: break
      case .done: return
      }
    }
  }

  /// The format of a style, General for one that is not there.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : general
  }

  private static func number(_ raw: UnsafeBufferPointer<UInt8>?) -> Int? {
    raw.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
