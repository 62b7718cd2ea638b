/// The two files of a new workspace.
enum InitFiles {
  /// `设置.txt`, explained in comments; UTF-8 with LF.
  static func settings(year: String, unit: String, superior: String) -> String {
    """
    # 一份总结的设置。每行一项，写成“名称：内容”，中英文冒号都可以。
    # “#”开头的行，和空格加“#”后面的文字，都是说明，不起作用。内容空着，就当没有写。

    # 总结哪一年
    年度：\(year)
    # 单位全称，写在标题和开头
    单位：\(unit)
    # 正文里怎样称呼自己，如：我局、我院、我校
    简称：
    # 向谁负责，如：市委
    上级：\(superior)
    # 业务上由谁指导，如：市直机关工委
    指导单位：

    # 用哪个模板：党建工作总结、工作总结……（bigan templates list 列出全部）
    模板：党建工作总结
    # 台账文件；有几个时用“、”隔开
    台账：台账.csv
    # 全文大约多少字；记录不够时会如实说明，不会凑字数
    字数：3000
    # 同样的记录换一种写法，就换一个数字
    种子：1
    # 备注里有这些字样的记录，不写进总结；“谈话人数内部掌握”这样说了是哪一样的，只略去那一样
    不写入：内部掌握、不公开、不写入

    # 总结存成什么文件；空着就按标题取名
    输出：
    # 存成哪种编码（UTF-8、UTF-8-BOM、GB18030）和换行（LF、CRLF）
    编码：UTF-8
    换行：LF

    # 还可以写自定的名称，如“党支部数：12”，在模板里用 {{ 党支部数 }} 取出来。

    """
  }

  /// The columns of the ledger.
  static let columns = [
    "序号", "类别", "事项", "工作任务", "完成情况", "数量", "完成时间", "完成状态", "责任科室", "重点", "佐证材料", "备注",
  ]

  /// The ledger: a header and three examples that are never drafted, as RFC 4180 has it, behind a byte order
  /// mark by which spreadsheet programs know UTF-8.
  static func ledger(year: String) -> [UInt8] {
    let note = "这是示例，不会写进总结，可以删去"
    let rows = [
      columns,
      [
        "示例", "思想", "理论学习", "理论学习中心组学习（一季度）", "围绕年度学习重点开展集体学习研讨", "2次", "\(year)年3月",
        "已完成", "办公室", "", "学习记录", note,
      ],
      [
        "示例", "组织", "党员教育", "举办党员教育培训班", "集中培训党员干部，安排专题辅导和现场教学", "1期；参加60人", "\(year)年5月",
        "已完成", "机关党委", "是", "培训方案", note,
      ],
      [
        "示例", "作风", "调查研究", "开展基层调研", "正在汇总调研报告", "", "\(year)年12月", "进行中", "办公室", "", "", note,
      ],
    ]
    let text = rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }
}
