import TextCore

/// What a clerk's aside says of the whole that a row's number belongs to: 24期 of 含在24期里, the row above of 同上行 and
/// 就是上面的漏水, row 13 of 含在13行, 窗口办件 of 和窗口办件里的一样; and 86名 of 不算在86名里, of which it is none.
struct PartAside: Sendable, Hashable {
  /// The whole as the aside names it, 上一行 where it is the row above.
  let whole: String
  /// Whether the number is expressly none of it.
  let isApart: Bool

  static let above = "上一行"
  static let ofRowAbove = PartAside()

  private init() { (whole, isApart) = (Self.above, false) }

  /// Whether a cell may hold one, at a glance.
  static let signs: SearchWords = [
    "含", "算", "同上", "上面", "上一", "上行", "在", "一样", "相同", "计入", "并入", "里的", "交叉", "重复", "一部分",
  ]

  /// Nil for any other clause.
  /// - Parameters:
  ///   - rowAbove: what the row above tells.
  ///   - isRow: whether a name is that of a row further up: 民商事 of 含在民商事.
  init?(_ text: String, rowAbove: String, isRow: (String) -> Bool = { _ in false }) {
    let text = text.hasSuffix("了") ? String(text.dropLast()) : text
    guard (3...20).contains(text.count) else { return nil }
    if let head = Self.denials.first(where: { text.hasPrefix($0) }) {
      let whole = Self.trimmed(text.dropFirst(head.count))
      guard whole.hasDigit, whole.count <= 12 else { return nil }
      (self.whole, isApart) = (whole, true)
      return
    }
    guard !text.holds("不"), !ToldOnce.isSign(text), !StartRows.saysOne(text) else { return nil }
    isApart = false
    if let place = Self.aboves.lazy.compactMap({ text.place(of: $0) }).first, text.starts(withOneOf: Self.heads) {
      let name = text[place.upperBound...].description.withoutHead(of: ["那条", "那个", "的", "里", "那"])
      // 在上面68.42万里.
      let number = Self.trimmed(name[...])
      if number.first?.isDigit == true, number.count < name.count, !number.hasSuffix("行") {
        whole = number
        return
      }
      // 就是上面的漏水 of a row further up.
      let isFar = name.count >= 2 && text.holds("上面") && name.allSatisfy(Punctuation.isHan) && !rowAbove.holds(name)
      whole = isFar ? name : Self.above
      return
    }
    if text.hasSuffix("行"), let digit = text.firstIndex(where: \.isDigit),
      text[digit...].dropLast().allSatisfy(\.isDigit), Self.rowHeads.contains(String(text[..<digit]))
    {
      whole = "第" + text[digit...]
      return
    }
    // 金额含在序号1社保费内.
    if let place = text.place(of: "序号"), case let digits = text[place.upperBound...].prefix(while: \.isDigit),
      !digits.isEmpty,
      Self.rowHeads.contains(text[..<place.lowerBound].description.withoutHead(of: ["金额", "数据", "数字", "数", "此数"]))
    {
      whole = "第" + digits + "行"
      return
    }
    // 含在序号3 and 金额含在序号1社保费内 name the row by the ledger's own number.
    if let place = text.place(of: "序号"), case let head = text[..<place.lowerBound],
      Self.withins.contains(where: { head.hasSuffix($0) }), head.count <= 6,
      case let number = text[place.upperBound...].prefix(while: { $0.isASCII && $0.isDigit }), !number.isEmpty
    {
      whole = "第" + number + "行"
      return
    }
    if let first = text.first, "和跟与同".contains(first), let end = Self.likes.first(where: { text.hasSuffix($0) }) {
      let name = text.dropFirst().dropLast(end.count)
      guard (2...10).contains(name.count) else { return nil }
      whole = String(name)
      return
    }
    if let head = Self.withins.first(where: { text.hasPrefix($0) }) {
      let rest = text.dropFirst(head.count)
      var name = Self.trimmed(rest)
      // 含在全年辅具数里 is of 全年辅具适配.
      if name.hasPrefix("全年"), name.count > 4, name.hasSuffix("数"), !name.hasDigit {
        name = String(name.dropFirst(2).dropLast())
      }
      let isClosed =
        name.count < rest.count || head.hasSuffix("进") || head.hasSuffix("入") || head != "在" && Self.isCount(name)
        || head.hasSuffix("含在") && isRow(name)
      guard isClosed, name.count >= 2 || name.hasDigit, name.count <= 12,
        !name.starts(withOneOf: ["全年", "年度", "总结", "成绩", "考核", "今年", "上年", "去年"]), !name.holds("、")
      else { return nil }
      whole = name
      return
    }
    // 也是窗口办件的一部分.
    if text.hasSuffix("的一部分"), let head = ["这是", "也是", "属于", "是", "属", "为"].first(where: { text.hasPrefix($0) }),
      case let name = text.dropFirst(head.count).dropLast(4), (2...12).contains(name.count)
    {
      whole = Self.trimmed(name)
      return
    }
    guard text.hasSuffix("里的"), (6...14).contains(text.count), text.allSatisfy(Punctuation.isHan) else { return nil }
    whole = String(text.dropLast(2))
  }

