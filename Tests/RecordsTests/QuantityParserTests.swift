import Testing

@testable import Records

@Suite struct QuantityParserTests {
  /// Each quantity as `label|approximate|digits|unit|tail`, `!` behind it where it cannot be added up.
  private static func shown(_ quantity: Quantity) -> String {
    [quantity.label, quantity.approximate, quantity.digits, quantity.unit, quantity.tail].joined(
      separator: "|")
      + (quantity.isAddable ? "" : "!")
  }

  @Test(arguments: [
    ("2份", ["||2|份|"]), ("1期；参加42人", ["||1|期|", "参加||42|人|"]), ("100余次", ["|余|100|次|"]),
    ("近100人次", ["|近|100|人次|"]), ("3万余人", ["|余|3|万人|"]), ("100次以上", ["|以上|100|次|"]),
    ("办结31项", ["办结||31|项|"]), ("38640元", ["||38640|元|"]), ("1,200.5万元", ["||1,200.5|万元|"]),
    ("5个支部", ["||5|个|支部"]), ("召开会议3次参加42人", ["召开会议||3|次|", "参加||42|人|"]),
    ("3场，256人次", ["||3|场|", "||256|人次|"]), ("1期、11人", ["||1|期|", "||11|人|"]), ("12%", ["||12|%|!"]),
    ("3-5次", ["||3-5|次|!"]), ("第3期", ["第||3|期|!"]), ("12", ["||12||!"]), ("", []), ("若干", []),
    ("１２次", ["||12|次|"]), ("48次（其中线上3次）", ["||48|次|"]), ("2 次", ["||2|次|"]), ("2023年", ["||2023|年|!"]),
    ("服务412小时", ["服务||412|小时|"]), ("20多家", ["|多|20|家|"]), ("123456789012345678901次", []),
    ("认领96人；服务412小时", ["认领||96|人|", "服务||412|小时|"]), ("3个月", ["||3|个月|"]), ("7奇", ["||7|奇|!"]),
    ("五、六年级共420人", ["五、六年级共||420|人|"]), ("好媳妇5名、五好家庭10户", ["好媳妇||5|名|", "五好家庭||10|户|"]),
    ("两次", ["||两|次|"]), ("三场", ["||三|场|"]), ("十余次", ["|余|十|次|"]), ("一百二十人次", ["||一百二十|人次|"]),
    ("三万余人", ["|余|三|万人|"]), ("一万二千人", ["||一万二千|人|"]), ("近百次", []), ("近一百次", ["|近|一百|次|"]),
    ("三次以上", ["|以上|三|次|"]), ("召开会议三次，参加四十二人", ["召开会议||三|次|", "参加||四十二|人|"]), ("两三次", []), ("第三期", []),
    ("十", []), ("几次", []), ("五个支部", ["||五|个|支部"]), ("每周一次", ["每周||一|次|!"]),
  ])
  func cell(text: String, expected: [String]) {
    #expect(QuantityParser.parse(text).map(Self.shown) == expected)
  }

  @Test(arguments: ["100余次", "近100人次", "3万余人", "100次以上", "参加42人", "5个支部", "1,200.5万元", "12%", "3-5次"])
  func writtenAnewIsTheSame(text: String) throws {
    let quantity = try #require(QuantityParser.parse(text).first)
    #expect(quantity.written(quantity.digits) == text)
    #expect(quantity.text == text)
  }

  @Test(arguments: [
    ("围绕年度任务举办培训班3期、参训156人次", ["3期", "156人次"]), ("支部由6个调整为8个", ["6个", "8个"]),
    ("接收预备党员3名、按期转正2名，确定入党积极分子4名", ["3名", "2名", "4名"]), ("谈心谈话100余次", ["100余次"]),
    ("近50人参加", ["近50人"]), ("2023年5月9日召开会议", []), ("第3期简报", []), ("同比减少12%、发文减少15％", []),
    ("印发〔2023〕5号文件2份", ["2份"]), ("使用A4纸", []), ("3-5次", []), ("14:30开会1次", ["1次"]), ("细化责任43条", ["43条"]),
    ("收缴党费38640元", ["38640元"]), ("投入1.5万元", ["1.5万元"]), ("1.制定办法2项", ["2项"]), ("拨打12345热线", []), ("没有数", []),
  ])
  func prose(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = QuantityParser.find(in: text)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
    #expect(found.map(\.quantity.text) == expected)
  }

  @Test(arguments: [
    ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("一百二十", 120), ("一千二百", 1200), ("两万", 20_000),
    ("一万二千", 12_000), ("三千零六", 3006), ("一亿二千万", 120_000_000),
  ])
  func numerals(text: String, value: Int) {
    #expect(ChineseNumber.value(Array(text.unicodeScalars)) == value)
  }

  @Test(arguments: ["", "二三", "二〇二三", "百", "万", "十百", "百十", "一十十"])
  func noNumerals(text: String) {
    #expect(ChineseNumber.value(Array(text.unicodeScalars)) == nil)
  }

  @Test(arguments: [
    ("举办培训班3期、参训156人次", ["举办培训班||3|期|", "参训||156|人次|"]),
    ("召开会议两次，分析思想动态，梳理诉求17条", ["召开会议||两|次|", "梳理诉求||17|条|"]), ("落实八项规定，做到两个维护，上好三会一课", []),
    ("2023年5月举办讲座1场（参加42人）", ["举办讲座||1|场|", "参加||42|人|"]), ("第三次会议", []), ("每月一次", ["每月||一|次|"]),
  ])
  func labelled(text: String, expected: [String]) {
    #expect(
      QuantityParser.labelled(in: text).map {
        [$0.label, $0.approximate, $0.digits, $0.unit, $0.tail].joined(separator: "|")
      } == expected)
  }

  @Test func recordsTellTheQuantitiesOfTheirTexts() {
    let ledger = LedgerReader.read(
      text: "工作任务,完成情况,完成状态\n甲,举办培训班3期、参训156人次,完成\n走访群众20户,,完成\n", name: "a.csv", year: 2023)
    #expect(ledger.records.map { $0.textQuantities.map(\.text) } == [["举办培训班3期", "参训156人次"], ["走访群众20户"]])
  }

  @Test func likeUnitsOnlyAreAdded() throws {
    func one(_ text: String) throws -> Quantity { try #require(QuantityParser.parse(text).first) }
    #expect(try one("2次").adds(to: one("3次")))
    #expect(try one("100余次").adds(to: one("3次")))
    for (a, b) in [("2人", "2人次"), ("2元", "2万元"), ("5个支部", "3个小组"), ("参加2人", "2人"), ("2%", "3%"), ("2", "3")] {
      #expect(try !one(a).adds(to: one(b)), "\(a) \(b)")
    }
  }

  @Test func numbersAreExact() throws {
    let first = try #require(ExactNumber("0.1"))
    let second = try #require(ExactNumber("0.2"))
    #expect(first.adding(second)?.description == "0.3")
    #expect(ExactNumber("1,000") == ExactNumber(1000))
    #expect(ExactNumber("2.50")?.description == "2.5")
    #expect(ExactNumber("0.05")?.description == "0.05")
    #expect(ExactNumber(Int.max).adding(ExactNumber(1)) == nil)
    for text in ["", ".", "1.", ".5", "1.2.3", "a", "-1", "1234567890123456789"] {
      #expect(ExactNumber(text) == nil, "\(text)")
    }
    #expect(ExactNumber(15, scale: 1) < ExactNumber(2))
  }
}
