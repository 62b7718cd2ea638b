import Foundation

/// Runs the built program as users do.
enum Bigan {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let out: String
    let err: String
  }

  /// The program, which the build puts beside the test bundle.
  static let program: URL = {
    // On macOS the bundle is a folder that another process loads; elsewhere the bundle is the process.
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let this = bundle ?? URL(filePath: CommandLine.arguments[0])
    return this.deletingLastPathComponent().appending(path: "bigan").standardizedFileURL
  }()

  /// Runs the program in a folder. Only the given variables are set, so that no locale of the machine counts.
  static func run(
    _ arguments: [String], in folder: String? = nil, _ environment: [String: String] = ["LANG": "zh_CN.UTF-8"],
    input: String = ""
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let (outPipe, errPipe, inPipe) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = outPipe
    process.standardError = errPipe
    process.standardInput = inPipe
    try process.run()
    inPipe.fileHandleForWriting.write(Data(input.utf8))
    inPipe.fileHandleForWriting.closeFile()
    // Both are drained at once: a full pipe would stop the program.
    let errors = Drained(errPipe.fileHandleForReading)
    let out = outPipe.fileHandleForReading.readDataToEndOfFile()
    let err = errors.wait()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, out: String(decoding: out, as: UTF8.self),
      err: String(decoding: err, as: UTF8.self))
  }

  /// Gives a new folder to a test and removes it behind the test. Its name holds Han text and a space.
  static func inNewFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "年终 总结-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// The names in a folder, hidden ones included, sorted.
  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// A file's bytes as text; damaged bytes show as U+FFFD.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// Puts a text into a file of a folder.
  static func put(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}

/// What a pipe gives, read on a thread of its own.
private final class Drained: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var data = Data()

  init(_ handle: FileHandle) {
    DispatchQueue.global().async {
      self.data = handle.readDataToEndOfFile()
      self.done.signal()
    }
  }

  func wait() -> Data {
    done.wait()
    return data
  }
}
