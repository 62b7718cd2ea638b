import Records
import TextCore

/// A row in which the clerk keeps what the end of a summary asks for: `存在问题`, `工作短板`, `2026年打算` as a task's name, or
/// as the section that the row stands under. It is no task: it is told in 不足 and 打算 alone, and counted nowhere.
struct ClosingRow: Sendable {
  enum Kind: Sendable { case problem, plan }

  /// Index of the row.
  let record: Int
  let kind: Kind
  /// What it lists, one matter each, as the cell has them.
  let items: [String]
  /// What it lists and a remark says to be open yet: nobody may promise it.
  let doubted: [String]

  /// Nil where the row is a task.
  /// - Parameter year: the draft's; a plan is of the one behind it.
  init?(_ record: TaskRecord, _ index: Int, year: Int?) {
    let task = Punctuation.name(record.task)
    let place = [record.section, record.topic].map(Punctuation.name)
    let isNamed = Self.kind(of: task, year) != nil
    let kinds = [Self.kind(of: task, year)] + place.map { Self.kind(of: $0, year) }
    let text = Self.told(record, isNamed: isNamed)
    guard !text.isEmpty, record.state != .cancelled else { return nil }
    if let kind = kinds.compactMap({ $0 }).first {
      self.kind = kind
    } else if place.contains(where: Self.isJoint) {
      kind = Clause.split(text).contains { ClauseSense.isPlan($0.text, year: year) } ? .plan : .problem
    } else {
      return nil
    }
    self.record = index
    let all = Self.items(text)
    if all.isEmpty { return nil }
    let remark = text == record.task ? record.note + "；" + record.result : record.note
    doubted = all.filter { Self.isDoubted($0, by: remark) }
    items = doubted.isEmpty ? all : all.filter { !Self.isDoubted($0, by: remark) }
  }

  /// Why the row is told in the end of a draft alone.
  var why: String { kind == .problem ? "台账列的是存在问题，只写在不足中" : "台账列的是下一步打算，只写在打算中" }

  /// What of it is not told, whatever room there is; nil where all of it may be.
  var doubts: String? {
    doubted.isEmpty ? nil : doubted.map { "“\($0)”" }.joined(separator: "、") + "备注说还没有定，没有写"
  }

  // MARK: - Names

  private static let problems: WordSet = [
    "问题", "存在问题", "存在的问题", "主要问题", "突出问题", "困难", "存在困难", "困难问题", "问题困难", "短板", "工作短板", "存在短板", "短板弱项", "短板不足", "不足",
    "存在不足",
    "存在的不足", "主要不足", "不足之处", "工作不足", "薄弱环节", "问题短板", "问题不足", "问题和不足", "问题与不足", "存在问题和不足", "问题和困难", "困难和问题", "存在的困难和问题",
  ]
  /// Ends of names of plans behind 明年 and the like, and those that need nothing before them.
  private static let plans: WordSet = [
    "打算", "计划", "工作打算", "工作计划", "工作安排", "工作思路", "工作重点", "重点工作", "思路", "安排", "工作", "重点",
  ]
  private static let alone: WordSet = ["打算", "工作打算", "下一步", "下步", "下步思路", "计划打算"]
  private static let times = ["下一步", "下步", "明年", "来年", "下年度", "下一年度", "下年", "下一年", "新一年"]

  /// The characters that such names begin with.
  private static let heads: ScalarSet = "问存主突困短工薄不打计下明来新23"

  private static func kind(of name: String, _ year: Int?) -> Kind? {
    // 存在问题（自己记的）: whose they are.
    if name.last == "）" || name.last == ")", let open = name.firstIndex(where: { "（(".contains($0) }) {
      return open > name.startIndex ? kind(of: Punctuation.name(String(name[..<open])), year) : nil
    }
    guard let head = name.unicodeScalars.first, heads.contains(head), name.count <= 12 else { return nil }
    if problems.contains(name) { return .problem }
    if alone.contains(name) { return .plan }
    var next = times
    if let year { next = ["\(year + 1)年度", "\(year + 1)年", "\(year + 1)"] + next }
    guard let time = next.first(where: { name.hasPrefix($0) }) else { return nil }
    let rest = name.dropFirst(time.count)
    return plans.contains(rest.hasPrefix("的") ? rest.dropFirst() : rest) ? .plan : nil
  }

  /// 问题和打算, 问题和明年: the section is of both, and each row of one.
  private static func isJoint(_ name: String) -> Bool {
    guard name.count <= 12, let joint = name.firstIndex(where: { "和与及、".contains($0) }) else { return false }
    let (first, second) = (String(name[..<joint]), String(name[name.index(after: joint)...]))
    return problems.contains(first) && (alone.contains(second) || times.contains { second.hasPrefix($0) })
  }

  // MARK: - Words

  /// What the row tells: what stands beside the name of the list, or, under a section of such rows, the task itself with
  /// what is said of it.
  private static func told(_ record: TaskRecord, isNamed: Bool) -> String {
    // 老小区停车难，东河湾户均车位0.4个 of a checklist: what else the row has is about it.
    if !isNamed, record.task.count > longest || record.task.contains(where: { "，；。".contains($0) }) {
      return record.task
    }
    var parts: [String] = []
    for text in [record.result, record.effect, record.quantityText] where !text.isEmpty {
      if !parts.contains(where: { $0.holds(text) }) { parts.append(text) }
    }
    let text = parts.joined(separator: "；")
    if isNamed { return text }
    // 人手：编制12名，在岗8名: a few characters say nothing without what they are of.
    return text.count >= shortest ? text : [record.task, text].filter { !$0.isEmpty }.joined(separator: "，")
  }

  private static let longest = 14
  private static let shortest = 8

  /// The matters of a cell: between 。 and ；, or behind 1. and 2.
  private static func items(_ text: String) -> [String] {
    text.split { "；;。\n".contains($0) }.map { part in
      var item = part.drop { $0.isWhitespace }
      let digits = item.prefix { $0.isNumber }
      if !digits.isEmpty, digits.count <= 2, let mark = item.dropFirst(digits.count).first, "、.．)）".contains(mark),
        item.dropFirst(digits.count + 1).first?.isNumber != true
      {
        item = item.dropFirst(digits.count + 1)
      }
      return String(item).trimmingSuffix(" ")
    }.filter { $0.count >= 2 }
  }

  /// Whether a remark takes an item back: 收储亩数没定 of 推进城西片区收储500亩, 10名……院部未批 of 培养10名.
  private static func isDoubted(_ item: String, by note: String) -> Bool {
    guard doubts.contains(where: { note.holds($0) }) else { return false }
    let numbers = Set(SupportedNumbers.numbers(note))
    if SupportedNumbers.numbers(item).contains(where: numbers.contains) { return true }
    // The clause that doubts names what it doubts; its neighbours may name whoever said so.
    return Clause.split(note).filter { clause in doubts.contains { clause.text.holds($0) } }.contains { clause in
      let words = Array(clause.text.unicodeScalars)
      return zip(words, words.dropFirst()).contains { one, other in
        Punctuation.isHan(one) && Punctuation.isHan(other) && !Joining.isCommon(one, other)
          && item.holds(String(String.UnicodeScalarView([one, other])))
      }
    }
  }

  private static let doubts = ["待核", "待定", "未定", "没定", "未批", "没批", "未下达", "没下达", "没有下达", "待批", "未确定", "没确定"]
}
