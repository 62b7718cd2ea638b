import TextCore

extension PhraseCheck {
  /// Phrases of one role that say nearly the same, where a draft could have either.
  var likenesses: [Diagnostic] {
    judged.flatMap { role, _ in pairs(role) }
  }

  private func pairs(_ role: PhraseRole) -> [Diagnostic] {
    // Titles of a topic share its name; what else they say is compared.
    let shapes = role.phrases.map { phrase in
      PhraseLikeness(role.kind == .heading ? phrase.text.replacing(role.topic ?? "", with: "{{}}") : phrase.text)
    }
    var found: [Diagnostic] = []
    for (index, phrase) in role.phrases.enumerated() where index > 0 {
      let rival = (0..<index).first { other in
        let earlier = role.phrases[other]
        guard sources[phrase.file] != nil || sources[earlier.file] != nil else { return false }
        return earlier.years.overlaps(phrase.years) && Self.meet(earlier, phrase)
          && shapes[index].likeness(to: shapes[other]) >= Self.tooAlike(role.kind)
      }
      guard let rival else { continue }
      let earlier = role.phrases[rival]
      found.append(
        Diagnostic(
          .warning, "near-duplicate",
          Message(
            "和“\(earlier.text)”（\(earlier.id)）几乎一样", "nearly the same as `\(earlier.text)` (\(earlier.id))"),
          remedy: Message("换一种说法，或删去一条", "put one of them otherwise, or remove it"), at: place(phrase)))
    }
    return found
  }

  /// From which likeness two phrases of a kind are one. Short ones share much by nature.
  private static func tooAlike(_ kind: PhraseKind) -> Double {
    switch kind {
    case .heading, .title, .practice: 0.7
    case .joint, .effect: 0.75
    default: 0.55
    }
  }

  /// Whether one draft could choose between two phrases: what sets them apart is neither a tag nor a slot.
  private static func meet(_ a: Phrase, _ b: Phrase) -> Bool {
    Set(a.tags) == Set(b.tags) && Set(a.slots) == Set(b.slots)
  }
}
