import Dispatch
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextCore

/// Tells a person at a terminal what takes so long, on one line that is rewritten and taken away at the end.
///
/// Nothing shows in the first second of a run, and nothing at all where messages do not go to a terminal.
// Unchecked: all that changes is touched on `queue` only, which the timer runs on as well.
final class Progress: @unchecked Sendable {
  /// What is being done.
  private struct Work {
    let what: String
    /// Which of how many, from 1.
    let part: (number: Int, count: Int)?
    let start: ContinuousClock.Instant
  }

  private let language: Language
  /// The terminal; nil where there is none.
  private let terminal: Int32?
  private let earliest: ContinuousClock.Instant
  private let queue = DispatchQueue(label: "progress")
  private var timer: (any DispatchSourceTimer)?
  private var work: Work?
  private var isShown = false

  /// A progress on the terminal of a descriptor, silent for some time from now; nil is silent for good.
  init(_ terminal: Int32?, language: Language, after delay: Duration = .seconds(1)) {
    self.terminal = terminal
    self.language = language
    earliest = .now + delay
  }

  /// Does some work, and says what it is while it takes long. `part` counts from 1.
  ///
  /// Nothing else may be written to the terminal meanwhile; at the end the line is free again.
  func during<R>(_ what: Message, part: (number: Int, count: Int)? = nil, _ body: () throws -> R) rethrows -> R {
    guard let terminal else { return try body() }
    queue.sync {
      work = Work(what: what.text(language), part: part, start: .now)
      startTimer(terminal)
      show(terminal)
    }
    defer {
      queue.sync {
        work = nil
        if isShown { Self.write("\r\u{1B}[K", to: terminal) }
        isShown = false
      }
    }
    return try body()
  }

  private func startTimer(_ terminal: Int32) {
    guard timer == nil else { return }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + .milliseconds(100), repeating: .milliseconds(200))
    timer.setEventHandler { [weak self] in self?.show(terminal) }
    timer.resume()
    self.timer = timer
  }

  private func show(_ terminal: Int32) {
    guard let work, ContinuousClock.now >= earliest else { return }
    isShown = true
    Self.write("\r" + line(work, width: Self.width(terminal)) + "\u{1B}[K", to: terminal)
  }

  /// The line, short enough not to wrap: a wrapped one could not be rewritten.
  private func line(_ work: Work, width: Int) -> String {
    let seconds = work.start.duration(to: .now).components.seconds
    var tail = language == .chinese ? "……" : "…"
    if let part = work.part {
      tail += " \(part.number)/\(part.count)"
      let percent = (part.number - 1) * 100 / max(1, part.count)
      tail += language == .chinese ? "（\(percent)%）" : " (\(percent)%)"
    }
    if seconds > 0 { tail += language == .chinese ? " \(seconds) 秒" : " \(seconds) s" }
    var room = max(0, width - 1 - DisplayWidth.of(tail))
    var head = ""
    for character in work.what {
      room -= DisplayWidth.of(String(character))
      guard room >= 0 else { break }
      head.append(character)
    }
    return head + tail
  }

  private static func width(_ terminal: Int32) -> Int {
    var size = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to terminal: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { WholeWrite.write($0, to: terminal) }
  }
}
