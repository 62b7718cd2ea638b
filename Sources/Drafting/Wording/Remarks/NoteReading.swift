import Records
import TextCore

/// What the clauses of a 备注 cell are good for. What is no fact, no plan and no reason is left out and reported.
struct NoteReading: Sendable, Hashable {
  /// Facts with numbers or ranks, which go on behind the row's statement: `全县第二`, `阳性19批次`.
  private(set) var facts: [String] = []
  /// What is meant for later: `复检结果预计明年1月出`.
  private(set) var plans: [String] = []
  /// What stands in the way: `没地方`.
  private(set) var problems: [String] = []
  /// What is for the file and not for the reader: `已签字`, `见附件3`.
  private(set) var asides: [String] = []
  /// All of them.
  var all: [String] { facts + plans + problems + asides }

  /// - Parameters:
  ///   - note: the cleaned cell.
  ///   - isOpen: whether the row's task is not finished, so that what is wrong is what stands in its way.
  ///   - year: the year of the draft.
  ///   - unit: the office whose ledger it is: what is told of others is no fact of its own.
  init(_ note: String, isOpen: Bool, year: Int?, unit: String = "") {
    var isPlanning = false
    var saysMissed = false
    let own = FileNotes.parted(note, unit)
    asides = own?.asides ?? []
    let parts = Self.withOwnChanges(own?.kept ?? Clause.split(note))
    for (at, part) in parts.enumerated() {
      let text = part.text.trimmingPrefix(ofAny: ["备注：", "说明：", "注："])
      if isOpen, Self.missed.contains(text) { saysMissed = true }
      if text.isEmpty || Self.empty.contains(text) || saysMissed && Self.missed.contains(text) { continue }
      if part.mark != "，" { isPlanning = false }
      // 35人有的在外地买了，有的说不上: half of it says nothing, and all of it is for the file.
      let isHalf = at + 1 < parts.count && text.holds("有的") && parts[at + 1].text.hasPrefix("有的")
      if !isOpen, isHalf || at > 0 && text.hasPrefix("有的") && parts[at - 1].text.holds("有的") {
        asides.append(text)
        continue
      }
      // 再生沥青那项获市科技进步二等奖 beside 7项.
      if !isOpen, text.hasSuffix("奖"), let one = ["那项获", "那件获", "那个获", "那篇获"].first(where: { text.holds($0) }),
        let place = text.place(of: one), text[..<place.lowerBound].count >= 2
      {
        facts.append("其中" + text[..<place.lowerBound] + "获" + text[place.upperBound...])
      } else if !isOpen, let praise = Self.praise(text) {
        facts.append(praise)
      } else if !isOpen, let fact = Self.awaited(text) {
        facts.append(fact)
      } else if let fact = Self.source(text) {
        facts.append(fact)
      } else if Self.isFollowed(text, by: at + 1 < parts.count ? parts[at + 1] : nil) {
        // 节后复查，5处也改了: the day after the festival is over, and all is well.
        asides.append(text)
      } else if isOpen, Self.isHindrance(text) {
        // 台账没接上: a word of the file, and no note for it.
        problems.append(text)
      } else if !isOpen, text.ends(inOneOf: Self.weak), text.count <= 16, !text.holds(oneOf: Self.told) {
        // 定期占七成多，成本偏高: of what, ahead in its sentence.
        if part.mark == "，", at > 0, asides.last == parts[at - 1].text {
          asides.removeLast()
          problems.append(parts[at - 1].text)
        } else if part.mark == "，", at > 0, facts.last == parts[at - 1].text,
          parts[at - 1].text.holds(oneOf: ["只有", "仅有", "仅", "不足"])
        {
          // 基层所35岁以下只有11人，执法力量偏弱.
          problems.append(facts.removeLast())
        }
        problems.append(text)
      } else if !isOpen, Self.isToMend(text) {
        problems.append(text)
      } else if Self.aside(text), !Self.handsInLater(text, year) {
        asides.append(text)
      } else if text.hasPrefix("年初"), text.hasDigit, !isOpen {
        // 年初21个项目 is where the number began.
        asides.append(text)
      } else if text.starts(withOneOf: ["节后", "年后"]), at + 1 < parts.count, parts[at + 1].mark == "，",
        parts[at + 1].text.hasSuffix("了")
      {
        // 节后复查，5处也改了 was done.
        asides.append(text)
      } else if !isOpen, text.hasDigit, text.count <= 20, text.ends(inOneOf: Self.mended) {
        // 限期的7处7月底前全部整改到位.
        facts.append(text)
      } else if ClauseSense.isPlan(text, year: year) || text.hasPrefix("拟")
        || isOpen && text.starts(withOneOf: Self.retries)
        || isPlanning && (!ClauseSense.isOpen(text) || text.starts(withOneOf: Self.furthers) && !text.holds("已"))
      {
        // 绿园小区…, 打算年后…: what follows a plan within its sentence goes on with it.
        plans.append(text)
        isPlanning = true
      } else if !problems.isEmpty, text.hasPrefix("继续"), text.count <= 8 {
        plans.append(text)
      } else if let rest = Remainder(text), Self.isToEnd(rest.noun) {
        plans.append(text)
      } else if isOpen, Self.isToEnd(text) {
        plans.append(text)
      } else if text.starts(withOneOf: Self.problemHeads), let mark = text.firstIndex(of: "：") {
        problems.append(String(text[text.index(after: mark)...]))
      } else if let fact = Self.scope(text) {
        facts.append(fact)
      } else if !isOpen, at + 1 < parts.count, parts[at + 1].mark == "，", !parts[at + 1].text.hasDigit,
        ClauseSense.isOpen(parts[at + 1].text), let rest = Remainder(text), rest.noun.hasPrefix("是"),
        rest.noun.count >= 4
      {
        // 剩1个是楼道装扶手，物业没同意.
        problems.append("还有" + rest.count + rest.noun)
      } else if !isOpen, part.mark == "，", !problems.isEmpty, ClauseSense.isOpen(text), !text.hasDigit,
        problems.last?.hasPrefix("还有") ?? false || text.count <= 12 && text.ends(inOneOf: Self.denied)
      {
        problems.append(text)
      } else if !isOpen, part.mark == "，", !problems.isEmpty, text.holds("换"), text.hasSuffix("人"),
        text.hasDigit, text.count <= 10
      {
        // 兼职多，一年换了29人.
        problems.append(text)
      } else if isOpen, part.mark == "，", !problems.isEmpty, text.starts(withOneOf: Self.consequences) {
        problems.append(text)
      } else if isOpen
        ? Self.hinders(text) || saysMissed && !text.hasDigit || MissGrounds.hinders(text)
          || part.mark == "，" && !problems.isEmpty && Self.isLoss(text)
        : Self.isOpenly(text)
      {
        problems.append(text)
      } else if Self.isFact(text) || !isOpen && Self.tellsTheEnd(text, behind: part.mark == "，" ? facts.last : nil) {
        // 2号书房漏水维修，停开47天: what was closed, or it is read as of all that the row tells.
        if part.mark == "，", at > 0, text.starts(withOneOf: ["停开", "停运", "停业", "闭馆", "停课", "停产"]),
          asides.last == parts[at - 1].text,
          parts[at - 1].text.count <= 14
        {
          facts.append(asides.removeLast() + text)
        } else {
          facts.append(text)
        }
      } else {
        asides.append(text)
      }
    }
    // A plan opens with its subject where a name before it tells no more: 绿园小区2台老电梯，维修基金卡在….
    if isOpen, !problems.isEmpty, let lead = facts.last, note.holds(lead + "，" + problems[0]) {
      facts.removeLast()
      problems[0] = lead + "，" + problems[0]
    } else if isOpen, let first = problems.first,
      let at = asides.lastIndex(where: {
        (4...16).contains($0.count) && note.holds($0 + "，" + first) && !Self.aside($0)
      }),
      asides[at].allSatisfy(Punctuation.isHan)
    {
      // 石坳村村部搬迁，档案柜没到位: whose it is, and why.
      problems[0] = asides.remove(at: at) + "，" + first
    }
  }

