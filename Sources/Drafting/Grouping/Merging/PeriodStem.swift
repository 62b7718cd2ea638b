import TextCore

/// Takes the period, batch or number out of a task's name, so that the parts of one task meet.
enum PeriodStem {
  /// The name without its period: `中心组学习（一季度）`, `上半年中心组学习` and `中心组学习第2期` give `中心组学习`.
  static func of(_ task: String) -> String { parts(task).stem }

  /// The name without its period, and the words that were taken out (`上半年`, `第2期`).
  static func parts(_ task: String) -> (stem: String, period: String) {
    // What tells of the work is no name: 截至6月底，累计建成四分类小区212个.
    if task.utf8.count > tale, task.holds(oneOf: stops) { return (task, "") }
    // 智慧水务平台（一期） is not the whole of it.
    if task.hasSuffix("期）"), TaskName.isPhase(task) { return (task, "") }
    // 青石安置区三期 and 公司债第一期 are what they are called.
    if task.hasSuffix("期"), isProject(task) { return (task, "") }
    // 第四次全国文物普查 is what it is called.
    if task.hasPrefix("第"), task.holds("次全国") { return (task, "") }
    var (text, period) = withoutBracket(task)
    if text.holds(oneOf: markerHeads) {
      for marker in markers where text.holds(marker) {
        // 2025年中考 is no exam of the middle of the year.
        if marker == "年初", text.holds("年初步") { continue }
        if marker == "年中", text.holds("年中考") || text.holds("年中央") || text.holds("年中小") { continue }
        text = text.replacing(marker, with: "")
        period += marker
      }
    }
    text = withoutNumbered(text, &period)
    // 秋冬攻坚（10—12月）执结: the bracket goes with its months.
    if text.holds("（）") { text = text.replacing("（）", with: "") }
    if let last = text.unicodeScalars.last, ends.contains(last) {
      while let last = text.last, "-—－_ 　·".contains(last) { text.removeLast() }
    }
    return text.isEmpty ? (task, "") : (text, period)
  }

  /// Whether a number at the end is a phase of what is built or an issue of bonds: 安置区三期, 公司债第一期.
  private static func isProject(_ task: String) -> Bool {
    var name = task.dropLast(2)
    // 水厂扩建-二期.
    if let last = name.last, "-—－".contains(last) { name = name.dropLast() }
    guard let number = task.dropLast().last, "一二三四五".contains(number) else { return false }
    if name.hasSuffix("第") { return name.dropLast().ends(inOneOf: ["债", "债券", "票据"]) }
    return name.ends(inOneOf: projects)
  }

  private static let projects = [
    "扩建", "改造", "建设", "工程", "项目", "平台", "系统", "迁建", "续建", "安置区", "小区", "安置房", "厂房", "产业园", "园区", "水厂", "污水厂", "中心",
    "大桥", "公路", "康复中心", "住宅", "校区",
  ]

  /// Longer texts with stops within are no names, in bytes.
  private static let tale = 90
  private static let stops: ScalarSet = "，；。"

  /// A result without the period that heads it: `第一季度：专题研讨2次` gives `专题研讨2次`.
  static func withoutHead(_ text: String) -> String {
    head(of: text).map { String(text.dropFirst($0.count + 1)) } ?? text
  }

  /// The period that heads a result, without the mark behind it.
  static func head(of text: String) -> String? {
    guard let end = text.prefix(8).firstIndex(where: { "：，:".contains($0) }) else { return nil }
    let head = String(text[..<end])
    return isPeriod(head) ? head : nil
  }

  /// One of these is in each marker.
  private static let markerHeads: ScalarSet = "年首"
  private static let markers = ["上半年", "下半年", "全年", "年初", "年中", "年底", "年末", "首批", "首期"]

  /// Drops a bracket at the end whose content is a period.
  private static func withoutBracket(_ task: String) -> (text: String, period: String) {
    guard let last = task.last, last == "）" || last == ")",
      let open = task.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return (task, "") }
    let content = String(task[task.index(after: open)...].dropLast())
    return isPeriod(content) ? (String(task[..<open]), content) : (task, "")
  }

  /// Whether a period counts where a result says it: 62批 of 外出招商62批, but not 第2批.
  static func isCount(_ period: String) -> Bool {
    guard let last = period.last, last == "期" || last == "批", period.count >= 2 else { return false }
    return period.dropLast().allSatisfy(\.isDigit)
  }

  /// Whether a text is nothing but a period, batch or number.
  static func isPeriod(_ text: String) -> Bool {
    if markers.contains(text) || text == "前三季度" || RunningSpan.explicit(text) != nil { return true }
    // 四季度及全年.
    if text.utf8.count <= 48, let joint = text.firstIndex(where: { "及和与".contains($0) }), joint > text.startIndex,
      isPeriod(String(text[..<joint]))
    {
      return isPeriod(String(text[text.index(after: joint)...]))
    }
    var period = ""
    return !text.isEmpty && text.utf8.count <= 48 && withoutNumbered(text, &period).isEmpty
  }

  private static let ends: ScalarSet = "-—－_ 　·"
  private static let numerals: ScalarSet = "0123456789一二三四五六七八九十"
  private static let joints: ScalarSet = "-—－～~至、和"
  private static let units: SearchWords = ["季度", "月份", "月", "期", "批次", "批", "轮次", "轮", "次", "场", "年度", "年", "讲", "阶段"]
  private static let calendarUnits: SearchWords = ["季度", "月份", "月", "年度", "年", "期", "批"]

  /// Drops `一季度` `第3季度` `5月` `1-3月` `第二期` `第2批` `第一轮` `2023年`, wherever they stand.
  private static func withoutNumbered(_ text: String, _ period: inout String) -> String {
    guard text.holds(oneOf: numerals), text.holds(oneOf: units) else { return text }
    let characters = text.characters
    var out: [Character] = []
    var i = 0
    while i < characters.count {
      var j = i
      let ordinal = characters[j] == "第"
      if ordinal { j += 1 }
      let start = j
      while j < characters.count, numerals.contains(characters[j]) || (j > start && joints.contains(characters[j])) {
        j += 1
      }
      if j > start {
        let rest = String(characters[j...].prefix(2))
        // Without 第 only calendar words make a period: 三会一课, 两学一做 and 3场 stay.
        let allowed = ordinal ? units : calendarUnits
        if let unit = rest.head(of: allowed),
          ordinal || unit != "年" && unit != "年度" || j - start == 4 && i == 0,
          // 三季度末预算执行: the end of it is a day, and the rest of the name is no word without it.
          !["末", "底", "初", "旬"].contains(characters[(j + unit.count)...].first),
          // 餐厨垃圾处理厂二期 is a thing of its own.
          ordinal || unit != "期" || !String(out).ends(inOneOf: Wordbook.things + ["工程", "厂", "路", "线", "楼", "站", "园"])
        {
          // The year tells rows apart from those of other years only.
          if unit != "年", unit != "年度" { period += String(characters[i..<j]) + unit }
          // 前三季度租金 is of nine months, not of the third quarter.
          if unit == "季度", !ordinal, out == ["前"] {
            out = []
            period = "前" + period
          }
          i = j + unit.count
          continue
        }
      }
      out.append(characters[i])
      i += 1
    }
    return String(out)
  }
}
