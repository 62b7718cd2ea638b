import Records
import TextCore

/// A number at the head of a point that does not say what it counts has its title ahead: `林业总产值预计50.2亿元`,
/// `林火视频监控12个点6月底全部建成`.
enum NumberWithoutNoun {
  /// The clauses with the title ahead where they need it.
  static func told(_ clauses: [Clause], stem: String) -> [Clause] {
    guard let first = clauses.first, (3...16).contains(stem.count), !stem.hasDigit,
      !stem.contains(where: { "，。；：（".contains($0) }), isBare(first.text), !isNamed(stem, in: clauses)
    else { return clauses }
    var whole = first
    whole.text = stem + first.text
    return [whole] + clauses.dropFirst()
  }

  /// Whether a clause begins with a number, by itself or with a predicate behind it, and no people.
  private static func isBare(_ text: String) -> Bool {
    let hope = reckoned.first { text.hasPrefix($0) }
    let number = text.dropFirst(hope?.count ?? 0)
    guard number.first?.isDigit == true, let found = QuantityParser.find(in: String(number)).first,
      found.range.lowerBound == 0, !Wordbook.attendances.contains(found.quantity.unit)
    else { return false }
    let behind = String(decoding: Array(number.utf8)[found.range.upperBound...], as: UTF8.self)
    // 86名农技人员 counts what stands behind it.
    let predicate = behind.dropFirst(behind.hasPrefix("点") || behind.hasPrefix("处") ? 1 : 0)
    return predicate.isEmpty && hope != nil || predicate.first?.isDigit == true
      || predicate.starts(withOneOf: predicates)
  }

  /// Whether the clauses have most of the title's characters.
  private static func isNamed(_ stem: String, in clauses: [Clause]) -> Bool {
    let text = clauses.map(\.text).joined()
    let own = stem.filter(Punctuation.isHan)
    return own.count { text.contains($0) } * 2 >= own.count
  }

  private static let reckoned = ["预计", "大约", "约", "近"]
  private static let predicates = ["全部", "均", "已", "都", "正在"]
}
