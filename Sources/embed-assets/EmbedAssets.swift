#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes the files of the embedded folders into one Swift file of raw string literals.
///
/// Usage: `embed-assets OUTPUT (--set NAME FILE…)…`. The build plugin `EmbedAssets` runs it.
@main
struct EmbedAssets {
  static func main() {
    var words = CommandLine.arguments.dropFirst()
    guard let output = words.popFirst() else { fail("usage: embed-assets OUTPUT (--set NAME FILE…)…") }
    var sets: [(name: String, files: [String])] = []
    while let word = words.popFirst() {
      if word == "--set", let name = words.popFirst() {
        sets.append((name, []))
      } else if sets.isEmpty {
        fail("no --set before \(word)")
      } else {
        sets[sets.count - 1].files.append(word)
      }
    }
    var source = "// Written by embed-assets when the package is built.\n\nextension EmbeddedFiles {\n"
    for set in sets {
      source += "  /// The embedded files of this set, by name.\n"
      source += "  package static let \(set.name): [EmbeddedFile] = [\n"
      let files = set.files.map { (name: lastPart($0), path: $0) }
      for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        guard let bytes = read(file.path) else { fail("cannot read \(file.path): \(errorText())") }
        guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(file.path) is not UTF-8") }
        source += "EmbeddedFile(name: \(SwiftLiteral.of(file.name)), text: \(SwiftLiteral.of(text))),\n"
      }
      source += "  ]\n"
    }
    source += "}\n"
    save(source, to: output)
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = fread(buffer.baseAddress, 1, 1 << 16, file)
      }
      if chunk.isEmpty { return ferror(file) == 0 ? bytes : nil }
      bytes += chunk
    }
  }

  private static func save(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { fail("cannot write \(path): \(errorText())") }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    if fclose(file) != 0 || written != bytes.count { fail("cannot write \(path): \(errorText())") }
  }

  private static func errorText() -> String { String(cString: strerror(errno)) }

  private static func fail(_ message: String) -> Never {
    let bytes = Array("embed-assets: \(message)\n".utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(1)
  }
}
