import TextCore

/// Names behind 做好…工作 that are no work: an indicator, a honour, a thing, a trouble. What is told of them opens the sentence
/// with the verb that goes with its noun and measure word: `新划路内泊位1360个`, `获集体三等功1个`, `查处假牌套牌67起`.
struct ShellLead: Sendable {
  let wordbook: Wordbook

  private static let verbs = Shell.empty + ["完成", "开展"]

  /// The clauses without such a lead; nil where they stay as they are.
  func told(_ clauses: [Clause]) -> [Clause]? {
    if let labelled = TaskLabel.told(clauses) { return labelled }
    if let medals = Prizes.medals(clauses) ?? Prizes.named(clauses) { return medals }
    let clauses = StockLead.apart(clauses)
    if let strict = strict(clauses) { return strict }
    guard let shell = Shell(clauses, verbs: Self.verbs, length: 2...20, bare: Self.verbs) else { return nil }
    let (verb, name, rest) = (shell.verb, shell.name, shell.rest)
    if let told = newer(name, rest) { return told }
    if verb == "开展" { return campaigned(name, rest) }
    if let told = Prizes.won(name, rest).map({ telling($0, rest) }) ?? fitted(name, rest) { return told }
    guard verb != "完成" else { return nil }
    if let told = again(name, rest) { return told }
    // 其中大项 is no work, and what it lists no part of the line before.
    if name.hasPrefix("其中"), rest[0].hasNumber { return telling("主要有" + rest[0].text, rest) }
    return indicated(name, rest) ?? edition(name, rest) ?? summed(name, rest) ?? measured(name, rest)
      ?? troubled(name, rest) ?? made(name, rest) ?? placed(name, rest) ?? daily(name, rest)
  }

  private func telling(_ text: String, _ rest: [Clause]) -> [Clause] {
    Shell(verb: "", name: "", rest: rest).telling(text)
  }

  // MARK: - What the clause says with its own verb

  /// `新接入政务服务12项` of 开展政务服务接入，新接入12项.
  private func newer(_ name: String, _ rest: [Clause]) -> [Clause]? {
    let (body, number) = TaskObject.parted(rest[0].text)
    let deed = String(name.suffix(2))
    guard name.count >= 4, body == deed || body == "新" + deed, !number.isEmpty, case let thing = name.dropLast(2),
      thing.allSatisfy(Punctuation.isHan), wordbook.headVerb(thing) == nil, !TaskName.isManner(String(thing)),
      ObjectFit.takes(String(thing), number),
      number.ends(inOneOf: ["个", "项", "件", "台", "套", "处", "份", "条", "家", "户", "人", "名"])
    else { return nil }
    return telling(body + thing + number, rest)
  }

  /// `7月至9月开展夏季交通安全整治，查处3.9万起`: cases that are counted were dealt with.
  private func campaigned(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard name.hasSuffix("整治"), let at = rest.indices.prefix(2).first(where: { NumberOfTitle.isBare(rest[$0].text) }),
      rest[at].text.hasSuffix("起"), at == 0 || rest[0].text.holds("月") && rest[0].text.count <= 8 && rest[1].mark == "，"
    else { return nil }
    var lead = rest[0]
    let when = at == 0 ? "" : rest[0].text.replacing("-", with: "至").replacing("—", with: "至")
    lead.text = when + "开展" + name
    var out = Array(rest[at...])
    out[0].text = "查处" + out[0].text
    return [lead] + linked(out)
  }

  /// `兑现人才政策生活补贴、购房补贴等415万元`, `对……3个集体记功嘉奖`, `央视用稿《新闻联播》1条`, `交通事故刑事案件立案171起`.
  private func again(_ name: String, _ rest: [Clause]) -> [Clause]? {
    let next = rest[0].text
    if name.hasSuffix("政策兑现"), next.hasSuffix("元"), next.holds("补贴") || next.holds("奖励") || next.holds("补助"),
      wordbook.headVerb(next) == nil
    {
      return telling("兑现" + name.dropLast(2) + next, rest)
    }
    if name.ends(inOneOf: ["奖励", "表彰", "嘉奖"]), next.ends(inOneOf: ["嘉奖", "记功", "记功嘉奖", "表彰", "奖励"]), next.count > 8,
      !next.hasPrefix("对"), wordbook.headVerb(next) == nil
    {
      return telling("对" + next, rest)
    }
    if name.ends(inOneOf: ["用稿", "发稿", "刊稿"]), next.hasPrefix("《") { return telling(name + next, rest) }
    if name.hasSuffix("案件"), rest.count > 1, rest[1].mark == "，", !next.hasDigit, !wordbook.holdsVerb(next),
      rest[1].text.starts(withOneOf: ["立案", "受理", "侦破", "查处"])
    {
      var out = rest[1]
      out.text = name + "（" + next + "）" + rest[1].text
      out.mark = rest[0].mark
      out.isWhole = true
      return [out] + rest.dropFirst(2)
    }
    if name.ends(inOneOf: ["审批", "窗口", "热线", "政务服务"]), next.starts(withOneOf: ["办件", "业务量", "办件量"]), next.hasDigit {
      return telling(name + next, rest)
    }
    return nil
  }

