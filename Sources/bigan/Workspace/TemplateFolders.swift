import Assets
import Drafting
import Liquid
import TextCore

/// The templates at hand: those of the user's folders first, then the embedded ones.
struct TemplateFolders: PartialLoader {
  /// The user's templates by name without `.liquid`, the first folder's ahead.
  private let own: [(name: String, source: SourceText)]

  /// The templates of some folders, in the order in which they are asked, above the embedded ones.
  ///
  /// Only files that lie in a folder count: a link that leads out of it is left aside.
  init(_ folders: [String]) throws {
    var own: [(name: String, source: SourceText)] = []
    for folder in folders {
      for name in try Folder.names(in: folder) where FilePath.split(name).ending == "liquid" {
        let path = FilePath.join(folder, name)
        guard FilePath.isInside(path, folder) else { continue }
        own.append((FilePath.split(name).stem, try Self.read(path)))
      }
    }
    self.own = own
  }

  /// A template from a file, its lines ending as the built-in ones do: a draft's line ends are its settings' to say.
  static func read(_ path: String) throws -> SourceText {
    let source = try TextFile.read(path)
    guard source.bytes.contains(0x0D) else { return source }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    for byte in source.bytes {
      if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(byte)
    }
    return SourceText(name: source.name, bytes: bytes)
  }

  /// The templates of some folders above those of others.
  init(_ folders: [String], above others: TemplateFolders) throws {
    let first = try TemplateFolders(folders)
    own = first.own + others.own
  }

  /// The template of a name, with or without `.liquid`.
  func partial(_ name: String) -> SourceText? {
    let (stem, ending) = FilePath.split(name)
    let wanted = ending == "liquid" ? stem : name
    if let found = own.first(where: { $0.name == wanted }) { return found.source }
    return EmbeddedFiles.templates.named(wanted + ".liquid").map {
      SourceText(name: $0.name, bytes: $0.bytes)
    }
  }

  /// All names without `.liquid`, each once, in the order of their bytes.
  var partialNames: [String] {
    let embedded = EmbeddedFiles.templates.map { FilePath.split($0.name).stem }
    return Set(own.map(\.name) + embedded).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The template that a draft is made by; the place is where its name was written.
  func main(_ name: String, namedAt place: Place?) throws(Failure) -> SourceText {
    if let source = partial(name) { return source }
    let names = partialNames
    let whole = names.filter { !(partial($0).map { TemplateHead($0).purpose.hasPrefix("部件") } ?? false) }
    throw Suggestion.failure(
      Message("没有模板“\(name)”", "there is no template “\(name)”"), name, among: names,
      otherwise: Message(
        "有这些模板：" + whole.joined(separator: "、"), "there are these: " + whole.joined(separator: ", ")),
      at: place, code: "no-template")
  }
}
