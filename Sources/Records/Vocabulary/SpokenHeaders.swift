import TextCore

/// Reads headers that neither the lists nor their stems have, as people speak of their columns: 干的事, 谁盯, 哪一块,
/// 记一笔, and the English ones of systems (Item, Outcome, Owner).
///
/// A word makes only likely what a column holds: `ColumnReading` asks the cells before it is believed.
enum SpokenHeaders {
  /// What a header is likely to stand for, nil where no word says.
  static func guess(_ header: String) -> HeaderStems.Guess? {
    let word = TextFold.fold(header)
    guard !word.isEmpty, word.utf8.count <= 60, !HeaderStems.isForm(word), !HeaderStems.isTarget(header) else {
      return nil
    }
    let bare = String(word.prefix { !"([【〔".contains($0) })
    if bare.isEmpty || bare.count > 10 && !bare.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    if bare.utf8.allSatisfy({ $0 < 0x80 }) { return english(header) }
    if let known = whole[bare] { return known }
    for rule in rules {
      if rule.except.contains(where: { bare.contains($0) }) { continue }
      if rule.within.contains(where: { bare.contains($0) }) || rule.ends.contains(where: { bare.hasSuffix($0) }) {
        return rule.guess
      }
    }
    return nil
  }

  /// Whether a header says only that somebody did it: 干的, 我做的. That is the task where no column is, else what was
  /// done of it.
  static func isTale(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    return word.count <= 6 && ["干的", "做的", "办的", "弄的", "搞的", "忙的", "跑的", "抓的"].contains(where: word.hasSuffix)
  }

  /// Headers whose one or two characters would be too little within others.
  private static let whole: [String: HeaderStems.Guess] = {
    let table: [(HeaderStems.Guess, String)] = [
      (.meaning(.section), "口 线 块 摊 方面 专业 业务 版块 门类 哪块 归口 层面 部分 栏目 大项 块块 条条 战线"),
      (.meaning(.note), "记 注 其他 其它 另外 别的 补充 附言 旁注 备考 说两句 插一句 注脚 余话"),
      (.meaning(.owner), "科 室 股 队 组 班 主管 人员 人手 岗位 主责 执笔 带队 领头 挑头 班子 承包 扛旗 盯 管 抓 经管 包保 主办"),
      (.meaning(.date), "时 周 旬 季 年 日子 月度 周次 当日 档期 几时 何日 啥时 起讫 时点 月日 日月"),
      (
        .meaning(.task),
        "项 题目 名目 标题 议题 事由 案由 事务 差事 公事 名堂 清单 单子 要事 大事 条目 事迹 主要事迹 年度重点 全年重点 重点事 日志 日记 工作日记 会议 培训 演练 课题 科目 税种 险种 品种"
      ),
      (.meaning(.cost), "钱 用钱 花钱 元 万元 花了 开销 金 款项 用款"),
      (.progress, "果 落地 后来 结局 收场 下文 交账 交帐 收成 战果 成色 战绩 结论 处置 处理 下落 动静 状况 近况 现状 到哪 到哪了 程度 成了啥 小记"),
      (.count, "次 个数 数目 几个 几回 几场 几家 几件 几人 几次 多大 共计 实际 实绩 实数 实有 完成数据 数字 台数"),
    ]
    var out: [String: HeaderStems.Guess] = [:]
    for (guess, words) in table {
      for word in words.split(separator: " ") { out[String(word)] = guess }
    }
    return out
  }()

  private typealias Rule = (guess: HeaderStems.Guess, within: [String], ends: [String], except: [String])

