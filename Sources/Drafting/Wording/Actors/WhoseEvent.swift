import Records
import TextCore

/// Events that others held, told as what the office did at them: who took down the minutes of a meeting has not convened
/// it, who was sent to a course has not given it, who was rated has not done the rating.
struct WhoseEvent: Sendable {
  let wordbook: Wordbook
  /// The task's name.
  let task: String

  /// What stands for the row's text, and whether it says the row's number as well; nil where the event may be the
  /// office's own.
  func told(_ text: String, _ column: [Quantity]) -> (text: String, tellsNumber: Bool)? {
    guard !text.isEmpty, task.count >= 4, !task.contains("，") else { return nil }
    let clauses = Clause.split(text)
    guard let first = clauses.first?.text else { return nil }
    if let told = sent(clauses, column) { return told }
    if let told = learnt(first, clauses, column) { return told }
    if let told = ranked(first, clauses) ?? won(first, clauses) ?? examined(first, clauses) { return (told, false) }
    if let told = served(clauses, column) ?? forWhom(clauses, column) { return told }
    return nil
  }

  // MARK: - Who was sent to a course

  private static let bodies = ["委", "局", "办", "部", "会", "党校", "院", "厅", "公司", "集团", "中心", "政府", "校"]
  private static let courses = ["培训班", "培训", "研修班", "研修", "轮训", "进修班", "学习班", "集训", "讲座", "读书班"]

  /// `选派2人参加市直机关工委举办的党务干部培训，全市96人参加` of 市直机关工委办的班，全市96人参加，2人参加.
  private func sent(_ clauses: [Clause], _ column: [Quantity]) -> (text: String, tellsNumber: Bool)? {
    guard task.ends(inOneOf: Self.courses), wordbook.headVerb(task) == nil,
      let at = clauses.firstIndex(where: { host($0.text) != nil }), let host = host(clauses[at].text)
    else { return nil }
    let ours = clauses.indices.filter { ownCount(clauses[$0].text) != nil }
    guard ours.count == 1, let own = ours.first, let count = ownCount(clauses[own].text) else { return nil }
    let digits = count.prefix(while: \.isDigit)
    // 二季度2人 says again how many were sent.
    let rest = clauses.indices.filter { i in
      i != at && i != own && !(PeriodRows.part(clauses[i].text) != nil && clauses[i].text.hasSuffix(count))
    }.map { clauses[$0] }
    let tellsNumber = column.count == 1 && column[0].digits == digits
    let head = "选派" + count + "参加" + host + "举办的" + task
    return (Clause.joined([Clause(text: head, mark: "，")] + rest), tellsNumber)
  }

  /// 市直机关工委 of 市直机关工委办的班.
  private func host(_ clause: String) -> String? {
    for end in ["办的班", "举办的班", "组织的班", "办的", "举办的", "主办的", "组织的"] where clause.hasSuffix(end) {
      let who = clause.dropLast(end.count)
      guard (3...12).contains(who.count), who.allSatisfy(Punctuation.isHan), who.ends(inOneOf: Self.bodies),
        !who.starts(withOneOf: ["我", "本", "与", "和", "联合"])
      else { return nil }
      return String(who)
    }
    return nil
  }

  /// 2人 of 2人参加: those of the office itself.
  private func ownCount(_ clause: String) -> String? {
    guard clause.hasSuffix("参加"), case let count = clause.dropLast(2), count.hasSuffix("人"),
      count.dropLast().allSatisfy(\.isDigit), count.count >= 2
    else { return nil }
    return String(count)
  }

  /// `参加市委党校年轻干部培训班15天，结业` of 结业 and 15天.
  private func learnt(_ first: String, _ clauses: [Clause], _ column: [Quantity]) -> (text: String, tellsNumber: Bool)?
  {
    guard task.ends(inOneOf: Self.courses), ["结业", "已结业", "结业了", "脱产学习", "参训", "顺利结业"].contains(first),
      wordbook.headVerb(task) == nil
    else { return nil }
    let isLong = column.count == 1 && ["天", "学时", "课时", "个月", "周"].contains(column[0].unit)
    let length = isLong ? column[0].amount() : ""
    let rest = first == "参训" ? Array(clauses.dropFirst()) : clauses
    return (Clause.joined([Clause(text: "参加" + task + length, mark: "，")] + rest), isLong)
  }

  // MARK: - Who was rated

  private static let ratings = ["评价", "考核", "评比", "考评", "测评", "排名", "评估", "评议", "竞赛"]

  /// `在业主上半年信用评价中列全线7个标段第2名` of 第2名，全线7个标段.
  private func ranked(_ first: String, _ clauses: [Clause]) -> String? {
    // 全线7个标段，第2名.
    if first.hasPrefix("全"), clauses.count > 1, isRank(clauses[1].text) {
      return ranked(clauses[1].text, [clauses[1], clauses[0]] + clauses.dropFirst(2))
    }
    guard isRank(first), task.ends(inOneOf: Self.ratings), task.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(task) == nil
    else { return nil }
    var rest = Array(clauses.dropFirst())
    var among = ""
    if let next = rest.first?.text, next.hasPrefix("全"), (5...12).contains(next.count),
      let counted = CountedClause(next), (2...3).contains(counted.head.count), counted.rest.count <= 4
    {
      among = next
      rest.removeFirst()
    }
    let rank = first.withoutHead(of: ["列", "排", "位列", "排名", "名列"])
    return Clause.joined([Clause(text: "在" + task + "中列" + among + rank, mark: "，")] + rest)
  }

