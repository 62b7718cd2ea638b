import Testing

@testable import Drafting

/// Leads of a verb and the task's name that their clauses say again, and the verbs that such a lead may have.
struct ShellMergeTests {
  @Test(arguments: [
    ("开展1%人口抽样调查培训，培训2期85人次", "开展1%人口抽样调查培训2期85人次"), ("做好违法建设拆除，拆除46处3820平方米", "拆除违法建设46处3820平方米"),
    ("开展养老护理员培训，办班4期，培训216人次", "举办养老护理员培训班4期，培训216人次"),
    ("联网直报数据审核，审核报表4860张，退回修改152笔", "审核联网直报报表4860张，退回修改152笔"),
    ("做好垃圾分类督导工作，上门督导1.2万户次", "垃圾分类上门督导1.2万户次"),
    ("开展春节走访，慰问老党员、困难党员19名", "春节期间走访慰问老党员、困难党员19名"), ("开展六一慰问，走访儿童之家8个", "六一期间走访慰问儿童之家8个"),
    ("开展春节前走访慰问，慰问困难职工43人", "春节前走访慰问困难职工43人"), ("完成投诉举报处理，受理投诉214件，办结213件", "受理投诉举报214件，办结213件"),
    ("开展行政执法办案，全年立案1486起，结案1462起", "全年行政执法立案1486起，结案1462起"),
    ("开展问题井盖整治，更换、加固276个", "更换、加固问题井盖276个"), ("开展冬季存款知识宣传，组织活动8场", "组织冬季存款知识宣传活动8场"),
    ("开展安全生产月活动，举办宣传活动28场", "举办安全生产月宣传活动28场"), ("开展垃圾分类宣传，进社区64场，入户约2.1万户", "垃圾分类宣传进社区64场，入户约2.1万户"),
    ("实施渣土运输整治，4月起专项整治，夜查63次", "4月起开展渣土运输专项整治，夜查63次"),
    ("加强党建和学习教育，开展贯彻中央八项规定精神学习教育，集中学习12次", "开展贯彻中央八项规定精神学习教育，集中学习12次"),
    ("实施校园周边秩序整治，开学前后整治21所学校周边，规范流动摊点137个", "开学前后整治21所学校周边秩序，规范流动摊点137个"),
    ("开展春节前市容环境整治，出动1260人次", "春节前开展市容环境整治，出动1260人次"), ("救援队伍拉动演练，拉动6支队伍、180人", "开展救援队伍拉动演练，拉动6支队伍、180人"),
    ("服务企业上门活动，走访企业96家次", "开展服务企业上门活动，走访企业96家次"), ("推进巾帼文明岗申报，市级8个，获批5个", "申报市级巾帼文明岗8个，获批5个"),
  ])
  func aLeadGoesIntoItsClause(_ text: String, _ expected: String) throws {
    let clauses = Clause.split(text)
    let told = try #require(ShellMerge(wordbook: Support.wordbook).told(clauses, stem: clauses[0].text))
    #expect(Clause.joined(told) == expected)
  }

  /// What a clause has no room for stays ahead of it.
  @Test(arguments: [
    "开展餐饮油烟治理，检查餐饮店386家", "开展建筑施工安全检查，检查在建工地214个次", "开展反诈宣传，举办讲座11场", "开展矿山越界开采整治，排查矿山26家",
    "开展“清四乱”活动，排查46个，全部销号", "开展党员干部下沉走访，走访14个乡镇，收集问题31件", "实施水电改造，更换32处", "开展年定报业务培训，培训512人次",
    "加强规上企业培育，新入库5家", "加强低保动态管理，在册612户",
  ])
  func otherLeadsStay(_ text: String) {
    #expect(ShellMerge(wordbook: Support.wordbook).told(Clause.split(text), stem: "名称") == nil)
  }

