import TextCore

/// The setting 栏目, resolved: folded headers with their meanings, and what is wrong in it.
struct HeaderAliases {
  private(set) var meanings: [String: Meaning] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ setting: [String: String], _ file: String) {
    for (header, standard) in setting.sorted(by: { $0.key < $1.key }) {
      if let meaning = HeaderVocabulary.meaning(of: standard) {
        meanings[TextFold.fold(header)] = meaning
        continue
      }
      let standards = Meaning.allCases.map(\.standardName)
      let near = NearestName.of(standard, in: HeaderVocabulary.allTerms)
      diagnostics.append(
        Diagnostic(
          .error, "unknown-alias",
          Message(
            "设置“栏目”里“\(header)=\(standard)”：没有“\(standard)”这个标准表头"
              + (near.map { "；是不是“\($0)”？" } ?? ""),
            "the setting 栏目 has “\(header)=\(standard)”: there is no standard header “\(standard)”"
              + (near.map { "; did you mean “\($0)”?" } ?? "")),
          remedy: Message(
            "标准表头有：\(standards.joined(separator: " "))",
            "the standard headers are: \(standards.joined(separator: " "))"),
          at: .file(file)))
    }
  }
}

/// The setting 状态, resolved: folded words with the states that they stand for, and what is wrong in it.
struct StateAliases {
  private(set) var states: [String: TaskState] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ setting: [String: String], _ file: String) {
    for (word, standard) in setting.sorted(by: { $0.key < $1.key }) {
      let state = StateVocabulary.state(of: standard, byStem: true)
      if state != .unknown {
        states[Self.folded(word)] = state
        continue
      }
      diagnostics.append(
        Diagnostic(
          .error, "unknown-state-alias",
          Message(
            "设置“状态”里“\(word)=\(standard)”：“\(standard)”不是状态",
            "the setting 状态 has “\(word)=\(standard)”: “\(standard)” is no state"),
          remedy: Message("状态有：已完成 进行中 未完成 已取消", "the states are: 已完成 进行中 未完成 已取消"),
          at: .file(file)))
    }
  }

  /// The state that the setting gives to a cell, nil where it says nothing of it.
  func state(of text: String) -> TaskState? { states.isEmpty ? nil : states[Self.folded(text)] }

  private static func folded(_ text: String) -> String { TextFold.fold(text).lowercased() }
}
