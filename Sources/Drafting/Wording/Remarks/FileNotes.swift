import TextCore

/// What a clerk writes into a cell for whoever keeps the ledger, and not for its readers: 别混, 对外不要说“已通过”, 重记了;
/// and figures that are another body's (`OthersFigures`).
enum FileNotes {
  private static let words: SearchWords = [
    "别混", "别写", "别当", "别算", "别加", "别重复", "别说", "别往外", "别弄混", "不要说", "不要写", "不要算", "不要加", "不能写", "不写进", "不对外", "对外不",
    "不外宣", "不外报", "口头汇报", "名单保密", "不能对外", "不可对外", "不宜对外", "不得对外",
    "勿写",
    "勿算", "重记", "记重", "各算各的", "分开算", "各记各的", "单算", "记到这儿", "记在这儿", "记到这里", "合计待核", "待核对", "数待核", "连前面的一起算",
    "登重", "重复登记", "问下", "问一下", "问问", "同一批", "不重复计算", "补登", "补录", "不计入总结", "不进总结",
  ]
  /// Whether a clause is for the file.
  static func isOne(_ clause: String) -> Bool {
    // 质保金待一年后支付 is a term of the contract.
    if clause.hasPrefix("质保金"), clause.count <= 12 { return true }
    // 科室整改台账详见附件.
    if clause.count <= 16, clause.ends(inOneOf: ["详见附件", "见附件", "详见附表", "见附表"]), !clause.hasDigit { return true }
    return clause.holds(oneOf: words) && !isEnrolled(clause) || isSpan(clause) || namesRow(clause) || isApart(clause)
      || isOrder(clause) || isOfCounting(clause) || StartRows.saysOne(clause) || WritingOrders.isOne(clause)
  }

  /// Whether a clause only says what kind of number another is, or how it is to be added: 12月31日时点, 日均口径, 不与时点混, 不是余额,
  /// 4场合计, 启动式含在内, 就是5/20那个.
  private static func isOfCounting(_ clause: String) -> Bool {
    guard (3...14).contains(clause.count), clause.holds(oneOf: countSigns) else { return false }
    if kinds.contains(clause) { return true }
    // 全年数为预计 of a number that is told as 预计.
    if clause.ends(inOneOf: ["数为预计", "数是预计", "数为预计数", "数是预计数", "数为快报数", "数是快报数"]) { return true }
    // 全年数为平均数: how a number was reckoned.
    if clause.ends(inOneOf: ["为平均数", "是平均数", "为累计数", "是累计数", "为季末数", "为年末数"]) { return true }
    // 不计入结案: of which sum a number is none.
    if clause.starts(withOneOf: ["不计入", "未计入"]), clause.count <= 7, clause.allSatisfy(Punctuation.isHan),
      !clause.ends(inOneOf: ["总分", "成绩", "考核", "任务", "数", "量"])
    {
      return true
    }
    // 另有2个意向的没算, 23个项目里在建的一个.
    if clause.starts(withOneOf: ["另有", "还有", "另"]), clause.ends(inOneOf: ["没算", "未算", "没有算", "不算"]) { return true }
    if clause.first?.isDigit == true, clause.ends(inOneOf: ["的一个", "的一项", "的一处", "的一条", "之一"]) {
      return clause.holds("里") || clause.holds("中")
    }
    // 待核的6户不算: what was left out of a number.
    if clause.ends(inOneOf: ["的不算", "户不算", "个不算", "家不算", "人不算", "件不算", "名不算", "处不算", "次不算", "项不算"]) { return true }
    if clause.hasSuffix("口径"), clause.count <= 8, !clause.starts(withOneOf: ["统一", "规范", "明确", "完善", "调整"]) {
      return true
    }
    // 电诈发案是派出所口径.
    if clause.hasSuffix("口径"), clause.count <= 16, ["是", "为", "按"].contains(where: { clause.holds($0) }) {
      return true
    }
    // 数已含在里面, 年底回来的算在外出里, 完工情况见第一条, 溶栓率等指标略.
    if clause.ends(inOneOf: ["含在里面", "算在里面", "包括在里面"]) { return true }
    if clause.hasSuffix("里"), clause.count <= 14, !clause.hasDigit, clause.holds("算在") || clause.holds("含在") {
      return true
    }
    if clause.count <= 14, let place = clause.place(of: "见第"), clause.ends(inOneOf: ["条", "行", "项"]),
      clause[place.upperBound...].count <= 4
    {
      return true
    }
    if clause.ends(inOneOf: ["等指标略", "指标略", "数据略", "名单略", "明细略"]) { return true }
    if clause.hasSuffix("时点"), clause.count <= 9 { return true }
    if clause.hasPrefix("不"), clause.ends(inOneOf: ["混", "混用", "混淆", "相加", "混算", "混在一起"]), !clause.hasDigit {
      return true
    }
    if clause.starts(withOneOf: ["不是余额", "不是新增", "不是全年", "不是今年", "不是当年", "不是累计", "不是存量", "不是总数"]) { return true }
    if clause.starts(withOneOf: ["不算欠", "不算没完成", "不算未完成", "不算新增", "不算短", "不算差"]) { return true }
    if clause.hasSuffix("合计"), clause.first?.isDigit == true {
      return clause.dropLast(2).drop(while: \.isDigit).count <= 2
    }
    if clause.ends(inOneOf: ["含在内", "算在内", "在内", "已在内"]), !clause.starts(withOneOf: ["包括", "包含", "含"]) {
      return clause.dropLast(2).last.map { "含算已都也批次个件那".contains($0) || $0.isDigit } ?? false
    }
    return clause.starts(withOneOf: ["就是", "也就是", "即", "也即", "跟", "和"]) && clause.hasDigit
      && clause.ends(inOneOf: ["那个", "那条", "那项", "那次", "那一个"])
  }

