import Records
import TextCore

/// What no opening boasts of, however large its number: how work is gone about day by day, and numbers that nobody has
/// settled.
enum RoutineWork {
  private static let acts = SearchWords([
    "测评", "随访", "取证", "问卷", "满意度", "报表", "盘点", "修裱", "著录", "阅读", "播放", "点击", "粉丝", "体检", "查房", "夜查", "值守", "值班", "巡逻",
    "巡河",
    "值勤", "咨询", "证书", "签到", "点名", "批改", "作业", "务工", "劳务报酬", "送走", "志愿者", "上岗",
  ])
  private static let doubts = SearchWords([
    "待核", "预计", "快报", "初步", "估数", "估的", "估算", "未审计", "待审计", "没反馈", "未反馈", "暂定", "左右", "不是中心", "不是本", "不含在",
  ])

  /// Whether a point tells of such work by its task or by what it counts.
  static func isTold(_ point: Point) -> Bool { point.stem.holds(oneOf: acts) }

  /// Whether a clause counts such work.
  static func isCounted(_ text: String) -> Bool { text.holds(oneOf: acts) }

  /// Whether the ledger doubts the number of a row: 四季度快报数，待核.
  static func isUnsettled(_ record: TaskRecord) -> Bool {
    record.note.holds(oneOf: doubts) || record.result.holds(oneOf: doubts)
  }
}
