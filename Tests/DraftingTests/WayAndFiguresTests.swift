import Records
import Testing

@testable import Drafting

/// How a thing was done in one column, its numbers in the next: the way first, then the numbers, a word of both once.
@Suite struct WayAndFiguresTests {
  private static let others = [
    "读书节,图书角更新、讲故事,新增图书1500册，收小报320份", "应急演练,防震、防踩踏，每学期都办,发动师生2800人次，用时平均3分钟",
    "食堂管理,食堂明厨亮灶,家长开放日6次，满意度96%",
  ]

  private func told(_ row: String) -> String {
    let text = (["工作,做法与成效,数据,负责人"] + [row] + Self.others).map { $0 + "\n" }.joined()
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2023).records
    return Support.grouping.points([0], of: records).map { $0.text(.full) }.joined(separator: "；")
  }

  @Test(arguments: [
    ("爱心捐助,爱心企业捐冬衣、书包,冬衣160件，书包200个,", "爱心企业捐冬衣160件、书包200个"),
    ("劳动教育基地,“半亩菜园”分班包地，菜送食堂,12块地，收菜约600斤,", "分班包地12块，菜送食堂，收菜约600斤"),
    ("大课间和运动会,每天大课间40分钟；秋季运动会,运动会参赛310人，破校纪录5项,", "每天大课间40分钟；秋季运动会参赛310人，破校纪录5项"),
    ("师德师风,专题学习，签承诺书，无举报,学习8次，签承诺书38份,", "专题学习8次，签订承诺书38份，无举报"),
    ("公开课、推门听课,校级公开课人人过关，行政推门听课,公开课34节，推门听课128节,", "校级公开课34节，人人过关，行政推门听课128节"),
    ("送教上门,对重度残疾学生,3人，送教72次,", "对3名重度残疾学生开展送教上门72次"),
    ("少先队建设,六一新队员入队,新队员78名,", "六一新队员78名入队"),
    ("家长会和家访,期中集中开家长会，班主任分片家访,家长会4次；家访412户次,", "班主任分片家访，家长会4次；家访412户次"),
    ("食堂,校长陪餐、家长开放日、明厨亮灶,家长开放日6次，参加家长118人次，满意度96%,", "校长陪餐、明厨亮灶，家长开放日6次，家长118人次参加，满意度96%"),
    ("道路隐患治理,逐处排查,排查74处，治理68处,", "逐处排查74处，治理68处"),
    ("隐患排查,每周自查，到年底改了36处,整改36处,", "到年底整改36处"),
    ("县级小课题,立项2项，1项结题，1项在研,2项,", "1项结题，1项在研"),
    ("教师参赛,县级优质课、论文、课件比赛,县级一等奖2人、二等奖5人,", "教师参加县级优质课、论文、课件比赛"),
    ("清明祭扫,四至六年级到乡烈士墓祭扫,226人,", "四至六年级226人到乡烈士墓祭扫"),
  ])
  func standTogether(_ row: String, _ words: String) {
    #expect(told(row).contains(words), "\(told(row))")
  }
}

/// A column of those who came: told where people take part, and behind what was done.
@Suite struct AttendeesTests {
  private func told(_ row: String) -> String {
    let text = ["月份,活动,内容,参与人数,备注", row].map { $0 + "\n" }.joined()
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2023).records
    return Support.grouping.points([0], of: records).map { $0.text(.full) }.joined(separator: "；")
  }

  @Test(arguments: [
    ("1月,两节慰问,走访慰问困难妇女86人、困难儿童54人，发放米油、棉被等,140,", "140"),
    ("3月,邮包发放,发放邮包120个,120,", "120人"), ("2月,八届四次执委会议,传达上级会议精神，部署全年工作，执委述职12人,46,", "46"),
    ("7月,爱心暑托班,开办6个班，招收儿童210人，为期22天,210,", "参加"),
  ])
  func areLeftOutWhereTheyAreToldOrNoMatter(_ row: String, _ words: String) {
    #expect(!told(row).contains(words), "\(told(row))")
  }

  @Test(arguments: [
    ("6月,六一慰问,走访儿童之家8个、学校2所，送图书1200册,640,", "惠及640人"),
    ("2月,春风行动招聘会,联合区人社局举办，进场企业62家，提供岗位1850个,2600余,", "2600余人参加"),
    ("6月,儿童安全宣讲,防溺水、防性侵宣讲12场,1430,", "宣讲12场，1430人参加"),
    ("11月,反家暴日宣传,11.25前后进社区、广场7场，发放资料2300份,约1500,", "7场，约1500人参加，发放资料2300份"),
    ("5月,国际家庭日主场活动,亲子阅读、家风故事分享，现场为8户家庭赠书,220,", "活动，220人参加，现场为8户家庭赠书"),
  ])
  func standBehindWhatWasDone(_ row: String, _ words: String) {
    #expect(told(row).contains(words), "\(told(row))")
  }
}