  private static let countSigns: SearchWords = [
    "口径", "时点", "里", "见第", "略", "混", "相加", "不是", "不算", "合计", "在内", "那", "数", "能力", "累放", "比去年", "比上年", "差不多", "没算",
    "未算", "的一", "之一",
    "计入",
  ]
  private static let doubts: WordSet = ["待核", "待核实", "待核定", "数待核", "数据待核"]
  private static let kinds: WordSet = [
    "年末数", "年底数", "期末数", "年初数", "时点数", "全年数", "总数", "合计数", "总能力", "全年累放", "累放数", "余额数", "存量数", "当年数", "年累计数",
    "比去年少", "比上年少", "比去年多", "比上年多", "比去年略少", "比上年略少", "比去年略多", "和去年差不多", "与去年差不多", "跟去年差不多", "与上年差不多",
  ]

  /// Signs of what is said to whoever drafts, at a glance.
  private static let orderSigns: SearchWords = [
    "不写", "别写", "不外传", "不对外", "不让", "不报", "不提", "不列入", "不纳入", "不放", "看1", "见1", "看年", "见年", "看汇", "见汇", "见后", "见前",
    "见下", "见上", "待核",
    "对比", "回事", "这里", "这儿",
    "是上面", "是前面",
    "含在全年", "一件事", "一个事", "写时", "写的时候", "再改", "再填", "再补", "再合", "通知", "待", "删",
  ]

  /// What is said to whoever drafts, and no reader: 领导说不写, 全年数看12月, 对比用, 跟3月那个是一回事, 闭馆18天也算这里.
  static func isOrder(_ clause: String) -> Bool {
    guard clause.count <= 16, clause.holds(oneOf: orderSigns) else { return false }
    if isOfDrafting(clause) { return true }
    if orders.contains(clause) || KeptOut.isPointer(clause) || clause.ends(inOneOf: sames)
      || clause.starts(withOneOf: ["就是上面", "就是前面", "也就是上面", "也就是前面"])
    {
      return true
    }
    return RemarkBan.all(in: clause).contains { $0.object == nil }
  }

