import Records
import TextCore

/// How a row's numbers stand to the year before's, as a difference: `比上年多5篇`, `比上年减少54件`, `比上年缩短1.3小时`,
/// `分别比上年增加2次、7天`. The ledger has both numbers and not what lies between them, so the arithmetic is shown.
///
/// It is told only where it says something good: how much there was to check or to receive is no merit, and a number that
/// is worse than it was is left to what the ledger itself says is lacking.
struct YearChange {
  /// A number with its unit, and the word before it that is its own: 提前58分钟.
  struct Number {
    let label: String
    let digits: String
    let value: ExactNumber
    let unit: String

    init(_ quantity: Quantity, label: String = "") { self.init(quantity.value, quantity.unit, label: label) }

    init(_ value: ExactNumber, _ unit: String, label: String = "") {
      (self.label, digits, self.value, self.unit) = (label, value.description, value, unit)
    }

    /// The one number at the end of a text that counts nothing: 92.4分, 提前58分钟, 5.5小时.
    init?(endOf text: String, unit wanted: String? = nil) {
      guard let last = text.lastIndex(where: \.isDigit) else { return nil }
      let unit = String(text[text.index(after: last)...])
      guard (1...4).contains(unit.count) || unit.count <= 8 && unit.allSatisfy(\.isASCII), !unit.isEmpty,
        wanted == nil || wanted == unit
      else { return nil }
      let digits = String(text[...last].reversed().prefix { $0.isDigit || $0 == "." }.reversed())
      guard let value = ExactNumber(digits) else { return nil }
      label = String(text[...last].dropLast(digits.count))
      (self.digits, self.value, self.unit) = (digits, value, unit)
    }
  }

  /// The words.
  let text: String
  /// The differences with what they were made from.
  let sums: [Sum]

  /// Nil where they do not say how the numbers got better.
  /// - Parameters:
  ///   - pairs: this year's numbers with the year before's, two at most.
  ///   - name: what they are of, by the words ahead of them.
  ///   - task: the row's task, which says it where there are none.
  ///   - record: the row.
  init?(_ pairs: [(now: Number, before: Number)], of name: String, in task: String, record: Int) {
    guard (1...2).contains(pairs.count) else { return nil }
    var told: [(verb: String, amount: String)] = []
    var sums: [Sum] = []
    for (now, before) in pairs {
      guard now.unit == before.unit, now.value != before.value else { return nil }
      let rises = before.value < now.value
      guard
        let verb = Self.verb(
          name.filter(Punctuation.isHan).count < 2 ? task + name : name, in: task, now, rises: rises),
        let points = rises ? now.value.subtracting(before.value) : before.value.subtracting(now.value)
      else { return nil }
      let shown = points.description + (now.unit == "%" ? "个百分点" : now.unit)
      let (more, less) = rises ? (now, before) : (before, now)
      told.append((verb == Self.more && Self.isFew(points, now.unit) ? "多" : verb, shown))
      sums.append(
        Sum(
          .sum, shown: shown,
          of: [Sum.Part(record: record, value: "\(shown)（\(more.digits + more.unit)减\(less.digits + less.unit)）")]))
    }
    guard Set(told.map(\.verb)).count == 1 || told.allSatisfy({ [Self.more, "多"].contains($0.verb) }) else {
      return nil
    }
    let verb = told.count > 1 && told[0].verb == "多" ? Self.more : told[0].verb
    text =
      told.count == 1
      ? "比上年" + verb + told[0].amount : "分别比上年" + verb + told.map(\.amount).joined(separator: "、")
    self.sums = sums
  }

  private static let more = "增加"

  /// How the number changed for the better; nil where it did not, or where its size is nobody's merit.
  private static func verb(_ name: String, in task: String, _ now: Number, rises: Bool) -> String? {
    if times.contains(now.unit), ends.contains(where: { name.holds($0) || task.holds($0) }) {
      return rises ? nil : "缩短"
    }
    if now.label.hasSuffix("提前") { return rises ? "多提前" : nil }
    // 平均12分钟: less of it may be better.
    if ["分钟", "秒", "工作日", "个工作日"].contains(now.unit) { return nil }
    let isDealtWith = dealtWith.contains { name.holds($0) }
    let isBurden = !isDealtWith && (Self.isBurden(name) || reliefs.contains { task.holds($0) })
    if now.unit == "%" { return rises == isBurden ? nil : rises ? "提高" : "下降" }
    if !rises { return isBurden ? "减少" : nil }
    if isBurden || !isDealtWith && isLoad(name, in: task) { return nil }
    return now.unit == "分" ? "提高" : more
  }

  /// Whether a number only measures how much there was to do.
  static func isLoad(_ name: String, in task: String) -> Bool {
    loads.contains { name.holds($0) || task.holds($0) }
  }

  /// Whether less of it is better, or at least a relief.
  static func isBurden(_ name: String) -> Bool {
    PlannedNumber.isBurden(name) || burdens.contains { name.holds($0) }
  }

  /// Numbers that are of whoever counts things one by one: a difference of a few of them is 多5篇.
  private static func isFew(_ difference: ExactNumber, _ unit: String) -> Bool {
    difference.scale == 0 && difference < ExactNumber(100) && !unit.hasSuffix("元") && unit.count <= 2
      && !["亩", "公里", "吨", "米", "万亩", "公顷"].contains(unit)
  }

  /// Units of time.
  static let times: WordSet = ["天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "秒"]
  private static let ends = [
    "时间", "时长", "时限", "用时", "耗时", "周期", "住院日", "修复", "提速", "办结", "到场", "审批", "审理", "等候", "候诊",
  ]
  private static let dealtWith = [
    "办结", "审结", "执结", "侦破", "破获", "化解", "调解", "挽回", "追回", "劝阻", "止付", "走访", "家访", "回访", "接受采访", "止损", "节约", "减免",
    "立案查处", "罚款",
    "退还", "退税", "兑现", "查办",
  ]
  private static let burdens = [
    "报病", "新报告", "停机", "剖宫产", "药占比", "耗占比", "吨产品", "单位产品", "单位产值", "百公里", "劝返", "返工", "疫情", "火情", "警", "来访", "信访",
    "越级访", "上访", "来信", "跳闸", "停电", "超期", "发案", "被骗", "差错", "举报", "火灾", "未结", "积案", "发改率", "改判率", "发回率", "违章", "违纪",
  ]
  /// Tasks that are about having less of what they count.
  private static let reliefs = ["精文减会", "精文简会", "精简文件", "精简会议", "文山会海", "基层减负", "减文控会"]
  /// What only measures how much there was to do.
  private static let loads = [
    "消缺", "保电", "轮换", "受理", "收文", "发文", "接听", "接警", "出警", "检查", "抽查", "巡查", "督查", "巡护", "会议", "例会", "接待", "身份证", "办证",
    "核查",
    "评审", "处置", "立案", "检修", "抢修", "审批", "负荷", "接诊", "救护", "摸排", "排查",
  ]
}
