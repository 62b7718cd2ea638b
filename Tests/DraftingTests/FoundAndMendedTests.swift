import Records
import Testing

@testable import Drafting

/// What was found and put right in the parts of a year: rows as `task|result|remark`.
@Suite struct FoundAndMendedTests {
  private func points(_ rows: [String]) -> [Point] {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = (row + "||").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return "\(i + 1),业务,安全,\(cells[0]),\(cells[1]),,2023年\(i + 3)月,已完成,办公室,,,\(cells[2])"
      })
    return Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
  }

  private static let later = "北楼外墙砖空鼓处理|投入23.4万元，暑假施工，已验收|上学期遗留"

  @Test(arguments: [
    // What was left is put right by a row of its own.
    (
      [
        "校园隐患排查（上半年）|每周一查，查出37处，改好36处，北楼外墙砖空鼓1处要等暑假",
        "校园隐患排查（下半年）|查出29处，当月全部改好", later,
      ], "每周一查，查出66处，全部整改", ["66处"]
    ),
    (
      ["燃气隐患排查（上半年）|查出18处，当场全部整改", "燃气隐患排查（下半年）|查出12处，全部整改到位"], "查出30处，全部整改", ["30处"]
    ),
  ])
  func addsUp(_ rows: [String], _ words: String, _ sums: [String]) {
    let points = points(rows)
    #expect(points.contains { $0.text(.full).contains(words) }, "\(points.map { $0.text(.full) })")
    #expect(points.flatMap(\.sums).map(\.shown).filter(sums.contains) == sums)
  }

  // Nobody says what became of the two that were left: each half tells its own.
  @Test(arguments: [
    [
      "校园隐患排查（上半年）|每周一查，查出37处，改好35处，2处待停产检修", "校园隐患排查（下半年）|查出29处，当月全部改好",
    ],
    [
      "校园隐患排查（上半年）|每周一查，查出37处，改好35处，北楼外墙砖空鼓、老水泵房线路老化2处要等暑假",
      "校园隐患排查（下半年）|查出29处，当月全部改好",
    ],
  ])
  func tellsApart(_ rows: [String]) {
    let text = points(rows).map { $0.text(.full) }.joined(separator: "。")
    #expect(!text.contains("66处") && !text.contains("64处") && text.contains("上半年"), "\(text)")
  }
}
