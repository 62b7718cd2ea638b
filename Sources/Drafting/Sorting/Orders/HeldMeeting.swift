import Records
import TextCore

/// Meetings that a clerk makes the subject of their being held: 教代会召开1次 is 召开教代会1次.
enum HeldMeeting {
  /// The cells of a record with the verb ahead; empty where no clause is so.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .result) { may = signs.isIn($0) }
    guard may else { return [:] }
    var clauses = Clause.split(MarkWidth.widened(record.result))
    var isTold = false
    for i in clauses.indices {
      guard let told = told(clauses[i].text) else { continue }
      clauses[i].text = told
      isTold = true
    }
    return isTold ? [.result: Clause.joined(clauses)] : [:]
  }

  /// A clause with the verb ahead; nil of any other.
  static func told(_ clause: String) -> String? {
    guard let place = clause.place(of: "召开"), case let name = String(clause[..<place.lowerBound]),
      (3...8).contains(name.count), name.hasSuffix("会"), !name.hasSuffix("委会"), name.allSatisfy(Punctuation.isHan),
      !name.ends(inOneOf: bodies), case let count = clause[place.upperBound...], count.first?.isDigit == true,
      count.last.map({ "次场期".contains($0) }) == true, count.dropLast().allSatisfy({ $0.isDigit || "余多".contains($0) })
    else { return nil }
    return "召开" + name + count
  }

  private static let signs: SearchWords = ["会召开"]
  /// Bodies whose names end in 会, and which hold meetings themselves.
  private static let bodies: SearchWords = [
    "协会", "工会", "学会", "商会", "联合会", "理事会", "基金会", "董事会", "监事会", "常务会", "妇联会", "社会", "人大会",
  ]
}
