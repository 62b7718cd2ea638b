import Records
import TextCore

/// How a point's clauses go on behind the number that they are part of.
enum PartWording {
  /// The clauses with the part's number ahead of a lesser one, and their own 其中 as 含: two of them would read as one.
  static func told(_ clauses: [Clause], from at: Int, _ verb: String?) -> [Clause] {
    var out = clauses
    if let verb { out[0].text = judged(out[0].text, verb) }
    if at == 1, clauses[0].hasNumber { out.swapAt(0, 1) }
    for i in out.indices where out[i].text.hasPrefix("其中") && out[i].text.count > 2 {
      let rest = out[i].text.dropFirst(2)
      out[i].text = "含" + (rest.hasPrefix("，") ? rest.dropFirst() : rest)
    }
    return out
  }

  private static let shells: SearchWords = [
    "做好", "抓好", "抓实", "开展", "推进", "加强", "落实", "组织", "办好", "举办", "实施", "推动", "完成",
  ]

  /// A part's clauses without the light verb that only put its name into a sentence: `党校主体班6期312人` of 开展党校主体班，
  /// 6期312人, `6·19洪水白沙、桐坪2个乡镇转移967人` of 做好6·19洪水转移人员工作，…; and no more than what is new of the number
  /// that the whole tells: `35岁以下占68.7%` of 418名中35岁以下占68.7%.
  static func named(_ point: Point, of whole: Point, _ entry: NumberIndex.Entry) -> [Clause] {
    var clauses = point.clauses
    if !entry.digits.isEmpty {
      let unit = QuantityParser.find(in: whole.clauses[entry.clause].text).first?.quantity.unit ?? ""
      if let place = clauses[0].text.place(of: entry.digits + unit + "中"), clauses[0].text[place.upperBound...].hasDigit
      {
        clauses[0].text = String(clauses[0].text[place.upperBound...])
        return clauses
      }
    }
    // 做好6·19洪水转移人员工作，白沙、桐坪2个乡镇转移967人 is one clause where the name was put ahead.
    let pieces = Clause.split(clauses[0].text)
    if pieces.count > 1 {
      clauses[0].text = pieces[0].text
      var rest = clauses[0]
      rest.text = Clause.joined(pieces.dropFirst())
      (rest.mark, clauses[0].isWhole) = ("，", false)
      clauses.insert(rest, at: 1)
    }
    // 其中，开展九小场所检查742家次: the whole's verb is the part's.
    if pieces.count == 1, let light = clauses[0].text.head(of: ["开展", "做好"]),
      case let rest = String(clauses[0].text.dropFirst(light.count)), !point.stem.isEmpty, rest.hasPrefix(point.stem),
      rest.hasDigit
    {
      clauses[0].text = rest
      return clauses
    }
    guard clauses.count > 1, clauses[1].mark == "，", let shell = clauses[0].text.head(of: shells),
      case let name = clauses[0].text.dropFirst(shell.count).description.trimmingSuffix("工作"),
      point.stem.hasPrefix(name) || name.hasSuffix(point.stem) && !point.stem.isEmpty, name.count >= 3
    else { return point.clauses }
    let next = clauses[1].text
    var lead: String? =
      next.first?.isDigit == true || next.starts(withOneOf: ["办班", "开班", "举办", "投资", "投入"]) ? name : nil
    // The deed ahead of the name's last noun is that of the clause: 6·19洪水 of 6·19洪水转移人员.
    let words = name.characters
    for at in words.indices.dropFirst(2) where at + 2 < words.count && lead == nil {
      if next.holds(String(words[at...(at + 1)])) { lead = String(words[..<at]) }
    }
    guard let lead else {
      clauses[0].text = name
      return clauses
    }
    clauses[1].text = lead + next
    clauses[1].mark = clauses[0].mark
    clauses[1].isWhole = true
    clauses.removeFirst()
    return clauses
  }

