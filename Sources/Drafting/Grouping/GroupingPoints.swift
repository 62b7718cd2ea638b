import Records
import TextCore

/// How rows become points: one alone, several of one task together or beside each other, documents of one kind.
extension Grouping {
  /// Ends of names that a percentage is of: it stands behind the name, and the rest behind it.
  private static let rates: SearchWords = ["率", "占比", "比例", "覆盖面", "满意度", "达标度"]

  /// Characters that rows told in one point have at most.
  private static let longest = 160

  /// The points of rows of one task that each tell something else. Those that leave out its name are told together
  /// behind it: `做好练兵工作，一季度开展考核3次；三季度拉动9次`.
  func beside(_ rows: [Row], _ records: [TaskRecord]) -> [Point] {
    let mention = TaskMention(wordbook: wordbook)
    let plain = rows.map { single($0, records, isAmongLike: true, names: false) }
    // 动物防疫 of 动物防疫（春季）: what the rows have in common.
    let stems = rows.map { TaskName.aside(of: $0.occasion.stem)?.name ?? $0.occasion.stem }
    let isLost = plain.indices.map { !mention.isTold(stems[$0], in: plain[$0].text(.full)) }
    let lost = plain.indices.filter { isLost[$0] }
    guard lost.count > 1, lost.reduce(0, { $0 + plain[$1].text(.full).count }) <= Self.longest,
      let stem = stems.first, Set(lost.map { stems[$0] }).count == 1
    else { return rows.map { single($0, records, isAmongLike: true) } }
    var clauses: [Clause] = []
    for i in lost {
      var next = plain[i].clauses
      if !clauses.isEmpty, !next.isEmpty { next[0].mark = "；" }
      clauses += next
    }
    let statement = Statement(wordbook: wordbook)
    let named = statement.judged(mention.named(stem, clauses))
    let members = lost.flatMap { plain[$0].records }
    let point = Point(
      records: members, clauses: named, sums: lost.flatMap { plain[$0].sums },
      isHighlight: lost.contains { plain[$0].isHighlight }, stem: stem,
      weight: lost.map { plain[$0].weight }.max() ?? 0, date: lost.map { plain[$0].date }.filter { $0 > 0 }.min() ?? 0)
    return [point] + plain.indices.filter { !isLost[$0] }.map { plain[$0] }
  }

