import Records
import Testing

@testable import Drafting

/// Numbers of the column as a whole and ahead, and labels that say more than a name.
@Suite struct NumberColumnTests {
  @Test(arguments: [
    // The total leads what it is made up of.
    ("安全演练", "消防3次、防震3次、反恐防暴2次、防踩踏2次", "10次", "开展安全演练10次，其中消防3次、防震3次、反恐防暴2次、防踩踏2次"),
    ("央视用稿", "《新闻联播》1条、《朝闻天下》等17条", "18", "央视用稿18条，其中《新闻联播》1条、《朝闻天下》等17条"),
    ("档案进校园进社区", "学校4场、社区8场", "12", "档案进校园进社区12场，其中学校4场、社区8场"),
    // Not where it does not add up, or the list has its own deed.
    ("课题研究", "县级课题结题2项，市级课题立项1项", "3项", "县级课题结题2项，市级课题立项1项"),
    ("“双培养”工程", "把骨干教师培养成党员3名，把党员教师培养成骨干教师4名", "7名", "把骨干教师培养成党员3名，把党员教师培养成骨干教师4名"),
    // The name and its numbers ahead of the manner.
    ("公租房空置房维修", "修好就配，不再等批", "112套，134万元", "维修公租房空置房112套，投入134万元，修复就配，不再等批"),
    ("国际盲人节发放盲杖", "上门教使用方法", "60根", "国际盲人节发放盲杖60根，上门教使用方法"),
    ("会务及其他收入", "会议服务、保洁外包等", "158万元", "会务及其他收入158万元，包括会议服务、保洁外包等"),
    ("停车收入", "智慧停车", "213万元", "智慧停车收入213万元"), ("上缴国资收益", "已入库", "120万元", "上缴国资收益120万元，已入库"),
    // A day is no number, and words of the cell are told.
    ("城北农贸市场改造", "原棚顶拆除重建", "投资326万元，7月8日开工", "投资326万元，7月8日开工，原棚顶拆除重建"),
    ("安全情况", "隐患排查217处，整改212处", "5处未改", "整改212处，其余5处未改"),
    ("国庆假期安保", "政务中心、滨河广场", "出勤420人次", "政务中心、滨河广场出勤420人次"),
    ("中考综合评价", "全县21所初中排第6", "第6名", "在中考综合评价中列全县21所初中第6名"),
    ("困难家庭无障碍改造", "全部验收，装扶手，户均6000元", "126户，75.6万元", "完成困难家庭无障碍改造126户，投入75.6万元，全部验收，装扶手，户均6000元"),
    ("报修处理", "全年报修7426单", "", "全年报修7426单"),
    ("电梯年检", "全部在管电梯", "126台，全部合格", "全部在管电梯126台，全部合格"),
  ])
  func leads(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    let text = Support.points([(task, result, quantity)]).map { $0.text(.full) }.joined(separator: "；")
    #expect(text.hasSuffix(expected), "\(text)")
  }

  @Test(arguments: [
    ("受理156件，调成151件。漏水62、物业47、家事28、其他19", "受理156件，其中漏水62件、物业47件、家事28件、其他19件；调成151件"),
    ("131例（上年112例）：管路滑脱34、跌倒97", "131例（上年112例），其中管路滑脱34例、跌倒97例"),
    ("17人：省级9、市级8", "17人，其中省级9人、市级8人"), ("35例中入院带入27、院内发生8", "35例中，入院带入27例、院内发生8例"),
    ("1180万元，同比增长13.1%。其中广告312、活动868", "1180万元，同比增长13.1%。其中广告312万元、活动868万元"),
    ("受理156件，调成151件。漏水62、物业47", "受理156件，调成151件。漏水62、物业47"),
  ])
  func kindsHaveTheirUnit(_ text: String, _ expected: String) {
    #expect(Clause.joined(BareParts.placed(Clause.split(text))) == expected)
  }

  @Test(arguments: [
    ("手卫生依从率，抓了一年，还是差", "86.4%", "手卫生依从率", "86.4%"), ("中医护理门诊，5.12开诊", "接诊1382人次", "中医护理门诊", "中医护理门诊5月12日开诊，接诊1382人次"),
    ("质控检查：月查、季查、夜查", "月查12次、季度检查4次、夜查52次", "质控检查", "开展质控检查，月查12次、季度检查4次、夜查52次"),
    ("护理人员盘底（11月底）", "312人", "护理人员盘底", "截至11月底，护理人员盘底312人"),
    ("护士长竞聘，3.12", "4个病区换届到位", "护士长竞聘", "3月12日开展护士长竞聘，4个病区换届到位"),
    ("跌倒，加装床栏扶手、高危挂牌", "18例", "跌倒", "通过加装床栏扶手、高危挂牌，跌倒18例"), ("机动护士库，哪忙调哪", "调配164人次", "机动护士库", "调配164人次"),
    ("应急演练：停电、火灾、输血反应", "12场", "应急演练", "12场，内容包括停电、火灾、输血反应"),
    ("护理技术，项目22→26项", "86420人次", "护理技术", "86420人次，项目由22项增加到26项"),
    ("免陪照护试点，脑病科、骨伤科", "2个病区，412人次", "免陪照护试点", "脑病科、骨伤科2个病区，412人次"),
  ])
  func aLabelIsANameAndMore(_ label: String, _ result: String, _ name: String, _ expected: String) throws {
    let read = try #require(TaskLabel(label))
    #expect(read.name == name)
    #expect(read.told(result) { "开展" + $0 } == expected)
  }

  @Test func aCampaignBegunHasItsName() {
    let told = CampaignName.led(Clause.split("举办读书班1期，查摆问题19个"), "中央八项规定精神学习教育")
    #expect(Clause.joined(told) == "开展中央八项规定精神学习教育，举办读书班1期，查摆问题19个")
    #expect(CampaignName.led(Clause.split("学习教育查摆问题19个"), "中央八项规定精神学习教育").count == 1)
  }

  @Test(arguments: ["加强学习，提高能力", "党支部换届", "落实制度：严格管理"])
  func aSentenceIsNoLabel(_ label: String) { #expect(TaskLabel(label) == nil) }

  @Test(arguments: [
    ("6842起，其中视频快处3917起", "简易程序事故快处", "推行视频快处", "简易程序事故快处6842起，其中视频快处3917起"),
    ("0起", "较大以上事故", "未发生一次死亡3人以上事故", ""), ("23起，破23起", "逃逸案件侦破", "26小时抓获嫌疑人", "逃逸案件23起全部侦破"),
    ("67起，行政拘留43人", "假牌套牌", "缉查布控", "查处假牌套牌67起，行政拘留43人"),
  ])
  func anEffectHasItsNoun(_ effect: String, _ stem: String, _ told: String, _ expected: String) {
    #expect(Clause.joined(EffectNoun.named(Clause.split(effect), stem, behind: Clause.split(told))) == expected)
  }
}
