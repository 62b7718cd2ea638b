import TextCore

/// The words of a task's name that a statement leaves out: 巡察 where `反馈问题21个` is told of 巡察反馈问题整改.
struct LostWords: Sendable {
  /// The letters of the name, without marks.
  let letters: [Character]
  /// The places of the lost words in them, in their order.
  let runs: [Range<Int>]

  /// The lost words themselves.
  var words: [String] { runs.map { String(letters[$0]) } }

  /// Words that tell nothing of what a task is about, wherever they stand in its name.
  private static let empty = [
    "工作", "建设", "情况", "推广", "管理", "处理", "监测", "提升", "开展", "活动", "服务", "保障", "加强", "推进", "组织", "落实", "做好", "抓好", "完成",
    "举办",
    "召开", "实施", "进行", "专项", "行动", "项目", "制度", "应用", "办理", "整治", "整改", "治理", "使用", "问题", "日常", "年度", "全年", "方面", "相关",
    "有关", "进一步", "积极", "认真", "扎实", "持续", "规范", "强化", "深化", "机制", "结果", "事项", "能力", "报送", "编制", "撰写",
  ].map { Array($0.unicodeScalars) }
  private static let marks: ScalarSet = "“”‘’《》〈〉、（）() ·—-"
  private static let emptyHeads = ScalarSet(empty.compactMap(\.first))

  /// Finds them: runs of two Chinese characters or more of the name that the text has no two neighbours of, without
  /// words that tell nothing.
  init(of name: String, in text: String) {
    guard !text.holds(name) else {
      (letters, runs) = ([], [])
      return
    }
    let said = text.unicodeScalars.filter { !Self.marks.contains($0) }.map { $0 }
    let letters = name.unicodeScalars.filter { !Self.marks.contains($0) }.map { $0 }
    var isKnown = letters.map { !Punctuation.isHan($0) }
    for at in letters.indices.dropLast() {
      let (first, second) = (letters[at], letters[at + 1])
      // Past a pair of them, where there is one.
      var next = 1
      while next < said.count, said[next] != second || said[next - 1] != first { next += 1 }
      guard next < said.count else { continue }
      isKnown[at] = true
      isKnown[at + 1] = true
    }
    for at in letters.indices where Self.emptyHeads.contains(letters[at]) {
      for word in Self.empty where word[0] == letters[at] && letters[at...].starts(with: word) {
        for k in at..<(at + word.count) { isKnown[k] = true }
      }
    }
    var runs: [Range<Int>] = []
    var at = 0
    while at < letters.count {
      let end = isKnown[at...].firstIndex(of: true) ?? letters.count
      if end - at >= 2 { runs.append(at..<end) }
      at = max(end, at + 1)
    }
    self.letters = letters.map { Character($0) }
    self.runs = runs
  }
}
