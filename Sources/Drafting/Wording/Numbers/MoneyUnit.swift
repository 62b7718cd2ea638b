import TextCore

/// Sums of money without 元, where it is certain that money is meant: `总投资286万` is `总投资286万元`.
enum MoneyUnit {
  /// Words behind which a sum in 万 or 亿 is one of money.
  private static let payments = [
    "投入", "投资", "支出", "花费", "耗资", "造价", "财产", "收入", "创收", "营收", "产值", "销售", "销售额", "贷款", "资金", "经费", "款", "金额", "补助",
    "补贴", "节约", "节省", "挽回损失", "挽损", "价值", "成本", "退", "退回", "退还", "追回", "追缴", "减免", "筹资", "出资", "自筹", "交易额", "借款", "罚没",
    "罚款",
    "上面给", "上级给", "县里给", "市里给", "镇里给", "区里给", "拨", "下拨", "拿出", "争取", "损失", "赔付", "奖励", "租金", "利润", "税收", "目标", "钱",
    "共收", "收到", "慰问金", "奖金", "补助金", "抚恤金", "救助金", "助学金", "奖学金", "优待金", "到账", "收费", "预算", "票款", "保住", "工资", "欠薪", "专项债",
  ]
  /// The longest first.
  private static let betweens = [
    "超过", "共计", "合计", "达到", "增加", "减少", "多了", "少了", "多", "少", "约", "近", "超", "逾", "共", "达", "为", "各", "了",
  ]
  /// Words of the whole cost of what the clause before lists as bought.
  private static let totals = ["共计", "合计", "总计", "共"]

  /// The clause with 元 behind such a sum.
  /// - Parameter before: the clauses before, which a total or an aim is of.
  static func completed(_ text: String, behind before: [String] = []) -> String {
    let text = text.holds("块") ? inYuan(text) : text
    guard text.holds("万") || text.holds("亿") else { return text }
    let characters = text.characters
    var out = ""
    for (i, character) in characters.enumerated() {
      out.append(character)
      guard character == "万" || character == "亿" || character == "多" || character == "余", i > 0 else { continue }
      let isRounded = character == "多" || character == "余"
      let scale = isRounded ? i - 1 : i
      guard scale > 0, characters[scale] == "万" || characters[scale] == "亿",
        characters[scale - 1].isDigit || scale > 1 && "余多".contains(characters[scale - 1])
      else { continue }
      if let next = i + 1 < characters.count ? characters[i + 1] : nil {
        guard "，；。、）的".contains(next) else { continue }
      }
      let head = characters[..<scale].reversed().drop { $0.isDigit || ".余多".contains($0) }.reversed()
      if isPaid(String(head), before) { out += "元" }
    }
    return listed(out)
  }

  /// `贷款32.6亿元、票据10亿元` of 贷款32.6亿元、票据10亿: items of one list are counted alike.
  private static func listed(_ text: String) -> String {
    guard text.holds("、"), text.holds("亿元") || text.holds("万元") else { return text }
    let items = Punctuation.split(text, at: ["、"]).map(\.text)
    guard
      items.allSatisfy({ item in
        let end = item.hasSuffix("元") ? item.dropLast() : item[...]
        return "万亿".contains(end.last ?? " ") && end.dropLast().last?.isDigit == true
      })
    else { return text }
    return items.map { $0.hasSuffix("元") ? $0 : $0 + "元" }.joined(separator: "、")
  }

  /// `18.2万元` for 18.2万块, `每户约291元` for 每户约291块, `救助2000元` for 救助2000块: 块 of money, and not of land or boards.
  private static func inYuan(_ text: String) -> String {
    let characters = text.characters
    var out = ""
    for (i, character) in characters.enumerated() {
      guard character == "块", i > 0, characters[i - 1].isDigit || "万余多".contains(characters[i - 1]) else {
        out.append(character)
        continue
      }
      let next = i + 1 < characters.count ? characters[i + 1] : nil
      let number = characters[..<i].reversed().prefix { $0.isDigit || "万余多.".contains($0) }
      let head = characters[..<(i - number.count)]
      let isMoney = number.contains("万") || isPrice(String(head))
      guard isMoney, next.map({ "，；。、）的钱".contains($0) }) ?? true else {
        out.append(character)
        continue
      }
      out += next == "钱" ? "" : "元"
      if next == "钱" { out += "元" }
    }
    return text.holds("块钱") ? out.replacing("元钱", with: "元") : out
  }