  /// 246场: a number with its unit, and no more.
  private static func isCount(_ name: String) -> Bool {
    let unit = name.drop { $0.isDigit }
    return name.first?.isDigit == true && (1...2).contains(unit.count) && unit.allSatisfy(Punctuation.isHan)
  }

  private static func trimmed(_ text: Substring) -> String {
    let end = ends.first { text.hasSuffix($0) && text.count > $0.count }
    return String(text.dropLast(end?.count ?? 0))
  }

  private static let ends = ["里面", "里头", "之内", "之中", "当中", "内", "里", "中"]
  private static let denials = ["不算在", "不含在", "不计在", "不包含在", "没算在", "没计在", "未算在", "不在"]
  private static let aboves = ["上一行", "上行", "上一条", "上条", "上一项", "上项", "前一行", "上面"]
  private static let heads: SearchWords = [
    "同", "含", "已含", "包含", "算", "已算", "也算", "在", "即", "就是", "也就是", "和", "跟", "与", "计入", "已计入", "并入", "已并入", "属",
  ]
  private static let rowHeads: WordSet = ["含在", "已含在", "含在第", "已含在第", "算在", "算在第", "在", "在第", "计入", "计入第", "并入", "并入第"]
  private static let likes = ["里的一样", "里一样", "的一样", "是一样的", "一样", "的相同", "相同"]
  private static let withins = [
    "已包含在", "包含在", "已含在", "含在", "已算在", "算在", "已算进", "算进", "已计入", "计入", "已并入", "并入", "统计在", "也在", "都在", "归在", "并在", "在",
  ]

  /// Whether an aside is only for whoever adds numbers up: 几项有交叉, 不另算, 不要加.
  static func isOfSums(_ text: String) -> Bool {
    // 局里自己跑的23批不在里面: what was left out is no part of the summary.
    if text.count <= 20, text.ends(inOneOf: leftOut) { return true }
    // （有交叉） is short enough to stand where a part and another are more than the whole.
    return text.count <= 10 && text != "有交叉"
      && (text.ends(inOneOf: [
        "有交叉", "有重复", "有重叠", "有交叉的", "有重的", "不另算", "不重复算", "不另计", "不另统计", "不要加", "别加", "不能加", "不相加", "不重复",
      ])
        || text == "不单列" || text == "不单独列")
  }

  private static let leftOut: SearchWords = [
    "不在里面", "不在里头", "不在内", "不在其中", "没算在内", "未算在内", "不算在内", "不含在内", "未含在内", "不包括在内", "未包括在内", "未计入", "没计入", "不计入",
    "没算进来",
    "没算进去",
  ]
}