  /// The point of one row.
  /// - Parameters:
  ///   - isAmongLike: whether other rows of the task are told beside it, so that it must say which it is.
  ///   - names: whether the task's name is brought in where the row lacks it.
  func single(_ row: Row, _ records: [TaskRecord], isAmongLike: Bool = false, names: Bool = true) -> Point {
    let record = records[row.index]
    let columns = RecordText(wordbook: wordbook, cleaner: cleaner)
    let isKind = isAmongLike && row.occasion.kind == .sort && row.occasion.stem.ends(inOneOf: Merging.lessons)
    let plainStem = PeriodStem.of(row.task)
    let stem = isKind ? row.occasion.text + row.occasion.stem : plainStem
    var text = row.text
    // 累计1次 of a row that has its task alone says no more than that the thing was done.
    let quantities = row.quantities.filter { quantity in
      // What a share of is lacking is told with what is lacking.
      if row.isBegun, ["%", "％"].contains(quantity.unit) { return false }
      // 0个 of 城西停保场, of which the row tells how far it is.
      if quantity.value == ExactNumber(0), !text.isEmpty { return false }
      return isAmongLike
        || !(quantity.isRunningTotal && Amount(quantity).isOne && Wordbook.loneUnits.contains(quantity.unit))
    }
    var amounts = quantities.map { Amount($0) }
    amounts.removeAll { columns.effectTells($0, record) }
    var sums: [Sum] = []
    let empty = EmptyResult(wordbook: wordbook)
    if let summed = PeriodList.summed(quantities, record: row.index) {
      amounts = [summed.amount]
      sums = [summed.sum]
    }
    if let list = PeriodList(text, record: row.index, stated: quantities) {
      text = list.text
      if !amounts.contains(where: { $0.number == list.amount.number }) { amounts.insert(list.amount, at: 0) }
      sums.append(list.sum)
      if empty.says(text, nothingBeside: row.task, stem: stem, isCounted: true) { text = "" }
      if !list.matters.isEmpty {
        amounts.removeAll { $0.number == list.amount.number && $0.label.isEmpty }
        text = [on(list.matters, stem) + list.amount.number, text].filter { !$0.isEmpty }.joined(separator: "，")
      }
    } else if let more = empty.quantities(text, of: stem)?.map({ Amount($0) }) {
      amounts =
        more.filter { more.count > 1 || !amounts.contains($0) }
        + amounts.filter { amount in
          !more.contains { $0.number == amount.number && amount.tail.isEmpty }
            || more.count == 1 && more.contains(amount)
        }
      text = ""
    } else if empty.says(text, nothingBeside: row.task, stem: stem, isCounted: !amounts.isEmpty) {
      text = ""
    }
    text = IndicatorLead(wordbook: wordbook).objected(stem, text) ?? text
    if let named = IndicatorLead(wordbook: wordbook).told(record, stem, text, amounts) {
      text = named
      amounts = []
    }
    // 春运设卡查车420台次，查酒驾3起: the number is the task's, and the remark goes on behind it.
    let isRate =
      !text.isEmpty && amounts.count == 1 && ["%", "％", "‰"].contains(amounts[0].unit) && amounts[0].label.isEmpty
      && (row.task.ends(inOneOf: Self.rates) || wordbook.headVerb(row.task) == nil) && !text.holds(amounts[0].digits)
      && !text.holds("率")
    if isRate || !text.isEmpty && !amounts.isEmpty && record.remarkFollowsNumber {
      // 安规考试212人全部通过: all of whom the name tells.
      let isOfAll = amounts.count == 1 && QuantityJoiner.wholes[amounts[0].tail] != nil
      let name = isOfAll && wordbook.headVerb(stem) == nil ? stem : ""
      text = name + (amounts.map(\.whole) + [text]).joined(separator: "，")
      amounts = []
    }
    // 科研立项1项 of 2项: beside an aim one is a number as any other.
    if text.isEmpty, amounts.count == 1, amounts[0].isOne, amounts[0].label.isEmpty, amounts[0].tail.isEmpty,
      Wordbook.loneUnits.contains(amounts[0].unit), record.target.hasDigit
    {
      text = TerseResult(wordbook: wordbook).headline(stem, amounts[0]) + amounts[0].number
      amounts = []
    }
    var clauses = Clause.split(text)
    // 讲座11场，入户2900户，发案9起，去年17起: before the numbers of one list are joined.
    let isList = clauses.count > 3 && clauses.allSatisfy { $0.mark == "，" && $0.hasNumber && !$0.text.hasSuffix("%") }
    // 受理投诉6起（24年11起），全部办结: the number joins its noun without the bracket.
    let isAside =
      !isList && text.holds("年") && text.holds("（") && !text.holds("）：")
      && !["增", "降", "涨", "升", "比上年", "同比", "。"].contains { text.holds($0) }
    let ahead = isList || isAside ? YearAside(clauses, task: record.task, record: row.index, year: cleaner.year) : nil
    if let ahead, !ahead.sums.isEmpty { clauses = ahead.clauses }
    // How often a thing was done is told behind the thing.
    if empty.isRhythm(text) {
      let told = TaskLead(wordbook: wordbook).realised(row.task)
      clauses.insert(Clause(text: told, mark: "，"), at: 0)
    }
    // Alone, the task keeps its period: 年中述职评议 is not 述职评议.
    let keepsPeriod =
      clauses.isEmpty && stem == plainStem && (!isAmongLike || row.occasion.text.isEmpty) && row.occasion.text != "全年"
    // Who has begun a thing has not built it.
    let task = row.isBegun ? "" : keepsPeriod ? row.task : stem
    var differences = ahead?.sums ?? []
    let told = point(
      [row.index], stem: stem, task: task, clauses, amounts, sums, records, names: names,
      finish: { isAmongLike || isPart(row) && row.covered.isEmpty && !keepsPeriod ? said(of: row.occasion, $0) : $0 }
    ) { given in
      var named = row.isBegun ? CampaignName.led(given, stem) : given
      var came = columns.effect(record, behind: named)
      let placed = WayAndFigures(wordbook: wordbook, task: stem).joined(named, came)
      if placed.way != named { named = Statement(wordbook: wordbook).judged(placed.way) }
      came = placed.figures
      // What is open of a task that is begun belongs to the end.
      let done = row.isBegun && record.state == .notDone ? came.filter { isDone($0.text) } : came
      let effects = Statement(wordbook: wordbook).judged(EffectNoun.named(done, stem, behind: named))
      let beside =
        EffectNoun.listed(named, effects, stem).map { Statement(wordbook: wordbook).judged($0) } ?? named + effects
      let told = Echo.toldOnce(ofYear(row.task, stem, beside))
      // 计划4期 of a plan that was missed is told with what is lacking.
      let isHeld = told.contains { $0.text.holds("同比") || $0.text.holds("增长") && $0.text.holds("%") }
      let remarks = columns.remarks(record, behind: told).filter { remark in
        // 上年241起 beside 同比下降11.6% says nothing more.
        !(row.isBegun && remark.text.hasPrefix("计划"))
          && !(remark.text == "结果尚未公布" && told.contains { $0.text.holds("结果") })
          && !(isHeld && remark.text.starts(withOneOf: ["上年", "去年"]) && remark.hasNumber)
          && !QuarterParts.isPart(remark.text, of: told)
      }
      let before = LastYear.comparison(record, told + remarks, year: cleaner.year, row: row.index)
      differences += before?.sums ?? []
      let statement = Statement(wordbook: wordbook)
      let compared = ComparisonPlace.placed(
        row.isBegun && before == nil ? PartDone.told(told, record, wordbook) : told,
        remarks: statement.judged(remarks + (before.map { [$0.clause] } ?? [])), of: before?.number ?? "",
        own: record.figures.count == 1 ? record.figures[0] : nil)
      let aside = YearAside(compared, task: record.task, record: row.index, year: cleaner.year)
      differences += aside.sums
      let compare = aside.clauses.map(\.text) == compared.map(\.text) ? compared : statement.judged(aside.clauses)
      // Beside a plan that was passed, less than the year before goes without saying.
      // What the clerk's own prose has is the clerk's.
      let isOwn = YearAside.mayHold(told, year: cleaner.year)
      let better = isOwn ? compare : ComparisonPlace.withoutWorse(compare)
      let once = ComparisonPlace.toldOnce(better)
      let held = record.isEmpty(.target) ? ComparisonPlace.bracketed(once) : once
      return Awards.withoutOccasion(WhoseFigure.named(Payers.placed(OwnAside.told(held)), note: record.note))
    }
    // 召开党风廉政专题会4次 of a row that is called 党风廉政.
    let kept = row.field.isEmpty ? nil : CoreNoun(wordbook: wordbook).kept(told.clauses, stem: row.field)
    let whole = kept.map { told.telling(Statement(wordbook: wordbook).judged($0)) } ?? told
    return (row.sums + differences).reduce(whole) { $0.showing($1) }
  }

