import Records
import TextCore

/// Of what time the numbers of a point are: of the whole year, or of a part of it.
extension YearFigures {
  /// Whether nothing says that a number is of a part of the year.
  func isWholeYear(_ figure: Figure) -> Bool {
    let point = points[figure.place.section][figure.place.topic][figure.place.point]
    if figure.isCompared, isYearsEnd(point) { return true }
    return Self.own(point).allSatisfy {
      records[$0].date == nil || records[$0].dateText.holds("全年") || isYears(records[$0])
    }
  }

  func isYears(_ record: TaskRecord) -> Bool {
    guard let date = record.date, let from = date.start.month, let to = date.end.month else { return true }
    return from == 1 && to == 12
  }

  /// Told at the year's end: what is held against last year then is the year's.
  func isYearsEnd(_ point: Point) -> Bool {
    !Self.isOfPart(point.stem) && Self.own(point).allSatisfy { records[$0].date?.end.month == 12 }
  }

  /// Of the whole year: brought together from several rows, or without a date, or over half a year and more.
  func isYearly(_ point: Point) -> Bool {
    if Self.isOfPart(point.stem) { return false }
    let own = Self.own(point)
    if own.count > 1 { return true }
    return own.allSatisfy { index in
      // 截至12.20 counts the year.
      if records[index].dateText.starts(withOneOf: Self.counts) { return true }
      guard let date = records[index].date else { return records[index].dateText.isEmpty }
      guard let from = date.start.month, let to = date.end.month else { return true }
      return date.end.year > date.start.year || to - from >= 6
    }
  }

  /// 城镇新增就业 told in October or later is hardly of a part of the year, and is told without 全年.
  func isLate(_ point: Point) -> Bool {
    !Self.isOfPart(point.stem) && Self.own(point).allSatisfy { (records[$0].date?.end.month ?? 0) >= 10 }
  }

  /// 数字城管全年, 12月15日: the row's name says of what time it is.
  func isOfYear(_ point: Point) -> Bool {
    let own = Self.own(point)
    return own.count == 1 && records[own[0]].task.holds("全年")
  }

  private static let counts = ["截至12", "截止12", "截至年底", "截至年末", "年底", "年末"]

  /// 巡护（截至6月底）: a task's name with a number is of a part; where the whole result stands in the column of tasks,
  /// its numbers tell nothing of the kind.
  static func isOfPart(_ stem: String) -> Bool { stem.hasDigit && !stem.holds("，") }
}
