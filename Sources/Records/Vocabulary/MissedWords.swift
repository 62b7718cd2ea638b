import TextCore

/// What is denied, left over, put off or under way, and what excuses it: the clauses by which a task is not done, whatever else is.
extension UnmetWords {
  /// What is denied of a task, and not of things that it deals with.
  private static let deeds = [
    "干", "完成", "达标", "达到", "达成", "到位", "开展", "开工", "开通", "开业", "开始", "开办", "开放", "开班", "开诊", "开", "启动", "启用", "实施",
    "落实",
    "落地", "建成", "建好", "建",
    "办理", "办结", "办成", "办完", "办", "做完", "做", "搞完", "搞成", "搞", "弄", "动工", "动", "获批", "批复", "批下来", "批", "通过", "验收", "投用",
    "投入使用", "上线", "签订", "签", "招到",
    "招满", "招", "配齐", "配备", "配", "拨付", "下达", "整改", "销号", "解决", "推进", "组织", "举办", "召开", "结案", "结项", "结", "交付", "安装", "装",
    "修复", "修",
    "改造", "改", "实现", "立项", "审批", "确定", "定", "到账", "到岗", "到", "竣工", "完工", "完", "封顶", "联系上", "约上", "买", "采购", "找到", "腾出",
    "谈成", "谈拢", "印发", "出台", "上报", "报", "发", "达",
    "通水", "通车", "通电", "通气", "试运行", "投产", "投运", "启用", "开园", "开馆", "并网", "行动", "收回", "收到", "收齐", "拿到", "拿下", "评上", "选上",
    "申报", "批准",
    "参赛", "参展", "参评", "成行", "获评", "入选", "中标", "选成", "谈下来", "成", "过",
    "协调好", "谈妥", "接入", "接通", "打通", "腾退", "表决", "统一", "弄好", "搬", "拆",
    "付印", "刊印", "出版", "挂牌", "压住", "压下", "压下来", "控住", "降下来", "补", "兑现", "移交", "出结果", "出报告", "出",
  ]
  /// What makes the denied word an attribute of others: 未达标企业12家.
  private static let things = [
    "的", "企业", "单位", "人员", "户", "问题", "案件", "车", "家庭", "学生", "居民", "群众", "职工", "小区", "楼", "商", "店", "者", "点位", "事项",
  ]
  /// What tells of dealing with those who did not.
  private static let dealings = [
    "查", "处", "劝", "清", "督", "催", "纠", "惩", "约谈", "走访", "动员", "发现", "无", "零", "防", "避免", "杜绝", "将", "把", "从未", "关于",
    "对", "解决", "帮", "给", "向", "检", "排",
    "统计", "梳理", "通报", "提醒", "摸底", "补", "消除", "打击",
  ]
  private static let denials = ["尚未", "还未", "仍未", "暂未", "迟迟未", "还没有", "尚没有", "还没", "仍没", "没有", "没能", "未能", "未", "没"]
  private static let means = [
    "钱", "人", "场地", "经费", "资金", "编制", "设备", "条件", "地方", "时间", "师资", "老师", "教师", "医生", "医师", "专业", "资质", "技术", "下文",
    "着落", "进展", "动静", "场所", "指标", "名额",
    "房子", "车", "材料", "手续", "药师", "护士", "人手", "牌照", "许可", "图纸", "数据", "项目", "平台", "系统", "队伍", "床位", "预算", "文件", "结果",
    "回音",
  ]
  private static let incapable = [
    "达不到", "完不成", "办不了", "开不了", "招不到", "做不了", "搞不了", "买不到", "找不着", "找不到", "批不下来", "谈不拢", "无法开展", "无法实施", "无法启动", "无法推进",
    "没法开", "没法办",
    "没法搞", "不到位", "不达标", "没达标", "未如期", "没下来",
  ]