  /// Whether a clause tells what was done, and neither what is open nor what was planned.
  private func isDone(_ text: String) -> Bool {
    ClauseSense.of(text, year: cleaner.year) == .done && !text.starts(withOneOf: ["计划", "原计划", "目标"])
  }

  /// `2023年度碳排放核查26.7万吨` of a draft of 2024: another year than the draft's own stays with the name.
  private func ofYear(_ task: String, _ stem: String, _ clauses: [Clause]) -> [Clause] {
    let digits = task.prefix(4)
    guard let year = Int(digits), (1990...2099).contains(year), cleaner.year != year,
      let own = ["年度", "年"].first(where: { task.dropFirst(4).hasPrefix($0) }), !Clause.joined(clauses).holds(digits)
    else { return clauses }
    var clauses = clauses
    if let first = clauses.first?.text, first.hasPrefix(stem.prefix(2)) {
      clauses[0].text = digits + own + first
    } else if stem.count >= 4, let at = clauses.firstIndex(where: { $0.text.holds(stem.prefix(4)) }),
      let place = clauses[at].text.place(of: stem.prefix(4))
    {
      // 整理移交文书档案412件 of 2023年度文书档案归档.
      let text = clauses[at].text
      clauses[at].text = text[..<place.lowerBound] + digits + own + text[place.lowerBound...]
    }
    return clauses
  }