  /// Several parts of one number that each come to a name and a number, as one clause: 其中包子4310吨、馒头花卷2920吨. Nil where
  /// one of them tells more.
  static func listed(_ parts: [[Clause]], _ rows: [Int]) -> Clause? {
    guard parts.count > 1, parts.count <= 8,
      parts.allSatisfy({ part in
        guard part.count == 1, case let text = part[0].text, text.count <= 20, part[0].endsInNumber else {
          return false
        }
        return text.first?.isDigit == false && !text.holds("其中") && !text.contains { "，；、：".contains($0) }
      })
    else { return nil }
    return Clause(
      text: "其中" + parts.map { $0[0].text }.joined(separator: "、"), mark: "，", isWhole: false, tellsNumber: true,
      rows: rows)
  }

  /// The whole's clauses with a short part in brackets behind its number: `转移群众1843人（其中白沙、桐坪2个乡镇转移967人）`.
  static func inBrackets(_ part: Point, _ at: Int, _ whole: Point, _ entry: NumberIndex.Entry) -> [Clause]? {
    let own = named(part, of: whole, entry)
    var clauses = whole.clauses
    let head = own[0].text.head(of: ["开展", "组织", "举办"]) ?? ""
    let text = Clause.joined(own).dropFirst(head.count)
    guard own.count == 1 || own.count == 2 && !own[1].hasNumber, text.count <= 32, !text.contains("（"),
      !text.hasPrefix("其中"), clauses[entry.clause].endsInNumber, !clauses[entry.clause].text.contains("（")
    else { return nil }
    clauses[entry.clause].text += "（其中" + text + "）"
    return clauses
  }

  /// How many runs of digits a text has.
  static func runs(of text: String) -> Int {
    var count = 0
    var isIn = false
    for byte in text.utf8 {
      let isDigit = (0x30...0x39).contains(byte) || isIn && byte == 0x2E
      if isDigit, !isIn { count += 1 }
      isIn = isDigit
    }
    return count
  }

  /// What a court or an office does with cases, at the head of the words before a number.
  static func judging(_ label: String) -> String? {
    label.hasSuffix("案件") ? ["审结", "办结", "查处", "立案"].first { label.hasPrefix($0) } : nil
  }

  /// `审结家事案件812件` of 家事审判812件 that are part of those tried: the whole's verb is the part's.
  private static func judged(_ text: String, _ verb: String) -> String {
    let (body, number) = TaskObject.parted(text)
    guard number.hasSuffix("件"), !body.hasPrefix(verb) else { return text }
    let name = body.withoutHead(of: ["办理", "做好"])
    if name.hasSuffix("审判") { return verb + name.dropLast(2) + "案件" + number }
    return name.ends(inOneOf: ["案件", "纠纷"]) ? verb + name + number : text
  }
}

extension Clause {
  /// A clause that goes on behind this one.
  func like(_ text: String) -> Clause {
    Clause(text: text, mark: "，", isWhole: false, tellsNumber: true, weight: weight / 2)
  }

  /// A part's clauses behind the whole: the first part with a word that says of what, the others behind `；`.
  static func within(
    _ head: String, _ part: [Clause], _ count: Int, isLast: Bool, rows: [Int]
  ) -> [Clause] {
    var part = part
    guard !part.isEmpty else { return [] }
    part[0].mark = isLast ? "，" : count == 0 ? "。" : "；"
    part[0].within = isLast ? nil : head
    part[0].rows = rows
    if count == 0 { part[0].text = head + (isLast ? "" : "，") + part[0].text }
    return part
  }
}

extension String {
  /// Whether the text has a number, and the words before it, as a remark names them.
  func tells(_ mention: PartNote.Mention) -> Bool {
    if !mention.name.isEmpty, !holds(mention.name) { return false }
    return mention.digits.isEmpty || tells(mention.digits, mention.unit)
  }

  /// Whether the text has a number: not as part of a longer one, and with the unit behind it, or with none.
  private func tells(_ digits: String, _ unit: String) -> Bool {
    var rest = self[...]
    while let place = rest.place(of: digits) {
      let behind = rest[place.upperBound...]
      let isWhole =
        behind.first.map({ !$0.isDigit && !".,".contains($0) }) != false
        && (place.lowerBound == startIndex || !"0123456789.,".contains(self[index(before: place.lowerBound)]))
      if isWhole, unit.isEmpty || behind.hasPrefix(unit) || behind.first.map({ "，；。、）".contains($0) }) != false {
        return true
      }
      rest = behind
    }
    return false
  }
}
