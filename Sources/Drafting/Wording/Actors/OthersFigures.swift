import TextCore

/// Figures of another body that a clerk notes beside the office's own: `分公司全年代发1.1亿元` of a site,
/// `全镇4所小学合起来1145人，那是镇里的` of a school, `全县考生3126人（县教育局数）` of a police station. They are none of the work
/// that a summary tells.
struct OthersFigures: Sendable {
  /// The office whose work is told, by its name.
  let unit: String

  /// Short names of higher bodies, with how high the office stands that has one for its own.
  private static let bodies: [(name: String, own: String)] = [
    ("县局", "局"), ("市局", "局"), ("省局", "局"), ("区局", "局"), ("总局", "总局"), ("市公司", "公司"), ("省公司", "公司"), ("分公司", "分公司"),
    ("总公司", "总公司"), ("集团公司", "集团公司"), ("集团", "集团"), ("总行", "总行"), ("省行", "行"), ("市行", "行"), ("分行", "分行"),
    ("县里", "政府"), ("市里", "政府"), ("省里", "政府"), ("区里", "政府"), ("镇里", "政府"), ("全公司", "公司"),
  ]
  /// What such a body's own total is told with.
  private static let totals: SearchWords = ["全年", "全口径", "全系统", "合计", "总计", "一共", "全市", "全省", "全县"]
  private static let signs: SearchWords = [
    "局全", "公司全", "集团全", "行全", "里全", "口径", "合起来", "加起来", "数）", "的）", "统计）", "里的", "那是", "别混", "局合", "局一共", "公司合", "公司一共",
  ]

  /// Whether a cell may tell of others, at a glance.
  static func mayHold(_ cell: String) -> Bool { cell.holds(oneOf: signs) }

  /// Which of some clauses are told of others, and the words of a bracket that is.
  struct Found {
    var clauses: Set<Int> = []
    /// By clause what stands without the bracket, and the bracket's words.
    var brackets: [Int: (kept: String, aside: String)] = [:]
  }

  /// Looks for them.
  func found(in clauses: [Clause]) -> Found {
    var found = Found()
    guard !unit.isEmpty else { return found }
    for (i, clause) in clauses.enumerated() where clause.text.holds(oneOf: Self.signs) {
      let text = clause.text
      if let aside = bracket(text) {
        if isFigure(aside.inner) {
          found.brackets[i] = (aside.before, aside.inner)
        } else if isSource(aside.inner), aside.before.hasDigit {
          found.clauses.insert(i)
        }
        continue
      }
      if isFigure(text) || isOfAll(text) { found.clauses.insert(i) }
      // 那是镇里的, 别混: what stands before it.
      guard i > 0, clause.mark != "。", isGivenAway(text) else { continue }
      let before = clauses[i - 1].text
      if before.hasDigit, opensWithBody(before) || before.hasPrefix("全") {
        found.clauses.formUnion([i - 1, i])
      }
    }
    return found
  }

  /// `县局全年破刑案312起`: a higher body's own total.
  private func isFigure(_ text: String) -> Bool {
    guard text.hasDigit, let body = Self.bodies.first(where: { text.hasPrefix($0.name) }), !isOwn(body) else {
      return false
    }
    let rest = text.dropFirst(body.name == "全公司" ? 0 : body.name.count)
    return rest.starts(withOneOf: Self.totals) && !text.holds("我") && !isRank(text)
  }

  private func opensWithBody(_ text: String) -> Bool {
    Self.bodies.contains { text.hasPrefix($0.name) && !isOwn($0) }
  }

  /// Whether such a name is the office's own.
  private func isOwn(_ body: (name: String, own: String)) -> Bool {
    guard unit.hasSuffix(body.own), let level = body.name.first else { return false }
    // 市局 of a county's bureau is another.
    return "县市省区镇".contains(level) ? unit.contains(level) && !(level == "市" && unit.contains("县")) : true
  }

  /// `全镇4所小学合起来1145人`: of all of a place.
  private func isOfAll(_ text: String) -> Bool {
    guard text.hasDigit, text.hasPrefix("全"), let place = text.dropFirst().first, "镇乡县区市省".contains(place),
      text.holds("合起来") || text.holds("加起来"), !isRank(text)
    else { return false }
    return !unit.ends(inOneOf: ["政府", "委员会", "委", "街道"]) && !(unit.hasSuffix("局") && !"镇乡".contains(place))
  }

  /// A place among others is told with how many there were.
  private func isRank(_ text: String) -> Bool {
    text.holds("第") || text.holds("列") || text.holds("居") || text.holds("奖") || text.holds("占")
  }

  /// 那是镇里的, 市公司口径, 别混.
  private func isGivenAway(_ text: String) -> Bool {
    guard text.count <= 12, !text.hasDigit else { return false }
    if text == "别混" || text == "别混了" || text == "不要混" { return true }
    return text.starts(withOneOf: ["那是", "这是", "是"])
      && text.ends(inOneOf: ["里的", "局的", "公司的", "部门的", "集团的", "全镇的", "全县的", "全市的", "街道的"])
  }

  private static let sources = ["局", "委", "办", "部", "公司", "集团", "中心", "院", "厅", "会", "政府", "县里", "市里", "省里", "镇里"]

  /// 县教育局数 in a bracket: whose number it is.
  private func isSource(_ inner: String) -> Bool {
    guard let end = ["统计数", "的数据", "的数", "数据", "口径", "统计", "数"].first(where: { inner.hasSuffix($0) }),
      case let body = inner.dropLast(end.count), (2...10).contains(body.count), !body.hasDigit,
      body.ends(inOneOf: Self.sources)
    else { return false }
    return !unit.hasSuffix(body) && !unit.holds(body)
  }

  /// The bracket at the end of a clause.
  private func bracket(_ text: String) -> (before: String, inner: String)? {
    guard text.hasSuffix("）"), let open = text.lastIndex(of: "（"), open > text.startIndex else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }
}