  static func isMissed(_ word: Substring) -> Bool {
    if isDenied(word) || isLeft(word) || isPutOff(word) { return true }
    // 人还没抓到, 还在追1起
    if ["还在", "仍在"].contains(where: { word.hasPrefix($0) }), word.count <= 10 { return true }
    if word.count <= 10, ["还没", "还未", "尚没"].contains(where: { word.contains($0) }) { return true }
    if word.count <= 12, incapable.contains(where: { word.hasSuffix($0) }) {
      return word.hasPrefix("无法") || !dealings.contains { word.hasPrefix($0) }
    }
    return isUnderWay(word)
  }

  /// The deeds by whose denial a remark takes back the task as a whole: 未实施, 年底前未完工, 没搞成.
  private static let wholeDeeds = [
    "完成", "开展", "实施", "开工", "动工", "完工", "竣工", "建成", "启动", "举办", "召开", "办成", "搞成", "做成", "开成", "办", "搞", "做", "落实", "落地",
    "成行", "执行",
  ]

  /// The clause of a remark that denies the task itself, nil where it denies something of it or speaks of another thing.
  ///
  /// The clause has no subject of its own (经费没到位 has one), and ends behind the deed.
  /// What was not even begun (还没搞) is not done whatever the row counts; what is not finished is done in part.
  static func remark(_ text: String, besideNumbers: Bool) -> Finding? {
    for clause in clauses(text) {
      var word = bare(clause)
      while let manner = manners.first(where: { word.hasPrefix($0) }) { word = word.dropFirst(manner.count) }
      guard let denial = denials.first(where: { word.hasPrefix($0) }) else { continue }
      word = word.dropFirst(denial.count)
      while let manner = manners.first(where: { word.hasPrefix($0) }) { word = word.dropFirst(manner.count) }
      guard wholeDeeds.contains(where: { word == $0 }) else { continue }
      let isOpen = besideNumbers && finishings.contains { word == $0 }
      return Finding(state: isOpen ? .ongoing : .notDone, words: String(clause))
    }
    return nil
  }

  /// The clause of a remark that puts off or drops what its row tells nothing of: 没动，基建处排到明年, 消防验收没过，推到2026年3月.
  static func remarkOfBlank(_ text: String) -> Finding? {
    let all = clauses(text)
    for (at, clause) in all.enumerated() {
      let word = bare(clause)
      let isBegun = all[..<at].contains { hasBegun($0) }
      if ["没动", "未动", "还没动", "没启动", "没弄", "没搞", "没干", "没做", "没修", "没建", "没开", "没批", "没批下来", "未批"].contains(String(word))
        || isPutOff(word)
      {
        return Finding(state: isBegun ? .ongoing : .notDone, words: String(clause))
      }
      if clause.count <= 10, ["验收没过", "验收未过", "验收没通过", "验收未通过"].contains(where: { word.hasSuffix($0) }) {
        return Finding(state: .ongoing, words: String(clause))
      }
    }
    return nil
  }

  /// 4.8开工: what stands ahead of a delay.
  private static func hasBegun(_ clause: Substring) -> Bool {
    !clause.hasPrefix("原") && ["开工", "动工", "启动", "进场", "施工"].contains { clause.hasSuffix($0) }
      && !clause.contains { "未没".contains($0) }
  }

  private static let finishings = ["完成", "完工", "竣工", "建成", "落实", "落地"]

  private static let manners = [
    "全部", "完全", "按期", "按时", "如期", "正式", "真正", "彻底", "及时", "按原计划", "按计划", "按要求", "在年底前", "年底前", "在年内", "年内",
  ]

