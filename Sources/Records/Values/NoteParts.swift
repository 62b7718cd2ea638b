/// The clauses of a remark by what they tell: facts of the work, plans, obstacles, and what only handles the form.
package struct NoteParts: Sendable, Hashable {
  /// What a clause tells.
  package enum Kind: Sendable, Hashable {
    /// 阳性19批次, 全县第二, 上年立案71件
    case fact
    /// 明年3月到位了接着装
    case plan
    /// 维修基金业委会没表决
    case obstacle
    /// 重点, 见附件, 内部掌握
    case formality
    /// anything else
    case other
  }

  /// A clause with its kind.
  package struct Part: Sendable, Hashable {
    package let kind: Kind
    package let text: String
  }

  /// The clauses in their order.
  package let parts: [Part]

  /// The clauses of a remark, cut at commas, semicolons, full stops and line breaks.
  package init(_ note: String) {
    var hasObstacle = false
    parts = note.split { "，,；;。\n\r".contains($0) }.compactMap { clause in
      let text = TextFold.trimmed(clause)
      guard !text.isEmpty else { return nil }
      var kind = Self.kind(text)
      // 锦园小区2台老电梯，维修基金没表决: what goes on to an obstacle is told by the next clause.
      if kind == .obstacle { hasObstacle = true }
      if kind == .other, hasObstacle { kind = .obstacle }
      return Part(kind: kind, text: text)
    }
  }

  /// The clauses of a kind as one text.
  package func text(_ kind: Kind) -> String { parts.filter { $0.kind == kind }.map(\.text).joined(separator: "，") }

  /// The text without the clauses of a kind.
  package func without(_ kind: Kind) -> String { parts.filter { $0.kind != kind }.map(\.text).joined(separator: "，") }

  private static let formalities: Set<String> = [
    "重点", "亮点", "重点工作", "无", "略", "同上", "签字", "已签字", "已阅", "见附件", "附后", "存档", "已存档", "已归档", "已报送", "内部掌握", "不公开", "不写入",
    "常规",
    "一般", "√", "-", "—", "/", "★",
  ]
  private static let plans = [
    "明年", "来年", "下一步", "下步", "打算", "计划", "拟", "争取", "力争", "下一年", "下年", "接着", "届时", "次年", "后续",
  ]
  private static let planned = ["预计", "将于", "将在", "待"]
  private static let facts = [
    "全国", "全省", "全市", "全县", "全区", "第一", "第二", "第三", "排名", "上年", "去年", "同比", "获", "表彰", "推广", "典型", "首次", "经验", "刊发",
    "批示", "肯定",
  ]

  private static func kind(_ clause: String) -> Kind {
    if formalities.contains(clause) { return .formality }
    let isPlanned = planned.contains { clause.hasPrefix($0) }
    if plans.contains(where: { clause.contains($0) }) || isPlanned,
      !["按计划", "计划生育", "拟定", "虚拟", "模拟", "计划内", "拟订", "草拟"].contains(where: { clause.contains($0) })
    {
      return .plan
    }
    switch UnmetWords.kind(clause[...]) {
    case .missed, .excused: return .obstacle
    case .achieved, .nothing: break
    }
    // Years and months alone date a thing.
    if clause.contains(where: { $0.isNumber && $0.isASCII }) || facts.contains(where: { clause.contains($0) }) {
      return .fact
    }
    return .other
  }
}
