import TextCore

/// What a clerk's jotting keeps out of the summary: the row (`内部的不写`, `内部事，总结不写`), or one thing of it
/// (`谈话人数内部掌握，不写`, `领导交代不写批示`, `另有1条线索转纪委，不写`). A ban on a word (`不要写建成`) is none of these.
struct RemarkBan: Sendable, Hashable {
  /// The words that say so, as they are written.
  let words: String
  /// What is not to be told, as the remark names it: 谈话人数内部掌握; nil where it is the row.
  let object: String?

  /// Whether a cell may hold a ban, at a glance.
  static func mayBe(in cell: String) -> Bool { cell.holds(oneOf: signs) }

  /// The bans of a cell, in its order.
  static func all(in cell: String) -> [RemarkBan] {
    guard mayBe(in: cell) else { return [] }
    let clauses = normal(cell).split { "，,；;。 　（）()：:".contains($0) }.map(String.init)
    var out: [RemarkBan] = []
    for (at, clause) in clauses.enumerated() where clause.holds(oneOf: signs) {
      if let ban = ban(clause, at, clauses) { out.append(ban) }
    }
    return out
  }

  /// A cell that calls the summary by what it is on its way to: 不写进正式稿 is 不写进总结.
  static func normal(_ cell: String) -> String {
    guard cell.holds("稿") || cell.holds("正式") else { return cell }
    var text = cell
    for name in ["正式总结", "正式材料", "总结正式稿", "总结稿", "正式文稿", "正式稿", "送审稿", "公开稿", "上报稿", "稿子里", "稿子"] where text.holds(name)
    {
      for order in ["写进", "写入", "写到", "列入", "放进", "进", "上", "写"] where text.holds(order + name) {
        text = text.replacing(order + name, with: order + "总结")
      }
    }
    for name in ["正式稿里", "正式稿", "稿子里", "初稿里"] {
      for order in ["不写", "不提", "别写", "别提", "不要写"] where text.holds(name + order) {
        text = text.replacing(name + order, with: order)
      }
    }
    return text
  }

  private static func ban(_ clause: String, _ at: Int, _ clauses: [String]) -> RemarkBan? {
    let text = clause.hasSuffix("了") ? String(clause.dropLast()) : clause
    if let kept = Self.kept(text) {
      // 谈话人数内部掌握，不写: the order behind it is of the same.
      let isOrdered = at + 1 < clauses.count && clauses[at + 1].count <= 6 && clauses[at + 1].tail(of: ends) != nil
      return isOrdered ? nil : RemarkBan(words: clause, object: kept)
    }
    guard let end = text.tail(of: ends) else {
      // 领导交代不写批示; not 不要写建成, 先不写死 and 不写进….
      guard let place = heads.lazy.compactMap({ text.place(of: $0) }).first,
        case let thing = String(text[place.upperBound...]), (2...8).contains(thing.count),
        !thing.starts(withOneOf: wordBans), thing.allSatisfy(Punctuation.isHan)
      else { return nil }
      return RemarkBan(words: clause, object: thing)
    }
    let object = bare(text.dropLast(end.count)).trimmingSuffix("请").trimmingSuffix("切")
    if object.isEmpty {
      guard clause.count <= longest else { return nil }
      if let named = named(before: at, clauses) {
        return RemarkBan(words: named + "，" + clause, object: named)
      }
      // 移送线索内部掌握，不对外写.
      if at > 0, let kept = kept(clauses[at - 1]) {
        return RemarkBan(words: clauses[at - 1] + "，" + clause, object: kept)
      }
      return RemarkBan(words: clause, object: nil)
    }
    // 可写可不写 leaves it to whoever drafts.
    if object.hasSuffix("写") { return RemarkBan(words: clause, object: nil) }
    // 领导临时交代的不写进总结: who gave the row its work is none of its things.
    if rows.contains(object) || object.ends(inOneOf: given) { return RemarkBan(words: clause, object: nil) }
    return object.count <= 16 ? RemarkBan(words: clause, object: object) : nil
  }

