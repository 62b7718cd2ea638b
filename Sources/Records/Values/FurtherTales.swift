import TextCore

/// Columns that tell what else came of the work, beside the one that says what was done: 查出问题, 整改情况, 处理结果.
/// Their cells go on behind it, in the order of the columns.
struct FurtherTales: Sendable {
  /// The columns, from 0.
  let columns: [Int]

  /// The columns that mean nothing else and whose cells are words of what came of it; nil where a table has none.
  init?(_ columns: [ColumnMeaning], _ cells: CellTable) {
    let open = columns.filter { $0.meaning == nil && Self.isHeader($0.header) }.map(\.index)
    self.columns = open.filter { Self.tell(cells, column: $0) }
    if self.columns.isEmpty { return nil }
  }

  /// Whether a header names what the work found or what came of that.
  static func isHeader(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    return isFound(header) || word.contains("亮点")
      || tails.contains { word.hasSuffix($0) } && matters.contains { word.contains($0) }
        && !others.contains { word.contains($0) }
  }

  /// Whether a header names what inspections and audits found in others, which is what was done: 查出问题, 发现隐患.
  static func isFound(_ header: String) -> Bool {
    finding(header) != nil
  }

  /// The deed of such a header: 查出 of 查出问题.
  static func finding(_ header: String) -> String? {
    let word = TextFold.fold(header)
    guard let head = finds.first(where: { word.hasPrefix($0) }) else { return nil }
    return ["问题", "的问题", "隐患", "问题情况", "问题及线索", "违法问题", "违规问题", "问题隐患", "问题和隐患", "问题或隐患"]
      .contains(String(word.dropFirst(head.count))) ? head : nil
  }

  /// A cell with the deed that only its header has: `发现问题32个` of 问题32个.
  static func told(_ cell: String, _ finding: String) -> String {
    let isBare = ["问题", "隐患", "违法", "违规", "线索"].contains { cell.hasPrefix($0) } && cell.contains(where: \.isNumber)
    return finding.isEmpty || !isBare ? cell : finding + cell
  }

  private static let finds = ["查出", "检查发现", "排查发现", "审计发现", "发现", "排查", "反馈", "揭示", "检查出", "督查发现", "巡察发现", "巡查发现"]
  private static let tails = ["情况", "结果", "成果"]
  private static let matters = ["整改", "处理", "处置", "查处", "销号", "移送", "兑现", "盘活", "追缴", "追回", "反馈", "验收"]
  private static let others = ["计划", "要求", "措施", "时限", "责任", "上年", "去年", "督查", "完成", "进展", "打算", "下一步"]

  /// Whether most cells of a column say more than a state.
  private static func tell(_ cells: CellTable, column: Int) -> Bool {
    var (filled, states) = (0, 0)
    for row in 0..<min(cells.rowCount, sample) {
      let cell = TextFold.trimmed(cells.text(row, column))
      if cell.isEmpty || isHeader(cell) { continue }
      filled += 1
      let hasNumber = cell.contains(where: \.isNumber)
      if cell.count < 4 || !hasNumber && StateVocabulary.state(of: cell, byStem: true) != .unknown { states += 1 }
    }
    return filled > 0 && states * 2 < filled
  }

  /// Rows of a table that are looked at.
  private static let sample = 200

  /// What a row's cells tell in some of its columns: `查出问题58个，整改55个`.
  func text(in range: Range<Int>, _ cell: (Int) -> String, isTold: (String) -> Bool) -> String {
    columns.compactMap { column in
      guard range.contains(column) else { return nil }
      var text = cell(column)[...]
      while let last = text.last, "。；;，,".contains(last) { text.removeLast() }
      return text.isEmpty || isTold(String(text)) ? nil : String(text)
    }.joined(separator: "，")
  }
}
