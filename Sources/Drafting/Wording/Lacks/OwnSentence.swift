import Records
import TextCore

/// Problems that are sentences of their own: 老小区停车还是难, 体育、音乐仍无专业教师. The task's name ahead of them would say a word twice
/// (停车位老小区停车还是难), or be a place where nothing happens (新教师和交流中体育、音乐…).
extension UnfinishedWording {
  /// The problem as it is told by itself, or with the shortest word of the task that it lacks; nil where it needs the name.
  func ownSentence(_ problem: String, _ name: String, _ record: TaskRecord) -> String? {
    guard let first = Clause.split(problem).first?.text else { return nil }
    // 从入库结构看，贸易占比偏高.
    if first.hasPrefix("从"), first.hasSuffix("看"), problem.count > first.count + 4 { return problem }
    // 书记员缺4名.
    if LackInResult.isShort(first), let place = first.place(of: "缺"), first[..<place.lowerBound].count >= 2,
      first[..<place.lowerBound].allSatisfy(Punctuation.isHan)
    {
      return problem
    }
    // 改后管理滞后 of 老旧小区改造.
    for (short, act) in [("改后", "改造"), ("建后", "建设"), ("装后", "安装"), ("修后", "维修")]
    where first.hasPrefix(short) && name.hasSuffix(act) && name.count <= 12 {
      return name + "后" + problem.dropFirst(2)
    }
    // 2条为教学点实验课开不齐: how many of the row's number they are says nothing here.
    if first.first?.isDigit == true {
      for verb in ["为", "是"] {
        guard let rest = Remainder("剩" + first), rest.noun.hasPrefix(verb), rest.noun.count >= 7,
          case let body = String(rest.noun.dropFirst(verb.count)), Self.predicate(of: body) != nil
        else { continue }
        return body + problem.dropFirst(first.count)
      }
    }
    // 4片盖梁等模板周转 of 墩柱、盖梁: what is counted is said.
    if let rest = Remainder("剩" + first), rest.noun.count >= 6, rest.noun.prefix(2).allSatisfy(Punctuation.isHan),
      first.first?.isDigit == true, name.holds(rest.noun.prefix(2)), ClauseSense.isOpen(String(rest.noun.dropFirst(2)))
    {
      return problem
    }
    // 村级统计员兼职多 of 村级统计员配备.
    if first.ends(inOneOf: ["兼职多", "年龄偏大", "流动性大", "流动大", "不稳定"]), first.count <= 5, let act = wordbook.tailVerb(name),
      case let people = name.dropLast(act.count), people.ends(inOneOf: ["员", "师", "人员", "队伍", "人才", "干部", "护士", "医生"])
    {
      return people + problem
    }
    // 药店赚不到钱 of 便民药店进村.
    let head = first.prefix(2)
    if first.count >= 5, first.allSatisfy(Punctuation.isHan), name.holds(head), !name.hasPrefix(head),
      !first.starts(withOneOf: Self.vague), wordbook.headVerb(head) == nil
    {
      return problem
    }
    // 对照年初25个的目标还差2个 is of what the name says.
    if first.starts(withOneOf: ["对照", "与年初", "较年初", "比年初", "距", "离", "原定", "原计划", "原打算", "原想", "本来"]) { return nil }
    guard let subject = Self.subject(of: first), stands(subject, problem, name, record) else {
      // 父母在外务工的，来的多是爷爷奶奶.
      return first.hasSuffix("的") && first.count >= 5 && problem.count > first.count ? name + "中，" + problem : nil
    }
    return fuller(subject, in: record).map { $0 + problem.dropFirst(subject.count) } ?? problem
  }

  /// 社区食堂 of 食堂 and 开社区食堂3个; nil where the result has no such word.
  func fuller(_ subject: String, in record: TaskRecord) -> String? {
    guard (2...3).contains(subject.count), let place = record.result.place(of: subject) else { return nil }
    let before = record.result[..<place.lowerBound]
    let word = String(before.suffix(2))
    guard word.count == 2, word.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(word) else { return nil }
    let bound = before.dropLast(2).last
    guard bound.map({ !Punctuation.isHan($0) || "开建设办增".contains($0) }) ?? true else { return nil }
    return word + subject
  }

