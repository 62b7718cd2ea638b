import Records
import TextCore

/// What the rows of one task say together, before quantities are put beside what they count.
struct Merged: Sendable {
  /// The task's name as the sentence has it.
  var task: String
  var clauses: [Clause] = []
  /// Clauses of single rows, which go behind all numbers and name whose they are: `上半年全部整改`.
  var own: [Clause] = []
  var amounts: [Amount] = []
  var sums: [Sum] = []
  /// Lists of numbers, one for each occasion.
  var lists: [String] = []
  /// The occasions whose numbers are listed, or the bodies that did the work: `春节、中秋`.
  var names = ""
  /// Whether the names are those of the bodies that did the work.
  var areActors = false

  /// The clauses with the names of occasions and bodies where they belong.
  func named(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    if areActors, !clauses.isEmpty {
      clauses[0].text = names + clauses[0].text
    } else if let list = lists.first, let i = clauses.firstIndex(where: { $0.text.holds(list) }) {
      let text = clauses[i].text
      // 开学第一课 tells what covered the pupils where the clause does not.
      let said = i > 0 || task.isEmpty || clauses.contains { names($0.text) }
      let each = list.contains("、") ? "分别" : "各"
      let verb = text.first?.isDigit == true || Addition.isApproximate(text) ? each + "有" : each
      clauses[i].text = names + (said ? "" : task) + verb + text
    }
    guard var first = own.first else { return clauses }
    if lists.isEmpty { first.text = "其中" + first.text }
    return clauses + [first] + own.dropFirst()
  }
}

extension Merged {
  /// The finished clauses with the seasons whose numbers are added: `春秋两季共免疫生猪12000头`.
  func seasoned(_ clauses: [Clause]) -> [Clause] {
    guard let seasons, lists.isEmpty, own.isEmpty, !sums.isEmpty,
      let i = clauses.firstIndex(where: { $0.hasNumber && $0.text.first.map(Punctuation.isHan) == true })
    else { return clauses }
    var clauses = clauses
    let text = clauses[i].text
    // 做好村庄清洁工作，清理垃圾150吨 is one clause.
    let digit = text.firstIndex(where: \.isDigit) ?? text.startIndex
    let head = text[..<digit].lastIndex(of: "，").map { text.index(after: $0) } ?? text.startIndex
    clauses[i].text = text[..<head] + seasons + "共" + text[head...]
    return clauses
  }

  /// `春秋两季` of 春季、秋季.
  private var seasons: String? {
    let all = names.split(separator: "、").map(String.init)
    guard (2...4).contains(all.count), all.allSatisfy({ ["春季", "夏季", "秋季", "冬季"].contains($0) }),
      Set(all).count == all.count
    else { return nil }
    return all.map { String($0.prefix(1)) }.joined() + ["两", "三", "四"][all.count - 2] + "季"
  }

  /// Whether a text has two neighbouring characters of the task's name.
  private func names(_ text: String) -> Bool {
    let name = Array(task.filter(Punctuation.isHan))
    return name.count < 2 || zip(name, name.dropFirst()).contains { text.holds(String([$0, $1])) }
  }
}

/// Brings rows of one task together.
struct Merging: Sendable {
  /// One row with its cleaned words.
  struct Row {
    let index: Int
    let occasion: Occasion
    let date: Int
    /// The cleaned result without the period at its head; empty where it says nothing beside the task.
    let text: String
    let quantities: [Quantity]
  }

  let wordbook: Wordbook

