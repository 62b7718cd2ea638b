import Records
import TextCore

/// A step that ends in a day and one character has its verb in full: 高标准农田2026年春季动 is `高标准农田2026年春季动工`.
enum ShortDeed {
  /// - Parameter cells: what the row tells, which says what is changed: 3月前换 of 专门协会换届.
  static func written(_ step: String, in cells: String = "") -> String {
    if step.hasSuffix("换"), !step.holds("换届"), cells.holds("换届"), !cells.holds("更换") { return step + "届" }
    guard let last = step.last, let full = verbs[last], case let before = step.dropLast(), let time = before.last,
      times.contains(time), before.hasDigit || before.ends(inOneOf: seasons)
    else { return step }
    // 6月底前开 of a nursery, of a canteen and of a road.
    if last == "开", let (_, opened) = Self.opened.first(where: { step.holds($0.thing) }) { return before + opened }
    // 2026年2月发 of a subsidy, and of a plan.
    if last == "发" { return before + (step.holds(oneOf: papers) ? "印发" : "发放") }
    // 2026年6月底前改 of a finding, and of a pipe.
    return before + (last == "改" && step.holds(oneOf: findings) ? "整改到位" : full)
  }

  private static let opened = [
    (thing: "托育", deed: "开园"), (thing: "幼儿园", deed: "开园"), (thing: "食堂", deed: "开办"), (thing: "馆", deed: "开放"),
    (thing: "书房", deed: "开放"),
    (thing: "门诊", deed: "开诊"), (thing: "超市", deed: "开业"), (thing: "店", deed: "开业"),
  ]
  private static let times: Set<Character> = [
    "月", "年", "季", "度", "旬", "底", "初", "前", "后", "节", "春", "夏", "秋", "冬", "日",
  ]
  private static let seasons: SearchWords = ["春季", "夏季", "秋季", "冬季", "开春", "节前", "节后", "暑假", "寒假", "开学前", "汛期前", "汛前"]
  private static let findings: SearchWords = ["问题", "隐患", "整改"]
  private static let papers: SearchWords = ["方案", "办法", "文件", "通知", "制度", "意见", "细则", "规划"]
  private static let verbs: [Character: String] = [
    "动": "动工", "完": "完成", "交": "交付", "投": "投用", "建": "建成", "装": "安装到位", "改": "改造到位", "办": "办结", "通": "贯通", "搬": "搬迁到位",
    "修": "修复", "拆": "拆除", "验": "验收", "开": "开工", "清": "清理到位", "治": "整治到位", "签": "签订到位", "配": "配备到位", "发": "发放",
  ]
}

extension UnfinishedWording {
  /// A step that only names its thing, with a verb ahead: 水库除险加固汛前完工 is `推动水库除险加固汛前完工`, 剩余9处继续 the thing that goes on,
  /// 城镇新增就业目标4200人 an aim to reach.
  func withVerb(_ step: String, _ record: TaskRecord) -> String {
    // 余2个为历史产权，办结 of 审计整改.
    if let first = Clause.split(step).first?.text, let rest = Remainder(first), step.count > first.count,
      rest.noun.starts(withOneOf: ["为", "是", "涉及", "多为", "多是", "均为"])
    {
      let name = stepName(record)
      guard (2...16).contains(name.count), name.holds(oneOf: Self.findings) else { return "继续" + pursued(record) }
      let whose = name.trimmingSuffix("整改").trimmingSuffix("问题")
      return "抓好" + whose + "剩余" + rest.count + (whose.holds("隐患") ? "隐患" : "问题") + "整改"
    }
    if step.holds("，") { return step }
    // 推动医保交的 says nothing.
    if step.hasSuffix("的") || step.starts(withOneOf: ["剩余", "其余", "余"]) && step.ends(inOneOf: ["继续", "接着"]) {
      return "继续" + pursued(record)
    }
    let name = stepName(record)
    guard name.count >= 3, step.hasPrefix(name), case let rest = String(step.dropFirst(name.count)), !rest.isEmpty
    else {
      return step
    }
    // 催缴 of 水费收入.
    if (2...4).contains(rest.count), wordbook.headVerb(rest) == rest || ["催缴", "追缴", "催收", "清收"].contains(rest),
      wordbook.tailVerb(name) == nil
    {
      return "推进" + step
    }
    if let wait = ["待批复", "待审批", "待验收", "待评审"].first(where: { rest == $0 }) { return "跟进" + name + wait.dropFirst() }
    if let aim = ["目标", "预算", "计划", "任务"].lazy.compactMap({ rest.place(of: $0) }).first,
      rest[..<aim.lowerBound].count <= 4, rest[aim.upperBound...].first?.isDigit == true
    {
      let what = rest[..<aim.lowerBound]
      return "力争完成" + (what.isEmpty ? name : "") + rest
    }
    if rest.count <= 8, rest.hasSuffix("完工") || rest.hasSuffix("竣工"),
      rest.starts(withOneOf: ["汛", "年", "春", "冬", "秋", "暑"])
    {
      return "推动" + step
    }
    guard let (before, time, deed) = TimePhrase.split(rest), before.isEmpty, !time.isEmpty,
      deed.ends(inOneOf: Self.completions)
    else { return step }
    return "推动" + step
  }

  private static let findings: SearchWords = ["整改", "审计", "巡察", "巡视", "检查", "督查", "排查", "反馈", "隐患"]
  private static let completions: SearchWords = [
    "完工", "竣工", "复工", "开工", "收尾", "交付", "投用", "上线", "封顶", "通车", "通水", "达标", "验收", "移交", "建成", "完成", "投产",
  ]
}