  @Test(arguments: [
    ("制定全民阅读推广计划，举办讲座42场", "实施全民阅读推广计划，举办讲座42场"), ("建成避灾安置点建设计划12个", "建成避灾安置点12个"),
    ("完成省级重点课题，在研1项，结题1项", "省级重点课题在研1项，结题1项"), ("完成县级小课题2项，立项2项，1项结题，1项在研", "县级小课题立项2项，1项结题，1项在研"),
    ("举办教师参赛，获县级一等奖2人", "组织教师参赛，获县级一等奖2人"), ("开展工会干部参加业务培训210人次", "组织工会干部参加业务培训210人次"),
    ("在馆员参加业务竞赛中获省级二等奖1人、三等奖2人", "组织馆员参加业务竞赛，获省级二等奖1人、三等奖2人"),
    ("组织妇女干部参训，86人次参训", "组织妇女干部参训86人次"), ("做好安全生产责任保险推广工作，参保企业142家", "推广安全生产责任保险，参保企业142家"),
    ("举办教师参赛，县级一等奖2人、二等奖5人", "组织教师参赛，获县级一等奖2人、二等奖5人"), ("获评县级优质课、课件比赛", "参加县级优质课、课件比赛"),
    ("参加市职工运动会，篮球第二名、乒乓球第四名", "参加市职工运动会，获篮球第二名、乒乓球第四名"),
    ("实施营养改善计划，享受学生486人", "实施营养改善计划，惠及学生486人"), ("开展县教育局办园质量督导评估，得94.5分", "接受县教育局办园质量督导评估，得94.5分"),
    ("完成教师队伍，专任教师29人，全部持证", "专任教师29人，全部持证"),
    ("实施营养改善计划，每生每天5元，按实结算，享受学生486人", "实施营养改善计划，每生每天5元，按实结算，惠及学生486人"), ("国家卫生城市复审迎检中，10月通过复审", "10月通过国家卫生城市复审"),
  ])
  func aLeadHasItsVerb(_ text: String, _ expected: String) throws {
    let clauses = text.hasPrefix("国家") ? [Clause(text: text, mark: "，")] : Clause.split(text)
    let told = try #require(LeadVerb(wordbook: Support.wordbook).told(clauses, stem: ""))
    #expect(Clause.joined(told) == expected)
  }

  @Test(arguments: ["开展县域义务教育均衡督导评估，走访12所", "制定年度执法检查计划，印发方案12份", "制定三年行动计划", "完成老旧小区改造，14栋632户", "举办教师技能比武，获奖12人"])
  func aVerbThatFitsStays(_ text: String) {
    #expect(LeadVerb(wordbook: Support.wordbook).told(Clause.split(text), stem: "") == nil)
  }

  @Test(arguments: [
    ("消费者投诉处理", "消费者处理投诉42件", "处理消费者投诉42件"), ("应急广播终端维护", "应急广播维护终端420个", "维护应急广播终端420个"),
    ("理论学习", "集中学习理论12次，研讨4次", "理论集中学习12次，研讨4次"),
    ("党委理论学习", "集体学习党委理论14次，研讨6次", "党委理论集体学习14次，研讨6次"),
    ("预防性侵进校园", "宣讲预防性侵进校园32场，覆盖学生1.1万人", "开展预防性侵进校园宣讲32场，覆盖学生1.1万人"),
    ("普惠小微贷款投放", "开展普惠小微贷款投放3860户、18.6亿元", "投放普惠小微贷款3860户、18.6亿元"),
  ])
  func aNameIsPutTogetherAgain(_ stem: String, _ text: String, _ expected: String) throws {
    let told = try #require(NameOrder.told(Clause.split(text), stem: stem))
    #expect(Clause.joined(told) == expected)
  }

