import Testing
import TextCore

@testable import Drafting

@Suite struct SettingsTests {
  private func parse(_ text: String) -> (Settings, [Diagnostic]) {
    Settings.parse(SourceText(name: "设置.txt", text))
  }

  private func printed(_ findings: [Diagnostic], _ language: Language = .chinese) -> [String] {
    findings.map { DiagnosticPrinter(language).text($0) }
  }

  @Test func sendsANameToItsOwnLine() {
    let text = printed(parse("年度：2025\n人称：我局\n").1).joined()
    #expect(text.contains("称呼写在另一行：“简称：我局”"))
    #expect(printed(parse("人称：他\n").1).joined().contains("例如“人称：本人”"))
  }

  @Test func readsEveryKnownName() {
    let (settings, findings) = parse(
      """
      # 说明
      年度：2023
      单位: 某市某局
      简称：我局
      上级：市委
      指导单位：市直机关工委
      模板：工作总结
      台账：上半年.csv、下半年.csv
      要点：要点.txt
      输出：稿子/总结.txt
      字数：三千
      编号：一是
      编码：gbk
      换行：crlf
      种子：7
      不写入：内部掌握 涉密
      党支部数：12
      """)
    #expect(printed(findings).isEmpty)
    #expect(settings.year == 2023)
    #expect(settings.unit == "某市某局")
    #expect(settings.shortName == "我局")
    #expect(settings.superior == "市委")
    #expect(settings.guide == "市直机关工委")
    #expect(settings.template == "工作总结")
    #expect(settings.ledger == ["上半年.csv", "下半年.csv"])
    #expect(settings.plan == "要点.txt")
    #expect(settings.output == "稿子/总结.txt")
    #expect(settings.length == 3000)
    #expect(settings["字数"] == "3000")
    #expect(settings.numbering.rawValue == "一是")
    #expect(settings.encoding == .gb18030)
    #expect(settings.lineEnd == .crlf)
    #expect(settings.seed == 7)
    #expect(settings.excludeMarks == ["内部掌握", "涉密"])
    #expect(settings["党支部数"] == "12")
    #expect(settings.entries.count == 16)
    #expect(settings.line(of: "单位") == 3)
    #expect(settings.place(of: "单位") == "设置.txt:3")
  }

  @Test func nothingIsSetInAnEmptyFile() {
    for text in ["", "\n\n", "# 年度：2023\n", "年度：\n单位：   \n"] {
      let (settings, findings) = parse(text)
      #expect(findings.isEmpty && settings.entries.isEmpty)
      #expect(settings.year == nil && settings.length == nil && settings.seed == nil)
      #expect(settings.excludeMarks == ["内部掌握", "不公开", "不写入"])
      #expect(settings.encoding == .utf8 && settings.lineEnd == .lf)
    }
  }

  @Test(arguments: [
    ("\u{FEFF}年度：2023\r\n单位：某局\r\n", "2023", "某局"),
    ("年度：2023\r单位：某局", "2023", "某局"),
    ("\u{3000}年　度 ： ２０２３年度\u{3000}\n单 位:某局 # 全称\n", "2023", "某局"),
    ("年度:二〇二三年\n单位：某局：机关\n", "2023", "某局：机关"),
    ("年度：2023  ＃今年\n单位：C#小组\n", "2023", "C#小组"),
  ])
  func lineEndsMarksAndSpacesDoNoHarm(text: String, year: String, unit: String) {
    let (settings, findings) = parse(text)
    #expect(printed(findings).isEmpty)
    #expect(settings["年度"] == year)
    #expect(settings["单位"] == unit)
  }

  @Test(arguments: [
    ("3000", 3000), ("3,000字", 3000), ("约３０００字左右", 3000), ("三千五百", 3500), ("三千五", 3500), ("一万二千", 12000),
    ("一万二", 12000), ("2万", 20000), ("两千零五十", 2050), ("八百", 800), ("十五", 15),
  ])
  func lengthsAsPeopleWriteThem(text: String, expected: Int) {
    let (settings, findings) = parse("字数：\(text)")
    #expect(findings.isEmpty)
    #expect(settings.length == expected)
  }

