import Records
import Testing

@testable import Drafting

/// Each number follows its own name: rows of a ledger with units, aims and the year before's numbers in columns.
@Suite struct OwnNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let row: String
    let text: String
    var testDescription: String { row }

    init(_ row: String, is text: String) {
      self.row = row
      self.text = text
    }
  }

  /// The points of rows under a header, of the year 2024.
  static func told(_ header: String, _ rows: [String]) -> [Point] {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2024).records
    let cleaner = ResultCleaner(
      ownNames: ["某局"], rules: Support.bank.lexicon.cleaning, verbs: Support.bank.lexicon.verbs, year: 2024)
    return Grouping(wordbook: Support.wordbook, cleaner: cleaner).points(Array(records.indices), of: records)
  }

  @Test(arguments: [
    // A rate stands behind its name, with its aim and the difference.
    Case(
      "65岁及以上老年人健康管理服务率,%,65,68.3,64.1,12月底,为老年人免费体检3.12万人,完成",
      is: "65岁及以上老年人健康管理服务率68.3%，高于65%的目标，比上年提高4.2个百分点，为老年人免费体检3.12万人"),
    Case("综合线损率,%,≤4.60,4.52,4.78,,,完成", is: "综合线损率4.52%，控制在4.60%以内，比上年下降0.26个百分点"),
    Case("电费回收率,%,100,100,100,,,完成", is: "电费回收率100%"),
    Case("院前急救平均反应时间,分钟,≤15,13.6,,,新设急救站点2个,完成", is: "院前急救平均反应时间13.6分钟，控制在15分钟以内，新设急救站点2个"),
    // Silent: the text tells another rate, which the aim may be of.
    Case("家长满意率,%,95,97,,,回收率98%,完成", is: "家长满意率97%，回收率98%"),
    // Visits and days are of the task, and what it found has numbers of its own.
    Case("医疗机构监督检查,户次,,318,,,立案19件，罚没21.6万元,完成", is: "开展医疗机构监督检查318户次，立案19件，罚没21.6万元"),
    Case("学校传染病防控督导,所次,,86,,,发现问题54个，全部督促整改到位,完成", is: "开展学校传染病防控督导86所次，发现问题54个，全部督促整改到位"),
    Case("带班值班,天,,56,,,处置紧急信息9件，没有迟报漏报,完成", is: "带班值班56天，处置紧急信息9件，没有迟报漏报"),
    Case("市委党校年轻干部培训班,天,,15,,,结业,完成", is: "参加市委党校年轻干部培训班15天，结业"),
    Case("流感疫苗接种,剂次,,约2.1万,,,重点是学生和老年人,完成", is: "开展流感疫苗接种约2.1万剂次，重点是学生和老年人"),
    // A clause that counts the thing itself takes the number as before.
    Case("校园周边食品店检查,户次,,326,,,下架过期食品约70件,完成", is: "开展校园周边食品店检查326户次，下架过期食品约70件"),
    // Numbers with their labels, and words, in the column of numbers.
    Case("医共体双向转诊,人次,,上转2105、下转1873,,,,完成", is: "医共体双向转诊上转2105人次、下转1873人次"),
    Case("安规考试,人,,212人全过,,,首考没过的5人补考过了,完成", is: "安规考试212人全部通过，首考未通过的5人经补考合格"),
    Case("业主上半年信用评价,,前3名,第2名,,,全线7个标段,完成", is: "在业主上半年信用评价中列全线7个标段第2名"),
    // Stages and their day.
    Case(
      "县人民医院传染病区改造,万元,3200,3200,,2024.6.28,竣工验收并投入使用，设床位60张,完成",
      is: "县人民医院传染病区改造6月28日竣工验收并投入使用，投入3200万元，设床位60张"),
    Case("35千伏石坳变增容,项,1,1,,6月28日,投资1860万元,投运", is: "35千伏石坳变增容6月28日投运，投资1860万元"),
    Case("农网巩固提升工程,个,14,14,,11月30日,投资3275万元,竣工", is: "农网巩固提升工程14个于11月30日全部竣工，投资3275万元"),
    // Silent: no day, and a task that is no project.
    Case("城北泵站扩建,座,1,1,,12月底,完工投用,完成", is: "城北泵站扩建完工投用"),
    Case("衔接资金支出进度,%,92,96.4,93.1,,拨付1.86亿元,完成", is: "衔接资金支出进度96.4%，高于92%的目标，比上年提高3.3个百分点，拨付1.86亿元"),
    Case("旅游投诉办结率,%,100,100,99.2,,,完成", is: "旅游投诉办结率100%，比上年提高0.8个百分点"),
    Case("旅游接待人次,万人次,480,512.6,,,,完成", is: "旅游接待512.6万人次，超额完成480万人次的目标"),
    Case("农村宅基地确权,宗,,\"登记5,312、发证4,987\",,,,完成", is: "农村宅基地确权登记5312宗、发证4987宗"),
    Case("全国休闲农业精品线路,,1,入选1条,,5月,,完成", is: "入选全国休闲农业精品线路1条"),
    Case("乘客投诉,件,≤180,163,,,其中服务类98件,完成", is: "受理乘客投诉163件，控制在180件以内，其中服务类98件"),
    Case("百万车公里故障率,次,≤0.8,0.62,,,,完成", is: "百万车公里故障率0.62次，控制在0.8次以内"),
    // The parts of a number by the deed alone.
    Case("领导讲话、汇报材料,篇,,86,,,主笔52篇，参与34篇,完成", is: "起草领导讲话、汇报材料86篇，其中主笔52篇、参与34篇"),
  ])
  func staysWithItsName(_ item: Case) {
    let points = Self.told("事项,计量单位,目标,数量,上年,完成时间,完成情况,状态", [item.row])
    #expect(points.map { $0.text(.full) } == [item.text])
  }

  /// A difference of rates and a day in another form show what they were made from.
  @Test func showsItsArithmetic() {
    let header = "事项,计量单位,目标,数量,上年,完成时间,完成情况,状态"
    let rate = Self.told(header, ["建档率,%,90,92.6,90.8,,,完成"]).flatMap(\.sums)
    #expect(rate.map(\.shown) == ["1.8个百分点"])
    #expect(rate.flatMap(\.of).map(\.value) == ["1.8个百分点（92.6%减90.8%）"])
    let day = Self.told(header, ["传染病区改造,万元,,3200,,2024.6.28,竣工验收,完成"]).flatMap(\.sums)
    #expect(day.map(\.shown) == ["6月"])
  }

  /// The level of a column is told with the thing that has it, and a higher body's review is undergone.
  @Test(arguments: [
    Case("一流本科课程,认定2门：《物理化学》、《高分子材料》,省级", is: "获认定省级一流本科课程2门：《物理化学》、《高分子材料》"),
    Case("毕业论文抽检,抽6篇，全合格,省级", is: "接受省级毕业论文抽检6篇，全部合格"),
    Case("国家自然科学基金,获批5项（面上2、青年3）,国家级", is: "获批国家自然科学基金5项（面上2、青年3）"),
    // Silent: the result says it, and a row without one.
    Case("社会实践,1支队伍获省级优秀团队,省级", is: "做好社会实践工作，1支队伍获省级优秀团队"),
    Case("主题党日,教工支部、学生支部共开展12次,", is: "开展主题党日活动，教工支部、学生支部共开展12次"),
  ])
  func tellsTheLevel(_ item: Case) {
    let points = Self.told("事项,内容与结果,层次,状态", [item.row + ",完成"])
    #expect(points.map { $0.text(.full) } == [item.text])
  }

  /// Two tasks of one cell go with what came of each, and stay as they are where that does not show.
  @Test(arguments: [
    ("实验室检查；人才引进", "查24次，隐患57处，改55处；引进博士7人；晋升教授2人", "实验室检查24次，隐患57处，改55处；引进博士7人，晋升教授2人"),
    ("宣传培训；设备维护", "宣传36场；检修设备18台", "宣传36场；检修设备18台"),
    ("实验室检查；人才引进", "全部完成", nil), ("实验室检查", "查24次；改55处", nil), ("检查；引进", "查24次；引进博士7人", nil),
  ])
  func partsPairs(_ task: String, _ result: String, _ expected: String?) {
    #expect(PairedTask(task, result).map { PairedTask.told($0.parts) } == expected)
  }

  @Test func keepsLevelsApart() {
    let points = Self.told("事项,内容与结果,层次,状态", ["教学创新大赛,韩梅一等奖,校级,完成", "教学创新大赛,韩梅二等奖,省级,完成"])
    #expect(points.count == 2)
    #expect(points[0].text(.full).contains("校级") && points[1].text(.full).contains("省级"))
  }
}
