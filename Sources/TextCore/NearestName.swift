/// Finds the known name that a misspelt one most likely means.
public enum NearestName {
  /// The nearest of the candidates, or nil where none is near enough.
  ///
  /// Near is at most one edit for names of up to three characters, two for up to seven, three beyond; two
  /// characters that changed places are one edit. The first of equals wins, so pass an ordered list.
  public static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = wanted.count <= 3 ? 1 : wanted.count <= 7 ? 2 : 3
    var best: (String, Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased())
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      // A name of which nothing is left is no misspelling of anything.
      guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
      if best == nil || distance < (best?.1 ?? .max) { best = (candidate, distance) }
    }
    return best?.0
  }

  /// The Damerau–Levenshtein distance (optimal string alignment) of two texts in characters.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