  /// 把剩下740页修完 behind 2026年拟外包一部分: what goes on from a plan, whatever is left.
  private static let furthers: SearchWords = ["把", "将", "争取", "力争", "再", "确保", "抓紧", "尽快"]
  private static let mended: SearchWords = ["全部整改到位", "已整改到位", "全部整改完毕", "全部销号", "已全部整改", "均已整改"]
  private static let verdicts: WordSet = ["不算", "不算的", "不算数", "不计", "不计入", "没算", "没算进去", "不算在内", "不含在内", "不算进去"]

  /// Whether what stands behind a time says that it is over: 5处也改了 behind 节后复查.
  private static func isFollowed(_ text: String, by next: Clause?) -> Bool {
    // 流转租金14.04万元是代收转付的，不算: what no number counts in.
    if let next, next.mark == "，", verdicts.contains(next.text) { return true }
    guard let next, next.mark == "，", text.starts(withOneOf: ["节后", "年后", "春节后"]), !text.hasDigit else { return false }
    return next.text.hasSuffix("了") || next.text.holds("已") || next.text.holds("也全")
  }

  /// Whether a cell of remarks or next steps only marks its row, or says what its number counts (含上半年).
  static func isMark(_ text: String) -> Bool { empty.contains(text) || isScope(text) }

