import Records
import TextCore

/// What a clause of a remark says: how a number changed, whose and of when it is, what is awaited, and whether it tells a fact at all.
extension NoteReading {
  /// What a row's numbers are of the year before.
  static let lastYears = "为上年度数据"

  /// Whether a remark says how the row's number changed: 提高1.5个百分点, 下降0.5个百分点.
  static func change(_ text: String) -> Bool {
    let verb = ["提高", "上升", "提升", "下降", "降低"].first { text.hasPrefix($0) }
    guard let verb, text.hasSuffix("百分点"), let next = text.dropFirst(verb.count).first else { return false }
    return next.isDigit && text.count <= 12
  }

  /// The clauses of a remark with each rate's own change at it: 网办率63.5%，比上年提高7.1个百分点 is one fact.
  static func withOwnChanges(_ parts: [Clause]) -> [Clause] {
    var out: [Clause] = []
    for part in parts {
      if let rate = out.last, part.mark == "，", part.text.hasSuffix("百分点"), rate.text.hasSuffix("%"),
        part.text.starts(withOneOf: ["比上年", "较上年", "比去年", "较去年", "同比"]), rate.text.first.map(Punctuation.isHan) == true,
        !rate.text.starts(withOneOf: ["上年", "去年", "目标", "计划"])
      {
        out[out.count - 1].text += "，" + part.text
      } else {
        out.append(part)
      }
    }
    return out
  }

  /// What changes the meaning of a row's numbers or deed, in words for the reader; nil for other remarks.
  static func scope(_ text: String) -> String? {
    if change(text) { return text }
    if text.hasPrefix("连续"), text.hasSuffix("年"), text.count <= 8, text.count > 3 {
      return (text.holds("第") ? "为" : "已") + text
    }
    if ["在读", "在训", "通过验收", "已通过验收", "通过终验", "通过竣工验收", "验收合格"].contains(text) { return text }
    // 上年位次第6, beside a rank of this year.
    if let name = ["上年位次第", "上年排名第", "上年名次第", "去年排名第", "上年第"].first(where: { text.hasPrefix($0) }) {
      let digits = String(text.dropFirst(name.count)).trimmingSuffix("位").trimmingSuffix("名")
      if !digits.isEmpty, digits.allSatisfy(\.isDigit) { return "上年列第\(digits)位" }
    }
    if ["是上年的数", "是上年数", "是去年的数", "是上年度的数", "是上年度数"].contains(text) { return lastYears }
    if let apart = PartRemark.apart(text) { return apart }
    if text.hasPrefix("与"), JointDoing.isTold(text) { return text }
    if let grade = lastGrade(text) { return grade }
    if ["全年就这一起", "全年就这1起", "全年只有这一起"].contains(text) { return "全年仅此一起" }
    for grade in ["重伤", "轻伤", "死亡"] where ["以上没有", "以上的没有", "以上无", "及以上没有"].contains(where: { text == grade + $0 }) {
      return "未发生\(grade)及以上事故"
    }
    guard text.hasPrefix("大半"), let place = text.place(of: "的是") ?? text.place(of: "是"),
      text.distance(from: text.startIndex, to: place.lowerBound) <= 4, !text.hasDigit
    else { return nil }
    let what = text[place.upperBound...]
    return (2...8).contains(what.count) ? "其中大半为" + what : nil
  }

  /// Whose number it is, and who paid: 据人社局统计, 由县教育局出资; nil of other remarks.
  static func source(_ text: String) -> String? {
    let isTold = text.hasPrefix("据") && text.hasSuffix("统计") || text.hasPrefix("由") && text.hasSuffix("出资")
    return isTold && !text.hasDigit && (4...16).contains(text.count) ? text : nil
  }

