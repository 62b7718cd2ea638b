import Records
import TextCore

/// What of the open matters is told, and how: six of them one by one, some short ones behind them, and tasks by name.
struct ToldMatters: Sendable {
  /// Told one by one, in the order of both paragraphs: with what is lacking and a next step, with what is lacking, with
  /// a step alone.
  private(set) var matters: [OpenMatter] = []
  /// Short ones for which there is no number, told in one sentence behind the others.
  private(set) var beside: [OpenMatter] = []
  /// The unfinished tasks for which there is no room.
  private(set) var named: Set<Int>

  /// Up to so many shortfalls are numbered.
  static let mostNumbered = 6
  private static let mostWhatever = 4
  /// The same beside tasks that are not done and find no room.
  private static let mostBesideOpen = 2
  /// Up to so many tasks that are not done are told as far as there is room: each has a lack that the ledger tells.
  private static let mostOpen = 20
  /// Up to so many more are told behind them, each of so many characters.
  private static let mostBeside = 4
  private static let longestBeside = 40

  /// What a task takes that is only named in both paragraphs, roughly.
  private static let naming = 12
  /// What set wording round the ledger's words takes, roughly.
  private static let frame = 50

  /// - Parameters:
  ///   - unfinished: the tasks that are not done.
  ///   - highlights: rows that the ledger marks.
  ///   - room: how many characters all may take; the weightiest task is told whatever there is.
  init(_ open: OpenMatters, _ unfinished: [Int], highlights: Set<Int>, _ room: Int) {
    // Each that is not told is named twice.
    var used = Self.frame + unfinished.count * Self.naming
    named = Set(unfinished)
    var isFull = false
    // The weightiest are told whatever room there is: all of a row's matters behind each other.
    let weighty = Set(open.ofUnfinished.filter { Self.isWeighty($0.lack) }.map(\.record))
    let first = open.ofUnfinished.filter { weighty.contains($0.record) }
    let ordered =
      first.filter { $0.lack.holds(Self.foremost) } + first.filter { !$0.lack.holds(Self.foremost) }
      + open.ofUnfinished.filter { !weighty.contains($0.record) }
    // What is not done goes ahead of what is weak in what is done, and may take half as much again: a summary answers for it.
    let openRoom = room > .max / 2 ? room : room * 3 / 2
    for matter in ordered {
      used += Self.length(matter) - (named.contains(matter.record) ? Self.naming : 0)
      // A row's second matter goes with its first.
      isFull = isFull || used > openRoom && !matters.isEmpty
      guard !isFull || matters.last?.record == matter.record else { break }
      matters.append(matter)
      named.remove(matter.record)
    }
    let mostWhatever = isFull ? Self.mostBesideOpen : Self.mostWhatever
    var (told, kept): (Int, Set<Int>) = (0, [])
    for at in Self.byWorth(open.ofDone) {
      let matter = open.ofDone[at]
      let length = Self.length(matter)
      // The first of what the ledger calls a problem is told whatever room there is.
      let isProblem = !matter.lack.isEmpty && !matter.isRemnant
      guard used + length <= room || isProblem && told < mostWhatever || matters.isEmpty && kept.isEmpty else {
        continue
      }
      if isProblem { told += 1 }
      used += length
      kept.insert(at)
    }
    matters += open.ofDone.indices.filter(kept.contains).map { open.ofDone[$0] }
    func rank(_ matter: OpenMatter) -> Int {
      // What the ledger itself lists as problems goes first, in its order.
      if matter.isOwn { return matter.lack.isEmpty ? 4 : -1 }
      if Self.isWeighty(matter.lack) { return matter.lack.holds(Self.foremost) ? 0 : 1 }
      return matter.lack.isEmpty ? 4 : matter.step.isEmpty && !matter.isAnswered ? 3 : 2
    }
    matters = (-1...4).flatMap { place in matters.filter { rank($0) == place } }
    keepWeightiest(Set(unfinished), Set(open.ofDone.map(\.record)), highlights)
  }

  /// Where the matters of done rows stand, those that say most first: what was not done of a list, then what has an aim for the
  /// next year or counts what is wrong, then the rest in their order.
  private static func byWorth(_ matters: [OpenMatter]) -> [Int] {
    func worth(_ matter: OpenMatter) -> Int {
      if matter.isOwn { return 4 }
      if matter.isAside || matter.isRemnant { return 0 }
      let isMissed = matter.lack.hasDigit && matter.lack.holds(oneOf: undone)
      return (isMissed ? 3 : matter.lack.hasDigit ? 1 : 0) + (matter.step.hasDigit ? 1 : 0)
    }
    let worths = matters.map(worth)
    return matters.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
  }

