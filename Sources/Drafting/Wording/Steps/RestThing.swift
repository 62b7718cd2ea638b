import Records
import TextCore

/// What is left of a number of the row, as the object of its next step: 7处 of 应拆18处，已拆11处 are what is pulled down next, and
/// not the whole work. The number is said only where a cell has it.
struct RestThing: Sendable, Hashable {
  /// `剩余7处`; `其余` where only arithmetic would say how many.
  let count: String
  /// `试点村`; "" where only the task's name says what is counted.
  let noun: String
  /// `7处`.
  let left: String
  /// `拆除`, `验收达标`: what was done to the others; "" where the row does not say.
  let deed: String

  /// The same with the number that only arithmetic tells.
  var counted: RestThing { RestThing(count: "其余" + left, noun: noun, left: left, deed: deed) }

  private init(count: String, noun: String, left: String, deed: String) {
    (self.count, self.noun, self.left, self.deed) = (count, noun, left, deed)
  }

  /// Nil where no two numbers of a cell are a whole and what was done of it.
  init?(_ cells: [[String]], _ column: (whole: Quantity, done: Quantity)?, _ wordbook: Wordbook) {
    for clauses in cells {
      for at in clauses.indices {
        guard let pair = Pair(clauses, at), let told = Self.stated(pair, cells, wordbook) else { continue }
        (count, noun, deed) = told
        left = "\(pair.left)\(pair.unit)"
        return
      }
    }
    guard let column, ExactNumber(0) < column.done.value, column.done.value < column.whole.value,
      let rest = column.whole.value.subtracting(column.done.value)
    else { return nil }
    // 剩下18处 of 60 and 42.
    let told = cells.joined().lazy.compactMap { Remainder($0)?.count }.first { $0.hasPrefix(rest.description) }
    guard !column.done.unit.isEmpty || told != nil else { return nil }
    let amount = column.done.unit.isEmpty ? told ?? "" : rest.description + column.done.unit
    guard Self.says(amount, cells) else { return nil }
    (count, noun, deed, left) = ("剩余" + amount, "", "", amount)
  }

  /// A whole and what was done of it, with the words round them.
  private struct Pair {
    let lead: String
    let unit: String
    let behind: String
    let deed: String
    let left: Int
    private static let already = ["目前已", "现已", "已经", "已", "其中", "实际", "只", "累计", "到年底", "到年末", "年底"]
    /// Whether the words themselves say that one is of the other.
    let isSure: Bool

    init?(_ clauses: [String], _ at: Int) {
      let clause = clauses[at]
      let found = QuantityParser.find(in: clause)
      guard let whole = found.first(where: { $0.quantity.scale.isEmpty && !$0.quantity.unit.isEmpty }),
        let a = Int(whole.quantity.digits), let place = clause.place(of: whole.quantity.amount())
      else { return nil }
      unit = whole.quantity.unit
      lead = String(clause[..<place.lowerBound])
      let rest = clause[place.upperBound...]
      // 14个乡镇中10个验收达标, or 12个试点村 with the number of those that did in the next clause.
      let isOne = found.count == 2
      let next = clauses[(at + 1)...].prefix(2).first { $0.hasDigit && Remainder($0) == nil } ?? ""
      let told = isOne ? String(rest) : next
      guard found.count <= 2, let done = QuantityParser.find(in: told).first, done.quantity.unit == unit,
        done.quantity.scale.isEmpty, let b = Int(done.quantity.digits), b > 0,
        let mark = told.place(of: done.quantity.amount())
      else { return nil }
      var head = String(told[..<mark.lowerBound])
      let tail = String(told[mark.upperBound...])
      // 建成52个，目标60个: the whole stands behind.
      if a < b {
        guard !isOne, head.starts(withOneOf: ["目标", "计划", "应", "任务", "年度目标", "年度计划", "全年计划", "全年目标"]),
          let deed = RestThing.deed(Self.bare(lead))
        else { return nil }
        (self.deed, left, isSure) = (deed, b - a, true)
        behind = rest.isEmpty ? tail : String(rest)
        return
      }
      guard b < a else { return nil }
      var noun = isOne ? "" : String(rest)
      if isOne, let middle = ["中", "里", "当中"].first(where: { head.hasSuffix($0) }) {
        noun = String(head.dropLast(middle.count))
        head = ""
      }
      let isSaid = head.starts(withOneOf: ["已", "其中", "实际", "现已", "目前已"])
      head = Self.bare(head)
      // 56间教室设备换了41间.
      if isOne, noun.isEmpty, RestThing.deed(head) == nil,
        let end = [4, 3, 2, 1].first(where: { head.count >= $0 + 2 && RestThing.deed(String(head.suffix($0))) != nil })
      {
        noun = String(head.dropLast(end)).trimmingSuffix("已")
        head = String(head.suffix(end))
      }
      guard let deed = RestThing.deed(head) ?? (head.isEmpty ? RestThing.deed(tail) : nil) else { return nil }
      self.deed = deed
      behind = noun
      left = a - b
      isSure = isSaid || lead.holds(oneOf: RestThing.wholes)
    }

    /// 整改 of 目前已整改, 换 of 换了.
    private static func bare(_ head: String) -> String {
      let word = already.first { head.hasPrefix($0) }
      return String(head.dropFirst(word?.count ?? 0)).trimmingSuffix("了")
    }
  }

