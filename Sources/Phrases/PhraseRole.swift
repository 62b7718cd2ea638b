/// The phrases of one kind at one place of the bank, such as 思想/理论学习/小标题.
package struct PhraseRole: Sendable {
  /// The section's name; nil for the general file.
  package let section: String?
  /// The topic's name; nil for the section itself and the general file.
  package let topic: String?
  /// What the phrases are for.
  package let kind: PhraseKind
  /// The phrases in file order.
  package let phrases: [Phrase]

  /// The name that commands take and show: `思想/理论学习/小标题`, `思想/标题`, `通用/开头`.
  package var name: String {
    ([section ?? "通用"] + (topic.map { [$0] } ?? []) + [kind.rawValue]).joined(separator: "/")
  }
}

extension PhraseBank {
  /// Every group of the bank that holds a phrase: section by section with its topics, then the general ones.
  package var roles: [PhraseRole] {
    func roles(_ groups: PhraseGroups, _ section: String?, _ topic: String?) -> [PhraseRole] {
      groups.all.filter { !$0.isEmpty }.map {
        PhraseRole(section: section, topic: topic, kind: $0.kind, phrases: $0.phrases)
      }
    }
    return sections.flatMap { section in
      roles(section.groups, section.name, nil) + section.topics.flatMap { roles($0.groups, section.name, $0.name) }
    } + roles(general, nil, nil)
  }
}
