import Records
import TextCore

/// Rows of one task that reached the same people again, as a remark says: 资助困难女童30名 in either half of the year, 同一批孩子
/// beside one of them. They are told once, so that nobody adds them: 上、下半年各资助同一批困难女童30名.
enum SamePeople {
  private static let signs: SearchWords = [
    "同一批", "同批人", "同一拨", "同一群", "同一些人", "人员相同", "对象相同", "人员一样", "对象一样", "还是这些人", "还是那些人", "还是这批", "还是那批", "是这批人",
  ]

  static func told(_ rows: [Grouping.Row], _ records: [TaskRecord], _ wordbook: Wordbook) -> [Grouping.Row] {
    let marked = rows.indices.filter { i in
      var isOne = false
      records[rows[i].index].withBytes(of: .note) { isOne = signs.isIn($0) }
      return isOne && !rows[i].occasion.stem.isEmpty
    }
    guard !marked.isEmpty else { return rows }
    var out = rows
    var gone: Set<Int> = []
    for at in marked where !gone.contains(at) {
      let said = PeriodStem.withoutHead(rows[at].text)
      let group = rows.indices.filter { i in
        !gone.contains(i) && rows[i].occasion.stem == rows[at].occasion.stem
          && PeriodStem.withoutHead(rows[i].text) == said
          && rows[i].column.map(\.text) == rows[at].column.map(\.text)
      }
      guard group.count > 1, let text = text(said, group.map { rows[$0].occasion }, wordbook) else { continue }
      let first = group[0]
      out[first].text = text
      out[first].occasion = Occasion(kind: .none, text: "", stem: rows[first].occasion.stem)
      for i in group.dropFirst() {
        out[first].covered += [rows[i].index] + rows[i].covered
        out[first].twins += rows[i].twins
        gone.insert(i)
      }
    }
    return out.indices.filter { !gone.contains($0) }.map { out[$0] }
  }

  /// `上、下半年各资助同一批困难女童30名，每次每人1000元`; nil where it is not plain who they are.
  private static func text(_ said: String, _ occasions: [Occasion], _ wordbook: Wordbook) -> String? {
    var clauses = Clause.split(said)
    guard let first = clauses.first?.text, let verb = wordbook.headVerb(first),
      case let whom = first.dropFirst(verb.count), let next = whom.first, Punctuation.isHan(next), whom.hasDigit
    else { return nil }
    let names = occasions.map(\.text)
    let times: String
    if Set(names) == ["上半年", "下半年"] {
      times = "上、下半年各"
    } else if Addition.areNamed(occasions) {
      times = occasions.sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }.map(\.text).joined(separator: "、") + "各"
    } else {
      return nil
    }
    clauses[0].text = times + verb + "同一批" + whom
    for i in clauses.indices.dropFirst() where clauses[i].text.starts(withOneOf: ["每人", "每户", "每名"]) {
      clauses[i].text = "每次" + clauses[i].text
    }
    return Clause.joined(clauses)
  }
}
