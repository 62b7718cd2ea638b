import TextCore

/// A task's cell that goes on from the task's name to the tale of what was done, in ledgers whose other column has
/// hardly more than 弄完了: `换护眼灯，12间教室，花了4.6万` is the task 换护眼灯 and `12间教室，花了4.6万`.
enum TaleCell {
  /// The name and the tale, nil where a cell is a name alone, or a tale without one.
  static func parts(_ cell: String) -> (name: String, tale: String)? {
    guard (least...most).contains(cell.utf8.count) else { return nil }
    let scalars = cell.unicodeScalars.drop { items.contains($0) || $0 == " " }
    guard let mark = scalars.firstIndex(where: marks.contains) else { return nil }
    let head = String(scalars[..<mark])
    let tale = TextFold.trimmed(String(scalars[scalars.index(after: mark)...]))
    guard !head.isEmpty, !tale.isEmpty, !"；;".unicodeScalars.contains(scalars[mark]) else { return nil }
    if let counted = counted(head) { return (counted.name, counted.number + "，" + tale) }
    guard tells(tale) else { return nil }
    if let thing = held(head) { return (thing, tale) }
    return isName(head) ? (head, tale) : nil
  }

  /// Shorter cells are names with an aside, longer ones reports, in bytes.
  private static let least = 24
  private static let most = 600
  private static let marks = Set("，,；;：:\n".unicodeScalars)
  private static let items = Set("①⒈".unicodeScalars)

  /// Whether words tell of anything that was done: they have a number, or a deed that is over.
  private static func tells(_ tale: String) -> Bool {
    tale.unicodeScalars.contains { QuantityScan.isDigit($0) || $0 == "了" }
  }

  /// Whether words can be a task's name: few, without a number, and no time alone.
  private static func isName(_ head: String) -> Bool {
    (2...14).contains(head.count) && head.unicodeScalars.allSatisfy(isPlain)
      && !times.contains { head.hasSuffix($0) } && !head.unicodeScalars.contains("了")
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || "“”《》（）、".unicodeScalars.contains(scalar)
  }

  private static let times = ["年", "月", "季度", "半年", "学期", "上旬", "中旬", "下旬", "期间", "以来", "之前", "日", "号"]

  /// `留守儿童` and `87人` of 留守儿童87人: whom or what the tale is of, and how many.
  private static func counted(_ head: String) -> (name: String, number: String)? {
    let scalars = Array(head.unicodeScalars)
    guard let digit = scalars.firstIndex(where: QuantityScan.isDigit), (3...8).contains(digit),
      scalars[..<digit].allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }), !openings.contains(scalars[0]),
      case let unit = scalars[digit...].drop(while: { QuantityScan.isDigit($0) || "余多万".unicodeScalars.contains($0) }),
      (1...3).contains(unit.count), unit.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
    else { return nil }
    return (text(scalars[..<digit]), text(scalars[digit...]))
  }

  /// What a deed begins with, and no name.
  private static let openings = Set("投组开召举办请去来共为对给向在到完做搞弄把新查跑送发收花用".unicodeScalars)

  /// `放假前安全家长会` of 放假前开了安全家长会: what was held.
  private static func held(_ head: String) -> String? {
    let scalars = Array(head.unicodeScalars)
    guard let done = scalars.firstIndex(of: "了"), done > 0, "开办搞".unicodeScalars.contains(scalars[done - 1]),
      case let thing = scalars[(done + 1)...], (3...10).contains(thing.count),
      case let time = scalars[..<(done - 1)], time.count <= 6, (time + thing).allSatisfy(isPlain)
    else { return nil }
    return text(time) + text(thing)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
