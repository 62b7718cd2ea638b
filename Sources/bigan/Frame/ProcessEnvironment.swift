#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextCore

/// What the program knows of the world it was started in; read at the start but for the year.
struct ProcessEnvironment: Sendable {
  /// The language that the locale asks for.
  var language: Language
  /// Whether a person types the input and sees the messages.
  var isInteractive: Bool
  /// Whether standard output is a terminal.
  var outputIsTerminal: Bool
  /// Whether messages go to a terminal that can rewrite a line.
  var canRewrite: Bool
  /// Whether messages may be coloured.
  var colour: Bool
  /// The year of today, by the system's clock and time zone; looked up where it is asked for, since reading the zone
  /// takes a while.
  var thisYear: Int { Self.year() }

  /// The world as it is.
  static var current: ProcessEnvironment {
    let terminal = isatty(2) == 1
    return ProcessEnvironment(
      language: language(of: ["LC_ALL", "LC_MESSAGES", "LANG"].map(variable)),
      isInteractive: isatty(0) == 1 && terminal,
      outputIsTerminal: isatty(1) == 1,
      canRewrite: terminal && variable("TERM") != "dumb",
      // https://no-color.org: any value that is not empty.
      colour: terminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb")
  }

  /// The language of the first locale that is set, as POSIX orders them: Chinese for `zh…`, else English.
  static func language(of locales: [String?]) -> Language {
    let locale = locales.lazy.compactMap(\.self).first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func year() -> Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Int(parts.tm_year) + 1900
  }
}
