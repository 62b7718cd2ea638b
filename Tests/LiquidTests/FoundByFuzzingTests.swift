import Liquid
import TextCore
import Testing

/// What the fuzz targets under `Tests/Fuzz` found, each made small.
struct FoundByFuzzingTests {
  @Test(arguments: [0, 1, 100, 4095, 4096, 4097, 5000, 30_000])
  func outputBeyondItsLimitIsNotRecorded(limit: Int) {
    // Blocks of output are of fixed sizes: the limit holds to the byte all the same.
    for size in [limit, limit + 1, limit + 9000] {
      let text = String(repeating: "字", count: size / 3) + String(repeating: "x", count: size % 3)
      for template in ["{{ a }}", "{{ a }}{{ e }}", text, "{% capture c %}{{ a }}{% endcapture %}{{ c }}"] {
        let trial = Trial(
          template, .object([("a", .string(text, mark: 1)), ("e", "")]),
          options: RenderOptions(limits: Limits(outputBytes: limit), recordsRuns: true))
        if size <= limit {
          #expect(trial.text == text)
          #expect(trial.runs.last?.range.upperBound ?? 0 == size)
        } else {
          #expect(trial.text == nil)
          #expect(Set(trial.codes) == ["limit-outputBytes"])
        }
      }
    }
  }

  @Test func valuesBehindTheLimitAreThrownAway() {
    let trial = Trial(
      "{% for i in (1..3000) %}{{ f }}{{ s }}{{ l }}{% endfor %}",
      .object([("f", false), ("s", .string("甲乙", mark: 1)), ("l", [1, .string("丙", mark: 2)])]),
      options: RenderOptions(limits: Limits(outputBytes: 5000), recordsRuns: true))
    #expect(trial.text == nil)
    #expect(trial.codes == ["limit-outputBytes"])
  }

  @Test func excerptsOfBytesThatAreNoText() {
    // A run of continuation bytes behind the fault, longer than what an excerpt shows.
    let bytes = Array("{{ 0.1 |".utf8) + Array(repeating: 0xBA, count: 300) + Array(" plus: 1 }}".utf8)
    let parsed = Template.parse(SourceText(name: "模板.liquid", bytes: bytes))
    #expect(parsed.template == nil)
    #expect(FixtureFiles.print(parsed.diagnostics).hasPrefix("模板.liquid:1:9: error:"))
  }
}
