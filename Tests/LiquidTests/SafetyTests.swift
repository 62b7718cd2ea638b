import Foundation
import Liquid
import TextCore
import Testing

/// Nothing that a template or its data holds traps, hangs or overflows the stack.
struct SafetyTests {
  @Test(arguments: [
    "{% if a %}", "{% for x in a %}", "{% capture a %}", "{% liquid liquid ", "{{ a[", "{{ a | ", "{% case a %}",
    "{% comment %}", "{% raw %}", "{% doc %}", "{%", "{{", "{{ '", "｛｛", "{％ if %}", "{% endif %}", "{% else %}",
    "(1..", "\u{0}",
  ])
  func nestingInSource(part: String) {
    for count in [1000, 20_000] {
      let trial = Trial(String(repeating: part, count: count))
      #expect(trial.text != nil || !trial.diagnostics.isEmpty)
    }
  }

  @Test func nestingInData() {
    var value: Value = "x"
    for _ in 0..<200_000 { value = .array([value]) }
    let trial = Trial("{{ a }}", .object([("a", value)]))
    #expect(trial.codes == ["data-too-deep"])
    #expect(value.printed == "")
    #expect(value != value)
  }

  @Test func nestingAllowedInData() {
    var value: Value = "x"
    for i in 0..<500 { value = i % 2 == 0 ? .array([value]) : .object([("k", value)]) }
    let trial = Trial(
      "{{ a | join }}{{ a }}{% if a == a %}{% endif %}{{ a | uniq | sum }}{% assign b = a | compact %}{{ b }}",
      .object([("a", value)]))
    #expect(trial.text != nil)
  }

