import TextCore

/// The column that says at which level a thing stands or was won: 省级, 校级.
enum LevelColumn {
  private static let names: Set<String> = [
    "层次", "级别", "等次", "层级", "参赛级别", "赛事级别", "项目级别", "奖项级别", "获奖级别", "立项级别", "成果级别", "荣誉级别", "评审级别", "认定级别", "获奖层次",
    "项目层次",
  ]

  /// The first such column of a table, −1 where there is none.
  static func index(in columns: [ColumnMeaning]) -> Int {
    columns.first { $0.meaning == nil && $0.header.utf8.count <= 30 && names.contains(TextFold.fold($0.header)) }?.index
      ?? -1
  }
}
