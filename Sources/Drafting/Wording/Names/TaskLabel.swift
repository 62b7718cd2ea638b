import Records
import TextCore

/// A row's label that says more than the task's name: when it was (`护士长竞聘，3.12`), by what means (`跌倒，加装床栏扶手`), what
/// it was made up of (`应急演练：停电、火灾`), or what the clerk thinks of it (`手卫生依从率，抓了一年，还是差`). The name is told as
/// the task; the rest stands in its place in what is told, or, where it is only an opinion, nowhere.
struct TaskLabel {
  /// The task's name alone.
  let name: String
  private let tails: [String]

  /// nil where a label is a name, or a sentence of its own.
  init?(_ label: String) {
    guard label.utf8.count <= 150, label.holds(oneOf: Self.marks) || label.hasSuffix("）") else { return nil }
    if let dated = Self.bracketed(label) {
      (name, tails, isList) = (dated.name, [dated.date], false)
      return
    }
    let parts = Punctuation.split(label, at: ["，", "："])
    guard parts.count > 1, let name = parts.first?.text, (2...14).contains(name.count),
      !name.starts(withOneOf: Self.deeds), !label.holds("。"), !label.holds("；")
    else { return nil }
    // 互联网+护理，护士上门：换管、伤口: a list within what tells of it.
    var tails: [String] = []
    for part in parts.dropFirst() {
      if part.mark == "：", let last = tails.popLast() {
        tails.append(last + "：" + part.text)
      } else {
        tails.append(part.text)
      }
    }
    guard tails.allSatisfy({ !$0.isEmpty && $0.count <= 24 }) else { return nil }
    self.name = name
    self.tails = tails
    isList = parts[1].mark == "："
  }

  /// 护理人员盘底 and 11月底 of 护理人员盘底（11月底）.
  private static func bracketed(_ label: String) -> (name: String, date: String)? {
    guard label.hasSuffix("）"), let open = label.lastIndex(of: "（"), case let name = label[..<open],
      (2...14).contains(name.count), case let aside = label[label.index(after: open)...].dropLast(),
      ["11月底", "11月末", "12月底", "12月末"].contains(String(aside))
    else { return nil }
    return (String(name), String(aside))
  }

  private static let marks: ScalarSet = "，："

  /// What a label says that no draft tells: 抓了一年 and 还是差 of 手卫生依从率，抓了一年，还是差.
  static func opinions(in label: String) -> [String] {
    guard label.contains("，") else { return [] }
    return TaskLabel(label)?.tails.filter(isOpinion) ?? []
  }
  private let isList: Bool

  /// Verbs that make a label a sentence: 加强学习，提高能力.
  private static let deeds = [
    "加强", "推进", "做好", "开展", "完成", "落实", "组织", "召开", "举办", "抓好", "深化", "强化", "推动", "严格", "建立", "健全", "完善", "实施", "优化",
    "规范",
    "提升", "提高", "打造", "聚焦", "围绕", "坚持", "深入", "积极", "全面", "扎实", "持续", "学习", "宣传", "构建", "拓展", "创新", "加快", "狠抓", "配合",
    "协助",
  ]

