import TextCore

/// The words beside `9.18` that tell a date from a number: 9.18组织演练, 截至12.15, 6.9前后, but 6.2兆瓦 and 差4.2分.
enum DateNeighbours {
  /// - Parameters:
  ///   - before: what stands before the number.
  ///   - behind: the first characters behind it.
  static func areOfDate(before: ArraySlice<Character>, behind: String) -> Bool {
    if behind.starts(withOneOf: ["起步", "起点", "起价", "前列"]) { return false }
    if behind == "完" || behind.starts(withOneOf: followers) || saysDay(behind) { return true }
    // 截至12.15）: nothing is counted behind it.
    let isAtEnd = behind.first.map { "，；。、）".contains($0) } ?? true
    if isAtEnd { return limits.contains { before.suffix($0.count).elementsEqual($0) } }
    // 3处3.27全部整改: on that day.
    if let unit = before.last, "处个项条件户".contains(unit), before.dropLast().last?.isNumber == true {
      return behind.starts(withOneOf: ["全", "都", "已", "均"])
    }
    guard before.last.map({ "，；。：（".contains($0) }) ?? true else { return false }
    if behind.first == "与" { return behind.dropFirst().first.map(Punctuation.isHan) == true }
    // 8.3云山路逃逸案.
    let name = behind.prefix(while: Punctuation.isHan)
    if behind.starts(withOneOf: openers) || name.count >= 4 && cases.contains(where: { name.holds($0) }) { return true }
    return opensClause(String(name))
  }

  /// Whether 日 or 号 stands there, and no 号楼: 2.28号前.
  static func saysDay(_ behind: String) -> Bool {
    guard let first = behind.first, "日号".contains(first) else { return false }
    return behind.dropFirst().first.map { !"楼线门院车井厅均机".contains($0) } ?? true
  }

  /// Whether a clause goes on from a day at its head: 石滩中心小学聚集 of 3.18石滩中心小学聚集, 摆摊讲非法集资 of 5.15. What is
  /// counted or held against something is none, and 3.15消费者权益日 is the name of its day.
  static func opensClause(_ name: String) -> Bool {
    guard name.count >= 2, let first = name.unicodeScalars.first, !units.contains(first),
      !name.starts(withOneOf: ["平方", "立方", "摄氏", "海里", "英寸", "毫", "厘", "美元", "港币", "欧元"])
    else { return false }
    return !name.prefix(12).contains { "日节".contains($0) }
  }

  /// What is behind a number that is no day, in one character.
  private static let units: ScalarSet =
    "号万亿千百十个人名户次件条项处家台辆米亩吨公克斤两元块分倍成兆度级小时年月周岁里比到至的占和与同、以左右余多降升增减较为是股版代维期层折档寸尺丈斗瓶箱袋包桶车趟圈座栋间套所张份本册篇首幅枚粒颗棵株头只匹羽尾口眼盏根支把双对组批起宗例例床位席点轮场届班节课伏安赫瓦焦卡帕升毫厘微纳模时上下不未无以内外及或并也则均高低稳持达超近约"

  private static let cases = ["案", "火灾", "事故", "洪水", "暴雨", "台风"]

  /// What happens on a day, or is said of one.
  private static let followers = [
    "起", "前", "才", "召开", "举行", "举办", "收官", "开工", "动工", "完工", "竣工", "上线", "投用", "投运", "开始", "启动", "当天", "当日",
    "先后", "授牌", "揭牌", "开街", "开馆", "开园", "开放", "公示", "通车", "通水", "挂牌", "开张", "开业", "开诊", "启用", "交付", "发行", "搬入", "签发",
    "到岗", "进场", "主体封顶", "封顶", "试运行", "投产", "交房", "落成", "闭幕", "开幕", "首播", "印发", "按期", "正式", "发生", "建成", "并网", "批复",
    "批准", "批的", "公布", "上路", "上岗", "上架", "到货", "到位", "到馆", "投料", "收尾", "完，", "完。", "完；", "开，", "开。", "开会", "立案", "结案",
    "验收",
  ]

