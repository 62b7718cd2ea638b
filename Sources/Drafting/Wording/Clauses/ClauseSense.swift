import Records
import TextCore

/// What a clause of a task that is not finished says: what is done, what was aimed at, what is open, or what is
/// meant to come.
enum ClauseSense: Sendable, Hashable {
  /// What was achieved: `整改55处`.
  case done
  /// What was set as the whole: `应做36份`, `规划建设5个`.
  case aim
  /// What is missing or in the way: `剩2处等维修基金`, `尚未上线`.
  case open
  /// What is meant for later: `明年3月底前建成`.
  case plan

  /// - Parameter year: the year of the draft; a later one makes a clause a plan.
  static func of(_ clause: String, year: Int?) -> ClauseSense {
    if isPlan(clause, year: year) { return .plan }
    if isAim(clause) { return .aim }
    return isOpen(clause) ? .open : .done
  }

  // MARK: - Plans

  private static let planHeads: SearchWords = [
    "下一步", "下步", "打算", "准备", "争取", "力争", "后续", "接着", "接下来", "年后", "节后", "下学期", "到了接着", "春节后", "将",
  ]
  /// Times that a diary has of the year itself too.
  private static let pastOrNot: SearchWords = ["节后", "年后", "春节后", "后续", "接着"]
  private static let planWords: SearchWords = ["明年", "来年", "次年", "下年度", "年后联合", "到位后", "预计", "接着申报", "接着推"]

  /// Whether a clause is about later: 明年 and the like, or a year behind that of the draft.
  static func isPlan(_ clause: String, year: Int?) -> Bool {
    if clause.starts(withOneOf: ["将军", "将近", "将问题", "打算盘", "准备金"]) { return false }
    // 围绕明年换届 is of this year's work, and 打算做到200家 is an aim.
    if clause.starts(withOneOf: ["围绕", "为", "对照", "针对", "谋划", "完成明年", "制定明年", "申报明年"]) { return false }
    // 12月是预计 says of a number what it is, 节后复查已整改 what was done.
    if clause.ends(inOneOf: ["是预计", "为预计", "预计数", "是预计数", "为预计数"]) { return false }
    if clause.starts(withOneOf: pastOrNot), clause.hasSuffix("了") || clause.holds("已") { return false }
    if clause.starts(withOneOf: planHeads) { return !isAim(clause) }
    // 差13.6万人次（12月为预计数，以统计部门核定为准): what a bracket says of a number is no plan.
    let told = clause.hasSuffix("）") ? String(clause.prefix { $0 != "（" }) : clause
    if told.holds(oneOf: planWords) { return true }
    guard let year else { return false }
    // 2026年度参保21340人 is paid in this year.
    if clause.hasPrefix("\(year + 1)年度"), clause.hasDigit, clause.holds(oneOf: paidAhead) { return false }
    return (year + 1...year + 3).contains { later in
      clause.holds(String(later)) && ["年", "上半年", "下半年"].contains { clause.holds("\(later)\($0)") }
    }
  }

  private static let paidAhead: SearchWords = ["参保", "缴费", "征缴", "收缴", "投保", "订阅", "征订", "参合"]

  // MARK: - Aims

  private static let aimHeads: SearchWords = [
    "计划", "规划", "应", "目标", "原计划", "年初计划", "全年计划", "任务数", "总任务", "打算做到", "打算建", "拟建", "需", "今年要", "全年要",
  ]

  /// `应做36份`: a number that was to be reached.
  private static func isAim(_ clause: String) -> Bool {
    clause.starts(withOneOf: aimHeads) && clause.hasDigit
      && !["应急", "应用", "应对", "应邀", "需求"].contains {
        clause.hasPrefix($0)
      }
  }

  // MARK: - What is open