  /// 写时注意, 1月底统计局核定后再改, 待统计局核定, 时间按人大通知: how and when the draft is to be put right.
  private static func isOfDrafting(_ clause: String) -> Bool {
    if clause.starts(withOneOf: ["写时", "写的时候", "写材料时"]) || clause.ends(inOneOf: ["写时注意", "写的时候注意"]) { return true }
    if clause.ends(inOneOf: ["后再改", "后再填", "后再补", "底再合", "后再合", "时再改", "时再填"]) { return true }
    if clause.hasPrefix("待"), clause.ends(inOneOf: ["核定", "核准数"]), clause.count > 3 {
      return clause.dropFirst().dropLast(2).description.ends(inOneOf: [
        "局", "科", "处", "办", "股", "厅", "部门", "财务", "上级", "省", "市", "县", "年报",
      ])
    }
    return clause.starts(withOneOf: ["时间按", "日期按", "具体时间按"]) && clause.hasSuffix("通知")
  }

  private static let orders: WordSet = [
    "对比用", "作对比用", "供对比", "含在全年数里", "含在全年里", "含在全年内", "含在全年", "已含在全年", "已含在全年数里", "已含在全年里", "含在全年数内",
    "见后", "见前", "见下", "见上", "见后面", "见前面", "另见后", "忘删", "忘了删", "忘记删", "忘删了", "忘记删了", "没删", "该删", "应删", "可删", "要删", "删掉",
    "待删",
  ]
  private static let sames: SearchWords = [
    "那个是一回事", "那条是一回事", "那次是一回事", "那行是一回事", "那个是一件事", "那条是一件事", "是一个事", "也算这里", "都算这里", "也算在这里", "算在这里", "也算这儿",
    "算这里",
  ]

  /// 补录42人: who was taken in later, and no line of the ledger.
  private static func isEnrolled(_ clause: String) -> Bool {
    guard let place = clause.place(of: "补录"), case let rest = clause[place.upperBound...],
      case let digits = rest.prefix(while: \.isDigit), !digits.isEmpty
    else { return false }
    return rest.dropFirst(digits.count).starts(withOneOf: ["人", "名", "学生", "新生"])
  }

  /// 60人不在260人内: two numbers that the row tells.
  private static func isApart(_ clause: String) -> Bool {
    clause.first?.isDigit == true && clause.holds("不在") && clause.hasSuffix("内") && clause.count <= 16
  }

  /// 含J-01的8件: rows by the numbers that only the ledger has.
  private static func namesRow(_ clause: String) -> Bool {
    guard let head = ["含", "见", "同", "已含", "详见", "并入"].first(where: { clause.hasPrefix($0) }), clause.count <= 14 else {
      return false
    }
    let rest = clause.dropFirst(head.count)
    // 同序号16.
    if rest.hasPrefix("序号"), rest.count > 2, head != "含", head != "已含" {
      return rest.dropFirst(2).allSatisfy(\.isDigit)
    }
    guard let letter = rest.first, letter.isASCII, letter.isUppercase else { return false }
    let number = rest.dropFirst().first == "-" ? rest.dropFirst(2) : rest.dropFirst()
    return number.first?.isDigit == true
  }

  /// 1-12月累计: of what span a number is, which the draft says by being the year's.
  private static func isSpan(_ clause: String) -> Bool {
    clause.utf8.count <= 24
      && (clause.hasSuffix("月累计") && clause.first?.isDigit == true || clause.hasPrefix("累计指")
        || clause.hasSuffix("累计数") && !clause.hasDigit)
  }

