/// The templates, phrases and sample workspace that the program carries; the lists are written by the
/// `EmbedAssets` plugin from `Templates/`, `Phrasebank/`, and `Sample/` and `Pages/` beside this file, sorted by name.
package enum EmbeddedFiles {}

/// One file of the package, embedded byte for byte.
package struct EmbeddedFile: Sendable {
  private let staticName: StaticString
  private let staticText: StaticString

  /// A file from literals, which take no work when the program starts.
  init(name: StaticString, text: StaticString) {
    staticName = name
    staticText = text
  }

  /// The file's name without its folder, such as `党建工作总结.liquid`.
  package var name: String { staticName.description }

  /// The file's bytes, in UTF-8.
  package var bytes: [UInt8] { staticText.withUTF8Buffer { Array($0) } }

  /// The first bytes of the file, at most so many.
  package func beginning(_ count: Int) -> [UInt8] { staticText.withUTF8Buffer { Array($0.prefix(count)) } }

  /// The file's text.
  package var text: String { staticText.description }
}

extension [EmbeddedFile] {
  /// The file of this name.
  package func named(_ name: String) -> EmbeddedFile? { first { $0.name == name } }
}
