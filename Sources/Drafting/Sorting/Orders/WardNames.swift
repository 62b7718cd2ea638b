import Records
import TextCore

/// Names that any department of a hospital has for its work are told with the department: `儿科门诊31420人次` of 儿科 beside 门诊, which is
/// not that of the whole hospital.
enum WardNames {
  /// The rows under names that say whose they are.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    records.map { record in
      var isGeneral = false
      record.withBytes(of: .task) { isGeneral = $0.count <= 15 && names.contains(String(decoding: $0, as: UTF8.self)) }
      guard isGeneral, let ward = [record.owner, record.section, record.topic].first(where: isWard) else {
        return record
      }
      return record.reading([.task: ward + record.task])
    }
  }

  private static func isWard(_ name: String) -> Bool {
    (2...6).contains(name.count) && name.hasSuffix("科") && name.allSatisfy(Punctuation.isHan)
      && !offices.contains(name)
  }

  private static let names: WordSet = [
    "门诊", "住院", "手术", "出院", "急诊", "接诊", "门诊量", "住院量", "手术量", "出院量", "床位使用", "平均住院日",
  ]
  /// Departments that answer for the whole house.
  private static let offices: WordSet = [
    "医务科", "质控科", "信息科", "医保科", "统计科", "病案科", "财务科", "总务科", "人事科", "护理科", "保卫科", "设备科", "科教科", "医政科", "综合科",
  ]
}
