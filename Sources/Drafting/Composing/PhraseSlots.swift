import Records
import TextCore

/// What the slots of phrases hold: settings, counts and what the opening tells.
extension Composer {
  /// What phrases can be filled with beside a record's own words.
  static func slots(
    _ settings: Settings, _ year: Int, _ sorting: Sorting, _ records: [TaskRecord], _ count: TaskCount,
    _ facts: OpeningFacts, spoken: [String: String]
  ) -> [String: TracedText] {
    var slots: [String: TracedText] = [:]
    for entry in settings.entries where !entry.value.isEmpty {
      slots[entry.name] = TracedText(entry.value, .setting(entry.name))
    }
    let leadership = Leadership(settings)
    (slots["上级"], slots["指导单位"]) = (leadership.leads, leadership.guides)
    slots["板块"] = WorkFields.list(sorting, isPersonal: settings.isPersonal)
    slots["年度"] = TracedText(String(year), .setting("年度"))
    let unit = slots["单位"] ?? TracedText("本单位", .setting("单位"))
    slots["单位"] = unit
    if slots["简称"] == nil { slots["简称"] = unit }
    if settings.isPersonal, !["本人", "我"].contains(settings.shortName) {
      slots["简称"] = TracedText("我", .setting(SettingName.person.rawValue))
    }
    slots.merge(count.slots(records)) { $1 }
    slots["实绩"] = facts.predicate(
      count.clause(records, behindFacts: facts.figures != nil || facts.honours != nil), of: sorting, spoken: spoken)
    return slots
  }
}
