import Records
import TextCore

/// The done records that can stand in a draft at all, where the ledger holds many times what the draft has room
/// for: only they are grouped and worded.
///
/// Drafts of ordinary ledgers are not touched by it: there it takes every record. Of a large one it takes the
/// weightiest tasks, highlights first, by a weight that is read off the cells and is near to `Importance`.
/// The records of one task (中心组学习 in four quarters) are taken or left together, so that no sum is told of a
/// part of them; only where one task has hundreds of records that no sum could bring together is each told by itself.
struct Shortlist {
  /// The chosen records of one topic, in the order of the ledger.
  struct Topic {
    /// Those that may be brought together.
    var grouped: [Int] = []
    /// Those that stand each by itself.
    var single: [Int] = []
  }

  /// By section and topic, as the records were sorted.
  private(set) var topics: [[Topic]] = []
  /// The done records that were not chosen.
  private(set) var leftOut: [Int] = []
  /// How many characters are chosen; nil where every record is.
  private let room: Int?

  /// Up to so many done records are all worded.
  static let most = 2000
  /// A ledger is left whole until it holds so many times the characters that are asked for.
  static let excess = 20
  /// So many times the characters that are asked for are worded, for the fitting to choose from.
  static let choice = 6
  /// Records of one task beyond this number are brought together only where they differ in nothing but numbers.
  static let largestGroup = 400

  /// Records that are taken or left together.
  private struct Unit {
    let section: Int
    let topic: Int
    let isSingle: Bool
    var records: [Int]
    var weight: Double
    /// The characters that it would take, roughly.
    var length: Int
  }

  /// - Parameter target: the characters that are asked for; nil where all is to be told.
  init(_ sorting: Sorting, _ records: [TaskRecord], _ cleaner: ResultCleaner, target: Int?) {
    let all = sorting.sections.map { $0.topics.map(\.records) }
    let count = all.joined().reduce(0) { $0 + $1.count }
    guard let target, count > Self.most else {
      topics = all.map { $0.map { Topic(grouped: $0) } }
      room = nil
      return
    }
    let traits = Self.traits(all, records)
    guard traits.reduce(0, { $0 + $1.length }) >= Self.excess * target else {
      topics = all.map { $0.map { Topic(grouped: $0) } }
      room = nil
      return
    }
    room = Self.choice * target
    var stems = StemIndex(cleaner)
    var units: [Unit] = []
    for (s, section) in all.enumerated() {
      for (t, indices) in section.enumerated() {
        for group in stems.groups(indices, records) {
          units += Self.units(group, traits, section: s, topic: t)
        }
      }
    }
    choose(units, Self.choice * target, like: all)
  }

  /// Of unfinished records those whose finished part could stand in the draft, by the same measure.
  func begun(_ unfinished: [Int], _ records: [TaskRecord]) -> Set<Int> {
    guard var room else { return Set(unfinished) }
    let traits = unfinished.map { Self.trait(records[$0]) }
    var begun: Set<Int> = []
    for at in traits.indices.sorted(by: { (traits[$1].weight, $0) < (traits[$0].weight, $1) }) {
      guard room > 0 else { break }
      begun.insert(unfinished[at])
      room -= traits[at].length
    }
    return begun
  }

  /// Takes the weightiest until there is more than enough; equals in the order of the ledger.
  private mutating func choose(_ units: [Unit], _ room: Int, like all: [[[Int]]]) {
    topics = all.map { $0.map { _ in Topic() } }
    let order = units.indices.sorted { (units[$1].weight, $0) < (units[$0].weight, $1) }
    var room = room
    for at in order {
      let unit = units[at]
      guard room > 0 else {
        leftOut += unit.records
        continue
      }
      room -= unit.length
      if unit.isSingle {
        topics[unit.section][unit.topic].single += unit.records
      } else {
        topics[unit.section][unit.topic].grouped += unit.records
      }
    }
    for s in topics.indices {
      for t in topics[s].indices {
        topics[s][t].grouped.sort()
        topics[s][t].single.sort()
      }
    }
    leftOut.sort()
  }

