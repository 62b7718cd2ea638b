import Records
import Testing

@testable import Drafting

/// Items of the column of quantities beside a result in words: each number stays with what it counts.
@Suite struct PairedItemsTests {
  private static func draft(_ rows: String, header: String = "工作任务,完成情况,数量") throws -> String {
    let ledger = LedgerReader.read(text: header + "\n" + rows + "\n", name: "台账.csv", year: 2025)
    return try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft, "\(ledger.diagnostics)").text
  }

  @Test(arguments: [
    // Two numbers of one item are one thing's.
    (
      "党建品牌创建,大厅设党员先锋岗，推行帮办代办，上门办理慢特病认定。,党员先锋岗6个；上门服务87人次；接待观摩1批32人",
      ["先锋岗6个", "接待观摩1批32人", "上门服务87人次"], ["代办32人"]
    ),
    ("师德师风专项整治,签承诺书，查有偿补课。,签订承诺书3860份；查处有偿补课3起3人", ["承诺书3860份", "有偿补课3起3人"], ["承诺书3人", "查有偿补课，"]),
    ("警示教育,观看警示片，学习案例通报，到市廉政教育基地参观,观看4次；基地参观1次18人", ["基地参观1次18人"], ["通报18人"]),
    // What a number is held against stays behind it.
    (
      "精简会议文件,发文同比下降，合并会议,\"发文62件，同比减少9件；会议24次，同比减少5次\"", ["发文62件，同比减少9件", "会议24次，同比减少5次"],
      ["合并会议24次", "9件、5次"]
    ),
    // A clause that tells the same deed in other words takes the number.
    ("意识形态研判,排查工作群，清理不活跃工作群,清理工作群5个", ["清理不活跃工作群5个"], ["清理工作群5个"]),
    ("校园餐整治,大宗食材统一招标，清退不合格供货商,食堂118个；清退供货商3家", ["清退不合格供货商3家"], ["清退供货商3家"]),
    ("移动机械登记,上门登记，抽测尾气,登记215台；抽测90台", ["抽测尾气90台"], ["尾气，抽测90台"]),
    // A noun within a name is no deed, and a deed within a name ahead is not the last one.
    ("医保政策宣传,组织党员宣讲小分队进乡镇，现场帮老人激活医保码,宣讲18场；激活医保码430余人", ["激活医保码430余人", "宣讲18场"], ["进乡镇18场"]),
    // Those who came stand behind what they came to.
    ("警示教育大会,通报典型案例，组织重点岗位人员参观,大会2次；参加118人次", ["大会2次、118人次"], ["118人次参加重点岗位"]),
    // None goes to what is only spoken of.
    ("领导包联企业,收集诉求，月底通报办结情况，问题限期交办,收集问题137个；办结129个", ["办结129个"], ["情况129个"]),
    // How often, said twice, is once of each and then of all.
    ("水源地保护检查,每季一次，清理保护区内种菜,检查4次；清理问题13个", ["一次，共4次"], ["一次4次"]),
    ("“12·4”宣传活动,广场设点，进校园,活动9场；发放资料4500份", ["活动9场"], ["活动、9场"]),
    ("扬尘管控,\"PM10均值58微克/立方米，同比下降6.2%\",", ["PM10均值58微克"], ["（PM）"]),
  ])
  func eachNumberStaysWithItsWords(_ row: String, _ told: [String], _ untold: [String]) throws {
    let text = try Self.draft(row)
    for words in told { #expect(text.contains(words), "\(text)") }
    for words in untold { #expect(!text.contains(words), "\(text)") }
  }

  /// 三季度 stays ahead of the name's words: 三季度集中学习, and not 集中三季度学习.
  @Test func theTimeOfYearStaysInFront() throws {
    let text = try Self.draft("三季度集中学习,学习文件，参观县抗战旧址。,3次,9月", header: "工作任务,完成情况,数量,完成时间")
    #expect(text.contains("三季度集中学习") && !text.contains("集中三季度"), "\(text)")
  }

  /// Topics that a few rows have make no chapters of the others: 大气 of four rows is none of the permits behind them.
  @Test func aSparseColumnOfTopicsIsNoFrame() throws {
    let rows = [
      "大气,一季度重污染天气应对,夜查涉气企业212家次", "大气,扬尘管控,检查工地88个", ",水源地保护检查,清理问题13个", ",农村黑臭水体整治,清淤4300立方米",
      ",辐射安全检查,检查单位22家", ",环评审批服务,审批报告表38个", "执法,双随机执法检查,抽查企业158家次", ",排污许可复核,复核许可证96张",
      ",“六五”环境日宣传,发放宣传品4800份",
    ]
    let ledger = LedgerReader.read(
      text: "事项,工作任务,完成情况\n" + rows.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let text = try #require(Drafter.draft(Support.request(ledger, settings: "单位：市生态环境局清河分局\n", template: "工作总结")).draft)
      .text
    #expect(!text.contains("大气工作") && !text.contains("（一）执法"), "\(text)")
  }
}
