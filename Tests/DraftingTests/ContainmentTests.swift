import Records
import Testing

@testable import Drafting

/// A number that is part of another is told behind it, or says that it is: never side by side.
@Suite struct ContainmentTests {
  private func text(_ rows: [String], settings: String = "") throws -> String {
    let ledger = Support.ledger(rows)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: settings, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  private static let court = [
    "1,审判,,审结民商事案件,标的额6.83亿元,4715件,全年,已完成,,,,",
    "2,审判,,家事审判,发出人身安全保护令9份,812件,全年,已完成,,,,含在民商事案件内",
    "3,审判,,金融借款纠纷,,536件,全年,已完成,,,,536件含在民商事案件内",
    "4,审判,,庭审直播,,1120场,全年,已完成,,,,",
  ]

  @Test func partsGoBehindTheirWhole() throws {
    let text = try text(Self.court)
    #expect(
      text.contains("审结民商事案件4715件，标的额6.83亿元。其中，审结家事案件812件，发出人身安全保护令9份；审结金融借款纠纷536件。"), "\(text)")
  }

  /// 其中：对公存款 below 其中：储蓄存款 is part of what stands above them both.
  @Test(arguments: [
    (["存款余额", "其中：储蓄存款", "其中：对公存款"], "存款余额800亿元。其中，储蓄存款500亿元；对公存款300亿元。"),
    (["面点产量", "其中：包子", "其中：馒头"], "面点产量800亿元。其中，包子500亿元；馒头300亿元。"),
  ])
  func partsOfOneWholeStandBesideEachOther(_ names: [String], _ expected: String) throws {
    let rows = zip(names, ["800亿元", "500亿元", "300亿元"]).enumerated().map { i, row in
      "\(i + 1),业务,,\(row.0),\(row.1),,全年,已完成,,,,"
    }
    let text = try text(rows + ["4,业务,,网点巡查,,12次,全年,已完成,,,,"])
    #expect(text.contains(expected), "\(text)")
  }

  @Test func aPartOfAnotherChapterStaysWithoutItsAside() throws {
    let text = try text(
      Self.court + [
        "5,党建,,党员法官办案,,90件,全年,已完成,,,,含在民商事案件内",
        "6,党建,,主题党日,,12次,全年,已完成,,,,",
      ])
    #expect(text.contains("90件") && !text.contains("含在"), "\(text)")
  }

  @Test func aPartOfAnInnerNumberNamesIt() throws {
    let text = try text([
      "1,收入,,组织税费收入,全年组织税费收入18.62亿元。其中，税收收入11.45亿元；非税收入1.49亿元。,,全年,已完成,,,,",
      "2,收入,,县级税收收入,完成县级税收收入4.87亿元,,全年,已完成,,,,已含在税收收入内",
    ])
    #expect(text.contains("非税收入1.49亿元。税收收入中，完成县级税收收入4.87亿元。"), "\(text)")
  }

  @Test func aRowHoldsAPart() throws {
    let text = try text([
      "1,环保,,RTO废气治理,投资1150万元,,9月,已完成,,,,",
      "2,环保,,环保投入,约2260万元,,全年,已完成,,,,RTO那1150万元在里头",
    ])
    #expect(text.contains("约2260万元，其中RTO废气治理1150万元"), "\(text)")
  }

  @Test func partsOfOneRow() throws {
    let text = try text([
      "1,组织,,“活力团支部”创建,省级1个、校级5个,,12月,已完成,,,,省级那个也在校级5个之内",
      "2,德育,,“新时代好少年”评选,评出校级20名；推荐到县里的2名都评上了,,5月,已完成,,,,县级2名在20名之内",
    ])
    #expect(text.contains("校级5个，其中省级1个"), "\(text)")
    #expect(text.contains("评出校级20名，其中推荐到县里的2名"), "\(text)")
  }

  @Test func aRowIsFoundByItsNumberAndByItsWords() throws {
    let text = try text([
      "1,旅游,,旅游接待,接待游客412万人次,,全年,已完成,,,,",
      "2,旅游,,国庆假期旅游,接待游客46.2万人次，旅游收入3.1亿元,,10月,已完成,,,,都含在全年数里",
      "3,执法,,案件办理,立案12件,,全年,已完成,,,,",
      "4,执法,,未成年人保护,查处接纳未成年人案件3件,,暑期,已完成,,,,含在第3行里",
    ])
    #expect(
      text.contains("接待游客412万人次。其中，国庆假期接待游客46.2万人次，旅游收入3.1亿元")
        || text.contains("接待游客412万人次，其中国庆假期接待游客46.2万人次"), "\(text)")
    #expect(text.contains("立案12件，其中查处接纳未成年人案件3件"), "\(text)")
  }

  @Test func anOverlapIsSaid() throws {
    let text = try text([
      "1,产业,,辣椒,卖了大约410万元,,全年,已完成,,,,",
      "2,产业,,直播卖货,播了46场，卖了23万多元,,全年,已完成,,,,跟辣椒那410万有重的",
    ])
    #expect(text.contains("的约410万元有重叠"), "\(text)")
  }

  @Test func whatNobodyCanNameIsReported() throws {
    let ledger = Support.ledger(Self.court + ["5,审判,,网上立案,,3168件,全年,已完成,,,,含在老王那张表里"])
    let made = Drafter.draft(Support.request(ledger, template: "工作总结"))
    let draft = try #require(made.draft)
    #expect(!draft.text.contains("老王"))
    #expect(made.diagnostics.contains { "\($0.message)".contains("含在老王那张表里") }, "\(made.diagnostics)")
  }

  @Test func aShorterDraftTellsNoPartAsAWhole() throws {
    for length in stride(from: 120, through: 400, by: 20) {
      let text = try text(Self.court, settings: "字数：\(length)\n")
      for part in ["812件", "536件"] {
        guard let place = text.firstRange(of: part) else { continue }
        let before = text[..<place.lowerBound].suffix(60)
        #expect(before.contains("其中") || before.contains("民商事案件中"), "\(length): \(text)")
      }
    }
  }

  @Test func aPartThatIsNotToldIsNotCited() throws {
    for length in stride(from: 100, through: 400, by: 20) {
      let ledger = Support.ledger(Self.court)
      let draft = try #require(
        Drafter.draft(Support.request(ledger, settings: "字数：\(length)\n", template: "工作总结")).draft)
      Law.check(draft, ledger)
      let rows = Set(
        draft.report.sentences.filter { $0.text.hasDigit && $0.text.contains("件") }.flatMap(\.sources).filter {
          $0.kind == "record"
        }
        .map(\.at))
      #expect(rows.contains("台账.csv:3") == draft.text.contains("812件"), "\(length): \(draft.text)")
      #expect(rows.contains("台账.csv:4") == draft.text.contains("536件"), "\(length): \(draft.text)")
    }
  }

  @Test func theOpeningTellsAPartAsAPart() throws {
    let text = try text(
      [
        "1,收入,,组织税费收入,全年组织税费收入18.62亿元，同比增长7.3%。其中，税收收入11.45亿元，同比增长9.1%；非税收入1.49亿元。,,全年,已完成,,重点,,",
        "2,服务,,诉求响应,受理诉求1284件，全部按期办结,,全年,已完成,,,,",
      ], settings: "套话：少\n")
    let opening = try #require(text.split(separator: "\n").dropFirst().first)
    #expect(!opening.contains("7.3%，税收收入"), "\(opening)")
  }
}
