import Testing

@testable import Drafting

@Suite struct ResultCleanerTests {
  @Test(arguments: [
    // Half-width marks and white space beside Han.
    ("召开会议,研究工作;形成纪要.", "召开会议，研究工作；形成纪要"),
    ("组织 学习 3 次", "组织学习3次"),
    ("发放1,000份", "发放1,000份"),
    // Heads and tails without facts.
    ("我局召开党组会12次。", "召开党组会12次"),
    ("已完成：制定方案", "制定方案"),
    ("制定方案，已按计划完成", "制定方案"),
    ("已印发通知2份", "印发通知2份"),
    // The office's name stays where it goes on.
    ("我局党组召开会议", "我局党组召开会议"),
    // Numbering inside the cell.
    ("1.制定方案；2.召开会议", "制定方案；召开会议"),
    ("（1）制定方案\n（2）召开会议", "制定方案；召开会议"),
    ("①走访群众②解决问题", "走访群众②解决问题"),
    ("一是制定方案；二是召开会议", "制定方案；召开会议"),
    ("1)排查隐患328项；2)整改325项", "排查隐患328项；整改325项"),
    ("1）制定方案\n2）召开会议（线上）", "制定方案；召开会议（线上）"),
    ("１．制定方案；２．召开会议", "制定方案；召开会议"), ("(1)制定方案；(2)召开会议", "制定方案；召开会议"),
    ("3.5万元党费上缴", "3.5万元党费上缴"),
    // Doubled marks and unpaired quotation marks.
    ("召开会议，，研究工作。。", "召开会议，研究工作"),
    ("落实“第一议题制度", "落实第一议题制度"), ("消费帮扶5”2万余元", "消费帮扶5、2万余元"),
    // Nothing but that it is done.
    ("已完成", ""), ("①", ""), ("——", ""), ("按计划完成。", ""), ("  ", ""),
  ])
  func cleans(_ cell: String, _ expected: String) {
    #expect(Support.cleaner.clean(cell) == expected)
  }
}
