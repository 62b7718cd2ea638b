import Records
import TextCore

/// How the numbers that several rows have in one place become one: added, kept once, the last of them, or listed.
struct Addition: Sendable {
  /// What becomes of the numbers.
  enum Outcome {
    /// One number, which a row has as it stands.
    case kept(Amount)
    /// A sum with its arithmetic.
    case sum(Amount, Sum)
    /// One number, which is that of each time: the same bodies or households may come again.
    case each(Amount)
    /// The numbers side by side, in the order of the rows, for 分别; one number, for 各, where all are the same.
    case listed(Amount)
  }

  /// One row's number.
  struct Part {
    let record: Int
    let quantity: Quantity
    /// The row's occasion.
    let occasion: Occasion
    /// The row's date as one number, 0 where it has none.
    let date: Int
  }

  /// Where the number stands.
  struct Place {
    /// The text of the clause before the number.
    let before: String
    /// Whether the clause goes on behind the number's noun.
    let isInside: Bool
    /// Whether the numbers may be listed for 分别: one list in a clause, or nobody knows whose is whose.
    var mayList = true
    /// The words that tell what is done to those who are counted, wherever they stand.
    let act: String
  }

  /// More numbers than these are never listed.
  static let mostListed = 4

  /// The outcome, or nil where the numbers do not go together.
  static func outcome(_ parts: [Part], _ place: Place) -> Outcome? {
    guard let first = parts.first?.quantity else { return nil }
    if parts.count == 1 { return .kept(Amount(first)) }
    let isSame = parts.allSatisfy { $0.quantity.amount() == first.amount() && $0.quantity.tail == first.tail }
    let before = place.before + first.label
    if before.ends(inOneOf: runningTotals) || before.holds("累计") {
      if isSame { return .kept(Amount(first)) }
      return last(of: parts).map { .kept(Amount($0)) }
    }
    if before.ends(inOneOf: aims) { return isSame ? .kept(Amount(first)) : listed(parts, place) }
    if perSession.contains(first.unit) || isRate(before) { return isSame ? .kept(Amount(first)) : nil }
    // 走访12趟社区, 完成12个村: each time is a time, and what is completed is completed once.
    let isEach = Self.times.contains(first.unit) || !isSame && Self.once.contains { place.act.holds($0) }
    if !isEach, place.isInside || isBody(first, before, isSame) && !areApart(parts) {
      return inside(parts, place, isSame: isSame)
    }
    guard let addends = Addends(parts.map { ($0.record, $0.quantity) }) else { return listed(parts, place) }
    let mayRepeat = Addends.attendance.contains(Addends.measure(first)) && comesAgain(parts, place)
    if mayRepeat, reaches(place) {
      let occasions = parts.map(\.occasion)
      if isSame, place.mayList, parts.count <= mostListed, areNamed(occasions), !occasions.contains(where: isCalendar) {
        return .listed(Amount(first))
      }
      if isSame, ["户", "家"].contains(first.unit) { return .each(Amount(first)) }
      if let listed = listed(parts, place) { return listed }
      // The same pupils in each term: no sum is right.
      if place.act.holds("覆盖") || before.holds("覆盖") { return nil }
    }
    if let (amount, sum) = addends.sum(again: mayRepeat || areInspected(parts, before)) { return .sum(amount, sum) }
    return listed(parts, place)
  }

  /// Quarters, halves and months, whose names say no more than when.
  private static func isCalendar(_ occasion: Occasion) -> Bool {
    occasion.text.isEmpty || PeriodStem.isPeriod(occasion.text)
  }

  /// `抽查局属单位7个`: bodies that each round may have visited again.
  private static func areInspected(_ parts: [Part], _ before: String) -> Bool {
    parts[0].quantity.unit == "个" && parts[0].quantity.tail.isEmpty && before.ends(inOneOf: Wordbook.bodies)
      && Self.inspections.contains { before.holds($0) } && !areApart(parts)
      && parts.allSatisfy { [.season, .none].contains($0.occasion.kind) }
  }

  private static let inspections = ["抽查", "检查", "督查", "暗访", "巡查", "督导", "走访"]

  /// `检查4个分局`, `对8个支部开展督查`: bodies, which are the same ones where the number is the same.
  private static func inside(_ parts: [Part], _ place: Place, isSame: Bool) -> Outcome? {
    if areApart(parts), let (amount, sum) = Addends(parts.map { ($0.record, $0.quantity) })?.sum() {
      return .sum(amount, sum)
    }
    let first = parts[0].quantity
    if isSame { return place.isInside ? .kept(Amount(first)) : .each(Amount(first)) }
    if let listed = listed(parts, place) { return listed }
    // 检查45家次企业: what was visited again is counted again.
    guard Addends.attendance.contains(Addends.measure(first)),
      let (amount, sum) = Addends(parts.map { ($0.record, $0.quantity) })?.sum(again: true)
    else { return nil }
    return .sum(amount, sum)
  }

  /// Whether each row has bodies, or each class people, of its own.
  private static func areApart(_ parts: [Part]) -> Bool {
    parts.allSatisfy { part in
      part.occasion.kind == .body || part.occasion.text.holds("批")
        // 41人取得证书 and 43人取得证书 of two classes.
        || part.occasion.kind == .turn && ["人", "名", "位"].contains(part.quantity.unit) && part.quantity.isAddable
    }
  }

