/// Columns of numbers beside the task's own number, which are told under their headers: 参加人数, 罚没金额（万元）,
/// 媒体报道（篇）.
struct FurtherFigures: Sendable {
  private struct Column {
    let index: Int
    /// What the number counts: 参加, 罚没金额.
    let lead: String
    /// The unit of bare numbers.
    let unit: String
  }

  private let columns: [Column]

  /// The further columns of numbers, nil where a table has none.
  init?(_ columns: [ColumnMeaning], _ cells: CellTable, parts: [PeriodPart], year: Int?) {
    guard columns.contains(where: { Self.isOpen($0) }) else { return nil }
    let isRanked = columns.contains { column in RankColumn.names.contains { column.header.hasSuffix($0) } }
    self.columns = columns.compactMap { column in
      guard Self.isOpen(column), !parts.contains(where: { $0.column == column.index }),
        !LastYearColumn.isLastYears(column.header, year: year), !YearChange.isHeader(column.header),
        let lead = FigureHeader(column.header), !(isRanked && lead.isRate),
        lead.areNumbers(cells, column: column.index)
      else { return nil }
      return Column(index: column.index, lead: lead.words, unit: lead.unit)
    }
    if self.columns.isEmpty { return nil }
  }

  /// Whether a column means nothing else: what was spent is the office's own matter, what was fined or invested is not.
  private static func isOpen(_ column: ColumnMeaning) -> Bool {
    !column.header.isEmpty && (column.meaning == nil || column.meaning == .cost)
  }

  /// The clauses of a row's further numbers, those that the row's other words have left out: `参加3400人，媒体报道6篇`.
  /// - Parameters:
  ///   - range: the columns to tell of.
  ///   - isTold: whether the row's own words have a number.
  func text(in range: Range<Int>, _ cell: (Int) -> String, isTold: (String) -> Bool) -> String {
    columns.compactMap { column in
      guard range.contains(column.index) else { return nil }
      let cell = cell(column.index)
      guard let digits = FigureHeader.digits(of: cell), digits.contains(where: { "123456789".contains($0) }),
        !isTold(digits)
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
  private static let heads = ["拟", "未", "缺", "差", "序", "投入"]
  private static let tails = ["年", "月", "日", "季度", "号"]
  private static let endings = [
    "人次数", "人次", "人数", "场次", "批次", "次数", "件数", "户数", "期数", "份数", "篇数", "起数", "家数", "条数", "场数",
  ]

  /// Nil for a header that names no number of this kind.
  init?(_ header: String) {
    let word = TextFold.fold(header)
    guard word.count <= 18, !HeaderStems.isForm(word), !HeaderStems.isTarget(header),
      !Self.others.contains(where: { word.contains($0) })
    else { return nil }
    let bare = String(word.prefix { !"([【".contains($0) })
    guard !Self.heads.contains(where: { bare.hasPrefix($0) }), !Self.tails.contains(where: { bare.hasSuffix($0) }),
      bare.count >= 2, bare.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) || $0 == "、" })
    else {
      return nil
    }
    isRate = bare.hasSuffix("率")
    let unit = isRate ? "%" : HeaderStems.unit(header)
    guard !unit.isEmpty else { return nil }
    self.unit = unit
    let isAttendance = ["参与", "参加", "参训", "参会", "到会"].contains { bare.hasPrefix($0) }
    if unit.hasPrefix("人"), isAttendance {
      words = "参加"
    } else if let ending = Self.endings.first(where: { bare.hasSuffix($0) }) {
      words = String(bare.dropLast(ending.count))
    } else {
      words = bare.hasSuffix("数量") ? String(bare.dropLast(2)) : bare
    }
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
