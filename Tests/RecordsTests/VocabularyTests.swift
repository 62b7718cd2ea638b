import Testing

@testable import Records

@Suite struct VocabularyTests {
  @Test(arguments: Meaning.allCases)
  func theKeyOfAMeaningIsItsName(meaning: Meaning) {
    #expect(meaning.key == "\(meaning)")
  }

  @Test(arguments: [
    ("甲", "甲"), ("", ""), ("　", ""), (" a ", "a"), ("\u{FEFF}甲　乙\n", "甲　乙"), ("。", "。"), ("、甲、", "、甲、"),
    ("甲\u{2029}", "甲"), ("\u{A0}5次\u{200B}", "5次"), ("“甲”", "“甲”"), ("éé", "éé"), ("＊甲＊", "＊甲＊"), ("\u{3000}", ""),
  ])
  func blanksAtTheEndsAreTakenOff(text: String, expected: String) {
    #expect(TextFold.trimmed(text) == expected)
    #expect(TextFold.trimmed(text[...]) == expected)
  }

  @Test(arguments: ["", "a", "é", "年", "𠮷", "a年𠮷é\u{0}"])
  func scalarsBecomeTheSameText(text: String) {
    #expect(Array(String(scalars: Array(text.unicodeScalars)).utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("序号", Meaning.id), ("序  号", .id), ("类\n别", .section), ("板块分类", .section), ("工作事项", .topic),
    ("＊工作任务", .task),
    ("重点工作任务*", .task), ("项目名称", .task), ("任务分解", .measures), ("进展及完成情况", .result), ("目前工作进展情况", .result),
    ("取得成效", .effect), ("完成数", .quantity), ("完成时限", .date), ("是否完成", .state), ("责任人（签字）", .owner),
    ("责任部门（人）", .owner), ("佐证材料(扫描件)", .evidence), ("是否重点", .highlight), ("存在问题", .problem),
    ("下一步工作计划", .next), ("备　注", .note), ("要点", .planItem), ("2023年1-12月完成情况", .result),
    ("全年工作任务", .task), ("截至12月底完成情况", .result), ("工作任务：", .task), ("完成情况（1-12月）", .result),
    ("完成情况1-12月", .result), ("工作开展情况", .result), ("主要工作内容", .task), ("序　号", .id), ("工作任务\n（重点）", .task),
    ("task", .task), ("Task", .task), ("planItem", .planItem), ("STATUS", .state), ("quantity", .quantity),
    ("2023年度重点工作任务", .task), ("一、工作任务", .task), ("牵头领导", .owner), ("时间节点", .date), ("完成率", .state),
    ("存在不足", .problem), ("佐证资料", .evidence), ("工作领域", .section), ("最新进展", .result), ("实际完成数", .quantity),
    ("【必填】工作任务", .task), ("工作任务*（必填）", .task), ("计划数", .target), ("目标值", .target), ("年度目标", .target),
    ("年计划（万元）", .target), ("目标任务", .task),
  ])
  func header(text: String, meaning: Meaning) {
    #expect(HeaderVocabulary.meaning(of: text) == meaning)
  }

  @Test(arguments: [
    "", "姓名", "未完成情况", "联系电话", "制定主题教育工作方案", "1月", "（签字）", "完成", "2023年", "tasks done",
    "一季度", "1-12月",
  ])
  func noHeader(text: String) {
    #expect(HeaderVocabulary.meaning(of: text) == nil)
  }

  @Test func everyMeaningHasItsNameAsKey() {
    #expect(Meaning.allCases.map(\.key) == Meaning.allCases.map { "\($0)" })
  }

  @Test func everyTermHasOneMeaning() {
    #expect(Set(HeaderVocabulary.allTerms).count == HeaderVocabulary.allTerms.count)
    for meaning in Meaning.allCases {
      for term in HeaderVocabulary.terms(meaning) {
        #expect(HeaderVocabulary.meaning(of: term) == meaning, "\(term)")
      }
    }
  }

  @Test(arguments: [
    ("已完成", TaskState.done), ("完成", .done), (" 已办结。", .done), ("√", .done), ("100%", .done), ("100％", .done),
    ("完成率100%", .done), ("１", .done), ("☑已完成", .done), ("【已完成】", .done), ("是", .done), ("进行中", .ongoing),
    ("基本完成", .ongoing), ("80%", .ongoing), ("完成 60%", .ongoing), ("0.5%", .ongoing), ("部分达成", .ongoing),
    ("未完成", .notDone), ("×", .notDone), ("0%", .notDone), ("已逾期", .notDone), ("已取消", .cancelled),
    ("", .unknown),
    ("差不多", .unknown), ("120%", .unknown), ("×已完成", .unknown), ("已完成一半", .unknown), ("0", .notDone),
    ("-1%", .unknown), ("%", .unknown),
    // As spreadsheets hold a share of the whole, and as people write one.
    ("0.85", .ongoing), ("85", .ongoing), ("1", .done), ("1.0", .done), ("1.00", .done), ("0.0", .notDone),
    ("100.0%", .done), ("0.00%", .notDone), ("1%", .ongoing), ("1.5", .unknown), ("2023", .unknown), ("-0.5", .unknown),
    ("TRUE", .done), ("FALSE", .notDone), ("完成80%", .ongoing), ("已完成80%", .ongoing), ("完成率：85%", .ongoing),
    ("进度100%", .done), ("已完成（2023年5月）", .done), ("已完成(5月)", .done), ("已完成（见附件）", .done),
    ("已完成（部分）", .unknown), ("已完成（未验收）", .unknown), ("已完成（80%）", .unknown), ("完成（100%）", .done),
    ("已完成，持续推进", .done), ("已完成，进行中", .done), ("进行中，已完成", .unknown), ("部分完成，持续推进", .ongoing),
    ("已完成；未验收", .unknown), ("√已完成", .done), ("√ 已完成", .done), ("√未完成", .unknown), ("×未完成", .notDone),
    ("2023年5月已完成", .done), ("5月底前完成", .unknown), ("已完成，2023年5月", .done), ("2023年5月", .unknown),
    ("按序时推进", .ongoing), ("已终止", .cancelled), ("待办", .notDone), ("已销号", .done), ("Done", .done),
    ("In progress", .ongoing), ("未完成。", .notDone), ("已完成\n", .done), ("未 完 成", .notDone), ("不是", .unknown),
  ])
  func state(text: String, state: TaskState) {
    #expect(StateVocabulary.state(of: text) == state)
  }

  @Test func everyStateWordMeansItsState() {
    for state in TaskState.allCases {
      for word in StateVocabulary.words(state) {
        #expect(StateVocabulary.state(of: word) == state, "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("已起草，拟提交党组会审议", "拟"), ("场地已落实，待装修", "待"), ("尚未上线", "尚未"), ("计划明年开展", "计划"), ("现拟明年实施", "拟"),
    ("问题有待解决", "待"), ("还未完成验收", "还未"), ("12月计划召开会议", "计划"), ("培训87人次，讲课16场，结对22对，明年拟完工", "拟"), ("效果好，待验收", "待"),
  ])
  func pending(text: String, word: String) {
    var text = text
    #expect(text.withUTF8 { PendingWords.find($0) } == word)
  }

  @Test(arguments: [
    "接待群众来访35人次", "等待期内完成审核", "制定年度工作计划", "落实计划生育政策", "虚拟现实展厅建成", "拟定实施方案3份", "改善职工待遇",
    "按计划完成全部任务", "草拟文件5份", "优待烈属12户", "计划、方案全部印发", "看待问题更全面", "拟订办法2项", "围绕党的二十大精神开展集体学习研讨",
    "", "待", "满怀期待", "模拟演练3次", "培训87人次，讲课16场，结对22对，明年拟增加专题", "2户风险已消除，待明年1月镇里核定", "设柜48个，效果待下学期观察", "通过全年计划和2个项目",
  ])
  func notPending(text: String) {
    var text = text
    #expect(text.withUTF8 { PendingWords.find($0) } == nil)
  }

  @Test(arguments: [
    ("是", true), ("√", true), ("★★★", true), ("1", true), ("否", false), ("", false), ("一般", false),
  ])
  func highlight(text: String, isMarked: Bool) {
    #expect(HighlightVocabulary.isMarked(text) == isMarked)
  }

  @Test func unknownHighlight() {
    #expect(HighlightVocabulary.isMarked("获省级表彰") == nil)
  }
}
