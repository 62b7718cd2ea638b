import Records
import Testing

@testable import Drafting

/// What clerks say to whoever drafts, wherever in a row it stands.
@Suite struct OrdersInCellsTests {
  private static func records(_ header: String, _ row: String) -> [TaskRecord] {
    LedgerReader.read(text: header + "\n" + row + "\n", name: "台账.csv", year: 2025).records
  }

  /// An order keeps out a row that tells no number, and one ahead of all that a cell tells.
  @Test(arguments: [
    ("类别,工作事项,做法,成效", "机关,公车,,\"领导个人事项,不写\""), ("工作事项,进展", "信访,（领导说不写进总结）重点人员2名，已落实包保。"),
    ("工作任务,开展情况", "纠纷内部通报,\"数字领导让留着内部用,不上总结\""),
  ])
  func anOrderKeepsTheRowOut(_ header: String, _ row: String) throws {
    #expect(KeptOut.mark(try #require(Self.records(header, row).first)) != nil)
  }

  /// What one number is kept out for keeps no other out.
  @Test(arguments: [
    ("移送虚开线索14条", "公安说立了3起，待核，先不写", "移送虚开线索14条", ""),
    ("甲级病案率97.5%，处方合格率98.9%；医疗纠纷9件，已结8件（不对外写）", "", "甲级病案率97.5%，处方合格率98.9%", ""),
    ("调解纠纷40件；上访3批。（不写）", "", "调解纠纷40件；上访3批。（不写）", "out"),
  ])
  func anOrderOnAPartLeavesTheRest(_ result: String, _ note: String, _ expected: String, _ out: String) throws {
    let records = Self.records("工作任务,完成情况,备注", "某项工作,\"\(result)\",\"\(note)\"")
    let obeyed = RemarkOrders.obeyed(records, year: 2025)[0]
    #expect(obeyed.result == expected)
    #expect((KeptOut.mark(obeyed) != nil) == (out == "out"))
  }

  /// What a bracket of a step forbids is not told in the result either; a cell that is nothing but a secret keeps its row out.
  @Test func anOrderBesideAStepIsObeyed() throws {
    let bracket = Self.records("工作任务,完成情况,下一步打算", "线索核查,\"摸排线索17条，立案3件\",继续摸排（线索数不外宣）")
    let told = RemarkOrders.obeyed(bracket, year: 2025)[0]
    #expect(!told.result.contains("17") && told.result.contains("立案3件") && !told.next.contains("外宣"))
    let secret = Self.records("工作任务,完成情况,备注", "学生中暑,\"1名学生中暑，已及时送医，不外报\",已办")
    #expect(KeptOut.mark(RemarkOrders.obeyed(secret, year: 2025)[0]) != nil)
  }

