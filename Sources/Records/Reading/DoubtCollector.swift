import TextCore

/// Gathers doubts about rows: the same doubt in many rows, of one sheet or several, becomes one finding that
/// lists the first rows.
struct DoubtCollector {
  private struct Key: Hashable {
    let code: String
    let detail: String
    let column: String
  }

  /// A row: which table it is in, in the order of reading, and its number there from 0.
  private struct Spot {
    let table: Int
    let row: Int
  }

  private struct Doubt {
    let severity: Severity
    let code: String
    let message: Message
    let remedy: Message?
    let column: Int?
    var spots: [Spot]
    var count: Int
  }

  /// How many rows a finding lists, and how many different details one code has before the rest is summed up.
  private static let listed = 5
  private static let distinct = 40

  private var tables: [Int: TablePlace] = [:]
  private var table = 0
  private var columns: [ColumnMeaning] = []
  private var doubts: [Doubt] = []
  private var places: [Key: Int] = [:]
  private var kinds: [String: Int] = [:]

  /// The doubts that follow are about rows of a table.
  mutating func enter(_ table: TablePlace) {
    guard tables.isEmpty || table.ordinal != self.table else { return }
    tables[table.ordinal] = table
    self.table = table.ordinal
  }

  /// The doubts that follow are about cells below a header.
  mutating func enter(_ columns: [ColumnMeaning]) { self.columns = columns }

  /// Adds a doubt about a row (from 0) and a column (from 0): `detail` tells doubts of one code apart.
  mutating func add(
    _ code: String, _ detail: String = "", row: Int, column: Int? = nil,
    _ make: () -> (Severity, Message, Message?)
  ) {
    let name = column.map { columns.indices.contains($0) ? columns[$0].name : String($0) } ?? ""
    var key = Key(code: code, detail: detail, column: name)
    if places[key] == nil, kinds[code, default: 0] >= Self.distinct {
      key = Key(code: code, detail: "\u{0}", column: "")
    }
    let spot = Spot(table: table, row: row)
    if let at = places[key] {
      doubts[at].count += 1
      if doubts[at].spots.count < Self.listed { doubts[at].spots.append(spot) }
      return
    }
    let (severity, message, remedy) = make()
    let rest = Message("还有同类问题：例如，" + message.zh, "more of the same kind, such as: " + message.en)
    places[key] = doubts.count
    kinds[code, default: 0] += 1
    doubts.append(
      Doubt(
        severity: severity, code: code, message: key.detail == "\u{0}" ? rest : message, remedy: remedy,
        column: column, spots: [spot], count: 1))
  }

  /// The findings in the order of their first rows.
  func diagnostics() -> [Diagnostic] {
    let order = doubts.indices.sorted { a, b in
      let (first, second) = (doubts[a], doubts[b])
      return (first.spots[0].table, first.spots[0].row, first.column ?? -1, a)
        < (second.spots[0].table, second.spots[0].row, second.column ?? -1, b)
    }
    return order.map { at in
      let doubt = doubts[at]
      return Diagnostic(
        doubt.severity, doubt.code, doubt.count > 1 ? withRows(doubt) : doubt.message,
        remedy: doubt.remedy, at: tables[doubt.spots[0].table]?.cell(doubt.spots[0].row, doubt.column))
    }
  }

  private func withRows(_ doubt: Doubt) -> Message {
    let more = doubt.count > doubt.spots.count
    // Rows of one table stand together; tables are named where there are several.
    var groups: [(sheet: String?, rows: [String])] = []
    for spot in doubt.spots {
      guard let place = tables[spot.table] else { continue }
      if let last = groups.last, last.sheet == place.sheet {
        groups[groups.count - 1].rows.append(place.numbers.shown(spot.row))
      } else {
        groups.append((place.sheet, [place.numbers.shown(spot.row)]))
      }
    }
    let isNamed = groups.count > 1
    let zh = groups.map { group in
      (isNamed ? group.sheet.map { "“\($0)”" } ?? "" : "") + "第 \(group.rows.joined(separator: "、"))"
    }
    let en = groups.map { group in
      (isNamed ? group.sheet.map { "“\($0)” " } ?? "" : "") + group.rows.joined(separator: ", ")
    }
    return Message(
      "\(doubt.message.zh)（共 \(doubt.count) 行：\(zh.joined(separator: " 行，"))\(more ? "……" : "") 行）",
      "\(doubt.message.en) (\(doubt.count) rows: \(en.joined(separator: "; "))\(more ? ", …" : ""))")
  }
}
