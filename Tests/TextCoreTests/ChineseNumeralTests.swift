import Testing
import TextCore

struct ChineseNumeralTests {
  @Test(arguments: [
    (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (12, "十二"), (20, "二十"), (21, "二十一"),
    (100, "一百"), (101, "一百零一"), (105, "一百零五"), (110, "一百一十"), (111, "一百一十一"), (200, "二百"),
    (999, "九百九十九"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"),
    (2023, "二千零二十三"), (10_000, "一万"), (10_001, "一万零一"), (10_010, "一万零一十"), (10_100, "一万零一百"),
    (11_000, "一万一千"), (100_000, "十万"), (100_010, "十万零一十"), (120_000, "十二万"),
    (1_000_000, "一百万"), (10_203_040, "一千零二十万三千零四十"), (100_000_000, "一亿"),
    (100_000_001, "一亿零一"), (100_010_000, "一亿零一万"), (1_000_000_000, "十亿"),
    (110_000_000, "一亿一千万"), (101_000_000, "一亿零一百万"), (1_000_000_000_000, "一万亿"),
    (-3, "负三"), (-10, "负十"), (-105, "负一百零五"),
  ])
  func reads(number: Int, expected: String) {
    #expect(ChineseNumeral.text(number) == expected)
  }

  @Test func theEndsOfTheRangeAreRead() {
    #expect(ChineseNumeral.text(.min).hasPrefix("负九百二十二亿"))
    #expect(ChineseNumeral.text(.max).hasSuffix("五千八百零七"))
  }

  @Test(arguments: [(1, "第一"), (12, "第十二"), (20, "第二十")])
  func ordinal(number: Int, expected: String) {
    #expect(ChineseNumeral.ordinal(number) == expected)
  }
}
