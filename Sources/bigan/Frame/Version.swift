/// The version of the program, as `--version` and the report show it.
enum Version {
  /// The number, after Semantic Versioning 2.0.0.
  static let number = "0.1.0"
}
