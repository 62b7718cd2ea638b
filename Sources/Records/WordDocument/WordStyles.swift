/// The paragraph styles of a document, each with what it takes over from the style it is based on.
struct WordStyles {
  /// A style.
  struct Style {
    var name: String
    var basedOn: String?
    var number = NumberingReference()
    var outlineLevel: Int?
    var isBold: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var standard: Style?

  /// The styles of a document, none where it has no such part.
  init(_ package: OfficePackage, part: String?) throws(PackageFault) {
    guard let part, package.has(part) else { return }
    var scanner = try package.scanner(part)
    var open: (id: String, style: Style, isStandard: Bool)?
    var read: [(id: String, style: Style, isStandard: Bool)] = []
    reading: while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("style"), let id = try scanner.text("styleId") {
          let isParagraph = try scanner.text("type") == "paragraph"
          open = (id, Style(name: id), isParagraph && scanner.attribute("default")?.first == 0x31)
        } else if open != nil {
          try Self.take(&scanner, &open)
        }
      case .end:
        if scanner.isNamed("style"), let style = open {
          read.append(style)
          open = nil
        }
      case .text: break
      case .done: break reading
      }
    }
    for (id, style, _) in read { styles[id] = style }
    for (id, _, isStandard) in read {
      let whole = inherited(id)
      styles[id] = whole
      if isStandard { standard = whole }
    }
  }

  /// The style of an identifier.
  subscript(id: String) -> Style? { styles[id] }

  /// Whether text in a style is bold where it says nothing itself.
  func isBold(_ id: String?) -> Bool {
    id.flatMap { styles[$0] }?.isBold ?? standard?.isBold ?? false
  }

  private static func take(
    _ scanner: inout XMLScanner, _ open: inout (id: String, style: Style, isStandard: Bool)?
  ) throws(PackageFault) {
    let value = try scanner.text("val")
    if scanner.isNamed("name") {
      open?.style.name = value ?? ""
    } else if scanner.isNamed("basedOn") {
      open?.style.basedOn = value
    } else if scanner.isNamed("numId") {
      open?.style.number.list = value.flatMap { Int($0) }
    } else if scanner.isNamed("ilvl") {
      open?.style.number.level = value.flatMap { Int($0) }
    } else if scanner.isNamed("outlineLvl") {
      open?.style.outlineLevel = value.flatMap { Int($0) }
    } else if scanner.isNamed("b") {
      open?.style.isBold = WordScan.isOn(scanner.attribute("val"))
    }
  }

  /// A style with what those under it say, as far as 16 of them go: styles may be based on one another in a
  /// circle.
  private func inherited(_ id: String) -> Style? {
    guard var whole = styles[id] else { return nil }
    var next = whole.basedOn
    for _ in 0..<16 {
      guard let base = next.flatMap({ styles[$0] }) else { break }
      whole.number.list = whole.number.list ?? base.number.list
      whole.number.level = whole.number.level ?? base.number.level
      whole.outlineLevel = whole.outlineLevel ?? base.outlineLevel
      whole.isBold = whole.isBold ?? base.isBold
      next = base.basedOn
    }
    return whole
  }
}
