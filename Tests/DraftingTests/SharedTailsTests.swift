import Records
import Testing
import TextCore

@testable import Drafting

/// Numbers that only passed their plans, told together. Rows as `task|unit|plan|actual|上年|remark`.
@Suite struct SharedTailsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [String]
    let has: [String]
    let lacks: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "nouns",
      rows: ["粮食播种面积|万亩|62.5|63.1|62.8|", "大豆种植面积|万亩|3.2|3.3|3.1|", "设施蔬菜面积|万亩|5|4.1|4|尚未全部建成"],
      has: ["粮食播种面积63.1万亩、大豆种植面积3.3万亩，均超额完成年度任务"], lacks: ["62.5万亩", "62.8", "上年为"]),
    Case(
      testDescription: "two rates with the year before",
      rows: ["供电可靠率|%|99.9|99.912|99.887|", "综合电压合格率|%|99.8|99.83|99.79|"],
      has: ["供电可靠率99.912%、综合电压合格率99.83%，均高于目标，分别比上年提高0.025个、0.04个百分点"], lacks: ["99.9%的"]),
    Case(
      testDescription: "three rates",
      rows: ["档案建档率|%|90|92.6|90.8|", "疫苗接种率|%|95|97.4|97.1|", "遗传病筛查率|%|98|98.9|98.6|"],
      has: ["均高于目标和上年"], lacks: ["比上年提高"]),
    Case(
      testDescription: "a rate and a bound",
      rows: ["成本降低率|%|2|2.1||", "钢筋损耗率|%|≤1.5|1.3||"],
      has: ["成本降低率2.1%、钢筋损耗率1.3%，均优于目标"], lacks: []),
    Case(
      testDescription: "one rate of each group of words keeps its number",
      rows: ["医院感染发生率|%|≤1.5|0.82||", "检查食堂|户次|300|326|281|下架过期食品70件"],
      has: ["0.82%", "1.5%"], lacks: ["低于上限"]),
    Case(
      testDescription: "alone with what it found it keeps its plan, a few in words of their own",
      rows: ["企业检查|户次|300|326|281|下架过期食品70件", "专题推介会|场|4|5|3|现场签约18个项目"],
      has: ["超额完成300户次的计划", "比计划多1场"], lacks: ["281", "比上年"]),
    Case(
      testDescription: "less than the year before is not told, nor how much there was to check",
      rows: ["能繁母猪存栏|万头|3.9|3.91|3.96|其中规模场2万头", "充装站检查|家||12|9|停业整顿1家", "用户投诉|件||9|15|均已答复"],
      has: ["3.91万头", "12家，停业整顿1家", "9件，均已答复，比上年减少6件"], lacks: ["3.96", "上年为"]),
    Case(
      testDescription: "a missed plan beside what was done of it",
      rows: ["老旧小区配电改造|个|8|6||2个小区管线未清理完毕", "隐患整改|处|63|61||2处正在整改", "安全培训|人次|2400|2460||覆盖全部班组"],
      has: ["老旧小区配电改造计划8个，完成6个"], lacks: []),
  ])
  func sharesWhatIsAlike(_ item: Case) throws {
    // The opening has words of its own.
    let whole = try draft(item.rows)
    let text = String(whole[try #require(whole.place(of: "一、")).lowerBound...])
    for words in item.has { #expect(text.contains(words), "\(text)") }
    for words in item.lacks { #expect(!text.contains(words), "\(text)") }
  }

  /// The order of the rows changes no number that is told.
  @Test func hasTheSameNumbersInAnyOrder() throws {
    let rows = [
      "粮食播种面积|万亩|62.5|63.1|62.8|", "大豆种植面积|万亩|3.2|3.3|3.1|", "粮食总产量|万吨|26.8|27.1|26.5|", "生猪出栏|万头|45|46.2|44.8|",
      "水产品产量|万吨|1.8|1.86|1.79|", "机械化率|%|88|88.9|87.6|", "综合利用率|%|83|85.2|83.9|", "改厕|户|1200|1218|1150|均已纳入管护",
    ]
    let numbers = try SupportedNumbers.numbers(draft(rows)).sorted()
    for shift in 1..<rows.count {
      let turned = Array(rows[shift...] + rows[..<shift])
      #expect(try SupportedNumbers.numbers(draft(turned)).sorted() == numbers)
    }
  }

  private func draft(_ rows: [String]) throws -> String {
    let lines = rows.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let plan = Double(cells[2].filter { $0.isASCII && ($0.isDigit || $0 == ".") })
      let isMissed = !cells[2].hasPrefix("≤") && (plan ?? 0) > (Double(cells[3]) ?? 0)
      return "业务科,全年,\(cells[0]),\(cells[2]),\(cells[3]),\(cells[4]),\(cells[1]),\(isMissed ? "未完成" : "完成"),\(cells[5])"
    }
    let header = "科室,季度,指标名称,计划,实际,上年同期,单位,状态,备注"
    let ledger = LedgerReader.read(text: ([header] + lines).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }
}
