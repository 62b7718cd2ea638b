import TextCore

/// A campaign of which not all is done has its name as well: `开展中央八项规定精神学习教育，举办读书班1期，查摆问题19个`. Without it a
/// reading class would be any reading class.
enum CampaignName {
  private static let campaigns = ["学习教育", "主题教育", "专项行动", "攻坚行动", "三年行动", "专项整治", "集中整治"]

  /// The clauses with the name in front where they leave it out.
  static func led(_ clauses: [Clause], _ stem: String) -> [Clause] {
    guard let first = clauses.first, let kind = campaigns.first(where: { stem.hasSuffix($0) }),
      stem.count >= kind.count + 2,
      stem.count <= 24, !stem.contains(where: { "，；：（".contains($0) }), case let text = Clause.joined(clauses),
      !text.holds(kind), !text.holds(stem.prefix(4))
    else { return clauses }
    var rest = clauses
    rest[0].mark = "，"
    return [Clause(text: "开展" + stem, mark: first.mark)] + rest
  }
}