  /// 未开, 经费没到位, 还没动工: a denied deed that ends the clause.
  private static func isDenied(_ word: Substring) -> Bool {
    for denial in denials {
      guard let range = word.place(of: denial) else { continue }
      // 消防 is no 防.
      let before = word[..<range.lowerBound].dropFirst(word.hasPrefix("消防") ? 2 : 0)
      var behind = word[range.upperBound...]
      // 1座因征地没谈下来未动工: one of those counted, and why.
      let cause = counted(before).flatMap { $0.first == "因" && $0.count <= 14 ? $0 : nil }
      guard cause != nil || before.count <= 10, !dealings.contains(where: { (cause ?? before).contains($0) }),
        cause != nil || !before.contains(where: \.isNumber) || before.count <= 6 || isNamedCount(before)
      else { return false }
      // 全部, 完全: done in part, which is not done.
      while let whole = manners.first(where: { behind.hasPrefix($0) }) { behind = behind.dropFirst(whole.count) }
      guard let deed = deeds.filter({ behind.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { continue }
      let rest = behind.dropFirst(deed.count)
      // 报告没出, 验收没过; 没出差错 is another thing.
      if ["出", "过", "干"].contains(deed), !rest.isEmpty { continue }
      return rest.count <= 6 && !things.contains { rest.contains($0) }
    }
    return false
  }

  /// 翠屏华府282套 ahead of 没交付: a place by name, and how many of its things.
  private static func isNamedCount(_ words: Substring) -> Bool {
    guard let unit = words.last, "套栋部台盏座".contains(unit), case let count = words.dropLast(),
      count.last?.isNumber == true
    else { return false }
    let name = count.prefix { !$0.isNumber }
    return (2...6).contains(name.count) && count.dropFirst(name.count).allSatisfy(\.isNumber)
  }

  /// What stands behind a number and its measure word at the head of a clause.
  private static func counted(_ words: Substring) -> Substring? {
    let rest = words.drop { $0.isASCII && $0.isNumber }
    guard rest.count < words.count, let unit = rest.first, "座处个所家户条栋件项台口".contains(unit) else { return nil }
    return rest.dropFirst()
  }

  /// 剩2处, 还差40万元, 余850卷未扫: what is left of it.
  private static func isLeft(_ word: Substring) -> Bool {
    // 化了29，还有3件: no more than a number and its unit.
    if word.hasPrefix("还有") {
      let rest = word.dropFirst(2).drop { $0.isNumber }
      return rest.count < word.count - 2 && rest.count == 1
    }
    // 余7条等停车大修: what is left and waits; 余7 alone may have been cleared since.
    if word.first == "余", word.dropFirst().first?.isNumber == true,
      ["等", "待", "未", "没", "正在", "需"].contains(where: { word.contains($0) })
    {
      return true
    }
    for head in ["还剩下", "还剩", "尚剩", "只剩", "剩下", "剩余", "仅剩", "剩", "还差", "尚差", "仍差", "只差", "还缺", "尚缺", "差", "尚余", "还余"]
    where word.hasPrefix(head) {
      let rest = word.dropFirst(head.count)
      guard let first = rest.first else { return head.count > 1 }
      // 剩余14户通水: the deed alone says that they are done as well.
      if first.isNumber, finishedRests.contains(String(rest.drop(while: \.isNumber).dropFirst())) { return false }
      // 剩下11万是劳务合作社的: what a sum is made of.
      if rest.contains("是"), ["万", "元"].contains(where: { rest.contains($0) }) { return false }
      if first.isNumber || "一二三四五六七八九十两几半".contains(first) { return true }
      return head.hasPrefix("还") || head.hasPrefix("尚") || head == "只差"
    }
    return false
  }

  /// Deeds by which the rest of a work came to its end.
  private static let finishedRests: Set<String> = [
    "通水", "通电", "通气", "通网", "通车", "接通", "开通", "完工", "竣工", "建成", "交付", "投用", "办结", "销号",
  ]

  private static let delays = [
    "推迟", "延期", "暂缓", "搁置", "停滞", "推后", "延后", "顺延", "暂停", "停摆", "流标", "流产", "夭折", "中断", "逾期", "改期", "缓办", "缓建",
  ]

  /// 推迟到明年, 暂缓, 项目搁置.
  private static func isPutOff(_ word: Substring) -> Bool {
    // 小塘放到明年.
    for verb in later {
      guard let range = word.place(of: verb), case let before = word[..<range.lowerBound], before.count <= 6,
        case let behind = word[range.upperBound...], behind.count <= 6,
        laterYears.contains(where: { behind.hasPrefix($0) })
      else { continue }
      return !before.contains(where: \.isNumber)
    }
    guard let delay = delays.first(where: { word.contains($0) }), let range = word.place(of: delay) else {
      return false
    }
    let before = word[..<range.lowerBound]
    let behind = word[range.upperBound...]
    guard before.count <= 6, !dealings.contains(where: { before.contains($0) }), !before.contains("不") else {
      return false
    }
    return behind.isEmpty
      || ["到", "至", "举办", "召开", "开展", "实施", "验收", "开工", "交付", "明年", "进行", "办理", "一年", "半年"].contains {
        behind.hasPrefix($0)
      }
  }

  private static let later = ["放到", "排到", "推到", "拖到", "挪到", "转到", "移到", "延到", "留到"]
  private static let laterYears = ["明年", "来年", "下年", "次年", "下半年"]

  private static let works = [
    "建设", "施工", "装修", "征地", "征拆", "拆迁", "选址", "报批", "论证", "审批", "办理", "筹备", "推进", "进行", "整改", "招标", "采购", "编制", "申报",
    "评审", "改造", "验收", "安装", "调试", "洽谈",
    "协调", "起草", "修订", "筹建",
    "复查", "征求意见", "审查", "审核", "公示",
  ]

  /// 正在装修, 施工中, 在建: under way still.
  private static func isUnderWay(_ word: Substring) -> Bool {
    // 1批次正在复查: the number is of those that are under way.
    let word = word.drop { $0.isNumber || "个项件批次户家处".contains($0) }
    guard word.count <= 10, !word.contains(where: \.isNumber) else { return false }
    if works.contains(where: { word.hasSuffix($0 + "中") })
      || ["在建", "在办", "在修", "在谈", "在走程序", "在走流程"].contains(where: { word.hasSuffix($0) })
    {
      return true
    }
    return ["正在", "还在", "仍在"].contains { word.contains($0) }
      && works.contains { word.hasSuffix($0) || word.hasSuffix($0 + "中") }
  }

  // MARK: - What excuses it

  private static let nextYear = ["明年初", "明年底", "明年", "来年", "下一年", "下年度", "下年", "明春", "次年", "下半年", "下季度", "下个月", "下月"]
  /// What a plan means to do; 明年预算编制完成 names a thing of next year that is done.
  private static let intended = [
    "招", "建", "办", "申报", "申", "开", "搞", "做", "补", "完成", "启动", "实施", "推", "装", "上", "再", "继续", "改", "修", "争取", "力争",
    "计划", "拟", "打算", "验收", "投", "接", "达", "配",
    "买", "采购", "落实", "解决", "报", "增", "扩", "引进", "聘", "签", "一季度", "二季度", "上半年", "初", "底", "年", "春", "第", "考虑", "安排",
    "组织", "举办", "召开", "搬", "拆", "批", "评", "创", "力", "前",
  ]

  static func isExcuse(_ word: Substring) -> Bool {
    if let head = nextYear.first(where: { word.hasPrefix($0) }) {
      let rest = word.dropFirst(head.count)
      let isDated = rest.first?.isNumber == true && rest.contains("月")
      return rest.isEmpty || isDated || intended.contains { rest.hasPrefix($0) }
    }
    // 缺人, 没钱, 缺专业人员.
    for head in ["还缺", "尚缺", "缺少", "缺乏", "缺", "没有", "没", "差", "无"] where word.hasPrefix(head) {
      let rest = word.dropFirst(head.count)
      return rest.count <= 8 && (means.contains { rest.contains($0) } || head == "差" && rest.count >= 2)
        && !dealings.contains { rest.contains($0) && $0.count > 1 }
    }
    if word.count <= 10, ["不足", "不够", "紧张", "缺人", "缺编", "缺钱"].contains(where: { word.hasSuffix($0) }) {
      return means.contains { word.contains($0) } || word.hasSuffix("缺编")
    }
    // 等批复, 待设备, 拟明年建.
    for head in ["等待", "等", "有待", "待", "拟", "计划", "打算", "准备"] where word.hasPrefix(head) {
      guard let next = word.dropFirst(head.count).first else { return head != "等" && head != "计划" }
      return word.count <= 10 && !next.isNumber && !"定订写稿任就制声态合级次额保离同效比生外内书表性管总".contains(next)
    }
    return false
  }
}
