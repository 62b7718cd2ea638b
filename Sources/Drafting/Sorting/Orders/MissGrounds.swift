import Records
import TextCore

/// Why a number stayed below its plan, as the remarks of its row say it: 年底两家服装厂减员, 汛期水浑，加药没跟上. That it was missed is
/// sure by the numbers, so that no word has to prove the reason one; what counts, compares, praises or is meant is none.
enum MissGrounds {
  /// The first run of such clauses.
  /// - Parameter taken: the clauses that are told otherwise.
  static func told(_ clauses: [Clause], but taken: Set<Int>, year: Int?) -> [String] {
    var told: [String] = []
    for (at, clause) in clauses.enumerated() where !taken.contains(at) && !StatedGaps.mere.contains(clause.text) {
      let text = clause.text
      let sense = ClauseSense.of(text, year: year)
      if sense == .plan || sense == .aim { break }
      let isSure = isSure(text)
      if StatedGaps.rest(text) != nil || text.starts(withOneOf: StatedGaps.asides) || text.hasSuffix("%")
        || NoteReading.isBookkeeping(text) && !NoteReading.isHindrance(text)
        || StatedGaps.isTimed(text) && !isSure && text.holds(oneOf: ["前", "底", "后"])
      {
        if told.isEmpty { continue } else { break }
      }
      guard
        isSure ? text.count <= 24 : mayBe(text, behind: told.last) || clause.mark == "，" && goesOn(text, behind: told),
        told.reduce(0, { $0 + $1.count }) <= 30
      else {
        if told.isEmpty { continue } else { break }
      }
      told.append(text)
    }
    return told
  }

  /// Whether a clause says by its words that something stood in the way.
  static func isSure(_ clause: String) -> Bool {
    if clause.starts(withOneOf: ["没有欠", "无欠", "未欠", "没有投诉", "无投诉", "未发生", "没发生", "没有发生"]) { return false }
    return LackForm.isGround(clause) || clause.holds(oneOf: StatedGaps.causes)
      || clause.starts(withOneOf: ["主要是", "主要因", "原因是", "因为", "因", "由于"])
  }

  /// Whether a remark of a task that is not finished says so, and no number that it would be a word of.
  static func hinders(_ clause: String) -> Bool {
    (3...24).contains(clause.count) && isSure(clause) && !clause.starts(withOneOf: heads) && !clause.holds(oneOf: goods)
      && !clause.holds(oneOf: harmless) && !clause.hasSuffix("没有")
      && (!clause.hasDigit || QuantityParser.find(in: clause).isEmpty)
  }

  private static let harmless: SearchWords = [
    "减少", "至少", "不少", "不断", "不再", "不含", "不计", "不重", "不算", "停车", "停水", "停电", "停课", "少年", "少儿", "少数", "不变", "未发", "没发生",
    "没出", "未出现", "不误", "不同", "不限", "不良", "难度大的", "未成年", "重难", "难点", "缺陷", "无人机", "不收费", "不超", "不定期", "不一样", "晚会", "晚上",
    "夜",
    "不动产", "偏远", "没问题", "没收", "淹没", "受益", "受理", "受训", "受众", "接受", "感受", "因地", "不到一", "不写", "不提",
  ]

  /// Whether a clause may say why: a whole clause that tells of no number, and of nothing that went well.
  private static func mayBe(_ clause: String, behind last: String?) -> Bool {
    guard (4...24).contains(clause.count), clause.contains(where: Punctuation.isHan), !clause.hasSuffix("）"),
      !clause.starts(withOneOf: heads), !clause.ends(inOneOf: ends), !clause.holds(oneOf: goods),
      !clause.holds(oneOf: deeds)
    else { return false }
    // 6人放弃录用 behind 待遇低.
    let counts = !QuantityParser.find(in: clause).isEmpty && clause.hasDigit
    return counts ? last != nil && clause.holds(oneOf: losses) : true
  }

  /// 3户贷款提前还了1400万元 behind 企业有效需求不足: what goes on from a sure reason in its sentence.
  private static func goesOn(_ clause: String, behind told: [String]) -> Bool {
    ((3...20).contains(clause.count) || ends2.contains(clause)) && told.last.map(isSure) ?? false
      && !clause.holds(oneOf: goods)
  }

  private static let ends2: WordSet = ["核减", "停工", "流标", "缓建", "暂停"]
  private static let heads: SearchWords = [
    "其中", "含", "包括", "比", "较", "同比", "上年", "去年", "按", "由", "与", "和", "跟", "经", "已", "共", "均", "都", "全部", "新增", "今年新增",
    "另",
    "累计", "全年", "数", "列", "见", "同", "每", "市级", "省级", "国家级", "占", "人均", "户均", "涉及", "覆盖", "带动", "取得", "获", "越",
    "等", "待批", "待验", "待审", "待定", "正在", "找", "协调", "争取", "拟", "将", "要", "先", "再", "请", "抓", "改为", "重新", "推进", "还",
  ]
  private static let ends: SearchWords = [
    "为主", "口径", "数", "统计", "为准", "左右", "以上", "评价", "表扬", "第一", "第二", "第三", "前列", "领先", "办结", "到位", "完成", "数据", "在内",
    "内",
    "指标", "项目", "事项", "平台", "任务", "之一", "等",
  ]
  private static let goods: SearchWords = [
    "没有欠薪", "无欠薪", "未欠", "没有投诉", "无投诉", "没发生", "未发生", "没有发生", "零", "超额", "超过", "完成任务", "增长", "增加", "提高", "提升", "好转",
    "批示", "表扬", "获奖", "满意", "口径", "牵头", "负责", "民生实事",
  ]
  /// What came about.
  private static let deeds: SearchWords = [
    "已", "完工", "竣工", "开业", "投用", "发布", "通过", "启用", "建成", "交付", "挂牌", "签约", "入库", "通车", "送审", "上线", "达标",
  ]
  private static let losses: SearchWords = [
    "放弃", "离职", "辞职", "走了", "流失", "减少", "下降", "停", "坏", "撤", "关", "倒闭", "搬走", "亏", "退出", "裁", "调走", "退休",
  ]
}