  private static func stated(_ pair: Pair, _ cells: [[String]], _ wordbook: Wordbook) -> (String, String, String)? {
    let amount = "\(pair.left)\(pair.unit)"
    let isStated = says(amount, cells)
    guard isStated || pair.isSure || !pair.behind.isEmpty else { return nil }
    return (isStated ? "剩余" + amount : "其余", noun(pair, wordbook), pair.deed)
  }

  /// Whether a cell has the number by itself: 2处 and not 12处.
  private static func says(_ amount: String, _ cells: [[String]]) -> Bool {
    cells.contains { clauses in
      clauses.contains { clause in
        guard let place = clause.place(of: amount) else { return false }
        return place.lowerBound == clause.startIndex
          || !(clause[clause.index(before: place.lowerBound)].isDigit
            || clause[clause.index(before: place.lowerBound)] == ".")
      }
    }
  }

  private static func noun(_ pair: Pair, _ wordbook: Wordbook) -> String {
    if !pair.behind.isEmpty { return isNoun(pair.behind, wordbook) ? pair.behind : "" }
    var lead = pair.lead
    for find in finds {
      if let place = lead.place(of: find) { lead = String(lead[place.upperBound...]) }
    }
    while true {
      // 任务点 are things, and no task that was set.
      let head = lead.hasPrefix("任务点") ? nil : heads.first { lead.hasPrefix($0) }
      let bare = String(lead.dropFirst(head?.count ?? 0))
      let verb = wordbook.headVerb(bare)
      let next = verb.map { bare.count >= $0.count + 2 ? String(bare.dropFirst($0.count)) : bare } ?? bare
      if next == lead { break }
      lead = next
    }
    return isNoun(lead, wordbook) ? lead : ""
  }

  private static func isNoun(_ text: String, _ wordbook: Wordbook) -> Bool {
    (2...10).contains(text.count) && text.allSatisfy { Punctuation.isHan($0) || "（）“”".contains($0) }
      && wordbook.tailVerb(text) == nil && wordbook.headVerb(text) == nil && !text.hasSuffix("了")
      && (text.hasPrefix("任务点") || !text.holds(oneOf: wholes)) && !text.ends(inOneOf: LeftOver.acts) && text != "目标"
      && text != "任务"
      && !text.contains(where: { "未没不因在等对把将为与".contains($0) })
  }

  private static let heads = [
    "全年", "今年", "年初", "年度", "原定", "原", "共", "计划", "规划", "目标", "任务", "应", "需", "要", "定", "出", "了", "建", "新", "各类",
  ]
  private static let finds = [
    "发现", "查出", "排查出", "排查", "反馈", "认领", "收集", "征集", "受理", "梳理", "摸排", "摸底", "交办", "抽中",
  ]
  /// What says of a number that it is a whole.
  private static let wholes: SearchWords = [
    "计划", "规划", "目标", "任务", "应", "原定", "年初", "发现", "查出", "排查", "反馈", "摸排", "摸底", "交办", "受理", "收集", "梳理", "总共", "共有",
  ]

  /// 整改 of 改好; nil of what is no deed.
  static func deed(_ said: String) -> String? {
    if let deed = deeds[said] { return deed }
    let end = ["完毕", "到位", "完", "好", "掉", "上", "齐"].first { said.hasSuffix($0) && said.count > $0.count }
    return end.flatMap { deeds[String(said.dropLast($0.count))] }
  }

  /// What was done to some, by how short it is told.
  static let deeds: [String: String] = [
    "拆": "拆除", "拆除": "拆除", "改": "整改", "改完": "整改", "整改": "整改", "整改到位": "整改", "整改完成": "整改", "建成": "建成", "建好": "建成",
    "建": "建成",
    "装": "安装", "装好": "安装", "安装": "安装", "换": "更换", "更换": "更换", "修": "修复", "修好": "修复", "修复": "修复", "搬": "搬迁", "搬迁": "搬迁",
    "办结": "办结", "办完": "办结", "办": "办结", "清": "清理", "清理": "清理", "清退": "清退", "签": "签订", "签订": "签订", "治": "整治", "整治": "整治",
    "补": "补齐", "补齐": "补齐", "验收": "验收", "验": "验收", "核查": "核查", "查": "核查", "完成": "完成", "达标": "达标", "验收达标": "验收达标",
    "加固": "加固", "改造": "改造", "改造完": "改造", "改造完成": "改造", "销号": "销号", "化解": "化解", "解决": "解决", "处置": "处置", "处理": "处理",
    "交付": "交付",
    "投用": "投用", "入住": "入住", "开工": "开工", "完工": "完工", "竣工": "竣工", "上线": "上线", "接入": "接入", "复查": "复查", "通过验收": "验收",
    "结案": "办结", "启用": "启用", "投入使用": "投入使用", "补报": "补报", "拆完": "拆除", "签完": "签订", "治完": "整治", "补完": "补齐", "装完": "安装",
    "清完": "清理", "查完": "核查", "整改完": "整改", "修完": "修复", "搬完": "搬迁", "换完": "更换", "达到标准": "达标", "清零": "清零",
    "退清": "清退", "创成": "创成", "配": "配备", "配备": "配备",
  ]
}