  /// Verbs by rows: the name, the cell and the sentence.
  @Test(arguments: [
    ("农村宅基地确权颁证", "颁证6820本，颁证率96.2%", "农村宅基地确权颁证6820本"), ("高考备考研讨", "召开备考会8次，组织模拟考试4次", "召开高考备考会8次"),
    ("荣誉", "县妇联获市级先进集体", "县妇联获市级先进集体"),
    ("企业研发后补助", "拨付补助860万元，惠及企业72家", "拨付企业研发后补助860万元"), ("元宵灯谜会", "谜语800条", "举办元宵灯谜会，谜语800条"),
    ("少儿暑期公益班", "开设舞蹈、书法、美术等9个班", "少儿暑期公益班开设舞蹈、书法、美术等9个班"),
    ("校园足球联赛", "12支队伍参赛，比赛46场", "举办校园足球联赛"), ("职工运动会", "21支代表队、860人参赛", "举办职工运动会"),
    ("职工技能比武", "9个工种、286人参赛", "举办职工技能比武"),
    ("市职工运动会", "篮球第二名、乒乓球第四名", "参加市职工运动会"), ("职工代表大会", "2次，审议议案9件", "召开职工代表大会2次"),
  ])
  func aRowHasTheVerbOfItsNoun(_ task: String, _ result: String, _ expected: String) {
    let told = Statement(wordbook: Support.wordbook).clauses(task, stem: task, Clause.split(result), [])
    #expect(Clause.joined(told).hasPrefix(expected), "\(Clause.joined(told))")
  }

  @Test(arguments: [
    ("汀源区妇女联合会", ["区妇女联合会", "区妇联"]), ("镇安县自然资源局", ["县自然资源局"]), ("安平县第二中学", ["县第二中学"]), ("江口市图书馆", ["市图书馆"]), ("工会", []),
  ])
  func anOfficeIsKnownWithoutItsPlace(_ unit: String, _ names: [String]) {
    #expect(OwnLevel.shortNames(of: unit) == names)
  }

  @Test(arguments: [
    ("配智能呼叫、监测设备", "配备智能呼叫、监测设备"), ("清飞线1300余处", "清理飞线1300余处"), ("清溪河治理3公里", "清溪河治理3公里"), ("办集体颁证3场", "举办集体颁证3场"),
    ("办理登记3场", "办理登记3场"), ("配合设备", "配合设备"),
  ])
  func aShortVerbIsMadeWhole(_ text: String, _ expected: String) {
    #expect(ShortVerb(wordbook: Support.wordbook).inFull(text) == expected)
  }

  @Test func aFeastIsTold() throws {
    let merge = ShellMerge(wordbook: Support.wordbook)
    let told = try #require(merge.told(Clause.split("走访一线医师36人"), stem: "医师节慰问"))
    #expect(Clause.joined(told) == "医师节期间走访一线医师36人")
    #expect(merge.told(Clause.split("春节走访老党员36人"), stem: "春节慰问") == nil)
  }

  @Test(arguments: [
    ("拆违1-11月累计拆除311处、8.47万平方米，12月没有新增", "全年累计拆除违法建设311处、8.47万平方米"), ("招商引资1—11月签约26个，12月无新增", "招商引资全年签约26个"),
    ("拆违1-11月累计拆除311处", nil),
  ])
  func aMonthThatAddedNoneMakesTheYear(_ text: String, _ expected: String?) {
    #expect(NoneSince.told(Clause.split(text)).map { Clause.joined($0) } == expected)
  }

  @Test(arguments: [
    ("院士专家行", "邀请专家16人次，走访企业23家", "院士邀请"), ("好家风送春联", "3个社区现场写春联，送出600余副", "写好家风送春联"),
    ("妇联干部培训班", "镇街、村居妇联主席集中培训2天", "开展干部镇街"),
  ])
  func namesAreNotPutWhereTheyDoNotGo(_ task: String, _ result: String, _ garbled: String) {
    let told = Statement(wordbook: Support.wordbook).clauses(task, stem: task, Clause.split(result), [])
    #expect(!Clause.joined(told).contains(garbled), "\(Clause.joined(told))")
  }
}