  /// Whether a row's task names a part of the year (一季度), which holds for what it tells and for no more.
  private func isPart(_ row: Row) -> Bool {
    row.occasion.kind == .season && ["季度", "上半年", "下半年"].contains { row.occasion.text.hasSuffix($0) }
  }

  /// `中心组围绕A、B和C开展学习`: what a task was about, and the task.
  private func on(_ matters: [String], _ task: String) -> String {
    let actor = wordbook.actor(headOf: task) ?? ""
    let act = task.dropFirst(actor.count)
    if act.starts(withOneOf: Wordbook.prepositions) { return task }
    let body = act.starts(withOneOf: ["开展", "组织", "举办"]) ? String(act) : "开展" + act
    return actor + "围绕" + Folding.list(matters) + body
  }

  /// The clauses with the period, body or kind that sets them apart from those of the same task beside them.
  private func said(of occasion: Occasion, _ clauses: [Clause]) -> [Clause] {
    if occasion.kind == .sort {
      let noun = occasion.stem.dropFirst(wordbook.headVerb(occasion.stem)?.count ?? 0)
      guard noun.count >= 2, let first = clauses.first?.text, let found = first.place(of: noun),
        !clauses.contains(where: { $0.text.holds(occasion.text) })
      else { return clauses }
      let text = first[..<found.lowerBound] + occasion.text + first[found.lowerBound...]
      return [Clause(text: String(text), mark: "，")] + clauses.dropFirst()
    }
    guard [.season, .turn, .body].contains(occasion.kind), !occasion.text.isEmpty, var first = clauses.first?.text,
      let head = first.first, Punctuation.isHan(head) || head.isDigit, !first.holds(occasion.text)
    else { return clauses }
    // 举办纳税人学堂第1期: what is held in turns has its number behind it.
    if occasion.kind == .turn, occasion.text.hasPrefix("第"), occasion.text.ends(inOneOf: ["期", "讲", "场", "轮", "课"]),
      case let noun = occasion.stem.dropFirst(wordbook.headVerb(occasion.stem)?.count ?? 0), noun.count >= 2,
      first.hasSuffix(noun)
    {
      // 一季度第1期 of the result says it again.
      let rest = clauses.dropFirst().filter {
        !$0.text.hasSuffix(occasion.text) || $0.text.count > occasion.text.count + 4
      }
      return [Clause(text: first + occasion.text, mark: "，")] + rest
    }
    first = occasion.text + first
    return [Clause(text: first, mark: "，")] + clauses.dropFirst()
  }

  /// One point of several rows, or nil where they do not go together.
  func together(_ group: [Row], _ records: [TaskRecord]) -> Point? {
    let rows = group.map { row in
      var text = told(row)
      var quantities = row.quantities
      // 8个支部 is a quantity and no prose.
      if let own = QuantityCell.quantities(text), !own.contains(where: { wordbook.holdsVerb($0.tail) }) {
        quantities =
          own.filter { own in !quantities.contains { $0.text == own.text } }
          + quantities.filter { quantity in
            !own.contains { $0.amount() == quantity.amount() && quantity.tail.isEmpty && !$0.tail.isEmpty }
          }
        text = ""
      }
      let isCounted = !quantities.isEmpty
      let empty = EmptyResult(wordbook: wordbook)
      if empty.says(text, nothingBeside: row.task, stem: row.occasion.stem, isCounted: isCounted) { text = "" }
      let told = Clause.split(text)
      text = Clause.joined(
        told + RecordText(wordbook: wordbook, cleaner: cleaner).effect(records[row.index], behind: told))
      return Merging.Row(
        index: row.index, occasion: row.occasion, date: Importance.date(records[row.index]), text: text,
        quantities: quantities)
    }
    let dates = rows.map { records[$0.index].dateText }
    guard
      let merged = bareCounts(rows) ?? BareAudiences.merged(rows, dates: dates, wordbook)
        ?? FoundAndMended.merged(rows, records) ?? Merging(wordbook: wordbook).merged(rows)
    else { return nil }
    return point(
      group.map(\.index), stem: group[0].occasion.stem, task: merged.task, merged.clauses, merged.amounts, merged.sums,
      records, finish: merged.named, goingOn: merged.seasoned)
  }

