import Testing

@testable import Records

/// Cells of tasks that go on to the tale of what was done.
@Suite struct TaleCellTests {
  @Test(arguments: [
    ("换护眼灯，12间教室，花了4.6万", "换护眼灯", "12间教室，花了4.6万"),
    ("①春季报到，684个学生全回来了\n②开学第一课讲安全", "春季报到", "684个学生全回来了\n②开学第一课讲安全"),
    ("读书节：①图书漂流，学生捐书1300多本；②讲故事比赛，36个孩子上台", "读书节", "①图书漂流，学生捐书1300多本；②讲故事比赛，36个孩子上台"),
    ("六一汇演16个节目，顺带新队员入队114人", "六一汇演", "16个节目，顺带新队员入队114人"),
    ("留守儿童87人，一人一档，每月打一回亲情电话", "留守儿童", "87人，一人一档，每月打一回亲情电话"),
    ("放假前开了安全家长会，来了约600个家长", "放假前安全家长会", "来了约600个家长"),
    ("村口修路，硬化了320米，花了11万", "村口修路", "硬化了320米，花了11万"),
  ])
  func partsNameAndTale(_ cell: String, _ name: String, _ tale: String) throws {
    let parts = try #require(TaleCell.parts(cell))
    #expect(parts.name == name)
    #expect(parts.tale == tale)
  }

  /// A name with an aside, and a tale without a name.
  @Test(arguments: [
    "加强学习，提高素质", "推门听课", "后坡栽树80余棵", "六年级毕业118人；毕业监测合格率96.2%", "开展检查36次，查出隐患12处",
    "全年，跑了27趟，走了512户人家", "投入20万元，改造了食堂",
  ])
  func leavesOthers(_ cell: String) { #expect(TaleCell.parts(cell) == nil) }
}
