import TextCore

/// Whether a noun of the task's name can stand between a verb and its number as what the number counts: 人 counts people,
/// 次 what happens, 家 who does business. `招录人才队伍1人` and `检查协会收费14家` are no sentences.
enum ObjectFit {
  /// Papers and matters that stand for the people whom they are of: `抽查核实个人有关事项报告28人`.
  private static let cases = ["报告", "事项", "档案", "待遇", "对象", "人才", "资格", "证", "补贴", "低保", "津贴", "补助", "金"]
  /// Places that people go to so many times: 巡查林区500人次.
  private static let places = ["林区", "库区", "景区", "河道", "水库", "堤防", "街面", "线路"]
  /// Ends of nouns that are no premises and nobody's business.
  private static let abstract = [
    "收费", "价格", "消防", "食品", "药品", "燃气", "环保", "秩序", "安全", "队伍", "作风", "环境", "质量", "形象", "水平", "能力", "规定", "制度", "政策",
    "经济", "行为", "广告", "工资",
  ]

  /// Whether the noun is of what the number counts; a number that counts anything fits.
  static func takes(_ noun: String, _ number: String) -> Bool {
    if number.ends(inOneOf: ["人", "名", "人次", "位"]) {
      return Wordbook.isPeople(noun) || noun.ends(inOneOf: cases) && !noun.hasSuffix("队伍") || noun.ends(inOneOf: places)
    }
    if number.ends(inOneOf: ["家", "户", "所", "家次", "户次"]) {
      return !noun.ends(inOneOf: abstract) && !DeedName.ends(noun)
    }
    return true
  }
}
