import Phrases
import TextCore

extension Settings {
  /// The tags of phrases that are not for this draft: other kinds of office, one person where an office writes, half a
  /// year where another time is summed up.
  package var foreignTags: Set<String> {
    let offices = isPersonal ? ["支部", "科室", "局"] : OfficeTags.foreign(to: unit ?? "")
    return period == .firstHalf ? offices : offices.union(["半年"])
  }
}
