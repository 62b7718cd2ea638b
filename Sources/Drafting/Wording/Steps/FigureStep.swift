import Records
import TextCore

/// The next step of a row that is named by a figure and plans what only a thing can do: 争取明年二季度开园 of 托位数 is
/// `争取两家普惠托育园2025年二季度开园`.
extension UnfinishedWording {
  func ofFigure(_ plan: String, _ record: TaskRecord) -> String? {
    let name = stepName(record)
    guard record.state != .done, LackForm.isMeasure(name), !plan.holds("，"),
      let (before, time, deed) = TimePhrase.split(plan),
      before.isEmpty, Self.ofThings.contains(deed)
    else { return nil }
    let hope = ["争取", "力争", "确保"].first { time.hasPrefix($0) }
    let day = time.dropFirst(hope?.count ?? 0)
    let subject = ownClauses(record).lazy.compactMap { Self.subject(of: deed, in: $0) }.first
    guard let subject else { return raise(name).map { $0 + "，" + (hope ?? "争取") + day + deed } }
    return (hope ?? "推动") + subject + day + deed
  }

  /// 两家普惠托育园 of 两家普惠托育园消防改造没有完工 and 开园; what is not done yet itself for another deed.
  private static func subject(of deed: String, in clause: String) -> String? {
    if deed.hasPrefix("开"), deed.count == 2, let kind = deed.last, let place = clause.firstIndex(of: kind) {
      let thing = clause[...place]
      return (3...14).contains(thing.count) && !thing.hasPrefix("因") ? String(thing) : nil
    }
    for denial in ["尚未", "没有", "没能", "未能", "未", "没"] {
      guard let place = clause.place(of: denial) else { continue }
      let thing = clause[..<place.lowerBound]
      return (3...14).contains(thing.count) && !thing.hasPrefix("因") ? String(thing) : nil
    }
    return nil
  }

  private static let ofThings: WordSet = [
    "开园", "开馆", "开业", "开放", "投用", "投入使用", "完工", "竣工", "投产", "开工", "建成", "建成投用", "交付", "交付使用", "运营", "通车", "启用", "投运",
  ]
}
