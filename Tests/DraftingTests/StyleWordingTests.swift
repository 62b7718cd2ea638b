import Records
import Testing
import TextCore

@testable import Drafting

/// Spoken and telegraphed rows in written register, quantities in their order, and verbs ahead of names.
@Suite struct StyleWordingTests {
  private static func told(_ task: String, _ result: String, _ quantity: String = "") -> [String] {
    Support.points([(task, result, quantity)]).map { $0.text(.full) }
  }

  /// Telegraph style: verbs, nouns and measure words from the row, its task and the lexicon.
  @Test(arguments: [
    ("隐患排查", "查126，改119，余7", "查出隐患126条，整改119条，剩余7条"),
    ("制度", "修订27，新订5，废止3", "修订制度27项，新订5项，废止3项"),
    ("规章制度", "修订6，废止2", "修订规章制度6项，废止2项"),
    ("双重预防平台", "上线，录风险点120个：重大2、较大18、一般100", "双重预防平台上线，录入风险点120个，其中重大2个、较大18个、一般100个"),
    ("特殊作业", "票60张；动火12、受限空间48", "办理特殊作业票60张，其中动火12张、受限空间48张"),
    ("消防月", "灭火器换86具，消防栓维修7个，消防技能比武16队", "更换灭火器86具，维修消防栓7个，16支队伍参加消防技能比武"),
    ("安全责任书签订", "部门12个、班组46个全签", "12个部门、46个班组全部签订安全责任书"),
    ("应急演练", "氨气泄漏，86人，12分钟处置完", "86人参加应急演练，模拟氨气泄漏，12分钟处置完毕"),
    ("节后复工检查", "8个车间，隐患52条，全改", "对8个车间开展节后复工检查，排查隐患52条，全部整改"),
    ("清洁生产审核", "过了，年节水6万吨", "通过清洁生产审核，年节水6万吨"), ("标准化复评", "通过", "通过标准化复评"),
    ("排污许可证变更", "换证", "完成排污许可证变更换证"),
    ("职业健康体检", "应检641，实检641，职业禁忌5人", "职业健康体检应检641人，全部受检，职业禁忌5人"),
    ("执法检查", "反馈21条，改20条", "开展执法检查，反馈问题21条，整改20条"),
    ("安全投入", "预算1380万元，用1294万元，93.8%", "安全投入预算1380万元，使用1294万元，执行率93.8%"),
  ])
  func writesTelegraphStyleOut(_ task: String, _ result: String, _ expected: String) {
    #expect(Self.told(task, result) == [expected])
  }

  /// A village's spoken notebook.
  @Test(arguments: [
    ("辣椒", "158户种了620亩，卖了大约410万元", "158户种植辣椒620亩，销售约410万元"),
    ("冷库", "花了96万元，镇里补60万，村里自己出36万", "冷库投入96万元，其中镇里补助60万元，村里自筹36万元"),
    ("直播卖货", "支部领着年轻人搞的，播了46场", "支部带领年轻人开展直播带货，播出46场"),
    ("文艺汇演", "国庆在村广场办的，出了18个节目，看的有600来人", "国庆在村广场举办文艺汇演，演出18个节目，600余人观看"),
    ("主题党日", "每月15号，一回没落下，12回，每回到会三十七八个", "每月15日开展主题党日活动，从未间断，共12次，每次到会三十七八人"),
    ("党员认岗", "政策宣传、矛盾调解，认了21个人", "21名党员认领政策宣传、矛盾调解等岗位"), ("七一慰问", "老党员16户，每户500元", "“七一”期间慰问老党员16户，每户500元"),
    ("低保", "新进4户，退出6户，现在32户57人", "低保新进4户，退出6户，现有32户57人"), ("变压器增容", "2台，夏天不跳闸了", "变压器增容2台，夏天不再跳闸"),
    ("调解", "接了31起，田界8起、邻里23起，调成30起", "受理调解31起，其中田界8起、邻里23起，调解成功30起"),
    ("反诈", "挨家挨户讲，帮着装软件680人", "加强反诈工作，逐户宣讲，帮助680人安装软件"), ("坐班值班", "村干部7人排班，周末也有人", "7名村干部排班，周末有人值守"),
    ("村规民约", "开了2回村民代表会，改了6条", "召开2次村民代表会，修订村规民约6条"),
    ("集体收入", "收了38万元，去年29万元。冷库租金20万，光伏18万", "集体收入由上年的29万元增加到38万元，其中冷库租金20万元，光伏18万元"),
    ("暑假班", "办了1期，52个娃娃，请了6个大学生来教", "举办暑假班1期，52名孩子，邀请6名大学生授课"),
    ("防汛", "6月24到28号下大雨，没伤一个人", "防汛期间，6月24日至28日下大雨，无人员受伤"),
  ])
  func putsSpeechIntoWriting(_ task: String, _ result: String, _ expected: String) {
    #expect(Self.told(task, result) == [expected])
  }

