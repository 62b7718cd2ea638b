import Records
import TextCore

/// The clauses of a cell of problems: what is wrong, and what one means to do about it. 2个网点装修没完，明年3月底前建成 tells both, and so does 新建路食堂亏损，
/// 正与运营方商量调整菜价.
enum ProblemHalves {
  /// - Parameter text: the cleaned cell.
  static func parted(_ text: String, _ year: Int?) -> (problems: [String], plans: [String]) {
    let clauses = Clause.split(text)
    let first = clauses.indices.first { ClauseSense.isPlan(clauses[$0].text, year: year) || isAct(clauses, $0) }
    guard let first else { return answered(clauses.map(\.text), []) }
    // 第二次预计明年3月；其余为小额零散欠税: how the others stand is a sentence of its own.
    let end =
      clauses.indices.dropFirst(first + 1).first { at in
        clauses[at].mark != "，" && isState(clauses[at].text)
          && !clauses[at...].contains { ClauseSense.isPlan($0.text, year: year) }
      } ?? clauses.endIndex
    let problems = clauses[..<first] + clauses[end...]
    return answered(problems.map(\.text), clauses[first..<end].map(\.text))
  }

  /// 报水利站维修 among what is wrong is what is done about it, and comes next where it is not over.
  private static func answered(_ told: [String], _ plans: [String]) -> (problems: [String], plans: [String]) {
    let answers = told.filter { Answered.isOne($0) && !Answered.isOver($0) }
    return (told.filter { !Answered.isOne($0) }, answers.map(Answered.asStep) + plans)
  }

  private static func isState(_ clause: String) -> Bool {
    clause.starts(withOneOf: ["其余", "有的", "多数", "大多", "部分", "个别", "另有", "还有"]) && !clause.holds("拟")
      && !clause.holds("将")
  }

  /// 拟增设充电桩200个端口, 正与运营方商量调整菜价, 催燃气公司12月进场 behind what is wrong: what is done about it.
  static func isAct(_ clauses: [Clause], _ at: Int) -> Bool {
    let text = clauses[at].text
    if let rest = ["剩下的拟", "剩余的拟", "余下的拟", "其余拟", "其余的拟"].first(where: { text.hasPrefix($0) }) {
      return text.count >= rest.count + 2
    }
    // 草莓季前再抽一轮.
    if text.count <= 14, text.ends(inOneOf: ["一轮", "一遍", "一次"]), let place = text.place(of: "再"),
      place.lowerBound > text.startIndex,
      text[..<place.lowerBound].ends(inOneOf: ["前", "后", "期", "年", "月", "季度", "半年"]), !text.holds(oneOf: failing)
    {
      return true
    }
    if isDue(text) { return true }
    guard at > 0, clauses[at].mark == "，" else { return false }
    if text.hasPrefix("拟"), let next = text.dropFirst().first, !"定建好订".contains(next) { return text.count >= 4 }
    guard text.count <= 20, !text.holds("已"), !text.holds(oneOf: failing) else { return false }
    if text.starts(withOneOf: ["正与", "正在与", "与", "向", "正跟", "跟"]) { return text.holds(oneOf: talks) }
    if text.hasPrefix("催"), let next = text.dropFirst().first { return !"缴收办还要告款交促生化了过".contains(next) }
    // 社区牵头协商.
    return text.count <= 10 && text.holds("牵头") && text.ends(inOneOf: ["协商", "协调", "调解", "推进", "解决"])
  }

  /// 2月前完成人选考察, 节后检修, 到货后4月装完: what is done by a day that is still to come.
  private static func isDue(_ text: String) -> Bool {
    guard text.count <= 20, let (before, time, deed) = TimePhrase.split(text), before.isEmpty || before.hasSuffix("后"),
      time.ends(inOneOf: terms), (1...12).contains(deed.count),
      !text.contains(where: { "了过已原应未没不停误漏坏缺退超晚".contains($0) })
    else { return false }
    return deed.count == 1 ? "修换补装拆改报招清收种验签催搬".contains(deed) : deed.holds(oneOf: deeds)
  }

  /// How a day ends by which something is to be done.
  private static let terms: SearchWords = ["月前", "底前", "日前", "节前", "节后", "年后", "开春", "开春后", "汛期前", "汛前", "开学前"]
  private static let deeds: SearchWords = [
    "完成", "办结", "整改", "修好", "修复", "检修", "维修", "拆", "换", "安装", "装完", "建成", "投用", "验收", "定型", "摸清", "补齐", "补上", "申报",
    "再报",
    "签订", "招聘", "招录", "复查", "复评", "开工", "搬", "清理", "清零", "化解", "到位", "销号", "改完", "改造", "交付", "上线", "考察", "催收", "种完",
  ]
  private static let talks: SearchWords = ["商量", "协商", "申请", "洽谈", "谈判", "对接", "沟通"]
  private static let failing: SearchWords = ["未", "没", "不", "难", "少", "慢", "差", "纠纷", "退回"]
}
