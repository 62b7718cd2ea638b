import TextCore

/// What is done about the reason of a shortfall: the reason turned round. 流标 asks for 完成招标, 台座周转慢 for 加快台座周转.
enum CauseAct {
  /// A step with what is done about the reason ahead of it: `加快台座周转，抓紧完成剩余44片梁板预制`; the step as it is where it says how
  /// already, or the reason is of no known kind.
  /// - Parameters:
  ///   - lack: the words of the shortfall.
  ///   - name: what its task is called.
  static func answered(_ step: String, _ lack: String, of name: String) -> String {
    // 配合住建部门推动解决: whoever settles it is told.
    guard !step.isEmpty, !step.starts(withOneOf: ["配合", "会同", "协助", "督促"]),
      !step.contains(where: { "，；".contains($0) }), let act = act(lack, of: name)
    else {
      return step
    }
    let core = act.dropFirst(2)
    // 跟进2个项目付款进度 of the same thing, or the very act.
    guard !step.holds(core.suffix(2)) || act.hasPrefix("盯紧"), !step.hasPrefix(act.prefix(4)) else { return step }
    return act + "，" + step
  }

  /// What is done about the reason that a shortfall names.
  static func act(_ lack: String, of name: String) -> String? {
    let clauses = Clause.split(lack).map(\.text)
    // What was called off needs no answer any more.
    for clause in clauses where !clause.holds("取消") && !clause.holds("终止") {
      let bare = clause.withoutHead(of: ["主要是", "因", "但", name + "因", name])
      let cause = bare.place(of: "因").map { String(bare[$0.upperBound...]) } ?? bare
      if let act = turned(cause) { return act }
    }
    return nil
  }

  private static func turned(_ clause: String) -> String? {
    // 装修招标流标一次, 服务器采购流标.
    if let place = clause.place(of: "流标") {
      let what = clause[..<place.lowerBound]
      guard (4...10).contains(what.count), what.allSatisfy(Punctuation.isHan), what.ends(inOneOf: ["招标", "采购"]),
        !what.starts(withOneOf: ["第一次", "首次", "两次", "二次", "第二次", "多次", "公开"])
      else {
        return what.ends(inOneOf: ["第一次招标", "首次招标", "第二次招标"]) ? "重新组织招标" : "抓紧完成招标"
      }
      return "抓紧完成" + what
    }
    for (ends, act) in byEnd {
      guard let end = ends.first(where: { clause.hasSuffix($0) }), case let what = clause.dropLast(end.count),
        (2...10).contains(what.count), what.allSatisfy({ Punctuation.isHan($0) || $0 == "、" })
      else { continue }
      return act.before + what + act.behind
    }
    // 物理、信息技术4个岗位没有招满.
    if let end = ["没有招满", "未招满", "尚未招满"].first(where: { clause.hasSuffix($0) }), clause.holds("岗") {
      return "盯紧" + clause.dropLast(end.count)
    }
    return bySign.first { sign in sign.signs.contains { clause.holds($0) } }?.act
  }

  private static let byEnd: [(ends: [String], act: (before: String, behind: String))] = [
    (["绑扎不牢"], ("改进", "绑扎")), (["不规范", "不严格", "不精细"], ("规范", "")), (["周转较慢", "周转慢"], ("加快", "周转")),
    (["进度较慢", "进度慢", "进度偏慢"], ("加快", "进度")), (["报送较慢", "报送慢"], ("督促", "及时报送")),
    (["偏弱", "较弱", "薄弱", "失分较多", "丢分较多", "失分多", "丢分多"], ("补齐", "短板")), (["没有理清", "未理清"], ("抓紧理清", "")),
  ]
  private static let bySign: [(signs: [String], act: String)] = [
    (["设备未到", "设备没有到", "设备尚未到", "设备尚未进场", "设备未进场", "设备厂交货晚", "到货延迟", "到货晚", "交货晚"], "盯紧设备到货"),
    (["资金未筹齐", "资金没有筹齐", "资金未到位", "资金没有到位", "资金尚未到位", "资金不足"], "协调落实资金"),
    (["工程款未到位", "工程款没有到位"], "协调落实工程款"), (["经费未到位", "经费没有到位", "经费未落实"], "协调落实经费"),
    (["林地手续"], "加快办理林地手续"), (["用地手续"], "加快办理用地手续"), (["手续未", "手续尚未", "手续没有"], "加快办理手续"),
    (["意见不一", "意见不统一"], "加强沟通协商"), (["选址难", "选址困难"], "抓紧落实选址"),
    (["场地没有腾", "场地未腾", "场地没腾"], "协调解决场地"), (["停产技改"], "服务企业尽快完成技改、恢复生产"),
    (["人员短缺", "人手不足", "人手不够", "人手紧"], "充实工作人员"), (["财产线索少"], "加大线索查找力度"),
  ]
}
