import Records
import TextCore

/// The work as what a plan stands behind in 打算, by what its name is: a field, a figure, or a work that is begun and finished; and what becomes
/// of each by itself.
extension UnfinishedWording {
  /// The work as what a plan stands behind: 抓好 of a field, 推进 of a work, 努力提高 of a figure.
  func carried(_ record: TaskRecord) -> String {
    let name = stepName(record)
    let work = pursued(record)
    guard work.starts(withOneOf: Self.stepLeads), !work.holds("，") else {
      // 规范开展“三会一课” is a deed already.
      let isDeed = wordbook.headVerb(name) != nil && wordbook.tailVerb(name) == nil && name.count >= 5
      return isDeed || name.starts(withOneOf: ["规范", "深化", "推行"]) ? name : "抓好" + name
    }
    return fitting(work, name)
  }

  func fitting(_ work: String, _ name: String) -> String {
    guard work == "推进" + name else { return work }
    return isFigure(name) ? "努力提高" + name : isField(name) ? "抓好" + name : work
  }

  /// Whether a name is that of a number of which more is better: 客运量.
  func isFigure(_ name: String) -> Bool {
    PlanOpening.mayGrow(name)
      || name.ends(inOneOf: Self.volumeNames) && !PlanOpening.isBurden(name)
  }

  /// Whether a name is that of a field of work, which is neither begun nor finished: 文物安全, 党风廉政.
  func isField(_ name: String) -> Bool { name.ends(inOneOf: Self.fieldsOfWork) }

  func isPlainName(_ name: String) -> Bool {
    (2...24).contains(name.count) && !name.contains { "，；：。".contains($0) }
  }

  func takes(_ name: String, _ deed: String) -> Bool {
    !isField(name) || !deed.ends(inOneOf: Self.builtDeeds)
  }

  /// Whether words are what becomes of a work by itself.
  static func arrives(_ deed: String) -> Bool {
    deed.ends(inOneOf: comesOfItself) || deed.ends(inOneOf: arrivingDeeds)
  }

  /// 县域内就诊率 of 县域内就诊率（与医保局对过）.
  static func withoutBracket(_ name: String) -> String {
    guard name.hasSuffix("）"), let open = name.lastIndex(of: "（"), open > name.startIndex else { return name }
    return String(name[..<open])
  }

  static let stepLeads: SearchWords = [
    "推进", "抓好", "做好", "开展", "努力", "完善", "继续", "加强", "加快", "组织", "建设", "实施", "落实", "制定", "修订", "编制", "建立", "健全",
  ]
  /// What a name goes on with.
  static let partsOfName: SearchWords = [
    "的", "、", "和", "与", "及", "（", "”", "》", "发现", "问题", "工作", "建设", "项目", "工程", "剩余", "其余", "余下", "中其余",
  ]
  static let fieldsOfWork: SearchWords = [
    "安全", "工作", "廉政", "党建", "防汛", "抗旱", "保护", "管理", "服务", "防控", "宣传", "监管", "执法", "稳定", "民生", "教育", "生产", "卫生", "监测",
    "统计",
    "信访", "协调", "队伍", "业务", "活动", "文化", "纪律", "作风", "盘点", "监督", "热线", "窗口",
  ]
  static let volumeNames: SearchWords = [
    "客运量", "货运量", "发电量", "供水量", "业务量", "成交量", "交易量", "借阅量", "接待量", "吞吐量", "订单量", "门诊量",
  ]
  static let builtDeeds: SearchWords = [
    "动工", "开工", "完工", "竣工", "通车", "通水", "通气", "通电", "建成", "封顶", "复工", "投产", "并网", "施工", "改选", "换届",
  ]
  /// Beside what `comesOfItself` has.
  static let arrivingDeeds: SearchWords = [
    "付印", "施工", "搬入", "搬迁", "入驻", "取回", "进场", "运营", "营业", "定稿", "发布", "开通", "贯通", "到货", "结清", "销号", "化解", "批复", "实施",
    "推进", "开展", "换届", "发行", "接入", "开诊", "开学", "开班", "开课", "招生", "开庭", "出版", "改选", "办结", "建设", "拆除",
  ]
  /// Who has plans of his own.
  static let othersThanUs: SearchWords = [
    "县里", "市里", "省里", "区里", "镇里", "乡里", "上级", "财政", "合作社", "企业", "村民", "群众", "家长", "业主", "厂家", "居民", "住户", "农户",
    "县里资金", "市里资金", "省里资金", "上级资金", "资金", "经费",
  ]
  static let higherUps: SearchWords = ["县里", "市里", "省里", "区里", "镇里", "乡里", "上级", "财政"]
  static let wishWords: SearchWords = ["想", "希望", "要求", "考虑", "研究", "盼"]
}