  /// `严格组织生活，7个支部召开党员大会28次`.
  private func strict(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, clauses[0].text == "组织生活", clauses[1].mark == "，" else { return nil }
    var out = clauses
    out[0].text = "严格组织生活"
    return out
  }

  // MARK: - Indicators and editions

  /// `各项存款余额90.36亿元` of 业务指标: the name says nothing.
  private func indicated(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard name.ends(inOneOf: ["指标", "情况", "数据", "概况"]), rest[0].text.hasDigit,
      rest[0].text.first.map(Punctuation.isHan) == true
    else { return nil }
    return telling(rest[0].text, rest)
  }

  /// `举办第23届校运会`.
  private func edition(_ name: String, _ rest: [Clause]) -> [Clause]? {
    let next = rest[0].text
    guard next.hasPrefix("第"), next.hasSuffix("届"), next.count <= 5 else { return nil }
    return telling("举办" + next + name, rest)
  }

  // MARK: - Sums and measures

  private static let sums = ["合计", "收入", "总收入", "产值", "支出", "投资", "总额"]

  /// `会务及其他收入158万元，包括会议服务、保洁外包等`: the sum goes with its name.
  private func summed(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard name.ends(inOneOf: Self.sums) else { return nil }
    let what = rest[0].text
    if rest.count > 1, !what.hasDigit, rest[1].mark == "，", let sum = Self.money(rest[1].text) {
      var total = rest[1]
      total.text = name + sum
      total.mark = rest[0].mark
      total.isWhole = true
      var parts = rest[0]
      parts.text = "包括" + what
      parts.mark = "，"
      return [total, parts] + rest.dropFirst(2)
    }
    return Self.money(what).map { telling(name + $0, rest) }
  }

  /// `158万元` of 涉及资金158万元.
  private static func money(_ text: String) -> String? {
    let sum = text.trimmingPrefix("涉及资金")
    guard sum.first?.isDigit == true, sum.hasSuffix("元"),
      sum.dropLast().allSatisfy({ $0.isDigit || ".万亿余多".contains($0) })
    else { return nil }
    return String(sum)
  }

  private static let dimensions = ["建筑面积", "总建筑面积", "占地", "全长", "总长", "总投资", "概算投资", "投资", "设计", "面积", "长度"]

  /// `滨河路北段全长3.6公里`: what a thing is like.
  private func measured(_ name: String, _ rest: [Clause]) -> [Clause]? {
    let next = rest[0].text
    if name.ends(inOneOf: ["证书", "资格证", "等级证"]), next.starts(withOneOf: ["学生参考", "参考", "报考", "取证"]) {
      return telling(name + next, rest)
    }
    guard let word = Self.dimensions.first(where: { next.hasPrefix($0) }), next.dropFirst(word.count).hasDigit,
      !DeedName.ends(name) || word != "投资", wordbook.headVerb(name) == nil
    else { return nil }
    return telling(name + next, rest)
  }

  // MARK: - Verbs by noun and measure word

  private static let troubles = ["假牌套牌", "违法", "违规", "违建", "酒驾", "三超一疲劳", "超限超载", "非法营运", "违章"]

  /// `缉查布控，查处假牌套牌67起`: a trouble that is counted was dealt with.
  private func troubled(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard name.ends(inOneOf: Self.troubles) else { return nil }
    if let at = rest.indices.prefix(3).first(where: { NumberOfTitle.isBare(rest[$0].text) }),
      rest[at].text.ends(inOneOf: ["起", "件", "辆", "台", "处"]), rest[...at].dropFirst().allSatisfy({ $0.mark == "，" })
    {
      var out = rest
      out[at].text = "查处" + name + rest[at].text
      out[at].isWhole = true
      return out
    }
    var lead = rest[0]
    lead.text = "整治" + name
    return [lead] + linked(rest)
  }

  private static let makings = ["新增", "新建", "新划", "新设", "建成", "增设", "新改建", "新添", "改建", "扩建", "施划"]
  private static let pieces = ["个", "处", "座", "所", "间", "台", "套", "盏", "块", "条", "部"]

