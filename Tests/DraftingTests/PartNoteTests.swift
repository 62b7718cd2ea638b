import Testing

@testable import Drafting

/// Remarks that say that a number is part of another, read from the clerk's words.
@Suite struct PartNoteTests {

  @Test(arguments: [
    ("含在刑事案件内", PartNote.Relation.within, "", "刑事案件"),
    ("已含在税收收入内", .within, "", "税收收入"),
    ("536件含在民商事案件内", .within, "536件", "民商事案件"),
    ("63条在542条里头", .within, "63条", "542条"),
    ("省级那个也在校级5个之内", .within, "省级", "校级5个"),
    ("县级2名在20名之内", .within, "县级2名", "20名"),
    ("租金已经算在集体收入里头", .within, "租金", "集体收入"),
    ("已计入全镇招商总额", .within, "", "全镇招商总额"),
    ("县级3人里头含市级那1人", .within, "市级1人", "县级3人"),
    ("含在第3项内", .within, "", "第3项"),
    ("RTO那1150万元在里头", .holding, "RTO1150万元", ""),
    ("跟辣椒那410万有重的", .overlapping, "", "辣椒410万"),
  ])
  func reads(_ text: String, _ relation: PartNote.Relation, _ part: String, _ whole: String) throws {
    let note = try #require(PartNote(text))
    #expect(note.relation == relation && note.part.text == part && note.whole.text == whole, "\(note)")
  }

  @Test(arguments: [
    "综合那次不在里头", "不含一季度余7", "含上半年", "98%在3个工作日之内", "误差控制在5%以内", "31名不都出自今年这86名", "在网格内排查", "人和人次分开记",
    "办公室的人在里面", "2024年再报", "含学雷锋月1620小时", "在全省前10名之内",
  ])
  func readsNothingElse(_ text: String) { #expect(PartNote(text) == nil) }
}
