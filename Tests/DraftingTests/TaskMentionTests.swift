import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Every statement says which task it tells of.
@Suite struct TaskMentionTests {
  private static let mention = TaskMention(wordbook: Support.wordbook)

  @Test(arguments: rows)
  func namesItsTask(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    let texts = Support.points([(task, result, quantity)]).map { $0.text(.full) }
    #expect(texts == [expected])
    #expect(texts.allSatisfy { Self.mention.isTold(task, in: $0) })
  }

  static let rows: [(String, String, String, String)] = [
    // What is told of has its name behind the verb.
    ("12368热线诉求", "受理286件，办结率99%", "286件", "受理12368热线诉求286件，办结率99%"),
    ("12380举报受理", "受理举报7件，均已办结", "", "受理12380举报7件，均已办结"),
    ("农村集体宴席", "备案登记96起，现场指导41起", "", "备案登记农村集体宴席96起，现场指导41起"),
    ("编外人员登记备案", "登记61人，转入12人", "", "编外人员登记61人，转入12人"),
    // What has a title is the subject.
    ("《乡音》栏目", "播出36期，采访村民52人", "", "《乡音》栏目播出36期，采访村民52人"),
    ("专题片《青山》", "6集，入选省级展播", "", "专题片《青山》6集，入选省级展播"),
    ("“安全宣讲五进”", "进学校16次、进企业9次", "", "“安全宣讲五进”进学校16次、进企业9次"),
    ("“百名教师访千家”", "班主任走访学生家庭320户", "", "开展“百名教师访千家”活动，班主任走访学生家庭320户"),
    ("“你问我答”进社区", "进社区、园区6场，答复问题73个", "", "“你问我答”进社区、园区6场，答复问题73个"),
    ("“一会两评”", "总体满意的比例97.5%", "", "“一会两评”总体满意的比例为97.5%"),
    ("职工“师带徒”", "签订协议23对", "", "开展职工“师带徒”，签订协议23对"),
    ("“4·23”特别节目", "直播2场，接热线31个", "", "“4·23”特别节目直播2场，接听热线31个"),
    // Topics of what was published.
    ("县两会", "开设专栏2个，刊播稿件86篇", "", "围绕县两会开设专栏2个，刊播稿件86篇"),
    ("秋收报道", "刊发稿件29篇", "", "围绕秋收刊发稿件29篇"),
    ("党的二十届四中全会", "开设专栏1个，刊发稿件31篇", "", "围绕党的二十届四中全会开设专栏1个，刊发稿件31篇"),
    // Seasons and struggles.
    ("国庆文旅", "“云上”慢直播5天，制作短视频17条", "", "推进国庆文旅，“云上”慢直播5天，制作短视频17条"),
    ("七一", "看望老党员9人，重温入党誓词", "", "七一期间，看望老党员9人，重温入党誓词"),
    ("企业服务月", "走访商户140户，帮办贷款12笔", "", "企业服务月期间，走访商户140户，帮助办理贷款12笔"),
    ("7·20暴雨抢险", "连续奋战31小时，转移群众152人", "", "7·20暴雨抢险中，连续奋战31小时，转移群众152人"),
    ("创卫迎检", "包保3条小巷", "", "创卫迎检中，包保3条小巷"),
    ("庆祝建党105周年", "举办歌咏比赛1场，表彰党员12名", "", "庆祝建党105周年，举办歌咏比赛1场，表彰党员12名"),
    // Those whom it was done for, and bodies that act.
    ("残疾人服务", "发放轮椅21台", "", "为残疾人发放轮椅21台"),
    ("困难学生资助", "发放助学金15.2万元", "", "为困难学生发放助学金15.2万元"),
    ("图书馆", "接待读者6万人次", "", "图书馆接待读者6万人次"),
    ("防火监督员", "检查单位83家，发现隐患61处", "", "防火监督员检查单位83家，发现隐患61处"),
    // Acts that stand ahead of what was done.
    ("送清凉", "9个网点、2个安保岗，发放防暑品120份", "", "开展送清凉，9个网点、2个安保岗，发放防暑品120份"),
    ("青年骨干培训", "上课8次，外出学习2天", "", "开展青年骨干培训，上课8次，外出学习2天"),
    ("水费回收", "回收率98.6%", "", "水费回收率98.6%"), ("患者满意度", "96.4%", "", "患者满意度96.4%"),
    ("各项存款", "余额48.62亿元，比年初新增3.86亿元", "", "各项存款余额48.62亿元，比年初新增3.86亿元"),
    ("多学科会诊", "MDT 141例", "", "多学科会诊（MDT）141例"), ("国庆安保", "出动72人次，未发生事故", "", "国庆安保出动72人次，未发生事故"),
    ("户厕改造", "改了97户", "", "户厕改造97户"), ("参加公文写作培训班", "培训5天，结业", "", "参加公文写作培训班，培训5天，结业"),
    ("执纪", "谈话提醒12人次，给予处分2人", "", "加强执纪工作，谈话提醒12人次，给予处分2人"),
    ("岗位练兵", "组织编目、检索比赛2项", "", "开展岗位练兵，组织编目、检索比赛2项"),
    // All others go ahead as the work that was done.
    ("个转企", "目标30户，完成35户", "", "完成个转企35户，超额完成30户的目标"),
    ("双随机", "抽查企业96户，结果公示率100%", "", "落实双随机，抽查企业96户，结果公示率100%"),
    ("体能达标", "全员36人，及格率100%", "", "推进体能达标，全员36人，及格率100%"),
    ("因私出国（境）管理", "登记备案1203人，集中保管证件806本", "", "加强因私出国（境）管理，登记备案1203人，集中保管证件806本"),
    ("个人有关事项报告", "随机抽查31人，重点查核42人", "", "落实个人有关事项报告，开展随机抽查31人，重点查核42人"),
    ("防汛报道", "24小时值守6天，发预警113条", "", "加强防汛报道，24小时值守6天，发布预警113条"),
    ("营房", "维修屋顶、淋浴间，投入12.6万元", "", "加强营房工作，维修屋顶、淋浴间，投入12.6万元"),
    ("移风易俗", "修订村规民约1份，平均每桌节省300元", "", "推进移风易俗，修订村规民约1份，平均每桌节省300元"),
    ("防溺水", "立警示牌11块、配救生圈8个", "", "加强防溺水工作，立警示牌11块、配救生圈8个"),
    ("县域医共体建设", "下派专家21名到9个卫生院坐诊", "", "推进县域医共体建设，下派专家21名到9个卫生院坐诊"),
    ("综合执法改革", "赋权乡镇事项83项", "", "推进综合执法改革，赋权乡镇事项83项"),
    ("勤俭办院", "节约水电费21.7万元", "", "坚持勤俭办院，节约水电费21.7万元"),
    ("荣誉", "市级模范职工小家1个", "", "获市级模范职工小家1个"),
    ("支部换届", "选举产生新一届委员5名", "", "完成支部换届，选举产生新一届委员5名"),
    ("执法", "立案9起，结案9起", "9起", "加强执法工作，立案9起，结案9起"),
    ("减轻基层负担", "精简会议、文件，会议减少12%", "", "减轻基层负担，精简会议、文件，会议减少12%"),
    // The name stands already, or enough of it to know it by: nothing is said twice.
    ("气瓶", "燃气充装站3家，查扣不合格钢瓶21只", "", "燃气充装站3家，查扣不合格钢瓶21只"),
    ("古籍数字化", "扫描古籍9种、1.2万拍", "", "扫描古籍9种、1.2万拍"),
    ("三会一课", "支委会12次，党员大会4次，党课4次", "", "召开支委会12次、党员大会4次，讲授党课4次"),
    ("诉讼服务热线", "12368热线接听来电1.6万件", "", "12368热线接听来电1.6万件"),
    ("街道微改造", "2条背街小巷，3个口袋公园", "5个", "改造2条背街小巷、3个口袋公园"),
    ("人才引进", "引进硕士11名", "", "引进硕士11名"),
    ("调研", "赴浙江、江苏考察", "2次", "赴浙江、江苏考察2次"),
    ("宣传报道", "在县级以上媒体刊发稿件31篇", "", "在县级以上媒体刊发稿件31篇"),
    ("支部学习", "每周组织学习1次", "48次", "每周组织支部学习1次，共48次"),
    ("走访企业", "走访企业41家", "41家", "走访企业41家"),
  ]