  /// What a clause goes on with that begins with its day.
  private static let openers = [
    "组织", "开展", "开会", "完成", "通过", "夜", "晚", "凌晨", "上午", "下午", "暴雨", "强降雨", "动员", "总结", "演出", "参加", "成立", "签订",
    "签约", "发布", "联合", "建成", "发生", "并网", "取得", "获", "董事会", "批复", "终止", "通气", "通电", "验收", "到", "在", "由", "一期", "一场", "首场",
    "首批", "第一", "第二", "对", "接", "县政府", "市政府", "党委", "党组", "办",
  ]

  private static let limits = [
    "改到", "拖到", "挪到", "放到", "提前到", "定在", "定于", "原定", "截至", "截止", "截止到", "截至到", "守到", "值守到", "坚持到", "持续到", "一直到", "直到",
    "站到", "延长到", "延期到", "推迟到", "开到",
  ]
}

/// Two days of one year at the head of a clause as a span: `3.5—3.28` → `3月5日至28日`, `1.14-2.22` → `1月14日至2月22日`.
struct DateSpanText {
  let shown: String
  let end: Int

  /// Nil where no span of days stands there; `2.5-2.7` of a value has its unit behind it, or words before it.
  init?(_ text: [Character], _ start: Int) {
    guard start == 0 || "，；。：（".contains(text[start - 1]), let from = Self.day(text, start), from.end < text.count,
      "-—–－~～至到".contains(text[from.end]),
      let to = Self.day(text, Self.behindMarks(text, from.end))
        ?? Self.dayOnly(text, Self.behindMarks(text, from.end), from.month, isAtHead: start == 0),
      (from.month, from.day) < (to.month, to.day)
    else { return nil }
    let behind = String(text[to.end...].prefix(4))
    let isAtEnd = behind.isEmpty || behind.first.map { "，；）".contains($0) } == true
    // 3.5—3.28 falls where numbers would rise.
    let falls = from.month == to.month && String(to.day) < String(from.day)
    // 3.31—4.2指导茶旺乡举办: two months, and what was done on these days.
    let name = String(text[to.end...].prefix(12)).prefix(while: Punctuation.isHan)
    guard
      falls || from.month != to.month && DateNeighbours.opensClause(String(name))
        || isAtEnd && (from.month != to.month || start == 0 || to.day > 9)
        || behind.starts(withOneOf: Self.deeds)
          && !behind.starts(withOneOf: ["分，", "分；", "分。"]) && behind != "分"
    else { return nil }
    let head = from.month == to.month ? "" : "\(to.month)月"
    (shown, end) = ("\(from.month)月\(from.day)日至\(head)\(to.day)日", to.end)
  }

  /// What goes on from the days on which it was done.
  private static let deeds: SearchWords = [
    "共", "期间", "开展", "组织", "举办", "分", "集中", "对", "连续", "每", "现场", "承办", "召开", "参加", "赴", "迎接", "接受", "邀请", "主办", "协办",
    "进行",
  ]

  private static func behindMarks(_ text: [Character], _ at: Int) -> Int {
    at + 1 < text.count && text[at] == "—" && text[at + 1] == "—" ? at + 2 : at + 1
  }

  /// The second day of 9.12-13, ahead of what was done on them.
  private static func dayOnly(_ text: [Character], _ start: Int, _ month: Int, isAtHead: Bool) -> (
    month: Int, day: Int, end: Int
  )? {
    var end = start
    while DateStyle.digit(text, end) { end += 1 }
    guard (1...2).contains(end - start), let day = Int(String(text[start..<end])), (1...31).contains(day),
      case let behind = String(text[end...].prefix(4)),
      // 7.14—18，培训92人: numbers of anything else have their unit.
      behind.starts(withOneOf: deeds) || isAtHead && behind.first.map({ "，；".contains($0) }) == true
    else { return nil }
    return (month, day, end)
  }

  /// The day at a place: 3.28.
  private static func day(_ text: [Character], _ start: Int) -> (month: Int, day: Int, end: Int)? {
    func digits(_ from: Int) -> (value: Int, end: Int)? {
      var end = from
      while DateStyle.digit(text, end) { end += 1 }
      guard (1...2).contains(end - from), let value = Int(String(text[from..<end])) else { return nil }
      return (value, end)
    }
    guard let month = digits(start), month.end < text.count, text[month.end] == ".", let day = digits(month.end + 1),
      (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    return (month.value, day.value, day.end)
  }
}
