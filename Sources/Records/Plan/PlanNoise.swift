import TextCore

/// Knows what is no part of a plan: advertisements, paywall marks, page numbers, where it was copied from.
enum PlanNoise {
  /// A line without what was left out of it; `text` is "" where nothing stays.
  static func strip(_ line: String, number: Int) -> (text: String, leftOut: [PlanLeftOut]) {
    var left: [PlanLeftOut] = []
    let unmarked = withoutPaywall(line, number, &left)
    let text = TextFold.trimmed(unmarked)
    guard !text.isEmpty else { return ("", left) }
    if let kind = kind(of: text) {
      left.append(PlanLeftOut(kind: kind, text: text, line: number))
      return ("", left)
    }
    guard sellsAnything(text) else { return (text, left) }
    // A sentence of an advertisement may hang on an item: the item stays.
    let bytes = Array(text.utf8)
    let sentences = Sentences.split(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    let kept = sentences.filter { !sellsAnything($0) }
    let isNumbered = PlanMark.parse(Array(text)) != nil
    guard kept.joined().count * 2 > text.count || isNumbered && !kept.isEmpty else {
      left.append(PlanLeftOut(kind: .advertisement, text: text, line: number))
      return ("", left)
    }
    for sentence in sentences where sellsAnything(sentence) {
      left.append(PlanLeftOut(kind: .advertisement, text: sentence, line: number))
    }
    return (kept.joined(), left)
  }

  /// Words that no plan holds and every seller of plans uses.
  private static let sellers = [
    "公众号：", "公众号:", "微信号", "加微信", "微信：", "微信:", "素材库", "代笔", "会员群", "网盘", "svip", "添加客服", "代写", "扫码关注",
    "扫描二维码", "长按识别", "欢迎关注", "关注我们", "点击下载", "下载全文", "免费下载", "下载本文", "更多范文", "更多材料", "更多资料", "更多公文",
    "更多精彩", "最新最全", "资料库", "文库网", "范文网", "公文网", "文秘网", "写作网", "版权归", "侵权", "仅供参考学习", "有意加入", "谨防假冒",
    "http://", "https://", "www.", "点击上方", "点赞", "阅读原文", "知识星球", "付费阅读", "会员免费",
  ]

  static func sellsAnything(_ text: String) -> Bool {
    let lower = text.lowercased()
    if sellers.contains(where: lower.contains) { return true }
    return lower.contains("qq") && lower.contains { $0.isNumber }
      && (lower.contains("群") || lower.contains("：") || lower.contains(":"))
  }

  private static let origins = [
    "来源：", "来源:", "文章来源", "信息来源", "本文来源", "稿件来源", "作者：", "作者:", "发布时间", "发布日期", "发表时间", "更新时间", "浏览次数", "浏览量",
    "阅读次数", "点击数", "点击量", "字体：", "字号：", "责任编辑", "编辑：", "编辑:", "索引号", "信息分类", "发布机构", "分享到", "打印本页", "关闭窗口",
    "上一篇", "下一篇", "此页无正文", "（此页无正文", "【字体", "【打印", "文件编号：", "主题词",
  ]

  private static func kind(of text: String) -> PlanLeftOut.Kind? {
    if isPageNumber(text) { return .pageNumber }
    if isContents(text) { return .contents }
    if text.count <= 80, origins.contains(where: text.hasPrefix) { return .origin }
    if isDocumentNumber(text) { return .origin }
    if text.hasPrefix("附件：") || text.hasPrefix("附件:") || text.hasPrefix("附：") { return .attachment }
    return nil
  }

  /// 12, － 3 －, 第3页 共9页, 1/12
  private static func isPageNumber(_ text: String) -> Bool {
    guard text.count <= 16, text.contains(where: { PlanNumeral.arabic($0) != nil }) else { return false }
    let rest = text.filter { PlanNumeral.arabic($0) == nil && !$0.isWhitespace && !"-－—–·/|".contains($0) }
    return rest.isEmpty && text.count <= 9 || rest == "第页" || rest == "第页共页" || rest == "共页第页" || rest == "第页，共页"
  }

  /// 一、指导思想……………3, or the word 目录 alone.
  private static func isContents(_ text: String) -> Bool {
    if text.filter({ !$0.isWhitespace }) == "目录" { return true }
    let digits = text.reversed().prefix { PlanNumeral.arabic($0) != nil || $0 == ")" || $0 == "（" || $0 == "）" }.count
    guard digits > 0 else { return false }
    let leaders = text.dropLast(digits).reversed().prefix { "….·．・-—_ ".contains($0) }
    return leaders.count(where: { !$0.isWhitespace }) >= 3 || leaders.contains("…") && leaders.count >= 2
  }

  /// 某发〔2023〕5号
  private static func isDocumentNumber(_ text: String) -> Bool {
    guard text.count <= 30, text.hasSuffix("号"), !text.contains("，") else { return false }
    return text.contains { "〔［[﹝【（(".contains($0) } && text.contains { PlanNumeral.arabic($0) != nil }
      && text.contains { "〕］]﹞】）)".contains($0) } && !text.contains("、")
  }

  /// Takes `##paidbegin##` and its kin out.
  private static func withoutPaywall(_ line: String, _ number: Int, _ left: inout [PlanLeftOut]) -> String {
    guard line.contains("##") else { return line }
    let parts = line.split(separator: "##", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return line }
    var out = String(parts[0])
    var index = 1
    while index < parts.count {
      let word = parts[index]
      if index + 1 < parts.count, !word.isEmpty, word.count <= 40,
        word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_-:=".contains($0)) })
      {
        left.append(PlanLeftOut(kind: .paywall, text: "##\(word)##", line: number))
        out += parts[index + 1]
        index += 2
      } else {
        out += "##" + word
        index += 1
      }
    }
    return out
  }

  /// A date that stands alone: 2023年2月10日, 二〇二三年二月.
  static func isDate(_ text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace && !"（）()".contains($0) }
    guard bare.count <= 14, bare.contains("年"), let last = bare.last, "日月年".contains(last) else { return false }
    return bare.allSatisfy { PlanNumeral.isHan($0) || PlanNumeral.arabic($0) != nil || "年月日○ＯO0".contains($0) }
  }
}
