import TextCore

/// A day on which others do something to the work: they grant it, or look at it.
extension PlanOpening {
  /// `争取2024年2月取得避灾点用地批复`, `做好2024年一季度市里核验准备`; nil of what is one's own to do.
  /// - Parameter isPutOff: whether the day is one that it was put off to.
  func othersDay(_ subject: String, _ time: String, _ name: String, isPutOff: Bool) -> String? {
    if !isPutOff, subject.ends(inOneOf: Self.granted) {
      return "争取" + time + (subject.hasSuffix("审批") ? "完成" : "取得") + subject
    }
    guard isPutOff, subject.ends(inOneOf: Self.examined), subject.count <= name.count + 6 else { return nil }
    return "做好" + time + subject + "准备"
  }

  private static let granted: SearchWords = ["批复", "审批", "批准", "许可", "核准", "许可证", "批文"]
  private static let examined: SearchWords = [
    "市里核验", "省里核验", "上级核验", "实地核验", "现场核验", "省级验收", "市级验收", "上级验收", "省里验收", "市里验收", "县里验收", "现场评审", "实地评估",
    "现场评估",
  ]
}
