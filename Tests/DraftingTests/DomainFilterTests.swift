import Liquid
import Testing
import TextCore

@testable import Drafting

@Suite struct DomainFilterTests {
  private func render(_ template: String, _ data: [(String, Value)] = []) -> (text: String?, codes: [String]) {
    let parsed = Template.parse(SourceText(name: "试.liquid", template), environment: DomainFilters.environment)
    guard let template = parsed.template else { return (nil, parsed.diagnostics.map(\.code)) }
    let result = template.render(data)
    return (result.rendered?.text, result.diagnostics.map(\.code))
  }

  @Test(arguments: [
    ("{{ 12 | 汉字 }}", "十二"), ("{{ 105 | 汉字 }}", "一百零五"), ("{{ '20' | 汉字 }}", "二十"), ("{{ 0 | 汉字 }}", "零"),
    ("{{ 2 | 次序 }}", "二是"), ("{{ 2 | 序号 }}", "二、"), ("{{ 2 | 序号: '（一）' }}", "（二）"),
    ("{{ 2 | 序号: '1.' }}", "2."), ("{{ 2 | 序号: '（1）' }}", "（2）"),
    ("{{ '甲,乙,丙' | split: ',' | 顿号 }}", "甲、乙和丙"), ("{{ '甲' | split: ',' | 顿号 }}", "甲"),
    ("{{ 38640 | 万 }}", "3.864万"), ("{{ 38640 | 万: 2 }}", "约3.86万"), ("{{ 50000 | 万: 2 }}", "5万"),
    ("{{ 0 | 万 }}", "0"), ("{{ '2023-05-09' | 日期 }}", "2023年5月9日"), ("{{ '2023/5' | 日期 }}", "2023年5月"),
    ("{{ '共12项，完成100%' | 字数 }}", "7"),
  ])
  func gives(_ template: String, _ expected: String) {
    #expect(render(template).text == expected)
  }

  @Test(arguments: [
    "{{ '十二' | 汉字 }}", "{{ 1.5 | 次序 }}", "{{ 2 | 序号: 'A' }}", "{{ '三万' | 万 }}", "{{ '某日' | 日期 }}",
  ])
  func saysWhatIsWrong(_ template: String) {
    let result = render(template)
    #expect(result.text == nil)
    #expect(!result.codes.isEmpty)
  }

  @Test func aListKeepsTheMarksOfItsItems() throws {
    let items: Value = .array([.string("甲", mark: 7), .string("乙", mark: 9)])
    let template = try #require(
      Template.parse(SourceText(name: "试", "{{ 项 | 顿号 }}"), environment: DomainFilters.environment).template)
    let rendered = try #require(
      template.render([("项", items)], options: DomainFilters.options).rendered)
    #expect(rendered.text == "甲和乙")
    #expect(rendered.runs.map(\.marks) == [[7], [], [9]])
  }
}
