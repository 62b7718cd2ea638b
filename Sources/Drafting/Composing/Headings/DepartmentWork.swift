import TextCore

/// What a department does, as its name says it: a department's name is no title.
enum DepartmentWork {
  private static let ends = ["中心", "科", "股", "处", "部", "室", "办"]
  /// Names that end so and name a body, not what it does.
  private static let bodies = [
    "办公室", "总编室", "支部", "总部", "分部", "本部", "俱乐部", "项目部", "门诊部", "办事处", "管理处", "实验室", "教研室", "工作室", "分中心", "区办", "县办",
    "市办",
  ]

  /// 观测网络工作 of 观测网络科; others keep their names, and get 工作 where they are offices.
  static func title(of name: String) -> String {
    if name.hasSuffix("办公室") { return name + "工作" }
    guard !name.ends(inOneOf: bodies) else { return name }
    for end in ends where name.hasSuffix(end) && name.count >= end.count + 2 {
      return name.dropLast(end.count) + "工作"
    }
    return name
  }
}
