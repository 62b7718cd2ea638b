import TextCore

/// The settings that the program knows, by the name users write in `设置.txt`.
package enum SettingName: String, CaseIterable, Sendable {
  case year = "年度"
  case unit = "单位"
  case shortName = "简称"
  case superior = "上级"
  case guide = "指导单位"
  case template = "模板"
  case ledger = "台账"
  case plan = "要点"
  case output = "输出"
  case length = "字数"
  case numbering = "编号"
  case encoding = "编码"
  case lineEnd = "换行"
  case seed = "种子"
  case excludeMarks = "不写入"
  case columns = "栏目"
  case states = "状态"
  case chapters = "章节"
  case corrections = "归类"
  case dress = "套话"
  case structure = "结构"
  case person = "人称"
  case period = "期间"

  /// The known name that another is most likely a slip for: one character changed, missing, added or swapped.
  ///
  /// Words of their own that users may well want in a template are no slips.
  static func slip(_ name: String) -> SettingName? {
    guard !ownWords.contains(name), !isCount(name) else { return nil }
    return allCases.first { oneEditApart(Array($0.rawValue), Array(name)) }
  }

  private static let ownWords: Set<String> = [
    "状况", "动态", "生态", "形态", "业态", "常态", "心态", "事态", "姿态", "态度", "状元", "状语",
    "季度", "月度", "进度", "重点", "难点", "亮点", "特点", "地点", "下级", "同级", "级别", "代码", "号码", "输入",
    "简介", "简报", "机构", "架构", "结果", "结论", "结余", "结对", "结转", "名称", "全称", "职称", "分类", "种类", "章程", "细节", "对话",
    "电话", "编制", "编者", "编写", "换届", "台长", "人员", "人口",
    "人才", "人民", "人物", "自称", "敬称", "通称", "时间", "空间", "期限", "期末", "期号",
  ]

  /// Whether a name is a count of something, such as 人数 or 户数, and no slip of the pen for 字数.
  private static func isCount(_ name: String) -> Bool {
    guard name.count == 2, name.hasSuffix("数"), let first = name.first else { return false }
    return !"子自宇宁学守".contains(first)
  }

  private static func oneEditApart(_ a: [Character], _ b: [Character]) -> Bool {
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let left = a[head..<(a.count - tail)]
    let right = b[head..<(b.count - tail)]
    switch (left.count, right.count) {
    // Of a name of two characters one must be left, or the two have nothing in common.
    case (1, 1), (0, 1), (1, 0): return head + tail > 0
    case (2, 2): return Array(left) == Array(right.reversed())
    default: return false
    }
  }
}
