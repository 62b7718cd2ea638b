import Records
import TextCore

/// Whether a clause says outright that something did not come about or stayed below what was asked, whatever else its row tells:
/// 空调安装没做成, 两个岗位没人报, 比县里要求的62%差一点, 目标2个只建了1个. Among what was achieved it would be read as a boast.
enum Failure {
  /// - Parameter clause: a clause as it stands in its cell.
  static func isTold(by clause: String) -> Bool {
    guard (4...32).contains(clause.count), clause.holds(oneOf: signs), !clause.starts(withOneOf: rests),
      !clause.holds(oneOf: goods), !isCounting(clause)
    else { return false }
    return isDenied(clause) || isUnmanned(clause) || isBelow(clause) || isOnly(clause) || clause.ends(inOneOf: helpless)
      || cannot(clause)
  }

  /// 2家会长联系不上: some of many are told with them.
  private static func isCounting(_ clause: String) -> Bool {
    let counted = clause.drop(while: \.isDigit)
    return counted.count < clause.count && "人名个件处户项家条起批".contains(counted.first ?? "个")
  }

  /// Whether a cell may tell of one, at a glance.
  static func mayBeTold(in cell: String) -> Bool { cell.holds(oneOf: signs) }

  /// 8项未达标: some of many, which is a shortfall where its reason stands behind.
  static func isCounted(_ clause: String) -> Bool {
    (5...12).contains(clause.count) && clause.first?.isDigit == true
      && clause.ends(inOneOf: ["未达标", "没达标", "未完成", "没完成", "未到位", "没到位", "未开工", "没开工", "未落实", "没落实", "未通过", "没通过"])
  }

  private static let signs: ScalarSet = "没未无不差低只仅凑招漏b"
  private static let rests: SearchWords = [
    "剩", "余", "其余", "还剩", "还差", "另", "从", "为", "对", "把", "将", "查", "督", "催", "劝", "不",
  ]
  private static let goods: SearchWords = [
    "没有一", "未发生", "没发生", "没出", "无一", "无人员", "无人伤", "投诉", "事故", "逾期", "违规", "违纪", "不合格", "问题", "隐患", "没断", "不得",
    "的企业", "的单位", "的人员", "的户",
  ]

  /// 空调安装没做成, 国家级没有突破: the denial ends the clause, and what it is of stands ahead.
  private static func isDenied(_ clause: String) -> Bool {
    for denial in denials {
      guard let place = clause.place(of: denial), case let subject = clause[..<place.lowerBound], subject.count >= 2,
        case let deed = clause[place.upperBound...].description.trimmingSuffix("了"),
        deeds.contains(deed) || isCompleted(deed)
      else { continue }
      // What others have not said is theirs.
      return !subject.ends(inOneOf: others)
    }
    return false
  }

  /// 对上, 谈下来, 拨到户, 配飞手: a verb and what it came to, or what one has to have.
  private static func isCompleted(_ deed: String) -> Bool {
    guard (2...5).contains(deed.count), deed.allSatisfy(Punctuation.isHan), !deed.starts(withOneOf: found) else {
      return false
    }
    return deed.count <= 4 && deed.ends(inOneOf: complements) || "配装建招签".contains(deed.first ?? " ") && deed.count >= 3
  }

  private static let complements: SearchWords = [
    "上", "成", "完", "好", "齐", "满", "够", "通", "拢", "妥", "下来", "下去", "回来", "起来", "出来", "到户", "到位", "到账", "到人", "到岗",
  ]
  /// What one is glad not to meet with, and what others do.
  private static let found: SearchWords = [
    "发现", "查", "遇", "碰", "接到", "收到", "出现", "发生", "影响", "赶上", "想", "超", "耽误", "跟",
  ]
  /// Longest first.
  private static let denials = ["尚未", "还未", "仍未", "还没有", "还没", "没有", "没能", "未能", "没", "未"]
  private static let others: SearchWords = ["结果", "名单", "通知", "文件", "数据", "上级", "省里", "市里", "县里", "省厅", "市局", "方案"]
  private static let deeds: WordSet = [
    "做成", "办成", "建成", "装成", "设成", "修成", "开成", "搞成", "招到", "招满", "招齐", "配齐", "配上", "配到位", "凑齐", "跟上", "到位", "落实", "下来",
    "批下来", "拨下去", "拨下来", "拨下", "拨付", "拨", "收回", "收回来", "收上来", "突破", "解决", "完成", "做完", "建完", "修完", "装完", "改完", "接上",
    "开工",
    "动工", "启动", "达到", "达标", "完工", "竣工", "投用", "交付", "上线", "用上", "发下去", "谈拢", "谈成", "谈妥", "签下来", "拆完", "搬完", "补上", "补齐",
    "兑现", "通过", "过", "通", "下", "批", "获批", "通水", "通电", "验收",
    "打通", "理顺", "实现", "覆盖到", "安装", "开展", "办起来", "建起来", "立项", "开放", "找到",
  ]

  /// 影像、药剂两个岗位没人报, 晚间时段没人盯.
  private static func isUnmanned(_ clause: String) -> Bool {
    guard let place = clause.place(of: "没人") ?? clause.place(of: "无人"), place.lowerBound > clause.startIndex else {
      return false
    }
    return unmanned.contains(clause[place.upperBound...].description)
  }

  private static let unmanned: WordSet = [
    "报", "报名", "盯", "管", "管护", "看", "接", "接手", "接班", "干", "愿干", "愿意干", "来", "肯来", "应聘", "竞标", "投标", "投", "用", "修", "带",
    "教", "愿去",
  ]

  /// 比县里要求的62%差一点.
  private static func isBelow(_ clause: String) -> Bool {
    clause.holds(oneOf: ["比", "离", "距", "与", "跟", "和"]) && clause.holds(oneOf: ["要求", "目标", "任务", "计划", "标准", "考核"])
      && clause.ends(inOneOf: [
        "差一点", "差一些", "差点", "略低", "低一点", "低一些", "差不少", "有差距", "还有差距", "还差一截", "差一截", "差得远", "偏低",
      ])
  }

  /// 目标2个只建了1个.
  private static func isOnly(_ clause: String) -> Bool {
    guard clause.holds(oneOf: ["目标", "计划", "任务", "原定", "打算"]),
      let only = clause.place(of: "只") ?? clause.place(of: "仅"), clause[..<only.lowerBound].hasDigit,
      case let done = clause[only.upperBound...].prefix(while: { !$0.isDigit }), done.count <= 4
    else { return false }
    return clause[only.upperBound...].hasDigit
  }

  /// 联调不了, 催缴跟不上, 人员配不齐: what one cannot do.
  private static func cannot(_ clause: String) -> Bool {
    guard clause.count >= 4, let end = unable.first(where: { clause.hasSuffix($0) }),
      let verb = clause.dropLast(end.count).last, Punctuation.isHan(verb)
    else { return false }
    return !"少免忘大短禁受止天年月个人次用".contains(verb)
  }

  private static let unable = ["不了", "不上", "不齐", "不成", "不动", "不下来", "不起来", "不住"]
  private static let helpless: SearchWords = [
    "凑不齐", "凑不齐人", "招不到人", "招不到", "拨不下去", "开不了工", "用不了", "还不能用", "接不上", "有bug", "有漏洞", "不稳定", "装不了", "建不了", "推不开",
    "推不动",
  ]
}
