import Records
import TextCore

/// Aims that a row of their own sets, read as the column of the row that tells what came of them: 违法建设治理任务 with 全年拆违任务8万平方米
/// beside 拆违 of 8.47万平方米, 公厕新改建计划15座 beside 公厕新改建14座, 两癌筛查启动 with 全年任务6000人 beside 两癌筛查全年.
enum RowAims {
  /// The rows with such aims where the one row stands that they are of.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    guard records.count <= mostRows else { return records }
    var out = records
    var given: [Int: [(row: Int, aim: Aim)]] = [:]
    for (row, record) in records.enumerated() {
      guard let aim = Aim(record) else { continue }
      let found = records.indices.filter { $0 != row && aim.isOf(records[$0]) && Aim(records[$0]) == nil }
      if found.count == 1 { given[found[0], default: []].append((row, aim)) }
    }
    for row in given.keys.sorted() {
      // Of two nobody knows which one counts.
      guard let aims = given[row], aims.count == 1, case let (setter, aim) = aims[0],
        records[row].amended?.texts[.target] == nil
      else { continue }
      out[row] = records[row].reading([.target: aim.amount], aim: (aim.word, setter))
    }
    return out
  }

  /// In ledgers of more rows none is looked for.
  private static let mostRows = 400

  /// Whether a clause tells an aim: 全年任务6000人, 区里下达全年拆违任务8万平方米.
  static func isAim(_ clause: String) -> Bool { parted(clause) != nil }

  /// The words ahead of the word for an aim, that word, and the number behind it.
  private static func parted(_ clause: String) -> (head: String, word: String, quantity: Quantity)? {
    for word in ["任务", "计划", "目标"] {
      guard let place = clause.place(of: word) else { continue }
      let rest = clause[place.upperBound...].description.withoutHead(of: ["数为", "数", "为", "是", "：", "新增", "完成"])
      let found = QuantityParser.parse(rest)
      guard found.count == 1, let quantity = found.first, quantity.text == rest, quantity.isAddable,
        quantity.label.isEmpty, quantity.tail.isEmpty, quantity.approximate.isEmpty, !quantity.unit.isEmpty
      else { continue }
      return (String(clause[..<place.lowerBound]), word, quantity)
    }
    return nil
  }

  /// What a row sets.
  private struct Aim {
    /// What its matter is called, by the row's name and by the words ahead of the number.
    private let names: Set<String>
    private let section: String
    private let quantity: Quantity
    private let isStart: Bool
    let word: String
    var amount: String { quantity.amount() }

    init?(_ record: TaskRecord) {
      var may = false
      record.withBytes(of: .task) { may = RowAims.ends.isIn($0) }
      guard may, case let task = record.task, let end = RowAims.ends.first(where: { task.hasSuffix($0) }),
        case let name = String(task.dropLast(end.count)), name.count >= 2
      else { return nil }
      // 三年行动计划 is a paper, and 目标任务 no name.
      isStart = RowAims.starts.contains(end)
      guard isStart ? InterimRows.begun(record) != nil : KeptOut.isAim(record.note) else { return nil }
      let told = Clause.split(MarkWidth.widened(record.result)).lazy.compactMap { RowAims.parted($0.text) }.first
      guard let quantity = told?.quantity ?? (isStart ? nil : record.quantities.first ?? Self.only(record)),
        quantity.isAddable, !quantity.unit.isEmpty
      else { return nil }
      var names: Set<String> = [PeriodStem.of(name)]
      if var head = told?.head {
        for word in ["全年", "年度", "下达", "今年", "本年"] {
          if let place = head.place(of: word) { head = String(head[place.upperBound...]) }
        }
        if head.count >= 2 { names.insert(head) }
      }
      (self.names, self.quantity, section) = (names, quantity, record.section)
      word = told?.word ?? (task.hasSuffix("任务") ? "任务" : "计划")
    }

    /// The one number of a row that has no column of numbers: 12个 of 新建乡镇医保窗口12个.
    private static func only(_ record: TaskRecord) -> Quantity? {
      let found = QuantityParser.find(in: record.result).map(\.quantity)
      return found.count == 1 && found[0].approximate.isEmpty ? found[0] : nil
    }

    /// Whether a row tells what came of it in the whole year.
    func isOf(_ record: TaskRecord) -> Bool {
      guard record.section == section, record.target.isEmpty, [.done, .ongoing].contains(record.state) else {
        return false
      }
      let occasion = Occasion(task: record.task)
      guard names.contains(occasion.stem), RunningSpan.end(of: occasion.text).map({ $0 == 12 }) ?? occasion.text.isEmpty
      else { return false }
      if isStart, !InterimRows.isYear(occasion, record.result) { return false }
      let numbers = QuantityParser.find(in: record.result).map(\.quantity) + record.quantities
      return numbers.contains { $0.unit == quantity.unit && $0.isAddable }
        && !Clause.split(MarkWidth.widened(record.result)).contains { RowAims.isAim($0.text) }
    }
  }

  private static let ends: SearchWords = ["任务", "计划", "目标", "指标", "启动会", "启动仪式", "启动"]
  private static let starts: WordSet = ["启动会", "启动仪式", "启动"]
}
