import TextCore

/// Puts what the task is about (城东安置房, 党费, 市民中心) into a result that leaves it out.
struct TaskNoun: Sendable {
  let wordbook: Wordbook

  /// The clauses with the noun in its place, or nil where they have none for it.
  /// - Parameters:
  ///   - object: the task's name without the verb at its head.
  ///   - verb: the verb at the head of the task's name.
  ///   - text: the clauses as running text.
  func placed(_ object: String, behind verb: String?, in clauses: [Clause], _ text: String) -> [Clause]? {
    let noun = distinguishing(object)
    guard noun.count >= 2, !text.holds(noun), let first = clauses.first?.text else { return nil }
    guard
      let placed = fuller(noun, in: first, text) ?? completed(first, noun, object, verb)
        ?? headed(first, object, noun, text, verb)
    else { return nil }
    var clauses = clauses
    clauses[0].text = placed
    return clauses
  }

  /// The name without the words and verbs at its end that tell nothing of what it is about.
  private func distinguishing(_ object: String) -> String {
    var noun = Substring(object)
    for _ in 0..<3 {
      if let word = Wordbook.generics.first(where: { noun.hasSuffix($0) && noun.count >= $0.count + 2 }) {
        noun = noun.dropLast(word.count)
      } else if let verb = wordbook.tailVerb(noun), noun.count >= verb.count + 2 {
        noun = noun.dropLast(verb.count)
      } else {
        break
      }
    }
    return String(noun)
  }

  /// `交付安置房` with 城东安置房 for its shorter noun: behind a verb, at the end or before a number.
  private func fuller(_ noun: String, in first: String, _ text: String) -> String? {
    guard noun.count >= 4, wordbook.headVerb(noun) == nil, !noun.contains(where: { "，、“《".contains($0) }) else {
      return nil
    }
    for length in (2..<(noun.count - 1)).reversed() {
      let short = noun.suffix(length)
      guard let found = first.place(of: short) else { continue }
      let before = first[..<found.lowerBound]
      let rest = first[found.upperBound...]
      guard rest.isEmpty || rest.first?.isDigit == true, let verb = wordbook.tailVerb(before),
        // 签约两年以上未开工 is an attribute already.
        before.dropLast(verb.count).last.map({ !"未没不".contains($0) }) ?? true
      else { return nil }
      // What is before the shorter noun in the task must be news.
      let head = noun.dropLast(length)
      // 写春联 of 好家风送春联: another verb stands before it there.
      // 征集地方文献86种 of 古籍及地方文献: the clerk counts the one.
      guard !"及和与、".contains(head.last ?? " ") else { return nil }
      guard !head.hasDigit, !"送写进讲赠发捐献寻办".contains(head.last ?? " "), !text.holds(head.suffix(2)),
        !text.holds(head.prefix(2))
      else {
        return nil
      }
      return before + noun + rest
    }
    return nil
  }

  /// `按月足额收缴` with 党费 for the object that its verb lacks.
  private func completed(_ first: String, _ noun: String, _ object: String, _ taskVerb: String?) -> String? {
    guard first.count <= 12, noun.count <= 8 else { return nil }
    if let pledged = pledged(first, noun, taskVerb) ?? paid(first, noun, object) { return pledged }
    // 按时公开 of 村务公开: the task's own last word is the verb.
    let own =
      object.count >= 4 && first.count >= 4 && object.suffix(2) == first.suffix(2) ? String(first.suffix(2)) : nil
    guard let verb = wordbook.tailVerb(first) ?? own else {
      // 按规定使用 of 公车管理.
      let manner = Wordbook.manners.first { first.hasPrefix($0) && $0.count >= 2 && first.count == $0.count + 2 }
      return manner != nil && noun != object && first.allSatisfy(Punctuation.isHan) ? noun + first : nil
    }
    let noun = noun.trimmingSuffix(verb)
    var manner = first.dropLast(verb.count)
    while let word = Wordbook.manners.first(where: { manner.hasPrefix($0) }) { manner = manner.dropFirst(word.count) }
    guard manner.isEmpty, object.hasSuffix(verb) || verb == taskVerb || verb == "支出" || verb == "交付" else { return nil }
    return first + noun
  }

  /// `46名党员按月交` of 党费收缴: what was paid.
  private func paid(_ first: String, _ noun: String, _ object: String) -> String? {
    guard object.ends(inOneOf: ["收缴", "缴纳", "交纳", "收交"]) else { return nil }
    let verbs = ["交纳", "缴纳", "上交", "上缴", "收缴"]
    if let verb = verbs.first(where: { first.hasSuffix($0) }) { return first.count > verb.count ? first + noun : nil }
    if first.hasSuffix("交") { return first + "纳" + noun }
    return first.hasSuffix("缴") ? first + "纳" + noun : nil
  }

