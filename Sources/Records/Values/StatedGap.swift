/// What a row's own numbers leave undone, put together from its columns and its remarks: 计划搬迁64户, 已搬51户 and
/// 13户安置点三通一平晚了.
package struct StatedGap: Sendable, Hashable {
  /// The clause that sets the whole: `计划搬迁64户`, `发现问题193个`; "" where only its number is known.
  package let whole: String
  /// The number of the whole: `64户`.
  package let aim: String
  /// The clause of what was done of it: `已搬51户`.
  package let reached: String
  /// Its number: `51户`.
  package let came: String
  /// What is said of the rest, behind its number: `13户` and `安置点三通一平晚了`; "" where the row counts none.
  package let rest: String
  package let said: String
  /// Why, where the row tells it of the whole.
  package let grounds: [String]
  /// Whether the whole is what was found or taken up, and no plan.
  package let isFound: Bool

  /// From its parts.
  package init(
    whole: String, aim: String, reached: String, came: String, rest: String, said: String, grounds: [String],
    isFound: Bool
  ) {
    (self.whole, self.aim, self.reached, self.came) = (whole, aim, reached, came)
    (self.rest, self.said, self.grounds, self.isFound) = (rest, said, grounds, isFound)
  }
}