  /// A group as one unit, or each of its records as one.
  private static func units(_ group: [Int], _ traits: [Trait], section: Int, topic: Int) -> [Unit] {
    let isUniform = group.allSatisfy { traits[$0].skeleton == traits[group[0]].skeleton }
    if group.count == 1 || group.count > largestGroup && !isUniform {
      return group.map { index in
        Unit(
          section: section, topic: topic, isSingle: group.count > 1, records: [index], weight: traits[index].weight,
          length: traits[index].length)
      }
    }
    // What is brought together weighs as its heaviest record does, and a little more for each.
    let weight = group.reduce(0.0) { max($0, traits[$1].weight) } + Double(min(group.count, 12) - 1) * 1.5
    let length = isUniform ? traits[group[0]].length : group.reduce(0) { $0 + traits[$1].length }
    return [
      Unit(section: section, topic: topic, isSingle: false, records: group, weight: weight, length: min(length, 200))
    ]
  }

  // MARK: - What cells tell

  private struct Trait {
    var weight = 0.0
    var length = 0
    /// A hash of the result without its digits.
    var skeleton: UInt64 = 0
  }

  /// By record what its cells tell of it; done records only.
  private static func traits(_ topics: [[[Int]]], _ records: [TaskRecord]) -> [Trait] {
    var traits = [Trait](repeating: Trait(), count: records.count)
    for index in topics.joined().joined() { traits[index] = trait(records[index]) }
    return traits
  }

  private static func trait(_ record: TaskRecord) -> Trait {
    var figures = Figures()
    record.withBytes(of: .result) { figures.read($0) }
    if figures.bytes == 0 { record.withBytes(of: .task) { figures.read($0) } }
    let skeleton = figures.skeleton
    record.withBytes(of: .quantity) { figures.read($0) }
    // A Han character has three bytes.
    let length = figures.bytes / 3
    let weight =
      (record.highlight ? 100 : 0) + 1.5 + Double(min(figures.count, 4)) * 2 + Importance.magnitude(figures.largest)
      + Double(min(length, 60)) / 30
    return Trait(weight: weight, length: max(8, length), skeleton: skeleton)
  }

  /// The Arabic numbers of cells, roughly.
  private struct Figures {
    private(set) var bytes = 0
    private(set) var count = 0
    private(set) var largest = 0.0
    private(set) var skeleton: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
      bytes += text.count
      var number = 0.0
      var isInNumber = false
      for byte in text {
        if byte &- 0x30 < 10 {
          number = (isInNumber ? number * 10 : 0) + Double(byte - 0x30)
          if !isInNumber { count += 1 }
          isInNumber = true
          largest = max(largest, number)
        } else {
          isInNumber = false
          skeleton = (skeleton ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
      }
    }
  }
}

/// Brings records together whose tasks differ only in a period, as `Grouping` does, reading each task's name once.
private struct StemIndex {
  private let cleaner: ResultCleaner
  private var stems = CellMemo<Int>()
  private var numbers: [String: Int] = [:]

  init(_ cleaner: ResultCleaner) {
    self.cleaner = cleaner
  }

  /// The groups of a topic's records, in the order of their first ones.
  mutating func groups(_ indices: [Int], _ records: [TaskRecord]) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [Int: Int] = [:]
    for index in indices {
      let stem = stem(of: records[index])
      if stem >= 0, let at = places[stem] {
        groups[at].append(index)
      } else {
        if stem >= 0 { places[stem] = groups.count }
        groups.append([index])
      }
    }
    return groups
  }

  /// A number for the task's stem; −1 where it has none.
  private mutating func stem(of record: TaskRecord) -> Int {
    let key = CellMemo<Int>.Key(record, .task)
    if let known = stems[key] { return known }
    let stem = PeriodStem.of(cleaner.clean(record.task))
    let number = stem.isEmpty ? -1 : numbers[stem] ?? numbers.count
    if !stem.isEmpty { numbers[stem] = number }
    stems[key] = number
    return number
  }
}
