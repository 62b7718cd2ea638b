import Foundation

/// A browser without a window, where one is installed.
enum Browser {
  /// The first of the usual names that is on the path; nil where none is.
  static let program: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for name in ["chromium", "chromium-browser", "google-chrome", "chrome"] {
      for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
        return URL(filePath: "\(folder)/\(name)")
      }
    }
    return nil
  }()

  /// The document as the browser has it after its scripts ran.
  static func document(of page: String, in folder: String) throws -> String {
    guard let program else { return "" }
    let process = Process()
    process.executableURL = program
    process.arguments = [
      // The page is our own, and tests may run as root, which the sandbox refuses.
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/browser",
      "--virtual-time-budget=3000", "--dump-dom", URL(filePath: page).absoluteString,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let out = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: out, as: UTF8.self)
  }
}
