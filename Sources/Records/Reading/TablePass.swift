import TextCore

/// One table of a file: its blocks, each a header with rows below it.
struct TablePass {
  let place: TablePlace
  private(set) var cells: CellTable
  let year: Int?
  var finder: HeaderFinder
  let states: StateAliases
  /// The section that the sheet's name gives, "" where it gives none.
  var section = ""
  /// Whether headings within the table are sections although the sheet's name could be one.
  var givesWayToHeadings = false
  private var across: Set<Int>
  private let source: SourceTable

  init(
    _ source: SourceTable, _ ordinal: Int, _ file: String, _ year: Int?, _ finder: HeaderFinder, _ states: StateAliases
  ) {
    place = TablePlace(file: file, sheet: source.sheet, ordinal: ordinal, numbers: source.numbers)
    self.source = source
    let filled = MergeFilling.fill(source)
    cells = filled.cells
    across = filled.across
    self.year = year
    self.finder = finder
    self.states = states
  }

  /// Takes a number that is merged over several rows back to the first of them: it counts once. The first rows
  /// of such merges, from 0.
  mutating func countMergedNumbersOnce(_ header: HeaderFinder.Header) -> [Int] {
    let column = header.columnOf[Meaning.quantity.rawValue]
    let numbers = source.merges.filter { merge in
      merge.columns == column...column && merge.rows.count > 1 && merge.rows.lowerBound > header.rows.upperBound
        && merge.rows.lowerBound < cells.rowCount
        && !TextFold.trimmed(cells.text(merge.rows.lowerBound, column)).isEmpty
    }
    guard column >= 0, !numbers.isEmpty else { return [] }
    let filled = MergeFilling.fill(source, except: Set(numbers))
    cells = filled.cells
    across = filled.across
    return numbers.map(\.rows.lowerBound).sorted()
  }

  /// Whether all text of a row stands in one cell merged over several columns.
  @inline(__always)
  func isAcross(_ row: Int) -> Bool { !across.isEmpty && across.contains(row) }

  /// Whether headings are those of topics, as the sheet itself is a section.
  var sheetIsSection: Bool { !section.isEmpty && !givesWayToHeadings }

  /// Reads all blocks, the first of which has the header given.
  func run(_ header: HeaderFinder.Header, into found: inout LedgerFindings) {
    found.doubts.enter(place)
    var stack = HeadingStack()
    for row in 0..<header.row { above(row, &stack, &found) }
    var next: HeaderFinder.Header? = header
    while let header = next {
      var block = BlockPass(self, header, stack)
      block.run(into: &found)
      next = block.next
      stack = block.stack
    }
  }

  /// A row above the first header is a title, or a heading where it is numbered and alone.
  private func above(_ row: Int, _ stack: inout HeadingStack, _ found: inout LedgerFindings) {
    let texts = cells.headerCells(row).map { TextFold.trimmed($0) }.filter { !$0.isEmpty }
    guard let text = texts.first else {
      found.skipped.append(place.skipped(row, .blank))
      return
    }
    if texts.count == 1, let heading = Heading(text), heading.numbering <= .bracketed,
      SectionName.of(heading.name) != nil
    {
      stack.enter(heading)
      found.skipped.append(place.skipped(row, .heading))
    } else {
      found.skipped.append(place.skipped(row, .title))
    }
  }
}
