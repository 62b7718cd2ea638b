/// Names of the files that drafts are written to.
enum DraftName {
  /// The file name of a title: what systems do not allow in names is replaced or left out, and it is cut where
  /// it would pass the 255 bytes that a name may have.
  static func of(title: String) -> String {
    let forbidden: [Unicode.Scalar: Unicode.Scalar] = [
      "/": "／", "\\": "＼", ":": "：", "*": "＊", "?": "？", "\"": "”", "<": "＜", ">": "＞", "|": "｜",
    ]
    var name = ""
    for character in title {
      for scalar in character.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
        name.unicodeScalars.append(forbidden[scalar] ?? scalar)
      }
      // Room is left for the ending and for what `beside` and numbered copies add.
      if name.utf8.count > 200 { break }
    }
    while let first = name.first, first == "." || first.isWhitespace { name.removeFirst() }
    while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
    return (name.isEmpty ? "总结" : name) + ".txt"
  }

  /// The name beside a draft that must stay: `总结（新稿）.txt`, `总结（新稿2）.txt` …
  static func beside(_ path: String, _ number: Int) -> String {
    let name = FilePath.lastPart(path)
    let mark = "（新稿\(number == 1 ? "" : String(number))）"
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path + mark }
    return path.dropLast(name.count) + name[..<dot] + mark + name[dot...]
  }
}
