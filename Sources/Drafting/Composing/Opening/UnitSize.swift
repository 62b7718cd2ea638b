import Records
import TextCore

/// How large the unit is, by the ledger's row of 学校概况, or as it says in passing: 占在校生1936人的79.4%. The latest row that
/// says so counts.
struct UnitSize: Sendable {
  /// 本部有12个教学班，另辖教学点2个, or 有在校学生1936人, traced to its row; nil where no row says so.
  let clause: TracedText?
  /// The row of which the clause tells all.
  private(set) var survey: Int?
  /// A larger ledger is not a school's own list of its year.
  private static let most = 2000

  /// - Parameter unit: the unit's name.
  init(_ records: [TaskRecord], _ sorting: Sorting, unit: String) {
    guard records.count <= Self.most else {
      clause = nil
      return
    }
    for (index, record) in records.enumerated() where sorting.accounts[index].fate == .used && Self.isSurvey(record) {
      guard let told = Self.told(record) else { continue }
      (clause, survey) = (TracedText(told, .records([index], sums: [])), index)
      return
    }
    let sizes = Self.sizes.filter { size in size.bodies.isEmpty || size.bodies.contains { unit.holds($0) } }
    clause = sizes.lazy.compactMap { size in size.sign.withBytes { Self.found(records, sorting, $0, size) } }.first
  }

  /// Whether a row says what the unit is, and nothing of its year: 学校概况.
  static func isSurvey(_ record: TaskRecord) -> Bool {
    let name = Punctuation.name(record.task)
    return record.state == .done && (2...8).contains(name.count)
      && ["概况", "基本情况", "办学规模", "办园规模"].contains { name.hasSuffix($0) } && !cells(record).isEmpty
  }

  /// The cells that say so, in the order of the ledger's columns: those with numbers, but for when and whose it is.
  private static func cells(_ record: TaskRecord) -> [String] {
    let others = [record.task, record.dateText, record.owner, record.stateText, record.note, record.section]
    var cells: [String] = []
    for column in record.columnNames.indices {
      let cell = record.text(column: column)
      if cell.hasDigit, !others.contains(cell), !cell.allSatisfy(\.isDigit), !cells.contains(cell) {
        cells.append(cell)
      }
    }
    return cells
  }

  /// So many characters stand behind the unit's name.
  private static let longest = 68

  /// What such a row says, as what the unit has: 有教学班12个，教职工38人; nil where it is more than an opening holds.
  private static func told(_ record: TaskRecord) -> String? {
    var text = cells(record).map {
      $0.trimmingSuffix("。").replacing("；", with: "，").replacing(",", with: "，").replacing(";", with: "，")
    }.joined(separator: "，")
    // The opening has said whose it is.
    if let subject = subjects.first(where: text.hasPrefix) { text.removeFirst(subject.count) }
    guard !text.isEmpty, text.count <= longest, !text.contains("。"), !text.contains("\n") else { return nil }
    if let place = ["校本部", "本部", "现", "共", "全校", "全局", "全镇", "全院"].first(where: { place in
      text.hasPrefix(place) && text.dropFirst(place.count).first?.isDigit == true
    }) {
      return place + "有" + text.dropFirst(place.count)
    }
    // A noun and its number, or a number: 教学班12个.
    let noun = text.prefix { Punctuation.isHan($0) }
    let isCount = text.dropFirst(noun.count).first?.isDigit == true && noun.count <= 5
    return isCount && !text.starts(withOneOf: verbs) ? "有" + text : text
  }

  private static let subjects = ["我校", "本校", "学校", "我园", "本园", "我院", "本院", "我局", "本局", "我村", "本村", "我站", "我所", "本所"]
  private static let verbs = ["有", "现有", "共有", "设有", "下设", "下辖", "内设", "管辖", "辖", "占地", "编制", "核定", "建有", "拥有"]

  /// What a body counts those by whom it is there for.
  private struct Size {
    /// What any of the nouns begins with, what stands ahead of the number, and what is told.
    let sign: String
    let nouns: [String]
    let told: String
    /// The bodies by words of their names.
    let bodies: [String]
    /// So many digits say how large it is.
    let digits: Int
  }

  private static let sizes = [
    Size(sign: "在校", nouns: ["在校生", "在校学生"], told: "有在校学生", bodies: [], digits: 3),
    Size(sign: "在园", nouns: ["在园幼儿", "在园儿童"], told: "有在园幼儿", bodies: ["幼儿园", "幼教"], digits: 2),
    Size(
      sign: "在院", nouns: ["在院老人", "在院"], told: "在院", bodies: ["养老", "敬老", "福利院", "颐养", "康养"], digits: 2),
  ]

  private static func found(
    _ records: [TaskRecord], _ sorting: Sorting, _ sign: UnsafeBufferPointer<UInt8>, _ size: Size
  ) -> TracedText? {
    var found: (text: TracedText, date: Int, digits: Int)?
    for (index, record) in records.enumerated() where sorting.accounts[index].fate == .used {
      var says = false
      record.withBytes(of: .result) { says = TextSearch.offset(of: sign, in: $0) != nil }
      guard says else { continue }
      let result = record.result
      guard let place = size.nouns.lazy.compactMap({ result.place(of: $0) }).first else { continue }
      let digits = result[place.upperBound...].prefix { $0.isASCII && $0.isWholeNumber }
      guard digits.count >= size.digits, let number = Int(digits), result[digits.endIndex...].hasPrefix("人") else {
        continue
      }
      let date = Importance.date(record)
      if let known = found, (known.date, known.digits) >= (date, number) { continue }
      found = (TracedText(size.told + digits + "人", .records([index], sums: [])), date, number)
    }
    return found?.text
  }
}