  @Test func rowsOfOneTaskAreToldTogetherBehindIt() {
    let points = Support.points([
      ("一季度练兵", "基础科目考核3次", ""), ("二季度练兵", "山地救援驻训15天", ""), ("三季度练兵", "高层供水拉动9次，全员参加", ""),
    ])
    #expect(points.map { $0.text(.full) } == ["开展练兵，一季度开展基础科目考核3次；二季度山地救援驻训15天；三季度高层供水拉动9次，全员参加"])
    #expect(points.map(\.records) == [[0, 1, 2]])
  }

  /// No row of ten offices' ledgers leaves out what it tells of.
  @Test func noOfficeLosesAName() throws {
    let offices = Support.fixture("Offices")
    for name in try FileManager.default.contentsOfDirectory(atPath: offices.path).sorted() where !name.hasPrefix(".") {
      let folder = offices.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let file = try #require(files.first { $0.hasPrefix("台账.") })
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      #expect(Self.lost(LedgerReader.read(bytes: bytes, name: file, year: 2023)) == [], "\(name)")
    }
  }

  @Test(arguments: 1...6)
  func noGeneratedLedgerLosesAName(_ seed: UInt64) {
    var maker = LedgerMaker(seed: seed)
    #expect(Self.lost(Support.ledger(Array(maker.rows().prefix(60)))) == [])
  }

  /// The rows whose point does not say which task it tells of, with what it says.
  private static func lost(_ ledger: Ledger) -> [String] {
    let records = ledger.records
    return Support.grouping.points(Array(records.indices), of: records).flatMap { point in
      let text = point.text(.full)
      return point.records.compactMap { index in
        let task = Support.cleaner.clean(records[index].task)
        return task.isEmpty || mention.isTold(task, in: text) ? nil : "\(task)｜\(text)"
      }
    }
  }
}
