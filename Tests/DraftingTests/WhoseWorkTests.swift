import Records
import Testing

@testable import Drafting

/// Whose work a row tells of: other bodies' figures, others' events, who paid.
@Suite struct WhoseWorkTests {
  @Test(arguments: [
    ("中心小学", "全校现有672人，全镇4所小学合起来1145人，那是镇里的", "全校现有672人"),
    ("青岭县公安局柳荫渡派出所", "每天14人，全县考生3126人（县教育局数）", "每天14人"),
    ("青岭县公安局柳荫渡派出所", "治安案受理128起（县局全年破刑事案件312起）", "治安案受理128起"),
    ("青渡河大桥项目经理部", "8支队伍按月足额发放；分公司全年代发1.1亿元", "8支队伍按月足额发放"),
    ("松塘县供电公司", "少停电0.62万时户；市公司全口径4.1万时户，别混", "少停电0.62万时户"),
    ("县审计局", "查出问题12个，各算各的", "查出问题12个"),
    ("春晖社区居民委员会", "采集156条，全街道一共1020条，那是街道的", "采集156条"),
  ])
  func leavesOutOthersFigures(_ unit: String, _ cell: String, _ expected: String) {
    #expect(FileNotes.without(cell, of: unit) == expected)
    #expect(!FileNotes.all(in: cell, of: unit).isEmpty)
  }

