#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads regular files whole. A folder, a pipe or a device is refused at once, so that nothing hangs.
package enum FileReading {
  /// All bytes of a file.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let (descriptor, size) = try open(path)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    // The size is a hint only: some files grow, and those under /proc say zero.
    var step = max(size, 1 << 16)
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        count = 0
        repeat {
          let got = systemRead(descriptor, buffer.baseAddress, buffer.count)
          if got >= 0 { count = got }
          code = got < 0 ? errno : 0
        } while code == EINTR
      }
      guard code == 0 else { throw FileError(.read, path, errno: code) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      step = 1 << 16
    }
  }

  /// Opens a regular file and gives its descriptor, which the caller closes, and its size in bytes.
  private static func open(_ path: String) throws(FileError) -> (descriptor: Int32, size: Int) {
    guard !path.utf8.contains(0) else { throw FileError(.read, path, .missing) }
    // Without blocking: a pipe that nobody writes to would hang here.
    let descriptor = systemOpen(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A socket cannot be opened and says ENXIO.
      if errno == ENXIO { throw FileError(.read, path, .notAFile) }
      throw FileError(.read, path, errno: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileError(.read, path, errno: code)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      close(descriptor)
      throw FileError(.read, path, kind == S_IFDIR ? .isFolder : .notAFile)
    }
    return (descriptor, Int(status.st_size))
  }

  private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags)
    #elseif canImport(Musl)
      Musl.open(path, flags)
    #elseif canImport(Darwin)
      Darwin.open(path, flags)
    #endif
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #elseif canImport(Darwin)
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}
