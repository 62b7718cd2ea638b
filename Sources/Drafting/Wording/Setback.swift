import Records
import TextCore

/// What a row that is done tells of things that got worse, of what people missed, and of what its remarks leave open: it
/// stands in 不足, whatever the row's state.
extension UnfinishedWording {
  /// What is lacking and what comes next, "" where the row says nothing of it; nil where nothing is wrong.
  func setback(_ record: TaskRecord) -> (lack: String, step: String)? {
    guard record.state == .done, !record.isEmpty(.note) else { return nil }
    return fallen(record) ?? missedBySurvey(record) ?? notedRest(record)
  }

  /// `24小时最高气温预报准确率下降0.5个百分点`: a rate that should be high.
  private func fallen(_ record: TaskRecord) -> (lack: String, step: String)? {
    guard record.note.holds("百分点"), record.note.holds("下降") || record.note.holds("降低") else { return nil }
    let name = named(record)
    guard (4...20).contains(name.count), name.ends(inOneOf: Self.goodRates) else { return nil }
    let change = Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text).first { clause in
      NoteReading.change(clause) && clause.starts(withOneOf: ["下降", "降低"])
    }
    return change.map { (name + $0, "") }
  }

  /// Rates of which more is better.
  private static let goodRates: SearchWords = [
    "准确率", "合格率", "满意率", "满意度", "优良率", "覆盖率", "达标率", "及格率", "优秀率", "就业率", "入学率", "升学率", "结案率", "办结率", "化解率", "履约率",
    "可用性", "完好率", "出勤率", "参与率", "普及率", "参保率", "回收率", "签约率", "成功率", "及时率", "安全率", "毕业率", "巩固率", "收缴率", "入住率", "利用率",
  ]

  /// `读者问卷反映自习座位少的最多` of 嫌自习座位少的最多.
  private func missedBySurvey(_ record: TaskRecord) -> (lack: String, step: String)? {
    let task = record.task
    guard task.utf8.count <= 60,
      ["问卷", "调查", "测评", "评议", "满意度", "回访", "征求意见", "座谈"].contains(where: { task.holds($0) })
    else { return nil }
    for clause in Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text) {
      guard (5...24).contains(clause.count), !NoteReading.isBookkeeping(clause),
        let verb = ["反映较多的是", "反映最多的是", "意见集中在", "主要意见是", "反映", "嫌"].first(where: { clause.hasPrefix($0) })
      else { continue }
      let matter = clause.dropFirst(verb.count)
      guard matter.count >= 3,
        matter.contains(where: { "少差慢远高难不没缺旧小乱脏吵挤贵窄".contains($0) }) || verb != "反映" && verb != "嫌"
      else {
        continue
      }
      // 嫌自习座位少的最多.
      if matter.hasSuffix("的最多") { return (named(record) + "反映最多的是" + matter.dropLast(3), "") }
      return (named(record) + (verb == "嫌" ? "反映" : verb) + matter, "")
    }
    return nil
  }

  /// `还有5项一般隐患正在整改` of 其余5项为一般隐患，正在整改.
  private func notedRest(_ record: TaskRecord) -> (lack: String, step: String)? {
    let clauses = Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text)
    for (before, after) in zip(clauses, clauses.dropFirst()) where after.hasPrefix("正在") {
      guard let rest = Remainder(before), let verb = ["均为", "都为", "为", "属"].first(where: { rest.noun.hasPrefix($0) })
      else {
        continue
      }
      let noun = rest.noun.dropFirst(verb.count)
      let act = after.dropFirst(2)
      guard (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(String(noun)),
        ["整改", "处理", "办理", "协调", "化解"].contains(String(act))
      else { continue }
      return ("还有" + rest.count + noun + after, "抓紧" + act + "其余" + rest.count + noun)
    }
    return nil
  }
}
