import TextCore

extension Settings {
  /// Reads a settings file: a `名称：内容` a line, with a full or half-width colon.
  ///
  /// A line that begins with `#`, and what stands behind a `#` that follows white space, is a comment. Reading
  /// goes on after a fault; a faulty setting has no value.
  package static func parse(_ source: SourceText) -> (Settings, [Diagnostic]) {
    var reader = SettingsReader(source)
    reader.read()
    return (reader.settings, reader.findings)
  }
}

/// Reads the lines of one settings file.
private struct SettingsReader {
  let source: SourceText
  var settings: Settings
  var findings: [Diagnostic] = []
  /// The line that each name was first seen on.
  var seen: [String: Span] = [:]

  init(_ source: SourceText) {
    self.source = source
    settings = Settings(fileName: source.name)
  }

  mutating func read() {
    for line in 1...source.lineStarts.count { read(line) }
  }

  private mutating func read(_ line: Int) {
    let text = String(decoding: source.bytes[source.lineRange(line)], as: UTF8.self)
    let start = source.lineRange(line).lowerBound
    let content = text[..<commentStart(text)]
    guard content.contains(where: { !$0.isWhitespace }) else { return }
    let whole = trimmedSpan(content, in: text, at: start)
    guard let colon = content.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      findings.append(missingColon(content, whole))
      return
    }
    let nameSpan = trimmedSpan(content[..<colon], in: text, at: start)
    let name = content[..<colon].filter { !$0.isWhitespace }
    guard !name.isEmpty else {
      findings.append(
        Diagnostic(
          .error, "setting-name", Message("冒号前面没有名称", "there is no name before the colon"),
          remedy: Message("写成“名称：内容”，如“年度：2023”", "write “名称：内容”, such as “年度：2023”"),
          at: .span(source, whole)))
      return
    }
    let value = content[content.index(after: colon)...]
    take(name, value, nameSpan, trimmedSpan(value, in: text, at: start), line)
  }

  private mutating func take(
    _ name: String, _ value: Substring, _ nameSpan: Span, _ valueSpan: Span, _ line: Int
  ) {
    if let first = seen[name] {
      findings.append(
        Diagnostic(
          .error, "setting-twice", Message("“\(name)”写了两次", "“\(name)” is set twice"),
          remedy: Message("请只留一处", "keep one of them"), at: .span(source, nameSpan),
          notes: [.init(Message("前一处在这里", "the other one is here"), at: .span(source, first))]))
      return
    }
    seen[name] = nameSpan
    guard let known = SettingName(rawValue: name) else {
      if let meant = SettingName.slip(name) {
        findings.append(slip(name, meant, nameSpan))
      } else {
        settings.put(
          .init(name: name, value: SettingValue.trimmed(value), origin: .line(line, valueSpan)))
      }
      return
    }
    switch SettingValue.canonical(known, String(value)) {
    case .success(let text): settings.put(.init(name: name, value: text, origin: .line(line, valueSpan)))
    case .failure(let fault): findings.append(fault.diagnostic(at: .span(source, valueSpan)))
    }
  }

  private func slip(_ name: String, _ meant: SettingName, _ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "setting-name",
      Message(
        "没有“\(name)”这项设置，是不是“\(meant.rawValue)”？", "there is no setting “\(name)”; is it “\(meant.rawValue)”?"
      ),
      remedy: Message(
        "改成“\(meant.rawValue)”；要自定这个名称，请改一个不相近的名字",
        "write “\(meant.rawValue)”; for a name of your own, choose one that is less alike"),
      at: .span(source, span))
  }

  private func missingColon(_ content: Substring, _ span: Span) -> Diagnostic {
    var example = "年度：2023"
    if let sign = content.firstIndex(where: { $0 == "=" || $0 == "＝" }) {
      let value = SettingValue.trimmed(content[content.index(after: sign)...])
      example = "\(SettingValue.trimmed(content[..<sign]))：\(value)"
    }
    return Diagnostic(
      .error, "setting-colon", Message("这一行没有冒号", "this line has no colon"),
      remedy: Message(
        "写成“名称：内容”，如“\(example)”；说明文字前面加“#”",
        "write “名称：内容”, such as “\(example)”; put “#” before a comment"),
      at: .span(source, span))
  }

  /// Where the comment of a line begins, its end where it has none.
  private func commentStart(_ text: String) -> String.Index {
    var blankBefore = true
    for index in text.indices {
      let character = text[index]
      if blankBefore, character == "#" || character == "＃" { return index }
      blankBefore = character.isWhitespace
    }
    return text.endIndex
  }

  /// The span of a part of a line without the white space round it; empty at its end where it is blank.
  private func trimmedSpan(_ part: Substring, in line: String, at start: Int) -> Span {
    func offset(_ index: String.Index) -> Int { start + line.utf8.distance(from: line.startIndex, to: index) }
    guard let first = part.firstIndex(where: { !$0.isWhitespace }),
      let last = part.lastIndex(where: { !$0.isWhitespace })
    else { return Span(offset(part.endIndex), offset(part.endIndex)) }
    return Span(offset(first), offset(part.index(after: last)))
  }
}
