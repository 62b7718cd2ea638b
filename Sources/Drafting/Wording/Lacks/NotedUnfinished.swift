import Records
import TextCore

/// A remark that one thing of the row is not finished: 黄泥塘未完 beside 完工11座……黄泥塘水库征地纠纷，10月才进场，形象进度40%.
extension UnfinishedWording {
  /// `黄泥塘水库因征地纠纷10月才进场，形象进度40%`: what the result tells of the thing; nil where it does not name it.
  func notedUnfinished(_ record: TaskRecord) -> String? {
    guard !record.isEmpty(.note), let name = Self.unfinishedName(record.note), record.result.holds(name) else {
      return nil
    }
    let all = Clause.split(cleaner.clean(record.result, keepsHead: true))
    guard let at = all.firstIndex(where: { $0.text.hasPrefix(name) }) else { return nil }
    var told = [all[at].text]
    for clause in all[(at + 1)...] {
      guard clause.mark == "，" else { break }
      told.append(clause.text)
    }
    // 黄泥塘水库征地纠纷，10月才进场: why, and what it led to.
    if told.count > 1, told[1].contains("才"), told[0].allSatisfy(Punctuation.isHan),
      let thing = Self.places.lazy.compactMap({ told[0].place(of: $0) }).first,
      case let cause = told[0][thing.upperBound...], (2...10).contains(cause.count), !cause.hasPrefix("因")
    {
      told[0] = told[0][..<thing.upperBound] + "因" + cause + told[1]
      told.remove(at: 1)
    }
    return LackForm.inWriting(told.joined(separator: "，"))
  }

  /// 黄泥塘 of 黄泥塘未完.
  private static func unfinishedName(_ note: String) -> String? {
    for clause in Clause.split(note).map(\.text) {
      guard let end = unfinished.first(where: { clause.hasSuffix($0) }), case let name = clause.dropLast(end.count),
        (2...10).contains(name.count), name.allSatisfy(Punctuation.isHan), !name.holds("因")
      else { continue }
      return String(name)
    }
    return nil
  }

  /// Longest first.
  private static let unfinished = [
    "尚未完工", "还没完工", "没有完工", "未完成", "没完成", "未完工", "没完工", "未竣工", "未建成", "没建成", "未完", "没完",
  ]
  private static let places = [
    "水库", "水厂", "大桥", "桥", "路", "学校", "小区", "家属院", "泵站", "站", "村", "镇", "乡", "中心", "公园", "楼",
  ]
}
