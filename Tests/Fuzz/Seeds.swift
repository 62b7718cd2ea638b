import Foundation

/// Writes the first inputs: `seeds FOLDER FILE…`, where a `.liquid` file is one input and each case of a `.json` file
/// (`template`, `data`) makes two, without and with its data.
@main
enum Seeds {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = URL(filePath: arguments.first ?? ".")
    var count = 0
    func write(_ input: Data) throws {
      try input.write(to: folder.appending(path: "seed-\(count)"))
      count += 1
    }
    for path in arguments.dropFirst() {
      let bytes = try Data(contentsOf: URL(filePath: path))
      guard path.hasSuffix(".json") else {
        try write(bytes)
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      for item in Self.cases(try JSONSerialization.jsonObject(with: Data(text.utf8))) {
        guard let template = item["template"] as? String else { continue }
        try write(Data(template.utf8))
        guard let data = item["data"] else { continue }
        let json = try JSONSerialization.data(withJSONObject: data, options: [.sortedKeys, .fragmentsAllowed])
        try write(Data(template.utf8) + [0] + json)
      }
    }
    print("\(count) seeds")
  }

  /// The cases of a file: a list, or a list under `tests`.
  private static func cases(_ json: Any) -> [[String: Any]] {
    (json as? [String: Any])?["tests"] as? [[String: Any]] ?? json as? [[String: Any]] ?? []
  }
}
