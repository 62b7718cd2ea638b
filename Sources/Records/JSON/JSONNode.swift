/// A value of a JSON text by its place: what a scan leaves of it.
///
/// The nodes of a value stand in one array, each object and array before what it holds; the members of an
/// object are its keys and values in turn, in the order of the file.
struct JSONNode {
  /// What a value is.
  enum Kind: UInt8 {
    case object, array, string, number, yes, no, null
  }

  /// What it is.
  let kind: Kind
  /// The bytes of the value in its text; those of a string without its quotation marks.
  let start: UInt32
  var end: UInt32
  /// The index of the node behind the value and all that it holds.
  var next: UInt32

  /// Whether it holds other values.
  var isContainer: Bool { kind == .object || kind == .array }
  /// The bytes in the text.
  var range: Range<Int> { Int(start)..<Int(end) }
}
