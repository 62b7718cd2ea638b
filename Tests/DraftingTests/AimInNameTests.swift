import Records
import Testing

@testable import Drafting

/// Names that set the aims of their rows, as lists of duties have them.
@Suite struct AimInNameTests {
  private static func record(_ task: String, _ result: String) throws -> TaskRecord {
    try #require(
      LedgerReader.read(text: "工作任务,完成情况\n\(task),\"\(result)\"\n", name: "台账.csv", year: 2025).records.first)
  }

  @Test(arguments: [
    ("归集住房公积金3.2亿元", "全年归集3.36亿元，同比增长8.4%", "归集住房公积金", "3.2亿元", "全年归集3.36亿元，同比增长8.4%"),
    ("发展党员20名", "发展22名", "发展党员", "20名", "22名"),
    ("新改建农村公路60公里", "完成62公里，总投资4300万元", "新改建农村公路", "60公里", "62公里，总投资4300万元"),
    ("个贷逾期率控制在0.3‰以内", "0.21‰", "个贷逾期率", "≤0.3‰", "0.21‰"), ("群众满意度达到95%以上", "96.4%", "群众满意度", "≥95%", "96.4%"),
    ("力争全年财政收入突破20亿元", "完成19.3亿元", "财政收入", "≥20亿元", "19.3亿元"),
    ("“桐山融媒”APP下载量达到6万", "6.3万，日活4100", "“桐山融媒”APP下载量", "≥6万", "6.3万，日活4100"),
    ("开设“奋进十四五”等专栏6个", "开设专栏7个，刊发报道412篇", "开设“奋进十四五”等专栏", "6个", "7个，刊发报道412篇"),
    ("开展农村厕所革命，改造户厕800户", "完成改造826户", "开展农村厕所革命", "800户", "改造户厕826户"),
    ("植树500亩", "完成530亩", "植树", "500亩", "530亩"), ("省级精品课程2门", "立项3门", "省级精品课程", "2门", "立项3门"),
    ("实施食品安全抽检2000批次", "抽检2086批次，合格率98.7%", "实施食品安全抽检", "2000批次", "2086批次，合格率98.7%"),
  ])
  func theAimStandsApart(_ task: String, _ result: String, _ name: String, _ aim: String, _ told: String) throws {
    let record = RemarkOrders.obeyed([try Self.record(task, result)], year: 2025)[0]
    #expect([record.task, record.target, record.result] == [name, aim, told])
  }

  /// What is not told of the same thing, what was all done, and what only is called by a number.
  @Test(arguments: [
    ("改造老旧小区8个", "已全部完成，惠及1240户"), ("新建公厕5座", "完成选址，拆除旧厕2座"), ("规上工业增加值增长7%", "增长7.8%"), ("学习贯彻第5号令", "学习5次"),
    ("推进改革任务第3项", "完成3项"), ("办好2025年培训", "培训2025人"), ("新增缴存单位40家、缴存职工1800人", "新增缴存单位46家、职工2013人"),
    ("督办民生实事12件", "开会4次"),
  ])
  func anyOtherNameStays(_ task: String, _ result: String) throws {
    let record = RemarkOrders.obeyed([try Self.record(task, result)], year: 2025)[0]
    #expect(record.task == task && record.target.isEmpty)
  }

  /// A rate that reached the aim its name sets is done, and one that did not is not.
  @Test(arguments: [
    ("群众满意度达到95%以上", "96.4%", TaskState.done), ("群众满意度达到95%以上", "93.1%", .ongoing), ("差错率控制在3%以内", "2.1%", .done),
    ("信息系统升级", "90%", .ongoing),
  ])
  func aRateIsHeldAgainstTheNamesAim(_ task: String, _ result: String, _ state: TaskState) throws {
    #expect(try Self.record(task, result).state == state)
  }

  /// Whom a deed reached is told behind it.
  @Test(arguments: [
    ("改造老旧小区8个", "已全部完成，惠及1240户", "改造老旧小区8个，惠及1240户"), ("新建幼儿园", "惠及1240户", "新建幼儿园，惠及1240户"),
    ("安全事故", "1起", "发生安全事故1起"),
  ])
  func reachesStandBehind(_ task: String, _ result: String, _ expected: String) throws {
    let point = try #require(Support.points([(task: task, result: result, quantity: "")]).first)
    #expect(point.text(.full) == expected)
  }
}