  /// `约2300万元（意向的占大头）` of 约2300万元（意向的占大头，写时注意）: the order goes, the fact stays.
  private static func draftingBracket(_ text: String) -> (kept: String, aside: String)? {
    guard let open = text.place(of: "（"), let close = text.place(of: "）"), open.upperBound < close.lowerBound,
      case let inner = String(text[open.upperBound..<close.lowerBound]),
      inner.holds(oneOf: orderSigns) || inner.holds(oneOf: words) || WritingOrders.isSource(inner)
    else { return nil }
    let clauses = Clause.split(inner)
    // 建档关注19人（名单不外传）, too.
    var gone = clauses.filter {
      isOfDrafting($0.text) || !RemarkBan.all(in: $0.text).isEmpty || $0.text.holds(oneOf: words)
        || WritingOrders.isSource($0.text)
    }
    guard !gone.isEmpty else { return nil }
    // 补助资金还有62万未拨到位，总结不提: the order is of all that stands in the bracket.
    if gone.contains(where: { RemarkBan.all(in: $0.text).contains { $0.object == nil } }) { gone = clauses }
    let facts = Clause.joined(clauses.filter { !gone.contains($0) })
    let kept = text[..<open.lowerBound] + (facts.isEmpty ? "" : "（" + facts + "）") + text[close.upperBound...]
    return (String(kept), gone.map(\.text).joined(separator: "，"))
  }

  /// A cleaned cell without the brackets that are said to whoever drafts: 等省里公布名单（还没下文，不要写已达到）.
  static func withoutOrders(_ cell: String) -> String {
    guard cell.holds("（"), cell.holds(oneOf: orderSigns) || cell.holds(oneOf: words) else { return cell }
    var clauses = Clause.split(cell)
    for at in clauses.indices {
      guard let kept = draftingBracket(clauses[at].text)?.kept else { continue }
      // 还没下文 beside the order says nothing that the order did not.
      let bracket = kept.place(of: "（").map { kept[$0.lowerBound...] } ?? ""
      clauses[at].text = bracket.hasSuffix("）") && !bracket.hasDigit ? String(kept.dropLast(bracket.count)) : kept
    }
    return Clause.joined(clauses)
  }

  /// The clauses of a cell that are for the file.
  /// - Parameter unit: the office whose ledger it is.
  static func all(in cell: String, of unit: String) -> [String] { parted(cell, unit)?.asides ?? [] }

  /// A cleaned cell without them.
  static func without(_ cell: String, of unit: String) -> String {
    parted(cell, unit).map { Clause.joined($0.kept) } ?? cell
  }

  private static let within: SearchWords = [
    "之内）", "已含）", "里头）", "里面）", "（含在", "（已含在", "（已算在", "（算在", "不算今年", "，不算）", "（含",
  ]

  /// （含在上面）: what a number is part of, where only the ledger shows what that is. What has a name keeps it, in writing:
  /// `（含在集团营业收入内）` of （在集团营业收入之内）, `（含在386人内）` of （386人里已含）.
  private static func withinBracket(_ text: String) -> (kept: String, aside: String?)? {
    // 2月才调解结案（去年的，不算今年发生）.
    if text.hasSuffix("）"), let open = text.place(of: "（"),
      case let inner = String(text[open.upperBound...].dropLast()),
      inner.holds("不算今年") && inner.count <= 16 || inner.hasSuffix("，不算") && inner.count <= 30,
      open.lowerBound > text.startIndex
    {
      return (String(text[..<open.lowerBound]), inner)
    }
    // 全年过世7人（含上半年3人）, 60张（含5月24张）: a part of the year's number.
    if text.hasSuffix("）"), let open = text.place(of: "（含"),
      case let inner = String(text[open.upperBound...].dropLast()), inner.count <= 10, inner.hasDigit,
      ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度"].contains(where: { inner.hasPrefix($0) })
        || inner.prefix(while: \.isDigit).count <= 2 && inner.drop(while: \.isDigit).hasPrefix("月")
          && inner.first?.isDigit == true,
      open.lowerBound > text.startIndex
    {
      return (String(text[..<open.lowerBound]), "含" + inner)
    }
    guard text.holds(oneOf: within), let open = text.place(of: "（"), let close = text.place(of: "）"),
      open.upperBound < close.lowerBound, case let aside = String(text[open.upperBound..<close.lowerBound]),
      aside.starts(withOneOf: ["在", "含在", "已含在", "已算在", "算在"]) || aside.first?.isDigit == true, aside.count <= 16
    else { return nil }
    var name = aside.withoutHead(of: ["已含在", "已算在", "含在", "算在", "在"])
    if name.hasSuffix("已含") { name = String(name.dropLast(2)) }
    let end = ["之内", "里头", "里面", "之中", "内", "里"].first { name.hasSuffix($0) }
    name = String(name.dropLast(end?.count ?? 0))
    let whole = PartNote.Mention(name)
    let isNamed = name.count >= 2 && whole.isTellable && !whole.isEmpty && (whole.digits.isEmpty || !whole.unit.isEmpty)
    let kept = text[..<open.lowerBound] + (isNamed ? "（含在\(name)内）" : "") + text[close.upperBound...]
    return kept.isEmpty || kept == text ? nil : (String(kept), isNamed ? nil : aside)
  }