  /// Whether a subject says by itself what the problem is about.
  private func stands(_ subject: String, _ problem: String, _ name: String, _ record: TaskRecord) -> Bool {
    guard subject.count >= 2, !subject.ends(inOneOf: ["率", "数", "额"]), !subject.starts(withOneOf: ["到", "至", "截至"]),
      !subject.starts(withOneOf: Self.anyone) || sharesWord(subject, name) || subject.count >= 8,
      !subject.ends(inOneOf: Self.vague) || subject.count >= 8, !subject.starts(withOneOf: Self.vague)
    else { return false }
    // 康复科、老年科偏长: of what, the name says.
    if let first = Clause.split(problem).first?.text, first.ends(inOneOf: Self.compared),
      subject.ends(inOneOf: Self.places)
    {
      return false
    }
    // 山塘老化 of 防汛抗旱: what is worn out is a thing, and stands there for everybody to see.
    if problem.holds(oneOf: Self.worn), let first = Clause.split(problem).first?.text, first.ends(inOneOf: Self.worn) {
      return true
    }
    let letters = subject.filter(Punctuation.isHan)
    if letters.count >= 5 || letters.count >= 4 && sharesWord(problem, name) { return true }
    // 英语偏弱 of 语文81.4、英语68.5, 围墙裂缝 of 操场南围墙裂缝.
    // 座位不够 of the result itself does not say where.
    let beside = [record.result, record.quantityText, record.measures, record.effect].map {
      $0.replacing(problem, with: "")
    }
    return beside.contains { $0.holds(subject) }
  }

  private static let compared: SearchWords = ["偏长", "偏高", "偏低", "偏少", "偏慢", "偏大", "偏小", "较低", "较慢", "较少", "不高", "不大"]
  private static let places: SearchWords = [
    "科", "乡", "镇", "村", "组", "校", "班", "厂", "户", "店", "站", "县", "区", "社区", "单位", "部门", "企业",
  ]
  /// 部分企业 of anything.
  private static let anyone: SearchWords = [
    "部分", "个别", "少数", "有的", "有些", "一些", "多数", "大家", "群众", "企业", "干部", "党员", "居民",
  ]
  private static let vague: SearchWords = [
    "进度", "人手", "资金", "经费", "数量", "质量", "效果", "力度", "意见", "覆盖面", "覆盖率", "参与率", "准确率", "水平", "能力", "人员", "时间", "标准",
    "成本", "价格", "费用", "收入", "成效", "问题", "工作", "专业力量", "投入", "报名", "基数", "规模", "比例", "占比", "总量", "改后", "其中", "主要",
    "目前", "年底", "全年", "由于", "因",
  ]

  /// 老小区停车 of 老小区停车还是难; nil where a clause opens with what is said.
  static func subject(of clause: String) -> String? {
    guard let end = predicate(of: clause) else { return nil }
    let subject = String(clause[..<end])
    guard (2...16).contains(subject.count), subject.first?.isDigit == false,
      subject.allSatisfy({ Punctuation.isHan($0) || $0.isDigit || "、“”".contains($0) })
    else { return nil }
    return subject
  }

  /// Where what is said of a subject begins: 还, 仍, 未, 没有, or a word of lack at the end.
  private static func predicate(of clause: String) -> String.Index? {
    var at: String.Index?
    for word in inner {
      guard let place = clause.place(of: word), place.lowerBound > clause.startIndex else { continue }
      if at.map({ place.lowerBound < $0 }) ?? true { at = place.lowerBound }
    }
    // 文书制作不规范, 上坟烧纸劝不住: denied at the end, with the verb that it denies ahead of 不住.
    if let last = clause.lastIndex(of: "不"), (2...3).contains(clause[last...].count), clause.first != "不",
      at.map({ last < $0 }) ?? true
    {
      at = clause.hasSuffix("不住") ? clause.index(before: last) : last
    }
    for word in ends where clause.hasSuffix(word) && clause.count > word.count + 1 {
      let end = clause.index(clause.endIndex, offsetBy: -word.count)
      if at.map({ end < $0 }) ?? true { at = end }
      break
    }
    return at
  }

  private static let inner = [
    "一直没", "一直未", "始终", "至今", "迟迟", "还是", "仍", "还", "未", "没有", "不够", "不足", "容易", "跟不上", "滞后", "开不齐", "偏", "较", "只有",
    "靠", "缺少", "缺乏", "不高", "不强", "不齐",
  ]
  /// Longest first.
  private static let ends = [
    "有待提高", "有待加强", "身兼数职", "陈旧", "破损", "漏水", "上升", "下降", "老化", "薄弱", "短缺", "紧张", "吃紧", "反弹", "回潮", "脱节", "不多", "不严",
    "不细", "不稳", "不全", "不好", "难", "少", "弱",
    "低", "慢", "紧",
    "差", "晚", "旧", "大", "快", "高",
  ]
  private static let worn: SearchWords = ["老化", "陈旧", "破损", "漏水", "偏旧", "漏雨", "渗漏", "开裂", "塌陷"]
}
