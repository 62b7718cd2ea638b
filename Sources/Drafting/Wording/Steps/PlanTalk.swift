import Records
import TextCore

/// A plan as a clerk says it, put into writing clause by clause before it is worded: 早点上门，别等到汇缴 is 提前上门, 编班要提前考虑 is 提前考虑编班,
/// 再摸一遍 is 再次摸排. What only forecasts (明年还要再少), warns or complains is none of what one does.
enum PlanTalk {
  /// - Parameter plan: a plan with its years written.
  static func written(_ plan: String) -> String {
    var clauses = Clause.split(plan)
    let bare = clauses.filter { !isIdle($0.text) }
    if !bare.isEmpty { clauses = bare }
    for at in clauses.indices { clauses[at].text = clause(withoutComplaint(clauses[at].text)) }
    return Clause.joined(amountJoined(dayAhead(bought(clauses) ?? clauses)))
  }

  // MARK: - What is no step

  /// 别等到汇缴, 不能放松, 还要再少: what is not to happen, or will by itself.
  private static func isIdle(_ clause: String) -> Bool {
    let deed = TimePhrase.split(clause).flatMap { $0.before.isEmpty ? $0.behind : nil } ?? clause
    if deed.count <= 10, deed.starts(withOneOf: warnings) { return true }
    return deed.count <= 8 && deed.starts(withOneOf: forecasts) && deed.ends(inOneOf: degrees)
  }

  private static let warnings: SearchWords = [
    "别等", "别再", "别拖", "不要等", "不要再", "不能等", "不能松", "不能再拖", "不能拖", "不能放松", "不放松", "不等", "免得", "省得", "以免", "否则",
  ]
  private static let forecasts: SearchWords = ["还要再", "还要更", "还会", "会更", "会再", "可能还", "可能会", "肯定还", "恐怕", "只会"]
  private static let degrees: SearchWords = [
    "少", "多", "大", "小", "低", "高", "难", "紧", "重", "慢", "降", "减", "下降", "减少", "增加", "上升",
  ]

  /// 只能公告 of 只能公告（这块每年都难）.
  private static func withoutComplaint(_ text: String) -> String {
    guard text.hasSuffix("）"), let open = text.lastIndex(of: "（"), open > text.startIndex,
      case let aside = text[open...], !aside.hasDigit, aside.holds(oneOf: complaints)
    else { return text }
    return String(text[..<open])
  }

  private static let complaints: SearchWords = ["难", "头疼", "头痛", "麻烦", "没办法", "老大难", "费劲", "吃力"]

  // MARK: - One clause

  private static func clause(_ text: String) -> String {
    let text = reckoned(text)
    let (before, time, deed) = TimePhrase.split(text) ?? ("", "", text)
    // 3个岗位准备2024年上半年招: that it is meant is what a plan is.
    let subject = ["准备", "打算", "拟"].first { before.hasSuffix($0) && before.count >= $0.count + 2 }
    return told(String(before.dropLast(subject?.count ?? 0))) + time + told(deed)
  }

  /// 用地批复预计2024年2月 of 用地批复约2024年2月.
  private static func reckoned(_ text: String) -> String {
    for word in ["大约在", "大约", "大概在", "大概", "约在", "约"] {
      guard let place = text.place(of: word), case let behind = text[place.upperBound...],
        case let time = TimePhrase.head(of: behind),
        time.ends(inOneOf: ["月", "年", "季度", "上旬", "中旬", "下旬", "底", "初", "前", "后"])
      else { continue }
      return text[..<place.lowerBound] + "预计" + behind
    }
    return text
  }

  private static func told(_ deed: String) -> String {
    var deed = meant(listed(deed))
    if let ordered = wanted(deed) { deed = ordered }
    for (spoken, written) in early where deed.hasPrefix(spoken) && deed.count > spoken.count + 1 {
      deed = written + deed.dropFirst(spoken.count)
      break
    }
    if let full = beforehand[deed] { return full }
    // 想办法配专职.
    if let head = ["想办法", "想法子", "设法"].first(where: { deed.hasPrefix($0) }), deed.count >= head.count + 2 {
      deed = "争取" + deed.dropFirst(head.count)
    }
    return agreed(more(assigned(towards(anew(onceThere(some(deed)))))))
  }

