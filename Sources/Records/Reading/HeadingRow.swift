import TextCore

/// What a heading within a table gives to the rows below it: "" for what it does not tell.
struct HeadingPath: Hashable, Sendable {
  let section: String
  let topic: String
}

/// A line that heads the rows below it: `一、思想建设`, `（一）理论学习`, `【专业统计】`, `■ 专业统计`, `思想建设` alone in its row.
struct Heading: Hashable {
  /// How it is numbered, the outer kinds first (GB/T 9704-2012, 7.3.3; `第一部分` stands above them).
  enum Numbering: Int, Comparable {
    case part, chinese, bracketed, arabic, none

    static func < (a: Numbering, b: Numbering) -> Bool { a.rawValue < b.rawValue }
  }

  let numbering: Numbering
  /// The text without its number, a count of tasks in brackets and a mark at its end.
  let name: String

  /// The heading that a text can be, nil for prose and for a bare number.
  init?(_ text: String) {
    let folded = TextFold.singleLine(TextFold.trimmed(text))
    guard folded.count <= 40 else { return nil }
    let (numbering, rest) = Self.numbered(folded)
    var name = Substring(TextFold.trimmed(rest))
    if let last = name.last, "）)".contains(last), let open = name.lastIndex(where: { "（(".contains($0) }),
      name[open...].contains(where: \.isNumber)
    {
      name = name[..<open]
    }
    while let last = name.last, "：:，, 　".contains(last) { name = name.dropLast() }
    guard !name.isEmpty, name.count <= 30, !name.contains(where: { "。；;！!？?\t".contains($0) }),
      name.contains(where: \.isLetter)
    else { return nil }
    self.numbering = numbering
    self.name = String(name)
  }

  /// The numbering alone, of a cell such as `一` or `（二）`, nil for any other.
  static func numbering(ofNumber text: String) -> Numbering? {
    let word = TextFold.fold(text)
    guard !word.isEmpty, word.count <= 8 else { return nil }
    let (found, rest) = numbered(word + (numerals.contains(word.last ?? " ") ? "、" : ""))
    return rest.isEmpty && found < .arabic ? found : nil
  }

  private static let numerals = Set<Character>("一二三四五六七八九十百")

  /// How a text is numbered, and what stands behind the number.
  static func numbered(_ text: String) -> (Numbering, Substring) {
    var rest = Substring(text)
    if let name = boxed(rest) { return (.chinese, name) }
    if rest.hasPrefix("第") {
      let behind = rest.dropFirst().drop { numerals.contains($0) || $0.isASCII && $0.isNumber }
      for unit in ["部分", "章", "编", "篇", "方面"] where behind.hasPrefix(unit) {
        let name = behind.dropFirst(unit.count).drop { "：:、，, 　".contains($0) }
        return (.part, name)
      }
      return (.none, rest)
    }
    let isBracketed = rest.first.map { "（(".contains($0) } ?? false
    if isBracketed { rest = rest.dropFirst() }
    let chinese = rest.prefix { numerals.contains($0) }
    let digits = chinese.isEmpty ? rest.prefix { ("0"..."9").contains($0) } : chinese
    guard !digits.isEmpty, digits.count <= 4 else { return (.none, Substring(text)) }
    rest = rest.dropFirst(digits.count)
    if isBracketed {
      guard let close = rest.first, "）)".contains(close) else { return (.none, Substring(text)) }
      rest = rest.dropFirst().drop { "、.． 　".contains($0) }
      return (chinese.isEmpty ? .arabic : .bracketed, rest)
    }
    guard let mark = rest.first, "、.．，, 　".contains(mark) else { return (.none, Substring(text)) }
    rest = rest.drop { "、.．，, 　".contains($0) }
    // 3.5 is a number, no third heading.
    if let next = rest.first, next.isNumber, next.isASCII { return (.none, Substring(text)) }
    return (chinese.isEmpty ? .arabic : .chinese, rest)
  }
}

extension Heading {
  private static let boxes: [Character: Character] = ["【": "】", "〖": "〗", "［": "］", "[": "]", "〔": "〕", "「": "」"]
  private static let bullets: Set<Character> = ["■", "◆", "●", "▲", "▌", "▶", "►", "§", "◎", "□", "◇"]

  /// 专业统计 of 【专业统计】 and ■ 专业统计: a mark of its own stands for a number; nil for a text without one.
  fileprivate static func boxed(_ text: Substring) -> Substring? {
    guard let first = text.first else { return nil }
    if let close = boxes[first] {
      let inner = text.dropFirst().prefix { $0 != close }
      let isWhole = inner.endIndex < text.endIndex && text.index(after: inner.endIndex) == text.endIndex
      return isWhole && !inner.isEmpty ? inner : nil
    }
    guard bullets.contains(first) else { return nil }
    let rest = text.drop { bullets.contains($0) || $0 == " " || $0 == "　" }
    return rest.isEmpty ? nil : rest
  }
}