  /// `签订责任书386份` of 森林防火: what was pledged.
  private func pledged(_ first: String, _ noun: String, _ taskVerb: String?) -> String? {
    guard first.hasPrefix("签订"), taskVerb == nil else { return nil }
    let (body, number) = TaskObject.parted(first)
    // 防溺水责任书 of 防溺水专项.
    let noun = noun.trimmingSuffix("专项").trimmingSuffix("行动").trimmingSuffix("活动")
    guard (2...6).contains(noun.count), noun.allSatisfy(Punctuation.isHan),
      !noun.ends(inOneOf: ["责任", "承诺", "责任书", "承诺书"]), body == "签订责任书" || body == "签订承诺书"
    else { return nil }
    return "签订" + noun + body.dropFirst(2) + number
  }

  private static let grades = ["优秀", "良好", "先进", "一等", "优胜"]
  private static let handlings = ["承办", "受理", "接听", "接待", "解答", "办理", "转办", "回复"]

  /// Whether a clause tells no more than how somebody did: 考核全县第一, 优秀等次.
  private func isAssessed(_ first: String) -> Bool {
    if first.starts(withOneOf: ["考核", "考评", "测评", "评估"]) { return first.count <= 12 && first.contains("第") }
    return first.starts(withOneOf: Self.grades) && first.count <= 6 && first.ends(inOneOf: ["等次", "等级", "单位"])
  }

  /// `主体结构全部封顶` behind 市民中心项目, `全市第2名` behind what was ranked.
  private func headed(_ first: String, _ object: String, _ noun: String, _ text: String, _ verb: String?) -> String? {
    let isRank =
      first.starts(withOneOf: ["全市第", "全省第", "全县第", "全区第", "全国第", "列全", "居全", "位列", "位居", "排名"])
      || first.hasPrefix("第") && first.count <= 6 && first.ends(inOneOf: ["名", "位"])
    if isRank || isAssessed(first) { return object + (first.starts(withOneOf: Self.grades) ? "获评" : "") + first }
    // 出刊4期 of 党建简报.
    if first.starts(withOneOf: ["出刊", "刊出", "创刊"]) { return object + first }
    // 受理群众诉求3268件 of 12345热线办理.
    if first.starts(withOneOf: Self.handlings), object.count <= 14,
      noun.ends(inOneOf: Wordbook.desks) || noun.hasSuffix("”") && Wordbook.desks.contains(where: { noun.holds($0) }),
      wordbook.headVerb(noun) == nil, !text.holds(noun.suffix(2))
    {
      return noun + first
    }
    // 参保率98.6% of 医保.
    if verb == nil, object.count <= 3 || object.count <= 6 && object.hasSuffix("服务"),
      first.contains(where: { "%％".contains($0) }),
      let rate = first.firstIndex(of: "率"), first[..<rate].count <= 4,
      wordbook.tailVerb(object) == nil || object.hasSuffix("服务"),
      wordbook.collocation(endingIn: object) == nil
    {
      return object + first
    }
    // 应参保1486人 of 医保缴费: those who should, of what.
    if verb == nil, first.hasPrefix("应"), first.hasDigit, object == object.filter(Punctuation.isHan), object.count <= 6,
      wordbook.headVerb(object) == nil
    {
      return object + first
    }
    if object.ends(inOneOf: Wordbook.things + ["工程"]), !text.holds(noun.prefix(2)),
      first.starts(withOneOf: ["主体", "一期", "二期", "全线", "完成", "通过", "竣工", "开工", "建成投", "投入使用", "如期", "顺利"])
    {
      return object + first
    }
    // 接入部门18家 of “一网统管”平台接入.
    if noun != object, noun.ends(inOneOf: Wordbook.things), !text.holds(noun.suffix(2)),
      let verb = wordbook.tailVerb(object), first.hasPrefix(verb)
    {
      return noun + first
    }
    guard object.ends(inOneOf: Wordbook.things), wordbook.headVerb(first) == nil, first.first?.isDigit == false,
      !text.holds(noun.prefix(2)), let lead = first.first, Punctuation.isHan(lead),
      !Wordbook.prepositions.contains(where: { first.hasPrefix($0) }),
      !first.starts(withOneOf: ["组织", "为", "在", "向", "与", "对", "把", "将", "由", "投入", "累计", "共", "各"])
    else { return nil }
    return object + first
  }
}
