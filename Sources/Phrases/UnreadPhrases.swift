import Synchronization
import TextCore

/// Bullets of a phrase file that are read when somebody first asks for them, and kept then.
///
/// A draft asks for a few groups of the many that a bank has.
final class UnreadPhrases: Sendable {
  private let source: SourceText
  private let kind: PhraseKind
  private let slots: [String]
  /// What stands behind `- `, in file order; at least one.
  private let bullets: [Span]
  private let read = Mutex<[Phrase]?>(nil)

  /// Bullets without fault.
  /// - Parameters:
  ///   - bullets: what stands behind `- ` of each, without spaces at its ends, in file order.
  ///   - slots: the names of slots that may stand in them.
  init(_ source: SourceText, _ bullets: [Span], kind: PhraseKind, slots: [String]) {
    self.source = source
    self.bullets = bullets
    self.kind = kind
    self.slots = slots
  }

  /// The phrases in file order.
  var phrases: [Phrase] {
    read.withLock { known in
      if let known { return known }
      let phrases = bullets.map { span in
        let text = PhraseText(source, span, slots: slots)
        return Phrase(text, kind: kind, file: source.name, line: source.line(at: span.start))
      }
      known = phrases
      return phrases
    }
  }

  /// The phrases that stand in some lines, by the name of their file, in file order; where there are none, none is
  /// read.
  func phrases(at lines: [ByteKey: Set<Int>]) -> [Phrase] {
    guard let lines = lines[ByteKey(source.name)], let first = bullets.first, let last = bullets.last else { return [] }
    let range = source.line(at: first.start)...source.line(at: last.start)
    guard lines.contains(where: range.contains) else { return [] }
    return phrases.filter { lines.contains($0.line) }
  }
}
