import TextCore

/// What a remark says of a number that is part of another: `含在民商事案件内`, `63条在542条里头`, `RTO那1150万元在里头`,
/// `跟辣椒那410万有重的`. Told side by side the two would be added.
struct PartNote: Sendable, Hashable {
  enum Relation: Sendable, Hashable {
    /// The row's number is part of another.
    case within
    /// Another number is part of the row's.
    case holding
    /// The row's number and another have something in common.
    case overlapping
  }

  /// A number as a remark names it: by words, by the number itself, or by both.
  struct Mention: Sendable, Hashable {
    var name = ""
    /// As written; empty where only words name it.
    var digits = ""
    /// What stands behind the digits.
    var unit = ""
    var isEmpty: Bool { name.isEmpty && digits.isEmpty }
    /// Whether it is a row of the ledger, by its number: 第3项.
    var isRow: Bool { name == "第" || name == "序号" }
    /// Whether it is the row above the remark's.
    var isAbove: Bool { name == PartAside.above && digits.isEmpty }
    /// Whether its words can stand in a sentence: 老王那张表 and 上面 cannot, nor does 总数 say of what.
    var isTellable: Bool {
      !isRow && name.count <= 10 && name.allSatisfy { Punctuation.isHan($0) || $0.isLetter || "“”".contains($0) }
        && !name.contains(where: { "表栏页那我他她咱".contains($0) })
        && !["上行", "下行", "前行", "该行", "此行", "本行", "一行", "两行"].contains { name.hasSuffix($0) }
        && !["上面", "前面", "台账", "附件", "文件"].contains { name.holds($0) }
    }
    /// Whether its words say of no matter in particular whose number it is.
    var isGeneric: Bool { ["总数", "总量", "总额", "总计", "合计", "全年", "全年数", "年度数", "全年总数"].contains(name) }
    /// As it is written in an aside: 校级5个.
    var text: String { name + digits + unit }

    init() {}

    init(_ text: some StringProtocol) {
      let words = String(text)
      guard let digit = words.firstIndex(where: \.isDigit) else {
        name = Self.bare(words)
        return
      }
      name = Self.bare(String(words[..<digit]))
      let number = words[digit...].prefix { $0.isDigit || ".,".contains($0) }
      digits = String(number)
      unit = words[number.endIndex...].withoutTail(of: ["的", "数"])
    }

    /// 省级 of 省级那个.
    private static func bare(_ words: String) -> String {
      if ["这", "那", "该", "此"].contains(words) { return "" }
      let name = words.withoutHead(of: ["还有", "另有", "其中", "连"]).withoutTail(of: [
        "那个", "那些", "那笔", "那部分", "那", "这", "的", "总数", "数字",
      ])
      // 借出数已经算进外借: the number of what was lent.
      let isOfNumber = name.hasSuffix("出数") || name.hasSuffix("入数")
      return isOfNumber && name.count >= 3 ? String(name.dropLast()) : name
    }
  }

  let relation: Relation
  /// What is part: empty where the remark names nothing, and so means the row's own number.
  let part: Mention
  let whole: Mention

  /// The remark that a row's number is part of a whole.
  init(within whole: String) { (relation, part, self.whole) = (.within, Mention(), Mention(whole)) }

