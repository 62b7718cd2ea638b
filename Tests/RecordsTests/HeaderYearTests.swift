import Testing

@testable import Records

/// Headers that name a year: those of the draft's own year are read as if they named none, others hold nothing of it.
@Suite struct HeaderYearTests {
  @Test(arguments: [
    ("工作,2024年完成,2025年完成,说明", "农田建设,3.2万亩,3.6万亩,全部通过市级验收", "3.6万亩", "3.2万亩"),
    ("工作事项,2024年完成,完成,备注", "农田建设,3.2万亩,3.6万亩,全部通过市级验收", "3.6万亩", "3.2万亩"),
    ("工作,2024年实际,2025年计划,2025年实际,备注", "农田建设,3.2万亩,3.5万亩,3.6万亩,全部通过市级验收", "3.6万亩", "3.2万亩"),
    ("工作任务,2024年完成情况,2025年完成情况,2026年计划", "农田建设,建成3.2万亩,建成3.6万亩，全部通过市级验收,再建4万亩", "", "建成3.2万亩"),
    ("工作,2024,2025,说明", "农田建设,3.2万亩,3.6万亩,全部通过市级验收", "3.6万亩", "3.2万亩"),
  ])
  func areHeldAgainstTheDraftsOwn(_ header: String, _ row: String, _ quantity: String, _ lastYear: String) throws {
    let rows = row + "\n" + row.replacing("农田", with: "渠道").replacing("3.", with: "5.") + "\n"
    let ledger = LedgerReader.read(text: header + "\n" + rows, name: "台账.csv", year: 2025)
    let first = try #require(ledger.records.first)
    #expect(first.task == "农田建设")
    #expect(first.quantityText == quantity)
    #expect(first.lastYearText == lastYear)
    #expect(first.result.contains("全部通过市级验收") && !first.result.contains("3.2"))
  }

  /// Where nothing beside it tells of the year itself, the column is read as before.
  @Test func standsAloneAsItIs() throws {
    let ledger = LedgerReader.read(
      text: "工作任务,2024年完成情况\n农田建设,建成3.2万亩\n", name: "台账.csv", year: 2025)
    #expect(try #require(ledger.records.first).result == "建成3.2万亩")
  }

  @Test func takesTheComingYearForPlans() throws {
    let ledger = LedgerReader.read(
      text: "工作任务,完成情况,2026年工作计划\n农田建设,建成3.2万亩,再建4万亩\n渠道清淤,清淤8公里,再清6公里\n", name: "台账.csv", year: 2025)
    #expect(try #require(ledger.records.first).text(.next) == "再建4万亩")
  }
}

/// How work was done beside what came of it in numbers: the way is the result.
@Suite struct FigureColumnHeaderTests {
  @Test(arguments: ["做法与成效", "做法", "具体做法", "怎么做的", "主要措施"], ["数据", "规模", "相关数据"])
  func standsBehindTheWay(_ way: String, _ figures: String) throws {
    let text =
      "工作,\(way),\(figures),负责人\n家长会和家访,期中集中开会，班主任分片家访,家长会4次；家访412户次,德育处\n送教上门,对重度残疾学生,3人，送教72次,教务处\n爱心捐助,爱心企业捐冬衣、书包,冬衣160件，书包200个,德育处\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let first = try #require(ledger.records.first)
    #expect(first.result == "期中集中开会，班主任分片家访")
    #expect(first.effect == "家长会4次；家访412户次")
  }
}

/// Headers whose columns are read together.
@Suite struct HeaderCompanyTests {
  @Test func takesTheContentBesideAnItemForTheResult() throws {
    let text =
      "项目,内容,数量,单位,地点,经办人\n小麦飞防,飞防作业,2.6,万亩,全镇22个村,王\n农机具补贴,受理申请、机具核验,86,台,,李\n高标准农田,新建,3800,亩,双河等5村,王\n"
    let first = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect(first.result == "飞防作业")
    #expect(first.quantityText == "2.6万亩")
  }

  @Test func countsNoFormAgainstAHeader() throws {
    let text = "服务项目,服务对象,场次,服务人次,满意度\n公益培训,中老年,48,2160,98.5%\n流动舞台车下乡,村民,36,28000,97%\n展览,市民,9,31000,96.8%\n"
    let first = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect(first.task == "公益培训")
  }

  @Test func knowsThoseWhoCameToAClass() throws {
    let text = "培训班名称,时间,地点,人数,合格率\n馆员业务培训班,4月,报告厅,46,100%\n古籍修复培训班,6月,省馆,3,100%\n"
    let first = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect(first.quantities.first?.label == "参加")
  }
}
