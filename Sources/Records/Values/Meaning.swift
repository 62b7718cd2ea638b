import TextCore

/// What a column of a ledger can mean to us.
package enum Meaning: Int, Sendable, CaseIterable {
  case id, section, topic, task, measures, result, effect, quantity, date, state, owner, evidence
  case highlight, problem, next, note, planItem, cost, target
  /// The unit of the quantity's numbers, and how they changed since the year before.
  case unit, change

  /// The standard header of such a column, which is also its name in messages and in the setting 栏目.
  package var standardName: String { HeaderVocabulary.terms(self)[0] }

  /// The name in English messages, which is also its key in JSON.
  package var key: String { Self.keys[rawValue] }

  /// The names of the cases, which to ask of the type would take as long as reading a short ledger.
  private static let keys = [
    "id", "section", "topic", "task", "measures", "result", "effect", "quantity", "date", "state", "owner", "evidence",
    "highlight", "problem", "next", "note", "planItem", "cost",
    "target", "unit", "change",
  ]
}

/// One column of a ledger and what it was taken for.
package struct ColumnMeaning: Hashable, Sendable {
  /// The header as written, line breaks and outer spaces aside; "" for a column without one.
  package let header: String
  /// The place of the column, from 0.
  package let index: Int
  /// The meaning, nil for a column that is kept under its own header only.
  package let meaning: Meaning?
  /// Whether the meaning was guessed by the header's stem or the cells below it.
  package var isGuessed = false
  /// Whether the cells decided the guess, as the header says nothing or something else.
  package var isByCells = false
  /// Whether a result's cells begin with the state of their task: `完了，6件当场认可`.
  package var tellsState = false
  /// The unit that the header gives to the bare numbers below it (`人数`, `花费（万元）`), "" where it gives none.
  package var unit = ""
  /// Whether its numbers run on from row to row (`本年累计`): the last one is the year's, none is a row's own.
  package var isRunningTotal = false
  /// The part of the year whose numbers it holds (上半年 for 1—6月), beside a column of the whole year, else "".
  package var part = ""
  /// What its bare numbers count, where the header says so (`参与人数`): 参加, else "".
  package var label = ""
  /// Whether it is a state only by the share that was reached (`完成率`): a blank one says nothing of its task.
  package var isRate = false

  /// A column from its parts.
  package init(header: String, index: Int, meaning: Meaning?, isGuessed: Bool = false) {
    self.header = header
    self.index = index
    self.meaning = meaning
    self.isGuessed = isGuessed
    isRate = meaning == .state && ["率", "比例", "百分"].contains { header.contains($0) }
    guard meaning == .quantity || meaning == .cost || meaning == .target else { return }
    unit = HeaderStems.unit(header)
    if unit.hasPrefix("人"), ["参与", "参加", "参训", "参会", "与会", "到会"].contains(where: { header.hasPrefix($0) }) {
      label = "参加"
    }
    if meaning == .quantity, header.contains("完成投资") || header.contains("投资完成") { label = "完成投资" }
    isRunningTotal = HeaderStems.isRunningTotal(header)
  }

  /// The header, or `（第5列）` for a column without one.
  package var name: String { header.isEmpty ? "（第\(index + 1)列）" : header }
}