  /// The row's result with what the label says besides the name: `5月12日开诊，接诊1382人次`.
  /// - Parameter lead: the name as an act: 开展护士长竞聘.
  func told(_ result: String, acting lead: (String) -> String) -> String? {
    guard !result.isEmpty else { return nil }
    var clauses = Clause.split(result)
    var ahead = ""
    var behind: [String] = []
    var between: [String] = []
    for tail in tails {
      if Self.isOpinion(tail) { continue }
      if let date = Self.date(tail) {
        if date.day.hasSuffix("底") {
          ahead = "截至" + date.day + "，" + (clauses[0].text.first?.isDigit == true ? name : "")
          continue
        }
        ahead = date.event.isEmpty ? date.day + lead(name) + "，" : name + date.day + date.event + "，"
      } else if Self.means.contains(where: { tail.hasPrefix($0) }), !tail.hasDigit {
        ahead = (tail.hasPrefix("通过") ? "" : "通过") + tail + "，" + (clauses[0].text.first?.isDigit == true ? name : "")
      } else if isList, tail.contains("、"), !tail.hasDigit {
        let items = Punctuation.split(tail, at: ["、"]).map(\.text)
        if items.allSatisfy({ $0.first.map { head in clauses.contains { $0.text.contains(head) } } ?? true }) {
          // 开展质控检查，月查12次: what the list is of.
          if clauses[0].text.first.map(Punctuation.isHan) == true, name.ends(inOneOf: Self.checks),
            !clauses[0].text.holds(name)
          {
            ahead = lead(name) + "，"
          }
          continue
        }
        if items.count == clauses.count,
          clauses.allSatisfy({ $0.text.first?.isASCII == true && $0.text.first?.isLetter == true })
        {
          for (i, item) in items.enumerated() { clauses[i].text = item + clauses[i].text }
          ahead = name + "中，"
          continue
        }
        guard clauses[0].text.first?.isDigit == true, clauses[0].endsInNumber else { return nil }
        between.append("内容包括" + tail)
      } else if let digit = clauses[0].text.first, digit.isDigit, !tail.hasDigit, Self.lists(tail, as: clauses[0].text)
      {
        // 脑病科、骨伤科 of 2个病区.
        clauses[0].text = tail + clauses[0].text
      } else if tail.hasDigit, tail.contains("→") || tail.starts(withOneOf: ["新增", "项目", "增加", "其中", "累计", "含"]) {
        behind.append(Self.change(tail))
      } else if tail.first?.isDigit == true, clauses[0].text.first?.isDigit == true, behind.isEmpty, ahead.isEmpty {
        // 帮扶7家乡镇卫生院46次.
        ahead = name + tail
      } else if (3...20).contains(tail.count), !tail.hasDigit, clauses[0].endsInNumber {
        let words = tail.withoutHead(of: ["下去", "上去", "就是", "主要是"])
        guard let told = served(words) else { return nil }
        between.append(told)
      } else {
        return nil
      }
    }
    let first = clauses.removeFirst()
    if ahead.holds("参加"), first.text.holds("奖"), !first.text.hasPrefix("获") {
      let prizes = [first] + clauses
      guard prizes.allSatisfy({ $0.text.holds("奖") }) else { return nil }
      return ahead + "获" + prizes.map(\.text).joined(separator: "、")
    }
    let more = between.map { Clause(text: $0, mark: "，") } + clauses + behind.map { Clause(text: $0, mark: "，") }
    return ahead + Clause.joined([first] + more)
  }

  private static let checks = ["检查", "巡查", "督查", "抽查", "考核", "演练", "培训", "测评", "评比"]
  private static let visits = ["上门", "入户", "到场", "下乡", "驻点", "线上"]
  private static let services = ["护理", "服务", "维修", "指导", "培训", "巡诊", "义诊"]

  /// `护士上门提供换管、伤口、产后护理` of 护士上门：换管、伤口、产后; words without a list as they are.
  private func served(_ words: String) -> String? {
    guard let colon = words.firstIndex(of: "：") else { return words }
    let who = words[..<colon]
    let list = words[words.index(after: colon)...]
    guard who.ends(inOneOf: Self.visits), list.contains("、"),
      let service = Self.services.first(where: { name.hasSuffix($0) })
    else { return nil }
    return who + "提供" + list + service
  }

  /// `机动护士库20人` of 库内20人: the noun in full.
  static func inFull(_ task: String, _ text: String) -> String {
    guard let noun = task.last, "库站馆园区院所".contains(noun), text.first == noun, text.dropFirst().hasPrefix("内"),
      text.dropFirst(2).first?.isDigit == true
    else { return text }
    return task + text.dropFirst(2)
  }

  // MARK: - Kinds of what a label adds

  private static let means = [
    "加装", "增设", "安装", "设置", "采用", "通过", "实行", "推行", "改用", "改为", "配备", "引入", "依托", "利用", "借助", "运用", "推广",
  ]
  private static let judgements: SearchWords = [
    "还是", "还得", "一直", "老是", "总是", "抓了", "搞了", "弄了", "不好", "不理想", "太", "没办法", "难搞", "不容易", "挺", "终于", "总算", "好歹", "辛苦",
  ]

  /// Whether words only say what somebody thinks of it: 抓了一年，还是差; 哪忙调哪.
  static func isOpinion(_ text: String) -> Bool {
    guard !text.hasDigit, text.count <= 12 else { return false }
    return text.holds(oneOf: judgements) || text.count(where: { $0 == "哪" }) == 2
  }

