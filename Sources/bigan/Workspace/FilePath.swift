#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextCore

/// What stands at a path.
enum PathKind {
  case nothing, file, folder, other

  /// What stands at a path, links followed; a link to nothing is `other`, so that nothing is put in its place.
  static func of(_ path: String) -> PathKind {
    var status = stat()
    guard stat(path, &status) == 0 else { return lstat(path, &status) == 0 ? .other : .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }
}

/// Paths as texts: joined and taken apart without asking the system.
enum FilePath {
  /// A name in a folder; `.` adds nothing, and an absolute name stands for itself.
  static func join(_ folder: String, _ name: String) -> String {
    guard !name.hasPrefix("/"), folder != ".", !folder.isEmpty else { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The part behind the last slash.
  static func lastPart(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The folder that a path is in; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name without its ending: `台账.csv` → `台账`, `csv`. The ending is in lower case, empty where none is.
  static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }

  /// Whether a file lies in a folder, links followed.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    guard let file = realpath(path, nil) else { return false }
    defer { free(file) }
    guard let root = realpath(folder, nil) else { return false }
    defer { free(root) }
    let head = String(cString: root)
    return String(cString: file).utf8.starts(with: (head.hasSuffix("/") ? head : head + "/").utf8)
  }

  /// The one path that names a place, links and `..` resolved; nil where its folder does not exist.
  static func resolved(_ path: String) -> String? {
    guard let folder = realpath(folder(of: path), nil) else { return nil }
    defer { free(folder) }
    let name = lastPart(path)
    return name.isEmpty ? String(cString: folder) : join(String(cString: folder), name)
  }
}

/// Folders: what is in them, and making them.
enum Folder {
  /// The names in a folder but hidden ones, in the order of their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else {
      let code = errno
      switch code {
      case ENOENT: throw FileError(.list, folder, .missing)
      case ENOTDIR: throw FileError(.list, folder, .notAFolder)
      case EACCES, EPERM: throw FileError(.list, folder, .notPermitted)
      default: throw FileError(.list, folder, .system(code))
      }
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it that are not there yet.
  static func make(_ folder: String) throws(FileError) {
    guard PathKind.of(folder) != .folder else { return }
    let parent = FilePath.folder(of: folder)
    if parent != folder, parent != "." { try make(parent) }
    guard mkdir(folder, 0o777) != 0, errno != EEXIST || PathKind.of(folder) != .folder else { return }
    switch errno {
    case EACCES, EPERM: throw FileError(.makeFolder, folder, .notPermitted)
    case EEXIST: throw FileError(.makeFolder, folder, .exists)
    case ENOTDIR: throw FileError(.makeFolder, folder, .notAFolder)
    case EROFS: throw FileError(.makeFolder, folder, .readOnly)
    case ENOSPC: throw FileError(.makeFolder, folder, .noSpace)
    case ENAMETOOLONG: throw FileError(.makeFolder, folder, .nameTooLong)
    case let code: throw FileError(.makeFolder, folder, .system(code))
    }
  }
}
