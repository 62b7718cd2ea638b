import Records
import TextCore

/// A next step with its day, opened with what is to be done by then: `2024年6月前办结土地增值税清算` of 土地增值税清算2024年6月前办结.
extension PlanOpening {
  /// 市级课题 of 课题研究 and 市级那项.
  func thatOne(_ subject: String, _ name: String) -> String {
    guard subject.hasSuffix("那项") || subject.hasSuffix("那个") || subject.hasSuffix("那件") else { return subject }
    let which = String(subject.dropLast(2)).withoutHead(of: [name])
    guard (2...4).contains(which.count), which != name else { return subject }
    let verb = wordbook.tailVerb(name) ?? ["研究"].first(where: name.hasSuffix)
    return which + (verb.map { name.count > $0.count + 1 ? String(name.dropLast($0.count)) : name } ?? name)
  }

  /// `2024年6月前办结土地增值税清算` of a subject, a time and a deed.
  func dated(
    _ subject: String, _ time: String, _ deed: String, _ rest: LeftOver?, _ name: String
  ) -> String? {
    let hopes = ["争取在", "争取于", "争取", "力争在", "力争", "预计在", "预计", "计划在"]
    let hope = hopes.first { time.hasPrefix($0) }
    let time = String(time.dropFirst(hope?.count ?? 0))
    guard !time.isEmpty, (2...30).contains(subject.count) else { return nil }
    // 污水站提标推迟到2025年3月完工.
    let delay = Self.delays.first { subject.hasSuffix($0) }
    let subject = delay.map { String(subject.dropLast($0.count)) } ?? subject
    // 剩余8种转入2026年 of 古籍数字化.
    if deed.isEmpty, delay != nil,
      let count = ["剩余", "其余", "余下"].lazy.compactMap({ head in
        subject.hasPrefix(head) ? String(subject.dropFirst(head.count)) : nil
      }).first, count.first?.isDigit == true, count.count <= 5, name.count >= 3, wordbook.headVerb(name) == nil
    {
      return time + "完成剩余" + count + name
    }
    if delay != nil, let body = Self.body(subject, name) { return "协调" + body + "推进" + name }
    // 市级那项2025年才结题.
    var deed = deed.withoutHead(of: ["才能", "才", "再行"])
    // 再开 of a 食堂 that did not open, 再招 of 教师招聘.
    if deed.hasSuffix("再开"), deed.count <= 4, subject.hasSuffix("食堂") || subject.hasSuffix("餐厅") {
      deed = deed.dropLast(2) + "开办"
    }
    if deed == "再招", let hired = Self.hiredAgain(subject) { return time + hired }
    // 剩余8间智慧教室上半年装: a verb of one character has its full form.
    if deed.count == 1, let act = wordbook.tailVerb(name).flatMap({ $0.holds(deed) ? $0 : nil }) ?? Self.short[deed] {
      return time + "完成" + subject + (subject.hasSuffix(act) ? "" : act)
    }
    if subject.count < 2 { return nil }
    // 秋季体检并到2026年春天做.
    if delay != nil, ["做", "办", "搞", "弄"].contains(deed) { return time + (deed == "办" ? "举办" : "开展") + subject }
    // 东岭 of 新建分馆 is a 分馆.
    if deed.isEmpty, let built = built(subject, name) { return time + "建成" + built }
    // 其余4个 of 营养餐食堂改造, put off.
    if deed.isEmpty, delay != nil, let rest, rest.noun.isEmpty { return time + "完成" + rest.words(of: subject) }
    // 1个因办公用房未落实延至明年: why it is late is no plan.
    if deed.isEmpty, delay != nil, let why = subject.place(of: "因"), name.count >= 3,
      case let count = String(subject[..<why.lowerBound]).withoutHead(of: [name]), count.count <= 5,
      count.first?.isDigit == true, count.contains(where: Punctuation.isHan)
    {
      return time + "完成剩余" + count + name + (name.hasSuffix("化") ? "建设" : "")
    }
    // 1名因审计力量调整结转2026年.
    if deed.isEmpty, subject.hasSuffix("结转"), subject.first?.isDigit == true, let why = subject.place(of: "因"),
      case let count = subject[..<why.lowerBound], count.count <= 5, name.count >= 2
    {
      return time + "完成结转的" + count + name
    }
    if deed.isEmpty, let others = othersDay(subject, time, name, isPutOff: delay != nil) { return others }
    // 小塘 of 山塘维修, put off.
    if deed.isEmpty, let act = wordbook.tailVerb(name), subject.hasPrefix(name),
      case let part = subject.dropFirst(name.count),
      (2...6).contains(part.count), part.allSatisfy(Punctuation.isHan), wordbook.headVerb(part) == nil
    {
      return time + "完成" + part + act
    }
    // 基建处排到明年: whoever put it off is none of the work, and the name is.
    if deed.isEmpty, delay != nil, name.count >= 4, !name.holds(subject), subject.count <= 5,
      subject.ends(inOneOf: ["处", "科", "局", "公司", "中心", "部门", "厂家", "学校", "单位", "街道", "财政"])
    {
      return time + "完成" + name
    }
    if deed.isEmpty { return time + finished("完成", subject) }
    if deed == "开", subject.ends(inOneOf: ["书房", "馆", "公园", "广场", "中心", "室", "厅", "驿站"]) { deed = "开放" }
    if let full = Self.again[deed] { deed = full }
    if deed == "签" { deed = "签约" }
    if deed == "播" || deed == "播出" { return time + "播出" + subject }
    if ["出", "出来", "出结果", "公布"].contains(deed) { return "跟进" + subject }
    if hope != nil {
      // 新投产项目 are those that were put into use: the rest are 项目.
      if let rest, subject.holds(deed), let thing = Wordbook.things.first(where: subject.hasSuffix) {
        return "争取" + rest.count + thing + time + deed
      }
      return "争取" + subject + time + deed
    }
    if deed == "听证" { return time + "召开" + subject + "听证会" }
    // 补招教师24人 of 教师招聘24人.
    if deed.hasPrefix("补"), deed.count == 2, subject.hasPrefix(name), name.count >= 4,
      UnfinishedWording.isBareCount(String(subject.dropFirst(name.count))),
      let verb = wordbook.tailVerb(name), verb.contains(where: deed.contains), name.count > verb.count
    {
      return time + deed + name.dropLast(verb.count) + subject.dropFirst(name.count)
    }
    // 启用县客运中心 of 县客运中心迁建.
    if ["启用", "投用"].contains(deed), let built = ["迁建", "扩建", "改建", "新建", "建设"].first(where: subject.hasSuffix),
      subject.count >= built.count + 4
    {
      return time + deed + (rest?.isOfPlan == true ? rest?.count ?? "" : "") + subject.dropLast(built.count)
    }
    // 审计查出的问题 is what is struck off the list.
    if deed == "销号", rest?.noun.isEmpty ?? true, !subject.holds("问题"), !subject.holds("隐患") {
      return time + "完成" + subject + "问题销号"
    }
    if let act = Self.transitive[deed] {
      // 剩余2个土地增值税清算 would count nothing.
      // 其余3处二次供水设施改造.
      if let rest, rest.isOfPlan, ["补齐", "完成", "建成"].contains(act) { return time + act + rest.count + subject }
      let isCounted = rest.map { !$0.noun.isEmpty || counts(subject, $0) } ?? false
      return time + finished(act, isCounted ? rest?.words(of: subject) ?? subject : subject)
    }
    // 2024年一季度再次核查财产 of 剩余75件案件: the deed has its own object.
    if deed.hasPrefix("再次"), deed.count >= 6, let verb = wordbook.headVerb(deed.dropFirst(2)),
      verb.count <= deed.count - 4
    {
      return "对" + subject + "，" + time + deed
    }
    if deed.starts(withOneOf: ["再次", "重新"]) {
      // 再次申报 takes what it is about, 再次评审 is had of it.
      let takes = ["申报", "报批", "招标", "申请", "采购", "编制", "修订"].contains { deed.hasSuffix($0) }
      return takes ? time + deed + subject : time + "做好" + subject + deed
    }
    // What is counted by a rate or a sum does nothing by itself: 春节集中体检，努力提高老年人健康管理率.
    if !deed.isEmpty, Self.mayGrow(subject), Self.transitive[deed] == nil, !Self.ends.contains(deed) {
      return deed.count < 4 || deed.hasPrefix("继续") ? nil : time + deed + "，努力提高" + subject
    }
    if let verb = Self.growing.first(where: { deed.hasPrefix($0) }), deed.count > verb.count, subject.count <= 8,
      deed.count <= verb.count + 6, !deed.hasDigit, wordbook.tailVerb(subject) == nil
    {
      return time + verb + subject + deed.dropFirst(verb.count)
    }
    if deed.hasPrefix("继续") { return time + deed + subject }
    // 停产检修时整改完成.
    if let end = ["整改完成", "整改到位"].first(where: { deed.hasSuffix($0) }), deed.count <= end.count + 8 {
      return time + deed.dropLast(end.count) + "完成" + subject + (subject.hasSuffix("整改") ? "" : "整改")
    }
    if deed == "补" {
      // 3个所 of 与司法所党小组联学共建: what is made up for is the work, and no place.
      if subject.hasPrefix(name), case let count = subject.dropFirst(name.count), count.first?.isDigit == true,
        name.ends(inOneOf: ["共建", "联建", "结对", "指导", "走访", "调研", "检查", "宣讲"])
      {
        return time + "完成剩余" + count + name
      }
      // What is done with somebody is not issued again: 档案业务指导.
      if subject.ends(inOneOf: ["指导", "走访", "调研", "检查", "辅导", "巡查", "检修", "维护", "宣传", "慰问", "回访", "测评", "体检"]) {
        return time + "补齐" + subject
      }
      let isPlace = subject.ends(inOneOf: ["点", "站", "所", "馆", "厅", "亭", "室", "中心", "广场", "公园", "车位", "公厕"])
      return subject.count > 2 ? time + (isPlace ? "补建" : "补办") + subject : nil
    }
    if deed.ends(inOneOf: ["剩下的", "剩余的", "余下的"]), let verb = wordbook.headVerb(deed) {
      return time + verb + subject + "剩余工作"
    }
    // 2025年一季度实地测绘补齐剩下7份: what one does oneself is told behind what it is about.
    if deed.count >= 6, deed.starts(withOneOf: Self.ownActs) || wordbook.headVerb(deed) != nil {
      return "抓好" + subject + (subject.count <= 3 ? "工作" : "") + "，" + time + deed
    }
    // 一季度统一口径: a verb with its own object.
    if deed.count == 4, isNamedWork(subject, name), let verb = wordbook.headVerb(deed), verb.count == 2,
      case let object = String(deed.dropFirst(2)), !wordbook.holdsVerb(object), object != "到位", object != "使用"
    {
      return "抓好" + subject + "，" + time + deed
    }
    if deed == "到位", ["经费", "资金", "款"].contains(where: subject.hasSuffix) { return "争取" + subject + time + deed }
    // 两个项目3月底前支付完.
    if deed.count == 3, deed.hasSuffix("完"), case let act = deed.dropLast(),
      wordbook.headVerb(act) == String(act) || act == "支付"
    {
      return time + "完成" + subject + (subject.hasSuffix(act) ? "" : act)
    }
    if deed.count <= 3, deed.last?.isDigit == true { return nil }  // 招2: nobody knows what is counted.
    let count = rest.map { $0.isOfPlan && Self.single.contains(String($0.count.last ?? " ")) ? $0.count : "" } ?? ""
    // 3月申请智慧矫正中心验收: what is applied for.
    if ["申请验收", "申报验收", "提请验收", "申请评审", "申报评审"].contains(deed) {
      let thing = wordbook.tailVerb(subject).map {
        subject.count >= $0.count + 4 ? String(subject.dropLast($0.count)) : subject
      }
      return time + deed.prefix(2) + (thing ?? subject) + deed.suffix(2)
    }
    // 6月底前完成石坪所: the deed has its own object, and the name says of what work it is a part.
    if deed.starts(withOneOf: ["完成", "建成"]), deed.count >= 4, deed.allSatisfy(Punctuation.isHan), subject == name,
      case let object = String(deed.dropFirst(2)), !wordbook.holdsVerb(object),
      !object.starts(withOneOf: ["任务", "工作", "运行", "使用"])
    {
      return "推进" + subject + "，" + time + deed
    }
    if Self.ends.contains(where: { deed.hasPrefix($0) || deed.hasSuffix($0) && deed.count <= 6 }) {
      return "确保" + count + subject + time + deed
    }
    // 再次开展代表建议办理视察 of 再视察.
    if deed.count == 3, deed.hasPrefix("再"), Self.repeated.contains(String(deed.dropFirst())), subject == name {
      return time + "再次开展" + subject + deed.dropFirst()
    }
    // 补助按季发放 has its own subject.
    if deed.count >= 5, subject == name, subject.count >= 5, wordbook.holdsVerb(deed) || deed.holds("按") {
      return "抓好" + subject + "，" + time + deed
    }
    // 到期集中在二、三季度 is a sentence, and nothing that is helped on.
    return (deed.count <= 4 || deed.hasPrefix("按") ? "推动" : "") + count + subject + time + deed
  }