  /// Counts without units of several periods, added: each row tells of one time.
  private func bareCounts(_ rows: [Merging.Row]) -> Merged? {
    guard let stem = rows.first?.occasion.stem,
      rows.allSatisfy({ $0.occasion.kind == .season && $0.quantities.isEmpty }),
      Addition.areNamed(rows.map(\.occasion)), let counts = BareCounts(rows.map { ($0.index, $0.text) })
    else { return nil }
    var merged = Merged(task: stem, clauses: counts.clauses, sums: counts.sums)
    // 安委会四季度例会 is one meeting.
    if stem.hasSuffix("会") {
      let times = EachTime(rows.map(\.index)).sum
      merged.clauses.insert(Clause(text: TaskLead(wordbook: wordbook).realised(stem) + times.shown, mark: "，"), at: 0)
      merged.sums.append(times)
    }
    return merged
  }

  /// The result without the period at its head, which the occasion has.
  func told(_ row: Row) -> String { PeriodStem.withoutHead(row.text) }

  /// `对4个支部开展督查` of 党建工作督查 with the act's own name: `对4个支部开展党建工作督查`.
  private func fuller(_ clauses: [Clause], _ task: String) -> [Clause] {
    guard let first = clauses.first?.text, first.hasPrefix("对"), wordbook.headVerb(task) == nil,
      let act = Wordbook.acts.first(where: { task.hasSuffix($0) && task.count > $0.count + 1 }),
      first.hasSuffix("开展" + act), !first.holds(task.prefix(2)),
      !task.contains(where: { "，、（“《".contains($0) })
    else { return clauses }
    return [Clause(text: first.dropLast(act.count) + task, mark: "，")] + clauses.dropFirst()
  }

  func point(
    _ members: [Int], stem: String, task: String, _ clauses: [Clause], _ amounts: [Amount], _ sums: [Sum],
    _ records: [TaskRecord], names: Bool = true, finish: ([Clause]) -> [Clause] = { $0 },
    goingOn: ([Clause]) -> [Clause] = { $0 }
  ) -> Point {
    let statement = Statement(wordbook: wordbook)
    let separate = goingOn(
      statement.clauses(task, stem: stem, fuller(clauses, task), amounts, names: names, finish: finish))
    let met = AdjacentClauses(wordbook: wordbook).met(JointDoing.ahead(separate))
    let told = met == separate ? separate : statement.judged(met)
    let ordered = QuantityOrder(wordbook: wordbook).ordered(told)
    let joined = Self.apart(ordered == told ? told : statement.judged(ordered), from: task).map { clause in
      var clause = clause
      clause.text = TopicList.opened(clause.text)
      return clause
    }
    let text = Clause.joined(joined)
    let numbers = PointNumbers(text)
    return Point(
      records: members, clauses: joined, sums: shown(sums, in: text),
      isHighlight: members.contains { records[$0].highlight }, stem: stem,
      weight: Importance.weight(members, text: text, numbers, records),
      date: members.map { Importance.date(records[$0]) }.filter { $0 > 0 }.min() ?? 0, numbers: numbers)
  }

  /// 专题研讨1，21次: a number behind a name that ends in one is no part of it.
  private static func apart(_ clauses: [Clause], from task: String) -> [Clause] {
    guard task.last?.isDigit == true else { return clauses }
    return clauses.map { clause in
      guard let place = clause.text.place(of: task), clause.text[place.upperBound...].first?.isDigit == true else {
        return clause
      }
      var clause = clause
      clause.text = clause.text[..<place.upperBound] + "，" + clause.text[place.upperBound...]
      return clause
    }
  }

  /// The sums whose numbers a text has.
  private func shown(_ sums: [Sum], in text: String) -> [Sum] {
    guard !sums.isEmpty else { return [] }
    let numbers = Set(SupportedNumbers.numbers(text))
    var seen: Set<Sum> = []
    return sums.filter { $0.stands(in: text, numbers) && seen.insert($0).inserted }
  }
}
