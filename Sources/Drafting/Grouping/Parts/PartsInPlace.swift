import Records
import TextCore

/// Remarks that are told where their own row is: both numbers are its own, or its own words are enough.
extension Containment {
  /// Tells what a remark says of numbers of its own row, or by its own words; false where it takes another point.
  mutating func tellInPlace(_ note: PartNote, at place: Place) -> Bool {
    let point = self[place]
    switch note.relation {
    case .overlapping:
      guard let last = point.clauses.last, note.whole.isTellable,
        !note.whole.name.isEmpty || meant(note.whole, from: place) != nil,
        !note.whole.digits.isEmpty || numbers.hasPoint(called: note.whole.name, besides: place)
      else { return false }
      self[place] = point.telling(point.clauses + [last.like("与" + inFull(note.whole, from: place) + "有重叠")])
      return true
    case .holding:
      if note.part.digits.isEmpty { return tellNames(note, at: place) }
      guard let part = QuantityParser.find(in: note.part.digits + note.part.unit).first?.quantity, note.part.isTellable,
        let at = point.clauses.indices.first(where: { i in
          QuantityParser.find(in: point.clauses[i].text).contains { whole in
            Addends.measure(whole.quantity) == Addends.measure(part)
              && NumberIndex.size(part) <= NumberIndex.size(whole.quantity)
          }
        })
      else { return false }
      var clauses = point.clauses
      // How the whole stands to its plan and to the year before goes ahead of its part.
      var end = at + 1
      while end < clauses.count, clauses[end].mark == "，",
        ComparisonPlace.isTail(clauses[end].text)
          || clauses[end].text.starts(withOneOf: ["较上年", "增长", "下降", "完成计划"])
      {
        end += 1
      }
      clauses.insert(clauses[at].like("其中" + fuller(note.part, from: place)), at: end)
      self[place] = point.telling(clauses)
      return true
    case .within:
      guard !note.whole.digits.isEmpty, let clauses = parted(point.clauses, note) ?? ownPart(point, note)
      else { return false }
      self[place] = point.telling(clauses)
      return true
    }
  }

  /// `罚款213.7万元（含渣土、油烟案件）` of 渣土、油烟的都在内: rows of those names are told elsewhere, and nobody shall add them.
  private mutating func tellNames(_ note: PartNote, at place: Place) -> Bool {
    let names = Punctuation.split(note.part.name, at: ["、", "和", "及", "与"]).map(\.text)
    let others = points.joined().joined().filter { $0.records != self[place].records }
    guard
      names.allSatisfy({ name in name.count >= 2 && others.contains { TaskObject.isSubsequence(name, of: $0.stem) } }),
      let at = self[place].clauses.lastIndex(where: \.hasNumber), self[place].clauses[at].endsInNumber
    else { return false }
    var clauses = self[place].clauses
    let noun = clauses[...at].contains { $0.text.holds("立案") || $0.text.holds("案件") } ? "案件" : ""
    clauses[at].text += "（含" + names.joined(separator: "、") + noun + "）"
    self[place] = self[place].telling(clauses)
    return true
  }

  /// The number of another point that a remark names by its number, with words of the point's name.
  private func meant(_ mention: PartNote.Mention, from place: Place) -> NumberIndex.Entry? {
    let found = numbers.all(of: mention.digits).filter { entry in
      entry.place != place
        && (mention.name.isEmpty || self[entry.place].stem.holds(mention.name) || entry.label.holds(mention.name))
    }
    return Set(found.map(\.place)).count == 1 ? found[0] : nil
  }

  /// `辣椒销售的约410万元` of 辣椒那410万.
  private func inFull(_ mention: PartNote.Mention, from place: Place) -> String {
    guard !mention.digits.isEmpty else { return mention.name }
    let yuan = mention.unit.ends(inOneOf: ["万", "亿"]) ? "元" : ""
    guard let found = meant(mention, from: place),
      let quantity = QuantityParser.find(in: self[found.place].clauses[found.clause].text).first?.quantity
    else { return mention.text + yuan }
    let label = found.label.trimmingSuffix("约").trimmingSuffix("近").trimmingSuffix("大约")
    if mention.name.isEmpty { return self[found.place].stem + "的" + quantity.amount() }
    let name = label.holds(mention.name) ? label : mention.name + label
    return (name.count <= 10 ? name : mention.name) + "的" + quantity.amount()
  }

  /// `RTO废气治理1150万元` of RTO那1150万元.
  private func fuller(_ mention: PartNote.Mention, from place: Place) -> String {
    guard let found = meant(mention, from: place), case let stem = self[found.place].stem, stem.count <= 12,
      stem.hasPrefix(mention.name)
    else { return mention.text }
    return stem + mention.digits + mention.unit
  }