  /// 供电公司 of 供电公司排到明年2月: who has put a work off is nothing that one completes.
  private static func body(_ subject: String, _ name: String) -> String? {
    let body = subject.hasPrefix(name) ? String(subject.dropFirst(name.count)) : subject
    guard (2...10).contains(body.count), name.count >= 3, body.allSatisfy(Punctuation.isHan),
      body.ends(inOneOf: bodies),
      !body.contains(where: { "其余剩另因".contains($0) }), !name.hasSuffix(body)
    else { return nil }
    return body
  }

  private static let bodies: SearchWords = [
    "局", "处", "公司", "部门", "厂家", "财政", "管委会", "指挥部", "政府", "街道", "教育部", "住建部", "施工方", "单位",
  ]

  /// Whether a subject is the whole work, and one that is called by a deed.
  private func isNamedWork(_ subject: String, _ name: String) -> Bool {
    subject == name && subject.count >= 4 && wordbook.tailVerb(subject) != nil
  }

  /// 完成改造 of what is called a work, 建成 of a thing.
  func finished(_ act: String, _ subject: String) -> String {
    // 城市书房 is built, and nothing that is finished by itself.
    if act == "完成", subject.ends(inOneOf: Wordbook.buildings + Wordbook.things + ["示范村", "示范点", "小学", "中学", "幼儿园"]),
      wordbook.tailVerb(subject) == nil, !subject.starts(withOneOf: ["剩余", "其余"])
    {
      return "完成" + subject + (subject.holds("项目") ? "" : "建设")
    }
    guard act == "改完" else { return act + subject }
    return "完成" + subject + (wordbook.tailVerb(subject) != nil || subject.contains("改") ? "" : "整改")
  }

