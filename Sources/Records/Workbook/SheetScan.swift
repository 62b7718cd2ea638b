/// What was found in a sheet besides its cells: counts, and the first places of each kind.
struct SheetRemarks {
  /// Places of one kind.
  struct Places {
    private(set) var count = 0
    /// The first of them.
    private(set) var first: [CellReference] = []

    mutating func add(_ place: CellReference) {
      count += 1
      if first.count < 5 { first.append(place) }
    }
  }

  var errors = Places()
  var uncomputed = Places()
  var missingTexts = Places()
  var hiddenRows = Places()
  var hiddenColumns = 0
}

/// One reading of a sheet from its head to its end.
struct SheetScan: ~Copyable {
  /// The cells.
  var table = CellTableBuilder()
  /// The merged ranges, by rows and columns from 0 as the sheet numbers them.
  private(set) var merges: [MergedRange] = []
  private(set) var remarks = SheetRemarks()
  private let strings: SharedStrings
  private let formats: CellFormats
  private let part: String
  private var numbers = CellNumbers()
  private var scratch: [UInt8] = []
  private var row = 0
  private var column = 0

  /// The kinds of cells by their `t`.
  private enum Kind {
    case number, shared, formulaText, inline, boolean, error, date
  }

  init(strings: SharedStrings, formats: CellFormats, part: String) {
    self.strings = strings
    self.formats = formats
    self.part = part
  }

  /// Reads the sheet.
  mutating func read(_ scanner: inout XMLScanner) throws(PackageFault) {
    var isInData = false
    while true {
      switch try scanner.next() {
      case .start:
        if isInData {
          if scanner.isNamed("c") {
            try cell(&scanner)
          } else if scanner.isNamed("row") {
            try startRow(&scanner)
          }
        } else if scanner.isNamed("sheetData") {
          isInData = true
        } else if scanner.isNamed("mergeCell"), let reference = scanner.attribute("ref") {
          if let range = CellReference.range(reference), merges.count < 1_000_000 { merges.append(range) }
        } else if scanner.isNamed("col"), Self.isOn(scanner.attribute("hidden")),
          let low = Self.number(scanner.attribute("min")), let high = Self.number(scanner.attribute("max")), low <= high
        {
          remarks.hiddenColumns += min(high, CellReference.columnLimit) - low + 1
        }
      case .end:
        if isInData {
          if scanner.isNamed("row") {
            table.closeRow(number: row)
          } else if scanner.isNamed("sheetData") {
            isInData = false
          }
        }
      case .text: break
      case .done: return
      }
    }
  }

  /// Hands over the table; the scan is at its end.
  consuming func takeTable() -> CellTableBuilder { table }

  private mutating func startRow(_ scanner: inout XMLScanner) throws(PackageFault) {
    if let raw = scanner.attribute("r") {
      guard let number = Self.number(raw), number > 0 else { throw fault() }
      row = number
    } else {
      row += 1
    }
    guard row <= CellReference.rowLimit else { throw fault() }
    column = 0
    if Self.isOn(scanner.attribute("hidden")) { remarks.hiddenRows.add(CellReference(row: row, column: 1)) }
  }

  /// Reads the cell that has just begun, to its end.
  private mutating func cell(_ scanner: inout XMLScanner) throws(PackageFault) {
    if let raw = scanner.attribute("r") {
      guard let number = CellReference.column(raw) else { throw fault() }
      column = number
    } else {
      column += 1
    }
    guard column <= CellReference.columnLimit else { throw fault() }
    let style = scanner.attribute("s").flatMap(Self.number) ?? 0
    let kind = try Self.kind(scanner.attribute("t"))
    let level = scanner.depth
    var hasFormula = false
    var hasValue = false
    var isValue = false
    scratch.removeAll(keepingCapacity: true)
    loop: while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("v") {
          isValue = true
          hasValue = true
        } else if scanner.isNamed("f") {
          hasFormula = true
        } else if scanner.isNamed("is") {
          try RichText.append(&scanner, to: &scratch)
        }
      case .text: if isValue { try scanner.appendText(to: &scratch) }
      case .end:
        isValue = false
        if scanner.depth < level { break loop }
      case .done: break loop
      }
    }
    if scratch.isEmpty {
      if hasFormula, !hasValue || kind != .formulaText { remarks.uncomputed.add(place) }
      return
    }
    try append(kind, style)
    guard !table.isFull else { throw .tooLarge(part) }
    table.closeCell(column: column - 1)
  }

  /// Appends the text of the value read to the table.
  private mutating func append(_ kind: Kind, _ style: Int) throws(PackageFault) {
    let start = table.bytes.count
    switch kind {
    case .shared:
      guard let index = Self.number(scratch[...]), strings.append(index, to: &table.bytes) else {
        remarks.missingTexts.add(place)
        return
      }
    case .inline, .formulaText:
      table.bytes.append(contentsOf: scratch)
      EscapedText.resolve(&table.bytes, from: start)
    case .boolean:
      let value = scratch.first { $0 > 0x20 }
      table.bytes.append(contentsOf: (value == 0x31 || value == 0x74 ? "TRUE" : "FALSE").utf8)
    case .error:
      remarks.errors.add(place)
      table.bytes.append(contentsOf: scratch)
    case .date: ISODate.append(scratch, to: &table.bytes)
    case .number: numbers.append(scratch, style: style, formats[style], to: &table.bytes)
    }
  }

  private var place: CellReference { CellReference(row: row, column: column) }

  private func fault() -> PackageFault { .malformedXML(part, offset: 0) }

  private static func kind(_ raw: UnsafeBufferPointer<UInt8>?) throws(PackageFault) -> Kind {
    guard let raw, let first = raw.first else { return .number }
    switch (first, raw.count) {
    case (0x73, 1): return .shared
    case (0x6E, _): return .number
    case (0x73, _): return .formulaText
    case (0x69, _): return .inline
    case (0x62, _): return .boolean
    case (0x65, _): return .error
    case (0x64, _): return .date
    default: return .formulaText
    }
  }

  private static func isOn(_ raw: UnsafeBufferPointer<UInt8>?) -> Bool {
    guard let first = raw?.first else { return false }
    return first == 0x31 || first == 0x74
  }

  /// A number of at most nine digits, blanks around it left out.
  private static func number(_ raw: some Sequence<UInt8>) -> Int? {
    var value = 0
    var digits = 0
    for byte in raw where byte > 0x20 {
      guard byte >= 0x30, byte <= 0x39, digits < 9 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  private static func number(_ raw: UnsafeBufferPointer<UInt8>?) -> Int? {
    raw.flatMap { number($0[...]) }
  }
}
