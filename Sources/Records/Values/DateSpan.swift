/// A year, a month of it, or a day of that: as exact as the ledger is, no more.
package struct CalendarPoint: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year.
  package let year: Int
  /// The month from 1, where it is known.
  package let month: Int?
  /// The day from 1, where it is known.
  package let day: Int?

  /// A point from its parts.
  package init(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The earlier comes first; a year stands before its months, a month before its days.
  package static func < (a: CalendarPoint, b: CalendarPoint) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  /// `2023`, `2023-04` or `2023-04-09`.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard let month else { return String(year) }
    return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
  }
}

/// A date or a span of dates, with the words that it was read from.
package struct DateSpan: Hashable, Sendable, CustomStringConvertible {
  /// The first point; equal to `end` for a single date.
  package let start: CalendarPoint
  /// The last point, inclusive.
  package let end: CalendarPoint
  /// The text as written, trimmed.
  package let text: String

  /// A span from its parts.
  package init(start: CalendarPoint, end: CalendarPoint, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// `2023-04`, or `2023-03/2023-04` for a span.
  package var description: String { start == end ? "\(start)" : "\(start)/\(end)" }
}
