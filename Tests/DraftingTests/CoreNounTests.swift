import Testing

@testable import Drafting

/// The noun that a task is known by stands in the clause that tells of it.
struct CoreNounTests {
  private let core = CoreNoun(wordbook: Support.wordbook)

  private func kept(_ stem: String, _ text: String) -> String {
    let clauses = Clause.split(text)
    return Clause.joined(core.kept(clauses, stem: stem) ?? clauses)
  }

  @Test(arguments: [
    // The verb is the name's own.
    ("生活垃圾清运处理", "全年清运处理18.9万吨，无害化处理率100%", "全年清运处理生活垃圾18.9万吨，无害化处理率100%"),
    ("行道树补植", "沿河路、北环路等14条路补植620株", "沿河路、北环路等14条路补植行道树620株"),
    ("好少年评选", "评选春季48名、秋季52名，每学期评一次", "评选春季好少年48名、秋季52名，每学期评一次"),
    ("松墨天牛飞防", "6月上旬无人机飞防3万亩", "6月上旬无人机飞防松墨天牛3万亩"),
    ("危险废物规范化环境管理评估", "开展评估41家、达标38家", "开展危险废物规范化环境管理评估41家、达标38家"), ("免费开放", "全年开放356天", "全年免费开放356天"),
    // Or is kin to it.
    ("公厕新改建", "新建3座、改造11座完工开放", "新建公厕3座、改造11座完工开放"), ("光荣牌悬挂", "新挂186块", "新挂光荣牌186块"),
    // Or is one of any work.
    ("婚姻登记", "全年办理4072件，其中结婚登记2186对", "全年办理婚姻登记4072件，其中结婚登记2186对"),
    ("整村授信", "累计完成146个行政村，占全县的91.3%", "累计完成整村授信146个行政村，占全县的91.3%"),
    // Meetings, papers, courses and posts of any work.
    ("党风廉政", "召开专题会4次；通报典型案例6起", "召开党风廉政专题会4次；通报典型案例6起"),
    ("党风廉政", "专题会4次；通报典型案例6起", "召开党风廉政专题会4次；通报典型案例6起"),
    ("党风廉政建设责任", "签订责任书31份", "签订党风廉政建设责任书31份"), ("师德师风", "学习8次，签订承诺书38份", "开展师德师风学习8次，签订承诺书38份"),
    ("社区工作者队伍", "集中培训3期186人次", "集中培训社区工作者3期186人次"), ("护理员培训", "办班4期", "举办护理员培训班4期"),
    ("精神障碍社区康复", "服务站点4个，登记服务对象312人", "精神障碍社区康复服务站点4个，登记服务对象312人"),
    ("巾帼志愿服务", "现有队伍42支、志愿者1860名", "现有巾帼志愿服务队伍42支、志愿者1860名"),
    ("季度GDP核算", "一季度36.2亿元，同比增长5.1%", "一季度GDP36.2亿元，同比增长5.1%"),
    ("燃气用户入户安检", "全年安检3.6万户", "全年入户安检燃气用户3.6万户"), ("白蚁防治", "防治面积36万平方米", "白蚁防治面积36万平方米"),
    ("落叶季保洁", "增派人员160人，清运落叶约1300吨", "落叶季增派人员160人，清运落叶约1300吨"),
    ("学生近视", "学生近视开展筛查486人", "开展学生近视筛查486人"),
    ("热线“每月一题”", "梳理高频问题12个，解决11个", "热线“每月一题”梳理高频问题12个，解决11个"),
    ("婚姻登记", "办理婚姻登记全年4072件", "全年办理婚姻登记4072件"), ("汛前清掏", "清掏雨水箅子3150个", "汛前清掏雨水箅子3150个"),
  ])
  func theNounStandsInItsClause(_ stem: String, _ text: String, _ expected: String) {
    #expect(kept(stem, text) == expected)
  }

  @Test(arguments: [
    // The clause has a noun of its own, or the name's.
    ("大型设备购置", "购置1.5T核磁1台、DR2台"), ("食品安全检查", "学校食堂检查32家"), ("公厕新改建", "新建公厕3座、改造11座"),
    ("道路机械化清扫", "机扫率92.5%"), ("畜禽监测", "监测规模户34户"), ("支部组织生活", "支部组织生活开展主题党日12次"), ("家校联系", "家校联系开展家访1480户"),
    ("路灯集中检修", "排查路灯2.3万盏，修复灭灯418盏"),
    ("招标采购", "采购118项"), ("政务服务", "全年办理1.2万件"), ("支部集中学习", "全年集中学习18次"), ("农村公路建设", "建成通车32公里"),
  ])
  func aClauseWithANounStays(_ stem: String, _ text: String) {
    #expect(kept(stem, text) == text)
  }

  @Test(arguments: [
    ("家政服务技能培训", "培训93人", "开展家政服务技能培训93人"), ("妇联主席", "培训2期62人", "培训妇联主席2期62人"), ("网格员", "轮训4期，320人", "轮训网格员4期，320人"),
    ("道路机械化清扫", "机扫率92.5%，比上年提高2.1个百分点", "道路机械化清扫率92.5%，比上年提高2.1个百分点"),
    ("妇女儿童维权", "接访86件", "妇女儿童维权接访86件"), ("农产品质量安全", "抽检420批次", "开展农产品质量安全抽检420批次"),
  ])
  func aStatementNamesItsTask(_ task: String, _ text: String, _ expected: String) {
    let told = Statement(wordbook: Support.wordbook).clauses(task, stem: task, Clause.split(text), [])
    #expect(Clause.joined(told) == expected)
  }

  @Test func aPupilInTroubleIsOneWord() {
    let told = Statement(wordbook: Support.wordbook).clauses(
      "学困生帮扶", stem: "学困生帮扶", Clause.split("一生一策，建档39人"), [])
    #expect(Clause.joined(told) == "开展学困生帮扶，一生一策，建档39人")
  }

  @Test func anEventIsWhatIsCounted() {
    let told = Statement(wordbook: Support.wordbook).clauses(
      "其中消防演练", stem: "其中消防演练", Clause.split("请乡消防站来校指导"), [Amount("2", "次")])
    #expect(Clause.joined(told) == "开展消防演练2次，请乡消防站来校指导")
  }

  @Test(arguments: ["学困生帮扶", "学龄儿童摸排"]) func aPupilIsNotLearnt(_ name: String) {
    #expect(TaskName.learnt(name) == nil)
  }
}