  /// `结果尚未公布` of 省里结果还没公布, 结果没出 and 未出结果: what is done waits for others, and is not to be told as won.
  static func awaited(_ text: String) -> String? {
    guard (4...12).contains(text.count), text.holds("结果"), !text.hasDigit, text.holds("没") || text.holds("未"),
      text.ends(inOneOf: ["公布", "没出", "未出", "出来", "下来", "反馈", "揭晓", "出结果", "通报"])
    else { return nil }
    // 省里结果没公布 is of the row, 高级结果没出 of one thing of it.
    let head = text.place(of: "结果").map { text[..<$0.lowerBound] } ?? ""
    let isOfRow = head.ends(inOneOf: ["里", "局", "厅", "上级", "部", "未出", "没出"]) || head.count < 2
    return (isOfRow ? "" : head) + "结果尚未公布"
  }

  static let earlier = [
    ("上回", "上次为"), ("上次", "上次为"), ("上一次", "上次为"), ("上届", "上届为"), ("原为", "原为"), ("原来是", "原为"), ("以前是", "原为"),
  ]

  /// `上次为三级` of 上回三级, beside the grade of this time.
  static func lastGrade(_ text: String) -> String? {
    guard text.count <= 10, !text.hasDigit, let (head, told) = earlier.first(where: { text.hasPrefix($0.0) }) else {
      return nil
    }
    let grade = text.dropFirst(head.count).description.withoutHead(of: ["是", "为"])
    // 上回第五.
    if grade.hasPrefix("第"), grade.count == 2, told.hasPrefix("上次"),
      grade.dropFirst().allSatisfy({ "一二三四五六七八九十".contains($0) })
    {
      return "上次列" + grade
    }
    guard (2...6).contains(grade.count),
      grade.ends(inOneOf: ["级", "级馆", "级站", "等", "等次", "星级", "优秀", "良好", "合格", "优"]),
      grade.allSatisfy({ Punctuation.isHan($0) || $0 == "A" })
    else { return nil }
    return told + grade
  }

  /// `被县委宣传部评为优秀宣讲团队` of a remark that tells who praised the work; nil of other remarks, and of orders not to tell it.
  static func praise(_ text: String) -> String? {
    guard (5...30).contains(text.count), let place = text.place(of: "评为"), text[place.upperBound...].count >= 3,
      text.ends(inOneOf: titles), !text.holds(oneOf: unsure), !ClauseSense.isPlan(text, year: nil)
    else { return nil }
    let who = text[..<place.lowerBound]
    if text.hasPrefix("被") { return text }
    guard who.isEmpty || who.ends(inOneOf: bodies) && who.allSatisfy(Punctuation.isHan) else { return nil }
    return "被" + text
  }

  private static let unsure: SearchWords = ["不写", "别写", "不提", "别提", "可能", "据说", "听说", "争取", "拟", "没", "未", "不"]
  private static let bodies: SearchWords = [
    "部", "委", "局", "厅", "办", "府", "会", "院", "处", "署", "行", "团", "联", "校", "公司", "集团", "省", "市", "县", "区", "乡", "镇",
    "街道", "系统", "中心",
  ]
  private static let titles: SearchWords = [
    "单位", "集体", "团队", "个人", "工作者", "标兵", "示范点", "示范站", "示范村", "示范校", "示范岗", "示范社区", "先进", "优秀", "案例", "品牌", "支部", "党组织",
    "窗口", "项目",
    "学校", "村", "社区", "企业", "站", "所", "馆", "基地", "等次", "称号",
  ]

  /// What is jotted of people to be watched, and is for nobody else: 重访3次.
  private static let wary: SearchWords = ["重访", "缠访", "闹访", "稳控", "非访", "老户", "吸附"]

  static let ranks = ["第一", "第二", "第三", "第四", "第五", "前列", "前三", "前五", "前十", "首位", "首次", "首个", "首家"]
  static let scopes = [
    "全国", "全省", "全市", "全县", "全区", "全系统", "省", "市", "县", "区", "系统", "排名", "居", "位列", "名列", "获", "综合",
  ]
  static let praises = [
    "全部办结", "通报表扬", "通报表彰", "书面表扬", "经验交流", "典型案例", "批示肯定", "获评", "荣获", "被评为", "入选", "推广", "未发生", "零投诉", "来信致谢", "致谢信",
    "来信感谢", "感谢信", "表扬信", "锦旗",
  ]

