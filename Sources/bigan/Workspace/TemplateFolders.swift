import Assets
import Drafting
import Liquid
import TextCore

/// The templates at hand: those of the user's folders first, then the embedded ones.
struct TemplateFolders: PartialLoader {
  /// The user's templates by name without `.liquid`, the first folder's ahead.
  private let own: [(name: String, source: SourceText)]
  /// The user's templates that could not be read, with the reason: an error for who asks for one of them only.
  let unreadable: [(name: String, failure: Failure)]

  /// The templates of some folders, in the order in which they are asked, above the embedded ones.
  ///
  /// Only files that lie in a folder count: a link that leads out of it is left aside.
  init(_ folders: [String]) throws {
    var own: [(name: String, source: SourceText)] = []
    var unreadable: [(name: String, failure: Failure)] = []
    for folder in folders {
      for name in try Folder.names(in: folder) where FilePath.split(name).ending == "liquid" {
        let path = FilePath.join(folder, name)
        guard FilePath.isInside(path, folder) else { continue }
        do {
          own.append((FilePath.split(name).stem, try Self.read(path)))
        } catch let failure as Failure {
          unreadable.append((FilePath.split(name).stem, failure))
        } catch let error as FileError {
          unreadable.append((FilePath.split(name).stem, Failure([error.diagnostic])))
        }
      }
    }
    self.own = own
    self.unreadable = unreadable
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
    unreadable = first.unreadable + others.unreadable
  }

  /// That templates were left aside because they could not be read: another template needs them not.
  var warnings: [Diagnostic] {
    unreadable.flatMap(\.failure.findings).map { finding in
      Diagnostic(
        .warning, finding.code,
        Message("这个模板没有用上：" + finding.message.zh, "this template was left aside: " + finding.message.en),
        remedy: finding.remedy, at: finding.place)
    }
  }

  /// The template of a name, with or without `.liquid`.
  func partial(_ name: String) -> SourceText? {
    let (stem, ending) = FilePath.split(name)
    let wanted = ending == "liquid" ? stem : name
    if let found = own.first(where: { $0.name == wanted }) { return found.source }
    // The built-in one of the name is not what the user meant.
    if unreadable.contains(where: { $0.name == wanted }) { return nil }
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
    let (stem, ending) = FilePath.split(name)
    if let failure = unreadable.first(where: { $0.name == (ending == "liquid" ? stem : name) })?.failure {
      throw failure
    }
    let names = partialNames
    let whole = names.filter { !(partial($0).map { TemplateHead($0).purpose.hasPrefix("部件") } ?? false) }
    throw Suggestion.failure(
      Message("没有模板“\(name)”", "there is no template “\(name)”"), name, among: names,
      otherwise: Message(
        "有这些模板：" + whole.joined(separator: "、"), "there are these: " + whole.joined(separator: ", ")),
      at: place, code: "no-template")
  }
}
