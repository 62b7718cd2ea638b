import Records
import TextCore

/// What clerks jot beside a row that is not for the summary, where they use none of the marks of the settings: `内部，不写`,
/// `领导说不写`, `接待，不写`, `内部事`.
enum KeptOut {
  /// The words of a record that keep it out; nil where none does.
  static func mark(_ record: TaskRecord) -> String? {
    for column in [Meaning.note, .state, .problem, .next, .owner] where !record.isEmpty(column) {
      if let found = mark(in: record.text(column)) ?? banned(record.text(column)) { return found }
    }
    if let found = partedNumber(record) ?? passing(record) ?? unsettled(record) ?? unverified(record)
      ?? notThisYear(record)
    {
      return found
    }
    // 内部事，领导说不对外写, and nothing else.
    if !record.isEmpty(.result), case let result = record.result, result.count <= 20, isOnlyMarks(result) {
      return result
    }
    if !record.isEmpty(.result), let found = bracketed(record.result) { return found }
    // 领导个人事项，不写 under 成效, and no number beside it.
    for column in [Meaning.result, .effect] where !record.isEmpty(column) {
      let text = MarkWidth.widened(record.text(column))
      if text.count <= 30, !text.hasDigit, let found = banned(text) ?? ordered(text) { return found }
      // （领导说不写进总结）重点人员2名: an order ahead of all that the cell tells is of all of it.
      if text.hasPrefix("（"), let close = text.firstIndex(of: "）"),
        let found = banned(String(text[..<close].dropFirst()))
      {
        return found
      }
    }
    // Without a column of remarks they end the result.
    if record.isEmpty(.note), !record.isEmpty(.result), let found = ending(record.result) { return found }
    // In a checklist, or a table without remarks, the result ends with them in brackets.
    for text in [record.result, record.task, record.quantityText] where text.hasSuffix("）") || text.hasSuffix(")") {
      guard let open = text.lastIndex(where: { "（(".contains($0) }) else { continue }
      let words = String(text[text.index(after: open)...].dropLast())
      if let found = mark(in: words) ?? banned(words), !tellsOther(words, than: found) { return found }
    }
    return nil
  }

  /// （补助资金还有62万未拨到位，总结不提）: the order is of what stands ahead of it in its bracket, and not of the row.
  private static func tellsOther(_ words: String, than order: String) -> Bool {
    words.split { "，,；;。 　".contains($0) }.contains { clause in
      clause != order && clause.count >= 4
        && (clause.hasDigit || clause.description.holds(oneOf: ["未", "没", "欠", "缺"]))
    }
  }

  /// Whether words are an order not to tell, and name nothing: 不对外写, 领导说不写.
  static func isBan(_ words: String) -> Bool { mark(in: words) != nil || banned(words) != nil }

  /// 领导个人事项，不写: whatever names the thing ahead of it, nothing else is told.
  private static func ordered(_ text: String) -> String? {
    guard text.ends(inOneOf: ["不写", "不上总结", "不进总结", "不写进总结", "不外传", "不对外"]), text.count <= 20 else { return nil }
    return text
  }

  /// (待核，台账没对上，先不写数), and nothing else under the result: nothing is known that could be told.
  private static func bracketed(_ result: String) -> String? {
    guard let first = result.first, let last = result.last, "（(".contains(first), "）)".contains(last), !result.hasDigit
    else { return nil }
    let clauses = result.dropFirst().dropLast().split { "，,；;。 　".contains($0) }.map(String.init)
    return clauses.first { clause in
      unsettledWords.contains(clause) || marks.contains(clause.withoutHead(of: speakers)) || clause.hasSuffix("不写数")
    }
  }

  /// 内部的不写 and 今年不提: a ban that names nothing of the row.
  private static func banned(_ cell: String) -> String? {
    RemarkBan.all(in: cell).first { $0.object == nil }?.words
  }

