import TextCore

/// Puts what is lacking behind the name of its task.
extension UnfinishedWording {
  /// The result behind the name of its task, where it does not say it.
  func under(_ name: String, _ body: String) -> String {
    if name.isEmpty { return body }
    // 卒中中心10月挂牌，胸痛中心未启动 of 胸痛中心、卒中中心 says of each which it is.
    if name.holds("、"), name.split(separator: "、").contains(where: { $0.count >= 3 && body.hasPrefix($0) }) {
      return body
    }
    let body = body.replacing("：共", with: "共").replacing("：计划", with: "计划")
    // 实验室建设: 病理标准化实验室已完成装修 says which.
    let thing = Self.thing(name)
    if thing != name, body.holds(thing) { return body }
    // 古籍普查 and 完成古籍普查登记: the result names it.
    if let place = body.place(of: name), body.distance(from: body.startIndex, to: place.lowerBound) <= 4 {
      return body
    }
    // A result that takes up a word of the task goes on from there: 县委巡察反馈问题整改, 反馈的18个问题….
    if body.count >= 2, let shared = name.place(of: body.prefix(2)), Punctuation.isPaired(name[..<shared.lowerBound]) {
      let head = name[..<shared.lowerBound]
      // 古籍修复 and 修复古籍40册.
      return (head.count >= 2 && body.holds(head) ? "" : head) + body
    }
    let lead = body.prefix { !"，；".contains($0) }
    // 计划新建城北中转站1座 of 中转站新建: the plan names it.
    if let verb = wordbook.tailVerb(name) ?? ["新建", "建设", "改建", "扩建"].first(where: { name.hasSuffix($0) }),
      name.count >= verb.count + 2, lead.starts(withOneOf: ["计划", "原计划"]), lead.holds(name.dropLast(verb.count)),
      lead.holds(verb)
    {
      return String(body)
    }
    // 编研中，县情图集稿件收齐，未付印.
    if lead.count >= 6, !lead.hasDigit, body.dropFirst(lead.count).starts(withOneOf: ["，未", "，没", "，尚未", "，还没"]),
      !lead.holds(name.suffix(2)), UnfinishedWording.subject(of: String(lead)) == nil
    {
      return name + "中，" + body
    }
    // 会议精简中，计划建电子会务系统，因….
    if lead.starts(withOneOf: ["计划", "原计划", "拟"]), !lead.hasDigit, lead.count >= 5 { return name + "中，" + body }
    // 落实巡察反馈问题整改 of 党委会议: what a meeting saw to is no meeting.
    if name.ends(inOneOf: ["会议", "例会", "联席会", "办公会"]), wordbook.headVerb(body) != nil, !lead.holds("会") { return body }
    // 支部标准化达标中，管网二支部台账不全未达标.
    if wordbook.tailVerb(name) != nil || name.ends(inOneOf: ["达标", "创建", "标准化", "规范化"]),
      let unit = ["支部", "分公司", "社区", "小区", "车间", "学校"].lazy.compactMap({ lead.place(of: $0) }).first,
      case let spot = lead[..<unit.upperBound], (4...8).contains(spot.count), spot.allSatisfy(Punctuation.isHan),
      !name.holds(spot), unit.upperBound < lead.endIndex, wordbook.headVerb(body) == nil,
      ClauseSense.isOpen(String(lead))
    {
      return name + "中，" + body
    }
    // 县文化中心经县政府6月研究暂缓.
    if lead.starts(withOneOf: ["县政府", "市政府", "区政府", "镇政府", "县委", "市委", "区委", "党组", "董事会"]), lead.holds("研究") {
      return name + "经" + body
    }
    // 实验室 and 病理标准化实验室已完成装修.
    if name.count <= 4, lead.holds(name) { return body }
    // 软弱涣散党组织整顿 and 柳坪村因班子矛盾未理顺: one of those that it is about.
    if wordbook.tailVerb(name) ?? Self.puttingRight.first(where: { name.hasSuffix($0) }) != nil,
      let place = body.firstIndex(where: { "村镇乡沟".contains($0) }),
      case let spot = body[...place], (3...7).contains(spot.count), spot.allSatisfy(Punctuation.isHan),
      !name.holds(spot), wordbook.headVerb(body) == nil
    {
      return name + "中，" + body
    }
    // 建设 of the name and 规划建设5个 collide.
    if let verb = wordbook.tailVerb(name), name.count >= verb.count + 3, lead.holds(verb) {
      return name.dropLast(verb.count) + body
    }
    let isVerbal =
      wordbook.headVerb(body) != nil
      || body.starts(withOneOf: ["已", "应", "计划", "规划", "目前", "因", "未", "没", "正在", "尚", "暂"])
    return (isVerbal ? Self.withoutBuilding(name) : thing) + body
  }

  private static let puttingRight = ["整顿", "治理", "整治", "化解", "改造", "提升"]
}
