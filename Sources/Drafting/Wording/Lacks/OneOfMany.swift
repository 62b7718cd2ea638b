import Records
import TextCore

/// Which of several things is not done, where a row tells it of one: 柳塘敬老院 of 石桥、白沙2所敬老院投入使用；柳塘敬老院主体完工，正在装修.
/// The whole work is not what is open, and is not what comes next.
extension UnfinishedWording {
  /// The thing, and how it stands: `柳塘敬老院`, `柳塘敬老院主体完工，正在装修`; nil where the row tells of no single one.
  func openOne(_ record: TaskRecord) -> (subject: String, told: String)? {
    guard record.state == .ongoing || record.state == .notDone, record.result.holds("；") || record.result.holds("。"),
      TaskTale(record) == nil
    else { return nil }
    var groups: [[String]] = []
    for clause in Clause.split(cleaner.clean(record.result, keepsHead: true)) {
      if groups.isEmpty || clause.mark != "，" { groups.append([]) }
      groups[groups.count - 1].append(clause.text)
    }
    let open = groups.indices.filter { at in
      groups[at].contains { [.open, .plan].contains(ClauseSense.of($0, year: cleaner.year)) }
    }
    // 年初定8件 of the list itself is no one of them.
    let undone = groups.indices.filter { Self.unfinished(groups[$0][0], of: named(record)) != nil }
    guard groups.count > 1, let at = open.count == 1 ? open.first : undone.count == 1 ? undone.first : nil,
      let subject = Self.oneThing(groups[at][0], of: named(record)) ?? Self.unfinished(groups[at][0], of: named(record))
    else { return nil }
    let told = groups[at].filter { ClauseSense.of($0, year: cleaner.year) != .plan }
    guard told.contains(where: { ClauseSense.of($0, year: cleaner.year) == .open }) else { return nil }
    // 西河站 alone does not say of what: 站点建设中，西河站主体完工.
    let name = named(record)
    let isShort = !Self.isLong(subject, name)
    return (subject, (isShort && !name.isEmpty ? name + "中，" : "") + told.joined(separator: "，"))
  }

  /// 老街农贸市场改造 of 老街农贸市场改造没完成, one of the 民生实事.
  private static func unfinished(_ clause: String, of name: String) -> String? {
    guard name.ends(inOneOf: ["实事", "项目", "工程"]),
      let denial = ["没有完成", "没完成", "未完成", "未完工", "没完工", "未开工", "没开工", "未动工", "没动工"].first(where: {
        clause.hasSuffix($0)
      }),
      case let subject = String(clause.dropLast(denial.count)), (4...14).contains(subject.count),
      subject.allSatisfy(Punctuation.isHan), !subject.holds(oneOf: general), !subject.holds(name)
    else { return nil }
    return subject
  }

  /// 柳塘敬老院 of 柳塘敬老院主体完工, where the task is about 敬老院.
  private static func oneThing(_ clause: String, of name: String) -> String? {
    let words = clause.characters
    for length in [4, 3, 2, 1] {
      for start in 2...6 where start + length < words.count {
        let thing = String(words[start..<start + length])
        guard let last = thing.last, kinds.contains(last), name.holds(thing) else { continue }
        let which = String(words[..<start])
        guard which.allSatisfy(Punctuation.isHan), !name.holds(which), !which.holds(oneOf: general),
          length > 1 || which.count <= 3 && !which.starts(withOneOf: everyone)
        else { return nil }
        return which + thing
      }
    }
    return nil
  }

  /// Whether a thing says by itself what kind it is: 柳塘敬老院.
  private static func isLong(_ subject: String, _ name: String) -> Bool { name.holds(subject.suffix(2)) }

  private static let kinds = Set("院站所馆校园区村桥路池厂库楼室点线沟河渠段墓场街巷")
  private static let everyone: SearchWords = ["各", "全", "每", "多", "两", "几", "本", "该", "我", "新", "老", "主", "在", "已"]
  private static let general: SearchWords = ["其余", "另外", "其他", "剩余", "部分", "全部", "个别"]
}
