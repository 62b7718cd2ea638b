import TextCore

/// What a workspace's `设置.txt` says, with the options of the command line over it.
package struct Settings: Sendable {
  /// One setting.
  package struct Entry: Sendable {
    /// Its name, without white space inside.
    package let name: String
    /// Its value, never empty: numbers in Arabic digits, other text as it was written.
    package let value: String
    /// Where it stands: a line of the file or an option.
    package let origin: Origin
    /// The line in the file, from 1; nil for an option.
    package var line: Int? {
      if case .line(let number, _) = origin { return number }
      return nil
    }
    /// The bytes of the value in the file; nil for an option.
    package var valueSpan: Span? {
      if case .line(_, let span) = origin { return span }
      return nil
    }
  }

  /// Where a setting comes from.
  package enum Origin: Sendable, Hashable {
    /// A line of the file, from 1, and the bytes of the value in it.
    case line(Int, Span)
    /// An option, such as `--length`.
    case option(String)
    /// A line of the template that the draft is made by, which the user's own settings go before: `工作简报.liquid:6`.
    case template(String)
  }

  /// How lines of a draft end.
  package enum LineEnd: Sendable { case lf, crlf }
  /// How the items of a section are numbered, as the setting writes it.
  package enum Numbering: String, Sendable, CaseIterable { case ordinals = "一是", figures = "1.", bracketed = "（一）" }
  /// How much set wording a draft takes, as the setting writes it.
  package enum Wordiness: String, Sendable { case little = "少", medium = "中", much = "多" }
  /// How the characters of a draft are written.
  package enum OutputEncoding: Sendable { case utf8, utf8WithMark, gb18030 }

  /// The name of the file, as messages and the trace show it.
  package var fileName: String
  /// All settings that have a value, in the order of the file, then of the options.
  package private(set) var entries: [Entry] = []

  /// No settings.
  package init(fileName: String = "设置.txt") {
    self.fileName = fileName
  }

  /// The value of a setting, nil where it has none. Unknown names are there too.
  package subscript(name: String) -> String? { entry(name)?.value }

  /// The setting of this name, where it has a value.
  package func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

  /// The line that a setting stands on, from 1; nil for an option or no setting.
  package func line(of name: String) -> Int? { entry(name)?.line }

  /// The place of a setting as the trace shows it: `设置.txt:2`, or the option.
  package func place(of name: String) -> String? {
    switch entry(name)?.origin {
    case .line(let number, _): return "\(fileName):\(number)"
    case .option(let option): return option
    case .template(let place): return place
    case nil: return nil
    }
  }

  /// Gives a known setting another value, as an option of the command line does.
  ///
  /// A bad value leaves the setting as it was and is returned as a finding; an empty one unsets it.
  package mutating func set(_ name: SettingName, to value: String, from option: String) -> [Diagnostic] {
    switch SettingValue.canonical(name, value) {
    case .success(let text):
      // The template that the file names already is no other one.
      if name == .template, self[name.rawValue] == text { return [] }
      put(Entry(name: name.rawValue, value: text, origin: .option(option)))
      return []
    case .failure(let fault):
      return [fault.diagnostic(at: .file(option))]
    }
  }

  /// What a file says of the form of a draft, with the template in mind that it names.
  private static let formal: Set<SettingName> = [.length, .dress, .numbering, .person, .period]

  /// The settings with those that a template would like: a setting that has a value keeps it.
  ///
  /// Where an option asks for another template than the file names, what the file says of the form (字数, 套话, 编号,
  /// 人称, 期间) was not meant for it: there the template goes before the file.
  package func over(_ defaults: Settings) -> Settings {
    let isOther = if case .option = entry(SettingName.template.rawValue)?.origin { true } else { false }
    var whole = self
    for wish in defaults.entries {
      let isForm = SettingName(rawValue: wish.name).map(Self.formal.contains) == true
      switch entry(wish.name)?.origin {
      case nil: whole.put(wish)
      case .line where isOther && isForm: whole.put(wish)
      default: break
      }
    }
    return whole
  }

  /// Puts an entry in the place of the one of its name, or behind the others.
  mutating func put(_ entry: Entry) {
    let place = entries.firstIndex { $0.name == entry.name }
    switch (place, entry.value.isEmpty) {
    case (let place?, true): entries.remove(at: place)
    case (let place?, false): entries[place] = entry
    case (nil, true): break
    case (nil, false): entries.append(entry)
    }
  }
}

