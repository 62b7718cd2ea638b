import Records
import TextCore

/// Names that set the aim of their row, as lists of duties for the year have them: 发展党员20名 beside 发展22名, 群众满意度达到95%以上 beside
/// 96.4%. The aim stands where a column would have it, for the sentence tells what came of it: 发展党员22名，超额完成20名的目标.
enum AimInName {
  /// The cells of a record with its aim apart; empty where its name sets none, or the result does not tell of the same thing.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard record.isEmpty(.target), endsInNumber(record), case let task = MarkWidth.widened(record.task),
      task.count <= 40, let ending = ending(task), case let parts = ending.head.split(separator: "，"), parts.count <= 2,
      case let name = plain(String(parts.last ?? "").withoutHead(of: hopes).withoutHead(of: hopes)), name.count >= 2,
      name.last.map(Punctuation.isHan) == true, !ending.head.contains(where: { "；。：、".contains($0) }),
      !ending.head.hasSuffix("，"), !name.ends(inOneOf: changes),
      !"%‰".contains(ending.unit) || !ending.bound.isEmpty || name.ends(inOneOf: rates),
      let reached = reached(ending.unit, name, record)
    else { return [:] }
    let isMost = most.contains(ending.bound) || ["以内", "以下"].contains(ending.behind)
    let isLeast = !ending.bound.isEmpty || !ending.behind.isEmpty
    var cells = [Meaning.task: name, .target: (isMost ? "≤" : isLeast ? "≥" : "") + ending.number]
    if parts.count == 2 {
      // 开展农村厕所革命，改造户厕800户 beside 完成改造826户.
      guard reached.column == .result, let number = reached.number else { return [:] }
      cells[.task] = String(parts[0])
      cells[.result] = name + number
    } else if let number = reached.number {
      cells[reached.column] = number
    }
    return cells
  }

  /// 税收收入 of 市局下达税收收入目标, which is what came in and no aim.
  private static func plain(_ name: String) -> String {
    let bare = name.withoutHead(of: ["市局下达", "省局下达", "县局下达", "市下达", "县下达", "区下达", "省下达", "上级下达", "下达"])
    guard let end = ["目标任务", "任务目标", "目标", "任务"].first(where: { bare.hasSuffix($0) }), bare.count >= end.count + 2
    else {
      return bare.count >= 2 ? bare : name
    }
    return String(bare.dropLast(end.count))
  }

  /// Whether the name's bytes end in a number with a unit, at a glance.
  private static func endsInNumber(_ record: TaskRecord) -> Bool {
    var may = false
    record.withBytes(of: .task) { bytes in
      // 亿千瓦时以上 is the longest tail.
      may = bytes.count >= 8 && bytes.suffix(24).contains { (0x30...0x39).contains($0) }
    }
    return may
  }

  /// The number that ends a name, with the words ahead of it and behind.
  private struct Ending {
    let head: String
    /// How it is to be met: 不低于, 控制在.
    let bound: String
    let number: String
    let unit: String
    /// 以上, 以内.
    let behind: String
  }

  private static func ending(_ task: String) -> Ending? {
    let behind = ["以上", "以内", "以下", "左右"].first { task.hasSuffix($0) } ?? ""
    let text = String(task.dropLast(behind.count))
    guard let first = text.firstIndex(where: \.isDigit), let found = amount(text[first...]),
      found.end == text.endIndex, !times.contains(found.unit)
    else { return nil }
    let bound = bounds.first { text[..<first].hasSuffix($0) } ?? ""
    let head = String(text[..<first].dropLast(bound.count))
    // 信访和12345件 is of the hot line.
    guard !head.hasSuffix("第"), !head.hasSuffix("前"),
      !HotlineName.lines.contains(String(text[first...].prefix(while: \.isDigit)))
    else { return nil }
    return Ending(head: head, bound: bound, number: String(text[first...]), unit: found.unit, behind: behind)
  }

  /// The unit of the number that begins some words, and where it ends: rates count as well.
  private static func amount(_ words: Substring) -> (unit: String, end: String.Index)? {
    let digits = words.prefix { $0.isDigit || $0 == "." }
    guard !digits.isEmpty else { return nil }
    // 6.3万 of an APP下载量 has no unit but its scale.
    if ["万", "亿"].contains(words[digits.endIndex...].prefix { Punctuation.isHan($0) }) {
      return (String(words[digits.endIndex]), words.index(after: digits.endIndex))
    }
    if let sign = words[digits.endIndex...].first, "%‰".contains(sign) {
      return (String(sign), words.index(after: digits.endIndex))
    }
    guard let found = QuantityParser.find(in: String(words)).first, found.range.lowerBound == 0,
      found.quantity.approximate.isEmpty, !found.quantity.unit.isEmpty
    else { return nil }
    return (found.quantity.unit, words.utf8.index(words.startIndex, offsetBy: found.range.upperBound))
  }

  /// The column that tells how many of the same thing came of it, by a number of that unit at the head of a clause, or behind the name's own
  /// words or those that say so; with its words from the number on where nothing but such a word stands ahead: 62公里，总投资4300万元 of
  /// 完成62公里，总投资4300万元. Nil where none does.
  private static func reached(
    _ unit: String, _ name: String, _ record: TaskRecord
  ) -> (column: Meaning, number: String?)? {
    for column in [Meaning.result, .effect, .quantity] where !record.isEmpty(column) {
      let cell = MarkWidth.widened(record.text(column))
      for (at, clause) in Clause.split(cell).enumerated() {
        guard let first = clause.text.firstIndex(where: \.isDigit), let found = amount(clause.text[first...]),
          isLike(found.unit, unit)
        else { continue }
        let own = String(clause.text[..<first])
        let lead = own.withoutHead(of: leads).withoutHead(of: leads)
        guard lead.isEmpty || lead.count <= 6 && (deeds.contains(lead) || name.holds(lead.suffix(2))) else { continue }
        let isPlain =
          lead == own && !lead.isEmpty
          && (ends.contains(lead) || name.hasPrefix(lead) || name.hasSuffix(lead) || isWhole(lead, of: name))
        let isFirst = at == 0 && column == .result
        return (column, isFirst && (isPlain || own.isEmpty) ? String(cell.dropFirst(own.count)) : nil)
      }
    }
    return nil
  }

  /// 开设专栏 of 开设“奋进十四五”等专栏: its verb and its noun.
  private static func isWhole(_ lead: String, of name: String) -> Bool {
    lead.count >= 4 && name.hasPrefix(lead.prefix(2)) && name.hasSuffix(lead.dropFirst(2))
  }

  private static func isLike(_ unit: String, _ other: String) -> Bool {
    unit == other || unit.hasSuffix("元") && other.hasSuffix("元")
      || ["人", "名"].contains(unit) && ["人", "名"].contains(other)
      || unit.hasSuffix("亩") && other.hasSuffix("亩") || unit.hasSuffix("吨") && other.hasSuffix("吨")
  }

  private static let times: WordSet = ["年", "月", "日", "号", "天", "届", "时", "点", "版", "级", "岁"]
  private static let most: WordSet = ["控制在", "不超过", "不高于", "不多于", "压减到", "降到", "降至", "下降到", "低于", "少于"]
  private static let bounds = [
    "力争达到", "确保达到", "不得少于", "不得低于", "不低于", "不少于", "至少", "稳定达到", "达到", "控制在", "不超过", "不高于", "不多于", "压减到", "提高到", "提升到",
    "增加到",
    "增长到", "保持在", "稳定在", "下降到", "降到", "降至", "突破", "低于", "少于", "高于", "超过", "达",
  ]
  private static let rates: SearchWords = ["率", "比例", "占比", "度", "比重"]
  /// 增长7% is how it was to change, and stays with its name.
  private static let changes: SearchWords = ["增长", "下降", "增加", "减少", "提高", "降低", "压减", "同比", "超", "前", "第"]
  private static let leads = ["全年", "截至目前", "截至年底", "目前", "累计", "已", "共", "实际", "今年", "年内", "约", "均"]
  /// Words that say so and nothing more.
  private static let ends: WordSet = [
    "完成", "建成", "达到", "达", "实现", "实际完成", "完成改造", "完成建设", "完工", "办", "建", "修", "种", "栽", "装",
  ]
  /// What a list of duties begins its aims with.
  private static let hopes = ["力争", "确保", "全年", "年内", "继续", "计划"]
  private static let deeds: WordSet = [
    "完成改造", "完成建设", "完成", "建成", "新建", "达", "达到", "实现", "新增", "举办", "开展", "办", "建", "发展", "检查", "组织", "实际完成", "引进", "培训",
    "到位", "改造", "发放", "超过",
    "完工", "竣工", "开工", "通过", "推进", "落实", "招录", "拆除", "修", "种", "栽", "装", "办理", "受理", "立项", "获批", "认定", "报到",
    "录取", "签约", "栽植", "投放", "销售", "入库",
  ]
}