  /// Asked in this order: words anywhere in a header, and words at its end.
  private static let rules: [Rule] = [
    (
      .meaning(.next), ["下月", "下季", "下周", "下半年", "往后", "明年", "今后", "回头", "还要", "接着", "后头", "来年", "剩下的怎", "后面怎", "咋接"],
      ["之后"],
      ["后来", "目标", "任务"]
    ),
    (
      .meaning(.problem),
      ["毛病", "麻烦", "卡住", "卡点", "卡壳", "没干成", "没弄成", "没办成", "欠账", "差在", "难在", "拖在", "为啥没", "缺啥", "还差", "差啥"], [],
      []
    ),
    (
      .meaning(.note),
      ["记一笔", "补一句", "多说", "要说的", "说一句", "提一嘴", "顺带", "另记", "旁记", "附记", "小注", "其他要", "还有啥", "还有什么", "交代"], ["注"], []
    ),
    (
      .meaning(.state), ["好没好", "弄没弄", "办成没", "弄成没", "做成没", "干成没", "搞成没", "成不成", "行不行", "了没", "了吗", "完了否"],
      ["没", "没有", "吗", "与否"], ["问题"]
    ),
    (
      .progress,
      [
        "到哪一步", "到哪步", "哪一步", "到哪了", "走到哪", "办到哪", "弄得", "弄成", "搞得", "搞成", "办成", "干成", "做成", "啥样", "咋办的", "咋干", "咋弄",
        "咋做", "咋整", "怎么弄", "怎么办", "怎么搞", "干出", "落得", "效果", "成色", "战果", "干到", "做到", "办到", "交差", "反馈", "回音", "答复", "实况",
        "动态", "状况", "交代的结果", "干成啥",
      ], ["了啥", "成啥"], ["目标"]
    ),
    (
      .meaning(.date), ["啥时", "几时", "哪月", "哪个月", "哪一天", "哪日", "哪阵", "多会儿", "啥日子", "什么日子"], ["日子"], []
    ),
    (.meaning(.cost), ["多少钱", "花多少", "钱花", "用了多少钱"], [], []),
    (
      .count, ["几次", "几场", "几回", "几家", "几件", "几人", "几个", "数目", "个数"], ["数", "次"],
      ["目标", "计划", "上年", "去年", "同期", "层次", "档次", "名次", "分数", "分值"]
    ),
    (
      .meaning(.section), ["哪一块", "哪块", "哪方面", "哪个方面", "哪条线", "哪一方面", "哪个口", "归哪", "哪一摊", "哪摊", "啥方面", "属于"],
      ["口", "线", "块", "方面", "条块", "门类", "类", "板"], ["窗口", "路口", "人口", "在线", "上线", "热线", "土块", "地块", "出口", "进口", "底线"]
    ),
    (
      .meaning(.owner), ["哪家", "哪个科", "盯办", "盯着", "挑头", "领头", "带头", "落到", "包干", "包保", "主责", "交给", "找哪"],
      ["科", "室", "股", "队", "组", "人", "所", "处", "办", "责任", "站", "岗"],
      ["处办", "怎么", "咋", "待办", "督办", "惠及", "受益", "参与", "到场"]
    ),
    (
      .meaning(.task),
      ["哪件事", "什么事", "啥事", "什么活", "啥活", "手头", "这件事", "摊上"],
      ["事", "事儿", "活", "活儿", "的啥", "点啥", "个啥", "什么", "件事", "差事", "任务"],
      ["时候", "为什么", "目标"]
    ),
  ]

  private static let words: [(HeaderStems.Guess, Set<String>)] = [
    (.meaning(.next), ["next", "todo", "followup", "outlook", "upcoming"]),
    (
      .meaning(.problem),
      ["issue", "issues", "problem", "problems", "risk", "risks", "blocker", "blockers", "difficulties"]
    ),
    (.meaning(.note), ["note", "notes", "comment", "comments", "memo", "remark", "remarks", "misc"]),
    (
      .meaning(.owner),
      [
        "owner", "owners", "who", "lead", "leader", "dept", "department", "person", "assignee", "pic", "responsible",
        "team", "by", "contact",
      ]
    ),
    (.meaning(.cost), ["cost", "costs", "budget", "spend", "spent", "expense", "expenses"]),
    (
      .meaning(.date),
      ["date", "when", "month", "due", "deadline", "time", "day", "period", "quarter", "schedule", "week"]
    ),
    (.meaning(.target), ["target", "goal", "planned"]),
    (
      .progress,
      [
        "status", "state", "progress", "result", "results", "outcome", "outcomes", "output", "outputs", "achievement",
        "achievements",
        "update", "updates", "detail", "details", "description", "how", "completion", "done", "completed",
        "deliverable",
        "deliverables", "summary",
      ]
    ),
    (.count, ["qty", "quantity", "number", "count", "amount", "total", "figure", "figures", "volume"]),
    (
      .meaning(.section),
      ["area", "category", "type", "theme", "stream", "field", "group", "section", "domain", "module", "class"]
    ),
    (.meaning(.id), ["id", "no", "sn", "seq", "index"]),
    (
      .meaning(.task),
      [
        "task", "tasks", "item", "items", "work", "activity", "activities", "event", "project", "action", "what",
        "matter", "job", "title", "subject", "content",
      ]
    ),
  ]

  /// The guess of an English header: the first kind that one of its words is of.
  private static func english(_ header: String) -> HeaderStems.Guess? {
    let parts = header.lowercased().split { !($0.isASCII && $0.isLetter) }.map(String.init)
    guard !parts.isEmpty, parts.count <= 4 else { return nil }
    return words.first { kind in parts.contains(where: kind.1.contains) }?.0
  }
}
