import Records
import TextCore

/// A step that says no more than that something is to be done (明年重点抓, 要想办法): it is told of the figure that is too low, or of the problem
/// beside it, else of the work.
extension UnfinishedWording {
  /// `努力提高手卫生依从率` of 手卫生依从率82%，离90%还差，明年重点抓; nil where the step says what is done.
  func ofVague(_ plan: String, _ record: TaskRecord) -> String? {
    guard plan.count <= 16, !plan.holds("，"), case let (before, time, deed) = TimePhrase.split(plan) ?? ("", "", plan),
      before.isEmpty, Self.thinking.contains(deed) || Self.pressing.contains(deed)
    else { return nil }
    let name = stepName(record)
    if let figure = lowFigure(record), let raised = raise(figure) { return raised }
    if let trouble = trouble(of: record, beside: deed) ?? troubleAhead(of: plan, record) {
      return "针对" + trouble + "的问题，" + time + (Self.thinking.contains(deed) ? "研究改进办法" : "重点抓好改进")
    }
    guard (2...20).contains(name.count), !name.contains(where: { "，；：。".contains($0) }) else { return nil }
    if LackForm.isMeasure(name), let raised = raise(name) { return raised }
    return time + (deed.holds("继续") || deed.holds("接着") ? "继续" : deed.holds("重点") ? "重点" : "进一步") + "抓好" + name
  }

  /// A rate that the row itself calls too low: 手卫生依从率 of 手卫生依从率82%，离90%还差, 取证率 of 取证率还不高.
  private func lowFigure(_ record: TaskRecord) -> String? {
    for cell in [record.problem, record.note, record.next, record.result] where !cell.isEmpty {
      let clauses = Clause.split(cleaner.clean(cell, keepsHead: true)).map(\.text)
      for (at, clause) in clauses.enumerated() {
        let next = at + 1 < clauses.count ? clauses[at + 1] : ""
        let figure: String
        if clause.hasSuffix("%"), let digit = clause.firstIndex(where: \.isDigit),
          next.starts(withOneOf: ["离", "距", "与", "比"]),
          next.ends(inOneOf: ["还差", "差距", "有差距", "还有差距", "差一点", "差一些"]) || next.hasPrefix("低于")
        {
          figure = String(clause[..<digit])
        } else if let end = ["还不高", "仍不高", "不高", "仍偏低", "偏低", "较低", "还低", "仍较低", "不够高"].first(where: {
          clause.hasSuffix($0)
        }) {
          figure = String(clause.dropLast(end.count))
        } else {
          continue
        }
        let bare = figure.trimmingSuffix("只有").trimmingSuffix("仅").trimmingSuffix("为")
        if (3...12).contains(bare.count), bare.allSatisfy(Punctuation.isHan), PlanOpening.mayGrow(bare) { return bare }
      }
    }
    return nil
  }

  /// 纸质借阅下滑 of 纸质借阅往下走，明年要想办法: what is said to be wrong just ahead of the plan, in its own sentence.
  func troubleAhead(of plan: String, _ record: TaskRecord) -> String? {
    for cell in [record.note, record.result, record.next] where !cell.isEmpty {
      let clauses = Clause.split(cleaner.clean(cell, keepsHead: true))
      guard
        let at = clauses.firstIndex(where: { clause in
          let dated = TimePhrase.dated(clause.text, year: cleaner.year)
          return dated == plan || PlanTalk.written(dated) == plan
        }), at > 0, clauses[at].mark == "，"
      else { continue }
      let raw = clauses[at - 1].text
      for (spoken, written) in [("往下走", "下滑"), ("往下掉", "下滑"), ("在减", "减少"), ("往上走", "上升")] where raw.hasSuffix(spoken) {
        return raw.dropLast(spoken.count) + written
      }
      let words = LackForm.inWriting(raw)
      if (5...20).contains(words.count), !words.hasDigit, words.holds(oneOf: Self.faults) { return words }
    }
    return nil
  }

  private static let thinking: WordSet = ["想办法", "要想办法", "再想办法", "想想办法", "得想办法", "再研究", "研究研究", "研究解决", "要研究", "再琢磨"]
  private static let pressing: WordSet = [
    "重点抓", "重点抓好", "继续抓", "接着抓", "再抓", "还要抓", "抓好", "加强", "要加强", "再加强", "下功夫", "狠抓", "重点加强", "加大力度", "再努力", "继续努力",
    "再加把劲",
    "重点突破", "重点攻", "重点推", "继续推", "再推", "使劲", "还要努力",
  ]
}
