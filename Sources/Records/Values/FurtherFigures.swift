import TextCore

/// Columns of numbers beside the task's own number, which are told under their headers: 参加人数, 罚没金额（万元）,
/// 媒体报道（篇）.
struct FurtherFigures: Sendable {
  private struct Column {
    let index: Int
    /// What the number counts: 参加, 罚没金额.
    let lead: String
    /// The unit of bare numbers.
    let unit: String
    /// Whether it says what was spent, of a work that may not have begun: 投资（万元）.
    let isOfWhole: Bool
  }

  private let columns: [Column]

  /// The further columns of numbers, nil where a table has none.
  init?(_ columns: [ColumnMeaning], _ cells: CellTable, parts: [PeriodPart], year: Int?) {
    guard columns.contains(where: { Self.isOpen($0) }) else { return nil }
    // A table of nothing but numbers has those whose headers name no unit too.
    let isBare = !columns.contains { column in
      [.result, .measures, .target].contains(column.meaning)
        || column.meaning == .quantity && FigureHeader(column.header, isBare: true)?.words.isEmpty != true
    }
    var before = columns.contains { $0.meaning == .task && Self.casesOf.contains($0.header.prefix(2)) } ? "件" : ""
    let isRanked = columns.contains { column in RankColumn.names.contains { column.header.hasSuffix($0) } }
    self.columns = columns.compactMap { column in
      guard Self.isOpen(column), !parts.contains(where: { $0.column == column.index }),
        !LastYearColumn.isLastYears(column.header, year: year), !YearChange.isHeader(column.header),
        let lead = FigureHeader(column.header, isBare: isBare, after: before), !(isRanked && lead.isRate),
        lead.areNumbers(cells, column: column.index)
      else {
        // 件数 that is the task's own number gives its unit to 办结数 as well.
        if column.meaning == .quantity { before = column.unit }
        return nil
      }
      if !lead.isRate { before = lead.unit }
      return Column(index: column.index, lead: lead.words, unit: lead.unit, isOfWhole: Self.isOfWhole(column.header))
    }
    if self.columns.isEmpty { return nil }
  }

  /// What a table of cases has over their kinds: 案件类型, 信访类别.
  private static let casesOf: Set<Substring> = ["案件", "案由", "信访", "诉求", "提案", "工单"]

  private static func isOfWhole(_ header: String) -> Bool {
    ["投资", "造价"].contains(String(TextFold.fold(header).prefix { !"([【".contains($0) }))
  }

  /// Whether a column means nothing else: what was spent is the office's own matter, what was fined or invested is not.
  private static func isOpen(_ column: ColumnMeaning) -> Bool {
    !column.header.isEmpty && (column.meaning == nil || column.meaning == .cost)
  }

  /// The clauses of a row's further numbers, those that the row's other words have left out: `参加3400人，媒体报道6篇`.
  /// - Parameters:
  ///   - range: the columns to tell of.
  ///   - isDone: whether the row's work is done: of one that is not, what it is to cost is no part that was.
  ///   - isTold: whether the row's own words have a number.
  func text(in range: Range<Int>, isDone: Bool = true, _ cell: (Int) -> String, isTold: (String) -> Bool) -> String {
    columns.compactMap { column in
      guard range.contains(column.index), isDone || !column.isOfWhole else { return nil }
      let cell = cell(column.index)
      guard let digits = FigureHeader.digits(of: cell), digits.contains(where: { "123456789".contains($0) }),
        !isTold(digits),
        // 金额5138万元 beside 5138万元 says nothing; 查出问题金额870万元 beside 清退870万元 does.
        !(column.lead == "金额" && isTold(FigureColumns.counted(cell, column.unit)))
      else { return nil }
      return column.lead + FigureColumns.counted(cell, column.unit)
    }.joined(separator: "，")
  }
}

/// The header of a column of numbers, as the words that go ahead of one of them.
struct FigureHeader {
  /// What goes ahead of the number: 参加 for 参加人数; empty for 人数.
  let words: String
  /// The unit of bare numbers: 人 for 参加人数, 万元 for 罚没金额（万元）.
  let unit: String
  /// Whether it is a rate: 群众满意率.
  let isRate: Bool

  /// What a header holds that is of another year, of the plan, of the form or of money spent, and not of what was done.
  private static let others = [
    "计划", "目标", "任务", "指标", "预期", "预计", "预算", "概算", "上年", "去年", "同期", "上期", "基数", "同比", "环比", "增减", "增幅", "累计",
    "累积", "截至", "截止", "合计", "小计", "总计", "剩余", "编号", "代码", "年月", "时间", "电话", "分值", "得分", "评分", "权重", "排名", "名次", "位次",
    "排序", "进度", "完成", "执行率", "占比", "比例", "经费", "花费", "支出", "费用", "开支", "花销", "用款", "花钱", "用钱", "花了", "设计", "合同", "应到",
    "应收", "应缴",
    "应完成", "应参",
  ]
  /// What such a header begins or ends with.
  private static let heads = ["拟", "未", "缺", "差", "序", "投入", "年初", "期初", "应"]
  private static let tails = ["年", "月", "日", "季度", "号"]
  private static let endings = [
    "人次数", "人次", "人数", "场次", "批次", "次数", "件数", "户数", "期数", "份数", "篇数", "起数", "家数", "条数", "场数", "天数",
  ]

  /// Deeds that are counted as what they were done to is: 办结数 behind 件数, 整改数 behind 问题数.
  private static let deeds = [
    "收案", "新收", "旧存", "登记", "受理", "办结", "审结", "结案", "化解", "整改", "调处", "调解", "处置", "处理", "签约", "执结", "销号", "答复", "转办",
    "立案", "查处", "归还", "入户", "搬迁",
    "验收", "开工", "竣工", "解决",
  ]