  /// The remark that a clause is; nil where it is none of this kind.
  init?(_ text: String) {
    let clause = text.hasSuffix("了") ? String(text.dropLast()) : text
    guard (5...30).contains(clause.count), !Self.denials.contains(where: { clause.holds($0) }) else { return nil }
    if let other = Self.overlapped(clause) {
      (relation, part, whole) = (.overlapping, Mention(), Mention(other))
      if whole.isEmpty { return nil }
      return
    }
    if let (outer, inner) = Self.held(clause) {
      (relation, part, whole) = (.within, Mention(inner), Mention(outer))
      return
    }
    guard let (head, rest, isOutright) = Self.parted(clause) else { return nil }
    let part = Mention(head)
    if rest.isEmpty {
      // 渣土、油烟的都在内: rows of these names.
      if part.digits.isEmpty, part.name.contains("、"), clause.holds("都在") || clause.holds("均在") || isOutright {
        let names = Mention(head.hasSuffix("的") ? head.dropLast() : head)
        guard names.name.count <= 16 else { return nil }
        (relation, self.part, whole) = (.holding, names, Mention())
        return
      }
      // RTO那1150万元在里头: in the number of this row.
      guard !part.name.isEmpty, !part.digits.isEmpty, part.unit.count <= 3 else { return nil }
      (relation, self.part, whole) = (.holding, part, Mention())
      return
    }
    let whole = Mention(rest)
    // 县级2名在20名之内: without a word of being counted in, both must be numbers.
    guard isOutright || !whole.digits.isEmpty && !part.isEmpty, !whole.name.hasSuffix("前"), whole.name.count <= 14,
      whole.unit.count <= 4,
      !Self.times.contains(where: { whole.unit.hasPrefix($0) })
    else { return nil }
    (relation, self.part, self.whole) = (.within, part, whole)
  }

  private static let denials = ["不在", "不含", "没在", "未含", "没算", "未计", "不算", "控制", "保持", "稳定", "压缩", "缩短", "不都"]
  private static let times = ["天", "日", "小时", "分钟", "个工作日", "工作日", "个月", "年", "周"]
  private static let ends = ["之内", "里头", "里面", "之中", "当中", "内", "里", "中"]
  /// Words of being counted in, before 在.
  private static let counting = ["包含", "包括", "统计", "含", "算", "计", "并", "归"]
  private static let among = ["已计入", "计入", "算入", "算进", "计进", "并入"]

  /// The words before 在, those between it and 内, and whether the remark says outright that the one is counted in
  /// the other.
  private static func parted(_ clause: String) -> (head: Substring, rest: String, isOutright: Bool)? {
    if let word = among.first(where: { clause.holds($0) }), let place = clause.place(of: word) {
      let rest = clause[place.upperBound...].withoutTail(of: ends).withoutTail(of: ["了"])
      return rest.isEmpty ? nil : (trimmed(clause[..<place.lowerBound]), rest, true)
    }
    guard let place = clause.place(of: "在"), let end = ends.first(where: { clause.hasSuffix($0) }) else { return nil }
    var head = clause[..<place.lowerBound]
    let behind = clause[place.upperBound...]
    let word = counting.first { head.hasSuffix($0) }
    if let word { head = head.dropLast(word.count) }
    let rest = behind.count >= end.count ? String(behind.dropLast(end.count)) : ""
    return (trimmed(head), rest, word != nil)
  }

  /// The two numbers of 县级3人里头含市级那1人.
  private static func held(_ clause: String) -> (outer: Substring, inner: Substring)? {
    guard let place = ["包含", "包括", "含"].lazy.compactMap({ clause.place(of: $0) }).first else { return nil }
    var outer = clause[..<place.lowerBound]
    if let end = ends.first(where: { outer.hasSuffix($0) }) { outer = outer.dropLast(end.count) }
    let inner = clause[place.upperBound...]
    guard outer.hasDigit, inner.hasDigit, outer.count <= 12, inner.count <= 14, !inner.contains("、") else { return nil }
    return (outer, inner)
  }

  private static func trimmed(_ head: Substring) -> Substring {
    var head = head
    while let last = head.last, "已也都均经是全".contains(last) { head = head.dropLast() }
    return head
  }

  /// What a number has something in common with: 辣椒那410万 of 跟辣椒那410万有重的.
  private static func overlapped(_ clause: String) -> String? {
    guard let first = clause.first, "跟与和同".contains(first),
      let end = ["有重的", "有重复的", "有重复", "有重叠", "有重合", "有交叉", "部分重复", "部分重叠", "有部分重复"].first(where: {
        clause.hasSuffix($0)
      })
    else { return nil }
    return String(clause.dropFirst().dropLast(end.count))
  }
}

extension StringProtocol {
  /// The text without the first of some ends that it has, where something is left.
  fileprivate func withoutTail(of ends: [String]) -> String {
    let end = ends.first { self.ends(with: $0) && self.count > $0.count }
    return String(dropLast(end?.count ?? 0))
  }
}