  /// A number with its unit, a share, a rank among others, or a praise.
  static func isFact(_ text: String) -> Bool {
    if text.starts(withOneOf: ["因", "由于", "但", "约莫", "应", "需", "每"]) || text.holds(oneOf: wary) { return false }
    if !QuantityParser.find(in: text).isEmpty { return Self.hasWords(text) }
    if text.hasDigit, text.contains(where: { "%％‰".contains($0) }) { return Self.hasWords(text) }
    if praises.contains(where: { text.holds($0) }) || isEndWithMonth(text) || isOnDay(text) { return true }
    // 发电186万度, 获市科技进步二等奖.
    if text.hasDigit, text.hasSuffix("度"), text.holds("电") { return true }
    if text.hasSuffix("奖"), text.holds("获"), text.count <= 24 { return true }
    return ranks.contains { text.holds($0) } && scopes.contains { text.holds($0) }
  }

  /// What came about on a day: 6月30日并网.
  static func isOnDay(_ text: String) -> Bool {
    guard (5...12).contains(text.count), text.first?.isDigit == true, !text.contains("前"), text.ends(inOneOf: openings)
    else { return false }
    // 6.30并网, as it is typed.
    let typed = text.prefix { $0.isDigit || $0 == "." }
    if text.count - typed.count <= 4, typed.count(where: { $0 == "." }) == 1, typed.count <= 5, typed.last != "." {
      return true
    }
    guard let month = text.place(of: "月"), case let day = text[month.upperBound...].drop(while: \.isDigit)
    else { return false }
    return day.first.map { "日下上中初底".contains($0) } ?? false
  }

  static let openings: SearchWords = [
    "并网", "投用", "投产", "通车", "通水", "通气", "通电", "上线", "启用", "开馆", "开园", "开业", "运行", "试运行", "揭牌", "挂牌", "封顶", "开工", "完工",
    "竣工",
  ]

  static let reliefs: SearchWords = [
    "复产", "复工", "恢复生产", "恢复营业", "恢复供水", "恢复供电", "恢复通车", "恢复通行", "恢复运行", "重新开放", "恢复开放", "复产了", "复工了", "恢复生产了",
    "恢复营业了", "恢复供水了", "恢复供电了", "恢复通车了", "恢复运行了",
  ]
  static let endings: SearchWords = [
    "完工", "竣工", "修复", "归还", "办结", "结案", "销号", "验收", "验收合格", "通过验收", "整改完毕", "整改到位", "投用", "到位",
  ]
  static let harms: SearchWords = ["超期", "超标", "超限", "逾期", "投诉", "返贫", "上访", "伤亡", "舆情", "事故"]
  static let meant: SearchWords = ["待", "等", "拟", "争取", "要", "须", "限", "计划", "预计", "原定"]

  /// How a matter ended that the row leaves open, with its month: 该矿10月验收合格后复产, 工程11月完工; not 10月底前.
  static func isEndWithMonth(_ text: String) -> Bool {
    guard (4...20).contains(text.count), text.ends(inOneOf: reliefs) || text.ends(inOneOf: endings),
      !text.starts(withOneOf: meant), let month = text.place(of: "月")
    else { return false }
    return text[..<month.lowerBound].last?.isDigit == true && !text.hasSuffix("验收") && !text.hasSuffix("修复")
      && !text.holds(oneOf: ["前", "限", "未", "没", "底"] as SearchWords)
  }

  /// The same of a finished row, which needs no month: 已恢复营业, 没有超期贮存; and 12月底结案 behind another fact.
  static func tellsTheEnd(_ text: String, behind fact: String?) -> Bool {
    guard (4...18).contains(text.count), !text.starts(withOneOf: meant) else { return false }
    if text.ends(inOneOf: reliefs) { return true }
    if text.starts(withOneOf: ["没有", "未", "无"]), text.prefix(5).holds(oneOf: harms) { return true }
    return fact != nil && text.holds("月") && text.hasDigit && text.ends(inOneOf: endings)
  }

  /// A bare `3次` in the remarks counts nobody knows what.
  static func hasWords(_ text: String) -> Bool {
    text.count { Punctuation.isHan($0) && !"个次人名件项场份期万元余多约共".contains($0) } >= 2
  }
}
