import Records
import TextCore

/// The names under which rows of one task are told: those of the bodies that did the work, and those of its kinds.
extension Merging {
  /// The bodies that did the work: all of them, or the first two and how many there are.
  func actors(_ rows: [Row], _ merged: inout Merged) -> String? {
    var names = Folding.Matters()
    for (i, row) in rows.enumerated() { names.add(row.occasion.text, i) }
    guard names.names.count == rows.count else { return nil }
    if rows.count <= Addition.mostListed { return Folding.list(names.names) }
    let nouns = ["大队", "中队", "支队", "党支部", "支部", "分局", "社区", "分公司", "科", "股", "所", "站", "村"]
    let noun = nouns.first { noun in names.names.allSatisfy { $0.hasSuffix(noun) } } ?? "单位"
    let parts = rows.map { Sum.Part(record: $0.index, value: "1个") }
    merged.sums.append(Sum(.count, shown: "\(rows.count)个", of: parts))
    return names.names.prefix(2).joined(separator: "、") + "等\(rows.count)个" + noun
  }

  /// `举办培训班` of 业务培训班（刑事审判） and （执行） as 举办刑事审判和执行业务培训班; false where no noun takes the
  /// names.
  func nameSorts(_ rows: [Row], _ stem: String, _ merged: inout Merged) -> Bool {
    let names = rows.map(\.occasion.text)
    guard Set(names).count == rows.count, rows.count <= Folding.mostNamed else { return false }
    let list = Folding.list(names)
    let verb = wordbook.headVerb(stem) ?? ""
    let noun = String(stem.dropFirst(verb.count))
    guard noun.count >= 2 else { return false }
    guard let first = merged.clauses.first?.text else {
      merged.task = verb + list + noun
      return true
    }
    guard let resultVerb = wordbook.headVerb(first) else { return false }
    let object = first.dropFirst(resultVerb.count)
    if let found = first.place(of: noun) {
      merged.clauses[0].text = first[..<found.lowerBound] + list + first[found.lowerBound...]
    } else if object.count >= 2, noun.hasSuffix(object) {
      merged.clauses[0].text = resultVerb + list + noun
    } else {
      return false
    }
    merged.task = ""
    return true
  }
}