  /// 中午留饭。这个不往外写, 管高血压4.12万人……我们只做技术指导，不写: the order at the end of a cell; 去年聚集16起。对比用.
  private static func ending(_ result: String) -> String? {
    let mayBan = RemarkBan.mayBe(in: result)
    guard mayBan || result.holds(oneOf: useSigns), let last = lastClause(result), last.count <= 16 else { return nil }
    if uses.contains(last) { return last }
    guard mayBan else { return nil }
    let clauses = result.split { "，,；;。 　".contains($0) }.map(String.init)
    // 4台。不用写: nothing else is told of the row.
    if clauses.count == 2, isOnlyMarks(last), QuantityParser.find(in: clauses[0]).count <= 1, clauses[0].count <= 6 {
      return last
    }
    return RemarkBan.all(in: clauses.suffix(2).joined(separator: "，")).last {
      $0.object == nil && $0.words.hasSuffix(last)
    }
    .map { _ in last }
  }

  /// The last of several clauses; nil of a text of one.
  private static func lastClause(_ text: String) -> String? {
    var end = text[...]
    while let last = end.last, "，,；;。 　".contains(last) { end = end.dropLast() }
    guard let mark = end.lastIndex(where: { "，,；;。 　".contains($0) }),
      end[..<mark].contains(where: { !"，,；;。 　".contains($0) })
    else { return nil }
    return String(end[end.index(after: mark)...])
  }

  /// What each of the uses has.
  private static let useSigns: SearchWords = ["对比", "备查", "留底", "仅供参考"]
  private static let uses: WordSet = ["对比用", "作对比", "供对比", "作对比用", "备查", "存档备查", "留底", "留底用", "仅供参考"]

  /// 是总量拆开的: numbers that another row has as well; and 董事会没过，待定 of a plan that nobody has passed.
  private static func partedNumber(_ record: TaskRecord) -> String? {
    if !record.isEmpty(.note), case let note = record.note, note.holds("拆") {
      let clauses = note.split { "，,；;。 　（）()".contains($0) }.map(String.init)
      if let found = clauses.first(where: { $0.count <= 12 && $0.ends(inOneOf: splits) && !$0.hasDigit }) {
        return found
      }
    }
    guard record.result.holds("待定") || record.note.holds("待定") else { return nil }
    let clauses = (record.result + "，" + record.note).split { "，,；;。 　（）()".contains($0) }.map(String.init)
    guard clauses.contains(where: { $0 == "待定" || $0 == "还待定" }) else { return nil }
    return clauses.first { $0.count <= 12 && $0.ends(inOneOf: unpassed) }
  }

  /// 过程数，看季末 of a number that another one follows, 任务数 of one that only was set, and 取消 of what its row tells as done.
  private static func passing(_ record: TaskRecord) -> String? {
    if record.isEmpty(.note), !record.isEmpty(.result), isPointer(record.result) { return record.result }
    guard !record.isEmpty(.note), case let note = record.note, note.count <= 24 else { return nil }
    if isAim(note) { return note }
    let clauses = note.split { "，,；;。 　（）()".contains($0) }.map(String.init)
    // 原定10月办 is not done by its own words.
    let mayDrop =
      record.state == .done || record.state != .ongoing && record.result.starts(withOneOf: ["原定", "原计划"])
    return clauses.first {
      passings.contains($0) || isForReports(record.task, $0) || mayDrop && dropped.contains($0) || isOfYear($0)
        || isPointer($0)
    }
  }

  /// 含在全年 beside 四季度供水量: the row of the year tells it.
  static func isPartOfYear(_ task: String, _ clause: String) -> Bool {
    clause.starts(withOneOf: withins) && clause.count <= 12 && task.starts(withOneOf: seasons)
  }

  /// 院里要季度数 and 公司季报用 beside 三季度门诊人次: a number that only the reports of that time asked for.
  private static func isForReports(_ task: String, _ clause: String) -> Bool {
    clause.count <= 12 && clause.ends(inOneOf: reports) && task.starts(withOneOf: seasons)
  }

