import TextCore

/// The headers that offices write, by meaning.
///
/// The best term of a meaning stands first: where two columns have one meaning, the earlier term wins.
package enum HeaderVocabulary {
  private static let table: [(Meaning, [String])] = [
    (.id, ["序号", "编号", "任务编号", "项目编号", "工作编号", "事项编号", "流水号", "序", "NO", "NO.", "ID"]),
    (
      .section,
      [
        "类别", "任务类别", "工作类别", "板块分类", "板块", "所属板块", "分类", "工作分类", "一级指标", "大类", "章节", "任务板块",
        "工作板块", "任务分类", "所属类别", "项目类别", "工作领域", "领域", "条线", "SECTION", "CATEGORY",
      ]
    ),
    (.topic, ["事项", "工作事项", "事项类别", "二级指标", "小类", "专题", "工作专题", "子类", "TOPIC"]),
    (
      .task,
      [
        "工作任务", "重点工作任务", "具体任务", "任务内容", "任务名称", "重点任务", "交办事项", "工作内容", "目标任务", "主要任务",
        "任务", "项目名称", "工作计划内容", "工作计划", "重点工作", "主要工作内容", "主要工作", "主要工作任务", "重点工作内容",
        "重点任务内容", "重点任务名称", "工作任务内容", "工作任务名称", "工作名称", "具体工作", "具体工作内容", "具体工作任务", "任务清单", "任务事项",
        "任务描述", "重点工作事项", "年度工作任务", "年度重点工作", "年度重点任务", "工作项目", "工作要点", "督办事项", "具体内容", "TASK",
      ]
    ),
    (
      .measures,
      [
        "主要做法", "工作措施", "任务分解", "具体措施", "主要措施", "推进措施", "工作举措", "做法", "措施", "具体举措", "主要举措", "举措", "具体做法",
        "工作做法", "落实措施", "推进举措", "工作安排", "MEASURES",
      ]
    ),
    (
      .result,
      [
        "完成情况", "实际完成情况", "工作完成情况", "任务完成情况", "进展及完成情况", "完成及进展情况", "进展情况", "目前工作进展情况",
        "工作进展情况", "工作进展", "落实情况", "工作落实情况", "详细说明", "工作开展情况", "开展情况", "具体开展情况", "具体完成情况",
        "完成情况说明", "进展情况说明", "完成情况及成效", "工作情况", "办理情况", "办理结果", "办结情况", "推进情况", "工作推进情况", "目前进展", "目前进展情况",
        "最新进展", "最新进展情况", "当前进展", "实施情况", "执行情况", "任务进展情况", "任务进展", "进展", "完成结果", "RESULT",
      ]
    ),
    (
      .effect,
      [
        "成效", "取得成效", "工作成效", "主要成效", "工作成果", "取得成果", "成果", "主要成果", "取得的成效", "成果成效", "工作成果及成效",
        "EFFECT",
      ]
    ),
    (
      .quantity,
      [
        "数量", "工作量", "完成数", "完成数量", "完成量", "实际完成数", "实际完成量", "实际完成数量", "完成值", "量化结果", "实际数", "实际值",
        "QUANTITY",
      ]
    ),
    (
      .date,
      [
        "完成时间", "实际完成时间", "完成日期", "实际完成日期", "办结时间", "工作时间", "开展时间", "时间", "日期", "完成时限", "办结时限",
        "时限", "计划完成时间", "计划完成日期", "要求完成时间", "完成期限", "办理时限", "落实时间", "起止时间",
        "实施时间", "工作时限", "完成年月", "时间节点", "完成时间节点", "举办时间", "活动时间", "DATE",
      ]
    ),
    (
      .state,
      [
        "完成状态", "状态", "任务状态", "工作状态", "办理状态", "是否完成", "进度", "完成进度", "工作进度",
        "任务进度", "进展状态", "办理进度", "办结状态", "是否办结", "完成与否", "是否已完成", "工作完成状态", "完成率", "完成比例", "完成百分比", "当前状态",
        "目前状态", "STATE", "STATUS",
      ]
    ),
    (
      .owner,
      [
        "责任单位", "责任科室", "责任部门", "责任处室", "牵头部门", "牵头单位", "牵头科室", "承办单位", "承办部门", "承办科室", "责任部门人",
        "责任人", "负责人", "承办人", "经办人", "责任领导", "协办部门", "协办单位", "配合部门", "配合单位", "责任人员", "具体负责人", "负责部门", "负责科室", "负责单位",
        "经办科室", "经办部门", "主办单位", "主办科室",
        "主办部门", "牵头领导", "分管领导", "承办处室", "牵头处室", "落实单位", "落实部门", "责任单位及责任人", "OWNER",
      ]
    ),
    (
      .evidence,
      [
        "佐证材料", "佐证", "证据", "证明材料", "印证材料", "支撑材料", "完成附件文件", "附件", "考核要点", "证明", "佐证资料", "支撑资料", "印证资料", "证据材料",
        "佐证材料清单", "EVIDENCE",
      ]
    ),
    (.highlight, ["重点", "是否重点", "亮点", "是否亮点", "工作亮点", "是否重点工作", "是否重点任务", "重点标记", "亮点工作", "HIGHLIGHT"]),
    (
      .problem,
      [
        "存在问题", "困难问题", "存在困难", "问题", "存在的问题", "存在的困难和问题", "困难和问题", "问题和困难", "问题及困难", "存在困难和问题", "存在的困难",
        "存在问题及原因", "存在不足", "不足", "PROBLEM",
      ]
    ),
    (
      .next,
      [
        "下一步打算", "下一步工作计划", "下一步计划", "下一步工作打算", "下一步工作", "下一步措施", "下步打算", "下步计划", "下步工作",
        "下步工作打算", "下步措施", "下一步", "下一步工作安排", "下一步安排", "下步安排", "下一阶段工作计划", "后续计划", "后续打算", "NEXT",
      ]
    ),
    (.note, ["备注", "备注说明", "说明", "备注信息", "其他说明", "NOTE", "REMARK"]),
    (.cost, ["经费", "经费支出", "支出金额", "花费", "支出", "经费投入", "投入经费", "投入资金", "资金投入", "使用经费", "COST"]),
    (
      .target,
      [
        "年度目标", "计划目标", "年计划", "目标值", "任务数", "年度计划", "全年计划", "全年目标", "年度目标值", "年度计划数", "年计划数", "计划数",
        "计划数量", "计划量", "计划值", "目标数", "目标数量", "年度任务数", "全年任务数", "年度任务量", "任务量", "目标任务数", "年初计划", "年初目标", "年初计划数",
        "年目标", "年度指标", "年度指标值", "指标值", "计划完成数", "计划完成量", "应完成数", "应完成量", "考核目标", "考核目标值", "目标", "TARGET",
      ]
    ),
    (.unit, ["计量单位", "计数单位", "UNIT"]),
    (
      .change,
      [
        "同比", "同比增长", "同比增减", "同比增幅", "同比变化", "同比%", "同比增长率", "同比增速", "同比升降", "同比增长%", "比上年", "较上年", "比去年", "比上年增长",
        "较上年增长", "比上年增减", "较上年增减", "比上年同期", "较上年同期", "CHANGE",
      ]
    ),
    (.planItem, ["要点", "要点编号", "对应要点", "计划条目", "对应计划", "计划要点", "要点序号", "PLANITEM"]),
  ]

  private static let byMeaning: [[String]] = {
    var out = [[String]](repeating: [], count: Meaning.allCases.count)
    for (meaning, terms) in table { out[meaning.rawValue] = terms }
    return out
  }()

  private static let byTerm: [String: (meaning: Meaning, rank: Int)] = {
    var out: [String: (meaning: Meaning, rank: Int)] = [:]
    out.reserveCapacity(600)
    for (meaning, terms) in table {
      for (rank, term) in terms.enumerated() { out[term] = (meaning, rank) }
    }
    // English ones, as files that a program wrote have them, are not proposed to anyone.
    for meaning in Meaning.allCases { out[meaning.key.uppercased()] = (meaning, 50) }
    for (word, meaning) in english { out[word.uppercased()] = (meaning, 51) }
    return out
  }()

  private static let english: [(String, Meaning)] = [
    ("category", .section), ("title", .task), ("status", .state), ("done", .state), ("time", .date),
    ("department", .owner), ("remark", .note), ("remarks", .note), ("notes", .note),
  ]

  /// Every known header, in a fixed order: what a misspelt one is compared with.
  package static let allTerms: [String] = table.flatMap(\.1)

  /// The known headers of a meaning, the standard one first.
  package static func terms(_ meaning: Meaning) -> [String] { byMeaning[meaning.rawValue] }

  /// The meaning of a header as written, nil where it is not known.
  package static func meaning(of header: String) -> Meaning? { match(header)?.meaning }

  /// The meaning of a header and how good a term for it: 0 is the standard one.
  ///
  /// Spaces, line breaks, stars and full-width letters are folded; brackets count as their content first
  /// (`责任部门（人）`), then as absent (`责任人（签字）`). A period or a number before a known term of
  /// four characters or more, or behind it, is left out (`2023年1-12月完成情况`, `全年工作任务`), nothing else is:
  /// 未完成情况 is unknown. Keys of JSON (`task`, `planItem`) are terms as well, in any case of letters.
  package static func match(_ header: String) -> (meaning: Meaning, rank: Int)? {
    guard header.utf8.count <= longestHeader else { return nil }
    if let known = byTerm[header] { return known }
    let plain = TextFold.fold(header).without(starsAndStops)
    guard !plain.isEmpty else { return nil }
    let joined = plain.without(brackets)
    if let known = byTerm[joined.uppercased()] { return known }
    let bare = withoutBrackets(plain)
    if let known = byTerm[bare.uppercased()] { return known }
    let rest = bare.drop { periodCharacters.contains($0) }
    if rest.count >= 4, rest.count < bare.count, let known = byTerm[String(rest)] {
      return (known.meaning, known.rank + 100)
    }
    // 完成情况1-12月, 完成时间2023年
    var head = rest
    while let last = head.last, periodCharacters.contains(last) { head = head.dropLast() }
    guard head.count >= 4, head.count < rest.count, let known = byTerm[String(head)] else { return nil }
    return (known.meaning, known.rank + 100)
  }

  /// Bytes beyond which a cell is prose and no header.
  private static let longestHeader = 90
  private static let starsAndStops: [Unicode.Scalar] = ["*", "★", "☆", "※", ":", "。"]
  private static let brackets: [Unicode.Scalar] = ["(", ")", "[", "]", "【", "】", "〔", "〕"]
  private static let periodCharacters = Set<Character>("0123456789年月日至到截本全第季度一二三四上下半末底-~—～、.")

  private static func withoutBrackets(_ text: String) -> String {
    var out = ""
    var depth = 0
    for character in text {
      if "([【〔".contains(character) {
        depth += 1
      } else if ")]】〕".contains(character) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        out.append(character)
      }
    }
    return out
  }
}

extension String {
  /// The text without some scalars; as it is where it holds none of them.
  fileprivate func without(_ scalars: [Unicode.Scalar]) -> String {
    guard unicodeScalars.contains(where: scalars.contains) else { return self }
    return String(scalars: unicodeScalars.filter { !scalars.contains($0) })
  }
}
