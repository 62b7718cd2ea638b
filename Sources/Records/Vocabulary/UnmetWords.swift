import TextCore

/// Finds what prose says of a task that was not done, or not all of it: 未达标, 还没动工, 剩2处, 明年招2人.
///
/// Ledgers without a state column say so in the result. Each clause is asked by itself: what stands at its head or
/// is all of it says something of the task, while 查处未戴头盔320起 tells of others.
enum UnmetWords {
  /// What a text says: the state it shows, and the words that show it.
  struct Finding: Equatable {
    let state: TaskState
    let words: String
  }

  /// The finding, nil where the text tells of nothing unmet.
  ///
  /// What was missed counts wherever it stands. What is only lacking or planned (缺人, 明年招2人) counts where nothing
  /// else was achieved: 义诊24场，明年继续 is done.
  static func find(_ text: String) -> Finding? {
    var missed: String?
    var excused: String?
    var dropped: Substring?
    var hasAchieved = false
    var hasNumber = false
    var wasMeant = false
    let all = clauses(text)
    for (at, clause) in all.enumerated() {
      let isMeant = isMeant(clause)
      wasMeant = wasMeant || isMeant
      if isDropped(clause) || wasMeant && isGivenUp(clause) {
        dropped = dropped ?? clause
        continue
      }
      // 原计划投资260万元 is nothing that was done.
      hasNumber = hasNumber || !isMeant && hasCount(clause)
      if at > 0, isLimb(clause, behind: all[at - 1]) { continue }
      switch kind(clause) {
      case .missed where clause.first == "剩" && isMadeGood(all[(at + 1)...].prefix(3)): hasAchieved = true
      case .missed where isHeldLater(all[(at + 1)...].prefix(4)): hasAchieved = true
      case .missed: missed = missed ?? String(clause)
      case .excused: excused = excused ?? String(clause)
      case .achieved: hasAchieved = true
      case .nothing: break
      }
    }
    // 第1场办了，后来不办了 is begun; what has nothing to show for it was dropped.
    // Who withdrew from a contest has nothing to show for what was sent there.
    if let dropped {
      // 召开家长会2次。研学旅行原定11月，县里通知暂停，取消: a sentence of another thing, and the task is done.
      if dropped.count <= 6, let end = text[..<dropped.startIndex].lastIndex(where: { "。；;".contains($0) }),
        isDoneAlone(text[..<end]), !clauses(String(text[end..<dropped.startIndex])).contains(where: hasCount)
      {
        return nil
      }
      let isBegun = hasAchieved && hasNumber && !dropped.hasSuffix("赛")
      return Finding(state: isBegun ? .ongoing : .cancelled, words: String(dropped))
    }
    // 原计划8月完工 and 预计明年3月投用 of one work: it is not finished.
    if missed == nil, wasMeant, let due = all.last, isDue(due) { missed = String(due) }
    if let missed { return Finding(state: hasAchieved ? .ongoing : .notDone, words: missed) }
    // 原定9月下旬举办, and no word of how it went.
    if all.count == 1, text.hasPrefix("原定") || text.hasPrefix("原计划") { return Finding(state: .notDone, words: text) }
    if let excused, !hasAchieved { return Finding(state: .notDone, words: excused) }
    return nil
  }

  /// Whether a text counts what was done and tells of nothing unmet.
  private static func isDoneAlone(_ text: Substring) -> Bool {
    let all = clauses(String(text))
    return all.contains(where: hasCount) && all.allSatisfy { [.achieved, .nothing].contains(kind($0)) && !isMeant($0) }
  }

  /// 台风没办成，后来改室内，10月18日办的: it was held all the same. 改到明年5月举办 is when it is to be.
  private static func isHeldLater(_ rest: ArraySlice<Substring>) -> Bool {
    guard rest.contains(where: { clause in laters.contains { clause.hasPrefix($0) } }) else { return false }
    return rest.contains { clause in
      heldAfterAll.contains { clause.hasSuffix($0) } && !toCome.contains { clause.contains($0) }
    }
  }

  private static let laters = ["后来", "后改", "后移", "后延", "改到", "改在", "改为", "改成", "移到", "延到", "推迟到", "改期"]
  /// Words of what is yet to be held.
  private static let toCome = [
    "明年", "来年", "下年", "次年", "年后", "开春", "预计", "计划", "力争", "争取", "拟", "待", "将", "未", "没", "不",
  ]
  /// Ends of clauses that tell a thing as done: 举办 alone may be a plan.
  private static let heldAfterAll = [
    "办的", "办了", "举办了", "举行了", "办成了", "开的", "开了", "补办了", "补开了", "完成了", "办完了", "演的", "演了",
  ]