  /// What is known to the house alone: 移送线索 of 移送线索内部掌握; nil where that is the row.
  private static func kept(_ clause: String) -> String? {
    guard clause.hasSuffix("内部掌握"), case let object = bare(clause.dropLast(4)), (2...10).contains(object.count),
      object.allSatisfy(Punctuation.isHan), !rows.contains(object), !object.ends(inOneOf: given),
      !object.ends(inOneOf: ["案", "此案", "案件", "事项", "情况", "工作", "内容", "以上", "仅供"])
    else { return nil }
    return object
  }

  /// Whether an object is a list of names, which no cell need hold: 重点户名单.
  static func isOfNames(_ object: String) -> Bool { object.ends(inOneOf: ["名单", "姓名", "名册", "花名册", "单位名"]) }

  /// Whether a text may name people, in a list or by themselves: 张某三、李某四等3户. Of such a row nobody knows what else is on the list.
  static func mayName(_ text: String) -> Bool {
    text.split { !Punctuation.isHan($0) }.contains { run in
      let word = run.prefix { $0 != "等" }
      return (2...3).contains(word.count) && word.first.map(surnames.contains) == true
    }
  }

  private static let surnames: ScalarSet =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔向汤"

  /// The clause ahead that names one thing of the row: 入库数归税务, 另有1条线索转纪委, 18%是派出所口头说的.
  private static func named(before at: Int, _ clauses: [String]) -> String? {
    guard at > 0 else { return nil }
    let last = clauses[at - 1]
    // 不计入我局总数，对外不写: why, of the whole row.
    if last.starts(withOneOf: ["不计入", "未计入", "不算", "不纳入"]) { return nil }
    if last.first?.isDigit == true && !last.hasPrefix("20") || last.starts(withOneOf: others) && last.hasDigit {
      return last
    }
    if last.holds(oneOf: parts), !last.starts(withOneOf: numbers) { return last }
    if isCounted(last) { return last }
    // 公安说立了3起，待核，先不写: what is yet to be settled is one number of the row.
    if at > 1, last.starts(withOneOf: ["待核", "未核", "数待核", "没核"]), last.count <= 5, clauses[at - 2].hasDigit {
      return clauses[at - 2] + "，" + last
    }
    guard at > 1, case let first = clauses[at - 2], first.first?.isDigit == true,
      first.holds("是") || first.holds("为") || first.holds("系")
    else { return nil }
    return first
  }

  /// A matter of its own with its number: 谈话提醒2人; not 去年3件, 共12次 or 重复2人, which say of the row's own what it is.
  static func isCounted(_ clause: String) -> Bool {
    guard let first = clause.first, Punctuation.isHan(first), clause.count <= 14, !clause.starts(withOneOf: ofTheRow),
      let digit = clause.firstIndex(where: \.isDigit),
      case let behind = clause[digit...].drop(while: { $0.isDigit || $0 == "." }),
      !behind.hasDigit
    else { return false }
    return clause[..<digit].count >= 2 && countUnits.contains(String(behind))
  }

  private static let ofTheRow: SearchWords = [
    "去年", "上年", "前年", "今年", "全年", "年初", "年底", "共", "总", "合计", "累计", "约", "大约", "重复", "含", "按", "实际", "剩", "还", "第", "在",
  ]
  private static let countUnits: WordSet = [
    "人", "名", "人次", "次", "件", "起", "家", "户", "个", "条", "项", "万元", "元", "场", "期",
  ]

  /// The words without who says so and where it is not to stand.
  private static func bare(_ words: Substring) -> String {
    var text = String(words)
    while let head = text.head(of: speakers) { text = String(text.dropFirst(head.count)) }
    while let tail = text.tail(of: tails), tail.count < text.count || tail != "的" {
      text = String(text.dropLast(tail.count))
    }
    return text
  }

