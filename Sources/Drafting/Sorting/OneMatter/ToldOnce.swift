import Records
import TextCore

/// Rows that tell what another row tells: of one matter under two names, entered a second time (重记了), or said by the
/// remark to be the same (与用工一行为同一事). The matter is told once, by the row that says more, which cites the others too.
struct ToldOnce: Sendable {
  /// A row that is told with another one.
  struct Twin: Sendable {
    let row: Int
    /// The row that tells of it.
    let teller: Int
    /// The number that both tell.
    let number: String?
    /// What it tells besides, behind that number.
    let added: [String]
    /// What shows that both are one matter, as the report says it.
    let sign: String

    /// What it tells besides, said to be the parts of the number where it adds up to that: 其中春季6场、秋季4场.
    var told: [String] {
      guard added.count == 1, let whole = number.flatMap({ QuantityParser.parse($0).first }) else { return added }
      let parts = QuantityParser.find(in: added[0]).map(\.quantity)
      let sum = parts.reduce(ExactNumber(0) as ExactNumber?) { $0?.adding($1.value) }
      let isWhole = parts.count > 1 && parts.allSatisfy { $0.unit == whole.unit } && sum == whole.value
      return isWhole && !added[0].hasPrefix("其中") ? ["其中" + added[0]] : added
    }
  }

  /// By the row that is told with another one.
  var twins: [Int: Twin] = [:]
  private var byTeller: [Int: [Twin]] = [:]

  /// Nothing is told twice.
  init() {}

  /// - Parameter rows: the rows that are told, in the order of the ledger.
  init(_ rows: [Int], _ records: [TaskRecord]) {
    var matters: [Int: SameMatter] = [:]
    func matter(_ row: Int) -> SameMatter {
      if let known = matters[row] { return known }
      let made = SameMatter(records[row])
      matters[row] = made
      return made
    }
    let groups = rows.count > Self.mostRows ? [] : Self.candidates(rows, records)
    for group in groups {
      // The fullest tells, whatever the order of rows.
      let order = group.sorted { one, other in
        let (a, b) = (matter(one).fullness, matter(other).fullness)
        return a == b ? one < other : a > b
      }
      var tellers: [Int] = []
      for row in order {
        let alike = tellers.filter { matter($0).isSame(as: matter(row)) }
        if alike.count == 1, matter(alike[0]).holds(matter(row)) {
          let added = matter(alike[0]).lacking(matter(row))
          twins[row] = Twin(
            row: row, teller: alike[0], number: matter(row).number, added: added, sign: "名称、数量、时间都对得上")
        } else {
          tellers.append(row)
        }
      }
    }
    // What is not finished is told with its beginning, too.
    let given = Set(rows)
    for teller in records.indices {
      guard let start = records[teller].amended?.startRow, given.contains(start), twins[start] == nil,
        twins[teller] == nil
      else { continue }
      twins[start] = Twin(row: start, teller: teller, number: nil, added: [], sign: "开工和完工写在一起")
    }
    for (row, teller) in IndicatorTwins.pairs(rows, records) where twins[row] == nil && twins[teller] == nil {
      twins[row] = Twin(row: row, teller: teller, number: nil, added: [], sign: "名称和数量都对得上")
    }
    addNumbered(rows, records, matter)
    addMarked(rows, records)
    let tellers = Set(twins.values.map(\.teller))
    for twin in SameThing.twins(rows.filter { twins[$0] == nil }, records) where !tellers.contains(twin.row) {
      twins[twin.row] = Twin(
        row: twin.row, teller: twin.teller, number: nil, added: twin.added, sign: "名称和规模都对得上")
    }
    let single = rows.filter { twins[$0] == nil }
    let parts = InterimRows.tellers(single, records)
    for (row, teller) in parts where !tellers.contains(row) && twins[row] == nil {
      twins[row] = Twin(row: row, teller: teller, number: nil, added: [], sign: "数含在全年数里")
    }
    let told = Set(rows)
    for row in rows {
      // What only sets an aim, and so is not told, goes with the row of what came of it.
      guard let setter = records[row].amended?.aimRow, !told.contains(setter), twins[setter] == nil else { continue }
      twins[setter] = Twin(row: setter, teller: row, number: nil, added: [], sign: "定的是任务数")
    }
    for twin in all { byTeller[twin.teller, default: []].append(twin) }
  }

  var isEmpty: Bool { twins.isEmpty }

  /// All of them, in the order of the ledger.
  var all: [Twin] { twins.keys.sorted().compactMap { twins[$0] } }

  /// What a row is told with, nil where it tells of itself.
  subscript(row: Int) -> Twin? { twins[row] }

  /// Tells a row by itself again.
  mutating func part(_ row: Int) {
    guard let twin = twins.removeValue(forKey: row) else { return }
    byTeller[twin.teller]?.removeAll { $0.row == row }
  }

  /// The rows that a row tells of as well, in the order of the ledger.
  func told(with row: Int) -> [Twin] { byTeller[row] ?? [] }

  // MARK: - Candidates

  /// Nobody keeps more rows by hand; of larger ledgers only rows with marks are looked at.
  private static let mostRows = 5000
  /// Of larger groups only those of one and the same date are compared.
  private static let most = 40