  /// 剩2条（车辆管理办法、停车难）9月也改完了: whether what was left is done as well by the words behind it.
  private static func isMadeGood(_ clauses: ArraySlice<Substring>) -> Bool {
    clauses.contains { clause in
      guard let also = clause.place(of: "也") else { return false }
      var word = clause[also.upperBound...]
      while let last = word.last, "了的。".contains(last) { word = word.dropLast() }
      return !word.contains { "未没待将".contains($0) } && ends.contains { word.hasSuffix($0) }
    }
  }

  private static let ends = ["改完", "完成", "办完", "办结", "到位", "销号", "解决", "补齐", "做完", "修好", "修复"]

  /// Whether a clause counts something: 4月 is a day of the calendar.
  private static func hasCount(_ clause: Substring) -> Bool {
    var rest = clause[...]
    while let digit = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      rest = rest[digit...].drop { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let next = rest.first else { return true }
      if !"月日号年".contains(next) { return true }
    }
    return false
  }

  /// 未落实6人 of 就业91人，应征入伍12人，未落实6人: one number of a list that has them all.
  private static func isLimb(_ clause: Substring, behind before: Substring) -> Bool {
    guard clause.first == "未", let unit = clause.last, "人名户".contains(unit), before.last == unit, clause.count <= 8
    else {
      return false
    }
    let digits = clause.dropLast().reversed().prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && clause.dropLast(digits.count + 1).allSatisfy { !$0.isNumber }
      && before.dropLast().last?.isNumber == true && !before.contains("计划") && !before.contains("应")
  }

  /// What a clause says of its task.
  enum Kind { case missed, excused, achieved, nothing }

  static func kind(_ clause: Substring) -> Kind {
    var clause = clause
    // 无人机防治 is done with something.
    if let thing = ["无人机", "无人船", "无人车"].first(where: { clause.hasPrefix($0) }) {
      clause = clause.dropFirst(thing.count)
    }
    let mayHold = clause.withUTF8 { Self.mayHold($0) }
    let word = mayHold ? bare(clause) : clause
    if word.isEmpty { return .nothing }
    guard mayHold else { return isAchieved(word) ? .achieved : .nothing }
    if isSafe(word) || isWon(word) || WithinTime.isTold(by: word) { return .achieved }
    if isMissed(word) { return .missed }
    if isExcuse(word) { return .excused }
    return isAchieved(word) ? .achieved : .nothing
  }

  /// 还在镇里拿了二等奖: 还 adds a prize, and says of nothing that it goes on.
  private static func isWon(_ word: Substring) -> Bool {
    ["等奖", "金奖", "银奖", "铜奖", "优秀奖", "组织奖"].contains { word.hasSuffix($0) }
      && ["获", "得", "拿", "捧", "夺"].contains { word.contains($0) }
      && !["未", "没", "无缘", "差"].contains { word.contains($0) }
  }

  /// Whether a clause without a shortfall tells of something that was done.
  private static func isAchieved(_ word: Substring) -> Bool {
    word.contains(where: \.isNumber) || word.count >= 4 || word.count >= 3 && word.first == "已"
  }

  /// The clauses of a text: between marks and blanks.
  static func clauses(_ text: String) -> [Substring] {
    text.split { "，,。；;、！!？?（）()：:".contains($0) || $0.isWhitespace }
  }

