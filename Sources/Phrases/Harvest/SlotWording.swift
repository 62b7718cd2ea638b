/// Turns the numbers, names and dates of an old sentence into slots.
struct SlotWording {
  /// The names of the office that the summary gives itself, the longest first.
  let names: [String]

  private static let selves = [
    "我局", "本局", "我办", "我单位", "本单位", "我中心", "我支部", "我科", "我院", "我校", "我委", "我厅", "我处", "我镇", "我街道",
  ]

  init(title: String?) {
    // 某市某局2023年度党建工作总结: what stands before the year is the office.
    let head = title.map { String($0.prefix { !$0.isNumber && $0 != "关" }) } ?? ""
    names = (head.count >= 3 && head.count <= 20 && head.count < (title?.count ?? 0) ? [head] : []) + Self.selves
  }

  /// The sentence with slots.
  func slotted(_ sentence: String) -> String {
    var text = sentence
    for (index, name) in names.enumerated() where text.holds(name) {
      text.replace(name, with: index == 0 && !Self.selves.contains(name) ? "{{ 单位 }}" : "{{ 简称 }}")
    }
    let hasDigit = text.utf8.contains { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    guard hasDigit || text.holds("领导") else { return text }
    text = text.replacing(/(19|20)[0-9]{2}年度?/) { match in
      match.output.0.hasSuffix("度") ? "{{ 年度 }}年度" : "{{ 年度 }}年"
    }
    text = text.replacing(/在([^，。、和{}]{2,12}?)的?(坚强|正确|有力)?领导(下|和|、)/) { match in
      "在{{ 上级 }}的\(match.output.2 ?? "")领导\(match.output.3)"
    }
    text = text.replacing(/(领导(?:下，在|和|、))([^，。、和{}]{2,14}?)的?(关心|有力|精心)?指导下/) { match in
      "\(match.output.1){{ 指导单位 }}的\(match.output.3 ?? "")指导下"
    }
    text = text.replacing(/([0-9]+)项任务全部/) { _ in "{{ 全部完成数 }}项任务全部" }
    text = text.replacing(/([0-9]+)项任务/) { _ in "{{ 任务数 }}项任务" }
    text = text.replacing(/任务([0-9]+)项/) { _ in "任务{{ 任务数 }}项" }
    text = text.replacing(/完成([0-9]+)项/) { _ in "完成{{ 完成数 }}项" }
    return text
  }

  /// The slots that stand in a text, and the text with U+FFFC for each.
  static func slots(in text: String) -> (names: [String], bare: String) {
    guard text.holds("{{") else { return ([], text) }
    var names: [String] = []
    var bare = ""
    for piece in text.split(separator: "}}", omittingEmptySubsequences: false) {
      guard let open = piece.firstRange(of: "{{") else {
        bare += piece
        continue
      }
      names.append(String(piece[open.upperBound...].filter { $0 != " " }))
      bare += piece[..<open.lowerBound] + "\u{FFFC}"
    }
    return (names, bare)
  }

  /// A number that is left over, with what it counts.
  static func number(in text: String) -> String? {
    guard text.contains(where: \.isNumber) else { return nil }
    return text.firstMatch(of: /[0-9０-９][0-9０-９.,．%％]*(余|多)?[^，。；、“”（）{}0-9]?/).map { String($0.output.0) }
  }

  /// The provinces, regions and cities under the central government by their short names.
  private static let provinces = [
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
    "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",
  ]

  /// A name that belongs to one place or document only.
  static func name(in text: String) -> String? {
    if text.holds("《"), let title = text.firstMatch(of: /《[^》]*》/) { return String(title.output) }
    if let province = provinces.first(where: text.holds) { return province }
    let bodies = ["市委", "县委", "区委", "省委", "州委", "工委", "市政府", "县政府", "区政府", "省政府", "街道"]
    return bodies.first(where: text.holds)
  }
}
