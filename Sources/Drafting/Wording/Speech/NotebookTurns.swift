import Records
import TextCore

/// What a notebook keeps in few words, made whole before rows meet: `上年142300` beside `186420人次` takes its unit,
/// `家谱31部在内` is `其中家谱31部`, `每周开63小时` is `每周开放63小时`, and `搞过了` says nothing beside the task.
struct NotebookTurns: Sendable {
  let wordbook: Wordbook
  /// The task's name.
  let task: String
  /// The row's cell of the date.
  var date = ""

  /// Each of the shapes of a clause has one of these: most texts have none.
  private static let signs: SearchWords = [
    "上年", "去年", "在内", "里头", "里面", "当中有", "全通", "挑的", "选的", "平米", "开了", "已开", "开放了", "小时",
    "天开", "里年", "里考", "里评",
    "进了", "年底进", "趟", "万", "的数", "算在", "荐", "满意", "（累计）",
  ]

  /// The text of a row as it is written.
  func written(_ text: String) -> String {
    if Self.nothing.contains(text) { return "" }
    let isUnit = text.first?.isDigit == true || text.unicodeScalars.prefix(3).dropFirst().contains("，")
    guard isUnit || text.holds(oneOf: Self.signs) || text.hasPrefix("学习") || task.ends(inOneOf: Self.papers) else {
      return text
    }
    var clauses = Clause.split(text)
    guard let first = clauses.first else { return text }
    let unit = Self.unit(of: first.text)
    var hasPart = text.holds("其中")
    for i in clauses.indices {
      let clause = clauses[i].text
      if let compared = compared(clause, unit, i) {
        clauses[i].text = compared
      } else if let part = Self.within(clause) {
        // A second 其中 would be read as of the first part.
        clauses[i].text = (hasPart ? "含" : "其中") + part
        hasPart = true
      } else {
        clauses[i].text = priced(opened(clause), behind: i == 0 ? nil : clauses[i - 1].text)
      }
    }
    if let kind = kind(clauses) { clauses[kind].text = "其中" + clauses[kind].text }
    if let acted = acted(clauses[0].text) ?? finished(clauses[0].text) { clauses[0].text = acted }
    let told = Clause.joined(clauses)
    return told == Clause.joined(Clause.split(text)) ? text : told
  }

  private static let others: SearchWords = [
    "其中", "上年", "去年", "同期", "累计", "目标", "计划", "任务", "其他", "其它", "另", "还", "年末", "年底", "现有", "在册", "总", "共", "全", "超",
    "新", "每", "人均", "含", "余", "购", "预算", "约",
  ]

  /// The one clause behind a bare measure word that names a kind with a number of that measure: `册，善本27册` of 古籍登记
  /// goes on from the number of another column.
  private func kind(_ clauses: [Clause]) -> Int? {
    guard clauses.count > 1, let first = clauses.first?.text, task.ends(inOneOf: TerseResult.collections),
      case let unit = first.drop(while: { $0.isDigit || $0 == "." }), (1...2).contains(unit.count),
      unit.allSatisfy(Punctuation.isHan), !clauses.contains(where: { $0.text.holds("其中") })
    else { return nil }
    let kinds = clauses.indices.dropFirst().filter { i in
      let (body, number) = TaskObject.counted(clauses[i].text)
      return (2...5).contains(body.count) && number.hasSuffix(unit) && body.allSatisfy(Punctuation.isHan)
        && number.drop { $0.isDigit || $0 == "." } == unit && !wordbook.holdsVerb(body)
        && !body.starts(withOneOf: Self.others)
    }
    return kinds.count == 1 ? kinds[0] : nil
  }

  /// What a clerk writes of a thing that was done and of which nothing more is known.
  private static let nothing: WordSet = [
    "搞过了", "办过了", "做过了", "弄过了", "开过了", "搞过", "办过", "做过", "搞了", "做了", "弄了", "弄好了", "搞完了",
  ]

  /// 册次 of 97315册次: what stands behind the digits and nothing else.
  private static func unit(of text: String) -> String {
    let behind = text.drop { !$0.isDigit }.drop { $0.isDigit || ".,".contains($0) }
    if (1...3).contains(behind.count), behind.allSatisfy(Punctuation.isHan), text.first?.isDigit == true {
      return String(behind)
    }
    return QuantityParser.find(in: text).first?.quantity.unit ?? ""
  }

  private static let papers = ["图谱", "清单", "名录", "手册", "目录", "台账", "地图", "数据库", "画像"]