  /// `背街小巷划线，新增停车位86个`, `新划路内泊位1360个`: the thing that a verb without an object made so many of.
  private func made(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard !DeedName.ends(name), !wordbook.holdsVerb(name), name.allSatisfy(Punctuation.isHan) else { return nil }
    for at in rest.indices.prefix(2) {
      let (body, number) = TaskObject.parted(rest[at].text)
      guard number.ends(inOneOf: Self.pieces), body.ends(inOneOf: Self.makings), !rest[at].text.holds(name.suffix(2))
      else {
        continue
      }
      var out = rest
      if at == 1 {
        let kind = rest[0].text
        if (3...6).contains(kind.count), kind.last == name.last, kind.allSatisfy(Punctuation.isHan) {
          out[1].text = body + kind + number
          out[1].mark = rest[0].mark
          out[1].isWhole = true
          return Array(out.dropFirst())
        }
        guard rest[1].mark == "，" else { return nil }
      }
      out[at].text = body + name + number
      out[at].isWhole = true
      return out
    }
    return nil
  }

  /// Nouns of what is put up, and the verb that goes with them.
  private static let fittings: [(verb: String, nouns: [String], units: [String])] = [
    ("施划", ["标线", "斑马线"], ["公里", "米", "平方米", "万平方米", "条", "处"]),
    (
      "安装", ["标志牌", "护栏", "减速带", "警示灯", "信号灯", "警示牌", "路灯", "隔离栏", "标识牌", "摄像头", "反光镜", "爆闪灯"],
      ["块", "公里", "米", "条", "处", "盏", "个", "套", "组", "面"]
    ),
  ]

  private static func isFitting(_ noun: String) -> Bool { fittings.contains { $0.nouns.contains(noun) } }

  /// `施划标线3.4万平方米，安装标志牌512块`: each noun behind its verb, where the name only lists them.
  private func fitted(_ name: String, _ rest: [Clause]) -> [Clause]? {
    var out = rest
    var last = ""
    var found = 0
    for i in out.indices {
      guard i == 0 || out[i].mark == "，" else { break }
      var (noun, number) = TaskObject.parted(out[i].text)
      // 块 is money to whoever reads numbers.
      if !Self.isFitting(noun) { (noun, number) = TaskObject.counted(out[i].text) }
      guard let kind = Self.fittings.first(where: { $0.nouns.contains(noun) && number.ends(inOneOf: $0.units) }) else {
        break
      }
      if kind.verb != last { out[i].text = kind.verb + out[i].text }
      out[i].isWhole = true
      last = kind.verb
      found += 1
    }
    guard found > 0 else { return nil }
    if TaskLead(wordbook: wordbook).coverage(of: name, in: Clause.joined(rest)) >= 0.4 { return out }
    guard !DeedName.ends(name), wordbook.headVerb(name) == nil else { return nil }
    var lead = rest[0]
    lead.text = (name.holds("“") ? "实施" : "完善") + name
    return [lead] + linked(out)
  }

  // MARK: - Where and how often

  /// `在城区和S308重点段开展无人机巡航640架次`.
  private func placed(_ name: String, _ rest: [Clause]) -> [Clause]? {
    // 完成马拉松、丰收节等大型活动安保27场次: at what.
    if name.ends(inOneOf: ["安保", "保障"]), rest.count > 1, rest[1].mark == "，", NumberOfTitle.isBare(rest[1].text),
      rest[1].text.ends(inOneOf: ["场", "场次", "次"]), rest[0].text.hasSuffix("等"), !rest[0].hasNumber
    {
      var out = rest[1]
      out.text = "完成" + rest[0].text + name + rest[1].text
      out.mark = rest[0].mark
      out.isWhole = true
      return [out] + rest.dropFirst(2)
    }
    guard rest.count > 1, rest[1].mark == "，", NumberOfTitle.isBare(rest[1].text),
      rest[1].text.ends(inOneOf: ["次", "架次", "场", "场次", "轮", "人次", "期"]),
      wordbook.tailVerb(name) != nil || DeedName.ends(name)
        || name.ends(inOneOf: ["巡航", "巡护", "巡逻", "演出", "展览"]), wordbook.headVerb(name) == nil,
      case let place = rest[0].text, !place.hasSuffix("等"), !wordbook.holdsVerb(place),
      place.ends(inOneOf: ["段", "区", "路", "镇", "乡", "村", "社区", "广场", "校园", "景区", "工地"])
    else { return nil }
    var out = rest[1]
    out.text = "在" + place + "开展" + name + rest[1].text
    out.mark = rest[0].mark
    out.isWhole = true
    return [out] + rest.dropFirst(2)
  }

  /// `落实每天综合体育活动2小时，……`, `严格组织生活，……`.
  private func daily(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard let verb = name.hasPrefix("每天") || name.hasPrefix("每周") ? "落实" : nil else { return nil }
    var lead = rest[0]
    lead.text = verb + name
    return [lead] + linked(rest)
  }

  private func linked(_ rest: [Clause]) -> [Clause] {
    var rest = rest
    rest[0].mark = "，"
    return rest
  }
}

extension String {
  /// The text without a word at its head.
  fileprivate func trimmingPrefix(_ word: String) -> Substring { hasPrefix(word) ? dropFirst(word.count) : self[...] }
}
