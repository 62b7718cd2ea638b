import Records
import TextCore

/// What a row that counts as done tells besides of something that is not: 原定10月底，雨季加设计变更晚1个多月 of a building that was roofed,
/// 生态修复验收还没做 in the remarks of a cover that was laid. The clerk's own clauses go whole to the row's problems, with
/// what was meant and why.
struct OpenSentence {
  let clauses: [Clause]
  let isNote: Bool
  /// Whether the row's number is of what is used up, of which more is worse.
  let isOverAim: Bool

  /// The rows with such clauses among their problems.
  /// - Parameter isParallel: whether they are read on all processors.
  static func read(_ records: [TaskRecord], year: Int?, isParallel: Bool = false) -> [TaskRecord] {
    RemarkOrders.each(records.count, isParallel) { i in
      let told = FailedParts.read(records[i], year) ?? records[i]
      let open = mayHold(told) ? moved(told) ?? told : told
      return PlansInTale.read(open, year) ?? open
    }
  }

  private static func mayHold(_ record: TaskRecord) -> Bool {
    guard record.state == .done, record.isEmpty(.problem), record.amended?.gap == nil else { return false }
    var may = false
    for meaning in [Meaning.result, .effect, .note] where !may {
      record.withBytes(of: meaning) { may = signs.isIn($0) || ahead.isIn($0) }
    }
    if !may {
      record.withBytes(of: record.isEmpty(.result) ? .effect : .result) { bytes in
        may = lacking.isIn(bytes) || bytes.count >= narrative && WeakPoint.mayBeTold(in: bytes)
      }
    }
    if !may {
      let told: Meaning = record.resultIsRemark && record.isEmpty(.note) ? .result : .note
      record.withBytes(of: told) { may = WeakPoint.mayBeTold(in: $0) }
    }
    return may || record.isEmpty(.result) && !record.isEmpty(.effect) && LackInResult.mayHold(record.effect)
  }

  private static let signs: SearchWords = [
    "仍在", "未解决", "原", "本来", "晚", "迟", "拖", "滞后", "超期", "逾期", "还没", "尚未", "还未", "仍未", "差", "余", "剩", "目标", "计划", "明年",
  ]

  private static let lacking: SearchWords = ["缺", "欠", "还是卡", "还是慢", "还是低", "还是高", "低于", "没配齐"]
  private static let ahead: SearchWords = ["下一步", "下步"]
  /// In bytes: shorter cells tell of no more than one matter.
  private static let narrative = 150

  private static func moved(_ record: TaskRecord) -> TaskRecord? {
    var texts: [Meaning: String] = [:]
    var told: [String] = []
    let cell: Meaning = record.isEmpty(.result) ? .effect : .result
    for meaning in [cell, .note] where !record.isEmpty(meaning) {
      let isNote = meaning == .note || record.resultIsRemark
      let open = OpenSentence(
        clauses: Clause.split(MarkWidth.widened(record.text(meaning))), isNote: isNote,
        isOverAim: record.task.holds(oneOf: used))
      let taken = open.taken()
      guard !taken.isEmpty else { continue }
      let kept = open.clauses.indices.filter { !taken.contains($0) }.map { open.clauses[$0] }
      if meaning == cell, !kept.contains(where: \.hasNumber), record.isEmpty(.quantity) { continue }
      texts[meaning] = Clause.joined(kept)
      told.append(Clause.joined(open.clauses.indices.filter(taken.contains).map { open.clauses[$0] }))
    }
    // 到岗4人，缺3人 in a column of effects, as in one of results.
    if cell == .effect, texts[.effect] == nil, let parted = LackInResult(MarkWidth.widened(record.effect)) {
      texts[.effect] = parted.told
      told.append(parted.lack)
    }
    guard !told.isEmpty else { return nil }
    texts[.problem] = told.joined(separator: "；")
    return record.reading(texts)
  }

