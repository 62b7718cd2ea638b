import Records
import TextCore

/// Words that a result leaves to its task's name and whose place no other rule knows: what a contract is for, what an
/// inspection told, what was changed, and what was tidied up where the first clause only says where it was looked.
struct WholeWords: Sendable {
  let wordbook: Wordbook
  /// The task's name.
  let task: String

  /// Most results have none of these.
  private static let signs: SearchWords = [
    "合同", "反馈", "更换", "又完成", "作业", "推广", "防治", "喷防", "排查", "检查", "巡查", "摸排", "清查", "核查",
  ]

  /// The text of a row with those words in their places.
  func written(_ result: String) -> String {
    let text = Reckonings.without(result)
    guard text.holds(oneOf: Self.signs) else { return text }
    var clauses = Clause.split(text)
    guard let first = clauses.first?.text else { return text }
    if let whole = contracted(first, text) ?? reported(first, text) ?? changed(first, text) ?? worked(first, text) {
      clauses[0].text = whole
      return Clause.joined(clauses)
    }
    if let whole = total(clauses) ?? signed(clauses) { return Clause.joined(whole) }
    return tidied(first, clauses).map { $0 + "，" + text } ?? text
  }

  // MARK: - What a contract is for

  private static let contracts: WordSet = ["签订合同", "签署合同", "签合同"]
  private static let bought = ["采购", "购置", "租赁", "施工", "设计", "监理", "维修", "维护", "运维", "服务", "外包", "工程"]

  /// `签订应急物资采购合同171.6万元` for 签订合同171.6万元 of 应急物资采购.
  private func contracted(_ first: String, _ text: String) -> String? {
    guard text.holds("合同"), let digit = first.firstIndex(where: \.isDigit), case let body = String(first[..<digit]),
      case let number = first[digit...], number.ends(inOneOf: ["元", "万", "份", "个", "项"]),
      Self.contracts.contains(body), (4...14).contains(task.count), task.ends(inOneOf: Self.bought),
      task.allSatisfy(Punctuation.isHan), wordbook.headVerb(task) == nil
    else { return nil }
    return "签订" + task + "合同" + number + (number.hasSuffix("万") ? "元" : "")
  }

  /// `签订执法记录仪采购合同12.8万元` for 签订合同 and 12.8万, in two clauses.
  private func signed(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, Self.contracts.contains(clauses[0].text), clauses[1].mark == "，",
      case let money = clauses[1].text, money.first?.isDigit == true, money.count <= 10,
      money.ends(inOneOf: ["元", "万"]), let whole = contracted(clauses[0].text + money, "合同")
    else { return nil }
    return [Clause(text: whole, mark: clauses[0].mark)] + clauses.dropFirst(2)
  }

  // MARK: - What was found

  /// `反馈问题26个` for 反馈26个 of 巡察反馈问题整改.
  private func reported(_ first: String, _ text: String) -> String? {
    guard text.holds("反馈"), task.holds("问题"), !text.holds("问题"), !text.holds("意见"), !text.holds("建议"),
      case let (body, number) = TaskObject.parted(first), body.hasSuffix("反馈"), body.count <= 8,
      number.ends(inOneOf: ["个", "条", "项"])
    else { return nil }
    return body + "问题" + number
  }

  // MARK: - What goes on from another row

  /// `公厕改造累计完成16座` for 公厕改造又完成6座，累计16座: 又 goes on from what another row tells, or nothing does.
  private func total(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, clauses[1].mark == "，", let place = clauses[0].text.place(of: "又完成"),
      clauses[1].text.hasPrefix("累计"), case let number = clauses[0].text[place.upperBound...],
      let part = QuantityParser.parse(String(number)).first, part.text == number,
      case let sum = clauses[1].text.dropFirst(2), let whole = QuantityParser.parse(String(sum)).first,
      whole.text == sum,
      whole.unit == part.unit, part.value < whole.value
    else { return nil }
    return [Clause(text: clauses[0].text[..<place.lowerBound] + "累计完成" + sum, mark: clauses[0].mark)]
      + clauses.dropFirst(2)
  }

