import Testing

@testable import Records

@Suite struct NumberFormatTests {
  private static func shown(_ value: Double, _ code: String, is1904: Bool = false) -> String {
    var out: [UInt8] = []
    NumberFormat(code, is1904: is1904).append(value, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(
    arguments: [
      (0.1 + 0.2, "0.3"), (12, "12"), (-3, "-3"), (0, "0"), (1e15, "1000000000000000"), (1e20, "100000000000000000000"),
      (1e21, "1E+21"), (1.5e300, "1.5E+300"), (0.001, "0.001"), (0.000_01, "0.00001"), (1.25e-12, "1.25E-12"),
      (2.0 / 3, "0.666666666666667"), (99_999_999_999_999.5, "99999999999999.5"), (-0.5, "-0.5"),
    ] as [(Double, String)])
  func general(value: Double, expected: String) {
    #expect(Self.shown(value, "General") == expected)
    #expect(Self.shown(value, "G/通用格式") == expected)
    #expect(Self.shown(value, "@") == expected)
  }

  @Test(
    arguments: [
      (0.85, "0%", "85%"), (0.8567, "0.00%", "85.67%"), (1, "0%", "100%"), (0.005, "0%", "1%"), (2.675, "0.00", "2.68"),
      (0.125, "0.00", "0.13"), (1.5, "0", "2"), (9.999, "0.00", "10.00"), (0.999, "0", "1"), (-1.2, "0", "-1"),
      (-0.2, "0", "0"), (1_234_567.891, "#,##0.00", "1,234,567.89"), (999, "#,##0", "999"), (12, "0\"次\"", "12次"),
      (3, "0次", "3次"), (5, "General\"次\"", "5次"), (5, "\"共\"0\"项\"", "共5项"), (7, "000", "007"),
      (13_812_345_678, "000-0000-0000", "138-1234-5678"), (12_345_678, "0.00,,\"百万\"", "12.35百万"),
      (12_345, "0.0E+00", "1.2E+04"), (0.000_99, "0.0E+00", "9.9E-04"), (9.99e9, "0.0E+00", "1.0E+10"),
      (0, "0.0E+00", "0.0E+00"),
      (-5, "0;(0)", "(5)"), (0, "0;-0;\"—\"", "—"), (0, "0;-0;;@", ""), (3, ";;;", "3"), (-3, "0_ ;[Red]-0\\ ", "-3 "),
      (1200, "[$¥-804]#,##0.00", "¥1,200.00"), (0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-"),
      (1.5, "#.##", "1.5"), (0.5, "#.##", ".5"), (2, "#.##", "2"), (0.25, ".00", ".25"), (12.5, ".00", "12.50"),
      (0.5, "# ?/?", "0.5"), (150, "[>=100]0\"多\";0\"少\"", "150多"), (50, "[>=100]0\"多\";0\"少\"", "50少"),
      (1, "\"已完成\"", "已完成"), 
    ] as [(Double, String, String)])
  func numbers(value: Double, code: String, expected: String) {
    #expect(Self.shown(value, code) == expected)
  }

  @Test(
    arguments: [
      (45055, "yyyy/m/d", "2023-05-09"), (45055, "m/d/yy", "2023-05-09"), (45055, "d-mmm-yy", "2023-05-09"),
      (45055, "[$-804]yyyy\\-mm\\-dd;@", "2023-05-09"), (45055.604_166_666_7, "yyyy/m/d h:mm", "2023-05-09 14:30"),
      (45055, "yyyy/m/d h:mm", "2023-05-09"), (45055.5, "yyyy/m/d", "2023-05-09"), (45055, "mmm-yy", "2023-05"),
      (45055, "yyyy.mm", "2023-05"), (45055, "m/d", "2023-05-09"), (45055, "yyyy\"年\"m\"月\"", "2023年5月"),
      (45055, "m\"月\"d\"日\"", "5月9日"), (45055, "yyyy年mm月dd日", "2023年05月09日"), (45055, "yy\"年\"m\"月\"", "23年5月"),
      (45055, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "2023年5月9日"), (45055, "aaaa", "星期二"),
      (45055, "[$-409]dddd", "Tuesday"),
      (0.395_833_333_3, "h:mm", "9:30"), (0.75, "h:mm AM/PM", "6:00 PM"), (0.75, "上午/下午h\"时\"mm\"分\"", "下午6时00分"),
      (1.5, "[h]:mm:ss", "36:00:00"), (0.000_694_444_4, "mm:ss", "01:00"), (0.5, "h\"时\"mm\"分\"", "12时00分"),
      (0.000_011_574, "mm:ss.00", "00:01.00"), (45_055.999_999_9, "yyyy/m/d h:mm:ss", "2023-05-10"),
      (60, "yyyy/m/d", "1900-02-29"), (59, "yyyy/m/d", "1900-02-28"), (61, "yyyy/m/d", "1900-03-01"),
      (1, "yyyy/m/d", "1900-01-01"), (0, "yyyy/m/d", "1900-01-00"), (2_958_465, "yyyy/m/d", "9999-12-31"),
      (-1, "yyyy/m/d", "-1"), (2_958_466, "yyyy/m/d", "2958466"), (1e300, "yyyy/m/d", "1E+300"),
    ] as [(Double, String, String)])
  func dates(value: Double, code: String, expected: String) {
    #expect(Self.shown(value, code) == expected)
  }

  @Test(
    arguments: [
      (0, "1904-01-01"), (43593, "2023-05-09"), (1462, "1908-01-02"),
    ] as [(Double, String)])
  func calendarOf1904(value: Double, expected: String) {
    #expect(Self.shown(value, "yyyy/m/d", is1904: true) == expected)
  }

  @Test(arguments: Array(0...58).filter { ![23, 24, 25, 26].contains($0) })
  func builtInDates(id: Int) {
    let dates = Set(14...22).union(27...36).union(45...47).union(50...58)
    #expect(NumberFormat(BuiltInFormats.code(id)).isDate == dates.contains(id))
  }

  @Test(arguments: [
    "", "[", "\"", "\\", "_", "*", ";", ";;;;;;;", "[h", "E+", "0E+", "%", ",", ".", "0.", "a", "aa", "ss.",
    "ss.0000000",
  ])
  func oddCodesDoNoHarm(code: String) {
    for value in [0, 1, -1, 0.5, 45055.25, -1e300, 1e300, 1e-300] as [Double] { _ = Self.shown(value, code) }
  }
}
