import Records
import TextCore

/// Parts the name of a task from what its clerk tells to be wrong: 水费回收率方面，陈欠约260万元, 智能水表更换中，个别表传输不稳. A name that
/// runs on into a clause with a subject of its own reads as one word.
enum LackJoint {
  /// - Parameters:
  ///   - lack: what is lacking, the task's name ahead.
  ///   - name: what the task is called.
  ///   - cells: the clerk's words of the row: what begins as a clause of theirs is left as it stands there.
  static func parted(_ lack: String, of name: String, task: String = "", in cells: [String], _ wordbook: Wordbook)
    -> String
  {
    let isAct =
      !LackForm.isIndicator(name)
      && (wordbook.tailVerb(name) != nil || name.ends(inOneOf: acts)
        || ["加装", "改造", "更新", "更换"].contains { verb in
          name.place(of: verb).map { name[..<$0.lowerBound].count >= 2 } ?? false
        })
    // 总分馆建设中，白云、大坪两个分馆网络没有通 of 总分馆, which is a thing: the work is what it is of.
    if !isAct, task == name + "建设", lack.hasPrefix(name), case let rest = String(lack.dropFirst(name.count)),
      let first = Clause.split(rest).first?.text, first.count >= 8, !first.starts(withOneOf: said),
      !first.starts(withOneOf: attributes), isOwn(first, rest, cells), first.first.map(Punctuation.isHan) == true,
      UnfinishedWording.subject(of: first).map({ $0.count >= 4 }) ?? first.holds("个"), wordbook.headVerb(first) == nil
    {
      return task + "中，" + rest
    }
    // 客户端日活离年初定的5000人差得远 of 客户端日活日活离…: what the name ends in is said once.
    if name.count >= 4, lack.hasPrefix(name), case let end = name.suffix(2), end.allSatisfy(Punctuation.isHan),
      case let rest = lack.dropFirst(name.count), rest.hasPrefix(end), rest.count > 4
    {
      return name + rest.dropFirst(2)
    }
    // 收结案方面，四季度收案集中 of 收结案情况.
    if name.hasSuffix("情况"), name.count >= 4, lack.hasPrefix(name), case let rest = String(lack.dropFirst(name.count)),
      rest.count >= 5, rest.first.map({ Punctuation.isHan($0) || $0.isDigit }) ?? false,
      let first = Clause.split(rest).first?.text, !first.starts(withOneOf: said), !first.starts(withOneOf: attributes)
    {
      return name.dropLast(2) + "方面，" + rest
    }
    // 世界读书日系列活动中, and not 方面.
    if isAct, lack.hasPrefix(name + "方面，") { return name + "中，" + lack.dropFirst(name.count + 3) }
    guard name.count >= 2, lack.hasPrefix(name), case var rest = String(lack.dropFirst(name.count)), rest.count >= 5,
      rest.first.map({ Punctuation.isHan($0) || $0.isASCII && ($0.isLetter || $0.isNumber) }) ?? false,
      name.allSatisfy({ Punctuation.isHan($0) || "“”、".contains($0) })
    else { return lack }
    // 年度执法检查中2家无专用库房.
    let isHalf = rest.hasPrefix("中") && !rest.starts(withOneOf: middles)
    if isHalf { rest.removeFirst() }
    guard let first = Clause.split(rest).first?.text, first.count >= 5, isOwn(first, rest, cells) else { return lack }
    // 因病致困占六成多 is how things are, and no reason: 困难职工解困脱困方面.
    if first.starts(withOneOf: ["因病", "因学", "因残", "因灾"]), first.holds("占"), name.count >= 4 {
      return name + "方面，" + rest
    }
    // 城北水厂扩建因进口阀门到货晚未能按计划通水: what stands behind the name is why it was not.
    if rest.dropFirst(first.count + 1).starts(withOneOf: ["未能按", "没有按", "未能"]) { return lack }
    // 进度 of a road and 顶部 of a house are the name's own.
    guard isHalf || isAct || name.count >= 4 || LackForm.isIndicator(name) || name.ends(inOneOf: fields),
      !first.starts(withOneOf: said), !first.starts(withOneOf: attributes),
      name.ends(inOneOf: acts) || !name.ends(inOneOf: Wordbook.things + Wordbook.buildings),
      !name.ends(inOneOf: people),
      isHalf || Punctuation.isHan(first.first ?? " ") || TimePhrase.head(of: first).isEmpty == false
        || first.first?.isASCII == true && first.first?.isDigit == false
    else { return lack }
    guard let subject = first.first,
      isHalf || !"多少较偏有缺无差只仅难".contains(subject) || first.starts(withOneOf: ["有限", "有色", "有机", "有线"]),
      wordbook.headVerb(first) == nil
    else { return lack }
    return name + (isAct || isHalf ? "中，" : "方面，") + rest
  }