  /// What the rows say together, or nil where they do not go together.
  func merged(_ rows: [Row]) -> Merged? {
    guard let first = rows.first, let kind = kind(of: rows) else { return nil }
    let stem = first.occasion.stem
    var merged = Merged(task: stem)
    guard !mixesAttendance(rows), fold(rows, kind, &merged), add(rows, act: Clause.joined(merged.clauses), &merged)
    else { return nil }
    switch kind {
    case .body:
      guard let actors = actors(rows, &merged) else { return nil }
      if let head = merged.clauses.first?.text.first, !Punctuation.isHan(head) { return nil }
      merged.names = actors
      merged.areActors = true
    case .sort:
      guard nameSorts(rows, stem, &merged) else { return nil }
    case .season, .turn, .none:
      merged.names = rows.map(\.occasion.text).joined(separator: "、")
      countBatches(rows, &merged)
      if kind == .turn, merged.lists.isEmpty { countClasses(rows, stem, &merged) }
    }
    return merged
  }

  /// The one kind of the rows' occasions: rows with none may stand beside those of a period.
  private func kind(of rows: [Row]) -> Occasion.Kind? {
    let kinds = Set(rows.map(\.occasion.kind))
    if kinds.count == 1 { return kinds.first }
    if kinds == [.body, .sort] { return .sort }
    if kinds.isSubset(of: [.none, .season]) { return .season }
    if kinds.isSubset(of: [.none, .turn]) { return .turn }
    return kinds.isSubset(of: [.season, .turn]) ? .season : nil
  }

  /// Whether people are counted as 人 in one row and as 人次 in another: side by side nobody would know whose is whose.
  private func mixesAttendance(_ rows: [Row]) -> Bool {
    guard rows.allSatisfy({ !$0.occasion.text.isEmpty }) else { return false }
    let units = Set(rows.flatMap { $0.quantities.filter(\.isAddable).map { Addends.measure($0) } })
    return units.contains("人次") && !units.isDisjoint(with: ["人", "名", "位"])
      && !rows.contains { row in row.quantities.filter { Addends.measure($0).hasPrefix("人") }.count > 1 }
  }

  // MARK: - Results

  private func fold(_ rows: [Row], _ kind: Occasion.Kind, _ merged: inout Merged) -> Bool {
    let told = rows.filter { !$0.text.isEmpty }
    guard !told.isEmpty else { return true }
    if ![.body, .sort].contains(kind), let words = TimesAlone.words(rows, wordbook) {
      merged.clauses = words
      return true
    }
    // What one row says is not said of all of them.
    guard told.count == rows.count else { return false }
    // What different bodies or kinds did is not said of each other.
    let mayFold = ![.body, .sort].contains(kind) || Set(told.map(\.text)).count == 1
    if mayFold, !told[0].text.contains(where: \.isDigit),
      let folded = Folding(wordbook: wordbook).fold(told.map(\.text))
    {
      merged.clauses = Clause.split(folded.text)
      if !folded.counted.isEmpty {
        let unit = folded.text.holds("等\(folded.counted.count)个主题") ? "个" : "项"
        let parts = folded.counted.map { Sum.Part(record: told[$0].index, value: "1" + unit) }
        merged.sums.append(Sum(.count, shown: "\(folded.counted.count)\(unit)", of: parts))
      }
      return true
    }
    let members = told.map {
      ClauseMerging.Member(
        record: $0.index, occasion: $0.occasion, date: $0.date,
        isOnce: $0.quantities.contains { ["1次", "1轮"].contains($0.amount()) },
        countsTimes: $0.quantities.contains { EachTime.units.contains($0.unit) }, clauses: Clause.split($0.text))
    }
    if let result = ClauseMerging.merged(members) ?? (mayFold ? foldedFirst(members) : nil) {
      merged.clauses = result.clauses
      merged.own = result.own
      merged.sums += result.sums
      merged.lists += result.lists
      return true
    }
    return mayFold && nameTopics(told, merged.task, &merged)
  }

  /// `到李村义诊，服务群众120人次` and `到王村义诊，服务群众98人次`: the first clauses fold, the others add up.
  private func foldedFirst(_ members: [ClauseMerging.Member]) -> ClauseMerging.Result? {
    let firsts = members.compactMap(\.clauses.first?.text)
    guard firsts.count == members.count, !firsts.contains(where: { $0.contains { $0.isDigit } }),
      members.allSatisfy({ $0.clauses.count > 1 }),
      let folded = Folding(wordbook: wordbook).fold(firsts), folded.counted.isEmpty
    else { return nil }
    return ClauseMerging.merged(
      members.map { member in
        var member = member
        member.clauses[0].text = folded.text
        return member
      })
  }