  /// The clauses that tell of it.
  private func taken() -> Set<Int> {
    guard clauses.count <= 30 else { return [] }
    var taken: Set<Int> = []
    var start = 0
    while start < clauses.count {
      var end = start + 1
      while end < clauses.count, clauses[end].mark == "，" { end += 1 }
      if let open = open(start..<end) { taken.formUnion(open) }
      start = end
    }
    return taken
  }

  /// The clauses of one sentence that tell of it.
  private func open(_ sentence: Range<Int>) -> Range<Int>? {
    // 另1项企业撤资，取消 was nobody's to finish.
    if let last = sentence.last, clauses[last].text.ends(inOneOf: Self.dropped) { return nil }
    for at in sentence {
      let text = clauses[at].text
      // 取证率还不高，下一步把取证情况和补贴挂钩: what comes next, with what it answers.
      if text.starts(withOneOf: Self.ahead), text.count >= 8, at > sentence.lowerBound,
        clauses[at - 1].text.ends(inOneOf: Self.weak)
      {
        return (at - 1)..<sentence.upperBound
      }
      if text.starts(withOneOf: Self.meant),
        let missed = sentence.first(where: { $0 > at && isMissed(clauses[$0].text) })
      {
        // 环评变更耽误3个月，原定12月投产: why, ahead of it.
        let isLed = isNote && at > sentence.lowerBound && MissGrounds.isSure(clauses[at - 1].text)
        return (isLed ? at - 1 : at)..<end(behind: missed, sentence)
      }
      if Self.isLate(text) {
        // 11月底才出，晚了两个月.
        // 供应商换人，晚两个月: why, ahead of it.
        let isLed =
          at > sentence.lowerBound
          && (clauses[at - 1].text.contains("才") && at - 1 > 0 || isNote && !clauses[at - 1].hasNumber)
        return (isLed ? at - 1 : at)..<end(behind: at, sentence)
      }
      // 建材巷因地下管线图对不上，停工两个月，预计明年4月完工: what stopped it, and until when.
      if at > sentence.lowerBound, Self.isToCome(text),
        let start = sentence.first(where: {
          $0 < at && (clauses[$0].text.holds(oneOf: Self.hindered) || isNote && MissGrounds.isSure(clauses[$0].text))
        })
      {
        return start..<sentence.upperBound
      }
      if Self.isShortInWords(text) {
        let isLed = at > sentence.lowerBound && clauses[at - 1].text.hasSuffix("%")
        return (isLed ? at - 1 : at)..<end(behind: at, sentence)
      }
      if isOverdue(text) || Self.isBelowAim(text) || isOverAim && Self.isAbove(text) {
        return at..<end(behind: at, sentence)
      }
      // 某小区办证问题仍在推进，卡在… and C级剩余3栋产权单位资金不足 behind what was done.
      if !isNote, at > 0, Self.isOpenBehind(text) { return at..<end(behind: at, sentence) }
      if isNote, isStillOpen(text) || isRest(at, sentence) { return at..<end(behind: at, sentence) }
    }
    // 缺全科医师2名、检验1名，公告挂了两次没人 in a sentence of its own behind what was done.
    if !isNote, sentence.lowerBound > 0, case let first = clauses[sentence.lowerBound].text,
      WeakPoint.isLackOfOwn(first), clauses.count - sentence.count >= 2 || sentence.lowerBound >= 2
    {
      return weak(sentence) ?? sentence
    }
    return isNote || sentence.lowerBound > 0 && isNarrative ? weak(sentence) : nil
  }

  private static func isOpenBehind(_ clause: String) -> Bool {
    guard (6...24).contains(clause.count) else { return false }
    if clause.ends(inOneOf: ["仍在推进", "仍未解决", "尚未解决", "仍在协调", "还在协调", "仍未办结"]) { return true }
    return clause.holds("剩余") && clause.hasDigit && clause.ends(inOneOf: ["资金不足", "资金未到位", "资金未落实", "意见不统一"])
  }

  /// Whether a cell tells in three sentences or more, each of which may be of a matter of its own.
  private var isNarrative: Bool { clauses.count >= 6 && clauses.dropFirst().count { $0.mark == "。" } >= 2 }

