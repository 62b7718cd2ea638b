import Records
import TextCore

/// The verb of a next step that a clerk left out or wrote with one character: 推行一支部一项目, 盯紧两个新开工项目, 推动每个小区都有自管组织.
enum StepVerb {
  static func told(_ step: String) -> String {
    guard let first = step.first else { return step }
    if let rule = oneEach(step) { return rule }
    if let want = step.place(of: "都要有"), step.starts(withOneOf: ["每个", "每家", "每村", "每户", "各", "所有"]),
      step.distance(from: step.startIndex, to: want.lowerBound) <= 8
    {
      return "推动" + step[..<want.lowerBound] + "都有" + step[want.upperBound...]
    }
    // 推动剩余7口山塘争取列入2026年项目.
    for word in ["争取列入", "争取纳入", "力争列入", "力争纳入"] {
      guard step.hasPrefix("推动"), let place = step.place(of: word),
        case let what = step[..<place.lowerBound].dropFirst(2), (2...20).contains(what.count)
      else { continue }
      return word.prefix(2) + "将" + what + word.dropFirst(2) + step[place.upperBound...]
    }
    // 远程异地评标比例再提高.
    for end in ["再提高", "再提升", "再压缩", "再扩大", "再降低"] where step.hasSuffix(end) {
      let what = step.dropLast(end.count)
      guard (3...16).contains(what.count), what.allSatisfy(Punctuation.isHan) else { break }
      return "进一步" + end.dropFirst() + what
    }
    // 综窗人员轮岗培训.
    if (5...14).contains(step.count), step.allSatisfy(Punctuation.isHan), !step.starts(withOneOf: held),
      step.ends(inOneOf: ["培训", "宣讲", "演练", "普查", "体检"])
    {
      return "开展" + step
    }
    // 好少年评选加“阅读之星”.
    if let place = step.place(of: "加“"), step.hasSuffix("”"), place.lowerBound > step.startIndex,
      !"增新再添".contains(step[step.index(before: place.lowerBound)])
    {
      return step[..<place.lowerBound] + "增设“" + step[place.upperBound...]
    }
    // 给教学点做种植箱.
    if first == "给", let place = step.place(of: "做"), case let whom = step[..<place.lowerBound].dropFirst(),
      case let thing = step[place.upperBound...], (2...6).contains(whom.count), (2...6).contains(thing.count),
      thing.ends(inOneOf: ["箱", "牌", "架", "栏", "柜", "板", "册", "卡", "墙"]), thing.allSatisfy(Punctuation.isHan)
    {
      return "为" + whom + "制作" + thing
    }
    let rest = step.dropFirst()
    guard let next = rest.first, rest.count >= (first == "盯" ? 2 : 3), Punctuation.isHan(next),
      let known = verbs[first],
      !known.taken.contains(next)
    else { return step }
    guard known.ends.isEmpty || rest.ends(inOneOf: known.ends) else { return step }
    return known.full + rest
  }

  /// What a step begins with that has its verb.
  private static let held: SearchWords = [
    "开展", "举办", "组织", "加强", "抓", "做", "推", "继续", "参加", "加大", "强化", "深化", "完成", "安排", "落实", "进一步", "对", "把", "将", "每",
    "定期", "集中",
    "再", "按", "争取", "联合", "会同", "搞", "办", "带", "请", "送", "以", "用", "通过", "规范", "完善", "坚持", "扩大", "增加", "提高", "提升",
  ]

  /// 一支部一项目, 一村一品: a rule without its verb.
  private static func oneEach(_ step: String) -> String? {
    let rest = step.dropFirst()
    guard step.hasPrefix("一"), (4...10).contains(step.count), step.allSatisfy(Punctuation.isHan),
      let second = rest.firstIndex(of: "一"), case let head = rest[..<second], (1...4).contains(head.count),
      head.ends(inOneOf: ["村", "支部", "企", "品", "社区", "镇", "乡", "户", "校", "班", "人", "站", "所", "科", "组", "馆"])
    else { return nil }
    return "推行" + step
  }

  /// Verbs of one character in full, the characters behind them that make another word, and the ends of what they go with.
  private static let verbs: [Character: (full: String, taken: Set<Character>, ends: [String])] = [
    "盯": ("盯紧", Set("紧住牢防梢准着死办守控"), []),
    "找": ("寻找", Set("到出准回齐补人来差平"), []), "抓": ("抓好", Set("好紧实住牢细落手取捕早重拍获"), []),
    "建": ("建立", Set("好设立成议造筑档言强制国行"), ["名册", "台账", "机制", "制度", "档案", "人才库", "专家库", "工作群", "清单"]),
    "编": ("编写", Set("制写印辑排织纂导号撰列码外配"), ["手册", "教材", "指南", "读本", "教程", "汇编", "讲义", "口袋书"]),
    "开": ("召开", Set("展好设放启发工通业拓辟办足始学家支车门"), ["家长会", "座谈会", "例会", "推进会", "联席会", "会议", "现场会", "调度会"]),
  ]
}

extension UnfinishedWording {
  /// A step of a task, with its verb in full and what it leaves to the problem beside it.
  func spokenOut(_ step: String, _ record: TaskRecord, _ name: String) -> String {
    var step = step
    // 县级小课题在研的: those that go on, of them.
    for which in ["在研的", "在建的", "在办的"] where name.count >= 2 && step.holds(which) && !step.holds(which + name) {
      guard let place = step.place(of: name), let found = step.place(of: which), place.upperBound <= found.lowerBound
      else { continue }
      step = step.replacing(which, with: "").replacing(name, with: which + name)
    }
    // 探索向周边上班族开放: what is opened is in the problem.
    if step.starts(withOneOf: ["探索向", "逐步向", "尝试向"]), let subject = problemSubject(record) {
      let place = step.index(step.startIndex, offsetBy: 2)
      step = step[..<place] + subject + step[place...]
    }
    return StepVerb.told(step)
  }

  /// 社区食堂 of 食堂靠补贴 and 开社区食堂3个.
  private func problemSubject(_ record: TaskRecord) -> String? {
    guard let first = Clause.split(problem(record)).first?.text, let subject = Self.subject(of: first),
      (2...4).contains(subject.count)
    else { return nil }
    return fuller(subject, in: record) ?? subject
  }
}
