import TextCore

/// Chapters that a setting names for several sections of the ledger at once: 管理和队伍 for 管理提升 and 队伍建设.
enum JointChapters {
  /// By section the chapter that names it. A chapter that is a section itself, or whose words begin no section, has none.
  static func of(_ chapters: [String], sections: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for chapter in chapters where !sections.contains(chapter) {
      let parts = chapter.split { "和与及、".contains($0) }.map(String.init).filter { $0.count >= 2 }
      guard parts.count > 1 else { continue }
      for section in sections where found[section] == nil && !chapters.contains(section) {
        if parts.contains(where: { section.hasPrefix($0) }) { found[section] = chapter }
      }
    }
    return found
  }
}
