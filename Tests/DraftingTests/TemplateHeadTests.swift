import Testing
import TextCore

@testable import Drafting

@Suite struct TemplateHeadTests {
  private func head(_ lines: [String], after tail: String = "{{ 年度 }}") -> TemplateHead {
    TemplateHead(
      SourceText(
        name: "试.liquid", (["{%- comment -%}"] + lines + ["{%- endcomment -%}", tail]).joined(separator: "\n")))
  }

  @Test func saysWhatItIsForAndWhatItWouldLike() {
    let head = head(["  简报：几百字。", "  第二行。", "  默认设置：", "  字数：600", "  套话：少", "  主题：水"])
    #expect(head.purpose == "简报：几百字。")
    #expect(head.diagnostics.isEmpty)
    #expect(head.defaults.entries.map { $0.name + "=" + $0.value } == ["字数=600", "套话=少", "主题=水"])
    #expect(head.defaults.place(of: "字数") == "试.liquid:5")
  }

  @Test(arguments: ["", "{{ 年度 }}", "正文 {% comment %}简报{% endcomment %}", "{% comment %}\n没有结尾"])
  func isEmptyWithoutACommentAtTheHead(_ text: String) {
    let head = TemplateHead(SourceText(name: "试.liquid", text))
    #expect(head.purpose.isEmpty && head.defaults.entries.isEmpty && head.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("字数：很多", "setting-value"), ("台账：a.csv", "template-setting"), ("年度：2023", "template-setting"),
    ("编号：①", "setting-value"), ("期间：上半月", "setting-value"), ("没有冒号", "setting-colon"),
  ])
  func pointsFaultsOut(_ line: String, _ code: String) {
    let head = head(["用途", "默认设置：", line])
    #expect(head.diagnostics.map(\.code) == [code])
    guard case .span(let source, let span) = head.diagnostics.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(source.line(at: span.start) == 4)
  }

  @Test func theUsersSettingsGoBeforeTheTemplates() {
    let wishes = head(["用途", "默认设置：", "字数：600", "套话：少", "章节：业务"]).defaults
    let own = Settings.parse(SourceText(name: "设置.txt", "模板：甲\n字数：900\n")).0
    #expect(own.over(wishes).length == 900)
    #expect(own.over(wishes).wordiness == .little)
    #expect(own.over(wishes).chaptersArePreferred)
    // The file's length was meant for the template that it names.
    var other = own
    #expect(other.set(.template, to: "乙", from: "--template").isEmpty)
    #expect(other.over(wishes).length == 600)
    var same = own
    #expect(same.set(.template, to: "甲", from: "--template").isEmpty)
    #expect(same.over(wishes).length == 900)
    var asked = other
    #expect(asked.set(.length, to: "700", from: "--length").isEmpty)
    #expect(asked.over(wishes).length == 700)
  }
}
