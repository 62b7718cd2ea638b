import TextCore

/// A name that is a field of work, and neither a deed nor an event: nobody 举办 产业发展, and 粮食生产全镇播种面积4.85万亩 runs two nouns together. It
/// stands ahead with 方面 and a comma.
enum FieldOfWork {
  /// The clauses with the field ahead; nil where the name is none, or stands well.
  /// - Parameter stem: the task's name without its period.
  static func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty else { return nil }
    // 一季度工作 is no name without its quarter.
    if first.text == "工作" || first.text == "工作" + TopicLead.field, clauses.count > 1, clauses[1].mark == "，",
      clauses[1].rows.isEmpty
    {
      return TopicLead.telling(clauses[1].text, Array(clauses.dropFirst()))
    }
    guard isField(stem) else { return nil }
    if verbs.contains(where: { first.text == $0 + stem || first.text == $0 + stem + "工作" }) {
      return clauses.count > 1 && clauses[1].mark == "，" && clauses[1].rows.isEmpty
        ? TopicLead.led(stem + TopicLead.field, clauses) : nil
    }
    guard first.text.hasPrefix(stem), case let rest = String(first.text.dropFirst(stem.count)), rest.count >= 5,
      let head = rest.first, Punctuation.isHan(head) && !"的等和与及、方增下完达实为占人户个".contains(head) || isYear(rest),
      rest.starts(withOneOf: heads) || isYear(rest) || isManaged(stem)
    else { return nil }
    return TopicLead.inField(stem, telling: rest, clauses)
  }

  private static func isYear(_ text: String) -> Bool {
    text.hasPrefix("20") && text.dropFirst(4).hasPrefix("年")
  }

  private static func isManaged(_ stem: String) -> Bool { stem.ends(inOneOf: ["管理", "质控"]) }

  /// Whether a name is one.
  static func isField(_ name: String) -> Bool {
    names.contains(name) || (4...8).contains(name.count) && name.ends(inOneOf: ends)
      || isManaged(name) && name.count <= 6
  }

  private static let names: WordSet = [
    "教育", "卫生", "文化", "旅游", "交通", "水利", "信访", "民政", "统战", "就业", "医保", "社保", "党建", "财政", "农业", "工业", "商贸", "科技", "民生实事",
    "便民服务", "社会救助", "社会保障", "村集体经济", "集体经济", "固定资产投资", "人大工作", "政协工作", "经营指标", "基层党建", "机关党建", "党务", "文化旅游",
    "文旅",
  ]
  private static let ends: SearchWords = ["发展", "事业", "保险", "引资", "党建", "粮食生产", "农业生产", "工业生产", "信贷", "产业", "经济"]
  /// Verbs that no field goes behind.
  private static let verbs = ["举办", "开展", "实施", "组织", "完成", "搭建", "创建", "建立", "召开"]
  /// What a clause of its own begins with.
  private static let heads: SearchWords = [
    "全镇", "全乡", "全县", "全区", "全市", "全村", "全街道", "全局", "全院", "全校", "全年", "目标", "年初", "年底", "实际", "现有", "共有", "村级", "镇级",
    "城乡居民", "居民",
  ]
}