  private static let reports: SearchWords = [
    "要季度数", "要一个季度数", "要个季度数", "要半年数", "要一个半年数", "要个半年数", "季报用", "季报", "半年报用", "报表用", "报季报", "报半年报",
  ]
  private static let withins: SearchWords = [
    "含在全年", "已含在全年", "含在年度", "含在总数", "已含在总数", "计入全年", "已计入全年", "算在全年", "已算在全年",
  ]
  private static let seasons: SearchWords = [
    "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "前三季度", "上半年", "下半年",
  ]

  /// 全年数看12月, 年底数见12月, 看汇总: the number of the year stands in another row, and this one is on the way to it.
  static func isPointer(_ clause: String) -> Bool {
    guard (3...12).contains(clause.count), !clause.hasPrefix("可见"),
      let place = ["详见", "参见", "看", "见", "查"].lazy.compactMap({ clause.place(of: $0) }).first
    else { return false }
    let row = clause[place.upperBound...]
    let end = pointed.first { row.hasSuffix($0) && row.count > $0.count }
    let head = clause[..<place.lowerBound]
    let target = String(row.dropLast(end?.count ?? 0))
    // 全年数见12/31.
    let isDay =
      target.first?.isDigit == true && (4...5).contains(target.count)
      && target.allSatisfy { $0.isDigit || "/.".contains($0) } && !target.allSatisfy(\.isDigit)
    return (head.isEmpty || counted.contains(String(head))) && (places.contains(target) || isDay)
  }

  private static let counted: WordSet = [
    "全年", "全年数", "年底数", "年终数", "年末数", "总数", "合计", "数", "数字", "数据", "全年总数", "累计数", "最终数", "最后数", "最终", "以后", "总的", "总量",
    "全年累计",
    "年数",
  ]
  private static let places: WordSet = [
    "12月", "十二月", "12月份", "12月底", "年底", "年末", "年终", "全年", "汇总", "年底汇总", "全年汇总", "末行", "最后", "最后一行", "年报", "12月31日",
  ]
  private static let pointed = ["那一行", "那行", "那条", "那个", "数据", "数字", "的数", "的", "数", "行"]

  /// 人和年底的有重复: who was counted by the middle of the year is counted again at its end.
  private static func isOfYear(_ clause: String) -> Bool {
    guard clause.count <= 14, clause.ends(inOneOf: ["有重复", "有重复的", "重复", "有重叠", "有重的"]) else { return false }
    return ["和", "与", "跟", "同"].contains { word in
      ["年底", "全年", "年末", "12月", "年终"].contains { clause.holds(word + $0) }
    }
  }

  /// Whether a remark says that its row's number was only set.
  static func isAim(_ note: String) -> Bool { aims.contains(note) }

  private static let aims: WordSet = ["任务数", "计划数", "目标数", "指标数", "计划", "任务", "下达数", "分解数"]
  private static let passings: WordSet = [
    "过程数", "阶段数", "看季末", "看年末", "看年底", "中间数", "过程数据", "阶段数据", "进度数", "年底看总数", "以年底数为准",
  ]
  private static let dropped: WordSet = ["取消", "已取消", "取消了", "后取消", "后来取消", "停办", "未举办", "没办成", "没有办"]
  private static let splits: SearchWords = ["拆开的", "拆分的", "拆出来的", "拆分数", "拆分出来的"]
  private static let unpassed: SearchWords = ["没过", "未过", "没通过", "未通过", "没批", "未批"]

  private static func isOnlyMarks(_ text: String) -> Bool {
    guard text.holds("不") || text.holds("别") else { return false }
    return text.split { "，,；;。 　".contains($0) }.allSatisfy { clause in
      let core = String(clause).withoutHead(of: speakers)
      return (core.count > 2 || core.count < clause.count || core.hasSuffix("写")) && marks.contains(core)
    }
  }