  /// Rows whose number has the same digits and whose name ends alike, in groups of at least two.
  private static func candidates(_ rows: [Int], _ records: [TaskRecord]) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [UInt64: Int] = [:]
    for row in rows {
      guard let key = key(records[row]) else { continue }
      if let at = places[key] {
        groups[at].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups.filter { $0.count > 1 }.flatMap { group -> [[Int]] in
      guard group.count > most else { return [group] }
      let byDate = Dictionary(grouping: group) { records[$0].hash(of: [.date]) }
      return byDate.values.filter { (2...most).contains($0.count) }.sorted { $0[0] < $1[0] }
    }
  }

  /// A hash of a row's first number with the end of its name, or with what it counts where it stands in prose; nil where the
  /// row has none of them.
  private static func key(_ record: TaskRecord) -> UInt64? {
    var digits: UInt64 = 0
    var tail: UInt64 = 0
    record.withBytes(of: .quantity) { digits = number($0).value }
    if digits != 0 {
      record.withBytes(of: .task) { tail = end($0) }
    } else {
      for meaning in [Meaning.result, .effect, .task] where digits == 0 {
        record.withBytes(of: meaning) { bytes in
          let found = number(bytes)
          (digits, tail) = (found.value, found.value == 0 ? 0 : unit(bytes, found.end))
        }
      }
    }
    return digits == 0 || tail == 0 ? nil : digits &* 0x9E37_79B9_7F4A_7C15 ^ tail
  }

  /// The first Han character behind a number that is none of 余, 多 and 万.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var at = start
    while at + 2 < bytes.count, bytes[at] >= 0xE4, bytes[at] <= 0xE9 {
      let scalar = UInt64(bytes[at]) << 16 | UInt64(bytes[at + 1]) << 8 | UInt64(bytes[at + 2])
      if !amounts.contains(scalar) { return scalar }
      at += 3
    }
    return 0
  }

  private static let amounts: [UInt64] = "余多万".unicodeScalars.map(code)

  private static func code(_ scalar: Unicode.Scalar) -> UInt64 {
    String(scalar).utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// The digits of a cell's first number, as a number of their own, and where they end; 0 where it has none.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt64, end: Int) {
    var value: UInt64 = 0
    for (at, byte) in bytes.enumerated() {
      if byte &- 0x30 < 10 {
        value = value &* 11 &+ UInt64(byte &- 0x30) &+ 1
      } else if value != 0, byte != 0x2E, byte != 0x2C {
        return (value, at)
      }
    }
    return (value, bytes.count)
  }

  /// The last Han character of a name that is none of 活动 and 工作, which may stand behind it.
  private static func end(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var found: [UInt64] = []
    var at = bytes.count - 3
    while at >= 0, found.count < 4 {
      let head = bytes[at]
      if head >= 0xE4, head <= 0xE9, bytes[at + 1] & 0xC0 == 0x80 {
        found.append(UInt64(head) << 16 | UInt64(bytes[at + 1]) << 8 | UInt64(bytes[at + 2]))
        at -= 3
      } else {
        at -= 1
      }
    }
    guard found.count == 4 else { return found.first ?? 0 }
    return emptyEnds.contains { $0[0] == found[1] && $0[1] == found[0] } ? found[2] : found[0]
  }

  private static let emptyEnds: [[UInt64]] = ["活动", "工作", "情况", "事项", "任务", "行动", "项目"].map { word in
    word.unicodeScalars.map(code)
  }

  // MARK: - Rows whose numbers say so

  /// In ledgers of more rows numbers agree by chance.
  private static let mostNumbered = 400

  /// Rows under names of their own with the same numbers: the one that has all numbers of the other tells.
  private mutating func addNumbered(
    _ rows: [Int], _ records: [TaskRecord], _ matter: (Int) -> SameMatter
  ) {
    guard rows.count <= Self.mostNumbered else { return }
    let open = SameNumbers.candidates(rows.filter { twins[$0] == nil }, records)
    if open.count < 2 { return }
    let told = Dictionary(uniqueKeysWithValues: open.map { ($0, SameNumbers(records[$0], matter($0))) })
    var byCount: [SameNumbers.Count: [Int]] = [:]
    for row in open {
      for count in told[row]?.counts ?? [] { byCount[count, default: []].append(row) }
    }
    let kin = open.map { row in
      let near = Set((told[row]?.counts ?? []).flatMap { count in (byCount[count] ?? []).prefix(8) }).subtracting([row])
      return (row: row, near: near.sorted())
    }
    let tellers = Set(twins.values.map(\.teller))
    for (row, near) in kin where !tellers.contains(row) {
      guard let own = told[row] else { continue }
      let alike = near.filter { other in
        guard let next = told[other], next.isSame(as: own) else { return false }
        // Of two that have each other's numbers the fuller one tells.
        let (a, b) = ((next.columns, matter(other).fullness), (own.columns, matter(row).fullness))
        return !own.isSame(as: next) || a > b || a == b && other < row
      }
      guard alike.count == 1, let teller = told[alike[0]] else { continue }
      let number = own.counts.intersection(teller.counts).map { $0.value.description + $0.unit }.sorted().last
      twins[row] = Twin(
        row: row, teller: alike[0], number: number, added: teller.lacking(own), sign: "数量和所指的事都对得上")
    }
    // Whoever tells is not told elsewhere.
    for twin in all where twins[twin.teller] != nil { twins[twin.row] = nil }
  }
}
