import TextCore

/// Clauses that say of what is left that its time has not come: 8件未到审限, 其余15条未到期, 15件未办结，均在办案期限内, 还有1件定于2026年1月开庭.
/// Nothing of it is late, and nothing lacks.
package enum WithinTime {
  /// Whether a clause says so.
  package static func isTold(by clause: some StringProtocol) -> Bool {
    ends.contains { clause.ends(with: $0) } || isSetDown(clause)
  }

  /// 定于2026年1月开庭: others have set the day.
  private static func isSetDown(_ clause: some StringProtocol) -> Bool {
    guard let place = clause.place(of: "定于") ?? clause.place(of: "定在"),
      clause[..<place.lowerBound].last.map({ !"原本".contains($0) }) ?? true
    else { return false }
    return events.contains { clause.ends(with: $0) }
  }

  private static let ends = [
    "未到期", "没到期", "尚未到期", "未到期限", "期限未到", "未到时限", "时限未到", "未到审限", "未超审限", "审限未到", "未到时间", "时间未到", "未到回复期", "未到履行期",
    "未到整改期限", "未到整改时限", "未到办理期限", "未到验收期", "期限内", "时限内", "审限内", "整改期内", "办理期内", "回复期内", "履行期内", "公示期内",
  ]
  private static let events = ["开庭", "宣判", "听证", "审理", "开审", "仲裁", "面试", "笔试", "开考", "答辩", "评审", "开标", "评标"]
}
