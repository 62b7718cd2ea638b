/// Finds what prose says of a task that was not done, or not all of it: 未达标, 还没动工, 剩2处, 明年招2人.
///
/// Ledgers without a state column say so in the result. Each clause is asked by itself: what stands at its head or
/// is all of it says something of the task, while 查处未戴头盔320起 tells of others.
enum UnmetWords {
  /// What a text says: the state it shows, and the words that show it.
  struct Finding: Equatable {
    let state: TaskState
    let words: String
  }

  /// The finding, nil where the text tells of nothing unmet.
  ///
  /// What was missed counts wherever it stands. What is only lacking or planned (缺人, 明年招2人) counts where nothing
  /// else was achieved: 义诊24场，明年继续 is done.
  static func find(_ text: String) -> Finding? {
    var missed: String?
    var excused: String?
    var dropped: String?
    var hasAchieved = false
    var hasNumber = false
    let all = clauses(text)
    for (at, clause) in all.enumerated() {
      if isDropped(clause) {
        dropped = dropped ?? String(clause)
        continue
      }
      hasNumber = hasNumber || hasCount(clause)
      if at > 0, isLimb(clause, behind: all[at - 1]) { continue }
      switch kind(clause) {
      case .missed where clause.first == "剩" && isMadeGood(all[(at + 1)...].prefix(3)): hasAchieved = true
      case .missed: missed = missed ?? String(clause)
      case .excused: excused = excused ?? String(clause)
      case .achieved: hasAchieved = true
      case .nothing: break
      }
    }
    // 第1场办了，后来不办了 is begun; what has nothing to show for it was dropped.
    if let dropped { return Finding(state: hasAchieved && hasNumber ? .ongoing : .cancelled, words: dropped) }
    if let missed { return Finding(state: hasAchieved ? .ongoing : .notDone, words: missed) }
    // 原定9月下旬举办, and no word of how it went.
    if all.count == 1, text.hasPrefix("原定") || text.hasPrefix("原计划") { return Finding(state: .notDone, words: text) }
    if let excused, !hasAchieved { return Finding(state: .notDone, words: excused) }
    return nil
  }

  /// 剩2条（车辆管理办法、停车难）9月也改完了: whether what was left is done as well by the words behind it.
  private static func isMadeGood(_ clauses: ArraySlice<Substring>) -> Bool {
    clauses.contains { clause in
      guard let also = clause.firstRange(of: "也") else { return false }
      var word = clause[also.upperBound...]
      while let last = word.last, "了的。".contains(last) { word = word.dropLast() }
      return !word.contains { "未没待将".contains($0) } && ends.contains { word.hasSuffix($0) }
    }
  }

  private static let ends = ["改完", "完成", "办完", "办结", "到位", "销号", "解决", "补齐", "做完", "修好", "修复"]

  /// Whether a clause counts something: 4月 is a day of the calendar.
  private static func hasCount(_ clause: Substring) -> Bool {
    var rest = clause[...]
    while let digit = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      rest = rest[digit...].drop { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let next = rest.first else { return true }
      if !"月日号年".contains(next) { return true }
    }
    return false
  }

  /// 未落实6人 of 就业91人，应征入伍12人，未落实6人: one number of a list that has them all.
  private static func isLimb(_ clause: Substring, behind before: Substring) -> Bool {
    guard clause.first == "未", let unit = clause.last, "人名户".contains(unit), before.last == unit, clause.count <= 8
    else {
      return false
    }
    let digits = clause.dropLast().reversed().prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && clause.dropLast(digits.count + 1).allSatisfy { !$0.isNumber }
      && before.dropLast().last?.isNumber == true && !before.contains("计划") && !before.contains("应")
  }

  /// What a clause says of its task.
  enum Kind { case missed, excused, achieved, nothing }

