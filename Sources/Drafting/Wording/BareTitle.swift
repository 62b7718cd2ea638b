import TextCore

/// A title ahead of what is told of it, where nothing better than 做好…工作 joins the two: the title is what the clause is
/// about (`争取上级资金到位1.62亿元`, `绕城公路东段11月26日通车`), an act that is carried out (`开展野生动物收容，收容86只`),
/// or trouble that is put right (`整治假牌套牌，缉查布控查获36起`).
struct BareTitle {
  let wordbook: Wordbook

  /// Both as one; nil where the title has to keep its lead.
  func words(_ name: String, _ next: String) -> String? {
    // 得奖 is told by what was won, and 体育活动2小时 has a number of its own.
    guard (2...14).contains(name.count), next.count >= 2, wordbook.headVerb(name) == nil, !name.hasDigit,
      !next.starts(withOneOf: Self.remarks), !["奖", "荣誉", "表彰"].contains(where: { name.hasSuffix($0) })
    else { return nil }
    if HarmWords.has(name) { return name.ends(inOneOf: Self.troubles) ? "整治" + name + "，" + next : nil }
    // 机房UPS更换 and 更换电池32节: the act once.
    let end = String(name.suffix(2))
    if next.hasPrefix(end), name.count >= 4, opensWithVerb(next) { return name.dropLast(2) + next }
    if Self.renewals.contains(end) { return "实施" + name + "，" + next }
    // 7月下旬到9月中旬晴热少雨 is no part of the work.
    if next.first?.isDigit == true, let month = next.place(of: "月"),
      next.distance(from: next.startIndex, to: month.lowerBound) <= 3,
      !wordbook.holdsVerb(next), !next.holds(oneOf: Self.events)
    {
      return nil
    }
    if let act = wordbook.tailVerb(name), act.count == 2 {
      // 外出进修17人 counts what the act did.
      return next.first?.isDigit == true ? name + next : "开展" + name + "，" + next
    }
    let opensWithNumber = next.first?.isDigit == true || next.starts(withOneOf: Self.spans)
    guard opensWithNumber || opensWithVerb(next) else { return nil }
    return name + next
  }

  private func opensWithVerb(_ text: String) -> Bool {
    wordbook.headVerb(text) != nil || text.starts(withOneOf: Self.verbs)
  }

  /// What is said of the file, or by way of an aside.
  private static let remarks = ["含", "其中", "去年", "上年", "不", "供", "另", "工作"]
  private static let spans = ["约", "近", "今年", "全年", "累计", "年底", "本科", "春季", "秋季", "上半年", "下半年", "一季度"]
  private static let verbs = [
    "到位", "入驻", "新", "拍", "由", "持证", "在册", "在管", "推送", "发稿", "选聘", "接入", "上线", "配合", "预警", "惠及", "覆盖", "涉及", "投入", "铺设",
    "建成",
  ]
  private static let renewals = ["更新", "更换", "升级", "清除", "改造", "修复", "加固"]
  private static let events: SearchWords = [
    "通车", "开工", "竣工", "完工", "封顶", "投用", "投运", "上线", "开放", "开馆", "开街", "通水", "启用", "交付", "开通", "揭牌", "遗留",
  ]
  private static let troubles = ["假牌套牌", "违法载人", "隐患", "乱象", "违建", "违法", "违规", "三超一疲劳", "酒驾", "超限超载", "堵点"]
}