  /// 送学上门 of 打算送学上门.
  private static func meant(_ deed: String) -> String {
    if let head = ["打算", "准备"].first(where: { deed.hasPrefix($0) }), deed.count >= head.count + 2,
      let next = deed.dropFirst(2).first, !"盘金工好就充".contains(next)
    {
      return String(deed.dropFirst(2))
    }
    return deed
  }

  /// 提前考虑编班 of 编班要提前考虑, 加强宣传 of 还要加强宣传.
  private static func wanted(_ deed: String) -> String? {
    if let head = ["还要", "还得", "也要", "都要", "要", "得"].first(where: { deed.hasPrefix($0) }),
      case let rest = deed.dropFirst(head.count), rest.count >= 3, rest.starts(withOneOf: acts)
    {
      return String(rest)
    }
    guard let place = deed.place(of: "要"), case let thing = deed[..<place.lowerBound],
      case let act = deed[place.upperBound...], (2...6).contains(thing.count), thing.allSatisfy(Punctuation.isHan),
      act.count == 4, act.starts(withOneOf: ["提前", "抓紧", "尽快", "及时", "尽早"]),
      !thing.ends(inOneOf: ["需", "只", "重", "主", "还", "都", "也", "必"])
    else { return nil }
    return String(act) + thing
  }

  private static let acts: SearchWords = [
    "加强", "加大", "加快", "继续", "提前", "抓紧", "尽快", "及时", "多宣传", "多沟通", "多走访", "多培训", "多引导", "多协调", "多巡查", "完善", "规范", "扩大",
    "增加",
    "提高", "想办法", "再", "当场", "按时", "定期", "随时", "逐", "当天", "严格",
  ]
  private static let early = [
    ("早点", "提前"), ("早些", "提前"), ("早一点", "提前"), ("趁早", "提前"), ("提早", "提前"), ("尽量提前", "提前"),
  ]

  private static let beforehand = [
    "早动手": "提前谋划", "早准备": "提前准备", "早谋划": "提前谋划", "早启动": "提前启动", "早安排": "提前安排", "早部署": "提前部署", "早动员": "提前动员",
    "早介入": "提前介入",
    "早打算": "提前谋划",
  ]

  /// 再次摸排 of 再摸一遍, 再次核查财产 of 再查一遍财产.
  private static func anew(_ deed: String) -> String {
    // 草莓季前再抽一轮.
    if let place = deed.place(of: "再"), case let when = deed[..<place.lowerBound], (3...10).contains(when.count),
      when.ends(inOneOf: ["前", "后", "期", "期间"]), deed.ends(inOneOf: Self.ends)
    {
      return when + anew(String(deed[place.lowerBound...]))
    }
    guard deed.hasPrefix("再"), let place = times.lazy.compactMap({ deed.place(of: $0) }).first,
      case let act = deed[..<place.lowerBound].dropFirst(), (1...2).contains(act.count),
      act.allSatisfy(Punctuation.isHan)
    else {
      // 再调度.
      return deed.count == 3 && deed.hasPrefix("再") && again.contains(String(deed.dropFirst()))
        ? "再次" + deed.dropFirst() : deed
    }
    let full = act.count == 1 ? repeated[String(act)] : String(act)
    return full.map { "再次" + $0 + deed[place.upperBound...] } ?? deed
  }

  private static let ends: SearchWords = ["一遍", "一次", "一轮", "一回"]
  private static let times = ["一遍", "一次", "一轮", "一回", "一下"]
  private static let again: WordSet = [
    "调度", "复查", "排查", "核查", "摸排", "清理", "督办", "催缴", "清收", "巡查", "检查", "抽查", "对接", "协商",
  ]
  private static let repeated = [
    "摸": "摸排", "查": "核查", "催": "催办", "清": "清理", "排": "排查", "扫": "清扫", "抽": "抽查", "训": "培训", "讲": "宣讲", "走": "走访",
    "过": "梳理",
    "核": "核对", "测": "检测", "修": "维修", "验": "验收", "报": "申报", "谈": "协商", "审": "审核",
  ]

