import Records
import TextCore

/// What rows of 存在问题 and 明年打算 say, matter by matter, beside what the tasks leave open: each thing once, and where
/// both have a step for it, the clerk's list goes before what the task's row comes down to.
struct ClosingMatters {
  /// The matters of those rows.
  private(set) var matters: [OpenMatter] = []
  /// Those of the tasks, not done and done, without the steps that the rows have better.
  private(set) var ofTasks: [OpenMatter]

  init(_ rows: [ClosingRow], _ tasks: [OpenMatter], _ records: [TaskRecord], _ wording: UnfinishedWording) {
    ofTasks = tasks
    for row in rows {
      for item in row.items {
        // 建起来 of a list is 建成, whatever it is elsewhere.
        let written = item.holds("建起来") ? item.replacing("建起来", with: "建成") : item
        let text = wording.cleaner.clean(written, keepsHead: true)
        if text.isEmpty { continue }
        let kin = ofTasks.indices.filter { at in
          Self.areKin(text, ofTasks[at], records[ofTasks[at].record], wording)
        }
        switch row.kind(of: item) {
        case .problem:
          let whole = LackForm.inWriting(text)
          let counted = kin.filter { ofTasks[$0].lack.hasDigit }
          // That an aim was missed the task's row tells with its numbers; all else is told as the list has it.
          if !counted.isEmpty, !whole.hasDigit, whole.ends(inOneOf: Self.misses) {
            for at in counted {
              let lack = counted.count == 1 ? Self.joined(whole, ofTasks[at].lack) : ofTasks[at].lack
              matters.append(OpenMatter(record: ofTasks[at].record, lack: lack, step: "", isOwn: true))
              ofTasks[at].lack = ""
            }
          } else {
            matters.append(OpenMatter(record: row.record, lack: whole, step: "", isOwn: true))
            // 实验楼外墙老化 of what an inspection left over: the row tells of it, or counts just as many.
            for at in kin where Self.isTold(whole, records[ofTasks[at].record], ofTasks[at].lack) {
              ofTasks[at].lack = ""
            }
          }
        case .plan:
          let worded = PlanItemWording(wordbook: wording.wordbook)
          let step = StepVerb.told(worded.worded(row.isModest ? worded.modest(text) : text, year: wording.cleaner.year))
          let due = kin.count == 1 ? Self.due(item, ofTasks[kin[0]].step) : ""
          for at in kin {
            ofTasks[at].step = ""
            ofTasks[at].isAnswered = true
          }
          matters.append(
            OpenMatter(
              record: row.record, lack: "", step: due + step, isOwn: true,
              dayOf: due.isEmpty ? nil : ofTasks[kin[0]].record))
        }
      }
    }
    guard matters.contains(where: { !$0.step.isEmpty }) else { return }
    // Whoever lists what comes next has thought of the rest: only what a task not done has as its own next step is added.
    for at in ofTasks.indices where !ofTasks[at].step.isEmpty {
      let record = records[ofTasks[at].record]
      let isStated = !record.isEmpty(.next) || record.state != .done && !wording.next(record).isEmpty
      // 1月底前改完 of a remark: the day is the clerk's own as well.
      let isDue =
        wording.cleaner.year.map { ofTasks[at].step.holds("\($0 + 1)年") } ?? false
        && TimePhrase.split(ofTasks[at].step) != nil
      if !isStated, !isDue { ofTasks[at].step = "" }
    }
  }

  /// `食品小作坊点多、条件差，提升改造计划30家，完成26家` of 食品小作坊点多、条件差，提升未完成任务 and the numbers that the task's row has of it.
  private static func joined(_ item: String, _ lack: String) -> String {
    let clauses = Clause.split(item)
    guard clauses.count > 1, clauses.allSatisfy({ $0.mark == "，" }) else { return lack }
    let head = Clause.joined(Array(clauses.dropLast()))
    let shared = zip(head, lack).prefix { $0 == $1 }.count
    return head + "，" + (shared >= 3 ? String(lack.dropFirst(shared)) : lack)
  }

  /// `2026年一季度` of a task's own step, ahead of a plan of the list that counts the same and has no day: 完成2处场所隐患整改.
  private static func due(_ item: String, _ step: String) -> String {
    guard TimePhrase.split(item) == nil, let (before, time, _) = TimePhrase.split(step), before.isEmpty, time.hasDigit,
      item.starts(withOneOf: ["完成", "整改", "解决", "销号"]),
      let count = QuantityParser.find(in: item).first?.quantity.amount(), step.holds(count)
    else { return "" }
    return time
  }

  /// How an item ends that says no more than that an aim was missed.
  private static let misses: SearchWords = [
    "未达标", "没有达标", "未完成任务", "没有完成任务", "未完成计划", "没有完成计划", "未达到目标", "没有达到目标", "没有完成", "未完成", "做完", "未到位", "没有做完", "未达到",
    "没有达到", "未完工", "没有完工",
  ]

