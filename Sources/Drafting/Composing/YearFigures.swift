import Foundation
import Records
import TextCore

/// The weightiest totals of the year for the opening: 接警出动692起，营救被困187人.
///
/// Only what is clear is taken: one number behind a verb and its object, of the whole year, which no other task
/// counts as well. A highlight goes before a large number.
struct YearFigures: Sendable {
  /// So many figures at most, and so many characters.
  static let most = 3
  static let longest = 48
  /// A number that is no highlight's must be this large to stand in the opening.
  static let large = 100.0

  private struct Figure {
    let text: String
    let object: String
    let unit: String
    let value: Double
    let place: (section: Int, topic: Int, point: Int)
    let isHighlight: Bool
    let isYearly: Bool
  }

  private let points: [[[Point]]]
  private let records: [TaskRecord]
  private let wordbook: Wordbook

  init(_ points: [[[Point]]], _ records: [TaskRecord], _ wordbook: Wordbook) {
    self.points = points
    self.records = records
    self.wordbook = wordbook
  }

  /// The figures as clauses, each traced to its rows; nil where none is clear.
  var clauses: TracedText? {
    let all = figures
    var kinds: [String: Int] = [:]
    for figure in all { kinds[figure.object.suffix(2) + figure.unit, default: 0] += 1 }
    let clear = all.filter {
      $0.isYearly && ($0.isHighlight || $0.value >= Self.large) && kinds[$0.object.suffix(2) + $0.unit] == 1
    }
    let ranked = clear.enumerated().sorted { a, b in
      (weight(b.element), a.offset) < (weight(a.element), b.offset)
    }.map(\.element)
    var chosen: [Figure] = []
    for figure in ranked where chosen.count < Self.most {
      // Each chapter has one figure.
      if chosen.contains(where: { $0.place.section == figure.place.section }) { continue }
      if chosen.reduce(figure.text.count, { $0 + $1.text.count + 1 }) > Self.longest { continue }
      chosen.append(figure)
    }
    guard !chosen.isEmpty else { return nil }
    var text = TracedText()
    for figure in chosen.sorted(by: { $0.place < $1.place }) {
      text.append(mark: "，")
      let point = points[figure.place.section][figure.place.topic][figure.place.point]
      let numbers = Set(SupportedNumbers.numbers(figure.text))
      text.append(figure.text, .records(point.records, sums: point.sums.filter { numbers.contains($0.digits) }))
    }
    return text
  }

  private func weight(_ figure: Figure) -> Double {
    (figure.isHighlight ? 3 : 0) + log10(1 + figure.value) + (Self.weighty.contains(figure.unit) ? 1 : 0)
  }

  private static let weighty: Set<String> = ["人", "人次", "名", "件", "起", "户", "万元", "亿元", "万人次", "家", "篇"]
  /// What no opening boasts of, and what is no matter of the whole year.
  private static let unfit = [
    "问题", "隐患", "不合格", "违纪", "违法", "死亡", "处分", "差错", "事故", "其中", "季度", "上半年", "下半年", "期间", "月", "每", "各", "上年", "去年", "累计",
    "约谈", "记录", "笔记", "信息", "收到", "发现", "查出", "退",
  ]

  private var figures: [Figure] {
    var out: [Figure] = []
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() where point.records.allSatisfy({ records[$0].state == .done }) {
          for clause in point.clauses.prefix(4) {
            guard let figure = figure(clause.text, of: point, (s, t, p)) else { continue }
            out.append(figure)
          }
        }
      }
    }
    return out
  }

  private func figure(_ text: String, of point: Point, _ place: (section: Int, topic: Int, point: Int)) -> Figure? {
    guard text.count <= 20, wordbook.headVerb(text) != nil, !text.contains(where: { "“”《》（）、：".contains($0) }),
      !Self.unfit.contains(where: { text.holds($0) })
    else { return nil }
    let found = QuantityParser.find(in: text)
    guard found.count == 1, let quantity = found.first?.quantity, found.first?.range.upperBound == text.utf8.count,
      quantity.isAddable, quantity.approximate.isEmpty, let number = Double(quantity.digits.replacing(",", with: "")),
      let digit = text.firstIndex(where: \.isWholeNumber)
    else { return nil }
    let object = String(text[..<digit])
    guard object.count >= 4, object.allSatisfy(Punctuation.isHan) else { return nil }
    let scale = quantity.scale == "万" ? 10_000.0 : quantity.scale == "亿" ? 100_000_000 : 1
    let isMoney = quantity.unit.hasSuffix("元")
    return Figure(
      text: text, object: object, unit: quantity.unit, value: isMoney ? number : number * scale, place: place,
      isHighlight: point.isHighlight, isYearly: isYearly(point))
  }

  /// Of the whole year: brought together from several rows, or without a date, or over half a year and more.
  private func isYearly(_ point: Point) -> Bool {
    if point.stem.hasDigit { return false }
    if point.records.count > 1 { return true }
    return point.records.allSatisfy { index in
      guard let date = records[index].date else { return records[index].dateText.isEmpty }
      guard let from = date.start.month, let to = date.end.month else { return true }
      return date.end.year > date.start.year || to - from >= 6
    }
  }
}

extension TracedText {
  /// An opening with figures behind its count of tasks, at the end of that sentence; unchanged where the sentence
  /// goes on to something else.
  func withFigures(_ figures: TracedText) -> TracedText {
    var text = TracedText()
    var isCounted = false
    var isTold = false
    for piece in pieces {
      if case .records = piece.origin { isCounted = true }
      guard isCounted, !isTold, let stop = piece.text.firstIndex(of: "。") else {
        text.append(piece.text, piece.origin)
        continue
      }
      let head = piece.text[..<stop]
      guard !["，", "现将", "如下"].contains(where: { head.holds($0) }) else { return self }
      text.append(head + "，", piece.origin)
      text.append(figures)
      text.append(String(piece.text[stop...]), piece.origin)
      isTold = true
    }
    return text
  }
}
