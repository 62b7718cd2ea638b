import TextCore

/// What is held on a day of each month, with those who belong to it behind it.
extension TaskLead {
  /// `每月5日开展党员活动日活动，全村党员41人，平均到会33人` of 每月党员活动日: those who belong to it are no subject of when it is.
  func heldThen(_ task: String, _ time: String, _ rest: ArraySlice<Clause>) -> [Clause]? {
    guard let next = rest.first?.text, case let (who, number) = TaskObject.counted(next), !number.isEmpty,
      number.ends(inOneOf: ["人", "名"]), Wordbook.isPeople(who), wordbook.headVerb(who) == nil
    else { return nil }
    let name =
      ["每月", "每周", "每季度", "每季"].first { task.hasPrefix($0) && time.hasPrefix($0) }.map {
        String(task.dropFirst($0.count))
      } ?? task
    guard name.count >= 3, case let told = name.hasSuffix("日") ? "开展" + name + "活动" : realised(name), told != name
    else {
      return nil
    }
    return [Clause(text: time + told, mark: "，")] + relinked(Array(rest))
  }
}
