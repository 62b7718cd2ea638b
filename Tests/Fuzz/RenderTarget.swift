import Liquid
import TextCore

/// Fuzzes rendering: an input is the source of a template and, behind a NUL byte, the JSON of its data.
///
/// Without a NUL byte the data is `Setting.data`. Inputs of odd length are rendered leniently. Limits are tight, so
/// that a slow input is one that takes long in spite of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  let end = input.firstIndex(of: 0) ?? count
  let undefined: UndefinedNames = count % 2 == 0 ? .strict : .lenient
  let source = SourceText(name: "模板.liquid", bytes: Array(input[..<end]))
  guard
    let template = Template.parse(source, environment: Setting.environment, undefined: undefined).template
  else { return 0 }
  var data = Setting.data
  if end < count {
    let read = JSONValue.parse(SourceText(name: "数据.json", bytes: Array(input[(end + 1)...])))
    Findings.check(read.diagnostics, explain: read.value == nil)
    guard let value = read.value else { return 0 }
    data = value
  }
  var options = Setting.options
  options.undefined = undefined
  options.recordsRuns = count % 4 < 2
  let result = template.render(data, partials: Setting.partials, options: options)
  Findings.check(result.diagnostics, explain: result.rendered == nil)
  guard let rendered = result.rendered else { return 0 }
  precondition(rendered.bytes.count <= options.limits.outputBytes, "more output than the limit allows")
  guard options.recordsRuns else { return 0 }
  var at = 0
  for run in rendered.runs {
    precondition(run.range.lowerBound == at && run.line >= 1, "runs that do not tile the output")
    at = run.range.upperBound
  }
  precondition(at == rendered.bytes.count, "runs that end before the output")
  return 0
}

/// What templates are rendered with.
enum Setting {
  static let data: Value = .object([
    ("a", 1), ("b", -7), ("c", 2.5), ("s", "ab c,d"), ("t", true), ("f", false), ("n", nil), ("e", ""),
    ("单位", .string("市 Á局", mark: 1)), ("段", .string(pieces: [("一", 2), ("b😀", 3)])),
    ("l", [3, 1, 2, nil, "x", [1, [2]]]), ("r", .range(1, 4)), ("z", []), ("q", .string(Text(bytes: [0xE5, 0x61]))),
    (
      "项",
      [
        ["名": "甲", "k": 1, "v": "x"], ["名": "乙", "k": 2.0, "v": nil], ["名": .string("丙", mark: 4), "w": "1"],
        ["k": 9_223_372_036_854_775_807],
      ]
    ),
    ("o", ["a": ["b": ["c": "深"]], "first": 1, "size": 2]), ("d", "2024-02-29 13:05:09"),
  ])

  static let partials = DictionaryPartials([
    "p": "<{{ x }}{{ forloop.index }}>", "q.liquid": "{% render 'q' %}",
    "错": "{{ x | plus: }", "层": "{% for i in x %}{% render 'p', x: i %}{% endfor %}",
  ])

  static let options = RenderOptions(
    limits: Limits(outputBytes: 3000, steps: 2000, renderDepth: 6, builtBytes: 1 << 16),
    optionalNames: ["无"], now: 1_700_000_000)

  static let environment: Environment = {
    var environment = Environment()
    environment.register("合", [.optional("分隔", .string), .keyword("位", .integer)]) { value, arguments in
      guard case .array(let items) = value else { return value }
      return .string(pieces: items.flatMap { [$0.text ?? Text($0.printed), Text(arguments.string(0) ?? "、")] })
    }
    return environment
  }()
}