  /// 东岭分馆 of 新建分馆 and 东岭.
  private func built(_ subject: String, _ name: String) -> String? {
    guard let verb = ["新建", "改建", "扩建"].first(where: { name.hasPrefix($0) }), subject.hasPrefix(name) else {
      return nil
    }
    let place = subject.dropFirst(name.count)
    let thing = name.dropFirst(verb.count)
    guard (2...6).contains(place.count), (2...4).contains(thing.count), !place.holds(thing) else { return nil }
    return String(place) + thing
  }

  /// 青年路天桥加装电梯 of 青年路天桥 and 人行天桥加装电梯: what is done to the thing, which alone is nothing new.
  func withAct(_ subject: String, of name: String) -> String? {
    let thing = subject.suffix(2)
    guard subject.count >= 4, !subject.hasDigit, !name.hasPrefix(subject), let place = name.place(of: thing),
      place.lowerBound > name.startIndex
    else { return nil }
    let act = name[place.upperBound...]
    guard (4...6).contains(act.count), ["加装", "增设", "加固", "扩建", "改建"].contains(where: { act.hasPrefix($0) }) else {
      return nil
    }
    return subject + act
  }

  /// Whether a remainder counts what the name names: 剩余6个村级诉讼服务点, 剩余23户户厕改造.
  private func counts(_ subject: String, _ rest: LeftOver) -> Bool {
    if ["个", "项", "件", "条"].contains(where: rest.count.hasSuffix) {
      return subject.ends(inOneOf: Wordbook.things + Wordbook.buildings) || subject.hasSuffix("点")
    }
    return wordbook.tailVerb(subject) == nil
  }

