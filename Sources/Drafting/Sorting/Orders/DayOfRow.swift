import Records
import TextCore

/// Days that a diary tells by the day it is written on: 截至今日 and 截至今天 of a row of 25 December are 截至12月25日. A summary is read on
/// another one.
enum DayOfRow {
  /// The cells with the row's own day; empty where they tell no such day, or the row has none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard let end = record.date?.end, let month = end.month, let day = end.day else { return [:] }
    var texts: [Meaning: String] = [:]
    for meaning in [Meaning.result, .note, .problem] where !record.isEmpty(meaning) {
      var may = false
      record.withBytes(of: meaning) { may = todays.isIn($0) }
      guard may else { continue }
      let text = record.text(meaning)
      let told = words.reduce(text) { $0.replacing($1, with: "截至\(month)月\(day)日") }
      if told != text { texts[meaning] = told }
    }
    return texts
  }

  private static let todays: SearchWords = ["今日", "今天"]
  private static let words = ["截至今日", "截止今日", "截至今天", "截止今天", "到今日为止", "到今天为止"]
}