  private static let openWords: SearchWords = [
    "还有", "还剩", "还差", "还缺", "分别差", "还在", "仍在", "尚", "暂未", "暂缺", "未", "没", "剩余", "剩下", "正在", "在修", "在建", "在办", "在跑",
    "流标",
    "停工", "停下", "停了", "滞后", "推后", "延后", "不到位", "不足", "缺口", "紧张", "卡在", "复检中", "审批中", "办理中", "在逃", "待", "无人",
  ]
  private static let openEnds: SearchWords = [
    "延期", "推迟", "顺延", "跨年度实施", "跨年实施", "缓建", "搁置", "暂缓", "退回重报", "被退回", "退回修改", "驳回", "少", "不多", "不够", "不高", "不强", "不深",
    "不细", "薄弱", "偏慢", "较慢",
    "偏低", "较低", "制作中", "拍摄中", "剪辑中", "编写中", "编制中", "编印中", "招标中", "安装中", "调试中",
  ]
  private static let openHeads: SearchWords = ["剩", "缺", "差", "等", "还等", "余", "其余", "拟"]
  /// Words with a sign of what is open that say nothing of it: they are taken out first.
  private static let harmless: SearchWords = [
    "未发生", "未发现", "未出现", "未成年", "没收", "罚没", "抄没", "没出过", "没有出过", "没发生", "没有发生", "无一遗漏", "接待", "招待", "优待", "期待",
    "对待", "待遇", "款待", "善待", "高尚", "时尚", "风尚", "崇尚", "等级", "等额", "等次", "差错", "差旅", "差额", "差评", "缺斤短两", "剩余价值", "未病",
    "无人机", "无人船", "无人车", "无人驾驶", "无人值守", "无人伤亡", "无人员", "无人超市", "无人返贫", "无人掉队", "无人违", "无人受伤", "无人死亡", "无人辍学", "无人投诉",
    "无人因", "无人抚养", "无人漏", "无人岗",
    "未检", "缺陷", "淹没", "没发大案", "没发案", "未发大案", "未发案", "未起火", "没起火", "没着火", "没伤人", "没死人",
  ]

  private static let harms: SearchWords = ["命案", "事故", "伤亡", "火灾", "舆情", "上访", "投诉", "发案", "案件", "死亡"]

  /// Whether a clause lists things with how each stands, and one of them at least is done: 引进项目3个：甲厂（已投产）、乙厂（正在装修）.
  private static func listsBoth(_ clause: String) -> Bool {
    var (outside, inside) = ("", [""])
    var isInside = false
    for character in clause {
      if character == "（" { isInside = true; inside.append("") }
      if !isInside {
        outside.append(character)
      } else if character != "（", character != "）" {
        inside[inside.count - 1].append(character)
      }
      if character == "）" { isInside = false }
    }
    return outside.hasDigit && !isOpen(outside) && inside.dropFirst().contains { !isOpen($0) }
      && inside.dropFirst().contains(where: isOpen)
  }

  /// Whether a clause tells what is missing: 剩, 还, 未, 没, 尚, 待, 差, 等, 缺.
  static func isOpen(_ clause: String) -> Bool {
    // 剩余147条均在整改期限内 is as it should be.
    if WithinTime.isTold(by: clause) || ProposedCount.isTold(by: clause) { return false }
    // 剩下11万是劳务合作社的: where the rest of a sum came from.
    if clause.starts(withOneOf: openHeads), let rest = Remainder(clause), rest.count.ends(inOneOf: ["万", "元"]),
      rest.noun.starts(withOneOf: ["是", "为", "来自"]), !rest.noun.holds(oneOf: openWords)
    {
      return false
    }
    // 民转刑命案没有 is good news.
    if clause.hasSuffix("没有"), clause.count <= 12, clause.holds(oneOf: harms) { return false }
    if clause.holds("）、"), listsBoth(clause) { return false }
    var text = clause
    if text.holds(oneOf: harmless) {
      for word in harmless where text.holds(word) { text = text.replacing(word, with: "") }
    }
    if text.starts(withOneOf: openHeads) || text.holds(oneOf: openWords) { return true }
    // 北门天桥因居民意见不一致取消.
    if text.holds("因"), text.ends(inOneOf: ["取消", "终止", "中止"]) { return true }
    // 另2件在审.
    if let rest = Remainder(text), rest.noun.starts(withOneOf: ["在", "转", "列为", "拖", "不愿", "不肯", "不改", "卡"]),
      rest.noun.count <= 10
    {
      return true
    }
    return text.ends(inOneOf: openEnds) && !text.ends(inOneOf: ["减少", "至少", "多少"])
  }
}
