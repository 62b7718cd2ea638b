import Records
import TextCore

/// The level that a ledger keeps in a column of its own (层次: 省级), in the name of what is held or awarded on it: two
/// contests of one name are told apart, and what a higher body examines is undergone.
enum LevelColumn {
  private static let headers: WordSet = ["层次", "级别", "层级", "获奖级别", "奖项级别", "竞赛级别", "项目级别", "赛事级别"]
  private static let levels: WordSet = ["国家级", "省级", "省部级", "市级", "厅级", "县级", "区级", "校级", "院级", "州级"]
  private static let contests: SearchWords = ["大赛", "竞赛", "比赛", "联赛", "比武", "锦标赛", "展演"]
  private static let awards: SearchWords = ["奖", "课程", "重点实验室", "示范岗", "工作室"]
  private static let examinations: SearchWords = ["抽检", "抽查", "评估", "中期评估", "督查", "审计", "巡察", "检查", "考核", "验收"]
  private static let places = ["国家", "全国", "省", "市", "县", "区", "校", "院", "州", "厅"]

  /// The task's name with its level.
  /// - Parameter unit: the office whose ledger it is.
  static func named(_ task: String, of record: TaskRecord, unit: String) -> String {
    guard (3...20).contains(task.count), !task.hasPrefix("“") else { return task }
    let isExamined = task.ends(inOneOf: examinations)
    guard isExamined || task.ends(inOneOf: contests) || task.ends(inOneOf: awards),
      !task.starts(withOneOf: places + ["参加", "接受", "承办", "开展", "组织", "举办", "配合", "迎接"]),
      let level = record.otherFields.first(where: { headers.contains($0.name) && levels.contains($0.value) })?.value
    else { return task }
    let isAbove = OwnLevel(of: unit).isBelow(level)
    if isExamined { return isAbove ? "接受" + level + task : task }
    return level + task
  }
}