// MARK: - The known settings

extension Settings {
  private func value(_ name: SettingName) -> String? { self[name.rawValue] }

  /// 年度: the year that is summed up.
  package var year: Int? { value(.year).flatMap { Int($0) } }
  /// 单位: the full name of the office.
  package var unit: String? { value(.unit) }
  /// 简称: what the office calls itself in the text, such as 我局.
  package var shortName: String? { value(.shortName) }
  /// 上级: who the office answers to, such as 市委.
  package var superior: String? { value(.superior) }
  /// 指导单位: who guides its work.
  package var guide: String? { value(.guide) }
  /// 模板: the template's name, with or without `.liquid`.
  package var template: String? { value(.template) }
  /// 台账: the ledgers' paths in the workspace, in order; empty where none is set.
  package var ledger: [String] { value(.ledger).map(SettingValue.list) ?? [] }
  /// 要点: the path of the work plan in the workspace.
  package var plan: String? { value(.plan) }
  /// 结构: whether drafts follow the plan's own headings (按要点) rather than the usual sections (按章节).
  package var followsPlan: Bool { value(.structure) == "按要点" }
  /// 输出: the path of the draft in the workspace.
  package var output: String? { value(.output) }
  /// 字数: the length asked for, in characters as word processors count.
  package var length: Int? { value(.length).flatMap { Int($0) } }
  /// 编号: how the items of a section are numbered.
  package var numbering: Numbering { value(.numbering).flatMap(Numbering.init) ?? .ordinals }
  /// 人称: whether the draft is one person's own (本人) rather than an office's.
  package var isPersonal: Bool { value(.person).map { $0 == "本人" } ?? isReportOfOnePerson }
  /// The template of a draft whose settings name none: one person's report has its own.
  package var usualTemplate: String { isPersonal && isReportOfOnePerson ? "个人述职报告" : "工作总结" }
  /// Where 人称 says nothing: a title of 述职 over the name of who reports.
  private var isReportOfOnePerson: Bool {
    ["姓名", "标题"].allSatisfy { name in entries.contains { $0.name == name && !$0.value.isEmpty } }
      && entries.contains { $0.name == "标题" && ($0.value.holds("述职") || $0.value.holds("个人")) }
  }
  /// 期间: which part of the year is summed up.
  package var period: Period { value(.period).flatMap(Period.init) ?? .year }
  /// 种子: which of the equally good choices are taken.
  package var seed: UInt64? { value(.seed).flatMap { UInt64($0) } }
  /// 栏目: headers of the ledger and the standard ones that they stand for (`栏目：重点事项=工作任务`).
  package var headerAliases: [String: String] {
    let pairs = value(.columns).map(SettingValue.pairs) ?? []
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }
  /// 状态: words of the ledger's state column and the states that they stand for (`状态：办完=已完成`).
  package var stateWords: [String: String] {
    let pairs = value(.states).map(SettingValue.pairs) ?? []
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }
  /// 章节: the sections of the draft in their order; empty where the ledger and the bank decide.
  package var chapters: [String] { value(.chapters).map(SettingValue.list) ?? [] }
  /// Whether 章节 only says which sections go first, as a template may wish it, and leaves no row out.
  package var chaptersArePreferred: Bool {
    if case .template = entry(SettingName.chapters.rawValue)?.origin { true } else { false }
  }
  /// 归类: words and where the tasks that hold them belong (`归类：中心组=思想/理论学习`), in the order of the file.
  package var corrections: [(word: String, place: String)] {
    (value(.corrections).map(SettingValue.pairs) ?? []).map { (word: $0.0, place: $0.1) }
  }
  /// 套话: how much set wording the draft takes.
  package var wordiness: Wordiness { value(.dress).flatMap(Wordiness.init) ?? .medium }
  /// 不写入: the marks in a note or tag that keep a row out of the draft.
  package var excludeMarks: [String] {
    value(.excludeMarks).map(SettingValue.list) ?? ["内部掌握", "不公开", "不写入"]
  }
  /// 编码: how the draft's characters are written.
  package var encoding: OutputEncoding { value(.encoding).flatMap(SettingValue.encoding) ?? .utf8 }
  /// 换行: how the draft's lines end.
  package var lineEnd: LineEnd { value(.lineEnd).flatMap(SettingValue.lineEnd) ?? .lf }
}
