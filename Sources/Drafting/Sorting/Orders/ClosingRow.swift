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
  /// Whether the cell has problems and, behind 明年 or 下步, plans: 城区停车缺口大。明年再建劝导站8个.
  private let isMixed: Bool
  /// Whether a remark asks for aims without their numbers: 目标不要写得太满.
  let isModest: Bool

  /// Nil where the row is a task.
  /// - Parameter year: the draft's; a plan is of the one behind it.
  init?(_ record: TaskRecord, _ index: Int, year: Int?) {
    guard Self.mayBe(record) else { return nil }
    let headed = Self.headed(record, year)
    let task = Punctuation.name(headed?.name ?? record.task)
    let place = [record.section, record.topic].map(Punctuation.name)
    let named = Self.kind(of: task, year)
    let known = named ?? place.lazy.compactMap { Self.kind(of: $0, year) }.first
    // Hardly any row is one: its words are read behind its name.
    guard known != nil || place.contains(where: Self.isJoint), record.state != .cancelled else { return nil }
    let text = (headed?.items ?? Self.told(record, isNamed: named != nil)).withoutHead(of: Self.drafts)
    guard !text.isEmpty else { return nil }
    if let known {
      kind = known
    } else {
      kind = Clause.split(text).contains { ClauseSense.isPlan($0.text, year: year) } ? .plan : .problem
    }
    self.record = index
    let all = kind == .plan ? Self.items(text).map(Self.ahead) : Self.items(text)
    if all.isEmpty { return nil }
    isMixed = all.contains(where: Self.mayTellNext)
    isModest = record.note.holds(oneOf: Self.modest)
    let remark = text == record.task ? record.note + "；" + record.result : record.note
    doubted = all.filter { Self.isDoubted($0, by: remark) }
    items = doubted.isEmpty ? all : all.filter { !Self.isDoubted($0, by: remark) }
  }

  /// 明年 and what is meant, of a cell of tasks that has both: 明年：探头装上，修楼的钱接着要. Such a cell has no ； to part what it lists.
  private static func headed(_ record: TaskRecord, _ year: Int?) -> (name: String, items: String)? {
    guard record.isEmpty(.result), let mark = record.task.firstIndex(where: { "：:".contains($0) }),
      case let name = Punctuation.name(String(record.task[..<mark])), (2...12).contains(name.count),
      kind(of: name, year) != nil,
      case let text = MarkWidth.widened(String(record.task[record.task.index(after: mark)...])),
      text.count >= 2
    else { return nil }
    if text.contains(where: { "；。\n".contains($0) }) || !text.contains("，") { return (name, text) }
    let parts = text.split(separator: "，")
    return (name, parts.allSatisfy { $0.count >= 4 } ? parts.joined(separator: "；") : text)
  }

  /// Why the row is told in the end of a draft alone.
  var why: String { kind == .problem ? "台账列的是存在问题，只写在不足中" : "台账列的是下一步打算，只写在打算中" }

  /// What of it is not told, whatever room there is; nil where all of it may be.
  var doubts: String? {
    doubted.isEmpty ? nil : doubted.map { "“\($0)”" }.joined(separator: "、") + "备注说还没有定，没有写"
  }

  /// `六组水管更换` of 六组水管换了: nothing of a plan is done yet.
  private static func ahead(_ item: String) -> String {
    guard item.hasSuffix("了"), item.count >= 4 else { return item }
    let words = item.dropLast()
    guard let verb = words.last, let full = inFull[verb] else { return String(words) }
    return words.dropLast() + full
  }

  private static let inFull: [Character: String] = [
    "换": "更换", "修": "修复", "装": "安装", "建": "建设", "办": "办理", "改": "改造", "拆": "拆除", "清": "清理", "补": "补齐", "还": "归还",
  ]

  // MARK: - Names

  private static let problems: WordSet = [
    "发愁的事", "愁事", "犯愁的事", "难处", "难事", "头疼的事", "犯难的事", "问题", "存在问题", "存在的主要问题", "当前问题", "工作不足之处", "短板问题", "工作差距", "差距",
    "差距和不足", "不足和短板", "短板和不足", "问题和短板", "存在问题和短板",
    "存在的问题", "主要问题", "突出问题", "困难", "存在困难", "困难问题", "问题困难", "短板", "工作短板", "存在短板", "短板弱项", "短板不足", "不足",
    "存在不足",
    "存在的不足", "主要不足", "不足之处", "工作不足", "薄弱环节", "问题短板", "问题不足", "问题和不足", "问题与不足", "存在问题和不足", "问题和困难", "困难和问题", "存在的困难和问题",
  ]
  /// Ends of names of plans behind 明年 and the like, and those that need nothing before them.
  private static let plans: WordSet = [
    "打算", "计划", "工作打算", "工作要点", "要点", "任务", "重点任务", "工作任务", "主要打算", "重点打算", "工作设想", "设想", "思路和打算", "工作计划", "工作安排",
    "工作思路", "工作重点", "重点工作", "思路", "安排", "工作", "重点",
    // As people say it, and 明年 alone.
    "想做的", "想干的", "想办的", "要做的", "要干的", "要办的", "打算做的", "打算干的", "准备做的", "准备干的", "想做的事", "想干的事", "要做的事", "要办的事",
  ]
  private static let alone: WordSet = ["打算", "工作打算", "下一步", "下步", "下步思路", "计划打算"]
  private static let times = ["下一步", "下步", "明年", "来年", "下年度", "下一年度", "下年", "下一年", "新一年"]

  /// The characters that such names begin with.
  private static let heads: ScalarSet = "发愁犯难头问存主突困短工薄不打计下明来新23当差年全本今"

  /// Whether a row's task, section or topic may name such a list, at a glance: by its first character that is no mark, or
  /// as 期末总结和明年打算.
  private static func mayBe(_ record: TaskRecord) -> Bool {
    var may = false
    for meaning in [Meaning.task, .section, .topic] where !may {
      record.withBytes(of: meaning) { bytes in
        var at = 0
        while at < bytes.count, let scalar = Unicode.Scalar(PlainText.value(bytes, at).value),
          !scalar.properties.isAlphabetic, !CompoundWords.isDigit(scalar)
        {
          at += PlainText.value(bytes, at).length
        }
        guard at < bytes.count else { return }
        may = heads.contains(value: PlainText.value(bytes, at).value) || summaries.isIn(bytes)
      }
    }
    return may
  }

  private static let summaries: SearchWords = ["总结", "小结"]

  private static func kind(of name: String, _ year: Int?) -> Kind? {
    // 存在问题（自己记的）: whose they are.
    if name.last == "）" || name.last == ")", let open = name.firstIndex(where: { "（(".contains($0) }) {
      return open > name.startIndex ? kind(of: Punctuation.name(String(name[..<open])), year) : nil
    }
    // 期末总结和明年打算 lists what comes next.
    if let joint = name.lastIndex(where: { "和及与暨".contains($0) }),
      name[..<joint].description.ends(inOneOf: ["总结", "小结"])
    {
      return kind(of: String(name[name.index(after: joint)...]), year)
    }
    guard let head = name.unicodeScalars.first, heads.contains(head), name.count <= 12 else { return nil }
    // 年底存在问题.
    if problems.contains(name.withoutHead(of: ["年底", "年末", "年终", "全年", "本年度", "今年"])) { return .problem }
    if alone.contains(name) { return .plan }
    var next = times
    if let year { next = ["\(year + 1)年度", "\(year + 1)年", "\(year + 1)"] + next }
    guard let time = next.first(where: { name.hasPrefix($0) }) else { return nil }
    var rest = String(name.dropFirst(time.count))
    // 2026年初步打算.
    for word in ["的", "初步", "主要"] where rest.hasPrefix(word) { rest = String(rest.dropFirst(word.count)) }
    // 2026年重点工作谋划 is the plan that came of it.
    if rest.hasSuffix("谋划") { rest = String(rest.dropLast(2)) }
    return rest.isEmpty || plans.contains(rest) ? .plan : nil
  }

  /// What an item of the list is: 明年再建8个 in a list of problems is a plan, and a failing in a list of plans is none.
  func kind(of item: String) -> Kind {
    if Self.mayTellNext(item) { return .plan }
    guard kind == .plan, isMixed, var first = Clause.split(item).first?.text else { return kind }
    // 电动车事故占比仍高（占伤亡事故四成左右）.
    if first.hasSuffix("）"), let open = first.lastIndex(of: "（") { first = String(first[..<open]) }
    return first.ends(inOneOf: Self.failings) ? .problem : .plan
  }

  private static func mayTellNext(_ item: String) -> Bool {
    item.starts(withOneOf: ahead) && !item.starts(withOneOf: ["将近"])
  }

  /// What stands ahead of a plan that was drawn up: 拟定：建货车司机之家2个.
  private static let drafts = ["初步拟定：", "拟定：", "初步考虑：", "初步打算：", "初步拟定:", "拟定:"]
  private static let modest: SearchWords = [
    "太满", "写满", "说满", "写死", "说死", "不写数", "不写具体", "不要写具体", "别写具体", "不写指标", "不提数", "留有余地", "留余地",
  ]
  private static let ahead: SearchWords = ["明年", "来年", "下一步", "下步", "下年", "将"]
  /// How a failing ends.
  private static let failings: SearchWords = [
    "仍高", "偏高", "较高", "欠账多", "欠账较多", "缺口大", "缺口较大", "偏弱", "较弱", "薄弱", "不够", "不足", "不高", "不强", "不大", "不多", "不深", "不细",
    "不严", "不到位", "不平衡", "不规范", "不完善", "不健全", "老化", "偏少", "较少", "偏慢", "较慢", "偏低", "较低", "滞后", "紧张", "吃紧", "短缺",
    "单一", "偏大", "缺乏",
  ]

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
    for text in [record.result, record.effect, record.measures, record.quantityText] where !text.isEmpty {
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
    numbersParted(text).split { "；;。\n".contains($0) }.map { part in
      var item = part.drop { $0.isWhitespace }
      let digits = item.prefix { $0.isNumber }
      if !digits.isEmpty, digits.count <= 2, let mark = item.dropFirst(digits.count).first, "、.．)）".contains(mark),
        item.dropFirst(digits.count + 1).first?.isNumber != true
      {
        item = item.dropFirst(digits.count + 1)
      }
      if item.first.map({ "（(".contains($0) }) ?? false, item.dropFirst().first?.isNumber == true,
        item.dropFirst(2).first.map({ "）)".contains($0) }) ?? false
      {
        item = item.dropFirst(3)
      }
      if let mark = item.first, "①②③④⑤⑥⑦⑧⑨".contains(mark) { item = item.dropFirst() }
      return String(item).trimmingSuffix(" ").withoutHead(of: ["特别是", "尤其是", "另外", "同时，"])
    }.filter { $0.count >= 2 }
  }

  /// `1.甲\n2.乙` of 1.甲2.乙 and of 1、甲，2、乙: the numbers of a list part it, whatever stands between.
  private static func numbersParted(_ text: String) -> String {
    let all = text.characters
    guard let first = all.first, first == "1" || first == "（" || first == "(" || first == "①" else { return text }
    var out = ""
    var next = 1
    var at = 0
    while at < all.count {
      if let length = numeral(all, at, next) {
        if next > 1 {
          while let last = out.last, "，,、 ".contains(last) { out.removeLast() }
          out.append("\n")
        }
        next += 1
        at += length
      } else {
        out.append(all[at])
        at += 1
      }
    }
    return next > 2 ? out : text
  }

  /// How long the mark of a list's number is at a place: 2 of `2.`, 3 of `（2）`; nil where none stands.
  private static func numeral(_ all: [Character], _ at: Int, _ number: Int) -> Int? {
    guard number < 10, let digit = String(number).first else { return nil }
    let circled: [Character] = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"]
    if all[at] == circled[number - 1] { return 1 }
    if all[at] == "（" || all[at] == "(" {
      return at + 2 < all.count && all[at + 1] == digit && "）)".contains(all[at + 2]) ? 3 : nil
    }
    guard all[at] == digit, at + 2 < all.count, "、.．)）".contains(all[at + 1]), !all[at + 2].isWholeNumber else {
      return nil
    }
    return at == 0 || !all[at - 1].isWholeNumber && all[at - 1] != "." ? 2 : nil
  }

  /// Whether a remark takes an item back: 收储亩数没定 of 推进城西片区收储500亩, 10名……院部未批 of 培养10名.
  private static func isDoubted(_ item: String, by note: String) -> Bool {
    guard doubts.contains(where: { note.holds($0) }) else { return false }
    let numbers = Set(SupportedNumbers.numbers(note))
    if SupportedNumbers.numbers(item).contains(where: numbers.contains) { return true }
    // 10名、4个病区是护理部提的 names by their numbers what is not settled.
    if note.first?.isDigit == true { return false }
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
