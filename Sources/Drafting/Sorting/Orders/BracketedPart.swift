import Records
import TextCore

/// Names that end in which part of a thing the row is of: 青石岭隧道（右洞） beside 青石岭隧道（左洞） is 青石岭隧道右洞, for without it two rows tell
/// of one tunnel.
enum BracketedPart {
  /// The cells of a record with the part in its name; empty where the bracket is none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { may = brackets.isIn($0) }
    guard may, case let task = record.task, let open = task.lastIndex(where: { "（(".contains($0) }),
      open > task.startIndex,
      let close = task[open...].firstIndex(where: { "）)".contains($0) }),
      task.firstIndex(where: { "（(".contains($0) }) == open,
      isPart(task[task.index(after: open)..<close])
    else { return [:] }
    let (name, part) = (task[..<open], task[open..<close].dropFirst())
    return [.task: whole(name, part) + task[close...].dropFirst()]
  }

  /// `青石岭隧道左洞开工`: the part stands behind the thing and ahead of what is done there.
  static func whole(_ name: Substring, _ part: Substring) -> String {
    let deed = phases.first { name.hasSuffix($0) } ?? ""
    return String(name.dropLast(deed.count) + part + deed)
  }

  /// Whether the words of a bracket are a part: 左洞, 二标段, K3段 and 东院区.
  static func isPart(_ aside: Substring) -> Bool {
    guard (2...5).contains(aside.count), let part = parts.first(where: { aside.hasSuffix($0) }) else { return false }
    let which = aside.dropLast(part.count)
    return !which.isEmpty
      && which.allSatisfy { "左右东西南北中上下前后主副一二三四五六七八九十".contains($0) || $0.isASCII && $0.isLetter || $0.isDigit }
  }

  private static let phases = [
    "开工", "动工", "完工", "竣工", "通车", "封顶", "改造", "建设", "施工", "开挖", "掘进", "浇筑", "架设", "铺设", "贯通",
  ]
  private static let brackets: SearchWords = ["（", "("]
  private static let parts = ["院区", "校区", "厂区", "标段", "洞", "幅", "线", "标", "段", "岸", "侧", "区", "塔", "楼"]
}
