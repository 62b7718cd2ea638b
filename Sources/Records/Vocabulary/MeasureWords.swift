import TextCore

/// The measure words of ledgers and summaries.
enum MeasureWords {
  /// By length, longest first, so that the first that fits is the right one: 人次 before 人.
  static let all: [[Unicode.Scalar]] =
    [
      "平方公里", "立方米", "平方米", "公顷", "百分点", "个百分点", "个工作日", "工作日", "人次", "场次", "车次", "班次", "户次", "家次", "件次", "项目次",
      "条次", "册次",
      "项次", "期次", "频次", "批次", "例次", "小时", "学时", "课时", "公里", "公斤", "千克", "毫升", "分钟", "个月", "剂", "吉焦", "立方", "吨标准煤",
      "吨标煤", "兆瓦时", "千瓦时",
      "千伏安", "千瓦", "兆瓦", "平米", "公亩", "毫米", "厘米", "美元", "欧元",
      "港元",
      "人", "次", "名", "位", "场", "期", "份", "件", "户", "轮", "批", "册", "家", "支", "所", "亩", "元", "个", "项", "条", "周",
      "门",
      "篇", "天", "台", "套", "幅", "张", "部", "本", "只", "辆", "座", "处", "栋", "间", "株", "棵", "吨", "米", "字", "起", "宗",
      "例",
      "样", "道", "节", "堂", "类", "级", "层", "组", "队", "班", "对", "面", "块", "片", "段", "遍", "趟", "回", "届", "种", "枚",
      "村", "县", "站", "点", "倍", "度", "岁", "年", "分", "封", "版", "集", "首", "幢", "艘", "架", "头", "尾", "袋", "箱", "盒",
      "桶",
      "面次", "篇次", "课", "方", "步", "站次", "秒", "路", "档", "卷", "页", "枝", "束", "孔", "口", "床", "桌", "席",
      "盏", "根", "瓶", "扇", "眼", "羽", "顶", "杆", "具", "副", "盏次", "辆次", "架次", "台次", "台套", "剂次", "列",
      "点次", "组次", "队次",
    ].sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }.map { Array($0.unicodeScalars) }

  /// Those that say a time, a rank or a rate as often as a count: no quantity where they stand in prose.
  static let doubtfulInProse: WordSet = [
    "年", "点", "分", "度", "级", "层", "步", "方", "路", "尾", "口", "面", "段", "块", "岁", "倍", "县", "村", "百分点",
    "个百分点", "届", "秒", "档", "根", "扇", "眼", "羽", "顶", "杆", "具", "副", "列",
  ]

  /// Those that cannot be added up.
  static let notAddable: WordSet = ["年", "点", "分", "度", "岁", "倍", "百分点", "个百分点", "届", "级"]

  /// What a measure word may have before it.
  static let scales: [Unicode.Scalar] = ["万", "亿", "千", "百"]

  /// The number of scalars of the measure word at the head of a text, 0 where there is none.
  static func length(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = text.first, let words = byFirst[first] else { return 0 }
    let length = words.first { text.starts(with: $0) }?.count ?? 0
    // 3.2万亩次: how often each was seen to.
    guard length == 1, visited.contains(first), case let next = text.index(after: text.startIndex),
      next < text.endIndex,
      text[next] == "次", text[text.index(after: next)...].first != "品"
    else { return length }
    return 2
  }

  /// Measure words of what is visited or seen to again and again.
  private static let visited = Set("亩所校店剂处点组队村厂企站艘栋桥井杆".unicodeScalars)

  private static let byFirst = Dictionary(grouping: all) { $0[0] }
}