  private func isRank(_ text: String) -> Bool {
    let rank = text.withoutHead(of: ["列", "排", "位列", "排名", "名列"])
    guard rank.hasPrefix("第"), (2...4).contains(rank.count) else { return false }
    let number = rank.dropFirst().description.trimmingSuffix("名").trimmingSuffix("位")
    return !number.isEmpty && number.allSatisfy { $0.isDigit || "一二三四五六七八九十".contains($0) }
  }

  // MARK: - What was awarded and examined

  private static let prizes = ["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖", "提名奖"]

  /// `获省级科技进步奖二等奖1项` of 省级科技进步奖 and 二等奖1项, `获认定省级一流本科课程2门` of 认定2门.
  private func won(_ first: String, _ clauses: [Clause]) -> String? {
    let prize = first.withoutHead(of: ["荣获", "获得", "获"])
    if task.hasSuffix("奖"), prize.starts(withOneOf: Self.prizes), !first.contains("、") {
      return Clause.joined([Clause(text: "获" + task + prize, mark: "，")] + clauses.dropFirst())
    }
    guard first.hasPrefix("认定"), first.dropFirst(2).first?.isDigit == true, task.hasSuffix("课程"),
      task.dropFirst().hasPrefix("级") || task.hasPrefix("国家级")
    else { return nil }
    return Clause.joined([Clause(text: "获认定" + task + first.dropFirst(2), mark: "，")] + clauses.dropFirst())
  }

  private static let grades: WordSet = ["优秀", "良好", "合格", "优", "良", "通过", "A", "B"]

  /// `接受省级毕业论文抽检6篇`, `接受……中期评估，结果为良好`: what a higher body did is not done again.
  private func examined(_ first: String, _ clauses: [Clause]) -> String? {
    guard task.hasPrefix("接受") else { return nil }
    let rest = clauses.dropFirst()
    if Self.grades.contains(first) {
      return Clause.joined([Clause(text: task + "，结果为" + first, mark: "，")] + rest)
    }
    guard first.hasPrefix(task.suffix(2)), first.dropFirst(2).first?.isDigit == true else { return nil }
    return Clause.joined([Clause(text: task + first.dropFirst(2), mark: "，")] + rest)
  }

  // MARK: - For whom

  private static let cared = ["老人", "患者", "病人", "儿童", "残疾人", "家庭", "群众", "居民", "村民"]

  /// `为卧床高龄老人上门办证36人次` of 上门办证, 36人次 and 卧床高龄老人.
  private func forWhom(_ clauses: [Clause], _ column: [Quantity]) -> (text: String, tellsNumber: Bool)? {
    guard task.hasPrefix("上门"), task.count <= 8, clauses.count == 1, let who = clauses.first?.text,
      (2...10).contains(who.count), who.ends(inOneOf: Self.cared), who.allSatisfy(Punctuation.isHan), column.count == 1,
      column[0].label.isEmpty, ["人次", "人", "户", "户次", "次"].contains(column[0].unit)
    else { return nil }
    return ("为" + who + task + column[0].amount(), true)
  }

  // MARK: - Who served at a meeting

  private static let meetings = [
    "会议", "办公会", "专题会", "常务会", "分析会", "现场会", "推进会", "座谈会", "调度会", "例会", "全会", "协调会", "动员会", "大会",
  ]
  private static let services: SearchWords = [
    "记录", "做记录", "起草纪要", "负责会议", "负责会务", "任材料组", "会务保障", "负责材料", "印发纪要", "负责座次", "负责签到", "任会务组",
  ]

  /// `服务保障县政府常务会议24次，记录，起草纪要24期`: who takes the minutes has not convened the meeting.
  private func served(_ clauses: [Clause], _ column: [Quantity]) -> (text: String, tellsNumber: Bool)? {
    guard task.ends(inOneOf: Self.meetings), wordbook.headVerb(task) == nil,
      !task.holds("支部"), !task.holds("党小组"), !task.starts(withOneOf: ["我", "本", "全体"]),
      let first = clauses.first?.text, first.starts(withOneOf: Self.services), column.count <= 1
    else { return nil }
    let times = column.first.map { ["次", "场", "期", "个", "轮"].contains($0.unit) && $0.label.isEmpty } ?? true
    guard times else { return nil }
    var rest = clauses
    rest[0].text = first == "记录" ? "做好会议记录" : first
    let isOne = column.first.map { $0.digits == "1" } ?? true
    let number = isOne ? "" : column.first.map { $0.amount() } ?? ""
    return (Clause.joined([Clause(text: "服务保障" + task + number, mark: "，")] + rest), true)
  }
}

extension Point {
  /// `配合住建部门更新老旧电梯103台` of 更新老旧电梯103台, where the row's remark says who led the work.
  func helping(_ records: [TaskRecord], _ wordbook: Wordbook) -> Point {
    guard self.records.count == 1, let leader = records[self.records[0]].amended?.leader, !leader.isEmpty,
      let first = clauses.first?.text,
      wordbook.leadVerb(first) != nil || records[self.records[0]].task.hasSuffix(first.prefix(2)),
      !first.hasPrefix("配合")
    else { return self }
    var told = clauses
    told[0].text = "配合" + leader + first
    return telling(told)
  }
}