  /// What a remark tells to be weak or missing, with what stands round it in its sentence: 几个偏远组保洁员工资晚发了两个月，群众有意见. What was
  /// settled is none, and what is meant to be done about it stays a plan.
  private func weak(_ sentence: Range<Int>) -> Range<Int>? {
    guard let first = sentence.first(where: { WeakPoint.isTold(by: clauses[$0].text) }),
      !sentence.contains(where: {
        WeakPoint.isOfOne(clauses[$0].text) || clauses[$0].text.holds(oneOf: Self.spoken)
      })
    else { return nil }
    var start = first
    // 床护比1:0.43 ahead of 偏低.
    if WeakPoint.isOfNumberAhead(clauses[first].text) {
      guard first > sentence.lowerBound, clauses[first - 1].text.hasDigit else { return nil }
      start -= 1
    }
    // 外出户多，联系不上: what it comes from, where that is no number and no deed.
    while start > sentence.lowerBound, case let before = clauses[start - 1].text, Self.leads(before) { start -= 1 }
    var end = first + 1
    if end < sentence.upperBound, WeakPoint.isSettled(clauses[end].text) { return nil }
    while end < sentence.upperBound, case let behind = clauses[end].text, !ClauseSense.isPlan(behind, year: nil),
      !Self.isStep(behind),
      !clauses[end].hasNumber || WeakPoint.isTold(by: behind) || behind.holds("只") || behind.holds("才")
        || behind.holds("仅")
        || behind.starts(withOneOf: ["比", "较", "同比"]) && behind.holds(oneOf: ["少", "低", "降", "减"])
    {
      if WeakPoint.isSettled(behind) { return nil }
      end += 1
    }
    return start..<end
  }

  /// What is said among colleagues, and of whoever is above: 不是统计问题，但领导要我局讲清.
  private static let spoken: SearchWords = [
    "领导", "讲清", "别写", "不写", "不提", "不涉及", "自己", "我们", "咱", "不是我", "怪", "赖", "背锅", "抽空", "字迹", "那页", "重抄", "补抄", "记录本",
  ]

  /// 余2处为公铁立交移交 ahead of 铁路方没签, 五级还要投500万左右 ahead of 钱没着落, 外出户多 ahead of 联系不上: what it is of, or comes from.
  private static func leads(_ clause: String) -> Bool {
    if clause.starts(withOneOf: ["问题集中", "问题主要"]) { return true }
    guard clause.count <= 20, !NoteReading.isBookkeeping(clause), !clause.holds("已"),
      !clause.starts(withOneOf: ["主要", "有的"])
    else { return false }
    if clause.hasDigit { return Remainder(clause) != nil || clause.holds(oneOf: ["还要", "还需", "尚需", "仍需"]) }
    return clause.count <= 8 && !ClauseSense.isPlan(clause, year: nil) && !clause.holds("一起")
  }

  /// 再约一次, 要盯住, 已报区住建: what is done or meant about it.
  private static func isStep(_ clause: String) -> Bool {
    clause.holds(oneOf: ["互相推", "扯皮", "要盯", "要抓", "要加强", "要跟", "要防", "要再"]) || WeakPoint.isAskedFor(clause)
      || clause.starts(withOneOf: [
        "再", "要", "想", "拟", "准备", "打算", "明年", "争取", "下一步", "找", "继续", "由", "请", "春节", "年后", "已", "与", "跟", "和",
      ])
  }

  /// What goes on from a clause without a number of its own: why, and what it waits for.
  private func end(behind at: Int, _ sentence: Range<Int>) -> Int {
    var end = at + 1
    while end < sentence.upperBound, !clauses[end].hasNumber || clauses[end].text.holds(oneOf: Self.puttingOff) {
      end += 1
    }
    return end
  }

