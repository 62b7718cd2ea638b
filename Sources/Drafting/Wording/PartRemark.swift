import Records
import TextCore

/// Remarks on what a number holds and what it does not: `含今年新建3个` behind 15个分馆 is `其中今年新建3个`, and `没算进进馆数`
/// is `未计入进馆数`.
enum PartRemark {
  /// The part behind the number that it is of; nil where no number of a row has its unit, or one is parted already.
  static func told(_ remark: String, behind clauses: [Clause]) -> String? {
    guard let head = ["包含", "包括", "含"].first(where: { remark.hasPrefix($0) }), remark.count <= 20,
      !remark.holds("，"), !clauses.contains(where: { $0.text.holds("其中") })
    else { return nil }
    let body = remark.dropFirst(head.count)
    let found = QuantityParser.find(in: String(body)).map(\.quantity)
    guard found.count == 1, let part = found.first, !part.unit.isEmpty, body.first.map(Punctuation.isHan) == true,
      clauses.contains(where: { clause in
        clause.hasNumber
          && QuantityParser.find(in: clause.text).contains { whole in
            Addends.measure(whole.quantity) == Addends.measure(part)
              && NumberIndex.size(whole.quantity) > NumberIndex.size(part)
          }
      })
    else { return nil }
    return "其中" + body
  }

  private static let denials = ["没算进", "没算在", "没计入", "没算入", "没有算进", "不算在", "未算进", "不计入", "未计入", "没计在"]
  private static let ends = ["里头", "里面", "之内", "内", "里"]

  /// What a number does not count in: `未计入进馆数`; nil for any other remark.
  static func apart(_ remark: String) -> String? {
    guard let denial = denials.first(where: { remark.hasPrefix($0) }), !remark.hasDigit else { return nil }
    var whole = remark.dropFirst(denial.count)
    if let end = ends.first(where: { whole.hasSuffix($0) }) { whole = whole.dropLast(end.count) }
    guard (2...10).contains(whole.count), whole.allSatisfy(Punctuation.isHan),
      !whole.contains(where: { "表栏页行那这我他她咱".contains($0) }), !whole.starts(withOneOf: ["考核", "绩效", "成绩", "任务"])
    else { return nil }
    return "未计入" + whole
  }
}
