#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changes a file so that two who do it at once lose nothing, and a crash leaves the old file whole.
///
/// The lock (`flock`) is on the file itself, so none is left behind by whoever dies with it, and everybody who
/// names the file, by whatever path, meets the same one. As each change puts a new file in the place of the old,
/// who gets the lock looks whether the path still leads to the file that was locked, and else locks the new one.
///
/// Programs that know nothing of the lock are met halfway: where the file was written by one of them between
/// reading and renaming, it is read and changed anew.
package enum FileUpdate {
  /// Puts in the place of a file what `change` makes of its bytes.
  ///
  /// `change` may be called several times; what it gives with the bytes, that of the last call, is the result. On
  /// return the file and its name are on the disk. After `patience` without the lock, or when the file never
  /// stands still, the error says `busy`.
  package static func update<Result, Fault: Error>(
    _ path: String, patience: Duration = .seconds(10),
    _ change: ([UInt8]) -> Swift.Result<(bytes: [UInt8], result: Result), Fault>
  ) throws -> Result {
    let target = try AtomicFile.resolved(path)
    let lock = try FileLock(target, path, patience)
    for _ in 0..<20 {
      let before = FileStamp(target)
      let bytes = try FileReading.read(target)
      let changed = try change(bytes).get()
      if try AtomicFile.replace(target, path, with: changed.bytes, ifStill: before) {
        withExtendedLifetime(lock) {}
        return changed.result
      }
    }
    throw FileError(.write, path, .busy)
  }
}

/// The lock on a file that is there; it ends with this value or with the process.
private final class FileLock {
  private let descriptor: Int32

  init(_ target: String, _ path: String, _ patience: Duration) throws(FileError) {
    let end = ContinuousClock.now + patience
    var pause: UInt32 = 500
    while true {
      // Network file systems lock for writing only what is open for writing.
      let descriptor = open(target, O_RDWR | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw errno == ENOENT ? FileError(.read, path, .missing) : FileError(.write, path, errno: errno)
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if let locked = FileStamp(descriptor), let found = FileStamp(target), locked.isSameFile(as: found) {
          self.descriptor = descriptor
          return
        }
        close(descriptor)
        continue
      }
      let code = errno
      close(descriptor)
      switch code {
      case EWOULDBLOCK, EINTR: break
      // A file system without locks: the check before the rename is all there is.
      case ENOLCK, ENOTSUP, ENOSYS, EINVAL:
        self.descriptor = -1
        return
      default: throw FileError(.write, path, errno: code)
      }
      guard ContinuousClock.now < end else { throw FileError(.write, path, .busy) }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
