import Records
import TextCore

/// Words an item of a list of plans as a thing to be done: 确保新实训楼5月交付, 完成无障碍改造130户.
struct PlanItemWording: Sendable {
  let wordbook: Wordbook

  func worded(_ text: String, year: Int?) -> String {
    let bare = Self.written(Self.withoutNextYear(text))
    let dated = TimePhrase.dated(bare, year: year)
    if let spoken = PlanVerb(wordbook: wordbook).told(dated) { return spoken }
    guard let first = Clause.split(dated).first?.text, !opensWithAct(first) else { return dated }
    if let turned = turned(first) { return turned + dated.dropFirst(first.count) }
    // Half a sentence goes with the whole: only what the list itself has behind the deed stays there.
    let opened = PlanOpening(wordbook: wordbook).opened(dated, about: "", nil, pursued: "")
    if opened != dated, !opened.starts(withOneOf: Self.vague) { return opened }
    if first.ends(inOneOf: Self.ends) { return "确保" + dated }
    if first.holds("稳定在") || first.holds("控制在") { return "确保" + dated }
    if let number = QuantityParser.find(in: first).last, number.range.upperBound == first.utf8.count {
      let head = first.prefix { !$0.isDigit }
      // 专科护士再培养10名 and 县内定点机构再增1家 say what becomes of the number, 无障碍改造130户 what is done to it.
      if let more = head.place(of: "再"), more.lowerBound > head.startIndex { return "力争" + dated }
      // 小作坊改造4家补上并新改20家 has its own verbs.
      let isOne = QuantityParser.find(in: first).count == 1
      if isOne, let verb = wordbook.tailVerb(head), head.count >= verb.count + 2, head.allSatisfy(Punctuation.isHan) {
        return "完成" + dated
      }
    }
    // 操场边厕所改造 is a work, and no sentence yet.
    if first.count == dated.count, let verb = wordbook.tailVerb(first), first.count >= verb.count + 3, !first.hasDigit,
      !wordbook.holdsVerb(String(first.dropLast(verb.count)))
    {
      return "推进" + dated
    }
    return dated
  }

  /// `3月铺完桐坪段管网` of 桐坪段管网3月铺完, `3月完成数字档案馆终验` of 数字档案馆3月终验.
  private func turned(_ clause: String) -> String? {
    if let end = ["竣工验收", "终验", "初验", "预验收"].first(where: { clause.hasSuffix($0) }), clause.count >= end.count + 3 {
      guard let (before, time, deed) = TimePhrase.split(clause) else { return "完成" + clause }
      return deed == end && before.count >= 3 ? time + "完成" + before + deed : nil
    }
    guard let (before, time, deed) = TimePhrase.split(clause), before.count >= 3,
      !before.contains(where: { "，、".contains($0) }),
      !time.holds("争"), deed.allSatisfy(Punctuation.isHan)
    else { return nil }
    let isDone = deed.count == 2 && deed.hasSuffix("完") && !"说看听".contains(deed.first ?? "说")
    guard isDone || Self.takers.contains(deed) else { return nil }
    return time + deed + before
  }

  /// Deeds that take what they are about behind them.
  private static let takers: WordSet = ["报批", "上报", "发行", "播出", "推开", "铺开", "建成", "公布", "发布", "报送", "兑现", "补齐"]

  private static let vague: SearchWords = ["抓好", "推动", "推进", "努力", "继续推进", "，"]

  /// `努力提高中考上线率` of 中考上线率争取到60%, where a remark asks for no number.
  func modest(_ text: String) -> String {
    let lead = text.prefix { !$0.isDigit }
    let number = text.dropFirst(lead.count).drop { $0.isDigit || $0 == "." }
    guard lead.count < text.count, !text.holds("，"), number.count <= 4, !number.hasDigit else { return text }
    var name = String(lead).withoutHead(of: ["力争", "争取", "确保", "努力"])
    for end in Self.reaching where name.hasSuffix(end) && name.count > end.count + 2 {
      name = String(name.dropLast(end.count))
    }
    guard name.count >= 3, name.allSatisfy(Punctuation.isHan) else { return text }
    if PlanOpening.mayGrow(name) { return "努力提高" + name }
    return wordbook.tailVerb(name) == nil ? text : name
  }

