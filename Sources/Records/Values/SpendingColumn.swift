import TextCore

/// The column of what was spent (经费, 用钱). What a work cost belongs to what was done, `投入128万元` of 村组路硬化, and what came in
/// too, which clerks note there: 收入14.04万元, 奖补5.7万元. What an office spends on meetings and gifts is its own matter and is not told.
struct SpendingColumn: Sendable {
  /// The column, from 0.
  let index: Int
  /// The unit that the header gives to bare numbers, "" where it gives none.
  let unit: String

  /// The column of spending, nil where a table has none or tells of its money elsewhere.
  init?(_ columns: [ColumnMeaning], _ columnOf: [Int]) {
    let column = columnOf[Meaning.cost.rawValue]
    guard columns.indices.contains(column), Self.headers.contains(where: { columns[column].header.contains($0) }) else {
      return nil
    }
    index = column
    unit = columns[column].unit
  }

  /// What a cell tells of a row: `投入9.6万元`, `奖补5.7万元`; empty where it is not to be told.
  /// - Parameter told: the row's other words.
  func text(_ cell: String, told: String) -> String {
    let cell = TextFold.trimmed(cell)
    guard let first = cell.unicodeScalars.first, cell.count <= 24 else { return "" }
    if (0x4E00...0x9FFF).contains(first.value) {
      let isIncome =
        Self.incomes.contains { cell.hasPrefix($0) } && cell.contains("元") && cell.contains(where: \.isNumber)
      return isIncome && !told.contains(cell) ? cell : ""
    }
    guard let digits = FigureHeader.digits(of: cell), let amount = Double(digits.filter { $0 != "," }),
      case let counted = FigureColumns.counted(cell, unit),
      // 12.8万 of what was spent is of money.
      case let money = counted.hasSuffix("万") || counted.hasSuffix("亿") ? counted + "元" : counted, money.hasSuffix("元"),
      !told.contains(digits),
      money.contains("万") || money.contains("亿") ? amount >= 1 : amount >= 10000,
      Self.works.contains(where: { told.contains($0) }), !Self.upkeep.contains(where: { told.contains($0) })
    else { return "" }
    return "投入" + money
  }

  /// 罚没金额 and 查出问题金额 are no spending.
  private static let headers = ["花", "用钱", "经费", "支出", "开支", "费用", "用款", "投入", "钱"]
  private static let incomes = ["收入", "奖补", "补助", "争取", "上级补助", "自筹", "募集", "捐款", "到账", "实现收入"]
  /// Deeds and things that cost what a summary tells of.
  private static let works = [
    "修", "硬化", "改造", "重建", "完工", "竣工", "通车", "翻新", "安装", "更换", "换装", "装成", "换路灯", "购置", "采购", "购买", "铺设", "加固", "扩建",
    "装修", "整治",
    "除险", "清淤", "架设", "绿化", "打井", "搭建",
    "路灯", "大棚", "广场", "水渠", "机井", "泵站", "管网", "桥", "围墙", "厕所", "路面", "冷库", "蓄水池", "幸福院", "卫生室",
  ]
  /// What an office does for itself.
  private static let upkeep = ["维修费", "修订", "办公用品", "慰问", "培训", "会议"]
}
