import TextCore

/// Reads states that are in no list by their stems: 没办完, 正在弄, 弄好了, 办到一半.
///
/// What is denied is not done, what is under way or done in part is ongoing, and what ends in a finishing word is
/// done. A word that says none of these, or something of another kind (没问题, 良好), names no state.
enum StateStems {
  /// Longer words are prose and no states.
  private static let longest = 16

  /// The state of a folded word of one clause, nil where it names none.
  static func state(of text: String) -> TaskState? {
    guard text.count <= longest, !text.contains(where: { $0.isNumber && $0.isASCII }) else { return nil }
    var word = Substring(text)
    while let last = word.last, particles.contains(last), word.count > 1 { word.removeLast() }
    // 黄了, 吹了: it came to nothing.
    if ["黄了", "吹了", "算了"].contains(text) { return .cancelled }
    if ["成了", "好了", "妥了", "齐了", "清了", "够了", "行了"].contains(text) { return .done }
    guard word.count > 1 || text.hasSuffix("了") || "完毕结".contains(word), !holds(word, otherKinds) else { return nil }
    if ends(word, cancelled), !begins(bare(word), denials) { return .cancelled }
    if let denied = denied(word) ?? (holds(Substring(text), incapable) ? .notDone : nil) { return denied }
    if holds(word, plans), !holds(word, noPlans) { return holds(word, ["准备中", "筹备"]) ? .ongoing : .notDone }
    if isPart(word) { return .ongoing }
    if holds(word, late) { return late(word) }
    if stages.contains(String(word)) { return .ongoing }
    if isGoingOn(word, text) { return .ongoing }
    return isFinished(word, text) ? .done : nil
  }

  private static let particles = Set<Character>("了啦的吧呢哈呀嘛~～!！?？")

  /// Words that speak of quality, trouble or the form itself.
  private static let otherKinds = [
    "问题", "异常", "发生", "出现", "发现", "未填", "没填", "未知", "不详", "不清", "不明", "不知", "不了解", "未来", "没事", "没出事", "没出过", "事故",
    "未逾期", "未超", "没逾期", "没超", "未延", "没延", "总结", "小结", "冻结", "团结", "超过", "经过", "不过", "难过", "分成", "变成", "构成",
    "组成", "收成", "合成", "成绩", "成效", "请", "争取", "力争", "确保", "应于", "须于", "预计", "预期", "底前", "目标", "以前", "之前", "几号",
  ]
  private static let cancelled = [
    "不搞", "不办", "不做", "不开", "不弄", "不干", "不建", "不再搞", "不再办", "取消", "作废", "撤销", "终止", "中止", "叫停", "不再做",
    "不再组织", "不用办", "不用搞", "无需开展", "不需要办", "免办",
  ]

  // MARK: - Not done

  private static let adverbs = [
    "还", "尚", "仍然", "仍旧", "仍", "暂时", "暂", "至今", "目前", "现在", "一直", "全部", "全", "都", "均", "也", "根本", "基本上", "基本", "完全",
    "因故",
    "年内", "今年", "本年", "本年度", "今", "迟迟", "就是", "实际", "压根", "依然", "当前",
  ]
  private static let denials = ["没", "未", "不曾", "尚", "从未", "无法", "没法", "不能", "无进展", "无动静", "无力"]
  private static let denialsWithin = ["没", "未", "不曾", "尚无", "无法", "不下来", "不成", "不到位", "不动"]
  private static let incapable = ["办不了", "做不了", "开不了", "搞不了", "弄不了", "干不了", "完不成", "达不到"]
  /// A denial of the whole only: 未全部完成 is done in part.
  private static let ofTheWhole = ["未全", "没全", "未完全", "没完全", "未彻底", "没彻底", "未都", "没都", "未完待续", "未能全", "没能全", "未尽"]

  private static func denied(_ word: Substring) -> TaskState? {
    guard holds(word, denialsWithin) || begins(bare(word), denials) else { return nil }
    // 没人不完成 and its like are left to people.
    let count = word.filter { "未没".contains($0) }.count
    guard count < 2 else { return nil }
    if holds(word, ofTheWhole) || begins(word, ["部分", "大部分", "少部分", "小部分", "有的", "个别", "少数", "有些"]) { return .ongoing }
    // 正在办，没完 in one word; 办了没完; 搞了一半没完.
    if begins(bare(word), ["正在", "办了", "搞了", "做了", "开了头", "开始了", "弄了", "干了"]) { return .ongoing }
    return .notDone
  }

