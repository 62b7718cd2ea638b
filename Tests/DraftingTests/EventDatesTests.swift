import Records
import Testing
import TextCore

@testable import Drafting

/// What happens on a day is told with its day, and dates have one form.
@Suite struct EventDatesTests {
  @Test(arguments: [
    ("2024/9/12召开换届大会", "9月12日召开换届大会"), ("2024-09-12揭牌", "9月12日揭牌"), ("2024.9.1前检查完毕", "9月1日前检查完毕"),
    ("6.28起", "6月28日起"), ("11/20收官", "11月20日收官"), ("2023/12/28走访", "2023年12月28日走访"), ("于2024.9.12日召开", "于9月12日召开"),
    ("完成率96.9%", nil), ("“7.11”大风抢修", nil), ("8.5公里", nil), ("共3/4完成", nil), ("9月12日召开", nil), ("12345-2-3号", nil),
    ("投资2024.5万元", nil), ("1.5起步", nil), ("9.18组织全行演练", "9月18日组织全行演练"), ("6.9前后办开放周", "6月9日前后办开放周"),
    ("3.5—3.28分8个组", "3月5日至28日分8个组"), ("1.14-2.22共40天", "1月14日至2月22日共40天"), ("截至12.15", "截至12月15日"),
    ("9.12-13承办研讨会", "9月12日至13日承办研讨会"), ("11.18-11.20现场评审", "11月18日至20日现场评审"),
    ("8.26交付使用", "8月26日交付使用"), ("8.3云山路逃逸案26小时抓获", "8月3日云山路逃逸案26小时抓获"), ("并网6.2兆瓦", nil), ("英语还差4.2分", nil),
    ("得分9.20，排第一", nil), ("含糖量2.5-2.7", nil), ("3.15消费者权益日", nil), ("6.5环境日", nil),
    ("3.18石滩中心小学聚集", "3月18日石滩中心小学聚集"), ("5.15摆摊讲政策", "5月15日摆摊讲政策"), ("8.20资质认定复评审", "8月20日资质认定复评审"),
    ("7.6送回家", "7月6日送回家"), ("2.28号前收完", "2月28日前收完"), ("守到4.8", "守到4月8日"), ("9.26建成通车18公里", "9月26日建成通车18公里"),
    ("最后一个10.17批的", "最后一个10月17日批的"), ("3处3.27全部整改", "3处3月27日全部整改"),
    ("（7.22报告，务工返乡）", "（7月22日报告，务工返乡）"),
    ("3.6万元到位", nil), ("7.8分以上", nil), ("5.5倍", nil), ("9.2比上年高", nil), ("12.1宣传日进高校", nil), ("提高到4.8", nil),
    ("1.2号楼改造", nil), ("平均4.5到5.2天", nil),
  ])
  func writesDatesInOneForm(_ text: String, _ expected: String?) {
    #expect(DateStyle(year: 2024).written(text)?.text == expected)
  }

  private func body(_ header: String, _ row: String) throws -> String {
    let rows = [row, "业务,资料,整理资料12份,,已完成,", "业务,检查,检查企业30家,,已完成,"]
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  private static let header = "类别,工作任务,完成情况,完成时间,状态,备注"

  @Test(arguments: [
    ("业务,防汛应急演练,8家单位120余人参加,7月16日,完成,", "7月16日开展防汛应急演练"),
    ("业务,经济形势分析会,320人参会,2023-04-26,完成,", "4月26日"),
    ("业务,传染病区改造,竣工验收并投入使用，设床位60张,2023.6.28,完成,", "6月28日竣工验收并投入使用"),
    ("业务,组织生活会,班子查摆问题6条,,完成,2022年度组织生活会，今年1月26日开的", "1月26日召开2022年度组织生活会"),
  ])
  func tellsTheDayOfWhatHappensOnADay(_ row: String, _ expected: String) throws {
    let text = try body(Self.header, row)
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: [
    // Several, work that goes on, the last day of a month, a month, another year, a date that the text has.
    (header, "业务,应急演练,开展演练5次,7月16日,完成,"), (header, "业务,档案整理,整理档案412卷,7月16日,完成,"),
    (header, "业务,防汛应急演练,120人参加,6月30日,完成,"), (header, "业务,防汛应急演练,120人参加,7月,完成,"),
    (header, "业务,防汛应急演练,7月2日在河堤举行,7月16日,完成,"), (header, "业务,演练方案起草,起草推进会讲话3稿,7月16日,完成,"),
    ("类别,工作任务,完成情况,完成时限,状态,备注", "业务,防汛应急演练,120人参加,7月16日,完成,"),
  ])
  func isSilentElsewhere(_ header: String, _ row: String) throws {
    let text = try body(header, row)
    #expect(!text.contains("16日") && !text.contains("30日"), "\(text)")
  }
}