  /// Longest first.
  private static let reaching = [
    "争取提高到", "力争达到", "争取达到", "提高到", "稳定在", "达到", "争取到", "力争到", "保持在", "超过", "争取", "力争", "到", "在",
  ]

  /// 抓好6处挂牌隐患 of 明年抓好6处挂牌隐患: 打算 says when; 明年3月底前 stays.
  private static func withoutNextYear(_ text: String) -> String {
    guard let head = ["下一步", "下步", "明年", "来年", "将"].first(where: { text.hasPrefix($0) }) else { return text }
    let rest = text.dropFirst(head.count).drop { "，：:、".contains($0) }
    guard let next = rest.first, Punctuation.isHan(next), !"初底春上下一二三四年度计".contains(next), rest.count >= 4 else {
      return text
    }
    return String(rest)
  }

  /// 剩下的2部电梯接着做 and 手卫生到90%以上 in writing.
  private static func written(_ text: String) -> String {
    var text = text
    for spoken in ["弄个", "弄一个", "搞个", "搞一个"] where text.holds(spoken) { text = text.replacing(spoken, with: "建一个") }
    if text.hasSuffix("接着做") || text.hasSuffix("接着干") { text = "继续做好" + text.dropLast(3) }
    if text.hasSuffix("开起来"), !text.holds("，") {
      text = "开设" + text.dropLast(3).description.withoutHead(of: ["把", "将"])
    }
    // 公益岗位到期的逐人跟进.
    if let place = text.place(of: "的逐"), place.lowerBound > text.startIndex, !text.holds("对"), !text.holds("，") {
      text = "对" + text
    }
    // 力争 of 社工证力争新增4人 stands ahead.
    for hope in ["力争", "争取"] {
      if let place = text.place(of: hope), place.lowerBound > text.startIndex, !text[..<place.lowerBound].holds("，") {
        text = hope + text[..<place.lowerBound] + text[place.upperBound...]
      }
    }
    if let place = text.place(of: "到"), text[place.upperBound...].first?.isDigit == true,
      text[..<place.lowerBound].last.map({ !"达提升增扩大降增缩减延推得".contains($0) }) ?? false
    {
      text = text[..<place.lowerBound] + "达到" + text[place.upperBound...]
    }
    return text
  }

  private func opensWithAct(_ text: String) -> Bool {
    text.starts(withOneOf: Self.openers) || wordbook.headVerb(text) != nil
  }

  private static let openers: SearchWords = [
    "抓", "紧盯", "盯紧", "确保", "争取", "力争", "推动", "推进", "加快", "加大", "继续", "持续", "会同", "联合", "跟踪", "跟进", "督促", "指导", "依法",
    "进一步", "对",
    "把", "将", "在", "及时", "做好", "做", "落实", "稳妥", "扎实", "稳步", "全面", "积极", "深入", "着力", "重点", "再", "新", "尽快", "尽早", "按",
    "用好", "以", "申报",
    "招", "补", "开", "盯", "办好", "办结", "办成", "办理", "建好", "建成", "建设", "管好", "守好", "守住", "争创", "创建", "打造", "深化", "强化", "健全",
    "完善", "优化",
    "提升", "提高", "拓展", "扩大", "实施", "启动", "组织", "举办", "召开", "开展", "巩固", "压实", "加强", "围绕", "聚焦", "坚持", "探索", "跑", "走好",
    "向", "与",
    "同", "为", "从", "通过", "借助", "利用", "结合", "针对", "依托", "完成", "解决", "化解", "清理", "整治", "治理", "消除", "引进", "培育", "培养", "选派",
    "派",
    "采购", "更换", "配齐", "配备", "印发", "出台", "制定", "修订", "编制", "建立", "用", "让", "使", "支持", "帮助", "协调", "配合", "对接", "服务好",
    "保障",
    "严格", "严查", "规范", "丰富", "创新", "改进", "改善", "增强", "增加", "增设", "减少", "降低", "压减", "压缩", "保持", "稳定", "年内", "力", "确定",
    "定下",
  ]
  private static let ends: SearchWords = [
    "到位", "收尾", "完工", "竣工", "上线", "开工", "投用", "启用", "开放", "落地", "见效", "达标", "验收", "完成", "交付", "通车", "通水", "建成", "清零",
    "办结", "结题",
    "销号",
  ]
}