  /// 预计明年3月完工.
  private static func isToCome(_ clause: String) -> Bool {
    clause.count <= 16 && (clause.holds("明年") || clause.holds("来年"))
      && (clause.ends(inOneOf: ends) || clause.holds("再")
        || clause.starts(withOneOf: puttingOff) && clause.hasSuffix("完"))
  }

  private static let weather: SearchWords = [
    "因雨", "因雪", "因降雨", "因下雨", "因降雪", "因下雪", "因大雨", "因暴雨", "因天气", "因台风", "因高温", "因大风", "因雾", "因寒潮", "因雷", "受天气",
    "受台风", "受降雨", "受雨",
  ]
  private static let weak: SearchWords = [
    "不高", "不强", "不够", "不足", "不多", "不大", "不全", "不齐", "偏低", "较低", "偏少", "较少", "偏慢", "较慢", "滞后", "薄弱",
  ]
  private static let hindered: SearchWords = ["因", "停工", "停建", "月才", "滞后", "受阻"]
  private static let ends: SearchWords = ["完工", "竣工", "完成", "交付", "投用", "投产", "建成", "开业", "开馆", "通车", "上线", "验收", "搬迁"]

  private func isMissed(_ clause: String) -> Bool {
    ClauseSense.isOpen(clause) || clause.holds(oneOf: Self.puttingOff) || Self.isLate(clause)
  }

  /// 晚1个多月, 晚了两个月, 滞后20天: by how much.
  static func isLate(_ clause: String) -> Bool {
    // 因雨推迟一周: the weather put it off for some days, and it was held.
    if clause.holds(oneOf: weather), clause.ends(inOneOf: ["天", "周", "日", "星期"]) { return false }
    guard clause.count <= 20,
      let place = ["晚了", "迟了", "拖了", "推迟了", "滞后", "晚", "迟"].lazy.compactMap({ clause.place(of: $0) }).first,
      case let words = clause[place.upperBound...], words.ends(inOneOf: times),
      let first = words.first, first.isWholeNumber || "一二两三四五六七八九十半俩几近约".contains(first),
      !clause.starts(withOneOf: ["夜", "早", "不", "没", "未"])
    else { return false }
    return !clause.holds("早晚") && !clause.holds("夜")
  }

  /// 有6件超期, 有2笔17万元逾期.
  private func isOverdue(_ clause: String) -> Bool {
    clause.hasDigit && clause.count <= 16 && clause.ends(inOneOf: ["超期", "逾期"])
      && (clause.hasPrefix("有") || clause.first?.isDigit == true) && clause.first != "0"
  }

  /// 离90%还差 behind 手卫生依从率82%: how far it is from what is asked for, in words.
  static func isShortInWords(_ clause: String) -> Bool {
    (4...16).contains(clause.count) && clause.starts(withOneOf: ["离", "距", "与", "跟"]) && clause.holds("%")
      && clause.ends(inOneOf: ["还差", "尚差", "还差一截", "有差距", "还有差距", "仍有差距", "还有距离", "差一截", "还差一些", "还差一点"])
  }

  /// 对照年初25个的目标还差2个.
  private static func isBelowAim(_ clause: String) -> Bool {
    guard clause.starts(withOneOf: ["对照", "比年初", "离", "距", "与年初", "较年初", "比计划", "比目标", "与计划", "与目标", "较目标", "较计划"]),
      let place = ["还差", "尚差", "仍差", "少", "差"].lazy.compactMap({ clause.place(of: $0) }).first,
      case let rest = clause[place.upperBound...], rest.first?.isDigit == true
    else { return false }
    return clause.count <= 24
  }

  /// 较目标超0.02 of 吨盐蒸汽.
  private static func isAbove(_ clause: String) -> Bool {
    clause.count <= 14 && clause.hasDigit && clause.starts(withOneOf: ["较目标", "比目标", "超目标", "较计划", "比计划", "超计划"])
      && clause.holds(oneOf: ["超", "高", "多"])
  }

  private static let used: SearchWords = ["耗", "汽", "成本", "费用", "用水", "用电", "用煤", "损", "时长"]

