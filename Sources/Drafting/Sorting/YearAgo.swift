import Records
import TextCore

/// Words of a clerk's that a row is the year before's: `这是2024年度的`, `去年任务，不计入今年`, `去年账，报财务`, and
/// `34个小区决算办完（去年的项目）`.
struct YearAgo {
  private let heads: [String]

  /// - Parameter year: the draft's.
  init(_ year: Int) {
    let digits = String(year - 1)
    heads = ["去年", "上年", "上一年", "上年度", digits + "年度", digits + "年", String(digits.suffix(2)) + "年"]
  }

  /// The words, nil where there are none.
  func mark(_ record: TaskRecord) -> String? {
    for meaning in [Meaning.note, .state, .problem] {
      var mayBe = false
      record.withBytes(of: meaning) { mayBe = (9...90).contains($0.count) && Self.signs.isIn($0) }
      guard mayBe else { continue }
      // 去年的，今年的结果明年才出 is not taken back by what it goes on with.
      let cell = record.text(meaning)
      let clauses = cell.split(whereSeparator: { "，,；;。 　（(".contains($0) }).map(String.init)
      if let first = clauses.first, let mark = said(first) { return mark }
      if let mark = clauses.first(where: Self.denials.contains) { return mark }
    }
    var mayBe = false
    record.withBytes(of: .result) { bytes in
      mayBe = bytes.suffix(3).elementsEqual("）".utf8) || bytes.last == UInt8(ascii: ")")
    }
    guard mayBe, case let result = record.result, let open = result.lastIndex(where: { "（(".contains($0) }) else {
      return nil
    }
    let words = String(result[result.index(after: open)...].dropLast())
    // 完成20个（其中3个是去年续建）: only an aside of its own is of the row.
    return words.ends(inOneOf: Self.works) ? said(words) : nil
  }

  private func said(_ clause: String) -> String? {
    let words = clause.withoutHead(of: ["这是", "这个是", "都是", "是", "属于", "属", "系"])
    guard (3...14).contains(words.count), let head = heads.first(where: { words.hasPrefix($0) }) else { return nil }
    let rest = words.dropFirst(head.count).description.withoutHead(of: ["度", "底"])
    guard
      Self.whole.contains(rest)
        || rest.count <= 5 && rest.hasSuffix("的") && !rest.hasDigit
          && rest.starts(withOneOf: Self.deeds)
    else { return nil }
    return clause
  }

  private static let signs: SearchWords = ["去年", "上年", "上一年", "年度", "年的", "年任", "年项", "年账", "今年", "本年"]
  /// 2024年底就发完了，补登记的，不算今年.
  private static let denials: WordSet = ["不算今年", "不算今年的", "不计今年", "不计入今年", "不算本年", "不计入本年", "不算在今年", "不作今年的"]
  private static let works: SearchWords = ["的", "的事", "项目", "任务", "的项目", "的任务"]
  private static let whole: WordSet = [
    "的", "的事", "的任务", "的项目", "的账", "的工作", "的活动", "任务", "项目", "账", "工作", "考核", "的考核", "度的", "度的事", "度任务", "学期的", "学年的",
  ]
  private static let deeds: SearchWords = ["拿", "评", "办", "获", "发", "报", "做", "完", "验收", "开", "立", "补", "收", "干", "就"]
}