  private static let longest = 14
  private static let signs: SearchWords = ["不", "别", "勿", "内部掌握"]
  private static let ends: SearchWords = [
    "不往外写", "不往外说", "不往外讲", "不往外报", "不往总结里写", "不往总结写", "不往材料里写", "不往材料写", "不写进总结", "不写进材料", "不写入总结", "不写入材料", "不写入",
    "不列入总结", "不列入材料", "不列入", "不列进总结", "不纳入总结", "不纳入材料", "不放进总结", "不放总结", "不放进材料", "不记入总结", "不写到总结里", "不写到材料里",
    "不进总结", "不进材料", "不上总结", "不上材料", "不入材料", "不写总结", "不写材料", "不单独写", "不单写", "不用写",
    "不要写",
    "不必写", "不宜写", "不能写", "不需要写", "不需写", "不往里写", "不对外讲", "不对外说", "不对外写", "不对外公开", "不对外宣传", "不对外", "不外宣", "不外报", "不外传",
    "不让写", "不准写", "无需写",
    "没必要写", "不写", "别写",
    "不得对外公布", "不得对外公开", "不得对外宣传", "不得对外", "不得外传", "不得外泄", "不得外宣", "不得公开", "不得外报", "不要对外宣传", "不要对外", "不要外传", "不能外传",
    "不能对外",
    "勿写", "勿对外宣传", "勿对外报", "勿对外公开", "勿对外", "勿外宣", "勿外报", "勿对外公布", "勿公布", "勿公开", "勿外传", "勿外泄", "不公布", "不对外公布", "不提",
    "别提", "不报", "不用记", "不要记", "别记", "不记",
  ]
  private static let heads = ["不写", "不提", "别写", "别提", "不要提"]
  /// Behind a ban: how a thing is to be written, or where.
  private static let wordBans: SearchWords = [
    "都", "均", "也", "皆", "成", "建成", "完成", "获", "死", "满", "进", "入", "在", "到", "上", "得", "太", "全", "总结", "材料",
  ]
  private static let speakers: SearchWords = [
    "镇里", "县里", "区里", "市里", "乡里", "局里", "所里", "校里", "村里", "站里", "院里", "园里", "馆里", "上头", "上面", "领导讲", "说", "讲", "要求",
    "交代", "让", "院长", "局长", "校长", "园长", "主任", "书记", "站长", "所长", "馆长", "镇长", "乡长", "县长", "区长", "市长", "经理", "总经理", "董事长",
    "科长", "会长",
    "主席", "分管领导", "主要领导", "班子",
    "领导意见", "领导要求", "领导交代的", "领导交代", "领导说", "领导", "局长说", "局里说", "主任说", "书记说", "校长说", "院长说", "上面说", "上级要求", "总结里", "总结",
    "材料里", "材料", "今年", "本年", "这次", "本次", "对外", "一律", "暂时", "目前", "先", "暂", "建议", "这条", "此条", "本条", "这项", "此项", "本项",
    "这行", "这个", "这事", "这些",
    "本行", "整行", "可以", "可", "就", "也", "都", "均", "的",
  ]
  private static let tails: SearchWords = [
    "总结里", "总结", "材料里", "材料", "对外", "一律", "今年", "领导说", "领导交代", "可以", "先", "暂", "都", "就", "也", "均", "可", "的",
  ]
  /// Words that say of the whole row why it is left out.
  private static let rows: WordSet = [
    "内部", "内部事", "内部事务", "内部活动", "内部工作", "内部事项", "内部掌握", "内部管理", "内部账", "接待", "后勤", "后勤账", "后勤事", "后勤事务", "去年", "去年账",
    "去年项目",
    "上年", "工会", "工会活动", "待核", "数据待核", "数字待核", "没定", "未定", "没批", "未批", "保密", "涉密", "敏感", "存档", "全部", "整条", "全条", "事务",
    "机关事务",
  ]
  private static let given: SearchWords = ["交代", "交办", "临时安排", "临时任务", "临时工作", "临时布置", "临时派的"]
  private static let others: SearchWords = ["另有", "还有", "另", "其中", "有"]
  private static let numbers: SearchWords = ["数据", "数字", "数没", "数未", "数待", "数还"]
  /// What is no row but a part of what it says.
  private static let parts: SearchWords = [
    "数", "率", "金额", "原因", "名单", "名字", "姓名", "人名", "细节", "过程", "具体", "身份", "单位名",
    "最高分", "平均分", "得分", "名次", "排名",
  ]
}