/// A result whose own words end in 工作 keeps them, and the lead keeps its verb.
@Suite struct OwnWorkTests {
  @Test(arguments: [
    ("征地", "干部上门做思想工作，签约12户", "干部上门做思想工作，签约12户"), ("征地", "组织排查工作，签约12户", "组织排查工作，签约12户"),
    ("加装电梯", "楼栋党员上门做工作，一户一策谈补偿", "楼栋党员上门做工作，一户一策谈补偿"),
  ])
  func staysWhole(_ task: String, _ result: String, _ words: String) {
    let told = Support.points([(task, result, "")]).map { $0.text(.full) }.joined()
    #expect(told.contains(words), "\(told)")
  }
}

/// A name that has its own 工作 is no shell around a result that ends in 工作.
@Suite struct LabelOfWorkTests {
  @Test func isNone() {
    #expect(TaskLabel.told([Clause(text: "做好征地工作，干部上门做思想工作，签约12户", mark: "，")]) == nil)
    #expect(TaskLabel.told([Clause(text: "做好手卫生，抓了一年工作", mark: "，"), Clause(text: "86.4%", mark: "，")]) != nil)
  }
}

/// A number in a column below the one of the column of plans.
@Suite struct ShortInColumnsTests {
  private static let wording = UnfinishedWording(
    wordbook: Support.wordbook, cleaner: ResultCleaner(ownNames: ["甲局"], words: Support.wordbook.cleaning, year: 2025))

  @Test(arguments: [
    ("散煤抽检,30批次,25批次,,", "散煤抽检完成25批次，没有完成30批次的计划"), ("散煤抽检,30批次,30批次,,", nil),
    ("散煤抽检,30批次,32批次,,", nil), ("农村厕所改造,600户,520户,,任务调减", nil), ("信访投诉,30件,25件,,", nil),
    ("散煤抽检,30批次,25批次,1—11月完成25批次,", nil), ("施工产值（四季度）,18000万元,15260万元,,", nil),
    ("施工产值,18000万元,5260万元,,", nil), ("业务费,不超过30万元,25万元,,", nil), ("农村厕所改造,600户,520户,含在上一行,", nil),
  ])
  func isAShortfall(_ row: String, _ lack: String?) throws {
    let text = "工作任务,年度计划,数量,完成情况,备注\n\(row)\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect(Self.wording.shortOfTarget(record) == lack)
  }
}

/// Words that have a verb of their own get no other.
@Suite struct OwnVerbOfResultTests {
  @Test(arguments: [
    ("戏曲进校园", "请县剧团演出2场", "举办请"), ("端午诗会", "朗诵原创作品18篇", "征集"), ("安全知识竞赛", "32支队伍参赛，决出一等奖1个", "获决出"),
    ("种粮大户培训", "请农科院专家讲课", "讲课种粮"),
  ])
  func staysAlone(_ task: String, _ result: String, _ words: String) {
    let told = Support.points([(task, result, task == "种粮大户培训" ? "3期" : "")]).map { $0.text(.full) }.joined()
    #expect(!told.contains(words), "\(told)")
  }
}

/// The column of numbers of a row that is not all done.
@Suite struct OpenFiguresTests {
  @Test func sayNothingAgain() {
    let merged = WayAndFigures(wordbook: Support.wordbook, task: "").merged(
      "春季查出21处，秋季查出17处，到年底改了36处，剩2处", "共38处，整改36处")
    #expect(merged.way == "春季查出21处，秋季查出17处，共38处，到年底改了36处，剩2处")
    #expect(merged.left.isEmpty)
  }
}
