import TextCore

/// Headers of two rows: names over several columns, each with names of its own below (完成情况 over 数量 and
/// 时间), beside columns that have one name in either row.
///
/// A name over several columns is followed by blanks (a merged cell saved as CSV) or repeated over them (one
/// that was filled in); a name over one column has a blank, or itself, above or below.
enum HeaderPair {
  /// Where the name of a column stands.
  private enum Source {
    case nowhere, upper, lower
    /// Under a name over several columns that begins at a column.
    case both(group: Int)
  }

  /// The header whose first row is given, nil where that row and the next are no such pair.
  static func header(_ table: CellTable, _ row: Int, _ finder: HeaderFinder) -> HeaderFinder.Header? {
    guard row + 1 < table.rowCount, table.cellCount(row) > 1, table.cellCount(row + 1) > 1 else { return nil }
    let width = min(max(table.cellCount(row), table.cellCount(row + 1)), 512)
    let upper = texts(table, row, width)
    let lower = texts(table, row + 1, width)
    guard canBeNames(upper, 24), canBeNames(lower, 20), Set(upper).subtracting([""]).count > 1,
      let sources = sources(upper, lower)
    else { return nil }
    guard isConvincing(upper, lower, sources, finder) else { return nil }
    let texts = names(upper, lower, sources)
    let years = finder.years(of: texts)
    let terms = zip(terms(upper, lower, sources, finder), texts).map { term, text in
      years.isOther(text) || years.isNext(text) ? nil : term
    }
    let header = finder.header(
      rows: row...(row + 1), texts, guesses: HeaderGuesses(table, row: row + 1, texts.map(years.read), terms))
    return header.columnOf[Meaning.task.rawValue] >= 0 && header.meanings > 1 ? header : nil
  }

  private static func texts(_ table: CellTable, _ row: Int, _ width: Int) -> [String] {
    let found = table.headerCells(row).prefix(width).map { TextFold.singleLine(TextFold.trimmed($0)) }
    return found + [String](repeating: "", count: width - found.count)
  }

  /// Names are short, and neither numbers nor 填报单位：办公室.
  private static func canBeNames(_ texts: [String], _ limit: Int) -> Bool {
    texts.allSatisfy { text in
      text.isEmpty
        || text.count <= limit && text.contains(where: \.isLetter)
          && !text.dropLast().contains(where: { "：:。；".contains($0) })
    }
  }

  /// Where each column's name stands; nil where the lower row has a name that the upper leaves no room for.
  private static func sources(_ upper: [String], _ lower: [String]) -> [Source]? {
    var out: [Source] = []
    var start: Int?
    for column in upper.indices {
      if !upper[column].isEmpty, start.map({ upper[$0] != upper[column] }) ?? true { start = column }
      let isFirst = start == column
      let continues =
        column + 1 < upper.count && (upper[column + 1].isEmpty || upper[column + 1] == upper[column])
      if lower[column].isEmpty || lower[column] == upper[column] {
        out.append(isFirst ? .upper : .nowhere)
      } else if let group = start, !isFirst || continues {
        // Blanks above belong to a name that has something below itself, else to nobody.
        let hasOwn = !lower[group].isEmpty && lower[group] != upper[group]
        out.append(hasOwn ? .both(group: group) : .lower)
      } else if start == nil {
        out.append(.lower)
      } else {
        return nil
      }
    }
    return out
  }

  /// Two names or more in the lower row that the upper has not, one of them known or of a kind that is meant
  /// for it; and either a column named in the upper row alone, or an upper row of known names only.
  private static func isConvincing(
    _ upper: [String], _ lower: [String], _ sources: [Source], _ finder: HeaderFinder
  ) -> Bool {
    var below: [String] = []
    var hasUpper = false
    for (column, source) in sources.enumerated() {
      switch source {
      case .upper: hasUpper = true
      case .lower, .both: below.append(lower[column])
      case .nowhere: break
      }
    }
    guard below.count > 1 || below.count == 1 && finder.term(below[0])?.meaning == .task else { return false }
    guard below.contains(where: { finder.term($0) != nil }) || below.allSatisfy(isPart) else { return false }
    return hasUpper || upper.allSatisfy { $0.isEmpty || finder.term($0) != nil }
  }

  private static let parts = [
    "季度", "月", "半年", "计划", "实际", "目标", "数", "值", "时间", "情况", "名称", "内容", "率", "量", "单位", "人", "牵头", "配合", "完成", "状态",
  ]

  private static func isPart(_ name: String) -> Bool { parts.contains { name.contains($0) } }

  private static func names(_ upper: [String], _ lower: [String], _ sources: [Source]) -> [String] {
    sources.enumerated().map { column, source in
      switch source {
      case .nowhere: ""
      case .upper: upper[column]
      case .lower: lower[column]
      case .both(let group): upper[group] + "·" + lower[column]
      }
    }
  }

  /// What each column means: by its own name, with the name above before or behind it, else, for one column
  /// of each group, by the name above.
  private static func terms(
    _ upper: [String], _ lower: [String], _ sources: [Source], _ finder: HeaderFinder
  ) -> [HeaderFinder.Term?] {
    var out: [HeaderFinder.Term?] = []
    for (column, source) in sources.enumerated() {
      switch source {
      case .nowhere: out.append(nil)
      case .upper: out.append(finder.term(upper[column]))
      case .lower: out.append(finder.term(lower[column]))
      case .both(let group):
        // 完成情况·具体内容 is what was done, and no task: the group says of what it is the content.
        let own = says.contains(TextFold.fold(lower[column])) ? nil : finder.term(lower[column])
        let joined = finder.term(upper[group] + lower[column]) ?? finder.term(lower[column] + upper[group])
        out.append(unplanned(own ?? joined, upper[group] + lower[column]))
      }
    }
    for (column, source) in sources.enumerated() {
      guard case .both(let group) = source, out[column] == nil, let above = finder.term(upper[group]),
        !isPlan(lower[column]), !out.contains(where: { $0?.meaning == above.meaning })
      else { continue }
      out[column] = (above.meaning, above.rank + 200)
    }
    return out
  }

  /// Names below a group that say nothing of their own.
  private static let says: Set<String> = [
    "内容", "具体内容", "主要内容", "说明", "情况", "具体情况", "详情", "描述", "文字", "文字说明", "文字描述", "具体", "概述", "简述", "具体说明", "情况说明", "摘要",
  ]

  /// A number that was planned is none that was reached; a date that was planned is second to the real one.
  private static func unplanned(_ term: HeaderFinder.Term?, _ name: String) -> HeaderFinder.Term? {
    guard let term, isPlan(name) else { return term }
    switch term.meaning {
    case .quantity: return (.target, term.rank)
    case .result, .effect, .state: return nil
    case .date: return (.date, term.rank + 50)
    default: return term
    }
  }

  private static func isPlan(_ name: String) -> Bool {
    ["计划", "目标", "年初", "预计", "预期", "拟"].contains { name.contains($0) } && !name.contains("实际")
  }
}
