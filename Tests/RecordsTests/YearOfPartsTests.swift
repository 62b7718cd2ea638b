import Testing

@testable import Records

/// Numbers of quarters beside a blank cell of the year: they are added, or the last one is the year's.
@Suite struct YearOfPartsTests {
  @Test(arguments: [
    ("撂荒地复耕,亩,1500,320,760,1180,1624,,1350,各季度填的是累计数", "1624亩"),
    ("能繁母猪存栏,万头,3.9,3.95,3.92,3.9,3.91,,3.96,季末时点数", "3.91万头"),
    ("脱贫人口务工规模,人,8600,8712,8735,8750,8761,,8690,", "8761人"),
    ("农村卫生厕所改造,户,1200,150,420,380,268,,1150,", "1218户"),
    ("高素质农民培育,人,300,,120,,196,,288,", "316人"),
    ("病虫害统防统治,万亩次,,4.2,11.5,9.8,1.1,,,各季度为当季数", "26.6万亩次"),
    // The remark says one thing and the numbers another, or nothing says which they are.
    ("巡河,次,,30,20,25,28,,,累计数", "一季度30次；二季度20次；三季度25次；四季度28次"),
    ("在建项目,个,,5,6,6,7,,,", "一季度5个；二季度6个；三季度6个；四季度7个"),
    ("抽检合格率,%,98,97,98,99,98,,,", "一季度97%；二季度98%；三季度99%；四季度98%"),
    // The year's own cell stands.
    ("粮食产量,万吨,26,,8.4,,18.7,27.1,26.5,", "27.1万吨"),
    // At the end of the year nobody counted.
    ("生猪存栏,万头,46,45,46,47,,,,季末时点数", "一季度45万头；二季度46万头；三季度47万头"),
  ])
  func isAddedOrTheLast(_ row: String, _ expected: String) {
    let ledger = LedgerReader.read(
      text: "指标名称,单位,年度任务,一季度,二季度,三季度,四季度,全年,上年,备注\n\(row)\n粮食播种面积,万亩,62,1,1,1,1,63,62,\n水产品产量,万吨,2,1,1,1,1,4,4,\n",
      name: "台账.csv", year: 2025)
    #expect(ledger.records.first?.quantityText == expected)
  }
}