  private static func isScope(_ text: String) -> Bool {
    // 536件含在民商事案件内, 县级2名在20名之内, 31名不都出自今年这86名: for whoever adds the numbers up.
    let isWithin = text.holds("在") && text.ends(inOneOf: ["内", "里头", "里面", "之中", "里"])
    if PartAside.isOfSums(text) { return true }
    if isWithin, text.holds("含在") || text.ends(inOneOf: parts), !text.holds("控制") { return true }
    if ["两期合计", "是合计", "合计数", "不都出自", "不全出自", "不重复", "不要相加", "不能相加", "不相加", "分开记"].contains(where: { text.holds($0) }) {
      return true
    }
    if text.count <= 12, text.ends(inOneOf: ["另算", "另计", "另记", "单算", "不单列", "不单独列", "不另算"]) { return true }
    return isIncluded(text) || PartNote(text) != nil || ToldOnce.isSign(text)
  }

  private static let parts =
    ["名", "个", "件", "人", "项", "条", "户", "起", "次"].flatMap { ["\($0)之内", "\($0)里头", "\($0)里面", "\($0)里"] } + [
      "也在里头", "在里头", "不在里头",
    ]

  private static func isIncluded(_ text: String) -> Bool {
    text.starts(withOneOf: ["含", "不含", "包括", "包含"]) && !text.hasDigit
  }

  private static let empty: WordSet = [
    "重点", "亮点", "荣誉", "特色", "创新", "亮点工作", "是", "否", "无", "暂无", "/", "—", "-", "√", "★", "重点工作", "特色工作", "已完成", "完成",
    "未完成", "进行中", "推进中", "未办结",
    "不写入", "内部掌握", "不公开",
  ]
  /// Of a task that is open: what is to be tried again.
  private static let retries = ["再评", "再报", "再申", "再次申", "补办", "补考", "补评", "择期", "择机", "寒假", "暑假", "放假后", "开学前"]
  private static let problemHeads = ["存在问题：", "问题：", "困难：", "原因：", "主要问题：", "存在困难："]

  private static let weak: SearchWords = [
    "反弹", "回潮", "质量不高", "积极性不高", "意识不强", "能力不强", "跟不上", "不规范", "不够规范", "不均衡", "不平衡", "不充分", "不深入", "仍偏多", "仍较多", "偏少",
    "偏弱", "偏慢", "薄弱", "仍不足", "仍然较多",
    "不熟", "不熟悉", "不熟练", "往下走", "逐年下降", "连年下降", "持续下降",
    "仍偏高", "居高不下", "时有发生", "动户率低", "成本偏高", "有待提高", "有待加强",
  ]
  /// What goes on from a lack: 编制没批 behind 专职教师一直没配上.
  private static let denied: SearchWords = ["没批", "未批", "没下来", "未下来", "没到位", "未到位", "没落实", "未落实", "没着落", "没解决", "未解决"]
  /// Behind these a remark says why: 未完成。电动自行车和网约车分流.
  private static let missed: WordSet = ["未完成", "没完成", "没有完成", "未达到", "未达标", "没达到", "没达标", "未达目标", "未完成计划", "未完成任务"]

  /// Words of the office's own bookkeeping.
  private static let bookkeeping = [
    "签字", "签收", "盖章", "附件", "存档", "归档", "备查", "台账", "内部", "不公开", "核实", "核对", "照片", "材料在", "资料在", "资料见", "资料齐", "资料另",
    "详见", "参见", "见表",
    "口径", "填表", "填报", "联系", "电话", "手机", "负责", "经办", "列支", "报销", "发票", "凭证", "重复", "同上", "第几", "合并", "领导已阅", "已阅",
    "截至", "数据来", "统计", "文号", "〔", "可能", "大概", "待定", "不确定", "?", "？", "要求", "目标", "任务数", "指标", "计划数", "标准", "上报", "扫描件",
    "原件", "复印", "版本", "删", "改过", "更正", "勿", "不要写", "不写", "暂不", "保密", "涉密", "分管", "主管", "牵头", "配合", "补报", "录入", "系统里",
    "群里", "邮箱", "会签", "审签", "暂按", "预计数",
  ]

  /// Whether words are for the file and not for the reader.
  static func isBookkeeping(_ text: String) -> Bool { aside(text) }

  /// 2026年2月补报: what is handed in again in the year to come is a step, and no bookkeeping.
  private static func handsInLater(_ text: String, _ year: Int?) -> Bool {
    text.count <= 14 && text.ends(inOneOf: ["补报", "再上报", "重新上报"]) && ClauseSense.isPlan(text, year: year)
  }

