import TextCore

/// The chapters in which bodies of one trade tell a year, and the words of names by which they are known: of 交警
/// 预防道路交通事故, 严查交通违法行为 and the like.
package struct TradeFrame: Sendable, Hashable {
  /// What the trade is called in the lexicon.
  package let name: String
  /// The words in the names of its bodies.
  package let bodies: [String]
  /// Its chapters in the order in which they are told, the body's work on itself last; their words are those of names of tasks and
  /// titles of themes.
  package let chapters: [WorkTheme]

  /// The frames in a list of 行当: a line with the bodies of a trade, and lines `行当·标题` with its chapters.
  static func frames(_ lines: [WorkTheme]) -> [TradeFrame] {
    var chapters: [String: [WorkTheme]] = [:]
    for line in lines {
      let parts = line.title.split(separator: "·", maxSplits: 1)
      guard parts.count == 2 else { continue }
      chapters[String(parts[0]), default: []].append(WorkTheme(title: String(parts[1]), words: line.words))
    }
    return lines.compactMap { line in
      chapters[line.title].map { TradeFrame(name: line.title, bodies: line.words, chapters: $0) }
    }
  }

  /// What any office does for itself, which the last chapter has where no other has it: words of tasks, and themes.
  fileprivate static let ownWords = [
    "会议", "工作会", "制度", "队伍", "培训", "宣传", "信息", "建议提案", "人大建议", "政协提案", "驻村", "档案", "保密", "工会", "职工",
  ]
  /// Those that are its own whatever else they name: 乡村振兴驻村帮扶 of a 财政局.
  fileprivate static let ownMatters = ["驻村帮扶", "机关培训", "干部培训", "人大建议", "政协提案", "建议提案", "档案移交"]
  fileprivate static let ownThemes = [
    "加强自身建设", "加强学习培训", "加强人才队伍建设", "规范办文办会", "做好文稿信息工作", "做好运行保障", "加强宣传报道", "推进信息化建设", "关心关爱职工", "抓好值班值守",
  ]

  /// How well a name is of this trade: by where the word ends by which it is, for 某街道某社区 is a community, then by its
  /// length; 0 where it is not.
  func fit(_ unit: String) -> Int {
    let name = Array(unit.utf8)
    return bodies.reduce(0) { best, word in
      let word = Array(word.utf8)
      guard word.count <= name.count,
        let at = (0...(name.count - word.count)).last(where: { name[$0...].starts(with: word) })
      else { return best }
      return max(best, (at + word.count) << 10 + word.count)
    }
  }
}

extension ThemeFinder {
  /// A finder of a trade's chapters: by their own words first, then by those of the themes that they take, and by what any
  /// office does for itself.
  init(_ frame: TradeFrame, _ general: [WorkTheme], vague: [String]) {
    let titles = Dictionary(general.map { ($0.title, $0.words) }) { first, _ in first }
    var own = frame.chapters.map { chapter in
      WorkTheme(title: chapter.title, words: chapter.words.filter { titles[$0] == nil })
    }
    if let last = own.last {
      // 驻村 is 农业农村's trade.
      let others = Set(own.flatMap(\.words))
      let matters = TradeFrame.ownMatters.filter { !others.contains($0) && !others.contains(String($0.prefix(2))) }
      // 养老护理员培训 is of 养老, whatever the list of the office's own work has.
      let plain = last.words.filter { !TradeFrame.ownWords.contains($0) }
      own[own.count - 1] = WorkTheme(title: last.title, words: plain + matters)
    }
    var taken = frame.chapters.map { chapter in
      WorkTheme(
        title: chapter.title, words: ([chapter.title] + chapter.words).flatMap { titles[$0] ?? [] })
    }
    // A chapter that names such a word, or such a theme, keeps it: 残联 tells of its 宣传 in a chapter of its own.
    if let last = taken.last {
      let known = Set(frame.chapters.flatMap { [$0.title] + $0.words })
      let others = Set(frame.chapters.dropLast().flatMap(\.words))
      let words = TradeFrame.ownThemes.filter { !known.contains($0) }.flatMap { titles[$0] ?? [] }
      taken[taken.count - 1] = WorkTheme(
        title: last.title, words: last.words + TradeFrame.ownWords.filter { !others.contains($0) } + words)
    }
    self.init(own: own, taken: taken, vague: vague)
  }
}