  /// Whether a clause is the clerk's own, by the beginning of one of the row's.
  private static func isOwn(_ first: String, _ rest: String, _ cells: [String]) -> Bool {
    let head = first.prefix(4)
    return cells.contains { cell in Clause.split(MarkWidth.widened(cell)).contains { $0.text.hasPrefix(head) } }
  }

  /// Words that go on from a name with 中 of their own: 中心, 中小学.
  private static let middles: SearchWords = ["中心", "中小", "中学", "中型", "中药", "中医", "中央", "中，"]
  /// What is said of a name, and needs it ahead.
  private static let said: SearchWords = [
    "还有", "还差", "还剩", "还缺", "还在", "还是", "还未", "仍", "未", "尚", "没", "无", "因", "由于", "受", "计划", "原计划", "原定", "完成", "实际",
    "应", "已", "比",
    "达", "率", "方面", "中", "的", "距", "离", "与", "按", "经", "到", "从", "至", "被", "正", "在", "需", "待", "等", "共", "为", "是", "存在",
    "下降", "上升",
    "只", "仅", "不", "难", "晚", "迟", "推迟", "延期", "暂停", "停", "缺", "差", "偏", "较", "其余", "剩余", "剩", "主要", "累计", "全年", "也",
    "都", "均", "后",
    "前", "内", "上", "里", "开业", "最", "数", "额", "没有", "一直", "始终", "迟迟", "至今",
  ]
  /// What a thing has itself.
  private static let attributes: SearchWords = [
    "进度", "资金", "经费", "质量", "效果", "力度", "覆盖", "参与", "准确", "水平", "能力", "人员", "人手", "标准", "成本", "价格", "费用", "成效", "投入",
    "报名",
    "规模", "比例", "占比", "总量", "设备", "设施", "场地", "手续", "形式", "内容", "手段", "力量", "队伍", "工期", "主体", "用地", "选址", "征地", "审批",
    "招标",
    "合同", "系统", "顶部", "外墙", "屋面", "地面", "墙面", "周边", "内部", "入口", "出口",
  ]
  private static let people: SearchWords = [
    "员", "师", "队伍", "人员", "人才", "干部", "力量", "老人", "学生", "居民", "群众", "企业", "农户", "商户",
  ]
  /// Names of fields of work, in which things are as they are.
  private static let fields: SearchWords = [
    "安全", "质量", "热线", "服务", "管理", "治理", "保障", "环境", "秩序", "税", "收入", "党建", "廉政", "交易", "事务", "就业", "利用", "生产", "检察",
    "诉讼", "信访",
    "保洁", "教学", "科研", "护理", "卫生", "宣传", "供水", "供电", "供气", "经营", "成本", "后勤", "财务", "人事", "营商环境", "统计", "文化", "体育", "升温",
    "调节", "实事", "燃料",
  ]
  private static let acts: SearchWords = [
    "活动", "工作", "进馆", "进校", "进社区", "数字化", "信息化", "申报", "培育", "加装", "防控", "防治", "清理", "征缴", "收运", "进村", "标准化", "规范化",
    "创建", "达标", "准备", "摸排", "普查", "审核", "排查", "专项", "行动",
  ]
}
