import TextCore
import Phrases

/// The lexicon made ready for look-ups: verbs, nouns with their verbs and measure words, actors, people.
///
/// Making it takes a good part of a draft's time: of a bank that many drafts share it is made once. It is a class because
/// every rule of wording has it: as a value each of its tables would be counted wherever a rule is made.
package final class Wordbook: Sendable {
  /// Lead verbs, two or more characters.
  private let verbs: WordTable
  /// Collocations, the longest noun first.
  let collocations: [Collocation]
  /// Their nouns.
  private let nouns: WordTable
  /// The nouns that a unit counts.
  private let counted: [String: [String]]
  private let actors: [String]
  /// What cells are cleaned of.
  let cleaning: ResultCleaner.Words
  /// Short words in front of numbers, by the word; in the lexicon's order.
  private let shortForms: [Character: [ShortForm]]
  /// Nouns with measure words of their own, and those.
  private let measured: WordTable
  private let measures: [(noun: String, units: [String])]
  /// Ends of names that have no verb, and the verb that goes ahead of each.
  private let leads: WordTable
  private let leading: [String]
  private let participation: WordSet
  private let participationByLength: [String]

  /// Units that count people or attendances.
  static let attendanceUnits = ["人", "名", "位", "人次"]
  static let attendances = WordSet(attendanceUnits)
  /// Units of which a lone one says nothing that the sentence does not.
  static let loneUnits: WordSet = ["次", "份", "项", "个", "场", "篇", "部", "套", "处", "座", "届"]
  /// Prepositions that open an adverbial clause which leans on the next one.
  static let prepositions: SearchWords = [
    "围绕", "结合", "聚焦", "针对", "按照", "根据", "依托", "坚持", "紧扣", "立足", "通过", "利用", "对照", "面向",
  ]
  /// Nouns of people and bodies that a number can stand before.
  static let people = [
    "党支部书记", "支部书记", "班子成员", "年轻干部", "在职党员", "入党积极分子", "发展对象", "预备党员", "医务人员", "医护人员", "执法人员",
    "社区工作者", "班主任", "辅导员", "党员", "干部", "职工", "书记", "委员", "骨干",
    "代表", "志愿者", "教师", "医生", "护士", "民警", "企业家", "业务骨干", "专家", "人员", "学生", "群众", "职员",
  ]
  /// Nouns of units that 个 counts before them.
  static let bodies = [
    "党支部", "支部", "科室", "单位", "部门", "社区", "村", "企业", "学校", "小组", "站所", "乡镇", "妇联", "团委", "工会", "协会", "合作社",
  ]
  /// Verbs that leave their object to stand alone where a task becomes a noun.
  static let lightVerbList = ["开展", "组织", "召开", "举办", "做好", "完成", "推进", "加强", "抓好", "落实", "进行"]
  static let lightVerbs = WordSet(lightVerbList)

  /// A table of verbs, the light ones among them.
  static func verbTable(_ verbs: [String]) -> WordTable {
    WordTable((verbs + lightVerbList).filter { $0.count >= 2 })
  }

  /// The book of a bank's words.
  package init(_ lexicon: Lexicon) {
    verbs = Self.verbTable(lexicon.verbs)
    collocations = LongestFirst.order(of: lexicon.collocations.map { $0.noun }).map { lexicon.collocations[$0] }
    nouns = WordTable(collocations.map { $0.noun })
    var counted: [String: [String]] = [:]
    for collocation in collocations {
      for unit in collocation.units { counted[unit, default: []].append(collocation.noun) }
    }
    self.counted = counted
    actors = LongestFirst.sorted(lexicon.actors)
    shortForms = Dictionary(
      lexicon.shortForms.compactMap { form in form.short.first.map { ($0, [form]) } }, uniquingKeysWith: +)
    measures = lexicon.measures
    measured = WordTable(measures.map { $0.noun })
    leads = WordTable(lexicon.leadVerbs.flatMap { $0.ends })
    leading = lexicon.leadVerbs.flatMap { lead in lead.ends.map { _ in lead.verb } }
    cleaning = ResultCleaner.Words(rules: lexicon.cleaning, verbs: verbs)
    participation = WordSet(lexicon.participationVerbs)
    participationByLength = LongestFirst.sorted(lexicon.participationVerbs)
  }

  /// The verb at the head of a text, or nil.
  func headVerb(_ text: some StringProtocol) -> String? {
    guard let verb = verbs.head(text)?.word else { return nil }
    // 服务区营收 and 组织部门 begin with nouns.
    guard let next = text.dropFirst(verb.count).first else { return verb }
    if let nouns = Self.nounEnds[verb], nouns.contains(next) { return nil }
    // 建设路 and 发展大道 are streets; 建设路网 is done.
    if "路大".contains(next), Self.streetNames.contains(verb), case let rest = text.dropFirst(verb.count),
      rest.hasPrefix("大道") || next == "路" && !"灯面网基口段肩桥政况由子".contains(rest.dropFirst().first ?? "网")
    {
      return nil
    }
    return verb
  }

  /// Verbs that streets are called by.
  private static let streetNames: WordSet = ["建设", "发展", "创新", "创业", "服务", "奋斗"]

  /// What a verb begins the noun of, by the character behind it.
  private static let nounEnds: [String: Set<Character>] = [
    "服务": ["区", "站", "业", "商", "器", "台", "费", "点", "员", "队"], "组织": ["部", "力", "架"], "培训": ["班", "费", "师"],
    "检查": ["站", "点", "组", "员", "检"],
    "立案": ["庭"], "审判": ["庭"], "执行": ["局", "庭"], "监测": ["站", "点", "员", "网"], "调解": ["员", "室", "书"], "巡查": ["组", "员"],
  ]

  /// The verb at the end of a text, or nil.
  func tailVerb(_ text: some StringProtocol) -> String? {
    guard let verb = verbs.tail(text)?.word else { return nil }
    // 软弱涣散党组织 is a body, and nobody's deed.
    return verb == "组织" && text.ends(inOneOf: Self.organisations) ? nil : verb
  }

  private static let organisations: SearchWords = [
    "党组织", "团组织", "社会组织", "基层组织", "经济组织", "群众组织", "妇女组织", "自治组织", "国际组织",
  ]

  /// Whether a task's name says who does what (党委书记讲党课, 教师参加比赛), so that it needs no verb.
  func isStatement(_ task: String) -> Bool {
    let actor = actor(headOf: task).map { task.hasPrefix($0) ? $0 : "" } ?? ""
    let subject = actor.isEmpty ? Self.people.first { task.hasPrefix($0) } ?? "" : actor
    guard !subject.isEmpty else { return false }
    var rest = task.dropFirst(subject.count)
    if let more = Self.people.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(more.count) }
    if let verb = Self.subjectVerbs.first(where: { rest.hasPrefix($0) }) { return rest.count >= verb.count + 2 }
    if let first = rest.first, Self.shortVerbs.contains(first), rest.count >= 3 { return true }
    guard !actor.isEmpty else { return false }
    for _ in 0..<4 {
      if let verb = headVerb(rest), rest.count >= verb.count + 2 { return true }
      if rest.isEmpty { return false }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The first verb in the first so many characters, wherever it stands: the lead verb of a sentence.
  func leadVerb(_ text: String, within reach: Int = 16) -> String? {
    verbs.first(in: text, within: reach)?.word
  }

  /// Whether a text holds a verb anywhere.
  func holdsVerb(_ text: String) -> Bool { verbs.first(in: text, within: .max) != nil }

  /// Whether a label names taking part (参加 参训 …).
  func isParticipation(_ label: String) -> Bool { participation.contains(label) }

  /// The verb of taking part at the head or the end of a text, or nil.
  func participation(headOf text: some StringProtocol) -> String? {
    participationByLength.first { text.begins(with: $0) }
  }
  func participationVerb(endOf text: some StringProtocol) -> String? {
    participationByLength.first { text.ends(with: $0) }
  }

  /// Last characters of nouns of people.
  private static let kinsfolk: ScalarSet = "员工民众生师者手户庭长友兵妇童属警"

  private static let peopleEnds = SearchWords(
    people + ["当事人", "老人", "负责人", "嫌疑人", "代理人", "残疾人", "工人", "军人", "支委", "法官", "检察官"])

  /// Whether words end in a noun of people: 教职工, 亲子家庭, 视障读者.
  static func isPeople(_ words: some StringProtocol) -> Bool {
    // 进村入户 is where somebody went.
    words.ends(inOneOf: peopleEnds) && !words.ends(inOneOf: households)
      // 已完工 is no 职工.
      || words.last.map(kinsfolk.contains) == true && words.count >= 2 && !words.ends(inOneOf: workings)
  }

  private static let households: SearchWords = ["入户", "到户", "进户", "开户", "账户", "门户", "窗户"]
  private static let workings: SearchWords = [
    "完工", "竣工", "开工", "动工", "复工", "停工", "施工", "收工", "返工", "用工", "招工", "加工", "做工",
  ]

  /// The collocation of the longest noun that ends a text.
  func collocation(endingIn text: String) -> Collocation? {
    nouns.tail(text).map { collocations[$0.value] }
  }

  /// Whether a noun in the text is counted by a unit.
  func counts(_ unit: String, in text: String) -> Bool {
    counted[unit]?.contains { text.holds($0) } ?? false
  }

  /// What a word of one character in front of a number may be short for.
  func fullForms(of short: Character) -> [ShortForm] { shortForms[short] ?? [] }

  /// The noun with a measure word of its own that a text ends with, and its measure words.
  func measure(endOf text: some StringProtocol) -> (noun: String, units: [String])? {
    measured.tail(text).map { measures[$0.value] }
  }

  /// The first such noun in a text.
  func measure(in text: String) -> (noun: String, units: [String])? {
    measured.first(in: text, within: .max).map { measures[$0.value] }
  }

  /// The verb that goes ahead of a name without a verb of its own: 推进 of 供水一体化.
  func verbAhead(of name: String) -> String? { leads.tail(name).map { leading[$0.value] } }

  /// The acting body at the head of a task's name (`理论学习中心组学习` → `理论学习中心组`), or nil.
  func actor(headOf task: String) -> String? {
    let reach = task.prefix(12)
    let found = reach.withBytes { bytes in
      actors.lazy.compactMap { actor in
        actor.withBytes { TextSearch.offset(of: $0, in: bytes).map { $0 + actor.utf8.count } }
      }.first { end in
        // 党组 of 党组织 is nobody.
        end < task.utf8.count && !task.utf8.dropFirst(end).starts(with: "织".utf8)
      }
    }
    return found.map { String(task[..<task.utf8.index(task.startIndex, offsetBy: $0)]) }
  }
}