  private static func mark(in note: String) -> String? {
    guard note.holds(oneOf: signs) else { return nil }
    let clauses = RemarkBan.normal(note).split { "，,；;。 　（）()".contains($0) }.map(String.init)
    for (at, clause) in clauses.enumerated() where clause.count <= longest {
      let core = clause.withoutHead(of: speakers)
      let said = core.hasSuffix("了") ? String(core.dropLast()) : core
      guard marks.contains(said) else { continue }
      // 入库数归税务，不写 and 离职原因，不写 keep a part of the row out.
      if at > 0, clauses[at - 1].holds(oneOf: parts), !clauses[at - 1].starts(withOneOf: numbers) { continue }
      // 谈话提醒2人，不对外 too.
      if at > 0, RemarkBan.isCounted(clauses[at - 1]) { continue }
      // 另有1条线索转纪委，不写 keeps out the one thing.
      if at > 0, said.hasSuffix("写"),
        clauses[at - 1].first?.isDigit == true && !clauses[at - 1].hasPrefix("20")
          || clauses[at - 1].starts(withOneOf: ["另有", "还有", "另"])
      {
        continue
      }
      return clause
    }
    return nil
  }

  /// A number that is not to be told, of a row that tells no other: `总结以31人为准` beside 32人, `数字待核，先不写死`, `未审计`
  /// of a profit; and a show that is yet to be held.
  private static func unsettled(_ record: TaskRecord) -> String? {
    // Few remarks ask for the numbers of their row.
    func own() -> [String] { [record.task, record.result, record.effect, record.quantityText] }
    func hasOneNumber() -> Bool {
      Set(own().dropFirst().flatMap { QuantityParser.find(in: $0).map(\.quantity.digits) }).count == 1
    }
    for column in [Meaning.note, .state, .problem, .next, .result] where !record.isEmpty(column) {
      let text = record.text(column)
      guard text.holds(oneOf: doubts) else { continue }
      for clause in text.split(whereSeparator: { "，,；;。 　（）()".contains($0) }).map(String.init) {
        if column == .note, isOfOthers(clause) { return clause }
        let isOther = clause.hasSuffix("为准") && isOtherNumber(clause, own())
        if isOther || clause.withoutHead(of: speakers) == "不写死", hasOneNumber() { return clause }
        if unaudited.contains(clause), record.task.holds(oneOf: profits), hasOneNumber() { return clause }
        if column == .note, unheld.contains(clause), own().contains(where: { $0.holds(oneOf: shows) }) { return clause }
      }
    }
    return nil
  }