  /// A cell's clauses for the reader and those for the file, nil where it has none of these.
  static func parted(_ cell: String, _ unit: String) -> (kept: [Clause], asides: [String])? {
    let isNoted =
      cell.holds(oneOf: words) || cell.holds(oneOf: orderSigns) || cell.holds("累计") || cell.holds(oneOf: within)
      || cell.holds("-") || cell.holds("的没算") || cell.holds("不计入") || cell.holds("的一") || cell.holds("不在")
      || cell.holds(oneOf: countSigns) || WritingOrders.mayHold(cell)
    guard isNoted || OthersFigures.mayHold(cell) else { return nil }
    let clauses = Clause.split(cell)
    let others = OthersFigures(unit: unit).found(in: clauses)
    var kept: [Clause] = []
    var asides: [String] = []
    var isReworded = false
    for (i, clause) in clauses.enumerated() {
      // 含加装充电桩的不算，那是汽车的: why, behind what was left out.
      let isOfLast = i > 0 && asides.last == clauses[i - 1].text && clause.text.starts(withOneOf: ["那是", "这是", "因为那"])
      // 建立一人一案（具体人数不对外） is for the reader without its bracket.
      let drafting = draftingBracket(clause.text)
      let bare = drafting?.kept ?? clause.text
      if !bare.isEmpty && isOne(bare) || others.clauses.contains(i) || isOfLast {
        asides.append(clause.text)
        continue
      }
      var clause = clause
      // 预约的有1100多人，待核 and 约43万元（各合作社报的数，待核）: the number is told as what it is.
      if doubts.contains(clause.text), clause.mark == "，", let last = kept.last, last.endsInNumber {
        kept[kept.count - 1].text += "（待核定）"
        isReworded = true
        continue
      }
      if clause.text.hasSuffix("待核）"), let open = clause.text.lastIndex(of: "（"), clause.text[..<open].hasDigit,
        clause.text[open...].count <= 16, !clause.text[open...].hasDigit
      {
        clause.text = clause.text[..<open] + "（待核定）"
        isReworded = true
      }
      if let bracket = others.brackets[i] {
        clause.text = bracket.kept
        asides.append(bracket.aside)
      }
      if let bracket = draftingBracket(clause.text) {
        clause.text = bracket.kept
        asides.append(bracket.aside)
        isReworded = true
        // （具体人数不对外） behind a full stop was all of its clause.
        if clause.text.isEmpty { continue }
      }
      if let bracket = withinBracket(clause.text) {
        clause.text = bracket.kept
        if let aside = bracket.aside { asides.append(aside) }
        isReworded = true
      }
      kept.append(clause)
    }
    return asides.isEmpty && !isReworded ? nil : (kept, asides)
  }
}