  /// Events that a name before them tells apart.
  static let lessons = ["培训", "培训班", "讲座", "课", "讲堂", "论坛", "竞赛", "比赛", "演练", "沙龙"]

  /// Results that are what each lesson was about: `黄桃剪枝` and `病虫害防治` of 技术培训.
  private func nameTopics(_ rows: [Row], _ stem: String, _ merged: inout Merged) -> Bool {
    guard stem.ends(inOneOf: Self.lessons),
      rows.count <= Folding.mostNamed
    else { return false }
    var topics = Folding.Matters()
    var own: [Clause] = []
    for (i, row) in rows.enumerated() {
      let clauses = Clause.split(row.text)
      guard let topic = clauses.first?.text, topic.count <= 14, wordbook.headVerb(topic) == nil,
        topic.allSatisfy({ Punctuation.isHan($0) || "“”《》、".contains($0) }),
        !topic.starts(withOneOf: Wordbook.prepositions)
      else { return false }
      topics.add(topic, i)
      guard clauses.count > 1 else { continue }
      guard clauses.count == 2, !row.occasion.text.isEmpty else { return false }
      own.append(
        Clause(text: row.occasion.text + SpokenClauses(wordbook: wordbook).written(clauses[1].text), mark: "，"))
    }
    merged.task = Folding.list(topics.names) + stem
    merged.clauses = [Clause(text: TaskLead(wordbook: wordbook).realised(merged.task), mark: "，")]
    merged.own = own
    merged.task = ""
    countTurns(rows, &merged)
    return true
  }

  /// 第1期, 第2期 and 第3期 are three where no number says so.
  private func countTurns(_ rows: [Row], _ merged: inout Merged) {
    let occasions = rows.map(\.occasion)
    guard occasions.allSatisfy({ $0.kind == .turn && $0.text.holds("期") }), Addition.areNamed(occasions),
      !rows.contains(where: { row in
        let told = row.quantities + QuantityParser.find(in: row.text).map(\.quantity)
        return told.contains { ["期", "场", "次", "班", "个班", "轮"].contains($0.unit) }
      })
    else { return }
    merged.amounts.append(Amount(String(rows.count), "期"))
    let parts = rows.map { Sum.Part(record: $0.index, value: "1期") }
    merged.sums.append(Sum(.count, shown: "\(rows.count)期", of: parts))
  }

  /// `培训2期93人` of 第一期 and 第二期 of a training.
  private func countClasses(_ rows: [Row], _ stem: String, _ merged: inout Merged) {
    guard let first = merged.clauses.first?.text, case let verb = first.prefix(while: { !$0.isDigit }),
      (2...3).contains(verb.count), verb.count < first.count, stem.hasSuffix(verb)
    else { return }
    var counted = merged
    countTurns(rows, &counted)
    guard counted.amounts.count == merged.amounts.count + 1, let turns = counted.amounts.popLast() else { return }
    merged = counted
    merged.clauses[0].text = verb + turns.number + first.dropFirst(verb.count)
  }

  /// Two batches of one time each are 分2批, not 2次.
  private func countBatches(_ rows: [Row], _ merged: inout Merged) {
    let count = String(rows.count)
    guard merged.lists.isEmpty, rows.allSatisfy({ $0.occasion.text.holds("批") }),
      Addition.areNamed(rows.map(\.occasion)), let first = merged.clauses.first?.text, wordbook.headVerb(first) != nil,
      let at = merged.amounts.firstIndex(where: { $0.number == count + "次" && $0.label.isEmpty })
    else { return }
    let times = merged.amounts.remove(at: at).number
    merged.sums.removeAll { $0.shown == times }
    merged.clauses[0].text = "分\(count)批" + first
    let parts = rows.map { Sum.Part(record: $0.index, value: "1批") }
    merged.sums.append(Sum(.count, shown: "\(count)批", of: parts))
  }

