import TextCore

/// The findings about phrase files, each built from its place and what was found there.
struct PhraseFaults {
  /// The file that the spans point into.
  let source: SourceText

  private func error(_ code: String, _ span: Span, _ message: Message, _ remedy: Message) -> Diagnostic {
    Diagnostic(.error, code, message, remedy: remedy, at: .span(source, span))
  }

  private func warning(
    _ code: String, _ span: Span, _ message: Message, _ remedy: Message, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(.warning, code, message, remedy: remedy, at: .span(source, span), notes: notes)
  }

  // MARK: Files

  func notUTF8() -> Diagnostic {
    Diagnostic(
      .error, "phrase-file-encoding",
      Message("这不是 UTF-8 编码的文本文件", "this is no text file in UTF-8"),
      remedy: Message("用文本编辑器另存为 UTF-8", "save it as UTF-8 in a text editor"),
      at: .file(source.name))
  }

  func emptyFile() -> Diagnostic {
    Diagnostic(
      .warning, "empty-phrase-file",
      Message("短语文件里没有短语", "the phrase file holds no phrase"),
      remedy: Message(
        "写上“# 版块名”“## 标题”和“- 短语”，或删去这个文件",
        "write `# section`, `## 标题` and `- phrase` lines, or remove the file"),
      at: .file(source.name))
  }

  func missingSection(_ span: Span, assumed name: String) -> Diagnostic {
    error(
      "missing-section", span,
      Message("文件开头应有“# 版块名”，这里还没有", "expected `# section` at the head of the file"),
      Message("在文件第一行写“# \(name)”", "write `# \(name)` as the first line"))
  }

  // MARK: Lines

  /// A group heading that means nothing where it stands.
  /// - Parameters:
  ///   - level: the number of `#` found; `expectedLevel` the number a group has there.
  ///   - expected: the headings that may stand there.
  func unknownGroup(_ word: PhraseWord, level: Int, expected: [String], expectedLevel: Int) -> Diagnostic {
    let marks = String(repeating: "#", count: expectedLevel)
    let list = expected.map { "“\(marks) \($0)”" }.joined()
    let listEn = expected.map { "`\(marks) \($0)`" }.joined(separator: ", ")
    let found = String(repeating: "#", count: level) + " " + word.text
    let message = Message(
      "这里没有“\(found)”这一组；可用：\(list)", "no group `\(found)` here; expected one of: \(listEn)")
    func meant(_ name: String) -> Diagnostic {
      error(
        "unknown-group", word.span, message,
        Message("是不是“\(marks) \(name)”？", "did you mean `\(marks) \(name)`?"))
    }
    if expected.contains(word.text) { return meant(word.text) }
    if PhraseKind.kinds(at: .topic).map(\.rawValue).contains(word.text) {
      return error(
        "unknown-group", word.span, message,
        Message(
          "先写“## 事项：名称”，再在它下面写“### \(word.text)”",
          "write `## 事项：name` first, then `### \(word.text)` under it"))
    }
    if word.text.hasPrefix("事项"), expected.contains("事项：名称") {
      return meant("事项：" + word.text.dropFirst(2))
    }
    let nearest = NearestName.of(word.text, in: expected)
    if let known = expected.first(where: { $0.hasSuffix(word.text) }) ?? nearest { return meant(known) }
    return error(
      "unknown-group", word.span, message,
      Message("改成其中一个，或以“>”开头作为说明", "use one of these, or begin the line with `>` as a note"))
  }

  func topicWithoutName(_ span: Span) -> Diagnostic {
    error(
      "topic-without-name", span,
      Message("事项没有名称", "the topic has no name"),
      Message("写成“## 事项：理论学习”", "write `## 事项：理论学习`"))
  }

  func bulletOutsideGroup(_ span: Span, expected: [String], level: Int) -> Diagnostic {
    let heading = String(repeating: "#", count: level) + " " + (expected.first ?? "标题")
    return error(
      "phrase-outside-group", span,
      Message("这条短语不属于任何一组", "this phrase belongs to no group"),
      Message("在它上面写一行组名，如“\(heading)”", "put a group heading above it, such as `\(heading)`"))
  }