  /// `完成半导体等4条产业链图谱` of 半导体等4条产业链 and 产业链图谱: what was made of each.
  private func finished(_ first: String) -> String? {
    guard let paper = Self.papers.first(where: { task.hasSuffix($0) }), case let thing = task.dropLast(paper.count),
      thing.count >= 3,
      first.hasSuffix(thing), first.contains("等"), wordbook.headVerb(first) == nil
    else { return nil }
    return "完成" + first + paper
  }

  /// `读者荐购538种` of 荐了538种, whose verb is the name's own, and `开展主题教育，学习12次`.
  private func acted(_ first: String) -> String? {
    let verb = first.prefix { !$0.isDigit }
    let number = first.dropFirst(verb.count)
    guard (1...2).contains(verb.count), number.count <= 8,
      let unit = QuantityParser.find(in: first).first?.quantity.unit,
      !unit.isEmpty, number.drop(while: { $0.isDigit || ".,".contains($0) }) == unit
    else { return nil }
    if verb == "学习", unit == "次", task.hasSuffix("教育"), wordbook.headVerb(task) == nil {
      return "开展" + task + "，" + first
    }
    guard verb == "荐" || verb == "荐了", task.hasSuffix("荐购") else { return nil }
    return task + number
  }

  /// `上年142300人次` for 上年142300 behind 186420人次.
  private func compared(_ clause: String, _ unit: String, _ at: Int) -> String? {
    guard at > 0, !unit.isEmpty, !["%", "％"].contains(unit), clause.starts(withOneOf: ["上年", "去年"]) else { return nil }
    let digits = clause.dropFirst(2)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit || ".,".contains($0) }), digits.first?.isDigit == true else {
      return nil
    }
    return "上年" + digits + unit
  }

  /// `少儿证1874张` of 里头少儿证1874张 and of 少儿证1874张在内.
  private static func within(_ clause: String) -> String? {
    let body: Substring
    if clause.starts(withOneOf: ["里头有", "里面有", "当中有"]) {
      body = clause.dropFirst(3)
    } else if clause.starts(withOneOf: ["里头", "里面"]) {
      body = clause.dropFirst(2)
    } else if clause.hasSuffix("在内"), !clause.starts(withOneOf: ["包括", "包含", "含", "连", "不"]) {
      body = clause.dropLast(clause.hasSuffix("也在内") || clause.hasSuffix("都在内") ? 3 : 2)
    } else {
      return nil
    }
    guard let first = body.first, Punctuation.isHan(first), body.hasDigit, body.count <= 14,
      !QuantityParser.find(in: String(body)).isEmpty
    else { return nil }
    return String(body)
  }

  /// Short turns of what is open, who came in and what was chosen.
  private func opened(_ clause: String) -> String {
    var text = clause
    if text.holds("平米") { text = text.replacing("平米", with: "平方米") }
    if text.hasSuffix("平方米"), text.first?.isDigit == true, text.count <= 10 { text = "面积" + text }
    if let ranked = ranked(text) { return ranked }
    if text == "开了" || text == "已开" || text == "开放了" { return day.map { $0 + "开放" } ?? "已开放" }
    if text.hasPrefix("满意"), text.hasSuffix("%"), text.dropFirst(2).first?.isDigit == true {
      return "满意率" + text.dropFirst(2)
    }
    if text.hasSuffix("（累计）"), let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex {
      return text[..<digit] + "累计" + text[digit...].dropLast(4)
    }
    if text.hasSuffix("小时开") || text.hasSuffix("天开") { return text + "放" }
    if let hours = hours(text) { return hours }
    if let came = came(text) { return came }
    if text.hasPrefix("荐"), text.dropFirst(text.hasPrefix("荐了") ? 2 : 1).first?.isDigit == true, !task.hasSuffix("荐购") {
      return "推荐" + text.dropFirst(text.hasPrefix("荐了") ? 2 : 1)
    }
    // 5800小时 of 志愿者: what they served.
    if text.hasSuffix("小时"), task.holds("志愿"), text.dropLast(2).allSatisfy({ $0.isDigit || ".万余多".contains($0) }),
      text.count > 2
    {
      return "服务" + text
    }
    if text.hasSuffix("趟"), text.hasPrefix("下乡") { return text.dropLast() + "次" }
    if text.hasSuffix("的数"), !text.hasDigit, (5...12).contains(text.count),
      !text.starts(withOneOf: ["累计", "全年", "去年", "上年"])
    {
      return "据" + text.dropLast(2).description.trimmingSuffix("里") + "统计"
    }
    if text.hasSuffix("全通了") || text.hasSuffix("全通"), text.first?.isDigit == true, task.hasPrefix("通") {
      return text.trimmingSuffix("了").dropLast(2) + "全部实现" + task
    }
    if let chosen = chosen(text) { return chosen }
    // 算在新书里头: counted in.
    for end in ["里头", "里面", "里"] where text.hasPrefix("算在") && text.hasSuffix(end) && !text.hasDigit {
      let whole = text.dropFirst(2).dropLast(end.count)
      if (2...8).contains(whole.count) { return "已计入" + whole }
    }
    return text
  }

  /// `年底考核列全镇第一` for 镇里年底考核第一: the level goes with the rank.
  private func ranked(_ text: String) -> String? {
    guard let level = text.first, "省市县区镇乡".contains(level), text.dropFirst().hasPrefix("里"), text.count <= 16,
      let place = ["考核第", "考评第", "测评第", "评比第", "考核排第", "评比排第"].lazy.compactMap({ text.place(of: $0) }).first
    else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: 2)..<place.upperBound].dropLast()
    return name.description.trimmingSuffix("排") + "列全" + String(level) + "第" + text[place.upperBound...]
  }

  /// The day or month where the column of dates has it in the words of a sentence: 6月18日. Numbers of 6.18 would be none of the
  /// row's own.
  private var day: String? {
    let numbers = date.filter { !$0.isDigit }
    guard date.first?.isDigit == true else { return nil }
    return numbers == "月日" && date.hasSuffix("日") || numbers == "月" && date.count <= 3 ? date : nil
  }

  /// `每周开放63小时` for 每周开63小时.
  private func hours(_ text: String) -> String? {
    guard text.hasPrefix("每"), text.hasSuffix("小时"), let open = text.firstIndex(of: "开"),
      text.distance(from: text.startIndex, to: open) <= 3,
      text[text.index(after: open)...].first?.isDigit == true
    else { return nil }
    return text[...open] + "放" + text[text.index(after: open)...]
  }

  /// `到年底接待4.1万人次` for 到年底进了4.1万人次.
  private func came(_ text: String) -> String? {
    guard text.ends(inOneOf: ["人次", "人"]), let verb = text.place(of: "进了") ?? text.place(of: "进") else { return nil }
    let number = text[verb.upperBound...]
    let head = text[..<verb.lowerBound]
    guard number.first?.isDigit == true, number.allSatisfy({ $0.isDigit || ".万多余人次".contains($0) }),
      head.isEmpty || head.ends(inOneOf: ["年底", "月底", "年末", "目前", "共", "已", "全年"])
    else { return nil }
    return head + "接待" + number
  }

  /// `从登记的古籍中选取` for 从上面登记的里头挑的 of 古籍修补.
  private func chosen(_ text: String) -> String? {
    guard text.hasPrefix("从"),
      let end = ["里头挑的", "里面挑的", "里挑的", "中挑的", "里头选的", "里选的"].first(where: { text.hasSuffix($0) })
    else { return nil }
    let whole = text.dropFirst(1).dropLast(end.count).description.withoutHead(of: ["上面", "前面", "那些"])
    guard (2...8).contains(whole.count), whole.allSatisfy(Punctuation.isHan) else { return nil }
    let noun = wordbook.tailVerb(task).map { String(task.dropLast($0.count)) } ?? String(task.dropLast(2))
    guard whole.hasSuffix("的") else { return "从" + whole + "中选取" }
    return (2...4).contains(noun.count) ? "从" + whole + noun + "中选取" : nil
  }

  private static let funds = ["补助", "经费", "拨款", "补贴", "资金", "款", "投入", "奖金"]
  private static let things: WordSet = ["台", "套", "辆", "架", "台套", "台（套）", "部"]

  /// `12.8万元` for 12.8万 behind 4台, and for what was granted.
  private func priced(_ clause: String, behind before: String?) -> String {
    guard clause.hasSuffix("万"), clause.dropLast().allSatisfy({ $0.isDigit || $0 == "." }), clause.count > 1 else {
      return clause
    }
    if before == nil { return task.ends(inOneOf: Self.funds) ? task + clause + "元" : clause }
    guard let before, let unit = QuantityParser.find(in: before).last?.quantity.unit, Self.things.contains(unit) else {
      return clause
    }
    return "投入" + clause + "元"
  }
}
