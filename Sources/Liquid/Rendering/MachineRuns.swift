import TextCore

/// The record of where output comes from.
extension Machine {
  /// Records literal text that was just put out: a run for each line of the template.
  mutating func recordText(_ op: Op) {
    // Beyond the limit output is thrown away, and its count says nothing.
    guard !output.isOverLimit else { return }
    let source = frame.program.source
    var start = Int(op.a)
    let end = start + Int(op.b)
    var at = output.count - Int(op.b)
    var line = source.line(at: start)
    while start < end {
      let next = line < source.lineStarts.count ? min(source.lineStarts[line], end) : end
      if next > start {
        runs.append(
          Run(
            range: at..<(at + next - start), source: source.name, span: Span(start, next), line: line, marks: []))
      }
      at += next - start
      start = next
      line += 1
    }
  }

  /// Puts a value out and records it with its marks.
  mutating func recordValue(_ cell: Cell) {
    switch cell.tag {
    case .list: for item in cell.items { recordValue(item) }
    case .string:
      let start = output.count
      output.put(cell.bytes)
      var at = 0
      for mark in cell.marks {
        record(Span(start + at, start + mark.start), [])
        record(Span(start + mark.start, start + mark.end), mark.marks)
        at = mark.end
      }
      record(Span(start + at, start + cell.bytes.count), [])
    default:
      let start = output.count
      ValueText.append(cell, to: &output)
      record(Span(start, output.count), [])
    }
  }

  /// Records a piece of output, unless it is empty or was thrown away.
  private mutating func record(_ piece: Span, _ marks: [Int]) {
    guard piece.start < piece.end, !output.isOverLimit else { return }
    let source = frame.program.source
    let span = frame.program.spans[pc]
    runs.append(
      Run(range: piece.range, source: source.name, span: span, line: source.line(at: span.start), marks: marks))
  }

  /// Takes the runs of a capture as marks of its string.
  mutating func takeMarks(from first: Int) -> [MarkSpan] {
    var marks: [MarkSpan] = []
    for run in runs[first...] where !run.marks.isEmpty {
      marks.append(shifted: [MarkSpan(run.range.lowerBound, run.range.upperBound, run.marks)], by: 0)
    }
    runs.removeSubrange(first...)
    return marks
  }
}
