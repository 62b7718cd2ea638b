import Liquid
import Records
import TextCore

/// The Chinese filters that templates have beside the standard ones.
///
/// | filter | what it does |
/// | --- | --- |
/// | `汉字` | `12` → `十二` |
/// | `序号` | `2` → `二、`; with a style: `（一）` `1.` `（1）` |
/// | `次序` | `2` → `二是` |
/// | `顿号` | an array joined: `甲、乙和丙` |
/// | `万` | `38640` → `3.864万`; with a number of decimals, `约3.86万` |
/// | `日期` | `2023-05-09` → `2023年5月9日` |
/// | `宽度` | how many columns a text takes, a Han character two; of an array the widest, at most so many |
/// | `对齐` | blanks behind a text up to so many columns; with `右` before it |
/// | `字数` | the length as word processors count it |
package enum DomainFilters {
  /// The standard filters and the Chinese ones.
  package static let environment: Environment = {
    var environment = Environment()
    environment.register("汉字") { value, _ throws(FilterFault) in .string(ChineseNumeral.text(try whole(value))) }
    environment.register("次序") { value, _ throws(FilterFault) in
      .string(ChineseNumeral.text(try whole(value)) + "是")
    }
    environment.register("序号", [.optional("样式", .string)]) { value, arguments throws(FilterFault) in
      .string(try numbered(try whole(value), style: arguments.string(0) ?? "一、"))
    }
    environment.register("顿号") { value, _ throws(FilterFault) in try enumerated(value) }
    environment.register("万", [.optional("小数位", .integer)]) { value, arguments throws(FilterFault) in
      .string(try inTenThousands(value.printed, decimals: arguments.integer(0)))
    }
    environment.register("日期") { value, _ throws(FilterFault) in .string(try date(value.printed)) }
    environment.register("宽度", [.optional("最多", .integer)]) { value, arguments throws(FilterFault) in
      .int(min(widest(value), arguments.integer(0) ?? .max))
    }
    environment.register("对齐", [.required("宽度", .integer), .optional("方向", .string)]) {
      value, arguments throws(FilterFault) in
      try aligned(value, to: arguments.integer(0) ?? 0, side: arguments.string(1) ?? "左")
    }
    environment.register("字数") { value, _ throws(FilterFault) in .int(CharacterCount.count(value.printed)) }
    return environment
  }()

  /// How drafts are rendered: strictly, with the runs that traces are made of.
  static let options: RenderOptions = {
    var options = RenderOptions()
    options.recordsRuns = true
    options.optionalNames = ["章名", "序号", "编号"]
    return options
  }()

  private static func whole(_ value: Value) throws(FilterFault) -> Int {
    if case .int(let number) = value { return number }
    if let text = value.text?.string, let number = Int(text) { return number }
    throw FilterFault(
      Message("要一个整数，得到的是“\(value.printed)”", "needs a whole number, found “\(value.printed)”"),
      remedy: Message("把它用在序号、次数这样的整数上", "use it on whole numbers"))
  }

  private static func numbered(_ number: Int, style: String) throws(FilterFault) -> String {
    switch style {
    case "一、": return ChineseNumeral.text(number) + "、"
    case "（一）": return "（" + ChineseNumeral.text(number) + "）"
    case "1.": return "\(number)."
    case "（1）": return "（\(number)）"
    default:
      throw FilterFault(
        Message("没有“\(style)”这种序号", "there is no numbering “\(style)”"),
        remedy: Message("可以写：一、 （一） 1. （1）", "it can be: 一、 （一） 1. （1）"), argument: 0)
    }
  }

  /// The items joined by 、 and 和, each with the marks it carries.
  private static func enumerated(_ value: Value) throws(FilterFault) -> Value {
    guard case .array(let list) = value else { return value }
    let items = list.map { $0.text ?? Text($0.printed) }
    var pieces: [Text] = []
    for (i, item) in items.enumerated() {
      if i > 0 { pieces.append(Text(i == items.count - 1 ? "和" : "、")) }
      pieces.append(item)
    }
    return .string(pieces: pieces)
  }

  /// A number in 万, exactly; with a number of decimals, rounded half up and said to be 约 where that loses.
  private static func inTenThousands(_ text: String, decimals: Int?) throws(FilterFault) -> String {
    guard let number = ExactNumber(text) else {
      throw FilterFault(
        Message("要一个不小于零的数，得到的是“\(text)”", "needs a number from zero up, found “\(text)”"),
        remedy: Message("只写数字，不带单位", "give the digits alone, without a unit"))
    }
    guard number.mantissa != 0 else { return "0" }
    let exact = ExactNumber(number.mantissa, scale: number.scale + 4)
    guard let decimals, (0...8).contains(decimals), exact.scale > decimals else { return "\(exact)万" }
    var divisor = 1
    for _ in decimals..<exact.scale {
      let (next, overflow) = divisor.multipliedReportingOverflow(by: 10)
      guard !overflow else { return "\(exact)万" }
      divisor = next
    }
    return "约\(ExactNumber((exact.mantissa + divisor / 2) / divisor, scale: decimals))万"
  }

  private static func widest(_ value: Value) -> Int {
    guard case .array(let list) = value else { return DisplayWidth.of(value.printed) }
    return list.map { DisplayWidth.of($0.printed) }.max() ?? 0
  }

  /// Up to how many columns texts are aligned: a slip of the pen must not fill the memory.
  private static let mostColumns = 1000

  private static func aligned(_ value: Value, to width: Int, side: String) throws(FilterFault) -> Value {
    guard (0...mostColumns).contains(width) else {
      throw FilterFault(
        Message("宽度应在0到\(mostColumns)之间，这里是\(width)", "the width is \(width), not from 0 to \(mostColumns)"),
        argument: 0)
    }
    guard side == "左" || side == "右" else {
      throw FilterFault(
        Message("没有“\(side)”这种对齐", "there is no alignment “\(side)”"),
        remedy: Message("可以写：左 右", "it can be: 左 (left), 右 (right)"), argument: 1)
    }
    let text = value.text ?? Text(value.printed)
    let gap = Text(String(repeating: " ", count: max(0, width - DisplayWidth.of(value.printed))))
    return .string(pieces: side == "左" ? [text, gap] : [gap, text])
  }

  private static func date(_ text: String) throws(FilterFault) -> String {
    guard let date = DateParser.parse(text, year: nil)?.start, date.year > 0 else {
      throw FilterFault(
        Message("看不出“\(text)”是哪一天", "“\(text)” is no date"),
        remedy: Message("写成 2023-05-09 或 2023年5月9日", "write 2023-05-09"))
    }
    return "\(date.year)年" + (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
  }
}
