import TextCore

/// Reads headers that are in no list by their stems: 推进落实情况, 干得怎样, 花费, 遗留问题及打算.
///
/// A stem only says what a column is likely to hold. Where it leaves a choice (进度 may be a word or a tale), the
/// cells below decide.
enum HeaderStems {
  /// What a stem makes likely.
  enum Guess: Equatable {
    case meaning(Meaning)
    /// A result, a state or a number, as the cells say.
    case progress
    /// A number, or a result where the cells are prose.
    case count
  }

  /// Longer headers are prose.
  private static let longest = 18

  private typealias Rule = (guess: Guess, stems: [String], except: [String])

  /// Asked in this order: the first stem that a header holds decides.
  private static let rules: [Rule] = [
    (
      .meaning(.evidence), ["佐证", "附件", "证明", "材料", "印证", "支撑", "照片", "凭证"],
      ["情况", "材料上报", "时间", "日期", "数"]
    ),
    (.meaning(.highlight), ["亮点", "是否重点", "重要程度", "星级"], []),
    (
      .meaning(.state),
      ["是否", "与否", "办没办", "完没完", "做没做", "搞没搞", "干没干", "完成没", "办了没", "好了没", "了没有", "状态", "销号", "亮灯", "红绿灯", "成没成"],
      ["情况", "时间", "问题", "困难"]
    ),
    (
      .meaning(.next), ["下一步", "下步", "打算", "后续", "明年计划", "明年安排", "下阶段", "下一阶段", "改进措施", "下一年", "接下来", "整改计划", "整改措施"],
      ["问题", "困难", "遗留", "不足", "原因", "进展", "情况及", "情况和"]
    ),
    (
      .meaning(.problem),
      ["问题", "困难", "不足", "短板", "遗留", "难点", "堵点", "制约", "原因", "未完成", "没完成", "障碍", "卡在", "难处", "需协调"],
      ["问题整改", "问题销号", "问题数", "问题类", "完成情况及", "进展情况及", "进展及", "落实情况及", "开展情况及", "工作情况及", "情况和", "情况、"]
    ),
    (
      .meaning(.date),
      ["时间", "日期", "时限", "期限", "节点", "月份", "时候", "时段", "时期", "何时", "哪天", "几月", "年月", "起止", "季度", "几号"],
      ["情况", "用时", "时长", "学时", "情形", "任务", "累计", "开展", "进展"]
    ),
    (
      .meaning(.cost), ["花费", "支出", "经费", "金额", "费用", "开支", "用款", "花了多少", "花销", "资金", "多少钱", "投入（", "投入("],
      ["情况", "来源", "预算", "项目", "筹措", "渠道", "科目"]
    ),
    (
      .progress,
      [
        "情况", "进展", "落实", "开展", "怎么干", "怎么做", "怎样", "咋样", "怎么样", "干得", "做得", "办得", "结果", "干了", "做了", "办了", "完成", "推进",
        "办理",
        "小结", "总结", "业绩", "实绩", "经过", "过程", "记录", "描述", "详情", "如何", "做法及成效", "措施及成效", "做法成效", "进度", "进程", "内容及成效",
        "工作成绩", "办结", "实施",
      ],
      ["要求", "标准", "目标", "计划", "应完成", "人员情况", "任务来源"]
    ),
    (.meaning(.effect), ["成效", "成果", "效果", "成绩", "荣誉", "获奖", "效益", "收获"], ["目标", "预期"]),
    (.meaning(.measures), ["措施", "做法", "举措", "方法", "路径", "抓手", "步骤"], []),
    (
      .meaning(.owner),
      [
        "责任", "牵头", "负责", "承办", "经办", "主办", "协办", "配合", "分管", "部门", "科室", "处室", "股室", "单位", "领导", "谁", "领办", "对接人",
        "联系人", "班组", "包抓", "包联",
        "组长", "实施人", "执行人", "办理人", "承办人", "归口",
      ],
      ["单位数", "数"]
    ),
    (
      .count, ["数", "人次", "场次", "批次", "规模", "工作量", "累计", "多少", "几次", "量"],
      ["目标", "计划", "应", "预期", "去年", "上年", "质量", "数字化", "分数", "设计", "合同", "概算", "总量"]
    ),
    (.meaning(.effect), RankColumn.names, ["上年", "去年", "上期", "目标", "同期"]),
    (.meaning(.note), ["备注", "说明", "附注", "批注"], []),
    (.meaning(.section), ["类别", "分类", "板块", "条线", "模块", "类型", "大类", "领域", "种类", "一级", "口子", "战线"], []),
    (.meaning(.topic), ["专题", "子项", "二级"], []),
    (.meaning(.id), ["序号", "编号", "流水号", "№"], []),
    (
      .meaning(.task),
      ["任务", "工作", "事项", "事情", "内容", "项目", "活动", "名称", "干什么", "干啥", "做什么", "做啥", "要点", "主题", "办什么", "忙什么"],
      ["目标", "要求", "标准", "单位"]
    ),
  ]

  /// Headers of one character, which hold no stem of two.
  private static let single: [String: Guess] = [
    "事": .meaning(.task), "数": .count, "备": .meaning(.note), "月": .meaning(.date), "日": .meaning(.date),
    "类": .meaning(.section),
    "人": .meaning(.owner), "量": .count, "活": .meaning(.task),
  ]

