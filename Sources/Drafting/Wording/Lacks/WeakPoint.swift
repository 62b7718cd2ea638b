import Records
import TextCore

/// Whether a remark of a row that counts as done tells of something that is weak, missing or not there yet: 疏港路用地没批, 床护比偏低,
/// 夜间抢修队只有两组人. Its clerk wrote it down for the summary's 不足; left in the remarks it would be told nowhere.
enum WeakPoint {
  /// - Parameter clause: a clause of the remarks as it stands.
  static func isTold(by clause: String) -> Bool {
    guard (2...30).contains(clause.count), mayBeTold(in: clause), !clause.starts(withOneOf: heads),
      !clause.holds(oneOf: harmless), !isOfOne(clause), !blames(clause), !isSettled(clause),
      !WritingOrders.isOne(clause)
    else { return false }
    return clause.ends(inOneOf: ends) || isNotYet(clause) || isOnly(clause) || isHeldUp(clause)
      || isLacking(clause) || isUnwilling(clause) || isOfNumberAhead(clause) || isPresent(clause)
      || Failure.isTold(by: clause)
  }

  /// 课题研究存在重立项轻结题的现象, 仍有11名年轻教师排队, 个别老教师仍有推门课抵触: what is there still, and should not be.
  private static func isPresent(_ clause: String) -> Bool {
    if let place = clause.place(of: "存在"), clause[place.upperBound...].count >= 4,
      clause.ends(inOneOf: ["现象", "情形", "倾向"])
    {
      return true
    }
    return (clause.holds("仍有") || clause.holds("还有")) && clause.ends(inOneOf: ["排队", "等候", "抵触", "顾虑", "不解", "积压"])
  }

  /// Whether a clause only says how what stands ahead of it compares: 偏低 behind 床护比1:0.43, 略超40的要求.
  static func isOfNumberAhead(_ clause: String) -> Bool {
    (2...12).contains(clause.count)
      && (compared.contains(clause) || clause.starts(withOneOf: exceeding) && clause.holds(oneOf: aims))
  }

  private static let compared: WordSet = [
    "偏低", "偏高", "偏少", "偏慢", "偏大", "偏小", "偏长", "较低", "较高", "较少", "还不高", "不高", "还偏低", "仍偏低", "仍偏高", "比较低", "有点低", "不够",
    "超标",
    "不理想", "不太理想",
  ]
  private static let exceeding: SearchWords = [
    "仍高于", "仍低于", "还高于", "还低于", "略超", "略高于", "略低于", "高于", "低于", "超出", "超过", "达不到",
  ]
  private static let aims: SearchWords = ["要求", "标准", "目标", "限值", "上限", "平均", "规定", "县均", "市均", "省均"]

  /// 器乐社团缺专业老师: whom or what one does without.
  private static func isLacking(_ clause: String) -> Bool {
    guard let place = clause.place(of: "缺"), clause[..<place.lowerBound].count >= 2,
      case let what = clause[place.upperBound...],
      (2...8).contains(what.count), what.allSatisfy(Punctuation.isHan)
    else { return false }
    return !what.starts(withOneOf: ["口", "席", "陷", "勤", "编", "一不", "氧", "水"]) || what.starts(withOneOf: ["水源"])
  }

  /// 年轻人不愿交, 村民不肯搬.
  private static func isUnwilling(_ clause: String) -> Bool {
    guard let place = clause.place(of: "不愿意") ?? clause.place(of: "不愿") ?? clause.place(of: "不肯"),
      clause[..<place.lowerBound].count >= 2
    else { return false }
    return (1...3).contains(clause[place.upperBound...].count)
  }

  /// Whether a clause that opens a sentence of a result tells of a lack and of nothing else: 缺全科医师2名, 欠药商货款约94万元, 村卫生室系统还是卡.
  static func isLackOfOwn(_ clause: String) -> Bool {
    guard (4...24).contains(clause.count), !clause.holds(oneOf: harmless), !isOfOne(clause) else { return false }
    if clause.hasPrefix("缺"), clause.hasDigit, !clause.hasPrefix("缺席"), !clause.hasPrefix("缺勤") { return true }
    if clause.starts(withOneOf: ["尚欠", "还欠", "仍欠", "欠"]), clause.hasSuffix("元"), clause.hasDigit { return true }
    return clause.ends(inOneOf: ["还是卡", "还是慢", "还是低", "还是高", "还是少", "还是难", "没配齐", "未配齐", "低于县均", "低于市均", "低于全县平均"])
  }

