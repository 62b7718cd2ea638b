import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// A pseudo-terminal (POSIX, General Terminal Interface), with what was written to it.
final class Terminal {
  /// The end that programs see as a terminal.
  let end: Int32
  private let master: Int32

  /// A terminal; nil where the machine gives none.
  init?() {
    #if canImport(Darwin)
      master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let found = ptsname(master) else { return nil }
      let name = String(cString: found)
    #else
      // The C library's functions are hidden from Swift by a feature macro; this is what they do on Linux (pts(4)).
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (unlocked, number): (Int32, Int32) = (0, 0)
      guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
        return nil
      }
      let name = "/dev/pts/\(number)"
    #endif
    end = open(name, O_RDWR | O_NOCTTY)
    guard end >= 0 else { return nil }
    var size = winsize(ws_row: 24, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(end, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    close(end)
    close(master)
  }

  /// Types a text.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// All that is on the terminal, until nothing comes for a moment.
  func shown(waiting milliseconds: Int32 = 200) -> String {
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, milliseconds) > 0 {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { break }
      out += chunk[..<count]
    }
    return String(decoding: out, as: UTF8.self)
  }
}
