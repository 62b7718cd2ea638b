import TextCore

/// The remedy for a word that is not known.
enum Suggestion {
  /// A failure that names the nearest known word, or says where to look.
  static func failure(
    _ message: Message, _ word: String, among known: [String], otherwise: Message, at place: Place? = nil,
    code: String = "usage"
  ) -> Failure {
    let remedy = NearestName.of(word, in: known).map { Message("是不是“\($0)”？", "did you mean “\($0)”?") }
    return Failure(code, message, remedy: remedy ?? otherwise, at: place)
  }
}