  static let delays = [
    "推迟到", "推迟至", "改到", "改至", "拖到", "延至", "延到", "延期到", "延期至", "顺延到", "顺延至", "改在", "放到", "放在", "安排到", "挪到", "推到", "延后到",
    "延后至", "移到", "移至", "调到", "排到", "转到", "转至", "转入", "结转到", "结转至", "留到", "缓到", "缓至", "并到", "并至",
  ]
  private static let short = ["装": "安装", "搬": "搬迁", "换": "更换", "拆": "拆除", "修": "修复"]
  static let again = [
    "再报": "再次申报", "重报": "重新申报", "再申报": "再次申报", "再申请": "再次申请", "重新招": "重新招标", "再招": "再次招标", "再评": "再次评审", "再验": "再次验收",
    "重新验": "重新验收",
  ]
  /// Deeds that take what they are about behind them.
  static let transitive = [
    "办结": "办结", "建成": "建成", "建完": "建成", "完成": "完成", "补齐": "补齐", "改完": "改完", "办完": "办结", "做完": "完成", "干完": "完成",
    "印发": "印发", "出台": "出台", "启用": "启用", "投用": "投用", "举办": "举办", "召开": "召开", "审结": "审结", "销号": "销号", "解决": "解决",
    "补办": "补办", "采购": "采购", "安装": "安装", "改造": "改造", "更换": "更换", "维修": "维修", "改造完": "完成", "改造完成": "完成", "整改到位": "整改",
    "整改": "整改",
  ]
  /// 继续做好教师招聘, 继续招聘人才 of 再招, which is no tender there; nil of other names.
  static func hiredAgain(_ name: String) -> String? {
    if name.ends(inOneOf: ["招聘", "招录", "引进", "招引"]) { return "继续做好" + name }
    return Wordbook.isPeople(name) || name.ends(inOneOf: ["人才", "队伍", "人员", "师资"]) ? "继续招聘" + name : nil
  }