  /// Nil for a header that names no number of this kind.
  /// - Parameters:
  ///   - isBare: whether a number may stand without a unit, as the table has nothing but numbers.
  ///   - before: the unit of the numbers to the left.
  init?(_ header: String, isBare: Bool = false, after before: String = "") {
    let word = TextFold.fold(header)
    // 考核合格率 is what came of it.
    guard word.count <= 18, !HeaderStems.isForm(word) || word.hasSuffix("合格率") || word.hasSuffix("通过率"),
      !HeaderStems.isTarget(header),
      !Self.others.contains(where: { word.contains($0) }) || Self.isWorkDone(word)
    else { return nil }
    let bare = String(word.prefix { !"([【".contains($0) })
    guard !Self.heads.contains(where: { bare.hasPrefix($0) }), !Self.tails.contains(where: { bare.hasSuffix($0) }),
      bare.count >= 2,
      bare.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) || "、“”".unicodeScalars.contains($0) })
    else {
      return nil
    }
    isRate = bare.hasSuffix("率")
    guard let unit = isRate ? "%" : Self.unit(header, bare, isBare: isBare, after: before) else { return nil }
    self.unit = unit
    words = Self.words(bare, unit)
  }

  /// What the bare numbers below a header count: what it says, the measure word of its noun, or what the column to the left counts;
  /// "" where they may stand bare, and nil where they may not.
  private static func unit(_ header: String, _ bare: String, isBare: Bool, after before: String) -> String? {
    let bracket = TextFold.fold(header).dropFirst(bare.count).filter { !"([【】])".contains($0) }
    let own = HeaderStems.unit(header)
    if !own.isEmpty { return own }
    // 粉丝数（万）: the scale of a noun's own measure word.
    if ["万", "亿", "千"].contains(bracket) { return bracket + (HeaderStems.noun(endOf: bare) ?? "") }
    // A unit that no table has may be anything.
    guard bracket.isEmpty else { return nil }
    let deed = deed(bare)
    if calls.contains(deed) { return "起" }
    if isBare, ["死亡", "受伤", "重伤", "轻伤", "伤亡", "抓获", "刑拘", "逮捕"].contains(deed) { return "人" }
    if deed == "立案" || deeds.contains(deed) && bare.hasSuffix("件") { return "件" }
    if deeds.contains(deed), isBare || !before.isEmpty { return before }
    if isBare || FurtherTales.isFound(bare), let unit = HeaderStems.noun(endOf: bare + "数") { return unit }
    return isBare ? "" : nil
  }

  /// What goes ahead of the number.
  private static func words(_ bare: String, _ unit: String) -> String {
    if unit.hasPrefix("人"), ["参与", "参加", "参训", "参会", "到会"].contains(where: { bare.hasPrefix($0) }) { return "参加" }
    let deed = deed(bare)
    if deeds.contains(deed) || calls.contains(deed) || unit == "人" && deed == bare { return deed }
    if let whole = people.first(where: { bare.hasSuffix($0 + "数") }), !whole.isEmpty { return String(bare.dropLast()) }
    if let ending = endings.first(where: { bare.hasSuffix($0) }) {
      let words = bare.dropLast(ending.count)
      return words == "总" ? "" : String(words)
    }
    if bare.hasSuffix("数量") { return String(bare.dropLast(2)) }
    if bare.hasSuffix("数"), unit.isEmpty || HeaderStems.noun(endOf: bare) != nil { return String(bare.dropLast()) }
    return bare
  }

  /// 办结 of 办结数, 办结量 and 办结件.
  private static func deed(_ bare: String) -> String {
    ["数量", "数", "量", "件"].first { bare.hasSuffix($0) }.map { String(bare.dropLast($0.count)) } ?? bare
  }

  /// Deeds of the police, which are counted by the 起.
  private static let calls = ["接警", "接处警", "出警", "发案", "破案", "立破案"]
  /// Whose names end in what would be taken for the unit.
  private static let people = ["残疾人", "老年人", "老人", "病人", "工人", "军人", "盲人", "监护人"]

  /// 完成投资（万元） and 完成金额（万元）: what was built for so much, where no other column has it.
  private static func isWorkDone(_ word: String) -> Bool {
    ["完成投资", "完成金额", "完成产值", "完成工程量"].contains { word.hasPrefix($0) }
      && !others.contains { $0 != "完成" && word.contains($0) }
  }

  /// Whether a column's cells are such numbers, its headers aside.
  func areNumbers(_ cells: CellTable, column: Int) -> Bool {
    var (filled, numbers) = (0, 0)
    for row in 0..<min(cells.rowCount, Self.sample) {
      let cell = TextFold.trimmed(cells.text(row, column))
      if cell.isEmpty { continue }
      filled += 1
      if Self.digits(of: cell) != nil { numbers += 1 }
    }
    return numbers > 0 && numbers * 4 >= (filled - 2) * 3
  }

  /// So many rows show what a column holds.
  private static let sample = 200

  /// The digits of a cell that is one number, with 约 or 余 and a unit or without; nil for any other.
  static func digits(of cell: String) -> String? {
    let word = TextFold.fold(cell)
    guard word.count <= 16 else { return nil }
    let number = word.drop { "约近超逾".contains($0) }
    let digits = number.prefix { $0.isASCII && $0.isNumber || ".,".contains($0) }
    guard let last = digits.last, last.isNumber, digits.first?.isNumber == true else { return nil }
    let tail = number.dropFirst(digits.count).drop { "余多".contains($0) }
    return tail.isEmpty || tail == "%" || HeaderStems.isUnit(tail) ? String(digits) : nil
  }
}