/// The headings that stand above a row, outermost first.
struct HeadingStack {
  private var open: [Heading] = []

  /// Takes a heading in: it ends those of its own kind and of inner kinds. One whose name can be neither
  /// section nor topic (`1月`) ends nothing and is left out.
  mutating func enter(_ heading: Heading) {
    guard let name = SectionName.of(heading.name) else { return }
    while let last = open.last, last.numbering >= heading.numbering { open.removeLast() }
    open.append(Heading(heading.numbering, name))
  }

  /// What the rows below take. `hasSection` says that a column or the sheet's name gives the section: then
  /// only a heading such as `一、` in a table with a section column is one of sections.
  func path(hasSectionColumn: Bool, sheetIsSection: Bool) -> HeadingPath? {
    guard let first = open.first else { return nil }
    let isSection = !sheetIsSection && (!hasSectionColumn || first.numbering <= .chinese)
    let inner = isSection ? open.dropFirst() : open[...]
    return HeadingPath(section: isSection ? first.name : "", topic: inner.first?.name ?? "")
  }
}

extension Heading {
  /// The same name under a number that stands in another cell.
  func numbered(_ numbering: Numbering) -> Heading { Heading(numbering, name) }

  fileprivate init(_ numbering: Numbering, _ name: String) {
    self.numbering = numbering
    self.name = name
  }
}

/// Whether the name of a sheet, or a heading, can be that of a section.
enum SectionName {
  private static let generic: Set<String> = [
    "台账", "清单", "汇总", "总表", "任务表", "任务清单", "工作台账", "工作清单", "任务台账", "汇总表", "明细", "明细表", "总台账", "重点工作", "重点任务",
    "工作任务", "全部", "全年", "数据", "数据表", "登记表", "统计表", "情况表", "附件", "附表", "任务", "工作", "表", "模板", "示例", "主表", "目录",
    "说明", "填表说明", "填报说明", "全局", "全部任务", "工作总结", "总结", "计划", "工作计划", "年度工作", "年度任务", "备份", "副本", "新建",
    "合计", "小计", "总计", "任务分解", "任务分解表", "工作情况", "完成情况", "进展情况", "日常工作",
  ]
  private static let formWords = ["台账", "清单", "汇总", "总表", "任务表", "统计表", "情况表", "登记表", "分解表", "明细表", "汇总表", "一览表"]
  private static let periodCharacters = Set<Character>("0123456789一二三四五六七八九十第年月日季度上中下半旬全至到-—~～、.()（）份前后底初末个周度")

  /// The section that a name gives, nil for default names (Sheet1, 工作表1), periods (1月, 一季度, 2023年) and
  /// words for forms in general (台账, 汇总). A number at its head is left out.
  static func of(_ name: String) -> String? {
    let (_, rest) = Heading.numbered(TextFold.singleLine(TextFold.trimmed(name)))
    let found = TextFold.trimmed(rest)
    let word = TextFold.fold(found)
    guard !word.isEmpty, word.count <= 20, word.contains(where: \.isLetter) else { return nil }
    if isDefault(word.lowercased()) || word.allSatisfy(periodCharacters.contains) { return nil }
    // 2023年工作台账, 上半年汇总: nothing is left of them but a form's name.
    let bare = String(word.drop(while: periodCharacters.contains))
    if bare.isEmpty || generic.contains(word) || generic.contains(bare) { return nil }
    // 思想建设工作台账 heads the form of a section; the section is what stands before.
    for form in ["工作台账", "任务清单", "工作清单", "台账", "清单"] where found.hasSuffix(form) {
      let head = String(found.dropLast(form.count))
      return head.count >= 2 && of(head) != nil ? head : nil
    }
    return formWords.contains { word.hasSuffix($0) } ? nil : found
  }

  /// Sheet1, 工作表2, 表1, Table 3, 新建工作表, Sheet1 (2).
  private static func isDefault(_ word: String) -> Bool {
    let stem = word.replacing("新建", with: "").prefix { !$0.isNumber && $0 != "(" }
    guard ["sheet", "工作表", "表", "table", "chart", "附表", "附件", "工作簿", "sheet_", "表格"].contains(String(stem)) else {
      return false
    }
    return word.dropFirst(stem.count).allSatisfy { $0.isNumber || "()_-".contains($0) } || word.hasPrefix("新建")
  }
}
