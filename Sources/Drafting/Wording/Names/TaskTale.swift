import Records
import TextCore

/// A task that tells what was done instead of naming it, as in ledgers whose only words are the tale of the work:
/// `公厕改造又完成6座，累计16座；其余2座污水管网没有接通，未能开工`.
struct TaskTale {
  /// The words that name the matter, where the tale begins with its name: 云浦大道照明提升. "" where it does not.
  let name: String
  /// What it tells behind the name.
  let body: String
  /// What to go on with where nothing names the matter: the work of the row's topic or section.
  let field: String

  /// Nil where a record has a task by name, and a result beside it where there is one to tell.
  init?(_ record: TaskRecord) {
    guard record.isEmpty(.result), record.isEmpty(.effect), record.isEmpty(.measures) else { return nil }
    let tale = record.task
    guard tale.utf8.count > Self.least || record.state != .done && tale.utf8.count > Self.leastOpen,
      let end = tale.firstIndex(where: Self.stops.contains),
      tale.index(after: end) < tale.endIndex
    else { return nil }
    let head = String(tale[..<end])
    // 塑胶跑道，报上去了，要68万: a short one that is open tells a number or how it stands behind its name.
    if tale.utf8.count <= Self.least {
      let rest = tale[end...]
      guard tale[end] == "，", head.utf8.count >= 9, !head.hasDigit,
        rest.hasDigit || rest.contains(where: { "了没未还".contains($0) })
      else { return nil }
    }
    // 人行天桥加装电梯计划3座：学府路天桥已投用.
    if tale[end] == "：", let place = head.place(of: "计划"), Self.isPlan(head[place.upperBound...]) {
      let words = String(head[..<place.lowerBound])
      if (4...Self.longestName).contains(words.count), !words.hasDigit {
        name = words
        body = head[place.lowerBound...] + "，" + tale[tale.index(after: end)...]
        field = ""
        return
      }
    }
    // 每周三下午集体备课 is a deed.
    let isName =
      head.count <= Self.longestName && !head.hasDigit && !tale[end...].hasPrefix("。")
      && !head.starts(withOneOf: Self.deeds)
    name = isName ? head : ""
    body = isName ? String(tale[tale.index(after: end)...]) : tale
    let field = [record.topic, record.section].first { !$0.isEmpty }.map(Punctuation.name) ?? ""
    self.field = field.isEmpty || field.hasSuffix("工作") ? field : field + "工作"
  }

  /// Whether words are a number with its unit: 3座.
  private static func isPlan(_ words: Substring) -> Bool {
    let unit = words.drop { $0.isASCII && $0.isWholeNumber }
    return unit.count == 1 && words.count > 1 && unit.allSatisfy(Punctuation.isHan)
  }

  /// Shorter ones are names with an aside, in bytes.
  private static let least = 54
  /// The same of those that are not done.
  private static let leastOpen = 24
  private static let longestName = 14
  static let deeds: SearchWords = ["每", "全年", "落实", "参加"]
  private static let stops: ScalarSet = "，；。：,;\n"
}
