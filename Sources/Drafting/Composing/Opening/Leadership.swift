import TextCore

/// Who leads an office and who guides it, for its opening.
///
/// A department of a county's, district's or city's government is led by the party committee and the government of its
/// own place; the department of its line one level up guides it: 禾川县农业农村局 with 市农业农村局 as its 上级 works
/// 在县委、县政府领导和市农业农村局指导下. Bodies that are managed from above (税务, 气象), schools, hospitals, firms and
/// villages are told as the settings have them.
struct Leadership: Sendable {
  /// As the settings have them, or of the unit's place and line.
  private(set) var leads: TracedText?
  private(set) var guides: TracedText?

  init(_ settings: Settings) {
    func setting(_ name: SettingName) -> String? {
      settings.entry(name.rawValue).flatMap { $0.value.isEmpty ? nil : $0.value }
    }
    let (superior, guide) = (setting(.superior), setting(.guide))
    leads = superior.map { TracedText($0, .setting(SettingName.superior.rawValue)) }
    guides = guide.map { TracedText($0, .setting(SettingName.guide.rawValue)) }
    // Who leads need not guide too: 在县纪委领导、县纪委指导下, nor its party group beside it.
    if let superior, let guide, guide.hasPrefix(superior) || superior.hasPrefix(guide) { guides = nil }
    guard let superior, let unit = setting(.unit), let department = Department(unit) else { return }
    let bodies = Self.bodies(superior)
    let authorities = bodies.filter(Self.isAuthority)
    let others = bodies.filter { !Self.isAuthority($0) }
    guard !others.isEmpty else { return }
    if !authorities.isEmpty {
      leads = TracedText(authorities.joined(separator: "、"), .setting(SettingName.superior.rawValue))
    } else if guide == nil, others.count == 1, department.isOfItsLine(others[0]) {
      leads = TracedText(department.authorities, .setting(SettingName.unit.rawValue))
    } else {
      return
    }
    var text = TracedText(others.joined(separator: "、"), .setting(SettingName.superior.rawValue))
    if let guides, !others.contains(guides.text) {
      text.append(mark: "、")
      text.append(guides)
    }
    guides = text
  }

  /// Whether a unit is a department of the government of a county, a district or a city.
  static func isDepartment(_ unit: String) -> Bool { Department(unit) != nil }

  /// 县委、县政府和市民政局: bodies one by one; 县委县政府 is told with its mark.
  private static func bodies(_ text: String) -> [String] {
    var bodies: [String] = []
    for part in text.split(whereSeparator: { "、，,；; ".contains($0) }).map(String.init) {
      // 和 joins bodies and stands in names: 县委和市文化和旅游局.
      guard let joint = part.indices.first(where: { part[$0] == "和" && isAuthority(String(part[..<$0])) }) else {
        bodies.append(part)
        continue
      }
      bodies += [String(part[..<joint]), String(part[part.index(after: joint)...])]
    }
    return bodies
  }

  /// 县委, 镇党委, 市人民政府, 党工委, 管委会: who leads a place. 市国资委 and 市卫健委 are departments.
  private static func isAuthority(_ body: String) -> Bool {
    body.ends(inOneOf: ["政府", "党委", "党工委", "管委会", "管理委员会"])
      || body.hasSuffix("委") && body.dropLast().last.map { "省市县区旗州盟".contains($0) } == true
  }
}

/// A department of the government of a county, a district or a city, as its name tells: 禾川县农业农村局.
private struct Department {
  private let place: Character
  private let trade: String

  private static let places = "县市区旗州"
  private static let bodies = ["局", "委", "委员会", "办公室", "信访办"]
  /// Bodies that are managed from above, the courts, and what is no department.
  private static let others = [
    "税务", "气象", "海关", "烟草", "邮政", "法院", "检察院", "海事", "地震", "金融监督", "通信管理", "国家安全", "消防", "矿山安全", "供电", "银行",
    "公司", "分局", "街道", "纪委", "监委", "学校", "学院", "医院", "武装", "管委会", "管理委员会", "开发区", "高新", "园区", "新区", "景区", "保税",
    "自治区", "党组", "支部", "村委", "村民", "居民", "居委",
  ]
  /// How high places stand that have departments of their own.
  private static let ranks: [Character: Int] = ["县": 2, "区": 2, "旗": 2, "市": 3, "州": 3]

  /// Nil for everything else.
  init?(_ unit: String) {
    guard unit.ends(inOneOf: Self.bodies), !Self.others.contains(where: { unit.holds($0) }),
      !unit.starts(withOneOf: ["中共", "中国", "国家", "共青团"]), let own = Self.parted(unit)
    else { return nil }
    // 澄州市云浦区城市管理局 is the district's.
    let (place, trade) =
      Self.parted(own.rest, within: 4).flatMap { $0.name.count > 1 ? $0 : nil }
      .map { ($0.name, $0.rest) } ?? (own.name, own.rest)
    // 县委办公室 is the party's, 县发展和改革局办公室 an office within.
    guard let last = place.last, trade.count > 2, !trade.hasPrefix("委"), !trade.dropLast().contains("局") else {
      return nil
    }
    (self.place, self.trade) = (last, trade)
  }

  /// The place that a name opens with, and what is behind it: 禾川县 or, without its name, 县. 澄州市 is no 澄州.
  private static func parted(_ name: String, within most: Int = 10) -> (name: String, rest: String)? {
    let characters = Array(name)
    let end = characters.indices.prefix(most).first { at in
      places.contains(characters[at]) && at != 1
        && !(characters[at] == "州" && at + 1 < characters.count && "市县区".contains(characters[at + 1]))
    }
    return end.map { (String(characters[...$0]), String(characters[($0 + 1)...])) }
  }

  /// 县委、县政府.
  var authorities: String { "\(place)委、\(place)政府" }

  /// Whether a body is the department of the same line a level up: 市文化广电和旅游局 of 县文化和旅游局.
  func isOfItsLine(_ body: String) -> Bool {
    guard body.ends(inOneOf: Self.bodies + ["厅", "署"]), let own = Self.ranks[place], let higher = Self.rank(body),
      higher > own
    else { return false }
    let common = Set(trade).subtracting("局委员会办室管理监督和")
    return body.filter(common.contains).count >= 2
  }

  /// 4 of 省审计厅, 3 of 市农业农村局 and 澄州市审计局; nil where the name has no place.
  private static func rank(_ body: String) -> Int? {
    if body.holds("省") || body.holds("自治区") || body.hasSuffix("厅") { return 4 }
    if body.hasPrefix("国家") { return 5 }
    return parted(body)?.name.last.flatMap { ranks[$0] }
  }
}
