/// Words as a shell reads them back.
enum ShellWord {
  /// A path as one word, in quotation marks where the shell needs them (POSIX shell, section 2.2.2); a leading
  /// hyphen stands behind `./`, so that it begins no option.
  static func quoted(_ path: String) -> String {
    let word = path.hasPrefix("-") ? "./" + path : path
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x80 && !scalar.properties.isWhitespace || scalar.properties.isAlphabetic
        || ("0"..."9").contains(scalar) || "/._-+,:@%".unicodeScalars.contains(scalar)
    }
    guard word.isEmpty || !plain else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
