import Synchronization
import TextCore

/// The wording of records, made once however many candidates and dresses of a draft ask for it.
///
/// It only remembers what a pure function gave, so that copies may share it.
final class WordedOnce: Sendable {
  private let known = Mutex<[Int: String]>([:])

  /// The words of a record: those that were made before, else what `word` makes.
  func words(of record: Int, _ word: () -> String) -> String {
    if let words = known.withLock({ $0[record] }) { return words }
    let words = word()
    known.withLock { $0[record] = words }
    return words
  }
}