  /// Whether what stands before a number says that it is a price or a gift.
  private static func isPrice(_ head: String) -> Bool {
    var head = Substring(head)
    for word in betweens + ["大约", "大概", "不超", "不到"] where head.hasSuffix(word) && head.count > word.count {
      head = head.dropLast(word.count)
      break
    }
    return head.ends(inOneOf: prices) || head.ends(inOneOf: payments) || head.holds("一桌") && head.count <= 5
  }

  private static let prices: SearchWords = [
    "每人", "每户", "每名", "每家", "每亩", "每月", "每天", "每场", "每桌", "每次", "每袋", "每斤", "每份", "每年", "每学期", "每个", "一顿", "一桌", "一斤",
    "一年", "一月",
    "一天", "一场", "一人", "一户", "一个", "便宜", "奖", "补", "救助", "罚", "捐", "花", "价", "费", "付", "赔", "拿出", "挣", "租金", "慰问金",
  ]

  private static func isPaid(_ head: String, _ before: [String]) -> Bool {
    var head = Substring(head)
    // 集体收入36.5万元，多6.7万.
    if differences.contains(String(head)) { return before.contains { $0.holds("万元") || $0.holds("亿元") } }
    for word in betweens where head.hasSuffix(word) {
      if totals.contains(word), head.count == word.count { return before.last.map(isPurchase) ?? false }
      head = head.dropLast(word.count)
      break
    }
    // 损失212万元，去年31起、168万.
    if head.hasSuffix("、"), head.starts(withOneOf: ["去年", "上年"]) {
      return before.contains { $0.contains("万元") || $0.contains("亿元") }
    }
    // 合计412万元，比上年增加36万.
    if head.ends(inOneOf: ["比上年", "比去年", "较上年", "较去年"]) {
      return before.contains { $0.contains("万元") || $0.contains("亿元") }
    }
    // 销售额目标1200万, but 粉丝目标100万.
    if head.ends(inOneOf: ["目标", "年初定的", "计划", "任务"]) {
      return before.contains { $0.contains("万元") || $0.contains("亿元") }
    }
    if head.ends(inOneOf: payments) { return true }
    // 12个村共收入463万元，最低村18万: beside money a number without a unit is money, unless it counts people or looks.
    return before.contains { $0.holds("万元") || $0.holds("亿元") } && !head.isEmpty && !head.ends(inOneOf: looks)
  }

  private static let differences: WordSet = ["多", "少", "多了", "少了", "增加", "减少", "增收", "减收"]
  /// What is counted in ten thousands without a unit, and is no money.
  private static let looks: SearchWords = [
    "人", "户", "粉丝", "人口", "游客", "用户", "客户", "读者", "观众", "听众", "群众", "会员", "员工", "职工", "学生", "居民", "阅读", "浏览", "播放",
    "点击", "访问",
    "关注", "曝光", "转发", "点赞", "参与", "观看", "客流", "流量", "惠及", "覆盖", "服务", "吸引", "接待", "受益", "参保", "量", "数", "次", "字", "面积",
    "亩", "平",
    "发放", "植树", "栽植", "印制", "下载", "注册", "订阅", "搜索", "发送", "推送", "种植", "存栏", "出栏",
  ]

  /// Whether things were bought or built in a clause.
  private static func isPurchase(_ text: String) -> Bool {
    text.starts(withOneOf: ["新配", "配备", "购置", "采购", "新购", "更换", "维修", "改造", "修建", "新建", "安装"])
  }
}
