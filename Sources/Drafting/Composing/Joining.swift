import TextCore

/// Joins points into sentences: `；` between what is of one kind, `。` where a thought ends.
struct Joining: Sendable {
  let wordbook: Wordbook
  /// Up to here points of one matter are joined, in characters.
  var comfortable = 64
  /// Whether a title says what all points are of, so that short ones may share a sentence whatever their words.
  var isTitled = false
  /// Up to here points with one lead verb are joined rather than start two sentences alike.
  static let longest = 105

  /// The sentences of points in their order; points without text are passed over.
  func sentences(_ points: [Point], _ detail: (Int) -> Point.Detail) -> [TracedText] {
    let runs = runs(of: points) {
      points[$0].text(detail($0))
    } areOneMatter: {
      Ordering.isOneMatter(points[$0].stem, points[$1].stem)
    }
    return runs.map { run in
      var sentence = TracedText()
      for piece in run {
        let point = points[piece.index]
        sentence.append(mark: "；")
        sentence.append(
          Self.withoutCrumbs(piece.text),
          .records(point.records(detail(piece.index)), sums: point.sums(detail(piece.index))))
      }
      sentence.append(mark: "。")
      return sentence
    }
  }

  /// A text without sentences of a few characters that only go on from the one ahead: 接户212户，11月通水；投资456万元. of
  /// 接户212户，11月通水。投资456万元.
  static func withoutCrumbs(_ text: String) -> String {
    guard text.holds("。") else { return text }
    var out = ""
    // Behind 其中 it would be read as one of the parts.
    var isOfParts = false
    for (at, sentence) in text.split(separator: "。", omittingEmptySubsequences: false).enumerated() {
      let goesOn = !sentence.isEmpty && sentence.count < crumbOfText && !isOfParts
      if at > 0 { out += goesOn ? "；" : "。" }
      out += sentence
      isOfParts = sentence.holds("其中") || goesOn && isOfParts
    }
    return out
  }

  private static let crumbOfText = 10

  /// What goes into one sentence, a point with its text.
  typealias Run = [(index: Int, text: String)]

  /// The points of each sentence, in their order; those without text are passed over.
  /// - Parameter areOneMatter: whether two points are of one matter by their names, which takes reading both.
  func runs(of points: [Point], _ text: (Int) -> String, areOneMatter: (Int, Int) -> Bool) -> [Run] {
    var runs: [Run] = []
    var current: Run = []
    for index in points.indices {
      let text = text(index)
      if text.isEmpty { continue }
      if !current.isEmpty, !goTogether(current, (index, text), points, areOneMatter) {
        runs.append(current)
        current = []
      }
      current.append((index, text))
    }
    if !current.isEmpty { runs.append(current) }
    return runs
  }

  private func goTogether(
    _ current: Run, _ next: (index: Int, text: String), _ points: [Point], _ areOneMatter: (Int, Int) -> Bool
  ) -> Bool {
    let (before, text) = (current[current.count - 1], next.text)
    guard current.count < 4, !before.text.holds("。"), !text.holds("。") else { return false }
    let length = current.reduce(0) { $0 + $1.text.count + 1 } + text.count
    // Most points are settled without these, which read them through.
    var isAlike: Bool {
      Self.areAlike(points[before.index].stem + before.text, points[next.index].stem + text, among: points)
    }
    if let verb = wordbook.leadVerb(current[0].text), verb == wordbook.leadVerb(text), length <= Self.longest {
      // 完成 and 开展 stand before anything: they make no two matters one.
      guard Self.empty.contains(verb), !areOneMatter(before.index, next.index) else { return true }
      return isAlike || Self.act(before.text).map { $0 == Self.act(text) } ?? false
    }
    guard length <= comfortable, current.count < 3 else { return false }
    if areOneMatter(before.index, next.index) { return true }
    // Below a title what is hardly more than a name and a number stands with its like.
    let isCrumb = isTitled && before.text.count < Self.crumb && text.count < Self.crumb
    // Nor does it make a sentence of its own behind another short one: 药占比27.3%.
    if current.count == 1, text.count < Self.crumbOfText, before.text.count < Self.shortBeside, text.hasDigit,
      !before.text.holds("其中")
    {
      return true
    }
    return before.text.count < 22 && text.count < 34 && (isCrumb || isAlike)
  }

  private static let crumb = 14
  private static let shortBeside = 40
  private static let empty: WordSet = [
    "完成", "做好", "抓好", "抓实", "做实", "落实", "推进", "开展", "组织", "举办", "加强", "推动",
  ]

  /// What kind of act a statement's object ends with: 演练 of 开展防汛应急演练1次.
  private static func act(_ text: String) -> String? {
    let object = text.prefix { !"，；。".contains($0) && !$0.isDigit }
    return acts.first { object.hasSuffix($0) }
  }

  private static let acts = ["培训", "演练", "审计", "检查", "抽查", "调研", "竞赛", "宣讲", "巡查", "督查", "普查", "执法"]

  /// Whether two statements are of one matter by their words: two Han characters side by side that both have, beside
  /// those that every summary is full of.
  private static func areAlike(_ one: String, _ other: String, among points: [Point]) -> Bool {
    let scalars = Array(one.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { first, second in
      guard Punctuation.isHan(first), Punctuation.isHan(second), !isCommon(first, second) else { return false }
      var pair = ""
      pair.unicodeScalars.append(first)
      pair.unicodeScalars.append(second)
      return other.holds(pair) && !isOfAll(pair, points)
    }
  }

  /// Whether so many points have a word that it tells what the topic is about, and not who of them are kin: 党员.
  private static func isOfAll(_ pair: String, _ points: [Point]) -> Bool {
    guard points.count > 4, points.count <= 60 else { return false }
    let most = max(3, points.count / 3)
    var count = 0
    for point in points where point.stem.holds(pair) || point.text(.full).holds(pair) {
      count += 1
      if count > most { return true }
    }
    return false
  }

  /// Whether two characters side by side are among the words that every summary is full of.
  static func isCommon(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    commonPairs.contains(UInt64(one.value) << 32 | UInt64(other.value))
  }

  /// Words of two characters by their scalars: asked of each pair of each name.
  static func pairs(_ words: [String]) -> Set<UInt64> {
    Set(
      words.map { word in
        word.unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) }
      })
  }

  private static let commonPairs = pairs(commonWords)

  private static let commonWords = [
    "开展", "举办", "召开", "组织", "完成", "活动", "工作", "全年", "各类", "问题", "发现", "整改", "参加", "人次", "建设", "服务", "管理", "情况",
    "其中",
    "落实", "推进", "制定", "印发", "发放", "建立", "检查", "解决", "群众", "干部", "人员", "单位", "处理", "办理", "达到", "全部", "全县", "全市", "全区",
    "今年", "万元", "亿元", "公里", "平方", "方米", "万人", "投入", "投资", "超额", "计划", "目标", "上年", "同比", "累计",
  ]
}