  /// What a finding begins with, and what has to stand behind it; "" for anything.
  private static let hints: [UInt32: [UInt32]] = {
    let words = [
      ("未", ""), ("没", ""), ("缺", ""), ("差", ""), ("剩", ""), ("余", ""), ("待", ""), ("拟", ""), ("搁", ""), ("尚", ""),
      ("还", "有差缺剩在没未"),
      ("仍", "在未没"), ("明", "年春"), ("来", "年"), ("下", "一年半季个月"), ("次", "年"), ("等", ""), ("不", "到达足够成"), ("计", "划"),
      ("打", "算"), ("准", "备"),
      ("正", "在"), ("在", "建办修谈走"), ("推", "迟后"), ("延", "期后"), ("顺", "延"), ("暂", ""), ("停", "滞摆"), ("流", "标产"), ("夭", "折"),
      ("中", "断"), ("逾", "期"),
      ("改", "期"), ("缓", "办建"), ("无", ""), ("紧", "张"), ("设", "中"), ("工", "中"), ("修", "中"), ("批", "中不"), ("理", "中"),
      ("备", "中"), ("进", "中"), ("行", "中"), ("改", "中"),
      ("标", "中"), ("购", "中"), ("制", "中"), ("报", "中"), ("审", "中"), ("造", "中"), ("收", "中"), ("装", "中"), ("试", "中"),
      ("谈", "中不"), ("调", "中"), ("草", "中"), ("订", "中"),
      ("建", "中"), ("查", "中"), ("见", "中"), ("做", "不"), ("办", "不"), ("开", "不"), ("招", "不"), ("搞", "不"), ("完", "不"),
      ("买", "不"), ("找", "不"), ("达", "不"), ("取", "消"), ("不", "再搞上办建做开干弄搬装修买设招去"), ("停", "办"), ("叫", "停"), ("退", "赛"),
      ("弃", "赛"), ("作", "废"),
      ("放", "到"), ("推", "到"), ("拖", "到"), ("挪", "到"), ("移", "到"), ("延", "到"), ("留", "到"), ("转", "到"), ("终", "止"),
      ("中", "止"), ("撤", "销"), ("原", "定计打拟准想来"), ("本", "来想"), ("排", "到"),
    ]
    var out: [UInt32: [UInt32]] = [:]
    for (first, next) in words {
      for scalar in first.unicodeScalars { out[key(scalar), default: []] += next.unicodeScalars.map(key) }
    }
    return out
  }()

