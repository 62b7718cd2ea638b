import TextCore

/// Open matters that are about one thing, told in one point where there are many: what a school lacks in English, what it lacks in
/// teachers. Each stands where its first one stands.
enum LikeMatters {
  /// Of up to so many points each stands by itself.
  static let most = 6

  /// For each of some matters the place of the one that it goes with: its own, or an earlier one's.
  static func places(_ lacks: [String]) -> [Int] {
    var places = Array(lacks.indices)
    guard lacks.count > most else { return places }
    for (at, lack) in lacks.enumerated() {
      let own = keys(lack)
      guard !own.isEmpty, lack.count <= longest else { continue }
      if let first = lacks.indices.prefix(at).first(where: { before in
        places[before] == before && lacks[before].count <= longest && !own.isDisjoint(with: keys(lacks[before]))
          && places.count { $0 == before } < mostTogether
      }) {
        places[at] = first
      }
    }
    return places
  }

  private static let mostTogether = 3
  /// A point of its own length stays by itself.
  private static let longest = 44

  /// What a shortfall is about, of the things that rows of several tasks are about.
  private static func keys(_ lack: String) -> Set<String> {
    Set(nouns.filter { lack.holds($0.word) }.map(\.thing))
  }

  private static let nouns = [
    ("英语", "英语"), ("数学", "数学"), ("语文", "语文"), ("教师", "教师"), ("老师", "教师"), ("教学点", "教学点"), ("停车", "停车"), ("支部", "支部"),
    ("党员", "支部"), ("志愿者", "志愿者"), ("护士", "护士"), ("执法", "执法"), ("统计员", "统计员"), ("社区工作者", "社区工作者"), ("物业", "物业"),
    ("宣传", "宣传"),
    ("来稿", "宣传"), ("人才", "人才"), ("食堂", "食堂"), ("班线", "班线"), ("兼职多", "人员"),
    ("各只有", "人员"), ("年龄偏大", "人员"), ("不好招", "人员"), ("缺编", "人员"), ("人手", "人员"), ("难招", "人员"), ("业委会", "物业"),
  ].map { (word: $0.0, thing: $0.1) }

  /// For each point of like matters whether all that it tells is small.
  static func small(_ lacks: [String], _ isSmall: (Int) -> Bool) -> [Bool] {
    let places = places(lacks)
    return places.indices.filter { places[$0] == $0 }.map { at in
      places.indices.allSatisfy { places[$0] != at || isSmall($0) }
    }
  }

  /// Points of like matters as one, `A；B`, where the first of them stands.
  static func joined(_ texts: [TracedText], _ lacks: [String]) -> [TracedText] {
    let places = places(lacks)
    return texts.indices.filter { places[$0] == $0 }.map { at in
      var text = TracedText()
      for one in texts.indices where places[one] == at {
        if one != at { text.append(mark: "；") }
        text.append(texts[one])
      }
      return text
    }
  }
}