  /// 生态修复验收还没做, with what it is that is not done.
  private func isStillOpen(_ clause: String) -> Bool {
    guard (6...24).contains(clause.count), !clause.hasDigit, !clause.holds(oneOf: Self.books),
      let place = ["还没有", "还没", "尚未", "还未", "仍未"].lazy.compactMap({ clause.place(of: $0) }).first
    else { return false }
    let subject = clause[..<place.lowerBound]
    let deed = clause[place.upperBound...]
    return (2...12).contains(subject.count) && subject.allSatisfy(Punctuation.isHan) && (1...4).contains(deed.count)
      && deed.starts(withOneOf: Self.deeds) && !subject.ends(inOneOf: Self.others)
  }

  /// 余128单等配件, and 剩7个是外墙漏水，要等天晴: what is left, and what it waits for.
  private func isRest(_ at: Int, _ sentence: Range<Int>) -> Bool {
    let text = clauses[at].text
    // 差4个村没有合适场地.
    if text.starts(withOneOf: ["差", "还差", "缺", "还缺"]),
      let rest = Remainder(text.replacing("还", with: "").replacing("差", with: "剩").replacing("缺", with: "剩")),
      rest.noun.count >= 4, text.count <= 20, rest.noun.holds(oneOf: ["没有", "没", "未", "无", "不"]), !rest.noun.hasDigit
    {
      return true
    }
    guard text.starts(withOneOf: ["余", "剩", "还剩", "其余"]), let rest = Remainder(text), text.count <= 20,
      !rest.noun.holds(oneOf: Self.times), !rest.noun.holds("已"), !StatedGaps.isOver(rest.noun)
    else { return false }
    if rest.noun.starts(withOneOf: Self.waiting), rest.noun.count >= 3 { return true }
    guard rest.noun.starts(withOneOf: ["是", "为", "都是", "均为", "均是"]), rest.noun.count >= 4, at + 1 < sentence.upperBound,
      case let why = clauses[at + 1].text
    else { return false }
    // 2026年1月底前改完: until when.
    if ClauseSense.isPlan(why, year: nil) || why.hasPrefix("20") && why.holds("年") && why.count <= 16 { return true }
    return !why.hasDigit && (why.starts(withOneOf: ["要等", "等", "需", "待", "因"]) || LackForm.isGround(why))
  }

  private static let meant: SearchWords = [
    "原定", "原计划", "原打算", "原拟", "原准备", "原想", "原来想", "原来打算", "原来计划", "本来要", "本来想", "本来打算", "本来计划", "本想", "原说",
  ]
  private static let puttingOff: SearchWords = [
    "推迟", "延期", "延到", "延至", "推到", "拖到", "移到", "挪到", "改到", "顺延", "暂缓", "没有办成", "没办成", "未办成", "没能",
  ]
  private static let dropped: SearchWords = ["取消", "不办了", "不搞了", "不做了", "不建了", "终止", "中止"]
  private static let times: SearchWords = ["个月", "个多月", "月", "天", "周", "旬", "日", "多天"]
  private static let waiting: SearchWords = ["等", "待", "涉及", "因", "还在", "仍在", "未", "没", "需", "要等"]
  /// What one does oneself: 反馈, 公布 and 批复 are for others to do.
  private static let deeds: SearchWords = [
    "做", "办", "建", "完成", "启动", "开工", "动工", "验收", "落实", "到位", "上线", "投用", "改", "修", "装", "安装", "搬", "拆", "解决", "谈", "调好",
    "移交",
    "交付", "接入", "接通", "开展", "配", "整改", "打通", "理顺", "完工", "搞", "弄",
  ]
  private static let others: SearchWords = ["结果", "省", "市", "县", "局", "里", "厅", "上级", "部", "今年", "本年", "目前"]
  /// What is paid is told nobody.
  private static let books: SearchWords = ["款", "金", "费", "账", "钱", "票", "结算", "核", "手续", "数", "发文", "公布", "通知"]
}