  private static func aside(_ text: String) -> Bool {
    if text.starts(withOneOf: ["已报", "已列入", "已纳入", "已申报"]), text.hasDigit { return false }
    if isScope(text) || FileNotes.isOne(text) { return true }
    // 概算180万元: what was only reckoned is no result.
    if text.starts(withOneOf: ["概算", "估算", "预算", "投资概算", "项目概算", "项目预算", "计划投资"]), text.hasDigit { return true }
    if text.count > 40 || text.hasPrefix("见") || text.holds("票据") && !text.holds("亿") && !text.holds("万元")
      || bookkeeping.contains(where: { text.holds($0) })
    {
      return true
    }
    // A telephone number or the like.
    var run = 0
    for byte in text.utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run >= 7 { return true }
    }
    return text.starts(withOneOf: ["第"]) && text.hasSuffix("行")
  }

  /// Whether a clause with a word of the file tells that something was not in order: 台账没接上, 业主没签字, 联系不上施工方.
  static func isHindrance(_ text: String) -> Bool {
    (4...20).contains(text.count) && text.holds(oneOf: papers) && text.holds(oneOf: failing) && !text.holds(oneOf: told)
  }

  private static let papers: SearchWords = [
    "台账", "签字", "盖章", "核对", "核实", "联系", "上报", "标准", "要求", "系统", "统计", "发票", "材料", "会签",
  ]
  private static let failing: SearchWords = [
    "没接", "没签", "未签", "没凑", "没有签", "不肯签", "不签字", "不上", "不齐", "不全", "不符", "不规范", "不达", "没达", "未达", "反复核", "没报", "没交",
  ]
  private static let told: SearchWords = ["不写", "别写", "不报", "不提", "不对外", "勿"]

  /// 2户要修屋面: some that are yet to be mended.
  private static func isToMend(_ text: String) -> Bool {
    guard (5...14).contains(text.count), text.first?.isDigit == true else { return false }
    let behind = text.drop { $0.isDigit }.dropFirst()
    return behind.starts(withOneOf: ["要修", "需修", "待修", "要加固", "需加固", "待加固", "需更换", "要更换", "待更换", "需翻修", "要翻修"])
  }

  /// 6人放弃录用 behind 待遇低: who was lost.
  private static func isLoss(_ text: String) -> Bool { text.count <= 20 && text.ends(inOneOf: losses) }
  private static let losses: SearchWords = [
    "用完", "用尽", "用光", "耗尽", "走了", "放弃录用", "放弃", "辞职", "离职", "流失", "退出", "撤资", "倒闭", "关停", "搬走", "停工", "停产",
  ]

  /// Of a task that is open: what is missing or hinders.
  private static func hinders(_ text: String) -> Bool {
    ClauseSense.isOpen(text)
      || [
        "少了", "不够", "不齐", "不一致", "不统一", "困难", "难度", "较慢", "偏慢", "调整", "缺", "因", "太", "交货晚", "到货晚", "晚了", "迟了", "延误",
        "无力", "难收", "涨价", "停产", "受限", "冲突", "制约", "不具备", "要价高", "不同意", "反对", "才到", "不愿", "不肯", "抵触", "资金链", "断了",
        "后腿", "丢分", "失分", "要到", "需到", "纠纷", "被冲毁", "冲毁", "损毁", "被淹", "故障", "损坏",
      ].contains { text.holds($0) }
  }

  /// Of a finished task only what says so outright is a shortcoming: 没出过事 is none.
  private static func isOpenly(_ text: String) -> Bool {
    // 又有反弹 of what was put right.
    text.count <= 16 && text.ends(inOneOf: weak) || LackInResult.isLackOfMeans(text)
      || ClauseSense.isOpen(text)
        && [
          "还有", "还剩", "还差", "还缺", "尚有", "尚未", "仍有", "仍未", "不足", "一直没", "一直未", "始终没", "始终未", "至今没", "至今未", "迟迟",
        ].contains { text.holds($0) }
  }

  /// 剩7个春节前办完: what is to be done with the rest by a day.
  private static func isToEnd(_ words: String) -> Bool {
    guard let (before, time, deed) = TimePhrase.split(words), before.isEmpty, time.ends(inOneOf: ["前", "底", "内", "季度"])
    else { return false }
    // 年底前未完工 says what came of it, not what is to come.
    return deed.count <= 5 && !deed.starts(withOneOf: ["未", "没", "尚未", "仍未", "还未"])
      && deed.ends(inOneOf: ["办完", "办结", "改完", "完成", "建成", "到位", "完工", "整改", "改造", "发放", "补齐", "装完", "补完"])
  }

  /// What goes on from what stands in the way: 药剂涨价，多支约45万元.
  private static let consequences = ["多支", "增支", "少收", "减收", "影响", "损失", "导致", "造成"]
}

extension String {
  /// The text without the first of some heads that it begins with.
  fileprivate func trimmingPrefix(ofAny heads: [String]) -> String {
    let head = heads.first { self.begins(with: $0) }
    return String(dropFirst(head?.count ?? 0))
  }
}