  /// `校级5个，其中省级1个` of 省级1个、校级5个, `评出20名，其中推荐到县里的2名都获评`: both numbers are the point's own.
  private func parted(_ clauses: [Clause], _ note: PartNote) -> [Clause]? {
    guard let at = clauses.firstIndex(where: { $0.text.tells(note.whole) }) else { return nil }
    if let listed = listed(clauses, at, note) { return listed }
    // 扩大会议含在5次内: both are told already, one behind the other.
    if note.part.digits.isEmpty, note.part.name.count >= 2, note.whole.name.isEmpty,
      let part = clauses.indices.first(where: { $0 >= at && clauses[$0].text.hasNumberBehind(note.part.name) })
    {
      if part == at || clauses[part].text.holds("其中") { return clauses }
      var out = clauses
      out[part].text = "其中" + clauses[part].text
      return out
    }
    let items = Punctuation.split(clauses[at].text, at: ["、"]).map(\.text)
    if items.count > 1, let whole = items.firstIndex(where: { $0.tells(note.whole) }),
      let part = items.firstIndex(where: { $0.hasDigit && $0.tells(note.part) }), whole != part
    {
      var rest = items.indices.filter { $0 != part }.map { items[$0] }
      // What stood before the part stands before what is left: 创建省级1个、校级5个.
      var item = items[part]
      if part == 0, !note.part.name.isEmpty, let name = item.place(of: note.part.name),
        name.lowerBound > item.startIndex
      {
        rest[0] = item[..<name.lowerBound] + rest[0]
        item = String(item[name.lowerBound...])
      }
      guard whole == items.count - 1 || part == items.count - 1 && whole == part - 1 else { return nil }
      var out = clauses
      out[at].text = rest.joined(separator: "、")
      out.insert(clauses[at].like("其中" + item), at: at + 1)
      return out
    }
    var number = note.part
    number.name = ""
    let behind = clauses[(at + 1)...]
    guard !note.part.digits.isEmpty,
      let part = behind.firstIndex(where: { $0.text.tells(note.part) })
        ?? behind.firstIndex(where: { $0.text.tells(number) })
    else { return preceding(clauses, at, note.part) }
    if clauses[part].text.holds("其中") { return clauses }
    var out = clauses
    out[part].text = "其中" + clauses[part].text
    out[part].mark = part == at + 1 ? "，" : out[part].mark
    return out
  }

  /// `城镇新增就业1850人，其中失业人员再就业420人、困难人员就业136人` of 再就业、困难人员都在1850人里: each name is that of a number of the
  /// row behind the whole.
  private func listed(_ clauses: [Clause], _ whole: Int, _ note: PartNote) -> [Clause]? {
    let names = Punctuation.split(note.part.name, at: ["、", "和", "及", "与"]).map(\.text)
    guard names.count > 1, note.part.digits.isEmpty, names.allSatisfy({ $0.count >= 2 }) else { return nil }
    let last = whole + names.count
    guard last < clauses.count, clauses[last].mark == "，" || last == whole + 1 else { return nil }
    let behind = clauses[(whole + 1)...last]
    guard names.allSatisfy({ name in behind.count { $0.text.hasNumberBehind(name) } == 1 }),
      behind.allSatisfy({ clause in names.count { clause.text.hasNumberBehind($0) } == 1 && clause.mark == "，" })
    else { return nil }
    var out = clauses
    let list = behind.map(\.text).joined(separator: "、").withoutHead(of: ["其中"])
    out[whole + 1].text = "其中" + list
    out.removeSubrange((whole + 2)...last)
    return out
  }

  /// `其中“6·27”过程转移1874人` of a remark that goes on 含在3208人内: the number ahead of those words is the part.
  private func ownPart(_ point: Point, _ note: PartNote) -> [Clause]? {
    let clauses = point.clauses
    guard note.part.isEmpty, let row = point.records.first, let part = clauses.last, part.hasNumber,
      !part.text.starts(withOneOf: ["其中", "含"]), records[row].note.holds(part.text),
      let at = clauses.dropLast().firstIndex(where: { $0.text.tells(note.whole) }),
      !clauses[(at + 1)...].dropLast().contains(where: \.hasNumber),
      let whole = QuantityParser.find(in: note.whole.digits + note.whole.unit).first?.quantity,
      let own = QuantityParser.find(in: part.text).last?.quantity,
      Addends.measure(own) == Addends.measure(whole), NumberIndex.size(own) < NumberIndex.size(whole)
    else { return nil }
    var out = clauses
    out[out.count - 1].text = "其中" + part.text
    return out
  }

  /// `省级民宿2家，市级5家（含省级2家）`: the part stands before the whole.
  private func preceding(_ clauses: [Clause], _ whole: Int, _ part: PartNote.Mention) -> [Clause]? {
    guard !part.digits.isEmpty, part.isTellable, clauses[..<whole].contains(where: { $0.text.tells(part) }),
      let found = QuantityParser.find(in: clauses[whole].text).last,
      found.range.upperBound == clauses[whole].text.utf8.count
    else { return nil }
    var out = clauses
    out[whole].text += "（含" + part.text + "）"
    return out
  }
}

extension String {
  /// Whether a number stands behind these words.
  fileprivate func hasNumberBehind(_ words: String) -> Bool {
    guard let place = place(of: words) else { return false }
    return self[place.upperBound...].contains(where: \.isDigit)
  }
}