  /// Whether a cell may tell of one, at a glance.
  static func mayBeTold(in cell: String) -> Bool { cell.holds(oneOf: signs) }

  /// The same of a cell's bytes, of which no text is made.
  static func mayBeTold(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { signs.isIn(bytes) }

  /// Whether a clause says what was done about what stands ahead of it, so that it is none any longer: 已换票, 后来补上.
  static func isSettled(_ clause: String) -> Bool {
    if isAskedFor(clause) { return false }
    return clause.starts(withOneOf: settled) || clause.ends(inOneOf: mended)
      || clause.holds("已") && clause.ends(inOneOf: done)
  }

  /// 已报区住建: what is asked for is not settled.
  static func isAskedFor(_ clause: String) -> Bool { clause.holds(oneOf: asked) }

  /// Whether a clause is about one person, whom a summary leaves alone: 鸭塘村支书不太管事.
  static func isOfOne(_ clause: String) -> Bool { clause.holds(oneOf: persons) }

  /// Whether a clause finds fault with one person or a few: 鸭塘村支书不太管事, 有一名班长责任心不强.
  static func blames(_ clause: String) -> Bool {
    clause.count <= 24 && clause.holds(oneOf: faults) && (isOfOne(clause) || countsPeople(clause))
  }

  /// 有一名班长, 个别人员, 2人: who they are, everybody in the house knows.
  private static func countsPeople(_ clause: String) -> Bool {
    if clause.starts(withOneOf: ["个别", "有个", "有的人", "有人", "某"]) { return true }
    guard let place = clause.place(of: "名") ?? clause.place(of: "位") ?? clause.place(of: "人"),
      place.lowerBound > clause.startIndex
    else { return false }
    let before = clause[clause.index(before: place.lowerBound)]
    return before.isDigit || "一两二三四五几".contains(before)
  }

  private static let faults: SearchWords = [
    "不管事", "不太管事", "不作为", "不积极", "不主动", "不配合", "靠后", "私下", "要调", "偏软", "能力弱", "能力不", "责任心", "不在状态", "混日子", "撂挑子", "不听",
    "作风",
    "被提醒", "谈话提醒", "有情绪", "闹情绪",
  ]

  /// 疏港路用地没批, 设备还没招标, 龙脊村有2段渠没通水: a denial near the end of a clause that has its subject.
  private static func isNotYet(_ clause: String) -> Bool {
    guard let denial = denials.lazy.compactMap({ clause.place(of: $0) }).first,
      case let subject = clause[..<denial.lowerBound], subject.count >= 2, case let deed = clause[denial.upperBound...],
      (1...5).contains(deed.count), deed.allSatisfy(Punctuation.isHan), !subject.ends(inOneOf: others),
      !deed.starts(withOneOf: unwanted)
    else { return false }
    return deeds.contains { deed.hasPrefix($0) || deed.hasSuffix($0) }
  }

  /// 财政补贴到位率只有七成, 首台手术准点率只有78%.
  private static func isOnly(_ clause: String) -> Bool {
    // 外科仅1名主治, 修复人员仅1人且是临聘.
    if let few = clause.place(of: "仅"), clause[..<few.lowerBound].count >= 2, clause.count <= 20,
      case let rest = clause[few.upperBound...].description.withoutHead(of: ["有"]), rest.first?.isDigit == true,
      case let unit = rest.drop(while: \.isDigit).description, unit.starts(withOneOf: ["名", "人", "个人"])
    {
      return true
    }
    guard let only = clause.place(of: "只有") ?? clause.place(of: "仅有") ?? clause.place(of: "才"),
      clause[..<only.lowerBound].count >= 2, let next = clause[only.upperBound...].first
    else { return false }
    let isFew = next.isDigit || "一两二三四五六七八九十几".contains(next)
    let isTime = clause[only.lowerBound] == "才"
    return isFew && !isTime && !clause.holds(oneOf: ["其中", "事故", "投诉", "月才", "差错", "退费", "用时"])
  }

  /// 保洁员工资晚发了两个月, 竣工顺延至2026年8月.
  private static func isHeldUp(_ clause: String) -> Bool {
    guard
      let place = ["晚发", "拖欠", "欠发", "漏报", "缺编", "短缺", "还缺", "仍缺", "还差", "尚缺", "略超", "超出", "低于要求", "低于街道要求"].lazy
        .compactMap({ clause.place(of: $0) }).first
    else { return false }
    return place.lowerBound > clause.startIndex && !clause.holds("追回") && !clause.holds("清理") && !clause.holds("工资")
      || clause.holds("晚发")
  }

  private static let signs: SearchWords = [
    "没", "未", "不", "偏", "少", "低", "慢", "难", "差", "缺", "晚", "过高", "太", "老化", "陈旧", "破损", "反复", "反弹", "返水", "渗水", "漏水",
    "仅",
    "有意见", "单一", "现象", "倾向", "排队", "等候", "抵触", "顾虑", "仍高于",
    "意见大", "萎缩", "下滑", "流失", "紧张", "吃紧", "薄弱", "滞后", "脱节", "空缺", "难度", "超标", "略超", "亏损", "闲置", "流于", "折扣", "欠", "只有",
    "仅有",
    "还是小", "压力大", "场地小", "面积小", "容量小", "水量", "漏报", "短缺", "人手紧", "较紧",
  ]

  /// What ends a clause that says it outright.
  private static let ends: SearchWords = [
    "不达标", "不统一", "不通", "不够", "不足", "偏低", "偏高", "偏长", "偏少", "偏慢", "偏大", "偏小", "偏弱", "偏紧", "偏旧", "较低", "较慢", "较弱", "较少",
    "较难",
    "过高", "太高", "过低", "太低", "过少", "太少", "过小", "太小", "太慢", "太旧", "太远", "老化", "陈旧", "破损", "不齐", "不全", "不清", "不均", "不匀",
    "不一",
    "不一致", "不熟", "不熟悉", "不稳", "不稳定", "不畅", "不便", "不方便", "不愿来", "不愿去", "不愿干", "不愿意", "不愿意去", "不太愿意去", "不愿意来", "不积极",
    "不主动",
    "不配合", "不理解", "不高", "不强", "不多", "不大", "不深", "不实", "不细", "不严", "反复", "还是反复", "反弹", "返水", "渗水", "有意见", "意见大", "意见较大",
    "意见不少", "招不到人", "招不到", "招不来", "招不来人", "留不住", "留不住人", "忙不过来", "排不过来", "跑不过来", "顾不过来", "管不过来", "跟不上", "上不去", "推不动",
    "推不开",
    "铺不开", "打不开", "萎缩", "逐年萎缩", "下滑", "流失", "有缺口", "缺口大", "缺口还在", "缺口较大", "紧张", "吃紧", "较紧", "薄弱", "滞后", "脱节", "空缺",
    "人手紧",
    "人手少", "人少", "经费少", "师资少", "年轻人少", "场地小", "面积小", "容量小", "水量小", "还是小", "还是低", "还是少", "还是慢", "还是难", "更缺", "更少", "更难",
    "难度大",
    "难度较大", "压力大", "压力较大", "难收", "难管", "难找", "难联系", "难做", "工作难做", "难以为继", "不规范", "还不规范", "不及时", "不到位", "不完善", "不健全",
    "不平衡", "不均衡",
    "不充分", "不扎实", "不经常", "有差距", "超标", "亏损", "没挂钩", "完全挂钩", "没专人", "无专人", "无人管", "没人管", "没人用", "用得少", "用不上", "走过场",
    "不清晰", "比较单一", "较单一", "形式单一", "仍较单一", "还较单一", "内容单一", "没有固定活动场地",
    "没有固定场地",
    "流于形式", "打折扣",
    "标准低", "待遇低", "排队久", "时间长", "周期长", "回传慢", "收得慢", "上得慢", "见效慢", "进度慢", "掉得明显", "掉得多", "走不通", "没有着落", "没着落", "跟得慢",
    "退款难", "执行难",
    "配得不够", "做得不够", "抓得不够", "偏松", "偏软", "偏虚", "不便利", "不齐备", "没改彻底", "不彻底",
  ]

  /// Longest first.
  private static let denials = ["一直没有", "一直没", "一直未", "还没有", "还没", "尚未", "仍未", "还未", "没有", "没", "未"]
  private static let deeds = [
    "批", "签", "到", "到位", "招标", "开工", "动工", "立项", "落实", "通水", "通电", "通气", "通", "统一", "完工", "竣工", "验收", "投用", "启用", "上线",
    "接入",
    "接通", "交付", "解决", "办下", "拿到", "下来", "达标", "达到", "完成", "配备", "配齐", "配", "装", "建", "修", "整改", "覆盖", "见底", "跟上", "谈拢",
    "谈妥", "谈成",
    "凑齐", "招满", "招到", "招齐", "突破", "见效", "理顺", "挂钩", "拨付", "拨", "下达", "兑现", "收回", "收齐", "补齐", "彻底", "销号", "移交", "通过",
    "过",
  ]
  /// What one is glad not to meet with.
  private static let unwanted: SearchWords = [
    "发现", "发生", "出现", "接到", "收到", "影响", "误", "断", "停", "超", "出过", "逾期", "漏", "到期", "到审限",
  ]
  private static let others: SearchWords = [
    "结果", "名单", "通知", "文件", "数据", "上级", "省里", "市里", "县里", "省厅", "市局", "方案", "今年", "目前", "都", "均",
  ]

  private static let heads: SearchWords = [
    "已", "拟", "计划", "明年", "来年", "打算", "准备", "因", "由于", "主要", "其中", "含", "不含", "按", "见", "下一步", "下步", "要", "想", "再",
    "争取", "力争", "督",
    "催", "查", "劝", "为", "把", "将", "对", "另", "占", "比上年", "较上年", "同比", "与上年", "原", "防", "避免", "不得", "不能", "不再", "不要",
    "不可", "改",
    "有的", "有改善", "上年", "去年", "以前", "过去", "往年", "列", "为了", "针对", "解决", "减少", "缓解",
  ]
  private static let harmless: SearchWords = [
    "没有一", "未发生", "没发生", "没出", "无一", "无人员", "未发现", "没发现", "无事故", "不写", "别写", "不提", "不报", "不对外", "不外报", "不公开", "内部",
    "不重复", "不算", "不计", "口径",
    "大问题", "没断", "不误", "不合格率", "不良", "退件", "勿", "自己", "合格", "不动产", "困难户", "困难群众", "残疾", "减少", "下降了", "降低", "不限", "不定期",
    "不少于", "不低于",
    "不断", "至少", "不少", "少年", "少儿", "少数", "未成年", "不同", "多少", "没收", "淹没", "低保", "最低", "降到", "缩短", "差旅", "停车", "难点", "疑难",
    "领导",
    "点名", "表扬", "肯定", "原定", "原计划", "待遇不变",
  ]
  private static let persons: SearchWords = [
    "支书", "书记", "主任", "班长", "司机", "会计", "出纳", "文书", "所长", "站长", "局长", "院长", "校长", "科长", "股长", "队长", "组长", "经理", "同志",
    "私下", "他", "她", "此人", "这人",
    "这家", "某", "个人",
    "助理", "副职", "不太管事",
  ]

  private static let asked: SearchWords = [
    "已报", "已申请", "已上报", "已列", "已反映", "已打报告", "已向", "已催", "已出", "已发函", "已去函", "已与", "已跟", "已函", "已同", "已提",
  ]
  private static let settled: SearchWords = [
    "已", "均已", "都已", "全部已", "当场", "随即", "后来", "及时", "当天", "次日", "随后", "现已", "目前已", "年底前已", "后已", "事后",
  ]
  private static let mended: SearchWords = [
    "补上了", "补齐了", "换了", "修好了", "改好了", "改了", "补了", "解决了", "处理了", "扶正", "追回", "补开", "补回来", "恢复了", "整改完", "都改了", "办完了",
  ]
  private static let done: SearchWords = [
    "补", "换", "修复", "整改", "处理", "解决", "补齐", "更换", "恢复", "完成", "清理", "追回", "退回", "扶正", "纠正", "谈话", "约谈", "通报", "回复",
    "答复", "换票",
    "到位", "办结", "改正", "改", "停用", "终止", "拆除",
  ]
}
