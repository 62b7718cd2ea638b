import Records
import Testing

@testable import Drafting

/// Tasks that are filed under one head are called by what stands behind it.
@Suite struct SharedHeadTests {
  @Test(arguments: [
    (["基本公卫——居民档案", "基本公卫——老年人体检", "预防接种", "家庭医生签约"], ["居民档案", "老年人体检", "预防接种", "家庭医生签约"], false),
    (["平安建设：矛盾调处", "平安建设：夜间巡逻", "人居环境：垃圾清运", "人居环境：改厕改水"], ["矛盾调处", "夜间巡逻", "垃圾清运", "改厕改水"], true),
    // A head of one row is a part of its name, and a stage or a title is no name.
    (["质量月——读书会", "安全月：应急演练", "党课"], ["质量月——读书会", "安全月：应急演练", "党课"], false),
    (["智慧工地——一期", "智慧工地——二期"], ["智慧工地——一期", "智慧工地——二期"], false),
    (["主题党日：“重走长征路”", "主题党日：“学党章”"], ["主题党日：“重走长征路”", "主题党日：“学党章”"], false),
  ])
  func namesStandBehindTheirHead(_ tasks: [String], _ names: [String], _ areSections: Bool) {
    let text = "工作任务,完成情况,备注\n" + tasks.map { "\($0),完成3项,\n" }.joined()
    let records = SharedHead.read(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records)
    #expect(records.map(\.task) == names)
    #expect(records.contains { !$0.section.isEmpty } == areSections)
  }
}