  private static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    Array(String(scalar).utf8).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether the bytes of a cell hold any word that a finding begins with: texts without are done with here.
  static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if Ditto.isMark(text) { return true }
    var at = 0
    while at + 2 < text.count {
      let byte = text[at]
      guard byte >= 0xE0 else {
        at += byte < 0xC0 ? 1 : 2
        continue
      }
      if let next = hints[UInt32(byte) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])] {
        if next.isEmpty { return true }
        if at + 5 < text.count,
          next.contains(UInt32(text[at + 3]) << 16 | UInt32(text[at + 4]) << 8 | UInt32(text[at + 5]))
        {
          return true
        }
      }
      at += byte < 0xF0 ? 3 : 4
    }
    return false
  }

  private static let adverbs = [
    "但是", "但", "因此", "所以", "目前", "现在", "现", "也", "均", "都", "全部", "今年", "年内", "由于", "因", "暂时", "至今", "只是", "就",
  ]

  static func bare(_ clause: Substring) -> Substring {
    var word = clause
    while let last = word.last, "了的。".contains(last) { word = word.dropLast() }
    while let head = adverbs.first(where: { word.hasPrefix($0) && word.count > $0.count }) {
      word = word.dropFirst(head.count)
    }
    return word
  }

  // MARK: - What is no shortfall

  private static let safe = [
    "未发生", "未出现", "未发现", "未成年", "未来", "未接到", "未收到", "未造成", "未引发", "未产生", "未突破", "未超", "未逾期", "未受理", "未检出", "未遂", "未雨绸缪",
    "治未病", "未报减产", "未报灾", "没报灾",
    "未央", "未经", "未按", "未戴", "未依法", "未婚", "未就业", "未脱贫", "未保", "未检", "未参保", "未登记", "未申报",
    "没有发生", "没发生", "没有出现", "没出现", "没出过", "没有出过", "没出事", "没有问题", "没问题", "没发现", "没有发现", "没收", "没有一", "没一起", "没有新增", "没丢",
    "没有漏", "没漏", "没逾期", "没有逾期", "没超", "没有超", "淹没", "埋没", "没误", "没有误", "没发大案", "没发案", "未发案", "未发大案", "没有发案", "没发过",
    "没发火",
    "没伤人", "没死人", "没起火", "没着火", "没耽误", "没断",
    "差错", "差评", "差旅", "差额", "差异", "差距", "差别", "差价", "差生", "差遣", "误差", "落差", "时差", "出差", "逆差", "温差",
    "缺陷", "缺斤", "缺席", "缺勤", "缺氧", "缺水", "补缺", "拾遗", "缺点", "缺项", "缺血", "缺课", "缺考", "待遇", "待产", "接待", "招待", "期待", "对待",
    "优待", "待业", "待岗",
    "待就业", "待命", "待客", "看待", "等级", "等次", "等额", "等保", "等候", "等待区", "剩余劳动", "剩余价值", "无未", "零未", "不合格", "不达标企", "不达标单",
    "不良",
    "不文明", "不规范", "待审计", "待核",
  ]

  private static func isSafe(_ word: Substring) -> Bool {
    // 款没收到 is no 没收, and 没收到投诉 is good news.
    if ["没收到", "没收回", "没收齐", "没收上来"].contains(where: { word.hasSuffix($0) }) { return false }
    return safe.contains { word.contains($0) }
  }

  // MARK: - What was dropped

  private static let drops: Set<String> = [
    "取消", "不搞", "不上", "不办", "不做", "不建", "不开", "不干", "不弄", "不再搞", "不再办", "不再做", "不再建", "不再实施", "不再开展", "不再举办", "不再上",
    "不再安排", "不再推进", "停办", "叫停", "作废", "终止", "中止", "撤销", "被取消", "被叫停", "不办理", "不搞不办", "退赛", "弃赛",
  ]
  private static let droppedThings = [
    "活动", "会议", "项目", "计划", "比赛", "培训", "该项目", "该项", "此项", "此事", "这项", "经研究", "予以", "决定",
  ]

  /// 儿童之家原打算搬到二楼: what was only meant, of which the words behind say what became.
  private static func isMeant(_ clause: Substring) -> Bool {
    guard let place = clause.firstIndex(where: { "原本".contains($0) }), clause[..<place].count <= 8 else { return false }
    return meantHeads.contains { clause[place...].hasPrefix($0) }
  }

  /// 预计2026年3月底用上: until when what was late is to be done.
  private static func isDue(_ clause: Substring) -> Bool {
    ["预计", "力争", "争取", "计划", "推迟到", "延到", "推到"].contains { clause.hasPrefix($0) }
      && (clause.contains("明年") || clause.contains("来年") || clause.contains("20"))
      && ["完工", "竣工", "投用", "用上", "建成", "完成", "交付", "开业", "启用", "上线", "开放", "投产", "通车", "使用", "验收", "搬迁"].contains {
        clause.hasSuffix($0)
      }
  }

  private static let meantHeads = [
    "原打算", "原计划", "原定", "原拟", "原准备", "原想", "原来想", "原来打算", "原来要", "本来要", "本来想", "本来打算", "本来计划", "本想",
  ]

  /// 不搬了 and 现在不装了 behind what was meant.
  private static func isGivenUp(_ clause: Substring) -> Bool {
    guard clause.hasSuffix("了"), clause.count <= 8 else { return false }
    let word = bare(clause)
    return word.first == "不" && (2...4).contains(word.count) && !["不到", "不足", "不够", "不了", "不少"].contains(String(word))
  }

  /// 今年不搞了, 因疫情取消: the clause says no more than that the thing was given up.
  private static func isDropped(_ clause: Substring) -> Bool {
    var clause = clause
    guard clause.count <= 16, clause.withUTF8({ mayHold($0) }) else { return false }
    var word = bare(clause)
    // 8月经厂务会取消, 经县委同意取消: who decided it.
    if let by = word.firstIndex(of: "经"), word[..<by].allSatisfy({ $0.isNumber || "月日底初旬".contains($0) }),
      word[by...].count >= 4, ["取消", "终止", "不再实施", "叫停"].contains(where: { word.hasSuffix($0) })
    {
      return true
    }
    guard clause.count <= 12 else { return false }
    for year in ["本年度", "本年", "年内", "后来", "后", "已经", "已", "最终", "最后", "这个事", "这件事", "这事", "这项", "此事", "此项"]
    where word.hasPrefix(year) && word.count > year.count {
      word = word.dropFirst(year.count)
    }
    if drops.contains(String(word)) { return true }
    // 9月叫停, 5月18日取消.
    if word.first?.isNumber == true, let day = word.lastIndex(where: { "月日底初旬".contains($0) }), day > word.startIndex,
      drops.contains(String(word[word.index(after: day)...]))
    {
      return true
    }
    guard let drop = ["取消", "终止", "叫停", "停办", "退赛", "弃赛"].first(where: { word.hasSuffix($0) }) else { return false }
    let before = word.dropLast(drop.count)
    return clause.first == "因" && before.count <= 8 || droppedThings.contains(String(before))
      || causes.contains(String(before))
  }

  /// What a thing was dropped for: 台风取消.
  private static let causes: Set<String> = [
    "台风", "暴雨", "下雨", "天气", "雨天", "高温", "大雪", "疫情", "防汛", "经费", "场地", "没场地", "没经费", "档期冲突", "时间冲突",
  ]
}
