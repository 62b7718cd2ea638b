import TextCore

/// What the cells of a column hold, as far as its header leaves that open.
struct ColumnSample {
  /// Rows below a header that are looked at.
  static let rows = 300

  private(set) var filled = 0
  private(set) var length = 0
  private var states = 0
  private var stateWords = 0
  private var tales = 0
  private var longs = 0
  private var numbers = 0
  private var counts = 0
  private var figures = 0
  private var withDigits = 0
  private var reports = 0
  private var rates = 0
  private var measured = 0
  private var worded = 0
  private var bracketed = 0
  private var marks = 0
  private var strokes = 0
  private var units = 0
  private var dates = 0
  private var offices = 0
  private var steps = 0
  private var lastNumber: Int?
  private var texts: Set<String> = []
  private var runs = 0
  private var last = ""

  /// The samples of the columns below a header.
  static func of(_ table: CellTable, below header: Int, columns: Int) -> [ColumnSample] {
    var samples = [ColumnSample](repeating: ColumnSample(), count: columns)
    for row in (header + 1)..<max(header + 1, min(table.rowCount, header + 1 + rows)) {
      for (column, cell) in table.cells(row, atMost: columns).enumerated() { samples[column].add(cell) }
    }
    return samples
  }

  private mutating func add(_ cell: String) {
    let text = TextFold.trimmed(cell)
    if text.isEmpty { return }
    filled += 1
    length += text.count
    if text != last { runs += 1 }
    last = text
    guard text.utf8.count <= 60 else {
      worded += 1
      tales += 1
      longs += 1
      return
    }
    texts.insert(text)
    if text.hasSuffix(")") || text.hasSuffix("）") { bracketed += 1 }
    let hasDigit = text.unicodeScalars.contains(where: QuantityScan.isDigit)
    if hasDigit { withDigits += 1 }
    if hasDigit, text.unicodeScalars.contains(where: { "，,；;。：:".unicodeScalars.contains($0) }) { reports += 1 }
    let isState = StateVocabulary.state(of: text, byStem: true) != .unknown
    let hasHan = text.unicodeScalars.contains { $0.value > 0x2E80 }
    if hasHan || text.hasSuffix("%") { worded += 1 }
    if isState { states += 1 }
    if isState, hasHan || text.count == 1 && !text.utf8.allSatisfy({ $0 < 0x80 }) { stateWords += 1 }
    if !isState, text.count >= 4, hasHan { tales += 1 }
    if UnitColumn.isUnit(text) { units += 1 }
    if Self.isDate(text) { dates += 1 }
    if Self.isOffice(text) { offices += 1 }
    addNumber(text)
  }

  private mutating func addNumber(_ text: String) {
    if let number = Int(text) {
      if [0, 1, 100].contains(number) { marks += 1 }
      if number == (lastNumber ?? 0) + 1 { steps += 1 }
      lastNumber = number
    }
    let bare = text.drop { "约近超逾共计达≤≥<>＜＞+±-−－↑↓".contains($0) }
    if ["全部", "全覆盖", "若干", "多次", "全员", "不限", "按需", "无", "不详"].contains(text) { counts += 1 }
    guard text.count <= 16, let first = bare.unicodeScalars.first, QuantityScan.isDigit(first) else {
      if text.count == 1, "—-－–/".contains(text) {
        figures += 1
        strokes += 1
      }
      return
    }
    figures += 1
    counts += 1
    // √, 100% and 1 are states; 12人 is a number.
    let behind = Array(bare.unicodeScalars.drop { QuantityScan.isDigit($0) || ".,余多".unicodeScalars.contains($0) })
    if MeasureWords.length(behind.drop { MeasureWords.scales.contains($0) }) > 0, behind.count <= 4,
      behind.last != "元"
    {
      measured += 1
    }
    if text.hasSuffix("%") {
      rates += 1
    } else if bare.count == text.count {
      numbers += 1
    }
  }

  /// 3月, 2024/5/6, 一季度; a bare number or 12.5 is as likely to be anything.
  private static func isDate(_ text: String) -> Bool {
    guard text.count <= 16, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || text.unicodeScalars.count <= 5
    else { return false }
    let marks = text.filter { ".．".contains($0) }.count
    if text.allSatisfy({ $0.isNumber }) && text.count != 8
      || marks == 1 && text.allSatisfy({ $0.isNumber || $0 == "." })
    {
      return false
    }
    return DateParser.parse(text, year: 2000) != nil
  }

  /// 办公室, 督查股, 各支部: who does it, where that is no person.
  private static func isOffice(_ text: String) -> Bool {
    guard (2...10).contains(text.count), let end = text.last else { return false }
    return "科股室队组部处所局办委站院会".contains(end) || text.hasSuffix("支部") || text.hasSuffix("中心")
  }

