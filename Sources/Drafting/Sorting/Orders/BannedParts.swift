import Records
import TextCore

/// Takes out of a row what its remark does not want told of it, and nothing else: `谈话提醒19人次` where 谈话人数内部掌握，不写
/// stands beside it, `发案下降18%` for 18%是口头说的，先不写.
enum BannedParts {
  /// A cell with what was taken out of it.
  struct Outcome {
    var kept: String
    var gone: [String]
  }

  /// A cell without what a ban names.
  static func without(_ object: String, _ cell: String) -> Outcome {
    guard let isMeant = matcher(object) else { return Outcome(kept: cell, gone: []) }
    var kept: [Clause] = []
    var gone: [String] = []
    for clause in Clause.split(cell) {
      var clause = clause
      while let (outer, inner) = bracket(clause.text), isMeant(inner) {
        gone.append(inner)
        clause.text = outer
      }
      if isMeant(clause.text) { gone.append(clause.text) } else { kept.append(clause) }
    }
    // 与公安联合打掉一个团伙，涉案约2300万元: of a case the sentence is told no more than its sum.
    if object.hasPrefix("涉案"), !gone.isEmpty {
      let parted = sentences(cell).map { sentence in (sentence, sentence.contains { gone.contains($0.text) }) }
      kept = parted.filter { !$0.1 }.flatMap(\.0)
      gone = parted.filter(\.1).flatMap { $0.0.map(\.text) }
    }
    return gone.isEmpty ? Outcome(kept: cell, gone: []) : Outcome(kept: Clause.joined(kept), gone: gone)
  }

  /// The clauses of a cell, those behind a comma with the one ahead.
  private static func sentences(_ cell: String) -> [[Clause]] {
    Clause.split(cell).reduce(into: []) { out, clause in
      if clause.mark == "，", !out.isEmpty { out[out.count - 1].append(clause) } else { out.append([clause]) }
    }
  }

  /// Whether a clause tells what a ban names: its number, or its words with a number where they are 人数 of something.
  private static func matcher(_ object: String) -> ((String) -> Bool)? {
    let object = object.withoutHead(of: ["另有", "还有", "其中", "具体", "有关", "相关", "详细", "个别", "有"])
    // 18%是派出所口头说的, 市交办的那4件.
    if let digit = object.firstIndex(where: \.isDigit) {
      let number = object[digit...].prefix { $0.isDigit || $0 == "." }
      let unit = object[number.endIndex...].prefix(1)
      let mention = PartNote.Mention(number + unit)
      return { $0.tells(mention) }
    }
    // 入库数归税务: what stands up to 数.
    let end = counts.lazy.compactMap { object.place(of: $0) }.first
    let key = end.map { String(object[..<$0.lowerBound]) } ?? object
    if end != nil, key.isEmpty {
      // 金额不对外: whatever is counted so.
      guard let units = measures.first(where: { object.hasPrefix($0.0) })?.1 else { return nil }
      return { text in QuantityParser.find(in: text).contains { units.contains(String($0.quantity.unit.suffix(1))) } }
    }
    // 在诉案件 of 1起在诉讼中.
    let bare = key.trimmingSuffix("案件").trimmingSuffix("事项").trimmingSuffix("情况").trimmingSuffix("信息")
    let word = bare.count >= 2 ? bare : key
    guard word.count >= 2 else { return nil }
    return { $0.holds(word) && (end == nil || $0.hasDigit) }
  }

  private static let measures = [
    ("金额", ["元"]), ("数额", ["元"]), ("人数", ["人", "名"]), ("次数", ["次"]), ("户数", ["户"]), ("件数", ["件"]), ("场数", ["场"]),
  ]
  private static let counts = ["人数", "次数", "户数", "件数", "场数", "数量", "数额", "金额", "数字", "数据", "数"]

  /// A clause without its last bracket, and what stands in that.
  private static func bracket(_ text: String) -> (outer: String, inner: String)? {
    guard let close = text.lastIndex(of: "）"), let open = text[..<close].lastIndex(of: "（") else { return nil }
    let inner = String(text[text.index(after: open)..<close])
    return (String(text[..<open] + text[text.index(after: close)...]), inner)
  }

  /// A cell without the part that an order in brackets ends: `病案合格率97.5%；医疗纠纷9件，已结8件（不对外写）` has another to
  /// tell. Nil where no part of several ends so.
  static func withoutOrderedParts(_ cell: String) -> Outcome? {
    guard cell.holds("）") || cell.holds(")"), RemarkBan.mayBe(in: cell) else { return nil }
    let parts = cell.split { "；;。".contains($0) }.map(String.init)
    let gone = parts.filter { part in
      guard part.hasSuffix("）") || part.hasSuffix(")"), let open = part.lastIndex(where: { "（(".contains($0) }),
        open > part.startIndex
      else { return false }
      let words = part[part.index(after: open)...].dropLast()
      return words.count <= 12 && !words.hasDigit && KeptOut.isBan(String(words))
    }
    guard !gone.isEmpty, gone.count < parts.count else { return nil }
    return Outcome(kept: parts.filter { !gone.contains($0) }.joined(separator: "；"), gone: gone)
  }

  /// `完成年度任务` of 报材料只写完成年度任务: all that is to be told of the row.
  static func onlyTold(_ cell: String) -> String? {
    guard cell.holds("只写") || cell.holds("只说") || cell.holds("只提") || cell.holds("统一写") else { return nil }
    for clause in cell.split(whereSeparator: { "，,；;。 　（）()：:".contains($0) }).map(String.init) {
      guard let place = ["只写", "只说", "只提", "统一写"].lazy.compactMap({ clause.place(of: $0) }).first,
        clause.distance(from: clause.startIndex, to: place.lowerBound) <= 5
      else { continue }
      let told = clause[place.upperBound...].description.withoutHead(of: ["成", "“", "为"]).trimmingSuffix("”")
      if (4...16).contains(told.count), !told.hasDigit, told.allSatisfy(Punctuation.isHan) { return told }
    }
    return nil
  }

  /// A result without the other numbers of the measure, where the summary is to go by one of them: 总结按344写 of
  /// `截至12月10日播出344期，到年底播满365期`.
  static func goingBy(_ note: String, _ result: String) -> Outcome? {
    guard note.holds("按") || note.holds("以") else { return nil }
    for clause in note.split(whereSeparator: { "，,；;。 　（）()：:".contains($0) }).map(String.init) {
      guard clause.count <= 14, let end = ["写", "为准"].first(where: { clause.hasSuffix($0) }),
        let place = ["按", "以"].lazy.compactMap({ clause.place(of: $0) }).first
      else { continue }
      let number = clause[place.upperBound...].dropLast(end.count)
      let digits = number.prefix { $0.isDigit || $0 == "." }
      guard !digits.isEmpty, number.count - digits.count <= 3 else { continue }
      let clauses = Clause.split(result)
      guard
        let own = clauses.firstIndex(where: { clause in
          QuantityParser.find(in: clause.text).contains { $0.quantity.digits == String(digits) }
        }),
        let unit = QuantityParser.find(in: clauses[own].text).first(where: { $0.quantity.digits == digits })?.quantity
          .unit
      else { continue }
      let gone = clauses.indices.filter { i in
        i != own && QuantityParser.find(in: clauses[i].text).contains { $0.quantity.unit == unit }
      }
      guard !gone.isEmpty else { continue }
      return Outcome(
        kept: Clause.joined(clauses.indices.filter { !gone.contains($0) }.map { clauses[$0] }),
        gone: gone.map { clauses[$0].text })
    }
    return nil
  }
}
