import Testing

@testable import Drafting

@Suite struct TopicListTests {
  @Test(arguments: [
    ("围绕党的二十大精神、社会救助等专题、主题教育和养老服务等专题学习研讨13次", "围绕党的二十大精神、社会救助、主题教育、养老服务等专题学习研讨13次"),
    ("围绕全会精神等专题、减税降费等专题学习", "围绕全会精神、减税降费等专题学习"),
    ("围绕全会精神、减税降费等专题学习", "围绕全会精神、减税降费等专题学习"), ("等专题、研讨", "等专题、研讨"),
  ])
  func leavesTheLastListOpen(_ text: String, _ expected: String) {
    #expect(TopicList.opened(text) == expected)
  }
}
