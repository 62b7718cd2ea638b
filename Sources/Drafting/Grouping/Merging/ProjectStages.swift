import Records
import TextCore

/// Stages of a project, each in a row of its own whose column says no more than the stage: 签约, 摘地, 开工. The project
/// is what they are of, and they are told in their order: `某项目2月签约，总投资22亿元；5月摘地，工业用地186亩`.
enum ProjectStages {
  private static let stages: WordSet = [
    "签约", "摘地", "开工", "封顶", "竣工", "试生产", "上线", "投产", "投用", "交付", "通车", "通水", "通电", "试运行", "完工", "落地", "奠基", "点火", "并网",
    "交工", "建成", "立项", "备案", "上线运行", "启用", "试运营", "开园", "开业", "结构封顶", "主体封顶", "联调", "达产", "揭牌", "投运", "开馆", "建成启用",
    "建成投用", "建成使用",
    "投入使用", "完工投用", "建成开放",
  ]
  private static let projects = [
    "项目", "工程", "园", "园区", "平台", "系统", "一期", "二期", "三期", "厂", "中心", "基地", "桥", "大桥", "路", "馆", "站", "线", "大厦", "校区",
    "院区",
    "球场", "场馆", "广场", "公园", "停车场", "仓库", "通道", "码头", "隧道", "车间", "大楼", "楼", "公路", "道路", "管网", "管线", "水库", "堤防", "电站",
    "充电站", "驿站", "学校",
    "幼儿园", "医院", "酒店", "市场", "泵站", "水厂", "电站", "改造", "扩建", "修缮", "维修", "加固", "装修", "迁建", "整修",
  ]

  /// Whether a name is that of something that is built.
  static func isProject(_ task: String) -> Bool { task.ends(inOneOf: projects) }

  /// The text with the task ahead of the stage that it begins with; nil where it begins with none, or the task is no
  /// thing that has stages.
  static func told(_ task: String, _ text: String, _ wordbook: Wordbook) -> String? {
    let end = text.firstIndex { "，；。".contains($0) } ?? text.endIndex
    let stage = text[..<end]
    guard isStage(stage), task.ends(inOneOf: projects), (4...20).contains(task.count),
      !task.contains(where: { "，、；：".contains($0) }), wordbook.headVerb(task) == nil
    else { return nil }
    return task + text
  }

  /// The row of one stage with the time of its row before it: `产业园一期9月竣工`, `传染病区改造6月28日竣工验收并投入使用`.
  /// - Parameter year: the draft's year.
  static func dated(_ row: Grouping.Row, _ record: TaskRecord, year: Int?) -> Grouping.Row {
    guard row.text.hasPrefix(row.task), case let rest = row.text.dropFirst(row.task.count),
      case let end = rest.firstIndex(where: { "，；。".contains($0) }) ?? rest.endIndex,
      isStage(rest[..<end]), !row.isBegun || reachesTarget(rest[..<end], record)
    else { return row }
    let date = StageDate(record, row.index, year: year)
    let when = date.text
    guard !when.isEmpty, !rest[end...].holds(when) else { return row }
    var row = row
    row.sums = date.sums
    let stage = rest[..<end].description.withoutHead(of: ["已"])
    row.text = row.task + when + (stage.hasPrefix("主体已") ? "主体" + stage.dropFirst(3) : stage) + rest[end...]
    return row
  }

  /// The text of a finished project whose state is its stage: `石坳变增容投运，投资1860万元` of 投运 and 投资1860万元, with the
  /// number of its parts where it has several.
  /// - Returns: the text, and whether it has the row's number.
  static func stated(
    _ task: String, _ text: String, _ column: [Quantity], _ record: TaskRecord, _ wordbook: Wordbook, _ date: StageDate
  ) -> (text: String, hasNumber: Bool)? {
    let stage = record.stateText
    guard record.state == .done, states.contains(stage), task.ends(inOneOf: projects + ["增容"]),
      (4...20).contains(task.count),
      !task.contains(where: { "，、；：".contains($0) }), wordbook.headVerb(task) == nil, !text.holds(stage),
      column.count <= 1
    else { return nil }
    let rest = text.isEmpty ? "" : "，" + text
    let when = date.text
    let done = stage.withoutHead(of: ["已"])
    guard let number = column.first else { return (task + when + done + rest, true) }
    guard number.label.isEmpty, number.tail.isEmpty, number.approximate.isEmpty,
      number.unit.count == 1,
      !"元人名天次%户".holds(number.unit)
    else { return (task + when + done + rest, false) }
    if number.digits == "1" { return (task + when + done + rest, true) }
    let isAll = record.target == number.digits || record.target == number.amount()
    return (task + number.amount() + (when.isEmpty ? "" : "于" + when) + (isAll ? "全部" : "") + done + rest, true)
  }

  /// Stages that columns of states say: a thing that was 完成 is in none.
  private static let states: WordSet = [
    "投运", "竣工", "封顶", "通车", "投产", "投用", "开园", "开馆", "并网", "通水", "通电", "交付", "建成", "完工", "建成投用", "竣工投产", "竣工验收", "建成通车",
    "已投运", "已竣工", "已建成", "已投产", "已通车", "已投用",
  ]

  /// Words that stages are put together of beside the stages themselves.
  private static let links = ["主体", "工程", "全部", "全面", "正式", "如期", "顺利", "基础", "通过", "验收", "已", "并", "和"]

  /// Whether words are a stage, or several: 竣工验收并投入使用, 主体已封顶.
  static func isStage(_ words: Substring) -> Bool {
    guard (2...14).contains(words.count) else { return false }
    if stages.contains(bare(String(words))) { return true }
    var rest = words
    var hasStage = false
    while !rest.isEmpty {
      if let length = (2...min(6, max(2, rest.count))).reversed().first(where: {
        stages.contains(String(rest.prefix($0)))
      }) {
        rest = rest.dropFirst(length)
        hasStage = true
      } else if let link = links.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(link.count)
      } else {
        return false
      }
    }
    return hasStage
  }

  /// Whether a stage is what the row aimed at for the year: then its date is no deadline of what is open.
  private static func reachesTarget(_ stage: Substring, _ record: TaskRecord) -> Bool {
    let target = record.target
    return !target.isEmpty && stage.filter { $0 != "已" } == target.filter { $0 != "已" }
  }

  private static func bare(_ stage: String) -> String { stage.withoutHead(of: ["正式", "已", "全面"]) }

  /// The text of several rows of one project; nil where one of them is no stage.
  static func together(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> String? {
    guard rows.count > 1, rows.count <= 5, let task = rows.first?.task else { return nil }
    var parts: [String] = []
    for row in rows {
      guard !row.isBegun, row.task == task, row.text.hasPrefix(task), row.quantities.isEmpty else { return nil }
      var clauses = Clause.split(String(row.text.dropFirst(task.count)))
      guard let stage = clauses.first?.text, stages.contains(bare(stage)) else { return nil }
      if clauses.count > 1, clauses[1].text.hasSuffix(stage) {
        // 试生产，首条生产线12月18日试生产: the second says it more exactly.
        clauses.removeFirst()
      } else {
        clauses[0].text = StageDate.month(records[row.index].dateText) + stage
      }
      parts.append(Clause.joined(clauses).replacing("；", with: "，"))
    }
    return task + parts.joined(separator: "；")
  }
}
