import Records
import TextCore

/// Rows of a part of the year whose numbers a row of the whole year has too, under a name of which theirs is a short form or
/// the other way about: 白内障复明手术（上半年）86例 beside 全年白内障手术173例, 上半年干部调整3批 beside 县管干部调整 of 全年提请7批; rows of
/// how far a thing had come and of its beginning, 两癌筛查进度 and 两癌筛查启动 beside 两癌筛查全年; and rows that only part the
/// year's number by quarters. The year's row is told, and they are within it.
enum InterimRows {
  /// In ledgers of more rows none is looked for.
  private static let mostRows = 400

  /// The row of the year for each row that it has the numbers of.
  static func tellers(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    guard rows.count <= mostRows else { return [] }
    let noted = noted(rows, records) + StockCounts.tellers(rows, records) + TotalBelowParts.tellers(rows, records)
    let marked = Set(noted.map(\.row))
    let parted = noted + parted(rows.filter { !marked.contains($0) }, records)
    let known = Set(parted.map(\.row))
    return parted + short(rows.filter { !known.contains($0) }, rows, records)
  }

  /// The same of rows of one matter, by their names.
  private static func short(
    _ open: [Int], _ rows: [Int], _ records: [TaskRecord]
  ) -> [(row: Int, teller: Int)] {
    let lists = open.compactMap { row -> (row: Int, teller: Int)? in
      guard
        let parts = QuarterParts.whole(of: records[row].result) ?? QuarterParts.whole(of: records[row].quantityText),
        let teller = whole(parts, of: row, rows, records)
      else { return nil }
      return (row, teller)
    }
    let listed = Set(lists.map(\.row))
    var years: [Row]?
    func all() -> [Row] {
      let all = years ?? rows.compactMap { Row($0, records[$0]) }.filter(\.isYear)
      years = all
      return all
    }
    return lists
      + open.compactMap { row -> (row: Int, teller: Int)? in
        if let name = begun(records[row]) {
          let wholes = all().filter { $0.row != row && $0.begins(as: name, records[row].section) }
          return wholes.count == 1 ? (row, wholes[0].row) : nil
        }
        guard !listed.contains(row), let part = Row(row, records[row]), !part.isYear, part.saysLittle else {
          return nil
        }
        let wholes = all().filter { year in
          // Rows of one name meet by their clauses: that is YearTotals'.
          year.row != row && year.holds(part)
            && !(year.isCalled(as: part) && part.saysNoMore(than: records[year.row].result))
        }
        return wholes.count == 1 ? (row, wholes[0].row) : nil
      }
  }

  /// The name of the matter that a row has the beginning of, 两癌筛查 of 两癌筛查启动, where it tells no number but its aim and
  /// who came to a meeting.
  static func begun(_ record: TaskRecord) -> String? {
    var may = false
    record.withBytes(of: .task) { bytes in may = starts.isIn(bytes) }
    guard may, case let task = record.task, let end = starts.first(where: { task.hasSuffix($0) }),
      task.count >= end.count + 3, record.isEmpty(.problem), record.isEmpty(.next), record.isEmpty(.effect),
      !record.highlight, record.quantities.allSatisfy({ ["人", "名", "人次", ""].contains($0.unit) }),
      Clause.split(MarkWidth.widened(record.result)).allSatisfy({ !$0.hasNumber || RowAims.isAim($0.text) })
    else { return nil }
    return String(task.dropLast(end.count))
  }

  private static let starts: SearchWords = ["启动会", "启动仪式", "启动", "动员部署会", "动员部署", "动员会", "部署会"]

