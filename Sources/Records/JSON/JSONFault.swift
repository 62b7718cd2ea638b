import TextCore

/// Where a JSON text cannot be read on, and why.
struct JSONFault: Error {
  /// What is wrong there.
  enum Kind {
    case expectedValue, expectedKey, expectedColon, expectedCommaInObject, expectedCommaInArray
    case trailingComma, badNumber, badEscape, halfPair, nulEscape, controlCharacter, tooDeep
    case lineBreakInText(open: Int)
    case unclosedText(open: Int)
    case moreBehind
  }

  /// What is wrong.
  let kind: Kind
  /// The offset in bytes.
  let at: Int

  init(_ kind: Kind, _ at: Int) {
    self.kind = kind
    self.at = at
  }

  /// The finding, with the place in a text; a scan ended at an offset.
  func diagnostic(_ source: SourceText, end: Int) -> Diagnostic {
    let (message, remedy) = source.bytes.withUnsafeBufferPointer { explanation($0, end) }
    var length = 1
    while at + length < source.bytes.count, source.bytes[at + length] & 0xC0 == 0x80 { length += 1 }
    return Diagnostic(
      .error, "json", message, remedy: remedy, at: .span(source, Span(at, min(at + length, source.bytes.count))))
  }

  private func explanation(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> (Message, Message) {
    switch kind {
    case .expectedValue: unexpected(text, end, "一个值", "a value")
    case .expectedKey: unexpected(text, end, "用英文双引号括起来的名称", "a name in \"quotation marks\"")
    case .expectedColon: unexpected(text, end, "名称后面的英文冒号“:”", "a colon (:) behind the name")
    case .expectedCommaInObject: unexpected(text, end, "英文逗号“,”或“}”", "a comma (,) or }")
    case .expectedCommaInArray: unexpected(text, end, "英文逗号“,”或“]”", "a comma (,) or ]")
    case .moreBehind: unexpected(text, end, "这一项到此为止", "nothing more behind the value")
    case .trailingComma:
      (
        Message("最后一项后面多了一个逗号", "there is a comma behind the last item"),
        Message("删去“}”或“]”前面的逗号", "take out the comma before } or ]")
      )
    case .badNumber:
      (
        Message("数字的写法不对", "this is no number that JSON knows"),
        Message(
          "写成 12、0.85 的样子；以 0 开头的编号和带单位的数加英文双引号，如 \"007\"、\"3次\"",
          "write it like 12 or 0.85; quote numbers that begin with 0 or have a unit, like \"007\" or \"3次\"")
      )
    case .badEscape:
      (
        Message("反斜杠后面的写法不对", "the backslash begins no escape that JSON knows"),
        Message("文字里的反斜杠写两遍（\\\\）", "double a backslash within a text (\\\\)")
      )
    case .halfPair:
      (
        Message("\\u 写的字只有半个（代理对不全）", "this \\u escape is half of a surrogate pair"),
        Message("把这个字直接写出来", "write the character itself")
      )
    case .nulEscape:
      (
        Message("文字里有空字符（\\u0000）", "the text holds a NUL (\\u0000)"),
        Message("删去 \\u0000", "take out the \\u0000")
      )
    case .controlCharacter:
      (
        Message("文字里有控制符（如制表符）", "the text holds a control character, such as a tab"),
        Message("删去它，或写成 \\t", "take it out, or write \\t")
      )
    case .tooDeep:
      (
        Message("一层套一层，超过 \(JSONScanner.deepest) 层", "values lie more than \(JSONScanner.deepest) deep"),
        Message("台账只要一层：一个列表，每项任务一个 { }", "a ledger needs one level: a list with a { } for each task")
      )
    case .lineBreakInText:
      (
        Message("文字中间断了行：这一行的英文双引号没有收尾", "a line ends within a text: its quotation mark is not closed"),
        Message("在行末补上双引号；文字里要换行的写成 \\n", "close the text; write a line break within it as \\n")
      )
    case .unclosedText:
      (
        Message("文字没有收尾的英文双引号，内容到此中断", "the text has no closing quotation mark: the file ends within it"),
        Message("看看文件是不是没有存完，补上缺的内容", "see whether the file was cut off, and complete it")
      )
    }
  }

  /// What stands at the offset in the place of something else: the common slips by their names.
  private func unexpected(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ zh: String, _ en: String
  ) -> (Message, Message) {
    guard at < end else {
      return (
        Message("内容到此中断，还应有\(zh)", "the text ends here; expected \(en)"),
        Message("看看文件是不是没有存完，补上缺的内容", "see whether the file was cut off, and complete it")
      )
    }
    let rest = UnsafeBufferPointer(rebasing: text[at..<end])
    for slip in Self.slips where rest.starts(with: slip.text.utf8) {
      return (
        Message("\(slip.name.zh)，应是\(zh)", "\(slip.name.en); expected \(en)"), slip.remedy
      )
    }
    let shown = String(decoding: rest.prefix(4), as: UTF8.self).first.map(String.init) ?? ""
    if case .expectedCommaInObject = kind {
      return (
        Message("这里是“\(shown)”，应是\(zh)", "found “\(shown)”, expected \(en)"),
        Message(
          "两项之间加英文逗号；文字里的英文双引号写成 \\\"，或用中文引号“”",
          "put a comma between two items; write \" within a text as \\\", or use “”")
      )
    }
    return (
      Message("这里是“\(shown)”，应是\(zh)", "found “\(shown)”, expected \(en)"),
      Message(
        "写成 {\"工作任务\": \"……\", \"完成状态\": \"已完成\"} 的样子；文字一律加英文双引号",
        "write it like {\"工作任务\": \"…\", \"完成状态\": \"已完成\"}, with all texts in quotation marks")
    )
  }

  private struct Slip {
    let text: String
    let name: Message
    let remedy: Message

    init(_ text: String, _ zh: String, _ en: String, _ remedy: Message) {
      self.text = text
      name = Message(zh, en)
      self.remedy = remedy
    }
  }

  private static let slips: [Slip] = {
    let quotes = Message("JSON 的引号要用英文双引号 \"", "use straight double quotation marks (\")")
    let halfWidth = Message("JSON 的标点要用英文半角", "use the half-width mark")
    let comment = Message("删去注释：JSON 里不能写注释", "take the comment out: JSON has none")
    let word = Message(
      "写成 true、false 或 null；别的文字加英文双引号", "write true, false or null, and put other words in quotation marks")
    return [
      Slip("“", "这里是中文引号“", "found the Chinese quotation mark “", quotes),
      Slip("”", "这里是中文引号”", "found the Chinese quotation mark ”", quotes),
      Slip("‘", "这里是中文引号‘", "found the Chinese quotation mark ‘", quotes),
      Slip("＂", "这里是全角引号＂", "found the full-width quotation mark ＂", quotes),
      Slip("'", "这里是单引号", "found a single quotation mark", quotes),
      Slip("：", "这里是全角冒号“：”", "found the full-width colon ：", halfWidth),
      Slip("，", "这里是全角逗号“，”", "found the full-width comma ，", halfWidth),
      Slip("、", "这里是顿号“、”", "found the mark 、", halfWidth),
      Slip("；", "这里是全角分号“；”", "found the full-width semicolon ；", halfWidth),
      Slip("｛", "这里是全角括号“｛”", "found the full-width brace ｛", halfWidth),
      Slip("｝", "这里是全角括号“｝”", "found the full-width brace ｝", halfWidth),
      Slip("［", "这里是全角括号“［”", "found the full-width bracket ［", halfWidth),
      Slip("］", "这里是全角括号“］”", "found the full-width bracket ］", halfWidth),
      Slip("【", "这里是中文括号“【”", "found the Chinese bracket 【", halfWidth),
      Slip("】", "这里是中文括号“】”", "found the Chinese bracket 】", halfWidth),
      Slip("\u{3000}", "这里是全角空格", "found a full-width space", Message("删去它，或换成半角空格", "use a plain space")),
      Slip("\u{A0}", "这里是不换行空格", "found a no-break space", Message("删去它，或换成半角空格", "use a plain space")),
      Slip(
        "\u{FEFF}", "这里是字节顺序标记（BOM）", "found a byte order mark",
        Message("删去它：它只能在文件开头", "take it out: it may stand at the head only")),
      Slip("//", "这里是注释", "found a comment", comment), Slip("/*", "这里是注释", "found a comment", comment),
      Slip("#", "这里是注释", "found a comment", comment),
      Slip("NaN", "这里是 NaN", "found NaN", word), Slip("Infinity", "这里是 Infinity", "found Infinity", word),
      Slip("None", "这里是 None", "found None", word), Slip("True", "这里是 True", "found True", word),
      Slip("False", "这里是 False", "found False", word),
      Slip("undefined", "这里是 undefined", "found undefined", word),
    ]
  }()
}
