import Foundation
import Records
import Testing

@testable import Drafting

/// Rows of a name, a number and a remark, as offices keep them that write little.
@Suite struct TerseRowTests {
  @Test(arguments: rows)
  func readsInTheOrderOfTheRow(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    #expect(Support.points([(task, result, quantity)]).map { $0.text(.full) } == [expected])
  }

  static let rows: [(String, String, String, String)] = [
    // The number first, then rates and shares.
    ("门诊", "同比+3.6%", "41280人次", "门诊41280人次，同比增长3.6%"),
    ("急诊", "环比-2.1%", "5120人次", "急诊5120人次，环比下降2.1%"),
    ("老年人体检", "率81.2%", "3120人", "组织老年人体检3120人，体检率81.2%"),
    ("高血压管理", "规范率75%", "2610人", "高血压管理2610人，规范率75%"),
    ("肺结核", "管理率100%", "11例", "肺结核11例，管理率100%"),
    ("流感疫苗", "60岁以上免费", "2210剂", "流感疫苗2210剂，60岁以上免费"),
    ("家庭医生签约", "重点人群3120人", "9240人", "家庭医生签约9240人，其中重点人群3120人"),
    ("新招", "医2护3", "5人", "新招5人，其中医2人、护3人"),
    ("夜门诊", "6月开", "1280人次", "6月开设夜门诊，共1280人次"),
    ("康复室", "新开艾灸、推拿", "3260人次", "康复室3260人次，新开艾灸、推拿"),
    ("孕产妇", "产后访视率97%", "212人", "服务孕产妇212人，产后访视率97%"),
    ("党员下沉", "入户310户", "12人", "党员下沉12人，入户310户"),
    ("食品快检", "阳性3批次", "1260批次", "完成食品快检1260批次，阳性3批次"),
    // Only the number.
    ("0-6岁儿童", "", "1820人", "服务0-6岁儿童1820人"),
    ("远程会诊", "", "52例", "远程会诊52例"),
    ("进修", "", "4人次", "进修4人次"),
    ("学八项规定", "", "6次", "学习八项规定6次"),
    ("三会一课", "12次", "党员15名", "开展三会一课12次，15名党员参加"),
    ("行风", "", "承诺书36份", "签订行风承诺书36份"),
    ("义诊", "860人", "12场", "开展义诊12场，860人参加"),
    ("专题讲座", "3期，约200人", "", "举办专题讲座3期，约200人参加"),
    ("健康讲座", "全年4次 参加45人", "", "全年举办健康讲座4次，45人参加"),
    // Numbers set off with spaces.
    ("处方点评", "960张 合理率95.8%", "12次", "开展处方点评12次，960张，合理率95.8%"),
    ("院感自查", "问题21 改21", "12次", "开展院感自查12次，发现问题21个，全部整改"),
    ("双向转诊", "", "上转312 下转205", "双向转诊上转312，下转205"),
  ]

  /// A number that the row's result tells is not said again.
  @Test(arguments: told)
  func saysNoNumberAgain(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    #expect(Support.points([(task, result, quantity)]).map { $0.text(.full) } == [expected])
  }

  static let told: [(String, String, String, String)] = [
    // The sum of a list, in whatever units.
    ("校园食品检查", "检查12所学校食堂、21家校园周边小店", "33家", "检查12所学校食堂、21家校园周边小店"),
    ("警示教育", "组织观看警示教育片3场，参观警示教育基地1次", "4场", "组织观看警示教育片3场，参观警示教育基地1次"),
    ("职工荣誉", "获市级模范职工小家1个，省五一奖章1人", "2项", "获市级模范职工小家1个，省五一奖章1人"),
    // The same number in another unit.
    ("暑期托管班", "办托管班35天，孩子21个", "21人", "暑期办托管班35天，孩子21个"),
    ("困难帮扶", "发放慰问金1.2万元", "12000元", "开展困难帮扶，发放慰问金1.2万元"),
    ("技能培训", "举办培训8期", "8期", "举办技能培训8期"),
    // A number of nothing that the sentence counts goes behind, and not between.
    ("食堂检查", "春秋两季把14所学校食堂全部检查一遍，下发通知书17份", "45家", "春秋两季把14所学校食堂全部检查一遍，共45家，下发通知书17份"),
    ("环境整治", "清理3条街道，群众满意", "86处", "开展环境整治86处，清理3条街道，群众满意"),
    ("送温暖", "慰问困难职工17人；续保214人", "71人", "开展送温暖，慰问困难职工17人，共71人；续保214人"),
  ]

  /// Each number of a result's cell stands in what is told in full.
  @Test(arguments: 1...6)
  func losesNoNumber(_ seed: UInt64) {
    var maker = LedgerMaker(seed: seed)
    for row in maker.rows().prefix(60) {
      let records = Support.ledger([row]).records
      for point in Support.grouping.points(Array(records.indices), of: records) {
        let record = records[point.records[0]]
        let text = point.text(.full)
        let told = Set(Self.numbers(text))
        // What was planned gives way to what came; equal numbers are said once, sums stand for their parts.
        let isPlan = ["计划", "应到"].contains { record.result.contains($0) }
        let summed = Set(point.sums.flatMap(\.of).flatMap { Self.numbers($0.value) })
        let result = record.result.replacing(/（[0-9]）/, with: "")
        let lost = Self.numbers(result).filter { !told.contains($0) && !summed.contains($0) }
        #expect(lost.isEmpty || isPlan, "\(record.result) → \(text)")
      }
    }
  }

  private static func numbers(_ text: String) -> [String] {
    text.split { !($0.isNumber || $0 == ".") }.map { $0.trimmingCharacters(in: ["."]) }.filter {
      $0.contains { $0.isASCII }
    }
  }
}