  /// The one other row of the section that tells the sum of a list of quarters, of a name like its own.
  private static func whole(
    _ parts: (sum: ExactNumber, unit: String), of row: Int, _ rows: [Int], _ records: [TaskRecord]
  ) -> Int? {
    let name = Array(records[row].task.unicodeScalars.filter(Punctuation.isHan))
    let pairs = Set(zip(name, name.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) })
    let found = rows.filter { other in
      guard other != row, records[other].section == records[row].section,
        pairs.contains(where: { records[other].task.holds($0) })
      else { return false }
      return numbers(of: records[other]).contains {
        $0.value == parts.sum && (parts.unit.isEmpty || $0.unit.hasPrefix(parts.unit))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The first of the year's rows for each row of a part that begins with the year, all of whose numbers rows of the whole year
  /// have under names of their own: `上半年收入：租金868万元，物业费812万元` beside `全年租金收入` and `全年物业费收入`.
  private static func parted(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    let named = rows.compactMap { row -> (row: Int, stem: String, month: Int)? in
      guard records[row].task.holds("年") || records[row].task.holds("季度") else { return nil }
      let own = Occasion(task: records[row].task)
      return own.kind == .season ? RunningSpan.end(of: own.text).map { (row, own.stem, $0) } : nil
    }
    let years = named.filter { $0.month == 12 }
    if years.isEmpty { return [] }
    return named.filter { $0.month < 12 }.compactMap { part in
      guard let counted = counts(of: records[part.row], part.stem) else { return nil }
      let wholes = counted.map { number in
        years.filter { year in
          let more = year.stem.count - number.name.count
          return year.stem.hasPrefix(number.name) && (0...2).contains(more)
            && holds(numbers(of: records[year.row]), number.quantity)
        }
      }
      guard wholes.allSatisfy({ $0.count == 1 }), let first = wholes.first?.first else { return nil }
      return (part.row, first.row)
    }
  }

  /// What a row counts, each with its name; nil where it says anything else.
  private static func counts(of record: TaskRecord, _ stem: String) -> [(name: String, quantity: Quantity)]? {
    guard record.isEmpty(.problem), record.isEmpty(.effect), record.state == .done || record.stateText.isEmpty,
      [Meaning.note, .next].allSatisfy({ record.text($0).count <= 8 && !record.text($0).hasDigit })
    else { return nil }
    var out: [(name: String, quantity: Quantity)] = []
    for clause in Clause.split(record.result) {
      let skeleton = NumberSkeleton(clause.text)
      guard skeleton.quantities.count == 1, skeleton.between.count == 2, skeleton.between[1].isEmpty else { return nil }
      let name = ["累计", "合计", "共", "完成", "实现"].reduce(skeleton.between[0]) { $0.replacing($1, with: "") }
      guard name.allSatisfy(Punctuation.isHan) else { return nil }
      out.append((name.count >= 2 ? name : stem, skeleton.quantities[0]))
    }
    return out.isEmpty || out.contains { $0.name.count < 2 } ? nil : out
  }

  /// Whether a row says that it is of the whole year, by its name or by what it tells.
  static func isYear(_ occasion: Occasion, _ result: String) -> Bool {
    occasion.kind == .season && years.contains(occasion.text)
      || (occasion.kind != .season || occasion.text.isEmpty) && result.hasPrefix("全年")
  }

  private static let years: WordSet = ["全年", "全年度", "年度", "年底", "年末"]

  /// The numbers of what a row tells and of its column.
  private static func numbers(of record: TaskRecord) -> [Quantity] {
    (QuantityParser.find(in: record.result) + QuantityParser.find(in: record.quantityText)).map(\.quantity)
      + record.quantities
  }

  /// Whether one of the year's numbers counts the same and is no smaller: 1960人 of half a year are among 3700人次.
  private static func holds(_ year: [Quantity], _ part: Quantity) -> Bool {
    let own = Addends.measure(part)
    let measures = ["人", "名"].contains(own) ? [own, "人次"] : [own]
    return year.contains {
      measures.contains(Addends.measure($0)) && $0.isAddable && NumberIndex.size($0) >= NumberIndex.size(part)
    }
  }

  /// A row that says of what part of the year it is.
  private struct Row {
    let row: Int
    let isYear: Bool
    private let name: [Unicode.Scalar]
    private let stem: String
    /// The names with what the numbers count behind them: 家庭教育公益讲座 of 家庭教育 that tells 全年公益讲座34场.
    private let counted: Set<String>
    /// The clauses that tell no number.
    private let words: [String]
    private let section: String
    private let numbers: [Quantity]
    /// Whether it tells its numbers and hardly more.
    let saysLittle: Bool

    init?(_ row: Int, _ record: TaskRecord) {
      let text = record.result
      let occasion = Occasion(task: record.task)
      let own = occasion.kind == .season ? occasion.text : ""
      let isYear = InterimRows.isYear(occasion, text)
      let end = own.isEmpty ? RunningSpan.head(of: text) : RunningSpan.end(of: own)
      let isPart =
        Self.parts.contains(own) || own.isEmpty && text.starts(withOneOf: Self.parts) || end.map { $0 < 12 } == true
      guard isYear || isPart, record.state == .done || record.stateText.isEmpty else { return nil }
      (self.row, self.isYear, section, stem) = (row, isYear, record.section, occasion.stem)
      words = Clause.split(text).filter { !$0.hasNumber }.map(\.text)
      var name = occasion.stem
      for word in ["情况", "合计", "累计", "工作", "进度", "进展", "数"] where name.hasSuffix(word) {
        name = name.trimmingSuffix(word)
      }
      self.name = name.unicodeScalars.filter(Punctuation.isHan)
      let told = QuantityParser.find(in: text).map(\.quantity)
      numbers = told + record.quantities.filter { own in !told.contains { $0.value == own.value && own.unit.isEmpty } }
      counted = Set(
        isYear
          ? Clause.split(text).filter(\.hasNumber).map { clause in
            name + RowNumber.bare(String(clause.text.prefix { !$0.isDigit }))
          } : [])
      let note = record.note
      saysLittle =
        isPart && record.isEmpty(.problem) && record.isEmpty(.next) && record.isEmpty(.effect)
        && (!note.hasDigit && note.count <= 20 || note.holds("含在") || Self.isTime(note))
        && words.allSatisfy { $0.count <= 8 } && !record.highlight
    }

    private static let parts = ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度"]

    /// Whether both rows have one name.
    func isCalled(as other: Row) -> Bool { stem == other.stem }

    /// Whether a remark says when and no more: 4—6月, 9.20.
    private static func isTime(_ note: String) -> Bool {
      note.count <= 12 && note.allSatisfy { $0.isASCII && $0.isNumber || "月日年底初—-–~～至到.、，".contains($0) }
    }

    /// Whether a row of this section has the beginning of its matter.
    func begins(as name: String, _ section: String) -> Bool { stem == name && self.section == section }

    /// Whether each clause without a number stands in a text as well.
    func saysNoMore(than text: String) -> Bool {
      words.allSatisfy { $0.count < 6 || text.holds($0) }
    }

    /// Whether it is of the matter of a row of a part of the year, and has each of its numbers.
    func holds(_ part: Row) -> Bool {
      guard section == part.section, isKin(part.name) || counted.contains(part.stem), !part.numbers.isEmpty else {
        return false
      }
      return part.numbers.allSatisfy { own in
        own.isAddable && own.approximate.isEmpty && !own.unit.isEmpty && InterimRows.holds(numbers, own)
      }
    }

    /// Whether one name has all characters of the other in their order, and no word that makes another matter of it.
    private func isKin(_ other: [Unicode.Scalar]) -> Bool {
      if name == other { return name.count >= 2 }
      let (short, long) = name.count <= other.count ? (name, other) : (other, name)
      guard short.count >= 4, short.suffix(2) == long.suffix(2) else { return false }
      var rest = short[...]
      var left = String.UnicodeScalarView()
      for scalar in long {
        if scalar == rest.first { rest = rest.dropFirst() } else { left.append(scalar) }
      }
      return rest.isEmpty
        && !["省", "市级", "校级", "第", "期", "批", "新增", "复查", "复评", "非", "未"].contains { String(left).holds($0) }
    }
  }
}