  static func kind(_ clause: Substring) -> Kind {
    var clause = clause
    let mayHold = clause.withUTF8 { Self.mayHold($0) }
    let word = mayHold ? bare(clause) : clause
    if word.isEmpty { return .nothing }
    guard mayHold else { return isAchieved(word) ? .achieved : .nothing }
    if isSafe(word) { return .achieved }
    if isMissed(word) { return .missed }
    if isExcuse(word) { return .excused }
    return isAchieved(word) ? .achieved : .nothing
  }

  /// Whether a clause without a shortfall tells of something that was done.
  private static func isAchieved(_ word: Substring) -> Bool {
    word.contains(where: \.isNumber) || word.count >= 4 || word.count >= 3 && word.first == "已"
  }

  /// The clauses of a text: between marks and blanks.
  static func clauses(_ text: String) -> [Substring] {
    text.split { "，,。；;、！!？?（）()：:".contains($0) || $0.isWhitespace }
  }

  /// What a finding begins with, and what has to stand behind it; "" for anything.
  private static let hints: [UInt32: [UInt32]] = {
    let words = [
      ("未", ""), ("没", ""), ("缺", ""), ("差", ""), ("剩", ""), ("余", ""), ("待", ""), ("拟", ""), ("搁", ""), ("尚", ""),
      ("还", "有差缺剩在没未"),
      ("仍", "在未没"), ("明", "年春"), ("来", "年"), ("下", "一年半季个月"), ("次", "年"), ("等", ""), ("不", "到达足够成"), ("计", "划"),
      ("打", "算"), ("准", "备"),
      ("正", "在"), ("在", "建办修谈走"), ("推", "迟后"), ("延", "期后"), ("顺", "延"), ("暂", ""), ("停", "滞摆"), ("流", "标产"), ("夭", "折"),
      ("中", "断"), ("逾", "期"),
      ("改", "期"), ("缓", "办建"), ("无", ""), ("紧", "张"), ("设", "中"), ("工", "中"), ("修", "中"), ("批", "中不"), ("理", "中"),
      ("备", "中"), ("进", "中"), ("行", "中"), ("改", "中"),
      ("标", "中"), ("购", "中"), ("制", "中"), ("报", "中"), ("审", "中"), ("造", "中"), ("收", "中"), ("装", "中"), ("试", "中"),
      ("谈", "中不"), ("调", "中"), ("草", "中"), ("订", "中"),
      ("建", "中"), ("查", "中"), ("见", "中"), ("做", "不"), ("办", "不"), ("开", "不"), ("招", "不"), ("搞", "不"), ("完", "不"),
      ("买", "不"), ("找", "不"), ("达", "不"), ("取", "消"), ("不", "再搞上办建做开干弄"), ("停", "办"), ("叫", "停"), ("作", "废"),
      ("终", "止"), ("中", "止"), ("撤", "销"), ("原", "定计"),
    ]
    var out: [UInt32: [UInt32]] = [:]
    for (first, next) in words {
      for scalar in first.unicodeScalars { out[key(scalar), default: []] += next.unicodeScalars.map(key) }
    }
    return out
  }()

