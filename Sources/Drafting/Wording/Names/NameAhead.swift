import TextCore

/// The verb that a task's name without one goes behind: `推进供水一体化` and `加强反诈工作`, by the lexicon's 领起. 做好 goes
/// with everything and tells nothing: it is left to names that the lexicon does not know.
struct NameAhead: Sendable {
  let wordbook: Wordbook

  /// Words of what is not done yet, so that it was not completed.
  private static let open = ["正在", "尚未", "未完", "未获", "未批", "申报", "拟", "待"]

  /// The name behind its verb; nil where the lexicon has none.
  func said(_ name: String) -> String? {
    let bare = bare(name)
    guard let verb = wordbook.verbAhead(of: bare) else { return nil }
    guard let gap = verb.firstIndex(of: "…") else { return verb + bare }
    // 社会工作人才: 工作 twice tells nothing.
    if verb.hasSuffix("工作"), bare.holds("工作") {
      return verb[..<gap] + bare + (bare.hasSuffix("人才") ? "培养" : "")
    }
    return verb[..<gap] + bare + verb[verb.index(after: gap)...].trimmingMark
  }

  /// The name behind its verb, before the clause that leaves it out.
  func led(_ name: String, _ first: String) -> String? {
    let bare = bare(name)
    // 美育方面: only where nothing behind tells of it, which the last check sees.
    guard let told = said(name), let verb = wordbook.verbAhead(of: bare), !verb.hasPrefix("…") else { return nil }
    let lead = verb.prefix(2)
    // 举办循环赛 of 篮球赛: the name is what did so.
    if first.hasPrefix(lead) {
      return lead == "举办" ? bare + first : (lead == "开展" ? "加强" : "抓好") + bare + "，" + first
    }
    if lead == "完成", Self.open.contains(where: { first.holds($0) }) { return "推进" + bare + "，" + first }
    return told + "，" + first
  }

  private func bare(_ name: String) -> String {
    name.hasSuffix("工作") && name.count >= 4 && wordbook.verbAhead(of: name) == nil ? String(name.dropLast(2)) : name
  }
}

extension Substring {
  /// The words without the comma that a pattern ends in: it stands before the clause anyway.
  fileprivate var trimmingMark: Substring { hasSuffix("，") ? dropLast() : self }
}
