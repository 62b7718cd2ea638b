/// How much the parts of one file may inflate to, all readings together.
///
/// A sheet of a million rows and a dozen columns inflates to some 600 MB, thirtyfold. Deflate can do a
/// thousandfold: what goes beyond both limits was made to do harm.
final class InflateBudget {
  /// The bytes that are left.
  private var left = 4 << 30
  /// Up to this many bytes a part may be packed as densely as it likes.
  private static let freely = 64 << 20
  /// Beyond them a part may inflate to this many times its packed size.
  private static let ratio = 300

  /// Takes what was inflated of a part from the budget; false where it is used up.
  func take(_ count: Int, total: Int, packed: Int) -> Bool {
    left -= count
    return left >= 0 && (total <= Self.freely || total / Self.ratio <= packed)
  }
}
