import Liquid
import TextCore
import Testing

/// Marks come out with the exact bytes that carried them.
struct MarkTests {
  /// The output with the marks behind each marked piece: `[市局|1]`.
  private func marked(_ template: String, _ data: Value, partials: [String: String] = [:]) throws -> String {
    let trial = Trial(template, data, partials: partials, options: RenderOptions(recordsRuns: true))
    let bytes = Array(try #require(trial.text, "\(FixtureFiles.print(trial.diagnostics))").utf8)
    return trial.runs.map { run in
      let text = String(decoding: bytes[run.range], as: UTF8.self)
      return run.marks.isEmpty ? text : "[\(text)|\(run.marks.map(String.init).joined(separator: ","))]"
    }.joined()
  }

  private static let data: Value = .object([
    ("甲", .string("甲", mark: 1)), ("乙", .string(" 乙 ", mark: 2)), ("数", .string("3", mark: 3)), ("无", "无"),
    ("段", .string(pieces: [("一", 4), ("二", 5), ("三", 5)])),
    ("列", .array([.string("x", mark: 6), "y", .string("z", mark: 7)])),
  ])

  @Test(arguments: [
    ("前{{ 甲 }}后{{ 数 }}", "前[甲|1]后[3|3]"),
    ("{{ 段 }}", "[一|4][二三|5]"),
    ("{% assign x = 甲 %}{{ x }}{{ x }}", "[甲|1][甲|1]"),
    ("{% capture x %}a{{ 甲 }}b{{ 段 }}{% endcapture %}<{{ x }}>", "<a[甲|1]b[一|4][二三|5]>"),
    ("{% capture x %}{{ 甲 }}{% endcapture %}{% capture y %}{{ x }}-{{ x }}{% endcapture %}{{ y }}", "[甲|1]-[甲|1]"),
    ("{{ 甲 | append: 无 | append: 乙 | prepend: 数 }}", "[3|3][甲|1]无[ 乙 |2]"),
    ("{{ 乙 | strip }}{{ 乙 | lstrip }}", "[乙|2][乙 |2]"),
    ("{{ 列 | join: '、' }}", "[x|6]、y、[z|7]"),
    ("{{ 列 }}{{ 列 | first }}{{ 列.last }}", "[x|6]y[z|7][x|6][z|7]"),
    ("{{ 列 | concat: 列 | reverse | join: '' }}", "[z|7]y[x|6][z|7]y[x|6]"),
    ("{{ 空 | default: 甲 }}{{ 甲 | default: 无 }}", "[甲|1][甲|1]"),
    ("{{ 段 | slice: 1, 2 }}{{ 段 | first }}{{ 段 | truncate: 2, '' }}", "[二三|5][一|4][一|4][二|5]"),
    ("{{ 段 | replace: '二', 甲 }}", "[一甲三|1,4,5]"),
    ("{{ 段 | upcase }}{{ '' | append: 段 | upcase }}", "[一|4][二三|5][一|4][二三|5]"),
    ("{% assign l = 段 | split: '' %}{{ l | join: '，' }}", "[一|4]，[二|5]，[三|5]"),
    ("{% for 项 in 列 %}{{ 项 }}{% endfor %}", "[x|6]y[z|7]"),
    ("{% render 'p', 名: 甲 %}", "部[甲|1]"),
    ("{% if 甲 %}{% case 数 %}{% when '3' %}{{ 甲 }}{% endcase %}{% endif %}", "[甲|1]"),
    ("{{ 数 | plus: 1 }}", "4"),
  ])
  func areKept(template: String, expected: String) throws {
    #expect(try marked(template, Self.data, partials: ["p": "部{{ 名 }}"]) == expected)
  }

  @Test func unionOverChangedText() throws {
    let data: Value = .object([("段", .string(pieces: [("ab", 1), ("cd", 2)]))])
    #expect(try marked("{{ 段 | upcase }}", data) == "[ABCD|1,2]")
    #expect(try marked("{{ 段 | remove: 'b' }}", data) == "[acd|1,2]")
  }

  @Test func hostFiltersBuildThemFromPieces() throws {
    var environment = Environment()
    environment.register("顿号") { value, _ throws(FilterFault) in
      guard case .array(let items) = value else { throw FilterFault(Message("要列表", "needs a list")) }
      var pieces: [Text] = []
      for (i, item) in items.enumerated() {
        if i > 0 { pieces.append(i == items.count - 1 ? "和" : "、") }
        pieces.append(item.text ?? Text(item.printed))
      }
      return .string(pieces: pieces)
    }
    let trial = Trial(
      "{{ 列 | 顿号 }}", Self.data, environment: environment, options: RenderOptions(recordsRuns: true))
    #expect(trial.text == "x、y和z")
    #expect(trial.runs.map(\.marks) == [[6], [], [7]])
  }

  @Test func runsSayTemplateAndLine() throws {
    let trial = Trial(
      "一\n二{{ 甲 }}\r\n{% render 'p' %}", Self.data, partials: ["p": "三\n{{ 'x' }}"],
      options: RenderOptions(recordsRuns: true))
    #expect(trial.text == "一\n二甲\r\n三\nx")
    let places = trial.runs.map { "\($0.source):\($0.line) \($0.range.count)" }
    #expect(
      places == [
        "模板.liquid:1 4", "模板.liquid:2 3", "模板.liquid:2 3", "模板.liquid:2 2", "p:1 4", "p:2 1",
      ])
  }

  @Test func slicesAndPiecesKeepThem() {
    let text = Text(pieces: [Text("甲", mark: 1), "乙", Text("丙", mark: 2)])
    #expect(text.marks == [1, 2])
    #expect(text.slice(3..<9).markSpans == [MarkSpan(3, 6, [2])])
    #expect(text.slice(0..<99).string == "甲乙丙")
    #expect(Text("甲", mark: 1) == "甲")
  }
}
