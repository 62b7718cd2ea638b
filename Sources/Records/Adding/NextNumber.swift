/// The running number of a new task.
enum NextNumber {
  /// The number behind those of the tasks so far, as wide as the last one; nil where the last that is not blank is no
  /// number, or all are blank.
  ///
  /// Numbers that start anew within the table (in each section) go on from the last one.
  static func after(_ ids: [String]) -> String? {
    guard !ids.isEmpty else { return "1" }
    guard let last = ids.last(where: { !$0.isEmpty }) else { return nil }
    guard let number = value(last) else { return nil }
    let all = ids.compactMap(value)
    let highest = Set(all).count == all.count ? all.max() ?? number : number
    let next = String(highest + 1)
    let isPadded = last.hasPrefix("0") && last.count > 1
    return isPadded ? String(repeating: "0", count: max(0, last.count - next.count)) + next : next
  }

  private static func value(_ id: String) -> Int? {
    let digits = TextFold.fold(id)
    guard !digits.isEmpty, digits.utf8.count < 10, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return Int(digits)
  }
}
