import Records
import TextCore

/// What clerks jot beside a row that is not for the summary, where they use none of the marks of the settings: `内部，不写`,
/// `领导说不写`, `接待，不写`, `内部事`.
enum KeptOut {
  /// The words of a record that keep it out; nil where none does.
  static func mark(_ record: TaskRecord) -> String? {
    for column in [Meaning.note, .state, .problem, .next, .owner] where !record.isEmpty(column) {
      if let found = mark(in: record.text(column)) { return found }
    }
    // In a checklist, or a table without remarks, the result ends with them in brackets.
    for text in [record.result, record.task, record.quantityText] where text.last == "）" || text.last == ")" {
      guard let open = text.lastIndex(where: { "（(".contains($0) }) else { continue }
      if let found = mark(in: String(text[text.index(after: open)...].dropLast())) { return found }
    }
    return nil
  }

  private static func mark(in note: String) -> String? {
    let clauses = note.split { "，,；;。 　（）()".contains($0) }.map(String.init)
    for (at, clause) in clauses.enumerated() where clause.count <= longest {
      let core = clause.withoutHead(of: speakers)
      guard marks.contains(core) else { continue }
      // 入库数归税务，不写 and 离职原因，不写 keep a part of the row out.
      if at > 0, clauses[at - 1].holds(oneOf: parts) { continue }
      return clause
    }
    return nil
  }

  private static let longest = 10
  /// Who says so, or where it is not to stand.
  private static let speakers = [
    "领导说", "局长说", "主任说", "书记说", "校长说", "院长说", "领导要求", "领导交代", "领导交代的", "总结", "材料", "总结里", "材料里", "这条", "此条", "这项", "此项",
    "先", "暂",
  ]
  private static let marks: WordSet = [
    "不写", "不单写", "不单独写", "别写", "不要写", "不用写", "不用", "不必写", "不宜写", "不写材料", "不写进材料", "不写总结", "不写进总结", "不进总结", "不进材料",
    "不上材料", "不入材料", "不对外", "不外传", "数字不公开", "数据不公开", "数字不写", "数字不对外", "数字保密",
    "内部", "内部事", "内部事务", "内部活动", "内部工作", "内部事项", "仅内部", "内部使用",
  ]
  /// What is no row but a part of what it says.
  private static let parts: SearchWords = ["数", "率", "金额", "原因", "名单", "名字", "姓名", "人名", "细节", "过程"]
}
