import Records
import Testing

@testable import Drafting

/// What columns of problems and of next steps say beside their task is of nobody knows what among those of other tasks: 不足 and
/// 打算 say of each what it is of, unless its own words do.
@Suite struct MatterNameTests {
  private func closing(_ row: String) throws -> String {
    let header = "工作内容,完成情况,状态,存在问题,下一步"
    let others = ["公文处理,收文1204件，发文198件,已完成,,", "垃圾清运,清运垃圾1.2万吨,已完成,,", "图书采购,采购图书3200册,已完成,,"]
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
    let ledger = LedgerReader.read(
      text: ([header] + others + [cells]).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    return draft.text.split(separator: "\n").suffix(2).joined(separator: "\n")
  }

  @Test(arguments: [
    ("农村生活污水治理|治理18个村|已完成||引第三方统一运维，再治理15个村", "农村生活污水治理方面，引第三方统一运维"),
    ("抗菌药物使用强度监测|监测12次|已完成|外科个别病区仍超标|对超标病区每月点评", "抗菌药物使用强度监测方面，对超标病区每月点评"),
    ("立审执一体改革|办理86件|已完成|诉前保全律师用得少|", "立审执一体改革方面，诉前保全律师用得少"),
    // The words name it, in whole or in part.
    ("农村饮水工程|新建12处|已完成||再建饮水工程3处", "再建饮水工程3处"), ("灾害救助|救助312户|已完成||完善救灾物资储备", "完善救灾物资储备"),
    // A meeting passed what is meant.
    ("村民代表会议|召开4次|已完成||修机井2眼、改厕扫尾", "修机井2眼、改厕扫尾"),
  ])
  func aMatterSaysWhatItIsOf(_ row: String, _ told: String) throws {
    let closing = try closing(row)
    #expect(closing.contains(told), "\(closing)")
    if !told.contains("方面，") { #expect(!closing.contains("方面，" + told), "\(closing)") }
  }

  /// A problem that 不足 has told with its name has it again where the step is against it.
  @Test(arguments: [
    ("松材线虫病疫木除治|除治3200株|已完成|南面与外县交界，反复传入|与邻县建联防机制", "松材线虫病疫木除治方面，南面与外县交界", "针对松材线虫病疫木除治中南面与外县交界、反复传入的问题"),
    ("水费回收率|98.2%|已完成|陈欠约260万元，催收难|发律师函", "水费回收率方面，陈欠约260万元", "针对水费回收率陈欠约260万元、催收难的问题"),
    // What says for itself what it is of needs no name again.
    ("知识产权工作|授权专利86件|已完成|企业自主申报专利积极性不高|上门辅导", "企业自主申报专利积极性不高", "针对企业自主申报专利积极性不高的问题"),
  ])
  func aProblemIsNamedInItsStep(_ row: String, _ lack: String, _ step: String) throws {
    let closing = try closing(row)
    #expect(closing.contains(lack) && closing.contains(step), "\(closing)")
  }

  /// What the ledger says of its tasks is all told where the points leave room for it, however much it is.
  @Test func allIsToldWhereThereIsRoom() throws {
    let rows = (1...14).map { row in
      "第\(row)医共体帮扶,派驻人员\(row + 3)名，坐诊\(row * 12 + 7)天,已完成,分院\(row)号楼候诊区座椅老旧、下雨天排队到走廊，群众有反映,更换候诊座椅\(row + 20)排、加装雨棚并增派导诊\(row)名"
    }
    let ledger = LedgerReader.read(
      text: (["工作内容,完成情况,状态,存在问题,下一步"] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let text = try #require(Drafter.draft(Support.request(ledger, settings: "字数：1600\n")).draft).text
    let told = (1...14).filter { text.contains("候诊座椅\($0 + 20)排") }
    #expect(told.count >= 8, "\(told)")
  }

  /// Two tasks in one cell: nobody knows which of them a matter is of.
  @Test func oneOfTwoTasksIsNoName() throws {
    let closing = try closing("实验室检查；人才引进|查24次，隐患57处，改55处，剩2处（通风）；引进博士7人，目标8人|进行中||")
    #expect(closing.contains("引进博士7人") && !closing.contains("实验室检查方面"), "\(closing)")
  }
}