  /// 与厂家协商延长质保 of 和厂家谈延长质保.
  private static func agreed(_ said: String) -> String {
    let deed = said.starts(withOneOf: ["正与", "正在与", "正跟", "正向"]) ? said.withoutHead(of: ["正在", "正"]) : said
    let bare = deed.withoutHead(of: ["正在", "正"])
    guard let head = ["和", "跟", "同", "与"].first(where: { bare.hasPrefix($0) }) else { return deed }
    for talk in ["商量着", "商量", "谈谈", "谈"] {
      guard let place = bare.place(of: talk), case let whom = bare[..<place.lowerBound].dropFirst(head.count),
        case let what = bare[place.upperBound...], (2...8).contains(whom.count), whom.allSatisfy(Punctuation.isHan),
        what.count >= 3, !what.starts(withOneOf: ["判", "话", "心", "妥", "好", "成", "拢", "不", "了"])
      else { continue }
      return "与" + whom + "协商" + what
    }
    return deed
  }

  /// 向企业延伸 of 往企业里延伸.
  private static func towards(_ deed: String) -> String {
    guard deed.hasPrefix("往") || deed.hasPrefix("向"),
      let end = ["延伸", "拓展", "覆盖", "倾斜", "推广"].first(where: deed.hasSuffix),
      case let where_ = deed.dropFirst().dropLast(end.count), (2...8).contains(where_.count)
    else { return deed }
    return "向" + String(where_).trimmingSuffix("里").trimmingSuffix("去") + end
  }

  /// 安排专人跟进 of 专人盯, 协调电信 of 催电信, 另行选址 of 换地方.
  private static func assigned(_ deed: String) -> String {
    if let full = whole[deed] { return full }
    if deed.hasPrefix("搞"), let next = deed.dropFirst().first, !"好定清活不得通错".contains(next), deed.count >= 4 {
      return "开展" + deed.dropFirst()
    }
    if deed.hasPrefix("推"), let next = deed.dropFirst().first, !"进动广行出荐迟到送选移延介敲算开给举销".contains(next), deed.count >= 4 {
      return "推行" + deed.dropFirst()
    }
    // 社区牵头协商.
    if let place = deed.place(of: "牵头"), (2...6).contains(deed[..<place.lowerBound].count), !deed.hasPrefix("由"),
      deed.count <= 12
    {
      return "由" + deed
    }
    if deed.starts(withOneOf: ["与", "跟"]), let place = deed.place(of: "申请"),
      (2...6).contains(deed[..<place.lowerBound].count)
    {
      return "向" + deed.dropFirst()
    }
    // 停产的2座关闭手续在办.
    for end in ["手续在办", "手续正在办", "手续正在办理", "手续办理中", "手续还在办"] where deed.hasSuffix(end) && deed.count >= end.count + 2 {
      return "抓紧办理" + deed.dropLast(end.count) + "手续"
    }
    if deed.hasPrefix("催"), let next = deed.dropFirst().first, !"缴收办还要告款交促生化".contains(next),
      case let whom = deed.dropFirst(), (2...6).contains(whom.count), whom.allSatisfy(Punctuation.isHan)
    {
      return (whom.holds(oneOf: hurries) ? "督促" : "协调") + whom
    }
    return deed
  }

  private static let hurries: SearchWords = ["尽快", "抓紧", "进场", "到货", "发货", "交货", "整改", "施工", "完成", "安装"]
  private static let whole = [
    "专人盯": "安排专人跟进", "专人管": "安排专人负责", "专人跟": "安排专人跟进", "专人抓": "安排专人负责", "慢慢谈": "继续协商", "接着谈": "继续协商", "继续谈": "继续协商",
    "再谈": "继续协商", "换地方": "另行选址", "换个地方": "另行选址", "另找地方": "另行选址", "另选": "另行选址", "另选地方": "另行选址", "回头看": "开展“回头看”",
    "回头看一次": "开展一次“回头看”", "多宣传": "加大宣传力度", "多沟通": "加强沟通", "多走访": "加强走访", "多培训": "加强培训", "多引导": "加强引导", "多协调": "加强协调",
    "多巡查": "加强巡查",
  ]