  @Test func nestingInJSON() {
    for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
      #expect(JSONValue.parse(SourceText(name: "j", text)).value == nil)
    }
  }

  @Test(arguments: [
    ("{% for i in (1..9223372036854775807) %}x{% endfor %}", "limit-steps"),
    ("{% for i in (-9223372036854775807..9223372036854775807) %}x{% endfor %}", "limit-steps"),
    ("{% for i in (1..3) limit: 9223372036854775807 offset: 9223372036854775807 %}{% endfor %}", nil),
    ("{{ (1..9223372036854775807) | join }}", "limit-builtBytes"),
    ("{{ (1..1000000000) | reverse }}", "limit-builtBytes"),
    ("{% assign r = (-9223372036854775807..9223372036854775807) %}{{ r.size }}", nil),
    ("{{ -9223372036854775807 | minus: 1 | abs }}", "overflow"),
    ("{{ -9223372036854775807 | minus: 1 | divided_by: -1 }}", "overflow"),
    ("{{ -9223372036854775807 | minus: 1 | modulo: -1 }}", nil),
    ("{{ 1 | round: 9223372036854775807 }}{{ 1.5 | round: -9223372036854775807 }}", nil),
    ("{{ 'abc' | slice: -9223372036854775807, 9223372036854775807 }}", nil),
    ("{{ 'abc' | slice: 1, 9223372036854775807 }}{{ 'abc' | truncate: -9223372036854775807 }}", nil),
    ("{{ 'abc' | truncatewords: 9223372036854775807 }}", nil),
    ("{{ 9223372036854775807 | date: '%Y' }}", nil),
    ("{{ '9999-99-99' | date: '%Y' }}{{ 'Mar' | date: '%999999999Y' }}", nil),
    ("{{ 1.0 | times: 1000000000000000 | times: 1000000000000000 | times: 1000000000000000 | ceil }}", "overflow"),
    (
      "{% assign s = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}",
      "limit-builtBytes"
    ),
    ("{% assign s = 'a' %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}", nil),
    (
      "{% for i in (1..100) %}{% for j in (1..100) %}{% for k in (1..100000) %}{% endfor %}{% endfor %}{% endfor %}",
      "limit-steps"
    ),
  ])
  func hugeNumbers(template: String, code: String?) {
    let limits = Limits(outputBytes: 1 << 20, steps: 100_000, builtBytes: 8 << 20)
    let trial = Trial(template, options: RenderOptions(limits: limits))
    if let code {
      #expect(trial.codes.contains(code))
    } else {
      #expect(trial.codes.allSatisfy { $0.hasPrefix("limit") || $0 == "overflow" })
    }
  }

  @Test func slowSearches() {
    let data: Value = .object([
      ("长", .string(String(repeating: "a", count: 400_000))),
      ("段", .string(String(repeating: "a", count: 200_000) + "b")),
    ])
    let clock = ContinuousClock()
    let time = clock.measure {
      let trial = Trial(
        "{% if 长 contains 段 %}{% endif %}{{ 长 | replace_last: 段, '' | size }}{{ 长 | split: 段 | size }}", data)
      #expect(trial.text == "4000001")
    }
    #expect(time < .seconds(2))
  }

  @Test func invalidBytes() {
    let source = SourceText(name: "x", bytes: [0x7B, 0x7B, 0xFF, 0xE5, 0x7D, 0x7D, 0xC3])
    #expect(Template.parse(source).template == nil)
    let text = Value.string(Text(bytes: [0xFF, 0xE5, 0x8D, 0x61]))
    let trial = Trial(
      "{{ a | size }}{{ a | upcase }}{{ a | slice: 1 }}{{ a | split: '' | size }}{{ a | truncate: 2 }}{{ a.last }}",
      .object([("a", text)]))
    #expect(trial.diagnostics.isEmpty)
  }

  @Test func partialsStayInTheirFolder() throws {
    let files = FileManager.default
    let root = files.temporaryDirectory.appendingPathComponent("liquid-\(UInt64.random(in: 0 ... .max))")
    let inside = root.appendingPathComponent("in")
    try files.createDirectory(at: inside.appendingPathComponent("sub"), withIntermediateDirectories: true)
    defer { try? files.removeItem(at: root) }
    try Data("外".utf8).write(to: root.appendingPathComponent("secret.liquid"))
    try Data("内".utf8).write(to: inside.appendingPathComponent("甲.liquid"))
    try Data("全名".utf8).write(to: inside.appendingPathComponent("乙"))
    try Data("乙二".utf8).write(to: inside.appendingPathComponent("乙.liquid"))
    try Data("下".utf8).write(to: inside.appendingPathComponent("sub/丙.liquid"))
    let secret = root.appendingPathComponent("secret.liquid").path
    try files.createSymbolicLink(
      atPath: inside.appendingPathComponent("link.liquid").path, withDestinationPath: secret)
    try files.createSymbolicLink(atPath: inside.appendingPathComponent("up").path, withDestinationPath: root.path)
    let partials = FolderPartials(inside.path)
    #expect(partials.partial("甲")?.text == "内")
    #expect(partials.partial("乙")?.text == "全名")
    #expect(partials.partial("sub/丙")?.text == "下")
    #expect(partials.partial("sub/../甲")?.text == "内")
    for name in [
      "../secret", "sub/../../secret", secret, "link", "up/secret", "", "sub", ".", "..", "甲\u{0}", "/etc/passwd",
    ] {
      #expect(partials.partial(name) == nil, "\(name)")
    }
    #expect(partials.partialNames == ["link", "sub", "up", "乙", "甲"].sorted())
    let outside = FolderPartials(inside.path + "2")
    #expect(outside.partial("甲") == nil)
  }

  // Found by feeding mutated templates.
  @Test(arguments: ["{{ [3] }}", "{{ [3].a[x] }}", "{% for i in [0] %}{% endfor %}", "{{ [-1] }}"])
  func numberInBracketsIsNoName(template: String) {
    #expect(Trial(template, .object([("x", 1)])).codes == ["bad-name"])
    #expect(Trial(template, options: RenderOptions(undefined: .lenient)).text == "")
  }

  @Test func parsesAlike() {
    // The order of sets and dictionaries never shows.
    let data: Value = .object((0..<40).map { ("名\($0)", .int($0)) })
    let texts = (0..<5).map { _ in FixtureFiles.print(Trial("{{ 不 }}{{ 名41 }}", data).diagnostics) }
    #expect(Set(texts).count == 1)
  }
}
