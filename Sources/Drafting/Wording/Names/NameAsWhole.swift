import TextCore

/// Names that go before a result as they are, whatever verb they begin with: what there were to be so many of, a study
/// campaign, a contest that others held, a struggle, and what is made and broadcast.
extension TaskMention {
  /// `教育培训班次计划26期`: of what there were to be so many; nil where the clause sets no aim.
  func aimed(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first?.text, let word = ["计划", "原计划", "年计划"].first(where: { first.hasPrefix($0) }),
      first.dropFirst(word.count).first?.isDigit == true,
      case let name = name(of: task), (3...12).contains(name.count), name.allSatisfy(Punctuation.isHan),
      !first.holds(name.suffix(2)), wordbook.headVerb(name) == nil
    else { return nil }
    return [Clause(text: name + first, mark: clauses[0].mark)] + clauses.dropFirst()
  }

  /// `开展中央八项规定精神学习教育，研讨5次`: one word, and no verb with its object; `参加市残疾人文艺汇演，送节目3个`.
  func whole(_ task: String, _ name: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first?.text else { return nil }
    var lead = ""
    if name == "学习教育" || name.starts(withOneOf: ["学习教育、", "学习教育和"]) {
      lead = "开展" + TaskName(wordbook: wordbook).spoken(PeriodStem.of(task))
    } else if name.ends(inOneOf: ["汇演", "会演"]), NounVerb.isAway(name, Clause.joined(clauses)) {
      lead = "参加" + name
    }
    return lead.isEmpty ? nil : [Clause(text: lead + "，" + first, mark: clauses[0].mark)] + clauses.dropFirst()
  }

  /// `制作播出公益广告86条`: what is made, and not what it is about.
  func made(_ name: String, _ first: String) -> String? {
    guard name.ends(inOneOf: ["广告", "短视频", "宣传片", "专题片", "微视频", "作品", "节目"]) else { return nil }
    let (acts, number) = TaskObject.parted(first)
    guard !number.isEmpty, isVerbs(acts) || first.starts(withOneOf: Self.publishing) && acts.count <= 4 else {
      return nil
    }
    return acts + name + number
  }

  /// `国庆安保出动72人次`, `防汛期间连续值守7天`, `创卫迎检中，包保3条小巷`.
  func struggled(_ name: String, _ first: String) -> String {
    if TaskFrame.intransitives.contains(TaskObject.parted(first).body) { return name + first }
    if name.ends(inOneOf: ["值班", "值守"]), wordbook.headVerb(name) == nil {
      return NameAhead(wordbook: wordbook).led(name, first) ?? "做好" + name + "，" + first
    }
    guard name.ends(inOneOf: ["防汛", "抗旱", "抗洪", "防火"]), name.count <= 4 else {
      // 做好国庆安保，……出勤420人次: what was done all along, and no time in which something else was.
      if name.ends(inOneOf: ["安保", "执勤", "清查", "巡逻"]), wordbook.headVerb(name) == nil {
        return NameAhead(wordbook: wordbook).led(name, first) ?? (name.hasSuffix("清查") ? "开展" : "做好") + name + "，"
          + first
      }
      return name + (name.starts(withOneOf: TopicVerb.heads) ? "，" : "中，") + first
    }
    // 进入汛期后 says it.
    return first.holds(name.suffix(1) + "期") ? first : name + "期间，" + first
  }
}
