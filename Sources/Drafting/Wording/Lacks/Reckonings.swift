import TextCore

/// What was only reckoned is no result: 概算6.8亿元 behind 可研已批复.
enum Reckonings {
  private static let heads: SearchWords = ["概算", "估算", "投资概算", "投资估算", "项目概算", "总概算"]

  /// The result of a row without such clauses, where it tells anything else and holds no share of them.
  static func without(_ result: String) -> String {
    guard result.holds("概算") || result.holds("估算"), !result.contains("占") else { return result }
    let clauses = Clause.split(result)
    let kept = clauses.filter { !($0.text.starts(withOneOf: heads) && $0.hasNumber) }
    return kept.isEmpty || kept.count == clauses.count ? result : Clause.joined(kept)
  }
}