  /// Whether a name is that of a figure of which more is better.
  static func mayGrow(_ name: String) -> Bool { name.ends(inOneOf: figures) && !isBurden(name) }

  /// Whether a figure is the better the smaller it is: 投诉率, but not 投诉办结率.
  static func isBurden(_ name: String) -> Bool {
    !GoodRates.isOne(name) && (name.hasSuffix("率") || name.holds(oneOf: burdens))
  }

  static let burdens: SearchWords = [
    "不良", "近视", "发案", "死亡", "投诉", "空置", "流失", "失业", "受害", "事故", "差错", "返贫", "违约", "能耗", "排放", "欠", "负债", "逾期", "药占",
    "感染", "成本", "费用", "损耗", "漏损", "产销差", "损失", "缺陷", "故障", "停机", "报废", "返工", "返修", "废品", "次品", "退货", "退件", "超标", "超时",
    "空驶",
    "赔付", "剖宫产", "辍学", "缺勤", "撂荒", "单耗", "消耗", "住院日", "压力性损伤",
  ]
  private static let figures: SearchWords = [
    "率", "占比", "比例", "产量", "销量", "收入", "产值", "利润", "总额", "利润总额", "覆盖率", "满意度",
  ]
  private static let single: WordSet = ["处", "座", "所", "口", "栋", "幢", "间", "套"]
  private static let repeated: WordSet = ["视察", "检查", "督查", "调研", "评估", "抽查", "回访", "走访", "培训", "宣传", "巡查"]
  private static let ownActs = ["联合", "会同", "实地", "组织", "对接", "协调", "配合"]
  private static let growing = ["增加", "扩大", "完善", "优化", "补充", "更新", "增设", "健全", "拓展"]
  /// Deeds that come to their end on a day.
  private static let ends = [
    "完工", "竣工", "通水", "通车", "通气", "投产", "投用", "投入", "上线", "达标", "交付", "开工", "建成", "启用", "运行", "验收", "结题", "入住", "开业",
    "开馆", "安装完", "完成", "到位", "清零",
  ]
}
