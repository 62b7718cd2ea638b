import TextCore

/// Remembers what we last wrote, so that what a person wrote or changed is never overwritten.
///
/// The memory is a text file in the workspace: a line for each draft, with the fingerprint of its bytes.
struct DraftMemory {
  /// What stands at a draft's path.
  enum State: Sendable {
    /// Nothing.
    case absent
    /// What we last wrote.
    case ours
    /// What we wrote, changed by somebody since.
    case edited
    /// A file that we never wrote.
    case foreign
  }

  /// What became of a draft.
  enum Outcome: Sendable, Hashable {
    /// It stands at this path, where nothing was or an older one of ours.
    case written(String)
    /// This path holds the very same bytes already.
    case unchanged(String)
    /// It stands at the first path, because the second holds what a person wrote.
    case beside(String, instead: String)
    /// It stands at the first path; what was there is kept at the second.
    case replaced(String, copy: String)

    /// The path that the draft stands at.
    var path: String {
      switch self {
      case .written(let path), .unchanged(let path), .beside(let path, _), .replaced(let path, _): return path
      }
    }
  }

  /// The workspace's folder.
  let workspace: String

  private var folder: String { FilePath.join(workspace, ".bigan") }
  private var listPath: String { FilePath.join(folder, "drafts.txt") }

  /// What stands at a path.
  func state(of path: String) throws(FileError) -> State {
    guard let bytes = try Self.content(path) else { return .absent }
    guard let remembered = try fingerprints()[key(of: path)] else { return .foreign }
    return remembered == Fingerprint.of(bytes) ? .ours : .edited
  }

  /// Writes a draft where nothing of a person's is lost by it, and remembers it.
  ///
  /// What a person wrote or changed stays, and the draft goes beside it; with `force` the draft takes the path
  /// and what was there is kept under a number.
  func write(_ bytes: [UInt8], to path: String, force: Bool = false) throws(FileError) -> Outcome {
    let old = try Self.content(path)
    if old == bytes {
      try remember(bytes, path)
      return .unchanged(path)
    }
    switch try state(of: path) {
    case .absent, .ours:
      try AtomicFile.write(bytes, to: path)
      try remember(bytes, path)
      return .written(path)
    case .edited, .foreign:
      if force {
        let copy = try AtomicFile.numberedCopy(of: path)
        try AtomicFile.write(bytes, to: path)
        try remember(bytes, path)
        return .replaced(path, copy: copy)
      }
      return try writeBeside(bytes, path)
    }
  }

  private func writeBeside(_ bytes: [UInt8], _ path: String) throws(FileError) -> Outcome {
    var number = 1
    while true {
      let other = DraftName.beside(path, number)
      let old = try Self.content(other)
      let state = try state(of: other)
      if state == .absent || state == .ours || old == bytes {
        try AtomicFile.write(bytes, to: other)
        try remember(bytes, other)
        return .beside(other, instead: path)
      }
      number += 1
    }
  }

  // MARK: - The list

  /// The path from the workspace, or from the root for a draft elsewhere; the same however it is written.
  private func key(of path: String) -> String {
    guard let whole = FilePath.resolved(path), let root = FilePath.resolved(FilePath.join(workspace, "x"))
    else {
      return path
    }
    let head = root.dropLast()
    return whole.hasPrefix(head) ? String(whole.dropFirst(head.count)) : whole
  }

  /// The fingerprints by key; lines that a person spoiled are as good as not there, which is the safe side.
  private func fingerprints() throws(FileError) -> [String: String] {
    guard let bytes = try Self.content(listPath) else { return [:] }
    var prints: [String: String] = [:]
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let parts = line.split(separator: 0x20, maxSplits: 1)
      guard parts.count == 2, parts[0].count == Fingerprint.length else { continue }
      prints[String(decoding: parts[1], as: UTF8.self)] = String(decoding: parts[0], as: UTF8.self)
    }
    return prints
  }

  private func remember(_ bytes: [UInt8], _ path: String) throws(FileError) {
    var prints = try fingerprints()
    let key = key(of: path)
    guard !key.contains("\n"), prints.updateValue(Fingerprint.of(bytes), forKey: key) != prints[key] else {
      return
    }
    try Folder.make(folder)
    let lines = prints.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($1) \($0)\n" }
    let head = "# 笔杆上次写出的文件和它的指纹，用来认出人改过的稿子；请勿修改。\n"
    // Without it drafts count as a person's work, which is the safe side.
    try AtomicFile.write((head + lines.joined()).utf8, to: listPath, isLasting: false)
  }

  /// A file's bytes; nil where there is none.
  private static func content(_ path: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try FileReading.read(path)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }
}

/// Fingerprints of bytes in hexadecimal.
enum Fingerprint {
  /// The characters of a fingerprint.
  static let length = 16

  /// The fingerprint of some bytes.
  static func of(_ bytes: [UInt8]) -> String {
    let digits = String(StableHash.of(bytes), radix: 16)
    return String(repeating: "0", count: length - digits.count) + digits
  }
}
