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
        let text = wording.cleaner.clean(item, keepsHead: true)
        if text.isEmpty { continue }
        let kin = ofTasks.indices.filter { at in
          Self.areKin(text, ofTasks[at], records[ofTasks[at].record], wording)
        }
        switch row.kind {
        case .problem:
          // What a task's row says in full is not said again.
          if kin.contains(where: { !ofTasks[$0].lack.isEmpty }) { continue }
          matters.append(OpenMatter(record: row.record, lack: LackForm.inWriting(text), step: "", isOwn: true))
        case .plan:
          let step = PlanItemWording(wordbook: wording.wordbook).worded(text, year: wording.cleaner.year)
          if kin.contains(where: { Self.isDated(ofTasks[$0].step) && !Self.isDated(step) }) { continue }
          for at in kin { ofTasks[at] = OpenMatter(record: ofTasks[at].record, lack: ofTasks[at].lack, step: "") }
          matters.append(OpenMatter(record: row.record, lack: "", step: step, isOwn: true))
        }
      }
    }
  }

  private static func isDated(_ step: String) -> Bool { TimePhrase.split(step) != nil }

  /// Whether an item is of a task: they share a name of three characters, or the row tells of what the item opens with.
  private static func areKin(
    _ item: String, _ matter: OpenMatter, _ record: TaskRecord, _ wording: UnfinishedWording
  ) -> Bool {
    let name = Array(wording.named(record).unicodeScalars)
    for (first, last) in zip(name.indices, name.indices.dropFirst(2)) {
      let run = name[first...last]
      guard run.allSatisfy(Punctuation.isHan) else { continue }
      let word = String(String.UnicodeScalarView(run))
      if !general.contains(word), item.holds(word) { return true }
    }
    let head = item.prefix(3)
    return head.count == 3 && head.allSatisfy(Punctuation.isHan) && wording.wordbook.headVerb(head) == nil
      && (record.result.holds(head) || matter.lack.holds(head))
  }

  /// What tasks of any office have in their names.
  private static let general: WordSet = [
    "党支部", "党组织", "党建工", "建工作", "项目建", "目建设", "队伍建", "伍建设", "标准化", "规范化", "信息化", "数字化", "一体化", "服务中", "务中心", "管理工",
    "专项整", "项整治", "安全生", "全生产",
  ]
}

/// Words an item of a list of plans as a thing to be done: 确保新实训楼5月交付, 完成无障碍改造130户.
struct PlanItemWording: Sendable {
  let wordbook: Wordbook

  func worded(_ text: String, year: Int?) -> String {
    let dated = TimePhrase.dated(Self.written(text), year: year)
    let opened = PlanOpening(wordbook: wordbook).opened(dated, about: "", nil, pursued: "")
    guard opened == dated, let first = Clause.split(dated).first?.text, !opensWithAct(first) else { return opened }
    if first.ends(inOneOf: Self.ends) { return "确保" + dated }
    if let number = QuantityParser.find(in: first).last, number.range.upperBound == first.utf8.count {
      let head = first.prefix { !$0.isWholeNumber }
      // 专科护士再培养10名 and 县内定点机构再增1家 say what becomes of the number, 无障碍改造130户 what is done to it.
      if let more = head.place(of: "再"), more.lowerBound > head.startIndex { return "力争" + dated }
      return (wordbook.tailVerb(head) == nil ? "力争" : "完成") + dated
    }
    let isDeed = wordbook.holdsVerb(first) || first.holds("达到") || first.ends(inOneOf: Self.results)
    return (isDeed ? "推动" : "抓好") + dated
  }

  /// 剩下的2部电梯接着做 and 手卫生到90%以上 in writing.
  private static func written(_ text: String) -> String {
    var text = text
    if text.hasSuffix("接着做") || text.hasSuffix("接着干") { text = "继续做好" + text.dropLast(3) }
    if text.hasSuffix("开起来") { text = text.dropLast(3) + "开设" }
    // 力争 of 社工证力争新增4人 stands ahead.
    for hope in ["力争", "争取"] {
      if let place = text.place(of: hope), place.lowerBound > text.startIndex, !text[..<place.lowerBound].holds("，") {
        text = hope + text[..<place.lowerBound] + text[place.upperBound...]
      }
    }
    if let place = text.place(of: "到"), text[place.upperBound...].first?.isWholeNumber == true,
      text[..<place.lowerBound].last.map({ !"达提升增扩降增缩减延推".contains($0) }) ?? false
    {
      text = text[..<place.lowerBound] + "达到" + text[place.upperBound...]
    }
    return text
  }

  private static let results: SearchWords = ["以上", "以内", "开设", "起来"]

  private func opensWithAct(_ text: String) -> Bool {
    text.starts(withOneOf: Self.openers) || wordbook.headVerb(text) != nil
  }

  private static let openers: SearchWords = [
    "抓", "紧盯", "盯紧", "盯办", "办好", "办成", "办结", "确保", "争取", "力争", "推动", "推进", "加快", "加大", "继续", "持续", "会同", "联合", "跟踪",
    "跟进", "督促", "指导", "依法",
    "进一步", "对",
    "把", "将", "在", "及时", "做好", "做", "落实", "稳妥", "扎实", "稳步", "全面", "积极", "深入", "着力", "重点", "再", "新", "尽快", "尽早", "按",
    "用好", "以", "申报",
    "招", "补", "开",
  ]
  private static let ends: SearchWords = [
    "到位", "收尾", "完工", "竣工", "上线", "开工", "投用", "启用", "开放", "落地", "见效", "达标", "验收", "完成", "交付", "通车", "通水", "建成", "清零",
    "办结", "结题",
    "销号",
  ]
}
