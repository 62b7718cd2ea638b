import Records
import TextCore

/// Numbers behind the one that they add up to: its parts have its measure word and are said to be of it.
/// `票4126张；动火12、受限空间512…` is `票4126张，其中动火12张、受限空间512张…`, where the sum is exact.
struct PartsOfWhole: Sendable {
  let wordbook: Wordbook
  /// The task's name without its period.
  let task: String

  private typealias Item = TelegraphStyle.Item

  /// The clauses with the measure word of the whole behind parts that have none.
  func counted(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    var i = 0
    while i < out.count {
      if let split = colon(out[i]) { out.replaceSubrange(i...i, with: split) }
      if let (parts, end) = parts(of: out[i].text, behind: i, in: out, isBare: true) {
        out.replaceSubrange(i...end, with: parts)
      }
      i += 1
    }
    return out
  }

  /// The clauses with 其中 before parts that have the measure word, or 万 for the whole's 万元.
  func named(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    var i = 0
    while i + 1 < out.count {
      if let (parts, end) = parts(of: out[i].text, behind: i, in: out, isBare: false) {
        out.replaceSubrange(i...end, with: parts)
      }
      i += 1
    }
    return out
  }

  /// `录入风险点418个：重大6、较大39` in two clauses.
  private func colon(_ clause: Clause) -> [Clause]? {
    guard let colon = clause.text.firstIndex(of: "："), colon > clause.text.startIndex else { return nil }
    let (head, rest) = (clause.text[..<colon], clause.text[clause.text.index(after: colon)...])
    guard Item(head) != nil, rest.hasDigit, rest.contains("、") else { return nil }
    return [Clause(text: String(head), mark: clause.mark), Clause(text: String(rest), mark: "，")]
  }

  /// Words of what became of things, which are no kinds of them.
  private static let fates = [
    "其中", "合格", "不合格", "余", "剩", "未", "在", "已", "新", "办结", "成功", "调成", "完成", "整改", "实", "应", "现", "参", "达", "获", "优秀",
    "比", "去年", "上年", "同比", "增", "减", "每", "第", "共", "累计", "另", "退", "现有", "一等奖", "金奖", "结业",
  ]

  /// The parts of the number that a text ends in, with its measure word, behind it, and where they end; nil
  /// where the clauses behind do not add up to it.
  private func parts(
    of text: String, behind i: Int, in clauses: [Clause], isBare: Bool
  ) -> (clauses: [Clause], end: Int)? {
    let (_, number) = TaskObject.counted(text)
    guard i + 1 < clauses.count, let whole = Item("共" + number) else { return nil }
    guard !whole.unit.isEmpty, !["次", "届", "场"].contains(whole.unit) || isBare else { return nil }
    // 38.4万元，上年29.7万元。冷库15万: what it is compared with comes first.
    var start = i + 1
    let compared = clauses[start].text
    if !isBare, compared.starts(withOneOf: ["去年", "上年"]), compared.hasSuffix(whole.unit), start + 1 < clauses.count {
      start += 1
    }
    var sum = ExactNumber(0)
    var told: [Clause] = []
    var count = 0
    for j in start..<clauses.count {
      var items: [String] = []
      for part in Punctuation.split(clauses[j].text, at: ["、"]) {
        guard let item = Item(part.text), isPart(item, of: whole, isBare), let next = sum.adding(item.value) else {
          return nil
        }
        items.append(name(item) + item.digits + whole.unit)
        sum = next
        count += 1
      }
      told.append(Clause(text: items.joined(separator: "、"), mark: "，"))
      if sum == whole.value, count > 1 {
        told[0].text = "其中" + told[0].text
        let head = start > i + 1 ? self.compared(clauses[i], number, compared) : [clauses[i]]
        return (head + told, j)
      }
      if whole.value < sum { return nil }
    }
    return nil
  }

  /// 其他 for 其它.
  private func name(_ item: Item) -> String {
    item.name.hasPrefix("其它") || item.name.hasPrefix("别的") ? "其他" + item.name.dropFirst(2) : item.name
  }

  private func isPart(_ item: Item, of whole: Item, _ isBare: Bool) -> Bool {
    guard !item.name.starts(withOneOf: Self.fates) else { return false }
    if isBare { return item.unit.isEmpty }
    let isUnit = item.unit == whole.unit || item.unit == "万" && whole.unit == "万元"
    // 镇里补60万、村里自筹36万 are parts of the money; 整改6条 is no part of what was found.
    return isUnit && (wordbook.headVerb(item.name) == nil || whole.unit == "万元") && item.name.count <= 10
  }

  /// `集体收入由上年的29.7万元增加到38.4万元` of 38.4万元 and 去年29.7万元.
  private func compared(_ whole: Clause, _ number: String, _ before: String) -> [Clause] {
    let earlier = before.dropFirst(2)
    let name = whole.text.dropLast(number.count)
    let subject = name.isEmpty ? Substring(task) : name
    guard let old = Item("上" + earlier), let new = Item("共" + number), old.value != new.value,
      subject.ends(inOneOf: ["收入", "额", "量", "产值", "营收", "利润", "投资", "金额"]), wordbook.headVerb(subject) == nil
    else { return [whole, Clause(text: "上年" + earlier, mark: "，")] }
    let verb = old.value < new.value ? "增加到" : "减少到"
    return [Clause(text: subject + "由上年的" + earlier + verb + number, mark: whole.mark)]
  }
}
