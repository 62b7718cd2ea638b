import TextCore

/// When a task was done, out of its name and ahead of what was done: `春节期间走访慰问老党员19名`, `4月起开展渣土运输专项整治`,
/// `春节前开展市容环境整治`.
extension ShellMerge {
  private static let feasts = [
    "元旦春节", "元旦", "春节", "两节", "双节", "中秋", "国庆", "端午", "清明", "五一", "七一", "八一", "六一", "教师节", "护士节", "医师节", "重阳节", "重阳",
    "儿童节", "建军节", "妇女节",
    "三八",
  ]
  private static let visits = ["走访", "慰问", "看望"]

  /// `春节期间走访慰问老党员、困难党员19名` of 开展春节走访，慰问老党员、困难党员19名.
  func visited(_ shell: Shell) -> [Clause]? {
    guard let feast = Self.feasts.first(where: { shell.name.hasPrefix($0) }) else { return nil }
    var visit = String(shell.name.dropFirst(feast.count))
    let when = ["期间", "前夕", "前后", "前", "假期"].first { visit.hasPrefix($0) } ?? ""
    visit = String(visit.dropFirst(when.count))
    guard ["走访", "慰问", "走访慰问", "慰问走访"].contains(visit),
      let verb = (["走访慰问"] + Self.visits).first(where: { shell.next.hasPrefix($0) }),
      case let whom = shell.next.dropFirst(verb.count), whom.first.map(Punctuation.isHan) == true, whom.count >= 2
    else { return nil }
    let deed = visit.holds(verb) ? visit : verb.holds(visit) ? verb : "走访慰问"
    return shell.telling(feast + (when.isEmpty ? "期间" : when) + deed + whom)
  }

  /// `医师节期间走访一线医师36人` of 医师节慰问: the feast that the clause leaves to its name.
  func feasted(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, first.text.starts(withOneOf: Self.visits),
      let feast = Self.feasts.first(where: { stem.hasPrefix($0) }), !first.text.holds(feast),
      ["走访", "慰问", "走访慰问"].contains(stem.dropFirst(feast.count))
    else { return nil }
    var out = clauses
    out[0].text = feast + "期间" + first.text
    return out
  }

  private static let sweeps = ["专项整治", "集中整治", "专项治理", "专项检查", "专项行动"]

  /// `4月起开展渣土运输专项整治` of 实施渣土运输整治，4月起专项整治.
  func campaign(_ shell: Shell) -> [Clause]? {
    guard let (thing, _) = parts(shell.name), let sweep = Self.sweeps.first(where: { shell.next.hasSuffix($0) }),
      sweep.hasSuffix(shell.name.suffix(2)),
      case let when = shell.next.dropLast(sweep.count).description.trimmingSuffix("开展"), when.first?.isDigit == true,
      when.ends(inOneOf: ["起", "月", "日", "底", "期间"]), when.count <= 10
    else { return nil }
    let name = thing.trimmingSuffix("专项").trimmingSuffix("集中")
    return shell.telling(when + "开展" + name + sweep)
  }

  private static let seasons = [
    "春节前后", "春节期间", "春节前", "元旦春节期间", "国庆期间", "国庆前后", "国庆前", "节前", "节日期间", "汛前", "汛期", "汛后", "开学前后", "开学前", "夏季", "冬季",
    "秋季",
    "春季", "暑期", "寒假", "暑假", "年底", "岁末年初", "高考期间", "高考前", "中考期间", "春运期间",
  ]
  private static let doings = [
    "整治", "检查", "排查", "清查", "巡查", "治理", "督查", "暗访", "大检查", "执法", "清理", "巡逻", "抽检", "抽查", "清剿", "消杀",
  ]

  /// `春节前开展市容环境整治` of 开展春节前市容环境整治: when it was goes ahead, so that not every line begins alike.
  func dated(_ shell: Shell) -> [Clause]? {
    guard ["开展", "组织", "实施"].contains(shell.verb), let time = Self.seasons.first(where: { shell.name.hasPrefix($0) }),
      case let rest = shell.name.dropFirst(time.count), rest.count >= 2, rest.ends(inOneOf: Self.doings),
      !shell.next.starts(withOneOf: Self.seasons)
    else { return nil }
    return shell.led(by: time + shell.verb + rest)
  }
}
