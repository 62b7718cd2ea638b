import Records
import TextCore

/// What remarks tell whoever drafts, and no reader.
extension RemarkOrders {
  /// 不要加 and 人事表里有 are told to whoever drafts, with what stands before them; and 6·19最大 dates what follows it.
  mutating func instructions() {
    guard !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)), note.contains("，") else { return }
    var clauses = Clause.split(note)
    for i in clauses.indices.dropFirst().reversed() where clauses[i].mark == "，" {
      let (told, before) = (clauses[i].text, clauses[i - 1].text)
      if PartAside.isOfSums(told) || told.ends(inOneOf: ["表里有", "表上有", "账上有"]) && told.count <= 8 {
        guard PartAside(before, rowAbove: rowAbove) == nil, PartNote(before) == nil,
          !before.ends(inOneOf: ["重复", "有重的", "重叠", "重复的"])
        else { continue }
        leftOut += [before, told]
        clauses.removeSubrange((i - 1)...i)
        texts[.note] = Clause.joined(clauses)
        return
      }
      if let day = Self.day(before), told.hasDigit {
        clauses[i].text = day + told
        clauses[i].mark = clauses[i - 1].mark
        clauses.remove(at: i - 1)
        texts[.note] = Clause.joined(clauses)
        return
      }
    }
  }

  /// 住建牵头，我局管监督检验: others led the work, and the office is told to have helped them.
  mutating func ledByOthers() {
    guard !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)), note.holds("牵头") else { return }
    var clauses = Clause.split(note)
    // 住建局牵头我局检验, without a mark.
    for own in Self.ours {
      guard let joint = clauses.firstIndex(where: { $0.text.holds("牵头" + own) }),
        let place = clauses[joint].text.place(of: "牵头")
      else { continue }
      let rest = String(clauses[joint].text[place.upperBound...])
      clauses[joint].text = String(clauses[joint].text[..<place.upperBound])
      clauses.insert(Clause(text: rest, mark: "，"), at: joint + 1)
      break
    }
    guard let at = clauses.firstIndex(where: { $0.text.hasSuffix("牵头") }),
      case let body = clauses[at].text.dropLast(2).description.withoutHead(of: ["由", "是"]),
      (2...10).contains(body.count),
      body.allSatisfy(Punctuation.isHan), !body.starts(withOneOf: ["我", "本", "统一", "县里", "市里"]), !unit.holds(body),
      !body.ends(inOneOf: ["长", "主任", "书记", "领导", "同志", "人员", "专班"])
    else { return }
    let isTold = text(.result).holds("配合") || record.task.holds("配合")
    if !isTold { leader = body.ends(inOneOf: Self.bodies) ? body : body + "部门" }
    leftOut.append(clauses.remove(at: at).text)
    if at < clauses.count, clauses[at].text.starts(withOneOf: Self.selves) {
      leftOut.append(clauses.remove(at: at).text)
    }
    texts[.note] = Clause.joined(clauses)
  }

  private static let bodies: SearchWords = [
    "局", "委", "办", "部", "会", "院", "厅", "公司", "集团", "中心", "政府", "部门", "校", "站", "所", "队", "街道", "乡", "镇", "村", "组",
  ]
  private static let ours = ["我局", "本局", "我单位", "我办", "我委", "我中心", "我公司", "我院", "我校"]
  private static let selves: SearchWords = ["我", "本", "咱", "单位"]

  /// `配合县道松溪线拓宽，完成征地62亩` of 县道松溪线拓宽属县交通局的事，我们配合征地62亩.
  mutating func helpedWith() {
    guard !record.isEmpty(.result), case let result = MarkWidth.widened(text(.result)), result.holds("配合") else {
      return
    }
    var clauses = Clause.split(result)
    for i in clauses.indices.dropFirst() where clauses[i].mark == "，" {
      let before = clauses[i - 1].text
      guard let place = ["属于", "属", "归", "是"].lazy.compactMap({ before.place(of: $0) }).first,
        before.ends(inOneOf: ["的事", "的项目", "的工程", "的活", "负责", "管", "牵头", "实施"]),
        case let thing = before[..<place.lowerBound], (3...16).contains(thing.count),
        case let own = clauses[i].text.withoutHead(of: ["我们", "我局", "我乡", "我镇", "我院", "我所", "我站", "我校", "我街道", "本单位"]),
        own.count < clauses[i].text.count, case let deed = own.withoutHead(of: ["只是", "只", "主要", "负责"]),
        deed.hasPrefix("配合"), case let rest = deed.dropFirst(2), rest.count >= 2
      else { continue }
      clauses[i - 1].text = "配合" + thing
      clauses[i].text = (rest.hasDigit ? "完成" : "做好") + rest
      texts[.result] = Clause.joined(clauses)
      return
    }
  }

  /// 投诉数里已有，写问题时用: the row is told with what falls short, and nowhere else.
  mutating func asProblem() {
    guard !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)),
      let order = Clause.split(note).first(where: {
        Self.problemOrders.contains($0.text.withoutHead(of: ["只", "留着", "这条"]))
      }),
      !record.task.isEmpty
    else { return }
    let told = [text(.result), record.quantityText].first { !$0.isEmpty } ?? ""
    guard !told.isEmpty else { return }
    var item = told.withoutHead(of: ["受理", "发生", "查处", "接到", "收到", "完成", "实现"])
    item = item.first?.isDigit == true ? record.task + item : record.task + "，" + told
    if !record.lastYearText.isEmpty, let digit = item.firstIndex(where: \.isDigit) {
      let end = item[digit...].firstIndex { "，；。".contains($0) } ?? item.endIndex
      item.insert(contentsOf: "（上年" + record.lastYearText + "）", at: end)
    }
    leftOut += Clause.split(note).map(\.text).filter { $0 != order.text } + [order.text]
    texts[.task] = "存在问题"
    texts[.result] = item.replacing("；", with: "，").replacing("。", with: "，")
    for other in [Meaning.quantity, .target, .effect, .note] where !record.isEmpty(other) { texts[other] = "" }
    part = nil
  }

  private static let problemOrders: WordSet = [
    "写问题时用", "写问题用", "写问题的时候用", "写不足时用", "写不足用", "写在问题里", "写到问题里", "写进问题里", "写在不足里", "写到不足里", "写进不足里", "写进不足", "写进问题",
    "放问题里",
    "放在问题里", "放不足里", "放在不足里", "问题里写", "不足里写", "问题部分用", "不足部分用", "放问题部分", "放不足部分", "用在不足里", "用在问题里", "写问题", "写不足",
  ]

  /// 不算欠账 beside 415吨 of 420吨: what was aimed at is no measure of it.
  mutating func asideAims() {
    guard !record.isEmpty(.target), case let note = text(.note), note.holds("不算") || note.holds("不作") else { return }
    let clauses = Clause.split(MarkWidth.widened(note)).map(\.text)
    guard let said = clauses.first(where: { $0.starts(withOneOf: Self.noGaps) && $0.count <= 10 }) else { return }
    texts[.target] = ""
    leftOut.append(said)
  }

  private static let noGaps: SearchWords = [
    "不算欠", "不算没完成", "不算未完成", "不算差", "不算短", "不算问题", "不算不足", "不算缺", "不作欠", "不作为欠", "不作未完成", "不作为未完成", "不作为不足", "不作不足",
    "不作为问题",
  ]

  /// 辅具和上一行是一回事 of 入户走访640户；主会场发放辅具138件: what the row above tells as well is told there.
  mutating func toldAbove() {
    guard let above, !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)),
      note.holds("上一行") || note.holds("上行")
    else { return }
    var clauses = Clause.split(note)
    for (i, clause) in clauses.enumerated() where clause.text.ends(inOneOf: Self.alike) && !clause.text.holds("不") {
      guard
        let place = ["和上一行", "与上一行", "跟上一行", "同上一行", "和上行", "与上行", "跟上行"].lazy.compactMap({
          clause.text.place(of: $0)
        }).first, case let name = clause.text[..<place.lowerBound], (2...6).contains(name.count)
      else { continue }
      let other = above.result + above.quantityText
      let own = Clause.split(MarkWidth.widened(text(.result)))
      let gone = own.filter { clause in
        let numbers = QuantityParser.find(in: clause.text).map { $0.quantity.amount() }
        return clause.text.holds(name) && !numbers.isEmpty && numbers.allSatisfy { other.holds($0) }
      }
      guard !gone.isEmpty, gone.count < own.count else { continue }
      leftOut += gone.map(\.text)
      texts[.result] = Clause.joined(own.filter { !gone.contains($0) })
      clauses.remove(at: i)
      texts[.note] = Clause.joined(clauses)
      return
    }
  }

  private static let alike: SearchWords = ["是一回事", "一回事", "一样", "重复", "相同", "是同一个数", "同一批"]

  /// 6月19日 of 6·19最大.
  private static func day(_ text: String) -> String? {
    guard let end = ["最大", "最强", "最重", "最多"].first(where: { text.hasSuffix($0) }) else { return nil }
    let parts = text.dropLast(end.count).split(whereSeparator: { "·.".contains($0) })
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return "\(month)月\(day)日"
  }
}
