import Records
import TextCore

/// How alike short Chinese texts are to those of a collection, by the pairs of characters they share; rare
/// pairs weigh more.
struct Likeness: Sendable {
  /// Two neighbouring characters: the first in the upper half.
  typealias Pair = UInt64

  /// A text as the pairs in it, each once, in the order in which they stand.
  struct Grams: Sendable {
    let pairs: [Pair]
    let weight: Double
  }

  private let rarity: [Pair: Double]
  private let unseen: Double
  /// By pair the texts of the collection that have it.
  private let holders: [Pair: [Int]]
  private let weights: [Double]

  /// Learns a collection. How rare a pair is counts over groups of its texts.
  /// - Parameter groups: the texts, group by group; they are numbered throughout from 0.
  init(_ groups: [[String]]) {
    var counts: [Pair: Int] = [:]
    for group in groups { for pair in Set(group.flatMap(Self.pairs)) { counts[pair, default: 0] += 1 } }
    let all = Double(groups.count)
    let rarity = counts.mapValues { Self.logarithm(1 + all / Double($0)) }
    let unseen = Self.logarithm(1 + all)
    var holders: [Pair: [Int]] = [:]
    var weights: [Double] = []
    for text in groups.joined() {
      let grams = Self.grams(text, rarity, unseen)
      for pair in grams.pairs { holders[pair, default: []].append(weights.count) }
      weights.append(grams.weight)
    }
    self.rarity = rarity
    self.unseen = unseen
    self.holders = holders
    self.weights = weights
  }

  /// The pairs of a text.
  func grams(_ text: String) -> Grams { Self.grams(text, rarity, unseen) }

  /// What a text shares with each of the collection, by weight.
  func shared(_ grams: Grams) -> [Double] {
    var shared = [Double](repeating: 0, count: weights.count)
    for pair in grams.pairs {
      guard let texts = holders[pair] else { continue }
      let weight = Self.weight(pair, rarity, unseen)
      for text in texts { shared[text] += weight }
    }
    return shared
  }

  /// What a text and one of the collection share, as a part of both: from 0 to 1.
  func overlap(_ shared: Double, _ grams: Grams, _ text: Int) -> Double {
    let whole = grams.weight + weights[text]
    return whole == 0 ? 0 : 2 * shared / whole
  }

  private static func grams(_ text: String, _ rarity: [Pair: Double], _ unseen: Double) -> Grams {
    var seen: Set<Pair> = []
    let list = pairs(text).filter { seen.insert($0).inserted }
    return Grams(pairs: list, weight: list.reduce(0) { $0 + weight($1, rarity, unseen) })
  }

  private static func weight(_ pair: Pair, _ rarity: [Pair: Double], _ unseen: Double) -> Double {
    (rarity[pair] ?? unseen) * (common.contains(pair) ? 0.25 : 1)
  }

  /// Pairs that say how, not what.
  private static let common = Set(
    [
      "开展", "组织", "加强", "推进", "建立", "制定", "举办", "落实", "深化", "完善", "提升", "活动", "机制", "制度", "建设", "管理", "工作", "召开", "健全",
      "印发", "修订", "全面", "深入", "持续", "进行", "情况", "有关", "相关", "认真", "切实", "年度", "推动", "做好", "抓好", "强化", "提高", "各项", "单位",
      "部门",
    ].flatMap(pairs))

  private static func pairs(_ text: String) -> [Pair] {
    var out: [Pair] = []
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let folded = TextFold.halfWidth(scalar)
      guard folded.properties.isAlphabetic else {
        // Marks and digits part words, quotation marks do not.
        if !"“”‘’《》".unicodeScalars.contains(folded) { last = nil }
        continue
      }
      if let last { out.append(Pair(last.value) << 32 | Pair(folded.value)) }
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
