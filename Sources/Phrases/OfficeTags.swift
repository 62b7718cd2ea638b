/// The tags of phrases that are for one kind of office alone.
package enum OfficeTags {
  /// The tags that an office's phrases must not have: those of other kinds of office.
  /// - Parameter unit: the office's name, as the setting 单位 gives it; empty where it is not known.
  package static func foreign(to unit: String) -> Set<String> {
    let isBranch = unit.hasSuffix("支部")
    let isSmall = ["科", "股", "室", "村", "委会", "站", "所", "队"].contains(where: unit.hasSuffix)
    return Set(
      ["个人"] + (isBranch ? [] : ["支部"]) + (isSmall ? [] : ["科室"]) + (isBranch || isSmall ? ["局"] : []))
  }
}