  private static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    Array(String(scalar).utf8).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether the bytes of a cell hold any word that a finding begins with: texts without are done with here.
  static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if Ditto.isMark(text) { return true }
    var at = 0
    while at + 2 < text.count {
      let byte = text[at]
      guard byte >= 0xE0 else {
        at += byte < 0xC0 ? 1 : 2
        continue
      }
      if let next = hints[UInt32(byte) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])] {
        if next.isEmpty { return true }
        if at + 5 < text.count,
          next.contains(UInt32(text[at + 3]) << 16 | UInt32(text[at + 4]) << 8 | UInt32(text[at + 5]))
        {
          return true
        }
      }
      at += byte < 0xF0 ? 3 : 4
    }
    return false
  }

  private static let adverbs = [
    "但是", "但", "因此", "所以", "目前", "现在", "现", "也", "均", "都", "全部", "今年", "年内", "由于", "因", "暂时", "至今", "只是", "就",
  ]

  private static func bare(_ clause: Substring) -> Substring {
    var word = clause
    while let last = word.last, "了的。".contains(last) { word = word.dropLast() }
    while let head = adverbs.first(where: { word.hasPrefix($0) && word.count > $0.count }) {
      word = word.dropFirst(head.count)
    }
    return word
  }

  // MARK: - What is no shortfall

  private static let safe = [
    "未发生", "未出现", "未发现", "未成年", "未来", "未接到", "未收到", "未造成", "未引发", "未产生", "未突破", "未超", "未逾期", "未受理", "未检出", "未遂", "未雨绸缪",
    "治未病",
    "未央", "未经", "未按", "未戴", "未依法", "未婚", "未就业", "未脱贫", "未保", "未检", "未参保", "未登记", "未申报",
    "没有发生", "没发生", "没有出现", "没出现", "没出过", "没有出过", "没出事", "没有问题", "没问题", "没发现", "没有发现", "没收", "没有一", "没一起", "没有新增", "没丢",
    "没有漏", "没漏", "没逾期", "没有逾期", "没超", "没有超", "淹没", "埋没", "没落", "没误", "没有误", "没耽误", "没断",
    "差错", "差评", "差旅", "差额", "差异", "差距", "差别", "差价", "差生", "差遣", "误差", "落差", "时差", "出差", "逆差", "温差",
    "缺陷", "缺斤", "缺席", "缺勤", "缺氧", "缺水", "补缺", "拾遗", "缺点", "缺项", "缺血", "缺课", "缺考", "待遇", "待产", "接待", "招待", "期待", "对待",
    "优待", "待业", "待岗",
    "待就业", "待命", "待客", "看待", "等级", "等次", "等额", "等保", "等候", "等待区", "剩余劳动", "剩余价值", "无未", "零未", "不合格", "不达标企", "不达标单",
    "不良",
    "不文明", "不规范", "待审计", "待核",
  ]

  private static func isSafe(_ word: Substring) -> Bool { safe.contains { word.contains($0) } }

  // MARK: - What was dropped

  private static let drops: Set<String> = [
    "取消", "不搞", "不上", "不办", "不做", "不建", "不开", "不干", "不弄", "不再搞", "不再办", "不再做", "不再建", "不再实施", "不再开展", "不再举办", "不再上",
    "不再安排", "不再推进", "停办", "叫停", "作废", "终止", "中止", "撤销", "被取消", "被叫停", "不办理", "不搞不办",
  ]
  private static let droppedThings = [
    "活动", "会议", "项目", "计划", "比赛", "培训", "该项目", "该项", "此项", "此事", "这项", "经研究", "予以", "决定",
  ]

  /// 今年不搞了, 因疫情取消: the clause says no more than that the thing was given up.
  private static func isDropped(_ clause: Substring) -> Bool {
    var clause = clause
    guard clause.count <= 12, clause.withUTF8({ mayHold($0) }) else { return false }
    var word = bare(clause)
    for year in ["本年度", "本年", "年内", "后来", "后", "已经", "已", "最终", "最后"]
    where word.hasPrefix(year) && word.count > year.count {
      word = word.dropFirst(year.count)
    }
    if drops.contains(String(word)) { return true }
    guard let drop = ["取消", "终止", "叫停", "停办"].first(where: { word.hasSuffix($0) }) else { return false }
    let before = word.dropLast(drop.count)
    return clause.first == "因" && before.count <= 8 || droppedThings.contains(String(before))
      || causes.contains(String(before))
  }

  /// What a thing was dropped for: 台风取消.
  private static let causes: Set<String> = [
    "台风", "暴雨", "下雨", "天气", "雨天", "高温", "大雪", "疫情", "防汛", "经费", "场地", "没场地", "没经费", "档期冲突", "时间冲突",
  ]

  // MARK: - What was missed

  /// What is denied of a task, and not of things that it deals with.
  private static let deeds = [
    "完成", "达标", "达到", "达成", "到位", "开展", "开工", "开通", "开业", "开始", "开办", "开放", "开班", "开诊", "开", "启动", "启用", "实施", "落实",
    "落地", "建成", "建好", "建",
    "办理", "办结", "办成", "办完", "办", "做完", "做", "搞完", "搞成", "搞", "弄", "动工", "动", "获批", "批复", "批下来", "批", "通过", "验收", "投用",
    "投入使用", "上线", "签订", "签", "招到",
    "招满", "招", "配齐", "配备", "配", "拨付", "下达", "整改", "销号", "解决", "推进", "组织", "举办", "召开", "结案", "结项", "结", "交付", "安装", "装",
    "修复", "修",
    "改造", "改", "实现", "立项", "审批", "确定", "定", "到账", "到岗", "到", "竣工", "完工", "完", "封顶", "联系上", "约上", "买", "采购", "找到", "腾出",
    "谈成", "谈拢", "印发", "出台", "上报", "报", "发", "达",
    "通水", "通车", "通电", "通气", "试运行", "投产", "投运", "启用", "开园", "开馆", "并网", "行动", "收回", "拿到", "拿下", "评上", "选上", "申报", "批准",
    "协调好", "谈妥", "接入", "接通", "打通", "腾退", "表决", "统一", "弄好", "搬", "拆",
    "补", "兑现", "移交", "出结果", "出报告", "出",
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

  private static func isMissed(_ word: Substring) -> Bool {
    if isDenied(word) || isLeft(word) || isPutOff(word) { return true }
    // 人还没抓到, 还在追1起
    if ["还在", "仍在"].contains(where: { word.hasPrefix($0) }), word.count <= 10 { return true }
    if word.count <= 10, ["还没", "还未", "尚没"].contains(where: { word.contains($0) }) { return true }
    if word.count <= 12, incapable.contains(where: { word.hasSuffix($0) }) {
      return word.hasPrefix("无法") || !dealings.contains { word.hasPrefix($0) }
    }
    return isUnderWay(word)
  }

  private static let manners = [
    "全部", "完全", "按期", "按时", "如期", "正式", "真正", "彻底", "及时", "按原计划", "按计划", "按要求", "在年底前", "年底前", "在年内", "年内",
  ]

  /// 未开, 经费没到位, 还没动工: a denied deed that ends the clause.
  private static func isDenied(_ word: Substring) -> Bool {
    for denial in denials {
      guard let range = word.firstRange(of: denial) else { continue }
      let before = word[..<range.lowerBound]
      var behind = word[range.upperBound...]
      guard before.count <= 10, !dealings.contains(where: { before.contains($0) }),
        !before.contains(where: \.isNumber) || before.count <= 6
      else { return false }
      // 全部, 完全: done in part, which is not done.
      while let whole = manners.first(where: { behind.hasPrefix($0) }) { behind = behind.dropFirst(whole.count) }
      guard let deed = deeds.filter({ behind.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { continue }
      let rest = behind.dropFirst(deed.count)
      // 报告没出; 没出差错 is another thing.
      if deed == "出", !rest.isEmpty { continue }
      return rest.count <= 6 && !things.contains { rest.contains($0) }
    }
    return false
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
      if first.isNumber || "一二三四五六七八九十两几半".contains(first) { return true }
      return head.hasPrefix("还") || head.hasPrefix("尚") || head == "只差"
    }
    return false
  }

  private static let delays = [
    "推迟", "延期", "暂缓", "搁置", "停滞", "推后", "延后", "顺延", "暂停", "停摆", "流标", "流产", "夭折", "中断", "逾期", "改期", "缓办", "缓建",
  ]

  /// 推迟到明年, 暂缓, 项目搁置.
  private static func isPutOff(_ word: Substring) -> Bool {
    guard let delay = delays.first(where: { word.contains($0) }), let range = word.firstRange(of: delay) else {
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

  private static let works = [
    "建设", "施工", "装修", "审批", "办理", "筹备", "推进", "进行", "整改", "招标", "采购", "编制", "申报", "评审", "改造", "验收", "安装", "调试", "洽谈",
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

  private static func isExcuse(_ word: Substring) -> Bool {
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
