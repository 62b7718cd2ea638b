#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextCore

/// Gives `render` its partials.
public protocol PartialLoader: Sendable {
  /// The partial of a name, or nil where there is none. Names come from templates: trust none.
  func partial(_ name: String) -> SourceText?
  /// The names that exist, in a fixed order, for messages.
  var partialNames: [String] { get }
}

/// No partials at all.
public struct NoPartials: PartialLoader {
  /// No partials at all.
  public init() {}
  /// Always nil.
  public func partial(_ name: String) -> SourceText? { nil }
  /// Always empty.
  public var partialNames: [String] { [] }
}

/// Partials held in memory, under NAME or NAME.liquid.
public struct DictionaryPartials: PartialLoader {
  private let sources: [String: SourceText]

  /// Partials from texts by name; a message shows the name as given.
  public init(_ texts: [String: String]) {
    sources = Dictionary(uniqueKeysWithValues: texts.map { ($0.key, SourceText(name: $0.key, $0.value)) })
  }

  /// Partials from sources by name.
  public init(sources: [String: SourceText]) {
    self.sources = sources
  }

  /// The source under NAME, else under NAME.liquid.
  public func partial(_ name: String) -> SourceText? { sources[name] ?? sources[name + ".liquid"] }

  /// The names without `.liquid`, sorted.
  public var partialNames: [String] {
    Set(sources.keys.map { $0.hasSuffix(".liquid") ? String($0.dropLast(7)) : $0 }).sorted()
  }
}

/// Partials read from a folder: NAME, then NAME.liquid, and never anything outside it; in UTF-8, GB18030 or UTF-16.
///
/// Whatever `..`, absolute path or link a name holds, the file read lies within the folder once all links are
/// resolved; anything else counts as not there.
public struct FolderPartials: PartialLoader {
  private let folder: String

  /// Partials of a folder.
  public init(_ folder: String) {
    self.folder = folder
  }

  /// The file NAME or NAME.liquid within the folder.
  public func partial(_ name: String) -> SourceText? {
    guard !name.isEmpty, !name.utf8.contains(0), let root = realPath(folder) else { return nil }
    for file in [name, name + ".liquid"] {
      guard let path = realPath(folder + "/" + file), path.hasPrefix(root == "/" ? "/" : root + "/") else {
        continue
      }
      // A folder, a pipe or a device is no partial.
      guard let bytes = try? FileReading.read(path) else { continue }
      let shown = folder.hasSuffix("/") ? folder + file : folder + "/" + file
      // Damaged text is handed on as it is: the compiler says where it is no UTF-8.
      return SourceText(name: shown, bytes: (try? TextEncoding.decode(bytes).bytes) ?? bytes)
    }
    return nil
  }

  /// The names of the files in the folder, without `.liquid`, sorted.
  public var partialNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let shown = names.filter { !$0.hasPrefix(".") }
    return Set(shown.map { $0.hasSuffix(".liquid") ? String($0.dropLast(7)) : $0 }).sorted()
  }

  /// The path with every link and `..` resolved, or nil where nothing is there.
  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