  /// The office's own figures, ranks, and what others did for it.
  @Test(arguments: [
    ("青岭县公安局", "县局全年破刑事案件312起"), ("某路桥公司东部分公司", "分公司全年代发1.1亿元"), ("松塘县供电公司", "市公司投资9200万元，清障31处"),
    ("某小学", "团体总分列全县第4"), ("某项目部", "全线7个标段，第2名"), ("某镇人民政府", "全镇4所小学合起来1145人"), ("某局", "培训6期（含县局2期）"),
  ])
  func keepsOwn(_ unit: String, _ cell: String) { #expect(FileNotes.without(cell, of: unit) == cell) }

  @Test(arguments: [
    ("县政府常务会议", "记录，起草纪要24期", "服务保障县政府常务会议，做好会议记录，起草纪要24期"),
    ("全市乡村产业现场会", "任材料组组长，编印资料汇编260册", "服务保障全市乡村产业现场会，任材料组组长，编印资料汇编260册"),
    ("市委党校年轻干部培训班", "结业", "参加市委党校年轻干部培训班，结业"),
    ("党务干部培训", "市直机关工委办的班，全市96人参加，2人参加", "选派2人参加市直机关工委举办的党务干部培训，全市96人参加"),
    ("业主上半年信用评价", "第2名，全线7个标段", "在业主上半年信用评价中列全线7个标段第2名"),
    ("省级科技进步奖", "二等奖1项，我院第三", "获省级科技进步奖二等奖1项，我院第三"),
    ("省级一流本科课程", "认定2门：《物理化学》", "获认定省级一流本科课程2门：《物理化学》"),
    ("接受省级毕业论文抽检", "抽检6篇，全部合格", "接受省级毕业论文抽检6篇，全部合格"),
  ])
  func tellsWhoseEvent(_ task: String, _ text: String, _ expected: String) {
    #expect(WhoseEvent(wordbook: Support.wordbook, task: task).told(text, [])?.text == expected)
  }

  @Test(arguments: [
    ("支部委员会会议", "记录，形成纪要12期"), ("全县教育工作会议", "部署重点任务12项，300人参会"), ("安全生产培训班", "培训企业负责人120人"),
    ("岗位练兵比武", "获团体二等奖"), ("党务干部培训", "举办2期，96人参加"),
  ])
  func keepsOwnEvents(_ task: String, _ text: String) {
    #expect(WhoseEvent(wordbook: Support.wordbook, task: task).told(text, []) == nil)
  }

  @Test(arguments: [
    ("为12间教室更换护眼灯，投入4.6万元，由县教育局出资", "为12间教室更换护眼灯，由县教育局出资4.6万元"),
    ("改造厕所3座，由镇政府出资", "改造厕所3座，由镇政府出资"),
    ("投入4万元，补助2万元，由县财政出资", "投入4万元，补助2万元，由县财政出资"),
  ])
  func placesPayers(_ text: String, _ expected: String) {
    #expect(Clause.joined(Payers.placed(Clause.split(text))) == expected)
  }

  @Test(arguments: [
    ("换护眼灯", "12间教室，投入4.6万元", "为12间教室更换护眼灯，投入4.6万元"), ("装扶手", "38户，花了2万元", "为38户安装扶手，花了2万元"),
  ])
  func namesPlaces(_ task: String, _ text: String, _ expected: String) {
    #expect(WorkPlaces.told(task, text) == expected)
  }

  @Test(arguments: [("换届选举", "12个村，选出委员60人"), ("护眼灯更换", "12间教室"), ("装修办公楼", "3个月完成")])
  func leavesOtherPlaces(_ task: String, _ text: String) { #expect(WorkPlaces.told(task, text) == nil) }

  @Test(arguments: [
    ("参加大赛，罗子轩（五年级）一等奖，另获三等奖2件", "参加大赛，罗子轩（五年级）获一等奖，另获三等奖2件"),
    ("参加汉字书写大赛，学生二等奖3人；吴敏老师教师组三等奖", "在汉字书写大赛中，学生获二等奖3人，吴敏老师获教师组三等奖"),
    ("举办运动会，高一年级组第一名", "举办运动会，高一年级组第一名"),
  ])
  func tellsWhoWon(_ text: String, _ expected: String) {
    #expect(Clause.joined(PersonalPrizes.told(Clause.split(text))) == expected)
  }

  @Test(arguments: [
    ("矛盾纠纷大排查,118起,\"化109，剩9（土地5、婚姻4）\"", "化解109起，剩余9起（土地5起、婚姻4起）"),
    ("监控补点,24个,\"装好16，剩8等供电\"", "装好16个，剩余8个等供电"),
    ("隐患整改,30处,\"改了20，剩9\"", "改了20，剩9"), ("矛盾排查,118起,\"化109，剩9户\"", "化109，剩9户"),
  ])
  func givesPartsTheirUnit(_ row: String, _ expected: String) throws {
    let ledger = LedgerReader.read(text: "任务,数量,完成情况\n" + row + "\n", name: "台账.csv", year: 2024)
    let record = try #require(ledger.records.first)
    #expect(PartUnits.written(record.result, of: record) == expected)
  }

  @Test(arguments: [
    ("教学创新大赛", "省级", "省级教学创新大赛"), ("毕业论文抽检", "省级", "接受省级毕业论文抽检"), ("校园歌手大赛", "校级", "校园歌手大赛"),
    ("省职业技能大赛", "省级", "省职业技能大赛"), ("课堂教学检查", "院级", "院级课堂教学检查"),
  ])
  func namesTheLevel(_ task: String, _ level: String, _ expected: String) throws {
    let ledger = LedgerReader.read(text: "任务,层次,完成情况\n" + task + "," + level + ",完成\n", name: "台账.csv", year: 2024)
    let record = try #require(ledger.records.first)
    #expect(ThingLevel.leading(task, record, unit: "东川理工学院化学与材料学院") == expected)
  }

  @Test(arguments: [
    ("办理收文2310件，其中我经手860件", "2310是全科的数", "全科办理收文2310件，其中我经手860件"), ("办理收文2310件", "310是全科的数", "办理收文2310件"),
    ("办理收文2310件", "2310是上年的数", "办理收文2310件"),
  ])
  func saysWhoseFigure(_ text: String, _ note: String, _ expected: String) {
    #expect(Clause.joined(WhoseFigure.named(Clause.split(text), note: note)) == expected)
  }
}