  private static let undone: SearchWords = ["未完成", "没有完成", "没有达到", "未达到", "尚未完成", "未落实", "低于"]

  /// Keeps as many shortfalls as are numbered, the weightiest; of the rest the short ones stand beside, tasks that are
  /// not done are named, and other rows are told in their chapters alone.
  private mutating func keepWeightiest(_ unfinished: Set<Int>, _ done: Set<Int>, _ highlights: Set<Int>) {
    let lacking = matters.indices.filter { !matters[$0].lack.isEmpty }
    // Of many tasks that are not done the rest is named.
    let ofDone = lacking.map { matters[$0] }.filter { done.contains($0.record) }
    let mostNumbered = max(
      Self.mostNumbered(ofDone),
      min(lacking.count - ofDone.count, Self.mostOpen) + ofDone.count { $0.isOwn || $0.isStated })
    guard lacking.count > mostNumbered else { return }
    func weight(_ matter: OpenMatter) -> Int {
      if matter.isOwn { return 6 }
      let isOpen = !done.contains(matter.record)
      if Self.isWeighty(matter.lack) { return isOpen ? 7 : 5 }
      // What is not done and has its cause beside it goes ahead of what is only said to be weak.
      if matter.isStated { return isOpen ? 6 : 5 }
      if matter.isAside { return -1 }
      if highlights.contains(matter.record) { return 4 }
      if matter.lack.holds(oneOf: Self.harms) { return isOpen ? 4 : 2 }
      if matter.lack.hasDigit, matter.lack.holds(oneOf: Self.missed) { return isOpen ? 4 : 1 }
      if matter.lack.holds(oneOf: Self.stopped) { return isOpen ? 3 : 1 }
      return isOpen ? 2 : matter.isRemnant ? 1 : 0
    }
    let weights = matters.map(weight)
    let ordered = lacking.sorted { (weights[$1], $0) < (weights[$0], $1) }
    let kept = Set(ordered.prefix(mostNumbered))
    var rest = ordered.dropFirst(mostNumbered)[...]
    var left = Set(rest)
    while let at = rest.popFirst(), beside.count < Self.mostBeside {
      guard matters[at].lack.count <= Self.longestBeside else { continue }
      beside.append(matters[at])
      left.remove(at)
    }
    for at in left where unfinished.contains(matters[at].record) { named.insert(matters[at].record) }
    matters = matters.indices.filter { matters[$0].lack.isEmpty || kept.contains($0) }.map { matters[$0] }
  }

  /// What the ledger itself calls a problem is all told, and three more beside.
  static func mostNumbered(_ lacking: [OpenMatter]) -> Int {
    let stated = lacking.count { $0.isOwn || $0.isStated }
    // What rows that are done tell beside is worth two points more.
    let beside = min(lacking.count { $0.isAside }, 2)
    return stated == 0 ? mostNumbered + beside : max(mostNumbered, stated + 3)
  }

  /// What both paragraphs take, roughly.
  var length: Int {
    (matters + beside).reduce(Self.frame + named.count * 2 * Self.naming) { $0 + Self.length($1) }
  }

  /// What a matter takes in both paragraphs, with 一是 and ； round it; what is gone on with takes about its name.
  private static func length(_ matter: OpenMatter) -> Int {
    matter.lack.count + (matter.step.isEmpty && !matter.isRemnant ? 10 : matter.step.count) + 6
  }

  /// What a firm's year is measured by before all else.
  private static let foremost = "利润"

  private static let harms: SearchWords = ["事故", "伤亡", "死亡", "超标", "隐患", "安全", "消防", "污染"]
  private static let missed: SearchWords = ["计划", "目标", "任务", "还差", "没有完成", "只完成", "还有", "下降"]
  private static let stopped: SearchWords = [
    "取消", "终止", "中止", "停工", "停产", "停下", "停建", "停办", "流标", "未开工", "没有开工", "推迟", "延期", "搁置", "不再", "未建",
  ]

  /// What weighs most goes first: a plan of money that was not met.
  static func isWeighty(_ lack: String) -> Bool {
    lack.hasDigit && ["计划", "任务", "目标"].contains { lack.holds($0) }
      && ["利润", "收入", "税", "清收", "清理欠", "欠税", "欠费", "营收", "不良", "产值", "创收"].contains { lack.holds($0) }
  }
}
