#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files so that at any moment the old or the new one is there whole, whatever fails.
package enum AtomicFile {
  /// Puts bytes in the place of a file, or makes it: a temporary file in the same folder is written, flushed
  /// and renamed. The file's permissions stay; where the path is a link, what it points to is written.
  /// - Parameter isLasting: false for what is made again if the power fails: it is not flushed, which takes longer
  ///   than all else.
  package static func write(
    _ bytes: some Collection<UInt8>, to path: String, isLasting: Bool = true
  ) throws(FileError) {
    _ = try replace(try resolved(path), path, with: Array(bytes), isLasting: isLasting) { true }
  }

  /// Puts bytes in the place of the file that a path leads to, or makes it.
  static func replace(_ target: String, _ path: String, with bytes: [UInt8]) throws(FileError) {
    _ = try replace(target, path, with: bytes) { true }
  }

  /// Puts bytes in the place of a file that must still be as it was; false where it is not, and nothing is done.
  static func replace(
    _ target: String, _ path: String, with bytes: [UInt8], ifStill before: FileStamp?
  ) throws(FileError) -> Bool {
    removeLeftOvers(beside: target)
    return try replace(target, path, with: bytes) { FileStamp(target) == before }
  }

  private static func replace(
    _ target: String, _ path: String, with bytes: [UInt8], isLasting: Bool = true, after check: () -> Bool
  ) throws(FileError) -> Bool {
    var mode: mode_t?
    var status = stat()
    if stat(target, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFREG else { throw FileError(.write, path, kind == S_IFDIR ? .isFolder : .notAFile) }
      // A rename asks the folder only; a file that is write-protected is meant to stay.
      guard access(target, W_OK) == 0 else { throw FileError(.write, path, errno: errno) }
      mode = status.st_mode & 0o7777
    } else if errno != ENOENT {
      throw FileError(.write, path, errno: errno)
    }
    let temporary = try temporaryFile(beside: target, path)
    do throws(FileError) {
      try fill(temporary.descriptor, with: bytes, mode: mode, isLasting: isLasting, path)
      guard check() else {
        unlink(temporary.name)
        return false
      }
      guard rename(temporary.name, target) == 0 else { throw FileError(.write, path, errno: errno) }
    } catch {
      unlink(temporary.name)
      throw error
    }
    if isLasting { flushFolder(of: target) }
    return true
  }

  /// Makes a new file; one that exists already stays, and the error says `exists`.
  package static func create(_ bytes: some Collection<UInt8>, at path: String) throws(FileError) {
    guard !path.utf8.contains(0) else { throw FileError(.write, path, .nameTooLong) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(.write, path, errno: errno) }
    do throws(FileError) {
      try fill(descriptor, with: Array(bytes), mode: nil, path)
    } catch {
      unlink(path)
      throw error
    }
    flushFolder(of: path)
  }

  /// Copies a file to the first free name of `总结.1.txt`, `总结.2.txt` … and gives that path.
  package static func numberedCopy(of path: String) throws(FileError) -> String {
    let bytes = try FileReading.read(path)
    var number = 1
    while true {
      let copy = numbered(path, number)
      do throws(FileError) {
        try create(bytes, at: copy)
        return copy
      } catch {
        guard error.reason == .exists, number < 100_000 else { throw error }
        number += 1
      }
    }
  }

  /// Removes a file that this run made; one that is gone already is no error.
  package static func remove(_ path: String) {
    unlink(path)
  }

  /// The path with a number before its ending: `总结.txt` → `总结.1.txt`.
  static func numbered(_ path: String, _ number: Int) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot > name else { return "\(path).\(number)" }
    return "\(path[..<dot]).\(number)\(path[dot...])"
  }

  /// The path that a link leads to; a path that does not exist yet as it is.
  static func resolved(_ path: String) throws(FileError) -> String {
    guard !path.utf8.contains(0) else { throw FileError(.write, path, .nameTooLong) }
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A new, empty file with a name of its own in the folder of another.
  private static func temporaryFile(
    beside target: String, _ path: String
  ) throws(FileError) -> (descriptor: Int32, name: String) {
    var number = 0
    while true {
      let name = "\(folder(of: target))/.bigan-\(getpid())-\(number).tmp"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        flock(descriptor, LOCK_EX | LOCK_NB)
        return (descriptor, name)
      }
      guard errno == EEXIST, number < 1000 else { throw FileError(.write, path, errno: errno) }
      number += 1
    }
  }

  /// Removes the temporary files of runs that were killed while they wrote.
  ///
  /// A writer holds a lock on its file, and its number is in the name: only where nobody has the lock and no process
  /// the number, as seen from this machine, is the file nobody's.
  private static func removeLeftOvers(beside target: String) {
    let folder = folder(of: target)
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let parts = name.split(separator: "-")
      guard parts.count == 3, parts[0] == ".bigan", parts[2].hasSuffix(".tmp"), let owner = pid_t(parts[1]), owner > 0,
        kill(owner, 0) != 0, errno == ESRCH
      else { continue }
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  /// Writes all bytes, flushes them to the disk where they are to last, and closes, whatever happens.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], mode: mode_t?, isLasting: Bool = true, _ path: String
  ) throws(FileError) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      if let failed = WholeWrite.write(buffer, to: descriptor) { code = failed; return }
      if let mode, fchmod(descriptor, mode) != 0 { code = errno; return }
      if isLasting, fsync(descriptor) != 0 { code = errno }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw FileError(.write, path, errno: code) }
  }

  /// Makes the new name lasting; not every file system can, and then nothing is lost by it.
  private static func flushFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
