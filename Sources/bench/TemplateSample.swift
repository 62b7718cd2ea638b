import Foundation

/// The work on which the template engine is timed where no template is given: a list of a ledger's records, each with
/// a dozen fields under Chinese names, one `if`, one `upcase` and one `default`; about 140 bytes of output a record.
struct TemplateSample {
  /// The template.
  static let template = """
    {{ 单位 }}
    {% for 项 in 记录 %}{{ 项.序号 }}. {{ 项.任务 }}（{{ 项.类别 }}）：{{ 项.情况 }}{{ 项.数量 }}{{ 项.量词 }}，\
    {{ 项.月份 }}月{% if 项.完成 %}完成{% else %}推进{% endif %}，{{ 项.科室 }}{{ 项.负责人 }}，{{ 项.文号 | upcase }}，\
    {{ 项.备注 | default: '无' }}；
    {% endfor %}
    """

  /// The data as JSON.
  let json: String
  /// What the template must come out as.
  let output: String

  /// A sample of so many records; the same for the same number.
  init(records: Int) {
    var rows: [String] = []
    var lines: [String] = ["办公室\n"]
    rows.reserveCapacity(records)
    lines.reserveCapacity(records + 1)
    for i in 0..<records {
      let task = ["中心组集体学习研讨", "主题党日系列活动", "阵地建设专项检查", "业务能力提升培训"][i % 4]
      let kind = ["思想", "组织", "作风"][i % 3]
      let result = ["梳理并整改突出问题", "形成专题调研成果", "收到基层意见建议"][i % 3]
      let unit = ["个", "篇", "条"][i % 3]
      let owner = ["王芳", "李伟", "张秀英"][i % 3]
      let note = i % 2 == 0 ? "" : "已归档"
      let number = i * 7 % 60 + 1
      let month = i % 12 + 1
      let isDone = i % 5 != 0
      rows.append(
        "{\"序号\":\(i + 1),\"任务\":\"\(task)\",\"类别\":\"\(kind)\",\"情况\":\"\(result)\",\"数量\":\(number),"
          + "\"量词\":\"\(unit)\",\"月份\":\(month),\"完成\":\(isDone),\"科室\":\"党建工作办公室\",\"负责人\":\"\(owner)\","
          + "\"文号\":\"dj-\(1000 + i)\",\"备注\":\"\(note)\"}")
      lines.append(
        "\(i + 1). \(task)（\(kind)）：\(result)\(number)\(unit)，\(month)月\(isDone ? "完成" : "推进")，党建工作办公室\(owner)，"
          + "DJ-\(1000 + i)，\(note.isEmpty ? "无" : note)；\n")
    }
    json = "{\"单位\":\"办公室\",\"记录\":[" + rows.joined(separator: ",\n") + "]}"
    output = lines.joined()
  }

  /// Writes template, data and output into a folder, for timing another engine on them.
  func save(to folder: String) throws {
    let folder = URL(filePath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.template.utf8).write(to: folder.appending(path: "sample.liquid"))
    try Data(json.utf8).write(to: folder.appending(path: "sample.json"))
    try Data(output.utf8).write(to: folder.appending(path: "sample.txt"))
  }
}
