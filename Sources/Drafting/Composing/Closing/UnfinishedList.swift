import Records
import TextCore

/// The unfinished records, and their names as what is carried over.
struct UnfinishedList: Sendable {
  /// Up to so many tasks are named one by one as what is carried over; of more, the first three and the number.
  static let most = 4
  /// Up to so many are at least named in 不足.
  static let mostNamed = 12

  let records: [TaskRecord]
  /// Unfinished records: highlights first, then by date, number and ledger, so that the order of rows decides last.
  let indices: [Int]
  private let wording: UnfinishedWording
  private let carried: WordedOnce
  private let pursued: WordedOnce

  init(_ records: [TaskRecord], _ indices: [Int], _ wording: UnfinishedWording) {
    let keys = indices.enumerated().map { offset, index in
      let date = Importance.date(records[index])
      return (records[index].highlight ? 0 : 1, date == 0 ? .max : date, Int(records[index].id) ?? .max, offset)
    }
    self.records = records
    self.wording = wording
    self.indices = keys.sorted(by: <).map { indices[$0.3] }
    carried = WordedOnce()
    pursued = WordedOnce()
  }

  /// Some of a list's records, in the order in which they stand there.
  private init(_ list: UnfinishedList, _ indices: [Int]) {
    (records, wording, carried, pursued) = (list.records, list.wording, list.carried, list.pursued)
    self.indices = indices
  }

  /// Those of the tasks that hold a condition, in the same order.
  func filtered(_ isWanted: (Int) -> Bool) -> UnfinishedList {
    UnfinishedList(self, indices.filter(isWanted))
  }

  /// A task as what goes on: 继续推进党员活动室建设.
  func goingOn(_ index: Int) -> String {
    pursued.words(of: index) { wording.sound(wording.goingOn(records[index]), records[index]) }
  }

  /// The tasks by name as what is not done either.
  var alsoOpen: TracedText {
    var text = carriedOver(atMost: Self.mostNamed, of: Self.mostNamed)
    text.append("尚未完成", .records(indices, sums: []))
    return text
  }

  /// Which tasks are not done, and no more: what a brief says.
  var names: TracedText {
    var list = carriedOver()
    if !list.isEmpty { list.append("尚未完成", .records(indices, sums: [])) }
    return list
  }

  /// The tasks as something that was just named.
  var named: TracedText { TracedText(indices.count == 1 ? "这项任务" : "这些任务", .records(indices, sums: [])) }

  /// What is carried over, as a list of nouns: `A、B和C`, or `A、B、C等12项任务`.
  /// - Parameters:
  ///   - most: up to so many all are named.
  ///   - first: of more, so many.
  func carriedOver(atMost most: Int = Self.most, of first: Int = 3) -> TracedText {
    let named = indices.count > most ? Array(indices.prefix(first)) : indices
    let names = named.map { index in carried.words(of: index) { wording.carriedOver(records[index]) } }
    let joint: Character = names.contains { $0.contains("和") } ? "、" : "和"
    var text = TracedText()
    for (i, index) in named.enumerated() {
      text.append(mark: i == named.count - 1 && named.count == indices.count ? joint : "、")
      text.append(names[i], .records([index], sums: []))
    }
    if named.count < indices.count {
      text.append("等", .records(named, sums: []))
      text.append(Counting.text(indices, unit: "项"))
      text.append("任务", .records(named, sums: []))
    }
    return text
  }
}

/// Numbers that count records.
enum Counting {
  /// The number of records with its unit, traced to each of them.
  static func text(_ indices: [Int], unit: String) -> TracedText {
    let shown = String(indices.count)
    let sum = Sum(.count, shown: shown + "项", of: indices.map { Sum.Part(record: $0, value: "1项") })
    return TracedText(shown + unit, .records([], sums: [sum]))
  }
}