  /// A limit that was kept is no plan that was missed; one that was not kept is no success.
  @Test(arguments: [("1460", false), ("1480", false), ("1500", true)])
  func aLimitIsKeptBelowIt(_ spent: String, _ isMissed: Bool) throws {
    let records = Self.records(
      "工作任务,年度目标,完成情况,备注", "三公经费,1480万元,\(spent)万元,\"控制数，不超即可\"")
    let told = RemarkOrders.obeyed(records, year: 2025)[0]
    #expect(told.target == "≤1480万元" && told.note.isEmpty)
    let ledger = LedgerReader.read(
      text: "工作任务,年度目标,完成情况,备注\n三公经费,1480万元,\(spent)万元,\"控制数，不超即可\"\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(draft.contains("超过1480万元的上限") == isMissed && !draft.contains("超额"))
  }

  @Test(arguments: [
    ("建档关注19人（名单不外传）", "建档关注19人"), ("新建充电车棚26处。含加装充电桩的不算，那是汽车的。", "新建充电车棚26处"),
    ("辖区电诈发案同比下降17.5%。电诈发案是派出所口径。", "辖区电诈发案同比下降17.5%"), ("征集同意率91%。完工情况见第一条，数已含在里面。", "征集同意率91%"),
    ("务工外出427人，年底回来的算在外出里", "务工外出427人"), ("6月通过省级验收，溶栓率等指标略", "6月通过省级验收"),
    ("印发口径说明3份", "印发口径说明3份"), ("走访里弄12条", "走访里弄12条"),
  ])
  func whatIsForTheFileGoes(_ cell: String, _ kept: String) {
    let told = FileNotes.without(cell, of: "某局")
    #expect(told.hasSuffix("。") ? told.dropLast() == kept : told == kept)
  }

  /// 取消 under the time of a row is its state.
  @Test func aCancelledRowIsNoDeed() throws {
    let record = try #require(Self.records("类别,工作事项,做法,成效,时限", "机关,外出考察,,,取消(经费压减)").first)
    #expect(record.state == .cancelled)
  }

  /// A cell of the task that tells clauses with numbers tells what was done.
  @Test func aTaleInTheTasksCellIsTold() throws {
    let records = Self.records("时间,干了什么,花钱,备注", "3月,\"高标准农田二期，涉及本村1260亩，修渠4.3公里\",,")
    #expect(try #require(records.first).saysNothingOfBeingDone == false)
  }

  /// Nobody pushes on with what breaks the law.
  @Test func whatIsUnlawfulIsPutRight() {
    let point = Support.points([(task: "违法建设", result: "拆除违建87处", quantity: "")]).first
    #expect(point?.text(.full).hasPrefix("推进违法建设") == false)
  }

  /// Goals in words name what was reached.
  @Test(arguments: [
    ("新增规上工业企业8家，工业投资增长12%", "新增9家，工业投资增长13.1%", "新增规上工业企业9家，工业投资增长13.1%"),
    ("到位省外资金25亿元", "到位26.8亿元，签约41个", "到位省外资金26.8亿元，签约41个"),
    ("粮食播种面积42万亩以上，产量16万吨以上", "播种42.3万亩，产量16.4万吨", "粮食播种面积42.3万亩，产量16.4万吨"),
    ("改造老旧小区12个", "改造老旧小区12个", "改造老旧小区12个"), ("开工项目30个", "竣工19个", "竣工19个"),
  ])
  func aGoalNamesWhatWasReached(_ goal: String, _ result: String, _ expected: String) throws {
    let records = Self.records("重点任务,年度目标任务,进展", "项目建设,\"\(goal)\",\"\(result)\"")
    #expect(RemarkOrders.obeyed(records, year: 2025)[0].result == expected)
  }
}

/// Days that end a span, nouns that begin with a verb, and what only says how a number was come by.
@Suite struct SpansAndNounsTests {
  @Test(arguments: [
    ("征期到2026年2月底", "", "2026年2月底"), ("工期至6月底", "", "6月底"), ("到1月底", "", "1月底"), ("剩余路段3月底", "剩余路段", "3月底"),
  ])
  func aSpanSaysNoMoreThanItsEnd(_ text: String, _ before: String, _ time: String) throws {
    let parts = try #require(TimePhrase.split(text))
    #expect(parts.before == before && parts.time == time)
  }

  @Test(arguments: ["服务区营收", "服务站点建设", "培训班结业", "组织部门会商"])
  func aNounIsNoVerb(_ name: String) { #expect(Support.wordbook.headVerb(name) == nil) }

  @Test func aWayOfCountingIsNoProblem() {
    let records = LedgerReader.read(
      text: "工作任务,完成情况,存在问题\n“一盔一带”宣传,短视频播放340万次,播放数平台口径\n路面养护,86公里,2座桥没加固\n", name: "台账.csv", year: 2025
    ).records
    let obeyed = RemarkOrders.obeyed(records, year: 2025)
    #expect(obeyed[0].problem.isEmpty && obeyed[1].problem == "2座桥没加固")
  }
}