  // MARK: - Quantities

  /// Adds the quantity columns by label and unit, in the order in which they appear; false where like ones do not
  /// go together.
  private func add(_ rows: [Row], act: String, _ merged: inout Merged) -> Bool {
    struct Kind: Hashable {
      let label: String
      let measure: String
      let tail: String
    }
    var parts: [Kind: [Addition.Part]] = [:]
    var order: [Kind] = []
    for row in rows {
      for quantity in row.quantities {
        let kind = Kind(label: quantity.label, measure: Addends.measure(quantity), tail: quantity.tail)
        if parts[kind] == nil { order.append(kind) }
        parts[kind, default: []].append(
          Addition.Part(record: row.index, quantity: quantity, occasion: row.occasion, date: row.date))
      }
    }
    // Of 34户、29户、16万元 nobody would know what is listed.
    let bare = order.filter { $0.label.isEmpty && !["次", "场", "期", "轮"].contains($0.measure) }
    for kind in order {
      if let own = own(parts[kind] ?? [], of: rows) {
        merged.own.append(own)
        continue
      }
      let place = Addition.Place(
        before: "", isInside: false, mayList: bare.count <= 1 || !kind.label.isEmpty,
        act: act.isEmpty ? merged.task : act)
      switch Addition.outcome(parts[kind] ?? [], place) {
      case .kept(let amount): merged.amounts.append(amount)
      case .each(let amount):
        guard merged.clauses.isEmpty, amount.label.count >= 2, amount.tail.isEmpty,
          !order.contains(where: { EachTime.units.contains($0.measure) })
        else {
          merged.amounts.append(amount)
          continue
        }
        let times = EachTime(rows.map(\.index))
        merged.sums.append(times.sum)
        // 走访4户 of 到乡村走访帮扶户: the name says whom.
        let act = merged.task.holds(amount.label) ? TaskLead(wordbook: wordbook).realised(merged.task) : amount.label
        merged.clauses = [Clause(text: act + times.sum.shown + "，每次" + amount.number, mark: "，")]
      case .sum(let amount, let sum):
        merged.amounts.append(amount)
        merged.sums.append(sum)
      case .listed(let amount):
        merged.amounts.append(amount)
        merged.lists.append(amount.number)
      case nil: return false
      }
    }
    guard merged.lists.count <= 2 else { return false }
    // One each time says nothing beside the occasions' names.
    if !merged.lists.isEmpty {
      let lone = merged.amounts.filter { amount in
        Wordbook.loneUnits.contains(amount.unit) && amount.digits == String(rows.count) && amount.tail.isEmpty
          && rows.allSatisfy { row in row.quantities.contains { $0.amount() == "1" + amount.unit } }
      }
      merged.amounts.removeAll { lone.contains($0) }
      merged.sums.removeAll { sum in lone.contains { $0.number == sum.shown } }
    }
    return true
  }

  /// `下半年5700余人次参加` of people whom only one season's row counts: they came to no other.
  private func own(_ parts: [Addition.Part], of rows: [Row]) -> Clause? {
    guard parts.count == 1, rows.count > 1, let part = parts.first, part.occasion.kind == .season,
      Addition.areNamed(rows.map(\.occasion)), wordbook.isParticipation(part.quantity.label), part.quantity.tail.isEmpty
    else { return nil }
    return Clause(text: part.occasion.text + Amount(part.quantity).number + part.quantity.label, mark: "，")
  }
}

extension Addition {
  /// Whether a text starts with a word that makes a number approximate.
  static func isApproximate(_ text: String) -> Bool {
    guard let digit = text.firstIndex(where: \.isDigit) else { return false }
    return ["近", "约", "超", "超过", "逾", "大约", "将近"].contains(String(text[..<digit]))
  }
}
