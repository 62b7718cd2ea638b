import TextCore

/// A work that a row names by a short verb, and the places where it was done: `为12间教室更换护眼灯` of 换护眼灯 and 12间教室.
enum WorkPlaces {
  private static let places = [
    "教室", "宿舍", "办公室", "小区", "村", "农户", "家庭", "学校", "路段", "病房", "车间", "楼道", "社区", "站点", "公厕", "单元", "楼栋", "诊室", "会议室",
    "住户", "院落",
    "巷道", "村组",
  ]

  /// The row's text with the work in its first clause; nil where it names no place and nothing else.
  static func told(_ task: String, _ text: String) -> String? {
    guard (3...10).contains(task.count), let verb = task.first, let full = ShortVerb.plainForm(of: verb),
      !ShortVerb.isCompound(String(task.prefix(2))), task.allSatisfy(Punctuation.isHan)
    else { return nil }
    var clauses = Clause.split(text)
    guard let first = clauses.first?.text, let counted = CountedClause(first), counted.head.isEmpty,
      counted.rest.count <= 6, let unit = counted.rest.first, "间个户所栋处条家座".contains(unit),
      places.contains(String(counted.rest.dropFirst())) || counted.rest == "户"
    else { return nil }
    clauses[0].text = "为" + first + full + task.dropFirst()
    return Clause.joined(clauses)
  }
}
