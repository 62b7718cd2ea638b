import Records

/// How alike short Chinese texts are, by the pairs of characters they share; rare pairs weigh more.
struct Likeness: Sendable {
  /// A text as the pairs of neighbouring characters in it, each once, in a fixed order.
  struct Grams: Sendable {
    let list: [String]
    let set: Set<String>
    let weight: Double
  }

  private let rarity: [String: Double]
  private let unseen: Double

  /// Learns from some texts how rare each pair is among them.
  init(_ texts: [String]) {
    var counts: [String: Int] = [:]
    for text in texts { for gram in Set(Self.pairs(text)) { counts[gram, default: 0] += 1 } }
    let all = Double(texts.count)
    rarity = counts.mapValues { Self.logarithm(1 + all / Double($0)) }
    unseen = Self.logarithm(1 + all)
  }

  /// The pairs of a text.
  func grams(_ text: String) -> Grams {
    var seen: Set<String> = []
    let list = Self.pairs(text).filter { seen.insert($0).inserted }
    return Grams(list: list, set: seen, weight: list.reduce(0) { $0 + weight($1) })
  }

  /// What both share, as a part of both: from 0 to 1.
  func overlap(_ a: Grams, _ b: Grams) -> Double {
    let whole = a.weight + b.weight
    return whole == 0 ? 0 : 2 * shared(a, b) / whole
  }

  /// How much of the first stands in the second: from 0 to 1.
  func containment(_ a: Grams, in b: Grams) -> Double {
    a.weight == 0 ? 0 : shared(a, b) / a.weight
  }

  private func shared(_ a: Grams, _ b: Grams) -> Double {
    // In the order of a list, so that the sum of fractions comes out the same in every run.
    a.list.reduce(0) { $0 + (b.set.contains($1) ? weight($1) : 0) }
  }

  private func weight(_ gram: String) -> Double {
    (rarity[gram] ?? unseen) * (Self.common.contains(gram) ? 0.25 : 1)
  }

  /// Pairs that say how, not what.
  private static let common: Set<String> = [
    "开展", "组织", "加强", "推进", "建立", "制定", "举办", "落实", "深化", "完善", "提升", "活动", "机制", "制度", "建设", "管理", "工作", "召开", "健全",
    "印发",
    "修订", "全面", "深入", "持续", "进行", "情况", "有关", "相关", "认真", "切实", "年度", "推动", "做好", "抓好", "强化", "提高", "各项", "单位", "部门",
  ]

  private static func pairs(_ text: String) -> [String] {
    var out: [String] = []
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let folded = TextFold.halfWidth(scalar)
      guard folded.properties.isAlphabetic else {
        // Marks and digits part words, quotation marks do not.
        if !"“”‘’《》".unicodeScalars.contains(folded) { last = nil }
        continue
      }
      if let last {
        var pair = String(last)
        pair.unicodeScalars.append(folded)
        out.append(pair)
      }
      last = folded
    }
    return out
  }

  /// The natural logarithm, to the digits that a ranking needs: the same on every machine.
  private static func logarithm(_ number: Double) -> Double {
    var value = number
    var twos = 0.0
    while value > 1.5 {
      value /= 2
      twos += 1
    }
    let y = (value - 1) / (value + 1)
    let square = y * y
    let series = y * (2 + square * (2.0 / 3 + square * (2.0 / 5 + square * (2.0 / 7 + square * (2.0 / 9)))))
    return twos * 0.693_147_180_559_945_3 + series
  }
}