  /// Whether an item is of a task: they share a name of three characters, or the row tells of what the item opens with.
  private static func areKin(
    _ item: String, _ matter: OpenMatter, _ record: TaskRecord, _ wording: UnfinishedWording
  ) -> Bool {
    isNamed(item, record, wording, lack: matter.lack) || sharesDay(item, matter.step) || sharesPlace(item, record)
      || sharesWords(item, Array(wording.named(record).unicodeScalars), sharesRest(item, record, wording) ? 1 : 2)
  }

  /// Whether a problem of the list is what a task's row leaves open: it opens with what the row tells of, or has its number.
  private static func isTold(_ item: String, _ record: TaskRecord, _ lack: String) -> Bool {
    let head = item.prefix(3)
    if head.count == 3, head.allSatisfy(Punctuation.isHan), !record.task.holds(head), record.result.holds(head) {
      return true
    }
    return QuantityParser.find(in: item).contains { lack.holds($0.quantity.amount()) }
  }

  /// Whether an item counts just what a row's numbers leave: 省督察2个未销号问题.
  private static func sharesRest(_ item: String, _ record: TaskRecord, _ wording: UnfinishedWording) -> Bool {
    guard item.hasDigit, let rest = wording.leftOver(record)?.count.dropFirst(2), rest.hasDigit else { return false }
    return item.holds(rest)
  }

  private static func isNamed(
    _ item: String, _ record: TaskRecord, _ wording: UnfinishedWording, lack: String = ""
  ) -> Bool {
    let name = Array(wording.named(record).unicodeScalars)
    for (first, last) in zip(name.indices, name.indices.dropFirst(2)) {
      let run = name[first...last]
      guard run.allSatisfy(Punctuation.isHan) else { continue }
      let word = String(String.UnicodeScalarView(run))
      if !general.contains(word), item.holds(word) { return true }
    }
    let head = item.withoutHead(of: ["剩下的", "剩余的", "剩余", "完成", "推进", "抓好", "做好", "把"]).prefix(3)
    return head.count == 3 && head.allSatisfy(Punctuation.isHan) && wording.wordbook.headVerb(head) == nil
      && (record.result.holds(head) || lack.holds(head))
  }

  /// Whether both tell of one of many by its place among them: 第4栋 of 宿舍第4栋改完.
  private static func sharesPlace(_ item: String, _ record: TaskRecord) -> Bool {
    guard let place = item.place(of: "第"),
      case let digits = item[place.upperBound...].prefix(while: { $0.isDigit }),
      !digits.isEmpty, let unit = item[place.upperBound...].dropFirst(digits.count).first, Punctuation.isHan(unit),
      item.prefix(2) == record.task.prefix(2)
    else { return false }
    return record.note.holds("第\(digits)\(unit)") || record.result.holds("第\(digits)\(unit)")
  }

  /// Whether an item has the very deed and day of a step: 3月上线.
  private static func sharesDay(_ item: String, _ step: String) -> Bool {
    guard let (_, time, deed) = TimePhrase.split(step), deed.count >= 2, deed.count <= 6, time.hasDigit else {
      return false
    }
    let year = time.place(of: "年").map { String(time[$0.upperBound...]) } ?? time
    return year.count >= 2 && item.holds(year + deed)
  }

  /// Whether two words of a name stand in an item, of two characters each: 人才规划 and “十五五”人才发展规划.
  private static func sharesWords(_ item: String, _ name: [Unicode.Scalar], _ least: Int) -> Bool {
    var found = 0
    var at = name.startIndex
    while at + 1 < name.endIndex {
      if Punctuation.isHan(name[at]), Punctuation.isHan(name[at + 1]), !Joining.isCommon(name[at], name[at + 1]),
        case let word = String(String.UnicodeScalarView([name[at], name[at + 1]])), !plain.contains(word),
        item.holds(word)
      {
        found += 1
        at += 2
      } else {
        at += 1
      }
    }
    return found >= least
  }

  private static let plain: WordSet = [
    "工作", "建设", "项目", "推进", "完成", "开展", "全县", "全市", "全区", "年度", "管理", "服务", "专项", "整治", "问题", "整改", "安全", "检查", "活动",
    "改造",
    "培训", "中心", "组织", "党建", "提升", "实施", "全面", "落实", "单位", "干部", "人员", "治理", "农村", "城乡", "生态", "环境", "社区", "企业", "乡镇",
    "街道",
    "学校", "学生", "教育", "生活", "反馈", "排查", "重点", "综合", "公共", "基层", "技术", "系统", "设施", "资金", "专业", "接收", "档案", "电子", "医院",
    "护理",
    "林业", "水利", "交通", "执法", "监督", "宣传", "发展", "改革", "创建", "引进", "群众", "居民", "小区", "道路", "公路", "水库", "扶持", "产业", "经济",
    "集体",
  ]

  /// What tasks of any office have in their names.
  private static let general: WordSet = [
    "党支部", "党组织", "党建工", "建工作", "项目建", "目建设", "队伍建", "伍建设", "标准化", "规范化", "信息化", "数字化", "一体化", "服务中", "务中心", "管理工",
    "专项整", "项整治", "安全生", "全生产",
  ]
}
