import Liquid
import TextCore
import Testing

struct InterfaceTests {
  @Test func rootNamesAreWhatTheDataMustHold() throws {
    let template = try #require(
      Template.parse(
        SourceText(
          name: "t",
          "{{ 甲.乙 }}{% assign 丙 = 丁 %}{{ 丙 }}{% for 项 in 列 %}{{ 项.名 }}{{ forloop.index }}{% endfor %}"
            + "{% if 戊 %}{{ 己 | default: 1 }}{% endif %}{% if 庚 %}{{ 庚 }}{% endif %}{{ ['辛'] }}")
      ).template)
    #expect(template.rootNames.map(\.name) == ["甲", "丁", "列", "戊", "己", "庚", "辛"])
    #expect(template.rootNames.filter(\.isOptional).map(\.name) == ["戊", "己"])
    #expect(template.source.text(template.rootNames[1].span) == "丁")
  }

  @Test func strictNamesAndWhereTheyMayLack() {
    let data: Value = .object([("有", .object([("甲", 1)]))])
    func codes(_ template: String) -> [String] { Trial(template, data).codes }
    #expect(codes("{% if 有.乙 %}{% endif %}{% unless 有.乙 %}{% endunless %}{% if 有.乙 == nil %}{% endif %}").isEmpty)
    #expect(codes("{{ 有.乙 | default: 1 }}{{ 没 | default: 1 }}{{ 没.乙 | default: 1 }}").isEmpty)
    #expect(codes("{{ 有.乙 }}") == ["unknown-property"])
    #expect(codes("{% if 没 %}{% endif %}") == ["unknown-name"])
    #expect(codes("{% if 没.乙 %}{% endif %}") == ["unknown-name"])
    #expect(codes("{% assign x = 有.乙 %}") == ["unknown-property"])
    #expect(codes("{{ 1 | plus: 没 }}") == ["unknown-name"])
    let options = RenderOptions(optionalNames: ["没"])
    #expect(Trial("[{{ 没 }}]{% if 没 %}x{% endif %}", data, options: options).text == "[]")
  }

  @Test func partialsSeeOnlyWhatTheyArePassedUnlessAsked() {
    let data: Value = .object([("甲", 1)])
    #expect(Trial("{% render 'p' %}", data, partials: ["p": "{{ 甲 }}"]).codes == ["unknown-name"])
    let options = RenderOptions(partialsSeeData: true)
    #expect(Trial("{% render 'p' %}", data, partials: ["p": "{{ 甲 }}"], options: options).text == "1")
  }

  @Test func hostFilters() {
    var environment = Environment()
    environment.register("万", [.optional("位数", .integer), .keyword("单位", .string)]) { value, arguments in
      .string("\(value.printed)/\(arguments.integer(0) ?? -1)/\(arguments.string("单位") ?? "-")/\(arguments[5] == nil)")
    }
    environment.register("upcase") { value, _ in .string("自定义\(value.printed)") }
    let trial = Trial("{{ 5 | 万 }} {{ 5 | 万: '2', 单位: 3 }} {{ 'a' | upcase }}", environment: environment)
    #expect(trial.text == "5/-1/-/true 5/2/3/true 自定义a")
    #expect(environment.filterNames.suffix(2) == ["万", "upcase"])
    #expect(environment.filterNames.first == "abs")
  }

  @Test func valuesKeepTheirOrder() throws {
    let fields = Fields([("乙", 1), ("甲", 2), ("乙", 3)])
    #expect(fields.names == ["乙", "甲"])
    #expect(fields["乙"] == 3)
    #expect(fields["丙"] == nil)
    #expect(Value.object([("b", 1), ("a", [1, 2.5, nil, true])]).printed == "{\"b\"=>1, \"a\"=>[1, 2.5, nil, true]}")
    let many = Fields((0..<100).map { ("k\($0)", .int($0)) })
    #expect(many["k77"] == 77)
    #expect(many.pairs.map(\.0) == (0..<100).map { "k\($0)" })
    let names = FieldNames(["a", "b", "a"])
    #expect(Value.object(Fields(names, [1])) == .object([("a", 1), ("b", nil)]))
  }

  @Test(arguments: [
    (
      "{\"b\":1,\"a\":[1.0,1e2,-0,true,false,null,\"x\\n\\u4e2d\\ud83d\\ude00\\ud800\"]}",
      "{\"b\"=>1, \"a\"=>[1.0, 100.0, 0, true, false, nil, \"x\\n中😀\u{FFFD}\"]}"
    ),
    (
      "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4},{\"b\":5,\"a\":6},{\"a\":7},{\"a\":1,\"a\":2},{\"\\u0061\":8,\"b\":9},{}]",
      "{\"a\"=>1, \"b\"=>2}{\"a\"=>3, \"b\"=>4}{\"b\"=>5, \"a\"=>6}{\"a\"=>7}{\"a\"=>2}{\"a\"=>8, \"b\"=>9}{}"
    ),
    (" 12345678901234567890 ", "1.2345678901234567e+19"), ("\u{FEFF}\"x\"", "x"), ("[ ]", ""),
  ])
  func readsJSON(text: String, printed: String) throws {
    #expect(try FixtureFiles.value(SourceText(name: "j", text)).printed == printed)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "01", "1.", "-", "tru", "\"a", "\"\\x\"", "\"\\u12\"", "[1] 2", "'a'",
    "\"\n\"",
    "nan", "1e999",
  ])
  func refusesWhatIsNoJSON(text: String) {
    let read = JSONValue.parse(SourceText(name: "j", text))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["json"])
  }

  @Test func textRoundTrip() throws {
    let options = RenderOptions(now: 1_700_000_000)
    #expect(Trial("{{ 'now' | date: '%F' }}", options: options).text == "2023-11-14")
  }

  @Test func rendersAtOnceFromManyTasks() async throws {
    let template = try #require(
      Template.parse(SourceText(name: "t", "{% for x in l %}{{ x.a | upcase }}{% endfor %}")).template)
    let data: Value = .object([("l", .array((0..<200).map { .object([("a", .string("v\($0)"))]) }))])
    let texts = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<8 { group.addTask { template.render(data).rendered?.text } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(texts).count == 1)
  }
}
