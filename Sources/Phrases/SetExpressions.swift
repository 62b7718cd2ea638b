/// Set expressions of eight characters and more that may stand in a text again and again.
///
/// They are the official names of doctrines, campaigns and documents, as the Party's published documents
/// write them; shorter ones need no listing, since only runs of eight characters count as repetition.
package enum SetExpressions {
  /// The expressions, each with its usual marks.
  package static let common = [
    "习近平新时代中国特色社会主义思想", "学习贯彻习近平新时代中国特色社会主义思想主题教育",
    "中国特色社会主义", "习近平总书记重要讲话和重要指示批示精神", "习近平总书记重要讲话精神",
    "党的二十大精神", "党的二十届二中全会精神", "党的二十届三中全会精神", "党的二十届四中全会精神",
    "“不忘初心、牢记使命”主题教育", "深入贯彻中央八项规定精神学习教育", "中央八项规定及其实施细则精神",
    "意识形态工作责任制", "党风廉政建设责任制", "党风廉政建设和反腐败工作", "全面从严治党主体责任",
    "监督执纪“四种形态”", "铸牢中华民族共同体意识", "中国共产党纪律处分条例", "中国共产党支部工作条例（试行）",
    "不敢腐、不能腐、不想腐",
  ]
}
