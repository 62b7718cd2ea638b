import Testing

@testable import Drafting

/// What a clerk notes for whoever keeps the ledger, and words among colleagues, are not told.
@Suite struct MemoTalkTests {
  @Test(arguments: [
    ("业务收入936万元（在集团营业收入之内），完成计划的104%", "业务收入936万元（含在集团营业收入内），完成计划的104%"),
    ("考取研究生128人（386人里已含）", "考取研究生128人（含在386人内）"), ("存量企业引荐项目7个（含在签约项目46个内）", "存量企业引荐项目7个（含在签约项目46个内）"),
    ("查处3件（含在上一行里）", "查处3件"), ("带动就业20人（含在里面）", "带动就业20人"), ("接访8批（含在第3项里）", "接访8批"),
    ("移送主管部门13件，含J-01的8件", "移送主管部门13件"), ("检查食堂182家，同一批食堂", "检查食堂182家"),
    ("乡镇队伍13支260人，60人不在260人内", "乡镇队伍13支260人"),
    // Parts in brackets and brackets of other kinds stay.
    ("立项12项（含国家级3项）", "立项12项（含国家级3项）"), ("开放馆舍（在建部分除外）2处", "开放馆舍（在建部分除外）2处"),
  ])
  func whatIsForTheFileIsLeftOut(_ cell: String, _ told: String) {
    #expect(FileNotes.without(cell, of: "某局") == told)
  }

  @Test(arguments: [
    ("成果获奖，我院第三", "学院", "成果获奖，学院第三"), ("成果获奖，我院第三", "我院", "成果获奖，我院第三"),
    ("安规考试212人，首考没过的5人补考过了", "公司", "安规考试212人，首考未通过的5人经补考合格"),
    ("还有25公里青赔未达成一致", "公司", "还有25公里青苗补偿未达成一致"), ("接电217户，给客户省412万元", "公司", "接电217户，为客户节省412万元"),
    ("我公司管属地协调", "公司", "负责属地协调"), ("8支队伍按月足额", "公司", "8支队伍均按月足额发放"),
  ])
  func wordsAmongColleaguesAreWritten(_ cell: String, _ shortName: String, _ told: String) {
    let cleaner = ResultCleaner(
      ownNames: ["某单位", shortName], words: Support.wordbook.cleaning, year: 2024, shortName: shortName)
    #expect(cleaner.clean(cell) == told)
  }
}