  /// 待核，省里未反馈 beside 18.6万吨: a number that is not settled, of a row that tells nothing else. What the row itself hedges (预计, 初步数) is told
  /// with its hedge.
  private static func unverified(_ record: TaskRecord) -> String? {
    guard !record.isEmpty(.note), record.note.holds("待核"), !record.isEmpty(.result), case let result = record.result,
      result.count <= 24, !record.note.holds(oneOf: hedges), !result.holds(oneOf: hedges)
    else { return nil }
    let parts = result.split { "，,；;。 　".contains($0) }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.hasDigit && ($0.first?.isDigit == true || $0.starts(withOneOf: changes)) })
    else { return nil }
    return record.note.split { "，,；;。 　（）()".contains($0) }.map(String.init).first { unsettledWords.contains($0) }
  }

  private static let unsettledWords: WordSet = ["待核", "待核实", "待核定", "待核准", "数待核", "数据待核", "数字待核", "此数待核"]
  private static let hedges: SearchWords = ["初步", "快报", "估", "预计", "暂定", "季度", "是否", "合计", "约", "左右", "存量"]
  private static let changes = ["增", "降", "下降", "上升", "同比", "比上年", "较上年"]
  private static let doubts: SearchWords = ["为准", "不写死", "审", "没", "未"]

  /// Whether a remark has the summary go by a number that the row does not tell.
  private static func isOtherNumber(_ clause: String, _ own: [String]) -> Bool {
    guard clause.count <= 16, clause.hasSuffix("为准"),
      case let rest = clause.withoutHead(of: ["总结里", "总结", "材料里", "材料", "对外"]), rest.count < clause.count,
      rest.hasPrefix("以"), let number = QuantityParser.find(in: rest).first?.quantity.digits
    else { return false }
    return !own.contains { text in QuantityParser.find(in: text).contains { $0.quantity.digits == number } }
  }

  /// `去年11月讲的，今年未安排` with no number, or 0, beside it: nothing was done of it in the year.
  private static func notThisYear(_ record: TaskRecord) -> String? {
    guard case let text = record.result, text.holds("今年"), record.quantities.allSatisfy({ $0.value == ExactNumber(0) })
    else { return nil }
    let clauses = text.split { "，,；;。 　（）()".contains($0) }.map(String.init)
    guard clauses.count <= 2, clauses.count == 1 || clauses[0].starts(withOneOf: ["去年", "上年"]) else { return nil }
    return clauses.first { notHeld.contains($0) }
  }

  private static let notHeld: WordSet = [
    "今年未安排", "今年没安排", "今年没有安排", "今年未开展", "今年没开展", "今年没有开展", "今年未举办", "今年没举办", "今年没有举办", "今年没办", "今年没搞", "今年没讲", "今年未讲",
    "今年未组织", "今年没组织", "今年没有组织",
  ]

  /// `总支的4场以平时记的为准` beside 约1100人次: the rows of the diary tell it.
  private static func isOfOthers(_ clause: String) -> Bool {
    clause.hasSuffix("为准") && clause.count <= 20
      && clause.holds(oneOf: ["平时记", "平时的", "平时登记", "日常记", "日常登记", "前面记", "上面记", "各次记", "逐次记", "每次记", "逐月记"])
  }

  private static let unaudited: WordSet = ["未审", "未审计", "未经审计", "待审计", "尚未审计", "还未审计", "还没审计"]
  private static let profits: SearchWords = ["利润", "盈余", "盈利"]
  private static let unheld: WordSet = [
    "还没办", "还没有办", "还没举办", "还没举行", "尚未举办", "尚未举行", "未举办", "未举行", "还没演", "还没到时间", "还没到日子",
  ]
  private static let shows: SearchWords = ["汇演", "演出", "晚会", "联欢", "运动会", "文化节", "艺术节", "庆典"]

  private static let longest = 10
  /// What any of the marks holds.
  private static let signs: SearchWords = ["不", "别", "内部", "写", "账", "保密", "删"]
  /// Who says so, or where it is not to stand.
  private static let speakers = [
    "领导说", "局长说", "主任说", "书记说", "校长说", "院长说", "领导要求", "领导临时交代的", "领导交代的", "领导交代", "总结", "材料", "总结里", "材料里", "这条", "此条",
    "这项", "此项",
    "先", "暂",
  ]
  private static let marks: WordSet = [
    "不写", "不单写", "不单独写", "别写", "不要写", "不用写", "不用", "不必写", "不宜写", "不写材料", "不写进材料", "不写总结", "不写进总结", "不进总结", "不进材料",
    "不上材料", "不入材料", "不对外", "不对外写", "不外传", "数字不公开", "数据不公开", "数字不写", "数字不对外", "数字保密",
    "可不写", "可以不写", "可写可不写", "写不写都行", "写不写都可以", "写不写均可", "上年写过", "上年总结写过", "上年总结已写", "上年已写", "去年写过", "去年总结写过",
    "去年总结已写", "去年已写",
    "后勤账", "去年账", "上年账", "往年账", "不提", "今年不提",
    "不归我们", "不归我们管", "不归我局", "不归我局管", "不归本局", "不属于我们", "不属我们管",
    "内部", "内部事", "内部事务", "内部活动", "内部工作", "内部事项", "仅内部", "内部使用",
    "忘删", "忘了删", "忘记删", "忘删了", "忘记删了", "没删", "该删", "应删", "可删", "要删", "删掉", "待删",
  ]
  /// 数据待核 says of no number in particular what it is.
  private static let numbers: SearchWords = ["数据", "数字"]
  /// What is no row but a part of what it says.
  private static let parts: SearchWords = ["数", "率", "金额", "原因", "名单", "名字", "姓名", "人名", "细节", "过程"]
}
