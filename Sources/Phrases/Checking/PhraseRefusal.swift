import TextCore

extension Phrase {
  /// Why a phrase cannot be used in a draft; nil where it can.
  /// - Parameters:
  ///   - year: the year of the draft.
  ///   - foreign: tags that it must not have.
  ///   - filled: the names of slots that something is known for.
  package func refusal(year: Int, foreign: Set<String>, filled: Set<String>) -> Message? {
    if !years.contains(year) {
      return Message("只用于\(years.tag)年", "for \(years.tag) only")
    }
    if let tag = tags.first(where: foreign.contains) {
      return Message("标签“#\(tag)”不合这个单位", "the tag #\(tag) is for other offices")
    }
    let empty = slots.filter { !filled.contains($0) }
    guard !empty.isEmpty else { return nil }
    let list = empty.map { "{{ \($0) }}" }.joined(separator: " ")
    return Message("没有内容可填\(list)", "nothing to fill \(list) with")
  }
}
