import TextCore

/// Names that were stuck to a clause that does not go on from them, whichever rule did so: what the clause says of itself stands
/// alone, or behind the name with its verb.
struct GluedName: Sendable {
  let wordbook: Wordbook
  let join: NameJoin

  /// The clauses with the name in its place; nil where none is stuck.
  /// - Parameter stem: the task's name without its period.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    passed(clauses, stem) ?? parted(clauses, stem) ?? made(of: stem, clauses)
  }

  private static let lights: SearchWords = ["组织", "开展", "举办", "完成", "做好", "推进", "获评"]
  private static let outcomes: SearchWords = ["通过", "未通过", "获批", "达标", "合格"]

  /// `省级数字档案馆测试11月13日通过` of 组织…测试，11月13日通过: what passed is the subject.
  private func passed(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty,
      let verb = first.text.head(of: Self.lights),
      case let text = first.text.dropFirst(verb.count), text.hasPrefix(stem), !stem.hasPrefix(verb)
    else { return nil }
    let rest = String(text.dropFirst(stem.count))
    if !rest.isEmpty, rest.first != "，" { return isOutcome(rest) ? join.led(String(text), clauses) : nil }
    let whole = StockLead.apart(clauses)
    guard whole.count > 1, whole[0].text.count == verb.count + stem.count, whole[1].mark == "，", whole[1].rows.isEmpty,
      isOutcome(whole[1].text)
    else { return nil }
    var told = whole[1]
    told.text = stem + told.text
    told.mark = first.mark
    told.isWhole = true
    return [told] + whole.dropFirst(2)
  }

  private func isOutcome(_ text: String) -> Bool {
    let time = NameJoin.time(text)
    return !time.isEmpty && text.dropFirst(time.count).starts(withOneOf: Self.outcomes)
  }

  private static let grounds: SearchWords = ["对", "全县", "全市", "全区", "全镇", "全乡", "全街道", "全校", "全院"]
  private static let hosts: SearchWords = ["局", "院", "办", "委", "中心", "公司", "部", "站", "厅", "工会", "妇联", "团委", "协会", "校"]
  private static let holdings: SearchWords = ["举办", "组织", "承办", "主办", "开办", "牵头"]

  /// `对全县46处宗教活动场所检查4轮` of 宗教活动场所安全对全县46处……, `推进智慧矫正中心创建，投入设备采购96万元` of …创建投入设备采购96万元: a name
  /// of a deed, or what is left of it without the deed, stuck to a clause that does not go on from it.
  private func parted(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, (4...16).contains(stem.count),
      stem.allSatisfy(Punctuation.isHan),
      let deed = DeedName.deed(of: stem, wordbook) ?? (stem.hasSuffix("检察") ? "检察" : nil),
      !NamePlace(wordbook: wordbook).isDeedWithObject(stem),
      wordbook.actor(headOf: stem) == nil
    else { return nil }
    // 行政执法立案712件 of 立案行政执法办案712件: nobody opens a case of a work.
    if first.text.hasPrefix("立案" + stem), !stem.hasSuffix("案件") {
      return join.led(stem.trimmingSuffix("办案") + "立案" + first.text.dropFirst(stem.count + 2), clauses)
    }
    let short = stem.dropLast(deed.count)
    // 行政处罚案件立案415件 of 立案行政处罚案件415件: it is the case that is opened.
    if short.hasSuffix("案件"), first.text.hasPrefix("立案" + short),
      case let number = first.text.dropFirst(short.count + 2), number.first?.isDigit == true
    {
      return join.led(short + "立案" + number, clauses)
    }
    let head = first.text.hasPrefix(stem) ? stem[...] : short.count >= 4 && first.text.hasPrefix(short) ? short : ""
    guard !head.isEmpty, case let text = String(first.text.dropFirst(head.count)), text.count >= 4,
      let next = text.first, Punctuation.isHan(next)
    else { return nil }
    var rest = clauses
    rest[0].text = text
    if text.starts(withOneOf: Self.grounds) {
      if text.holds(head.prefix(4)) { return join.led(text, rest) }
      let told = join.joined(stem, rest)
      return told[0].text.hasPrefix(stem) ? nil : told
    }
    guard head.count == stem.count else { return nil }
    // 护理员培训由民政局举办.
    let (host, act) = (text.prefix(8), text.suffix(2))
    if text.count <= 10, String(act).starts(withOneOf: Self.holdings),
      host.dropLast(host.count == text.count ? 2 : 0).ends(inOneOf: Self.hosts)
    {
      return join.led(stem + "由" + text, clauses)
    }
    guard text.count >= 6, let verb = NamePlace(wordbook: wordbook).verb(text),
      text.dropFirst(verb.count).first?.isDigit == false,
      !text.starts(withOneOf: TitleSeam.states), !text.starts(withOneOf: TitleSeam.nouns)
    else { return nil }
    let told = join.joined(stem, rest)
    return told[0].text.hasPrefix(stem) ? nil : told
  }

  private static let bodies: SearchWords = ["委员会", "理事会", "小组", "专班", "服务队", "宣讲队", "工作队", "突击队"]

  /// `伙食委员会由老人5名、职工2名组成` of 伙食委员会 and 老人5名、职工2名: of whom a body is made up.
  private func made(of stem: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, stem.ends(inOneOf: Self.bodies), stem.count <= 12,
      !Clause.joined(clauses).holds(stem),
      case let items = Punctuation.split(first.text, at: ["、"]).map(\.text), items.count > 1,
      items.allSatisfy({ item in
        let (body, number) = TaskObject.parted(item)
        return Wordbook.isPeople(body) && body.count <= 6 && number.ends(inOneOf: ["人", "名", "位"])
      })
    else { return nil }
    return join.led(stem + "由" + first.text + "组成", clauses)
  }
}