  /// `5月12日` and 开诊 of 5.12开诊.
  static func date(_ text: String) -> (day: String, event: String)? {
    guard text.first?.isDigit == true else { return nil }
    let month = text.prefix(while: \.isDigit)
    var rest = text.dropFirst(month.count)
    guard let m = Int(month), (1...12).contains(m) else { return nil }
    var day = "\(m)月"
    if rest.first == "月" {
      rest = rest.dropFirst()
      let number = rest.prefix(while: \.isDigit)
      if !number.isEmpty {
        guard rest.dropFirst(number.count).first == "日" else { return nil }
        day += number + "日"
        rest = rest.dropFirst(number.count + 1)
      } else if rest.hasPrefix("底") || rest.hasPrefix("末") {
        day += "底"
        rest = rest.dropFirst()
      }
    } else if rest.first == "." {
      let number = rest.dropFirst().prefix(while: \.isDigit)
      guard let d = Int(number), (1...31).contains(d) else { return nil }
      day += "\(d)日"
      rest = rest.dropFirst(number.count + 1)
    } else {
      return nil
    }
    guard rest.count <= 4, rest.allSatisfy(Punctuation.isHan), !rest.hasPrefix("起") else { return nil }
    return (day, String(rest))
  }

  /// Whether a list names as many as the number behind it: 脑病科、骨伤科 and 2个病区.
  private static func lists(_ tail: String, as number: String) -> Bool {
    let digits = number.prefix(while: \.isDigit)
    let items = tail.count { $0 == "、" } + 1
    return items > 1 && Int(digits) == items && "个家所处支名项".contains(number.dropFirst(digits.count).first ?? " ")
  }

  /// `项目由22项增加到26项` of 项目22→26项.
  static func change(_ text: String) -> String {
    guard let arrow = text.firstIndex(of: "→"), let digit = text.firstIndex(where: \.isDigit), digit < arrow,
      case let old = text[digit..<arrow].prefix(while: { $0.isDigit || $0 == "." }), old.endIndex == arrow,
      case let behind = text[text.index(after: arrow)...],
      case let new = behind.prefix(while: { $0.isDigit || $0 == "." }),
      let before = ExactNumber(String(old)), let after = ExactNumber(String(new)), before != after,
      case let unit = behind.dropFirst(new.count), unit.count <= 3
    else { return text }
    return text[..<digit] + "由" + old + unit + (before < after ? "增加到" : "减少到") + new + unit
  }

  // MARK: - Labels behind 做好……工作

  private static let contests = ["竞赛", "大赛", "比赛", "比武", "运动会"]

  /// Labels that stood behind 做好……工作 with their comment: the noun takes its number, the comment stands behind it.
  /// `手卫生依从率86.4%，抓了一年，还是差`; nil where there is no such label.
  static func told(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, let verb = Shell.empty.first(where: { first.text.hasPrefix($0) }),
      case let parts = Punctuation.split(first.text, at: ["，"]).map(\.text), parts.count > 1,
      // 做好加装电梯工作，党员上门做工作: the name has its own.
      !parts[0].hasSuffix("工作"),
      let end = parts.indices.dropFirst().first(where: { parts[$0].hasSuffix("工作") })
    else { return nil }
    let noun = String(parts[0].dropFirst(verb.count))
    guard (2...16).contains(noun.count), !noun.contains(where: { "；：、".contains($0) }) else { return nil }
    var tail = Array(parts[1...end])
    tail[tail.count - 1] = String(tail[tail.count - 1].dropLast(2))
    tail.removeAll { $0.isEmpty }
    let behind = Array(parts[(end + 1)...])
    var rest = behind.map { Clause(text: $0, mark: "，") } + clauses.dropFirst()
    guard let next = rest.first, next.mark == "，" else { return nil }
    if tail.isEmpty, noun.ends(inOneOf: contests) {
      rest[0].text = (next.text.hasPrefix("团体") ? "获" : "") + next.text
      return [telling("参加" + noun, first)] + rest
    }
    let comment = tail.map { Clause(text: $0, mark: "，") }
    // 跌倒18例，加装床栏扶手: the noun has its number.
    if next.text.first?.isDigit == true {
      return [telling(noun + next.text, first)] + comment + rest.dropFirst()
    }
    return [telling(noun, first)] + comment + rest
  }

  private static func telling(_ text: String, _ clause: Clause) -> Clause {
    var clause = clause
    clause.text = text
    clause.isWhole = true
    return clause
  }
}
