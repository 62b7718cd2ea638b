import TextCore

/// Headers that the setting 栏目 names and that no ledger has: slips, or left over from another year.
package enum UnusedAliases {
  /// A warning for each, with the nearest header that the ledgers have. Ledgers without any header are silent: what
  /// is wrong with them is said already.
  ///
  /// `place` is where the setting stands.
  package static func findings(_ setting: [String: String], _ ledgers: [Ledger], at place: Place) -> [Diagnostic] {
    let headers = ledgers.flatMap(\.headers).flatMap(\.columns).map(\.header).filter { !$0.isEmpty }
    guard !headers.isEmpty, !setting.isEmpty else { return [] }
    // A header of two rows has both names, `落实情况·数量`.
    let known = Set(headers.flatMap { [$0] + $0.split(separator: "·").map(String.init) }.map { TextFold.fold($0) })
    return setting.keys.sorted().filter { !known.contains(TextFold.fold($0)) }.map { header in
      let near = NearestName.of(header, in: headers).map { TextFold.singleLine($0) }
      return Diagnostic(
        .warning, "unused-alias",
        Message(
          "设置“栏目”里的表头“\(header)”，台账里没有" + (near.map { "；是不是“\($0)”？" } ?? ""),
          "no ledger has the header “\(header)” of the setting 栏目" + (near.map { "; did you mean “\($0)”?" } ?? "")),
        remedy: Message("照台账的表头改正，用不着了就删去", "write the header as the ledger does, or remove it"), at: place)
    }
  }
}
