import Records
import Testing

@testable import Drafting

/// Rows of which the remarks say that they were written down again.
@Suite struct SecondEntryTests {
  /// Whether the second row is taken for the first one again.
  @Test(arguments: [
    ("全年数", "全年数(重记了)", true), ("全年数", "全年数，重复登记", true), ("", "重记", true), ("全年数", "全年数", true),
    // Other remarks are of other rows, and 重记 alone does not say of which.
    ("全年数", "上半年数（重记了）", false), ("全年数", "上半年数", false), ("全年数", "登记重点人员", false),
  ])
  func remarks(first: String, second: String, isTwin: Bool) throws {
    let text = "工作任务,完成情况,数量,完成时间,完成状态,备注\n听证会,听证6件,8场,3/20,已完成,\(first)\n听证会,听证6件,8场,2024-3-20,已完成,\(second)\n"
    let records = LedgerReader.read(text: text, name: "a.csv", year: 2024).records
    var finder = TwinFinder()
    #expect(finder.earlier(like: records[0], 0) == nil)
    #expect(finder.earlier(like: records[1], 1) == (isTwin ? 0 : nil))
  }
}