  // MARK: - What was changed

  private static let changes = ["全部更换", "均已更换", "均更换", "已更换", "已全部更换", "更换完毕", "更换完成", "更换"]
  /// Things in one character, in full.
  private static let things: [Character: String] = ["书": "图书", "灯": "灯具", "表": "表具", "牌": "标牌", "井": "井盖"]

  /// `142个农家书屋均已更换图书` for 142个书屋均已更换 of 农家书屋换书: the places are not what was changed.
  private func changed(_ first: String, _ text: String) -> String? {
    guard text.holds("更换"), let verb = task.unicodeScalars.lastIndex(of: "换"),
      let act = Self.changes.first(where: { first.hasSuffix($0) }), first.first?.isDigit == true
    else { return nil }
    let thing = task[task.unicodeScalars.index(after: verb)...].description
    let whose = task[..<verb].description.trimmingSuffix("更")
    let noun = thing.count == 1 ? thing.first.flatMap { Self.things[$0] } ?? "" : thing
    let number = first.prefix { $0.isDigit }
    let unit = first.dropFirst(number.count).prefix(1)
    let places = first.dropFirst(number.count + 1).dropLast(act.count).description
    guard (2...4).contains(noun.count), (1...4).contains(thing.count), thing.allSatisfy(Punctuation.isHan),
      places.count >= 2, whose.hasSuffix(places), !text.holds(noun)
    else { return nil }
    let done = act.hasPrefix("更换") ? "全部更换" : act
    return number + unit + whose + done + noun
  }

  // MARK: - What was worked on

  private static let grounds = ["亩", "亩次", "万亩", "万亩次", "公顷", "平方米"]
  private static let controls = ["统防统治", "防治", "防控"]

  /// `推广测土配方施肥52万亩`, `农机深松整地作业5.3万亩` and `开展水稻病虫害统防统治8.6万亩次` for a verb and an area alone.
  private func worked(_ first: String, _ text: String) -> String? {
    guard let digit = first.firstIndex(where: \.isDigit),
      case let verb = first[..<digit].description.trimmingSuffix("了"),
      ["作业", "推广", "防治", "喷防"].contains(verb), case let number = first[digit...], number.ends(inOneOf: Self.grounds),
      (4...12).contains(task.count), task.allSatisfy(Punctuation.isHan), wordbook.headVerb(task) == nil,
      !task.holds(verb) || verb == "防治", !text.holds(task)
    else { return nil }
    switch verb {
    case "推广": return verb + task + number
    case "作业": return task + verb + number
    default: return task.ends(inOneOf: Self.controls) ? "开展" + task + number : nil
    }
  }

  // MARK: - What was tidied up

  private static let campaigns = ["整治", "治理", "清理整顿", "专项行动", "攻坚行动", "大排查", "大检查"]
  private static let looks = ["排查", "检查", "巡查", "摸排", "清查", "核查"]
  /// What is looked into whatever the matter is.
  private static let places: WordSet = [
    "场所", "部位", "点位", "单位", "企业", "现场", "重点部位", "重点单位", "重点场所", "经营户", "商户", "门店", "人员", "车辆", "路段", "区域",
  ]

  /// `开展违规动火作业整治` ahead of 排查场所1300处，纠正违规动火46起: the name's words come too late, and the first number would
  /// be read as of the matter before.
  private func tidied(_ first: String, _ clauses: [Clause]) -> String? {
    guard clauses.count > 1, (5...16).contains(task.count), task.ends(inOneOf: Self.campaigns),
      let look = Self.looks.first(where: { first.hasPrefix($0) }), !task.holds(look),
      case let object = first.dropFirst(look.count),
      case let noun = object.prefix(while: { Punctuation.isHan($0) && $0 != "约" && $0 != "近" }),
      Self.places.contains(noun), object.dropFirst(noun.count).hasDigit, !task.holds(noun),
      wordbook.headVerb(task) == nil, !task.contains(where: { "，：（《".contains($0) }),
      clauses.dropFirst().contains(where: { $0.text.holds(task.prefix(2)) })
    else { return nil }
    return "开展" + task
  }
}