  /// The word without the adverbs before it: 还没 of 目前还没.
  private static func bare(_ word: Substring) -> Substring {
    var rest = word
    while let head = adverbs.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
      rest = rest.dropFirst(head.count)
    }
    return rest
  }

  private static let plans = [
    "待", "拟", "计划", "打算", "准备", "预备", "筹备", "即将", "将要", "将于", "明年", "下月", "下季", "下半年", "下周", "以后", "等", "缓", "搁置", "停滞",
    "停工", "暂停", "排队", "推后", "延后", "顺延", "往后", "改期", "择期", "另行", "滞留", "需要再", "卡住", "卡壳", "拖",
  ]

  /// Words that hold a plan's word and say nothing of one.
  private static let noPlans = [
    "接待", "招待", "对待", "期待", "等级", "一等", "二等", "三等", "中等", "优等", "缓解", "计划内", "按计划", "照计划", "照着计划", "拖拉机",
  ]

  // MARK: - Late

  private static let late = ["逾期", "超期", "超时", "延期", "滞后", "推迟", "延误", "落后", "拖后", "掉队"]

  /// 逾期完成 was done late; 延期完成 may still be to come.
  private static func late(_ word: Substring) -> TaskState? {
    guard ends(word, ["完成", "办结", "完", "办完"]) else { return .notDone }
    return holds(word, ["逾期", "超期", "超时"]) || word.hasPrefix("已") ? .done : nil
  }

  // MARK: - Ongoing

  private static let parts = [
    "一半", "半截", "半拉", "大半", "多半", "过半", "部分", "大部", "大头", "基本", "初步", "阶段", "差不多", "扫尾", "收尾", "尾声", "尾巴", "接近", "将近",
    "快要",
    "还差", "尚差", "还剩", "尚余", "差一点", "差点", "几乎", "大体", "大致", "零星", "个别", "一些", "差几", "主体",
  ]

  private static func isPart(_ word: Substring) -> Bool {
    if holds(word, parts) { return word != "差不多" && word != "部分" && word != "基本" && word != "个别" && word != "一些" }
    if word.hasPrefix("快"), !word.hasPrefix("快速") { return ends(word, ["完", "好", "成", "毕", "结", "完成"]) }
    // 八成, 完成七成: a share of the whole.
    guard word.last == "成", let share = word.dropLast().last, "一二三四五六七八九两几半".contains(share) else { return false }
    return true
  }

  private static let going = [
    "正在", "正", "仍在", "还在", "继续", "持续", "常态", "长期", "长年", "滚动", "跟进", "跟踪", "起步", "着手", "启动", "动工", "开工", "开始", "在途",
    "推进", "进行",
    "有进展", "有序", "稳步", "正常", "顺利推", "进展", "抓紧", "加紧", "加快", "边整", "边干", "边改", "动起来", "开了头", "开头", "上手", "进场", "施工",
    "立项", "招标",
    "报批", "送审", "报审", "起草", "部署", "安排", "征求意见", "走流程", "走程序", "上会", "研究", "贯穿", "坚持", "试运行", "试点",
  ]
  /// Stages of a building or a project, which are no end.
  private static let stages: WordSet = [
    "土建", "主体", "装修", "安装", "调试", "设计", "前期", "可研", "征地", "征拆", "备料", "勘察", "报建", "主体施工", "内装", "外装", "桩基", "打桩", "采购中",
  ]
  /// Words of what has no end: 护学岗 is kept up all year, and that is what was to be done.
  private static let lasting: WordSet = [
    "常态", "常态化", "持续", "长期", "长年", "常年", "日常", "全年", "贯穿全年", "全年不断", "长期坚持", "一直在做", "经常",
  ]

  /// Whether a word says of a task that it is kept up.
  static func isLasting(_ text: String) -> Bool { lasting.contains(TextFold.fold(text)) }

  /// What a word that begins with 在 goes on with.
  private static let doings = Set<Character>("办建推做搞弄干谈修改审跑走写批编整招报施筹落签装查验学补催抓协联收拟论测调开")

  private static func isGoingOn(_ word: Substring, _ whole: String) -> Bool {
    if word.hasSuffix("中"), word.count > 1, !ends(word, ["集中", "高中", "初中", "年中", "其中", "期中", "适中"]) { return true }
    if whole.hasSuffix("着呢") || word.hasSuffix("着"), word.count > 1 { return true }
    let rest = bare(word)
    if let first = rest.first, first == "在", let second = rest.dropFirst().first, doings.contains(second) {
      return true
    }
    // 照着计划走: on its way.
    if ends(word, ["计划走", "进度走", "节奏走"]) { return true }
    if begins(word, going) || begins(bare(word), going) { return !ends(word, ["推进完", "启动完", "进行完", "推进会"]) }
    // 已启动, 已动工, 刚开始: a beginning and no end.
    for head in ["已经", "已", "刚刚", "刚", "才"] where rest.hasPrefix(head) {
      return begins(rest.dropFirst(head.count), going)
    }
    return false
  }

  // MARK: - Done

  private static let finishing = ["完", "毕", "结", "好", "妥", "齐", "成", "到位", "清", "过", "掉"]
  /// Ends by which nothing was finished.
  private static let notFinishing = [
    "良好", "较好", "很好", "最好", "友好", "还好", "更好", "美好", "刚好", "正好", "只好", "不好", "九成", "促成", "一清", "高清", "说清", "集结", "勾结",
    "缔结", "看好", "讨好",
    "爱好",
  ]
  /// Words of one act that ends with it.
  private static let ended = [
    "竣工", "完工", "见效", "奏效", "投运", "投产", "交工", "收工", "收官", "闭环", "清零", "结案", "达标", "交付", "投用", "投入使用", "验收", "通过验收",
    "验收通过", "验收合格",
    "通过", "归档",
    "上线", "ok",
    "搞定", "完事", "拿下", "办妥", "了结", "达到目标", "达到要求", "完成任务", "圆满", "圆满结束", "结束", "顺利结束", "告一段落", "兑现", "销账", "销项", "摘牌",
    "揭牌", "通车", "通水", "通电", "并网", "并网发电", "开园", "开馆", "开业", "启用", "建成", "建成投用", "建成投产", "建成通车", "建成启用", "竣工投产", "竣工验收",
    "竣工投用",
    "over", "finish", "pass",
  ]
  /// What 已 makes an end: 已印发, 已报送.
  private static let acts = [
    "印发", "上报", "报送", "报", "交", "发", "签", "签订", "签约", "验收", "上线", "投用", "启用", "投产", "归档", "备案", "召开", "举办", "组织", "开展",
    "落实", "整改",
    "建成", "达标", "达到", "实现", "通过", "移交", "交付", "竣工", "完工", "发放", "兑现", "解决", "消除", "清零", "清理", "处理", "处置", "反馈", "答复",
    "回复", "出台", "制定",
    "修订", "发布", "公示", "公开", "入库", "销号", "闭环", "整改到位", "拨付", "到账", "采购", "安装", "支付", "提交", "报告", "汇报", "参加", "宣讲", "培训",
    "检查", "办理",
    "执行", "履行", "开", "改", "修", "学", "做", "搞", "办", "结", "毕", "销", "达", "退", "补", "收", "写", "建", "评", "评审", "考核", "慰问",
    "走访",
    "调研", "完善", "更换", "配备",
    "录入", "登记", "核实", "核查", "核销", "签收", "开通", "搬迁", "入驻", "挂牌", "揭牌", "开业", "销账", "销项", "结算", "结清",
  ]
  private static let manners = [
    "已经", "业已", "现已", "早已", "均已", "都已", "全已", "已", "都", "全部", "全", "均", "按时", "按期", "如期", "提前", "及时", "圆满", "超额", "顺利",
    "高质量",
    "保质保量", "较好", "很好", "按要求", "按计划", "按进度", "按序时", "按质按量", "逐项", "一次性", "当月", "当年", "当日", "同步", "也", "早", "基本上都", "终于",
    "全年", "年内",
    "全面", "超", "总算", "可算", "事情", "这项", "本项", "任务", "工作", "统统", "保质", "胜利", "成功", "整体", "一并", "该", "目标",
  ]

  private static func isFinished(_ word: Substring, _ whole: String) -> Bool {
    var rest = word
    var hasMark = false
    while let head = manners.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
      hasMark = hasMark || head.hasSuffix("已") || head == "已经"
      rest = rest.dropFirst(head.count)
    }
    if ended.contains(String(rest)) || rest == "完成" || rest == "完" || rest == "结" || rest == "毕" { return true }
    if rest.hasPrefix("完成"),
      ["得好", "较好", "良好", "很好", "得很好", "得不错", "优秀", "情况良好", "到位", "好"].contains(String(rest.dropFirst(2)))
    {
      return true
    }
    // 办了, 搞了: an act of one character that is over.
    let isOver = whole.hasSuffix("了") || whole.hasSuffix("啦")
    if acts.contains(String(rest)), hasMark || isOver || rest.count == 1 && word.count > 1 { return true }
    guard rest.count <= 6, rest.count > 1, ends(rest, finishing), !ends(rest, notFinishing) else { return false }
    return true
  }

  // MARK: - Words

  private static func holds(_ word: Substring, _ parts: [String]) -> Bool { parts.contains { word.contains($0) } }
  private static func begins(_ word: Substring, _ heads: [String]) -> Bool { heads.contains { word.hasPrefix($0) } }
  private static func ends(_ word: Substring, _ tails: [String]) -> Bool { tails.contains { word.hasSuffix($0) } }
}
