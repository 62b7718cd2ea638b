import Records
import TextCore

/// Aims of how a number was to change and of a place that was to be reached, of a row that is marked as not done:
/// `反违章方面，查处147起，同比下降18.8%，没有达到下降20%的目标`, `“获得电力”全市排名第4名，没有进入前3名`.
extension UnfinishedWording {
  /// The lack with the row's own number and its aim ahead; as it is where the row has no such aim, or reached it.
  func withChangeOrPlace(_ lack: String, _ record: TaskRecord) -> String {
    guard record.state != .done, !record.isEmpty(.target), case let name = named(record), name.count >= 2,
      case let target = MarkWidth.widened(record.target), !lack.holds(oneOf: Self.missedAlready)
    else { return lack }
    let clauses = Clause.split(cleaner.clean(record.result)).map(\.text)
    let told: [String]
    if let wanted = Self.place(in: target, ahead: "前"),
      let came = clauses.first(where: { Self.place(in: $0, ahead: "第") != nil }),
      let place = Self.place(in: came, ahead: "第"), wanted < place
    {
      told = [name + (came.hasPrefix("第") ? "" : "方面，") + came, "没有进入前\(wanted)名"]
    } else if let wanted = Self.change(target),
      let at = clauses.firstIndex(where: { clause in
        Self.change(clause).map { $0.verb == wanted.verb && $0.rate < wanted.rate } ?? false
      })
    {
      told = [name + "方面"] + clauses[...at] + ["没有达到\(wanted.verb)\(wanted.digits)%的目标"]
    } else {
      return lack
    }
    let rest = lack.hasPrefix(name) ? lack.dropFirst(name.count).description.withoutHead(of: ["方面，", "中，", "，"]) : lack
    // 对3家施工单位停工整顿 was done about it.
    let grounds = Clause.split(rest).map(\.text).filter {
      !$0.starts(withOneOf: ["对", "已", "约谈", "通报", "责令"]) && !told.contains($0)
    }
    return (told + grounds).joined(separator: "，")
  }

  /// `CMI值1.04，没有达到1.08的目标` of 全年1.04，年度目标1.08: the aim says nothing without the number that it is of.
  func withOwnNumber(_ lack: String, _ record: TaskRecord) -> String {
    guard record.state != .done, record.isEmpty(.target), case let name = named(record), name.count >= 2,
      lack.hasPrefix(name),
      case let clauses = Clause.split(cleaner.clean(record.result)).map(\.text), clauses.count >= 2,
      let at = clauses.indices.dropFirst().first(where: {
        clauses[$0].starts(withOneOf: Self.yearAims) && clauses[$0].hasDigit
      }),
      lack.holds(clauses[at])
    else { return lack }
    let wish = clauses[at].drop { !$0.isDigit }
    let came = clauses[at - 1].withoutHead(of: ["全年", "今年", "目前", "实际", name])
    let (number, aim) = (Self.parted(came), Self.parted(String(wish)))
    guard let number, let aim, number.unit == aim.unit, number.value != aim.value, !lack.holds(came) else {
      return lack
    }
    let isBelow = number.value < aim.value
    guard isBelow != LessIsBetter.isOf(name) else { return lack }
    let verdict = isBelow ? "没有达到\(wish)的目标" : "高于\(wish)的目标"
    let rest = lack.dropFirst(name.count).description.replacing(clauses[at], with: "")
      .split(separator: "，").map { $0.description.withoutHead(of: ["方面", "中"]) }.filter { !$0.isEmpty }
    return ([name + came, verdict] + rest).joined(separator: "，")
  }

  private static let yearAims: SearchWords = ["年度目标", "全年目标", "年初目标", "目标"]

  private static func parted(_ text: String) -> (value: ExactNumber, unit: String)? {
    let digits = text.prefix { $0.isASCII && ($0.isDigit || $0 == ".") }
    guard let value = ExactNumber(digits), case let unit = text.dropFirst(digits.count), !unit.hasDigit, unit.count <= 4
    else { return nil }
    return (value, String(unit))
  }

  /// 3 of 前3名 and 第4名.
  private static func place(in text: String, ahead: String) -> Int? {
    guard let head = text.place(of: ahead), case let digits = text[head.upperBound...].prefix(while: \.isDigit),
      !digits.isEmpty, ["名", "位", ""].contains(text[digits.endIndex...])
    else { return nil }
    return Int(digits)
  }

  /// 下降 and 20 of 同比下降20%.
  private static func change(_ text: String) -> (verb: String, digits: String, rate: Double)? {
    guard text.hasSuffix("%"), text.hasPrefix("同比") || text.hasPrefix("比上年") || text.hasPrefix("较上年"),
      let verb = ["下降", "增长", "提高", "压降", "减少"].first(where: { text.holds($0) }), let place = text.place(of: verb),
      case let digits = text[place.upperBound...].dropLast().description.withoutHead(of: ["不低于", "≥"]),
      let rate = Double(digits)
    else { return nil }
    return (verb, digits, rate)
  }

  private static let missedAlready: SearchWords = ["没有达到", "没有完成", "没有进入", "低于", "未达"]
}
