import Testing

@testable import Drafting

/// Names that would stand ahead of what is told with nothing but a comma.
struct TopicLeadTests {
  private let check = TopicLead(wordbook: Support.wordbook)

  private func told(_ stem: String, _ text: String) -> String? {
    check.told(Clause.split(text), stem: stem).map { Clause.joined($0) }
  }

  /// Each name takes the form that goes with what it is.
  @Test(arguments: [
    ("婚姻家庭纠纷调处", "婚姻家庭纠纷调处，县乡两级调委会15个", "开展婚姻家庭纠纷调处，县乡两级调委会15个"),
    ("旧粮仓资产盘活", "旧粮仓资产盘活，公开招租成交2处", "推进旧粮仓资产盘活，公开招租成交2处"),
    ("教学质量监控", "教学质量监控，听课1286节", "加强教学质量监控，听课1286节"),
    ("优抚对象年审登记", "优抚对象年审登记，上门核1264人", "做好优抚对象年审登记，上门核1264人"),
    ("春季运动会", "春季运动会，破校纪录5项", "举办春季运动会，破校纪录5项"),
    ("村民代表大会", "村民代表大会，定清单18件", "召开村民代表大会，定清单18件"),
    ("心理健康月", "心理健康月，团体辅导32场", "开展心理健康月活动，团体辅导32场"),
    ("寻找“最美家庭”", "寻找“最美家庭”，村推荐、县评议", "开展寻找“最美家庭”活动，村推荐、县评议"),
    ("春耕", "春耕，集中育秧大棚4个", "春耕期间，集中育秧大棚4个"),
    ("麦收", "麦收，全村小麦2310亩", "麦收期间，全村小麦2310亩"),
    ("医保", "医保，应缴1642人，缴1578人", "医保方面，应缴1642人，缴1578人"),
    ("停车秩序", "停车秩序，施划泊位1560个", "停车秩序方面，施划泊位1560个"),
    ("垃圾", "垃圾，保洁员9名，清运垃圾约620吨", "保洁员9名，清运垃圾约620吨"),
    ("电动自行车头盔", "电动自行车头盔，佩戴率86.5%", "电动自行车头盔佩戴率86.5%"),
    ("年报、定报工作", "年报、定报工作，312家单位按时上报", "做好年报、定报工作，312家单位按时上报"),
    ("小区改造（3、5号院）", "小区改造（3、5号院），街道牵头，412户签字", "推进小区改造（3、5号院），街道牵头，412户签字"),
    ("妇女儿童和计生", "妇女儿童和计生，办理生育登记33件", "妇女儿童和计生方面，办理生育登记33件"),
    ("院感防控、医疗废物", "院感防控、医疗废物，开展院感培训4次", "院感防控、医疗废物方面，开展院感培训4次"),
    ("村卫生室一体化管理", "村卫生室一体化管理17个村卫生室，15个达标", "加强村卫生室一体化管理，17个村卫生室，15个达标"),
    ("高考", "高考：参考716人，本科上线538人", "高考参考716人，本科上线538人"),
    ("教师节表彰", "教师节表彰，市级优秀教师3人、校级26人", "教师节表彰市级优秀教师3人、校级26人"),
    ("代表视察", "代表视察，组织视察9次", "组织代表视察9次"),
    ("学科竞赛成绩", "获学科竞赛成绩：省级奖17人次", "学科竞赛获省级奖17人次"),
    ("毕业资格审核", "毕业资格审核2025届毕业生3018人中2987人按期毕业", "开展毕业资格审核，2025届毕业生3018人中2987人按期毕业"),
  ])
  func itTakesItsForm(_ stem: String, _ text: String, _ expected: String?) { #expect(told(stem, text) == expected) }

  /// What is no name of work, or goes on from it, stays.
  @Test(arguments: [
    ("幸福食堂开张", "幸福食堂开张，来吃的28人左右"), ("南坡流转签字", "南坡流转签字，三组四组62户"), ("老人走失", "老人走失，3小时后找回"),
    ("充电棚建成", "充电棚建成，3处"), ("旧学校改民宿", "旧学校改民宿，投资的人不来了"), ("公厕改造", "公厕改造，未动工"),
    ("普法终期验收", "普法终期验收9月通过市级验收"), ("食堂", "食堂，开12桌"), ("队伍", "队伍，16个编制"),
  ])
  func othersStay(_ stem: String, _ text: String) { #expect(told(stem, text) == nil) }

  /// A lead and its clause say their verb and noun once.
  @Test(arguments: [
    ("拆除存量违法建设", "拆除存量违法建设，拆除132处、2.86万平方米，超任务", "拆除存量违法建设132处、2.86万平方米，超任务"),
    ("日常巡查", "开展日常巡查，巡查发现苗头31起", "开展日常巡查，发现苗头31起"),
    ("主任会议", "召开主任会议，服务主任会议16次", "服务主任会议16次"),
    ("群众来信来访", "受理群众来信来访，受理来信来访87件次", "受理群众来信来访87件次"),
    ("撰写统计分析和信息", "撰写统计分析和信息，分析32篇、信息54条", "撰写统计分析32篇、信息54条"),
    ("立法联系点", "设立基层立法联系点2个点，征集意见", "设立基层立法联系点2个，征集意见"),
    ("档案试点村建设", "档案试点村12个试点村，验收达标11个", "档案试点村12个，验收达标11个"),
    ("基层社改造（6个）", "基层社改造（6个），完成5个：麻坡、柳店", "完成基层社改造5个：麻坡、柳店"),
    ("危桥改造（12座）", "完成危桥改造（12座）12座", "完成危桥改造12座"), ("献血", "献血组织2次，136人参加", "组织献血2次，136人参加"),
    ("图书采购", "图书采购购书3200册", "采购图书3200册"),
    ("旅游投诉", "受理旅游投诉，受理94件办结94件", "受理旅游投诉94件，办结94件"),
    ("岗位培训", "开展岗位培训，培训考核2140人", nil), ("安全检查", "开展网点安全检查，检查网点132个次", nil),
  ])
  func theVerbIsSaidOnce(_ stem: String, _ text: String, _ expected: String?) { #expect(told(stem, text) == expected) }

  /// What a cell begins with as with a heading.
  @Test(arguments: [
    ("校园维修改造。教学楼外墙改造完成，花了286万元", "校园维修改造。教学楼外墙改造完成，花了286万元", "推进校园维修改造，教学楼外墙改造完成，花了286万元"),
    ("农技协培训12期，受训农户960人", "农技协培训12期，受训农户960人", "开展农技协培训12期，受训农户960人"),
    ("秋季开学。严格落实作息规定", "秋季开学。严格落实作息规定", "秋季开学，严格落实作息规定"),
    ("期末质量检测；与家长签责任书2268份", "期末质量检测；与家长签责任书2268份", "开展期末质量检测；与家长签责任书2268份"),
  ])
  func headingsOfCellsAreSentences(_ stem: String, _ text: String, _ expected: String) {
    #expect(told(stem, text) == expected)
  }

  /// Two fields in a row have 方面 once.
  @Test func fieldsInARow() {
    let points = Support.points([
      (task: "停车秩序", result: "施划泊位1560个", quantity: ""), (task: "人居环境", result: "拆除旱厕13座", quantity: ""),
    ])
    let told = TitlesSpoken.told([[points]], Support.wordbook).joined().joined().map { $0.text(.full) }
    #expect(told == ["停车秩序方面，施划泊位1560个", "人居环境，拆除旱厕13座"])
  }

  /// How it was done, without what is only speech.
  @Test(arguments: [
    ("组建“巾帼宣讲队”11支，走村入户、进厂进校，用方言土话讲，一般不超过半小时。", "组建“巾帼宣讲队”11支，走村入户、进厂进校"),
    ("每月至少1次电话，每季度1次见面，有记录本", "每月至少1次电话，每季度1次见面"),
    ("与卫健局、妇保院合作，车开到村里。年初任务9000人", "与卫健局、妇保院合作，年初任务9000人"),
    ("村级妇联换届后补选、轮训。“四新”领域建组织", "村级妇联换届后补选、轮训，“四新”领域建组织"),
    ("领导领衔、部门包办", "领导领衔、部门包办"),
  ])
  func waysAreWritten(_ text: String, _ expected: String) { #expect(SpokenWays.written(text) == expected) }

  /// Words that another word was taken for.
  @Test func streetsAndNotices() {
    #expect(Support.wordbook.headVerb("建设路门头改造") == nil)
    #expect(Support.wordbook.headVerb("发展大道亮化") == nil)
    #expect(Support.wordbook.headVerb("建设路网12公里") == "建设")
    #expect(TaskName(wordbook: Support.wordbook).realised("启动清收百日行动") == "启动清收百日行动")
    let told = HandedOut.told(Clause.split("入户发放宣传单3600份，森林防火宣传单200份"))
    #expect(Clause.joined(told) == "入户发放宣传单3600份，发放森林防火宣传单200份")
    #expect(SpokenPeople.turned("外校教师来了260余人") == "260余名外校教师参加")
    let held = NominalClauses(wordbook: Support.wordbook).verbed(Clause.split("端午、重阳办大型活动3场，与街道合办招聘会2场"), units: [])
    #expect(Clause.joined(held) == "端午、重阳举办大型活动3场，与街道合办招聘会2场")
  }
}
