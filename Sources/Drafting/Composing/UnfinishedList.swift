import Records

/// The texts that 不足 and 打算 need of the unfinished records: where they stand, and what is carried over.
struct UnfinishedList: Sendable {
  /// Up to so many tasks are named one by one; of more, the first three and the number.
  static let most = 4

  let records: [TaskRecord]
  /// Unfinished records: highlights first, then by date, number and ledger, so that the order of rows decides last.
  let indices: [Int]
  let wording: UnfinishedWording

  init(_ records: [TaskRecord], _ indices: [Int], _ wording: UnfinishedWording) {
    self.records = records
    self.wording = wording
    func key(_ index: Int, _ offset: Int) -> (Int, Int, Int, Int) {
      let date = Importance.date(records[index])
      return (records[index].highlight ? 0 : 1, date == 0 ? .max : date, Int(records[index].id) ?? .max, offset)
    }
    self.indices = indices.enumerated().sorted { key($0.element, $0.offset) < key($1.element, $1.offset) }
      .map(\.element)
  }

  /// Where the tasks stand: `A完成需求论证、尚未上线，B已起草`; in a brief, only which they are.
  func standings(_ dress: Dress) -> TracedText {
    if dress == .brief {
      var list = carriedOver()
      if !list.isEmpty { list.append("尚未完成", .records(indices, sums: [])) }
      return list
    }
    let named = indices.count > Self.most ? Array(indices.prefix(3)) : indices
    var text = TracedText()
    for index in named {
      text.append(mark: "，")
      text.append(wording.standing(records[index]), .records([index], sums: []))
    }
    if named.count < indices.count {
      text.append(mark: "，")
      text.append("另有", .records(named, sums: []))
      text.append(number(of: Array(indices.dropFirst(named.count))))
      text.append("任务尚未完成", .records(named, sums: []))
    }
    return text
  }

  /// The tasks as something that was just named.
  var named: TracedText { TracedText("这些任务", .records(indices, sums: [])) }

  /// What is carried over, as a list of nouns: `A、B和C`, or `A、B、C等12项任务`.
  func carriedOver() -> TracedText {
    let named = indices.count > Self.most ? Array(indices.prefix(3)) : indices
    let names = named.map { wording.carriedOver(records[$0]) }
    let joint: Character = names.contains { $0.contains("和") } ? "、" : "和"
    var text = TracedText()
    for (i, index) in named.enumerated() {
      text.append(mark: i == named.count - 1 && named.count == indices.count ? joint : "、")
      text.append(names[i], .records([index], sums: []))
    }
    if named.count < indices.count {
      text.append("等", .records(named, sums: []))
      text.append(number(of: indices))
      text.append("任务", .records(named, sums: []))
    }
    return text
  }

  private func number(of indices: [Int]) -> TracedText {
    Counting.text(indices, unit: "项")
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
