import Records
import TextCore

/// Tables whose names of tasks are headings of several rows (节会活动 of 春节庙会, “五一”假期 and 国庆中秋假期): what each row is about stands in its column
/// of ways, and without it the row tells numbers of nobody knows what.
enum RepeatedLabel {
  /// The rows with what they are about.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    var rows: [String: [Int]] = [:]
    for (row, record) in records.enumerated() where !record.isEmpty(.measures) && !record.isEmpty(.result) {
      rows["\(record.tableIdentity)" + record.task, default: []].append(row)
    }
    var out = records
    for group in rows.values where group.count > 1 && group.count <= most {
      let ways = group.map { MarkWidth.widened(records[$0].measures) }
      // The same way of all of them tells none apart.
      guard Set(ways).count == ways.count else { continue }
      for (row, way) in zip(group, ways) {
        let record = records[row]
        let result = MarkWidth.widened(record.result)
        if let name = name(way) {
          out[row] = record.reading([.task: name, .measures: ""])
        } else if !result.holds(way), way.count <= 40 {
          out[row] = record.reading([.result: way + "，" + result, .measures: ""])
        }
      }
    }
    return out
  }

  /// Of more rows of one name it is a kind of work, and no heading.
  private static let most = 8

  /// 春节庙会, which is what the row is about; nil of a way of doing it.
  private static func name(_ way: String) -> String? {
    guard (3...12).contains(way.count), !way.contains(where: { "，、；。：".contains($0) }),
      way.first.map({ Punctuation.isHan($0) || $0 == "“" }) == true, !way.starts(withOneOf: verbs),
      way.ends(inOneOf: nouns)
    else { return nil }
    return way
  }

  private static let verbs: SearchWords = [
    "实行", "推行", "开展", "组织", "建设", "建立", "创建", "带动", "引进", "引入", "完善", "加强", "推进", "开发", "恢复", "举办", "改造", "接待", "压减",
    "发行",
    "招聘", "落实", "制定", "强化", "深化", "优化", "规范", "抓好", "做好", "召开", "签订", "编制", "采取", "通过", "利用", "对",
  ]
  private static let nouns: SearchWords = [
    "庙会", "假期", "中心", "中心一期", "中心二期", "营地", "小镇", "应急", "项目", "工程", "景区", "系列", "平台", "音乐节", "文化节", "节", "站", "馆", "园",
    "厂",
    "基地", "一期", "二期", "三期", "公寓", "码头", "大桥", "隧道", "公路", "广场",
  ]
}