  /// 加大补贴力度 of 多给点补贴.
  private static func more(_ deed: String) -> String {
    for head in ["多给点", "多给些", "再多给点", "加点", "多加点"] where deed.hasPrefix(head) {
      let what = deed.dropFirst(head.count)
      if ["补贴", "奖励", "支持", "补助", "扶持"].contains(String(what)) { return "加大" + what + "力度" }
    }
    return deed
  }

  /// 开展培训和现场抽查 of 培训+现场抽查: works joined as in arithmetic.
  private static func listed(_ deed: String) -> String {
    guard deed.contains("+") || deed.contains("＋") else { return deed }
    let parts = deed.replacing("＋", with: "+").split(separator: "+").map(String.init)
    guard parts.count > 1, parts.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(Punctuation.isHan) }),
      let last = parts.last
    else { return deed }
    let list = parts.dropLast().joined(separator: "、") + "和" + last
    return parts.allSatisfy({ $0.ends(inOneOf: works) }) ? "开展" + list : list
  }

  private static let works: SearchWords = [
    "培训", "抽查", "检查", "演练", "考核", "宣传", "督查", "巡查", "排查", "辅导", "测试", "评比", "走访", "回访", "宣讲", "体检", "复查", "教育", "考试",
    "比武",
  ]

  /// 把一部分背街小巷打包外包 of 把背街小巷打包外包一部分, 溢洪道汛前完工 of 汛前必须完工.
  private static func some(_ deed: String) -> String {
    if deed.starts(withOneOf: ["把", "将"]), deed.hasSuffix("一部分"), deed.count >= 8, !deed.holds("的一部分") {
      return deed.prefix(1) + "一部分" + deed.dropFirst().dropLast(3)
    }
    if let head = ["必须要", "必须", "一定要", "务必", "务求"].first(where: { deed.hasPrefix($0) }), deed.count >= head.count + 2 {
      return String(deed.dropFirst(head.count))
    }
    if deed.hasPrefix("盯着"), deed.count >= 4 { return "盯紧" + deed.dropFirst(2) }
    for head in ["接着干", "继续干", "再干", "接着做", "继续做"]
    where deed.hasPrefix(head) && deed.dropFirst(head.count).first?.isDigit == true {
      return "继续实施" + deed.dropFirst(head.count)
    }
    return deed
  }

  /// 设备到位后立即安装 of 设备到了立即装, 待水退后实施 of 等水退了再干.
  private static func onceThere(_ deed: String) -> String {
    for joint in ["了立即", "了马上", "了就", "了再"] {
      guard let place = deed.place(of: joint), case let act = String(deed[place.upperBound...]),
        (1...4).contains(act.count),
        let full = act.count > 1 ? act : deeds[act],
        case let event = deed[..<place.lowerBound].description.withoutHead(of: ["等到", "等", "待"]),
        (2...10).contains(event.count),
        event.allSatisfy(Punctuation.isHan)
      else { continue }
      let isArrival = event.hasSuffix("到") && event.count >= 3
      let isAwaited = deed.starts(withOneOf: ["等", "待"])
      return (isAwaited ? "待" : "") + event + (isArrival ? "位" : "") + "后"
        + (joint == "了立即" || joint == "了马上" ? "立即" : "") + full
    }
    return deed == "用上" ? "投入使用" : deed
  }

  private static let deeds = [
    "装": "安装", "干": "实施", "弄": "实施", "搬": "搬迁", "建": "建设", "修": "维修", "换": "更换", "做": "实施", "拆": "拆除", "种": "种植",
    "报": "申报",
    "验": "验收",
  ]
}