  /// Who came is the subject, or stands last; who they are goes before what they did.
  @Test(arguments: [
    ("“青马工程”培训班", "安排理论授课8讲，60人结业", "62人", "62人参加“青马工程”培训班，安排理论授课8讲，60人结业"),
    ("返乡见习", "组织学生到家乡社区见习，收到鉴定73份", "73人", "组织73名学生到家乡社区见习，收到鉴定73份"),
    ("青年宣讲团", "进宿舍宣讲27场，2300余人次参加，获评校级优秀", "", "进宿舍宣讲27场、2300余人次，获评校级优秀"),
    ("员额法官人均结案", "员额法官人均结案324.1件，员额法官28名", "", "28名员额法官人均结案324.1件"),
    ("人民法庭办案", "人民法庭办案2105件，4个人民法庭", "", "4个人民法庭办案2105件"),
    ("师德承诺", "签订师德承诺书128份，教职工128人", "", "128名教职工签订师德承诺书128份"),
    ("团费收缴", "按月收缴、按时上缴团费，2740.8元", "", "按月收缴、按时上缴团费2740.8元"), ("老年助餐点", "老年助餐点建成12个", "", "建成老年助餐点12个"),
    ("安全生产", "安全生产事故0起", "", "未发生安全生产事故"), ("涉恶案件", "审结2件9人", "", "审结涉恶案件2件9人"),
    ("村规民约修订", "指导112个村修订", "", "指导112个村修订村规民约"),
  ])
  func putsQuantitiesInOrder(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    #expect(Self.told(task, result, quantity) == [expected])
  }

  /// What only looks like it is left alone.
  @Test(arguments: [
    // A secretary lectures; those who came are others.
    ("讲专题党课", "党组书记为全体党员讲授专题党课", "128人", "党组书记为全体党员讲授专题党课128人"),
    // The share goes with those who came.
    ("课后服务", "开设社团31个，1120名学生参加，占在校生的76%", "", "开展课后服务，开设社团31个，1120名学生参加，占在校生的76%"),
    // No sum: no parts.
    ("接警", "接警100起，盗窃20起、纠纷70起", "", "接警100起，盗窃20起、纠纷70起"),
    ("设备采购", "购置电脑等设备20台", "", "购置电脑等设备20台"), ("农房改造", "改12户", "", "农房改造12户"),
  ])
  func leavesOthersAlone(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    #expect(Self.told(task, result, quantity) == [expected])
  }

  @Test(arguments: ["群众反映难办的", "没影响生产", "24来电", "别人家的", "村里办的、自己建的", "土建完成", "健全改革机制"])
  func keepsWords(_ text: String) {
    let register = Register(rules: Support.bank.lexicon.cleaning, verbs: Wordbook.verbTable(Support.bank.lexicon.verbs))
    #expect(register.formal(text) == text.replacing("没影响", with: "未影响"))
  }

  /// 做好 goes with everything: names of common kinds have verbs of their own.
  @Test(arguments: [
    ("供水一体化", "铺设主管18公里", "推进供水一体化，铺设主管18公里"), ("防溺水", "立警示牌11块", "加强防溺水工作，立警示牌11块"),
    ("双随机", "抽查企业96户", "落实双随机，抽查企业96户"),
    ("消费帮扶", "销售农产品5万元", "开展消费帮扶，销售农产品5万元"), ("“机电杯”篮球赛", "举办循环赛46场", "“机电杯”篮球赛举办循环赛46场"),
    ("用户满意度", "第三方测评96.2分", "用户满意度第三方测评96.2分"), ("作风监督", "开展廉政提醒6次", "加强作风监督，开展廉政提醒6次"),
  ])
  func givesNamesTheirVerbs(_ task: String, _ result: String, _ expected: String) {
    #expect(Self.told(task, result) == [expected])
  }
}