  func stray(_ span: Span) -> Diagnostic {
    let found = source.text(span)
    let head = String(found.prefix { $0 != "：" && $0 != ":" })
    let code = "stray-line"
    let message = Message("看不懂这一行，没有用上", "this line says nothing known and is left out")
    let names = PhraseList.allCases.map(\.rawValue)
    if let nearest = names.first(where: found.hasPrefix) ?? NearestName.of(head, in: names) {
      return warning(
        code, span, message, Message("是不是“\(nearest)：”？", "did you mean `\(nearest)：`?"))
    }
    if let first = found.first, "-*+－—·•●＃".contains(first) {
      let mark = first == "＃" ? "#" : "-"
      return warning(
        code, span, message,
        Message("写成半角的“\(mark)”，后面空一格", "write a half-width `\(mark)` with a space behind it"))
    }
    return warning(
      code, span, message,
      Message(
        "短语以“- ”开头，组名以“#”开头，说明文字以“>”开头",
        "a phrase begins with `- `, a heading with `#`, a note with `>`"))
  }

  func misplacedList(_ kind: PhraseList, _ span: Span) -> Diagnostic {
    warning(
      "misplaced-list", span,
      Message("“\(kind.rawValue)”写在这里没有用", "`\(kind.rawValue)` means nothing here"),
      kind == .aliases
        ? Message("写在“# 版块名”下面", "write it under `# section`")
        : Message("写在“# 版块名”或“## 事项：名称”下面", "write it under `# section` or `## 事项：name`"))
  }

  // MARK: Words and phrases

  func keywordClaimed(_ word: PhraseWord, by owner: String, first: String, at place: Place) -> Diagnostic {
    warning(
      "keyword-claimed-twice", word.span,
      Message(
        "关键词“\(word.text)”已属于“\(first)”，又写在“\(owner)”下；只凭它分不出去处",
        "the keyword `\(word.text)` belongs to \(first) and to \(owner): it cannot tell them apart"),
      Message("只留一处，或换成更具体的词", "keep it in one of them, or use a longer word"),
      notes: [Diagnostic.Note(Message("先写在这里", "first written here"), at: place)])
  }

  func duplicate(_ span: Span, first place: Place) -> Diagnostic {
    warning(
      "duplicate-phrase", span,
      Message("这条短语前面已有，重复的没有用上", "this phrase stands here twice; the second is left out"),
      Message("删去一条", "remove one of them"),
      notes: [Diagnostic.Note(Message("先写在这里", "first written here"), at: place)])
  }

  func malformedEntry(_ span: Span, forms: [String]) -> Diagnostic {
    error(
      "malformed-entry", span,
      Message("这一条的写法不对", "this entry is not in the form of its group"),
      Message(
        "写成" + forms.map { "“\($0)”" }.joined(separator: "或"),
        "write it as " + forms.map { "`\($0)`" }.joined(separator: " or ")))
  }

  // MARK: Own files over the built-in ones

  func nothingReplaced(_ word: PhraseWord) -> Diagnostic {
    warning(
      "nothing-replaced", word.span,
      Message(
        "“\(word.text)”没有可覆盖的：自带短语里没有这一组", "`\(word.text)` replaces nothing: the built-in bank has no such group"),
      Message("检查版块和事项的名称，或去掉“覆盖”", "check the names of section and topic, or leave 覆盖 out"))
  }

  func nothingDisabled(_ span: Span, near phrase: Phrase?) -> Diagnostic {
    let message = Message("要停用的短语没有找到", "no phrase is switched off by this line")
    guard let phrase else {
      return warning(
        "nothing-disabled", span, message,
        Message(
          "照抄短语原文（标签不用写），或写“文件:行号”，如“思想.md:12”；“bigan phrases search 词”能找到它",
          "copy its text without tags, or write FILE:LINE such as 思想.md:12; find it by `bigan phrases search WORD`"))
    }
    return warning(
      "nothing-disabled", span, message,
      Message("是不是“\(phrase.text)”（\(phrase.id)）？", "did you mean `\(phrase.text)` (\(phrase.id))?"))
  }
}