  @Test(arguments: [
    "年度：23", "年度：20233", "年度：去年", "年度：2023-2024", "字数：很多", "字数：-3000", "字数：0", "字数：3000-3500", "字数：9999999",
    "字数：三千八万", "种子：-1", "种子：一", "种子：99999999999999999999999", "编码：西文", "换行：空格", "台账：、", "不写入：，",
    "单位：某\u{8}局",
  ])
  func badValuesAreErrorsAtTheValue(line: String) {
    let (settings, findings) = parse("# 头\n" + line)
    #expect(settings.entries.isEmpty)
    #expect(findings.map(\.code) == ["setting-value"])
    #expect(findings.first?.severity == .error && findings.first?.remedy != nil)
    let name = line.prefix { $0 != "：" }
    #expect(printed(findings).first?.hasPrefix("设置.txt:2:\(name.count + 2): 错误：“\(name)”") == true)
  }

  @Test(arguments: [
    ("年底", "年度"), ("模版", "模板"), ("台帐", "台账"), ("单为", "单位"), ("字树", "字数"), ("指导单未", "指导单位"), ("不写", "不写入"),
    ("度年", "年度"), ("宇数", "字数"), ("数字", "字数"), ("单位名", "单位"), ("种籽", "种子"),
  ])
  func aSlipInAKnownNameIsAnError(name: String, meant: String) {
    let (settings, findings) = parse("\(name)：2023")
    #expect(settings.entries.isEmpty)
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.remedy?.zh.contains("“\(meant)”") == true)
  }

  @Test(arguments: ["人数", "户数", "季度", "重点", "党支部数", "局长", "领导", "Total", "分管领导单位"])
  func otherNamesAreTheUsersOwn(name: String) {
    let (settings, findings) = parse("\(name)：42")
    #expect(printed(findings).isEmpty)
    #expect(settings[name] == "42")
  }

  @Test func aFindingShowsPlaceExcerptAndRemedy() {
    let (_, findings) = parse("年度：2023\r\n单位=某局\r\n字书：3000\r\n：空\r\n年度：2024\r\n")
    #expect(
      printed(findings) == [
        """
        设置.txt:2:1: 错误：这一行没有冒号
          |
        2 | 单位=某局
          | ^^^^^^^^^
          办法：写成“名称：内容”，如“单位：某局”；说明文字前面加“#”
        """,
        """
        设置.txt:3:1: 错误：没有“字书”这项设置，是不是“字数”？
          |
        3 | 字书：3000
          | ^^^^
          办法：改成“字数”；要自定这个名称，请改一个不相近的名字
        """,
        """
        设置.txt:4:1: 错误：冒号前面没有名称
          |
        4 | ：空
          | ^^^^
          办法：写成“名称：内容”，如“年度：2023”
        """,
        """
        设置.txt:5:1: 错误：“年度”写了两次
          |
        5 | 年度：2024
          | ^^^^
          办法：请只留一处
          设置.txt:1:1: 前一处在这里
        """,
      ])
  }

  @Test func optionsStandOverTheFile() {
    var (settings, _) = parse("年度：2023\n字数：3000\n")
    #expect(settings.set(.length, to: "800", from: "--length").isEmpty)
    #expect(settings.set(.seed, to: "5", from: "--seed").isEmpty)
    #expect(settings.length == 800 && settings.seed == 5 && settings.year == 2023)
    #expect(settings.place(of: "字数") == "--length" && settings.line(of: "字数") == nil)
    #expect(settings.entries.map(\.name) == ["年度", "字数", "种子"])
    let findings = settings.set(.length, to: "much", from: "--length")
    #expect(
      printed(findings, .english) == [
        "--length: error: “字数” should be a whole number above zero; found “much”\n  help: for example “--length 3000”"
      ])
    #expect(settings.length == 800)
    #expect(settings.set(.length, to: "", from: "--length").isEmpty)
    #expect(settings.length == nil)
  }

  @Test func theSpanOfAValueIsExact() {
    let source = SourceText(name: "设置.txt", "\u{FEFF}# 头\r\n单位：  某局  # 注\r\n")
    let span = Settings.parse(source).0.entry("单位")?.valueSpan
    #expect(span.map(source.text) == "某局")
  }
}