  var areStates: Bool { filled > 0 && states * 10 >= filled * 6 }
  /// Whether a fifth or more are states, whatever the others tell.
  var haveStates: Bool { filled > 2 && stateWords * 5 >= filled }
  /// Whether nearly all are words of states, and no rates, numbers or sentences.
  var areStateWords: Bool { filled > 0 && stateWords * 10 >= filled * 8 && mean <= 6 }
  /// Whether few are states: what is called a state tells of the work.
  var areTales: Bool {
    // Of one row or two nothing but the cells' own clauses can tell.
    if filled <= 2 { return filled > 0 && states == 0 && mean >= 8 && withDigits == filled }
    return states * 10 <= filled * 2 && mean >= 10 && distinct * 10 >= filled * 5
  }
  /// Whether most of them are short steps of a work, which no list of states has, and hardly any returns: 主体封顶, 设备安装.
  var areSteps: Bool {
    filled > 2 && states * 10 <= filled * 4 && tales * 2 >= filled && worded == filled && distinct * 10 >= filled * 8
  }
  /// Whether most of them tell what was done, with clauses and numbers of their own, and are no names of tasks.
  var areReports: Bool { filled > 2 && mean >= 12 && (reports + longs) * 10 >= filled * 6 }
  /// Whether states stand between sentences of what came of the work.
  var areMixed: Bool { tales >= 2 && tales * 10 >= filled }
  var areNumbers: Bool { filled > 0 && numbers * 10 >= filled * 6 }
  /// Whether they are counts, 约60, ≤60 and 全部 among them.
  var areCounts: Bool { filled > 0 && counts * 10 >= filled * 6 }
  /// Whether they are numbers or rates, or strokes where there is none.
  var areFigures: Bool { filled > 0 && figures * 10 >= filled * 8 }
  /// Whether most are short and have numbers: 家长会4次；家访412户次, 合格率94.6%.
  var holdNumbers: Bool { filled > 0 && withDigits * 10 >= filled * 7 && mean <= 24 }
  /// The same where strokes stand for none: 执结率89.8%, —.
  var holdFiguresOrStrokes: Bool {
    filled > strokes && strokes > 0 && withDigits * 10 >= (filled - strokes) * 8 && mean <= 12
  }
  /// Whether most have a unit or words, so that they say without a header what they are.
  var sayUnits: Bool { filled > 0 && worded * 10 >= filled * 6 }
  /// Whether most have a bracket at their end, as names have their units: 供水量（万吨）.
  var areBracketed: Bool { filled > 0 && bracketed * 2 >= filled }
  /// Whether each of them is a number or a rate.
  var areAllFigures: Bool { figures == filled }
  var areRates: Bool { filled > 0 && rates * 10 >= filled * 6 }
  /// Whether they are measure words.
  var areUnits: Bool { filled > 0 && units * 10 >= filled * 8 }
  /// Whether most cells are, as those of a column called 单位 may be of which a trade has measures of its own: 公亩, 摩尔.
  var areMostlyUnits: Bool { filled > 0 && units * 10 >= filled * 6 && !areOffices }
  /// Whether they are 1, 0 or 100, as a program writes what is done and what is not.
  var areMarks: Bool { filled > 0 && marks * 10 >= filled * 8 }
  var areDates: Bool { filled > 1 && dates * 10 >= filled * 7 }
  var areOffices: Bool { filled > 0 && offices * 10 >= filled * 7 }
  /// Whether they count the rows: 1, 2, 3 …
  var areOrdinals: Bool { filled > 1 && steps * 10 >= filled * 8 }
  /// Whether they say how many of something: 3期, 12场, 5件.
  var areMeasured: Bool { filled > 1 && measured * 10 >= filled * 7 }
  /// Whether few short words return again and again: 党建, 业务, 作风.
  var areKinds: Bool {
    filled > 2 && (2...12).contains(texts.count) && texts.count * 10 <= filled * 6 && mean <= 8 && !areFigures
      && !areDates && !areStates
  }
  /// Whether few words of states return.
  var areKindsOfStates: Bool { areStateWords && texts.count <= max(6, filled / 3) }
  /// Whether they are short words, and neither numbers, dates nor states.
  var areBriefWords: Bool { filled > 0 && mean <= 8 && !areFigures && !areDates && !areStates }
  /// Whether any of them may be a date.
  var mayBeDates: Bool { dates > 0 || figures > 0 }
  /// Whether those words stand together, row by row.
  var areInRuns: Bool { areKinds && runs * 2 <= texts.count * 3 + 2 }
  /// Whether nearly each cell says something else.
  var areDistinct: Bool { distinct * 10 >= filled * 6 }
  /// Whether hardly any returns, and they are short enough to be names.
  var areOwnNames: Bool {
    filled > 2 && distinct * 10 >= filled * 9 && (2...16).contains(mean) && !areFigures && !areDates
  }
  /// Whether a good part of them are names of events, as a diary has them, some of which return: 主题党日, 支委会, 志愿服务.
  var areEvents: Bool {
    guard filled > 4, texts.count > 3, (2...10).contains(mean), !areFigures, !areDates else { return false }
    let named = texts.filter { text in text.count >= 3 && Self.events.contains { text.hasSuffix($0) } }
    return named.count >= 3 && named.count * 4 >= texts.count
  }
  /// Whether most of them are such names, and those of a party organisation's or a league's among them.
  var areMostlyEvents: Bool {
    guard filled > 2, texts.count > 2, (2...8).contains(mean), !areFigures, !areDates else { return false }
    return texts.count { text in Self.events.contains { text.hasSuffix($0) } } * 2 > texts.count
      && texts.contains { text in Self.own.contains { text.hasSuffix($0) } }
  }
  private static let own = ["主题党日", "党课", "支委会", "党员大会", "组织生活会", "志愿服务", "主题团日"]
  private static let events = [
    "会", "党日", "团日", "活动", "党课", "服务", "走访", "慰问", "谈话", "学习", "教育", "培训", "宣讲", "督查", "检查", "义诊", "换届", "评议", "表彰",
    "参观", "考核",
  ]
  private var distinct: Int { texts.count + longs }
  /// Whether they are texts, and neither numbers nor words that return.
  /// Texts that tell what was done, with its numbers, and are no mere names.
  var areTold: Bool { mean >= 14 && withDigits * 2 >= filled }
  var areProse: Bool { mean >= 3 && !areFigures && !areCounts && !areKinds && !areOffices && !areDates && !areUnits }
  var mean: Int { filled == 0 ? 0 : length / filled }
}
