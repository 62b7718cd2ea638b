import Records
import TextCore

/// Stages of a project, each in a row of its own whose column says no more than the stage: 签约, 摘地, 开工. The project
/// is what they are of, and they are told in their order: `某项目2月签约，总投资22亿元；5月摘地，工业用地186亩`.
enum ProjectStages {
  private static let stages: WordSet = [
    "签约", "摘地", "开工", "封顶", "竣工", "试生产", "上线", "投产", "投用", "交付", "通车", "通水", "通电", "试运行", "完工", "落地", "奠基", "点火", "并网",
    "交工", "建成", "立项", "备案", "上线运行", "启用", "试运营", "开园", "开业", "结构封顶", "主体封顶", "联调", "达产", "揭牌", "建成启用", "建成投用", "建成使用",
    "投入使用", "完工投用", "建成开放",
  ]
  private static let projects = [
    "项目", "工程", "园", "园区", "平台", "系统", "一期", "二期", "三期", "厂", "中心", "基地", "桥", "大桥", "路", "馆", "站", "线", "大厦", "校区",
    "院区",
    "泵站", "水厂", "电站", "改造", "扩建", "修缮", "维修", "加固", "装修", "迁建", "整修",
  ]

  /// The text with the task ahead of the stage that it begins with; nil where it begins with none, or the task is no
  /// thing that has stages.
  static func told(_ task: String, _ text: String, _ wordbook: Wordbook) -> String? {
    let end = text.firstIndex { "，；。".contains($0) } ?? text.endIndex
    let stage = text[..<end]
    guard stages.contains(bare(String(stage))), task.ends(inOneOf: projects), (4...20).contains(task.count),
      !task.contains(where: { "，、；：".contains($0) }), wordbook.headVerb(task) == nil
    else { return nil }
    return task + text
  }

  /// The row of one stage with the time of its row before it: `产业园一期9月竣工`.
  static func dated(_ row: Grouping.Row, _ record: TaskRecord) -> Grouping.Row {
    let when = month(record.dateText)
    guard !when.isEmpty, row.text.hasPrefix(row.task), case let rest = row.text.dropFirst(row.task.count),
      case let end = rest.firstIndex(where: { "，；。".contains($0) }) ?? rest.endIndex,
      stages.contains(bare(String(rest[..<end]))), !rest[end...].holds(when)
    else { return row }
    var row = row
    row.text = row.task + when + rest
    return row
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
        clauses[0].text = month(records[row.index].dateText) + stage
      }
      parts.append(Clause.joined(clauses).replacing("；", with: "，"))
    }
    return task + parts.joined(separator: "；")
  }

  private static let parts: WordSet = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"]

  /// 2月 or 三季度 of a cell that is a month or a part of the year and nothing else.
  private static func month(_ date: String) -> String {
    if parts.contains(date) { return date }
    let digits = date.prefix(while: \.isDigit)
    return (1...2).contains(digits.count) && date.dropFirst(digits.count) == "月" ? date : ""
  }
}
