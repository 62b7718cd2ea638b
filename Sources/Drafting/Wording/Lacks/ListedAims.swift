import Records
import TextCore

/// Aims that a cell lists, each with its noun (引进硕士8人、规培返院20人), held against the clauses of the result that begin with the same words.
extension UnfinishedWording {
  /// `引进硕士5人，没有完成8人的计划` of 引进硕士5人，规培返院22人; nil where every listed aim was reached, or the result names none of them.
  func listedAimMissed(_ record: TaskRecord, _ target: String) -> String? {
    guard record.state == .done, target.hasDigit, target.holds("、") || target.holds("，") || target.holds("；"),
      target.count <= 60, !LessIsBetter.isOf(record.task)
    else { return nil }
    let aims = Self.aims(listedIn: MarkWidth.widened(target))
    guard aims.count >= 2 else { return nil }
    var missed: [String] = []
    for clause in ownClauses(record) {
      let lead = clause.prefix { !$0.isDigit }
      guard let aim = aims.first(where: { $0.lead == lead }),
        let came = QuantityParser.find(in: clause).first?.quantity,
        clause.dropFirst(lead.count).hasPrefix(came.amount()), came.unit == aim.number.unit,
        came.scale == aim.number.scale,
        came.approximate.isEmpty, came.value < aim.number.value
      else { continue }
      missed.append(lead + came.amount() + "，" + LackForm.missed(aim.number.amount(), of: String(lead)))
    }
    return missed.isEmpty ? nil : missed.joined(separator: "，")
  }

  /// `乡镇电动车头盔佩戴率81.7%，没有达到90%的目标` of 城区92.4%，乡镇81.7%; `满意率87.4%，没有达到90%的目标` of 按期办结率99.1%，满意率87.4% beside
  /// 满意率90%: the parts of a rate that stayed below its aim; nil where all of them reached it, or nobody knows what they are of.
  func partsBelowAim(_ record: TaskRecord, _ target: String) -> String? {
    let rate = target.prefix { !$0.isNumber && !"≥".contains($0) }.description
    let aim = target.dropFirst(rate.count).description.withoutHead(of: ["≥", "不低于", "达到"])
    let own = rate.trimmingSuffix("达到").trimmingSuffix("不低于")
    guard record.state == .done, aim.hasSuffix("%"), own.isEmpty || GoodRates.isOne(own),
      let wanted = Self.percent(aim), case let name = named(record), (2...16).contains(name.count)
    else { return nil }
    let parts = ownClauses(record).compactMap { clause -> (lead: String, value: Double, clause: String)? in
      let lead = clause.prefix { !$0.isDigit }.description
      guard clause.hasSuffix("%"), (2...8).contains(lead.count), lead.allSatisfy(Punctuation.isHan),
        !lead.starts(withOneOf: Self.noParts), let value = Self.percent(clause)
      else { return nil }
      return (lead, value, clause)
    }
    let same = parts.filter { $0.lead == own }
    let places = parts.filter { !$0.lead.hasSuffix("率") }
    let told: [String]
    if !same.isEmpty {
      told = same.filter { $0.value < wanted }.map(\.clause)
    } else if places.count >= 2, places.count == parts.count, !own.isEmpty || GoodRates.isOne(name),
      // 线上58%，线下42% are shares.
      abs(places.reduce(0) { $0 + $1.value } - 100) > 1
    {
      let subject = name.hasSuffix(own) ? name : name + own
      told = places.filter { $0.value < wanted }.map { $0.lead + subject + $0.clause.dropFirst($0.lead.count) }
    } else if own.isEmpty, parts.count >= 2, parts.allSatisfy({ GoodRates.isOne($0.lead) }) {
      told = parts.filter { $0.value < wanted }.map(\.clause)
    } else {
      return nil
    }
    // Of several nobody reckons what is between them and the aim.
    let missed = LackForm.missed(aim, of: "率")
    return told.isEmpty ? nil : told.joined(separator: "、") + "，" + (told.count > 1 ? "均" + missed : missed)
  }

  /// What says of a rate how it changed or what it is of, and is no part of it.
  private static let noParts: SearchWords = ["上年", "去年", "同比", "比上", "其中", "提高", "下降", "增长", "目标", "全县", "全市", "占"]

  /// 引进硕士 with 8人, 规培返院 with 20人: every part of the cell a noun and its number, and nothing else.
  private static func aims(listedIn target: String) -> [(lead: String, number: Quantity)] {
    var aims: [(lead: String, number: Quantity)] = []
    for part in target.split(whereSeparator: { "、，；".contains($0) }).map(String.init) {
      let lead = part.prefix { !$0.isDigit }
      let found = QuantityParser.find(in: part)
      guard (2...10).contains(lead.count), lead.allSatisfy(Punctuation.isHan), found.count == 1,
        let number = found.first?.quantity, !number.unit.isEmpty, number.approximate.isEmpty,
        part.dropFirst(lead.count) == number.amount()
      else { return [] }
      aims.append((String(lead), number))
    }
    return aims
  }
}