  /// What is neither told nor asked about: signatures, telephones, marks, what was ordered by whom.
  private static let forms = [
    "签字", "签名", "意见", "电话", "联系方式", "手机", "邮箱", "身份证", "盖章", "得分", "评分", "分值", "权重", "来源", "依据", "出处", "审核", "批示", "评价",
    "督查", "考核", "密级", "链接", "参加人员",
    "参与人员", "对象", "范围", "地点", "场所", "地址",
  ]

  /// Whether a column belongs to the form and not to the work.
  static func isForm(_ header: String) -> Bool { forms.contains { header.contains($0) } }

  /// What a header is likely to stand for, nil where no stem says.
  static func guess(_ header: String) -> Guess? {
    let word = TextFold.fold(header)
    guard !word.isEmpty, word.count <= longest, !isForm(word), !isTarget(header) else { return nil }
    let bare = String(word.prefix { !"([【〔".contains($0) })
    if let one = single[bare] { return one }
    // 情况说明（问题、打算）: remarks, of which some tell of problems.
    if bare.count < word.count, ["情况说明", "说明", "备注", "附注"].contains(where: { bare.hasSuffix($0) }) { return .progress }
    // A number that was aimed at is none that was reached.
    let isAim = ["计划", "目标", "年度目标", "预期", "预计", "应", "拟", "年初"].contains { bare.hasPrefix($0) }
    for rule in rules where rule.stems.contains(where: { word.contains($0) }) {
      if rule.except.contains(where: { word.contains($0) }) { continue }
      if isAim, rule.guess == .progress || rule.guess == .count { return nil }
      // 查出问题金额（万元） counts something, and is no problem.
      if case .meaning(let meaning) = rule.guess, meaning == .problem || meaning == .effect, !unit(header).isEmpty {
        return FigureHeader(header) == nil ? .count : nil
      }
      return rule.guess
    }
    return nil
  }

  /// What a column of numbers that were aimed at is called, whatever stands around it.
  private static let targets = [
    "目标值", "目标数", "任务数", "任务量", "计划数", "计划量", "指标值", "计划目标", "年度目标", "全年目标", "年初目标", "目标计划", "年度计划", "全年计划", "年初计划",
    "本年计划", "当年计划", "今年计划",
  ]
  private static let wholeTargets: Set<String> = ["目标", "计划", "应完成", "年度指标", "任务指标"]

  /// Whether the numbers below a header were aimed at: 计划目标, 年度目标, 任务数.
  static func isTarget(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    guard !word.isEmpty, word.count <= 10 else { return false }
    let bare = String(word.prefix { !"([【〔".contains($0) })
    if wholeTargets.contains(bare) { return true }
    return targets.contains { bare.contains($0) }
      && !["内容", "事项", "项目", "工作", "完成", "情况", "时间", "时限"].contains { bare.contains($0) }
      && !bare.hasSuffix("任务")
  }

  /// The unit that a header gives to the bare numbers below it: `经费（万元）`, `人数`; "" where it gives none.
  static func unit(_ header: String) -> String {
    let word = TextFold.fold(header)
    if let open = word.lastIndex(where: { "([【".contains($0) }), let last = word.last, ")]】".contains(last) {
      var inside = word[word.index(after: open)...].dropLast()
      if let colon = inside.lastIndex(where: { ":：".contains($0) }) { inside = inside[inside.index(after: colon)...] }
      if inside.hasPrefix("单位") { inside = inside.dropFirst(2) }
      if isUnit(inside) { return String(inside) }
    }
    let bare = word.prefix { !"([【〔".contains($0) }
    for (tail, unit) in [
      ("人次数", "人次"), ("人次", "人次"), ("场次", "场次"), ("批次", "批次"), ("人数", "人"), ("次数", "次"), ("场数", "场"), ("件数", "件"),
      ("户数", "户"), ("期数", "期"),
      ("份数", "份"), ("篇数", "篇"), ("起数", "起"), ("家数", "家"), ("条数", "条"), ("天数", "天"),
    ] where bare.hasSuffix(tail) {
      return unit
    }
    return bare.count == word.count ? noun(endOf: String(bare)) ?? "" : ""
  }

  /// The measure word of the noun that a header counts, where it has but one: 处 of 隐患数, 个 of 发现问题数量.
  static func noun(endOf header: String) -> String? {
    guard let count = ["数量", "数", "总数"].first(where: { header.hasSuffix($0) }) else { return nil }
    let rest = header.dropLast(count.count)
    return nouns.first { rest.hasSuffix($0.0) }?.1
  }

  private static let nouns = [
    ("问题", "个"), ("隐患", "处"), ("案件", "件"), ("线索", "条"), ("企业", "家"), ("项目", "个"), ("纠纷", "件"), ("信访件", "件"),
    ("建议", "条"),
    ("意见", "条"), ("学生", "人"), ("党员", "人"), ("职工", "人"), ("学员", "人"), ("群众", "人"), ("行政村", "个"), ("车辆", "辆"),
    ("事故", "起"), ("违法问题", "个"), ("在校生", "人"), ("教师", "人"), ("医生", "人"), ("护士", "人"), ("员工", "人"), ("干部", "人"),
    ("会员", "人"), ("志愿者", "人"), ("粉丝", "人"), ("违规问题", "个"),
  ]

  static func isUnit(_ text: Substring) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let measure = scalars.drop { MeasureWords.scales.contains($0) }
    return !measure.isEmpty && MeasureWords.length(measure) == measure.count
  }

  /// Whether the numbers below a header run on from row to row: 本年累计, 截至目前.
  static func isRunningTotal(_ header: String) -> Bool {
    ["累计", "累积", "截至", "截止", "至今"].contains { header.contains($0) }
  }
}
