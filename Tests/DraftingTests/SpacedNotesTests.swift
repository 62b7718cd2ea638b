import Records
import Testing

@testable import Drafting

/// Notes whose only marks are spaces, words for the file, and prizes behind people's names.
@Suite struct SpacedNotesTests {
  @Test(arguments: [
    ("隐患41处 当场改33 限改8 月底复查全改", "隐患41处，当场改33，限改8，月底复查全改"),
    ("早晚两岗 全年未断", "早晚两岗，全年未断"),
    ("出警26人 游客约8000 没出事", "出警26人，游客约8000，没出事"),
    ("化109 剩9（土地5 婚姻4）", "化109，剩9（土地5、婚姻4）"),
    ("全年4次 参加45人", "全年4次，参加45人"),
    ("孙立群 韩梅 何志强", "孙立群、韩梅、何志强"),
    ("案值4.2万　线缆全追回", "案值4.2万，线缆全追回"),
  ])
  func marksSpaces(_ cell: String, _ expected: String) { #expect(SpacedItems.divided(cell) == expected) }

  /// Spaces that part no items stay.
  @Test(arguments: [
    "完成 3 次 培训", "完 成 情 况", "APP 上线 运行平稳", "2023年 5月完成", "召开会议， 形成纪要", "培训 120 人次", "第 3期", "约 300人", "没有空格",
  ])
  func leavesOthers(_ cell: String) { #expect(SpacedItems.divided(cell) == cell) }

  @Test(arguments: [
    ("开展带电作业247次，市公司全口径4.1万时户，别混", "开展带电作业247次，市公司全口径4.1万时户"),
    ("召开推进会5次；对外不要说“已通过认证”", "召开推进会5次"),
    ("8场，重记了", "8场"),
    ("开展督查6次，发现问题9个", "开展督查6次，发现问题9个"),
  ])
  func leavesOutWhatIsForTheFile(_ cell: String, _ expected: String) {
    #expect(FileNotes.without(cell, of: "") == expected)
    #expect(FileNotes.all(in: cell, of: "").isEmpty == (cell == expected))
  }

  @Test(arguments: [
    ("举办教学创新大赛，韩梅一等奖；李苗二等奖；杜成三等奖", "在教学创新大赛中，韩梅获一等奖，李苗获二等奖，杜成获三等奖"),
    ("参加技能竞赛，李想第三名", "在技能竞赛中，李想获第三名"),
    ("举办演讲比赛，一等奖2名", "举办演讲比赛，一等奖2名"),
    ("举办运动会，高一年级组第一名", "举办运动会，高一年级组第一名"),
    ("举办歌咏比赛，24队参赛，王思远金奖", "举办歌咏比赛，24队参赛，王思远获金奖"),
  ])
  func saysWhoWon(_ text: String, _ expected: String) {
    #expect(Clause.joined(PersonalPrizes.told(Clause.split(text))) == expected)
  }

  @Test func keepsWordsThatHoldAVerb() {
    let book = CountedVerb(wordbook: Support.wordbook)
    #expect(book.written("肯定了三个方面的做法") == "肯定了三个方面的做法")
    #expect(book.written("定了3项制度") == "出台3项制度")
    // What a verb of one character is short for is not guessed.
    #expect(book.written("地下车库进水，抽了一夜") == "地下车库进水，抽了一夜")
    #expect(book.written("抽了36批次") == "抽检36批次")
    #expect(book.written("看了158人次") == "看了158人次")
    #expect(book.written("收了46个学生") == "招收46个学生")
  }

  @Test func goesOnBehindAColon() {
    #expect(
      Support.cleaner.clean("肯定三个方面的做法：一是理念进了课堂；二是舍得投入") == "肯定三个方面的做法：理念进了课堂；舍得投入")
  }

  @Test(arguments: ["完", "了了", "弄完了", "搞定"])
  func takesNothingFromDone(_ text: String) {
    let empty = EmptyResult(wordbook: Support.wordbook)
    #expect(empty.says(text, nothingBeside: "消防检查", stem: "消防检查", isCounted: true))
  }
}
