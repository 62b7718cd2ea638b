import TextCore

/// Clauses of one word and its number, which go on from the name of a thing: `网络学院参学1966人`, `城乡居民养老保险缴费742人`.
extension NameJoin {
  /// Whether a clause is but a word of two characters and its number, which goes on from the name of any thing: 网络学院参学1966人.
  func isCounted(_ name: String, _ behind: String) -> Bool {
    let (word, number) = TaskObject.counted(behind)
    return word.count == 2 && Self.isBare(number[...]) && word.allSatisfy(Punctuation.isHan)
      && (3...14).contains(name.count) && !Self.adverbs.contains(word) && word.last != "了"
      && !Wordbook.isPeople(word) && name.allSatisfy({ Punctuation.isHan($0) || "“”（）".contains($0) })
      && !"应实新余剩未其又再每各分".contains(word.first ?? "应")
      && word.first.map(name.contains) == false
      && !NamePlace(wordbook: wordbook).isDeedWithObject(name) && wordbook.headVerb(name) == nil
      && !Wordbook.fields.contains(name)
      && DeedName.deed(of: name, wordbook) == nil && !name.ends(inOneOf: Self.wide) && !Wordbook.isPeople(name)
      && !Self.isGeneral(name) && wordbook.actor(headOf: name) == nil
  }

  private static let adverbs: WordSet = [
    "原来", "原有", "现有", "目前", "平均", "每天", "每年", "每月", "当年", "去年", "今年", "上年", "当天", "其中", "总共", "合计", "一共", "大约", "还有",
    "只有", "不足",
    "不到", "超过", "要求", "任务", "计划", "目标", "比例", "市级", "省级", "县级", "区级", "校级", "乡镇", "全县", "全市", "全区", "全镇", "全校",
  ]
  /// Ends of names of whole fields, of which no single number is told as of a subject.
  private static let wide: SearchWords = [
    "工作", "建设", "党建", "经济", "环境", "引领", "体系", "机制", "队伍", "作风", "安全", "文化", "教育", "发展", "活动", "产业", "事业", "治理", "改革",
    "民生",
    "统战", "群团", "融合", "振兴", "文明", "节", "日", "月", "会",
  ]
  private static func isGeneral(_ name: String) -> Bool { name.contains(where: { "和与及、".contains($0) }) }
}