  /// `8个支部`, and in each row the same number of `检查科室26个`: bodies that are there all year.
  private static func isBody(_ quantity: Quantity, _ before: String, _ isSame: Bool) -> Bool {
    guard ["个", "家"].contains(quantity.unit) else { return false }
    return quantity.tail.isEmpty
      ? isSame && before.ends(inOneOf: Wordbook.bodies) && !single.contains { before.holds($0) }
      : quantity.tail.ends(inOneOf: Wordbook.bodies)
  }

  /// The numbers side by side, where each row's occasion has a name and they are few.
  private static func listed(_ parts: [Part], _ place: Place) -> Outcome? {
    guard place.mayList, parts.count <= mostListed, areNamed(parts.map(\.occasion)), let first = parts.first?.quantity,
      parts.allSatisfy({ $0.quantity.tail == first.tail && $0.quantity.label == first.label })
    else { return nil }
    let numbers = parts.map { Punctuation.paired($0.quantity.amount()) }.joined(separator: "、")
    return .listed(Amount(like: first, digits: "", number: numbers))
  }

  /// Whether each occasion has a name of its own, so that 分别 can tell which number is whose.
  static func areNamed(_ occasions: [Occasion]) -> Bool {
    occasions.allSatisfy { $0.kind != .none && $0.kind != .sort && !$0.text.isEmpty }
      && Set(occasions.map(\.text)).count == occasions.count
  }

  /// The number of the last occasion, or nil where they have no order in time.
  private static func last(of parts: [Part]) -> Quantity? {
    guard parts.allSatisfy({ [.season, .turn].contains($0.occasion.kind) || $0.date > 0 }) else { return nil }
    return parts.max { a, b in
      (a.occasion.rank, a.date, a.quantity.value) < (b.occasion.rank, b.date, b.quantity.value)
    }?.quantity
  }

  // MARK: - Words

  /// Words before a number that runs on from the one before: the last one counts.
  private static let runningTotals = [
    "累计", "累计达", "累计达到", "截至", "总计", "总数", "总数达", "总量", "现有", "共有", "达到", "达", "增至", "增加到", "扩大到",
  ]
  /// Words before a number that was aimed at.
  private static let aims = ["计划", "应到", "应", "目标", "拟", "任务", "指标", "应签", "应参"]
  /// Words before a number that says how much of something there is each time, or what something was changed to.
  private static let rates = [
    "由", "从", "至", "每", "各", "均", "人均", "平均", "户均", "占", "第", "提高", "降低", "下降", "增长", "缩短", "压缩", "为期", "精简为", "调整为",
    "减为", "降为", "每次", "每期", "每人", "最高", "最低", "年龄", "历时", "高于", "低于", "超过", "不超", "减少到", "提高到", "降到", "压减到",
  ]
  /// Words anywhere before a number that is a mean, or so much each time.
  private static let averages = ["户均", "人均", "平均", "日均", "月均", "年均", "每人", "每户", "每月", "每周", "每天", "每次", "每期", "每年"]
  private static let times: WordSet = ["次", "趟", "场", "轮", "期"]
  /// Acts that are done to a thing once.
  private static let once = ["完成", "建成", "新建", "改造", "授信", "签约", "安装", "验收", "创建", "新增", "清退"]
  /// Units of how long one session lasts.
  static let perSession: WordSet = ["学时", "课时", "天", "分钟", "周", "岁", "分", "个月", "工作日", "个工作日"]
  /// Acts whose object may be the same people each time.
  private static let services = [
    "慰问", "覆盖", "走访", "帮扶", "服务", "惠及", "联系", "救助", "资助", "关爱", "探访", "看望", "家访", "约谈", "谈心",
  ]
  /// Acts by which people come once only.
  private static let single = [
    "发展", "接收", "转正", "选拔", "提拔", "晋升", "招聘", "招录", "引进", "新增", "新聘", "处分", "入党", "安置", "新建", "录用", "退休", "毕业",
    "确定", "列为", "评选", "表彰", "评为", "获", "处理", "查处", "交流", "轮岗", "遴选", "评定", "销号", "脱贫", "办理", "整改", "授信",
  ]

  private static func isRate(_ before: String) -> Bool {
    before.ends(inOneOf: rates) && before != "由" && before != "各" || averages.contains { before.holds($0) }
  }

  /// Whether people of one row may be among those of another: seasons bring the same people again, batches,
  /// departments and kinds have their own.
  private static func comesAgain(_ parts: [Part], _ place: Place) -> Bool {
    guard !parts.contains(where: { [.turn, .body, .sort].contains($0.occasion.kind) }) else { return false }
    let words = place.before + (parts.first?.quantity.label ?? "")
    return !single.contains { words.holds($0) || (words.isEmpty || words.count <= 2) && place.act.holds($0) }
  }

  /// Whether those who are counted are the object of the work, and do not come to it of themselves.
  private static func reaches(_ place: Place) -> Bool {
    services.contains { place.before.holds($0) || place.act.holds($0) }
  }
}
