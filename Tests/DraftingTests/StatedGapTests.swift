import Records
import Testing

@testable import Drafting

/// What rows leave undone by their own numbers, whichever cells these stand in.
struct StatedGapTests {
  private static let header = "工作事项,完成情况,备注"
  private static let others = ["培训干部,举办培训班3期，培训120人,", "垃圾清运,清运垃圾1.2万吨，日产日清,"]

  private func closing(_ row: String) throws -> (chapters: String, closing: String) {
    let lines = [Self.header] + Self.others + [row]
    let ledger = LedgerReader.read(text: lines.joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let parts = draft.text.split(separator: "\n")
    return (parts.dropLast(2).joined(), parts.suffix(2).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("闲置土地处置,年度任务600亩，处置412亩，完成率68.7%,两宗大的被法院查封", "闲置土地处置完成412亩，没有完成600亩的计划，主要是两宗大的被法院查封", "600亩"),
    ("土地出让收入,实现出让价款5.83亿元，为年初目标7.2亿元的81%,市场下行", "土地出让收入5.83亿元，没有达到7.2亿元的目标，主要是市场下行", "7.2亿元"),
    ("泵房接管,接管14座,计划20座，6座小区物业不肯移交", "泵房接管计划20座，完成14座，其余6座小区物业不肯移交", "6座"),
    ("新团员发展,新发展团员1246名，全部录入系统,计划1250名，4名转学", "新团员发展完成1246名，没有完成1250名的计划，主要是4名转学", "1250名"),
    ("古籍修复,送省馆修复8册,原计划12册，省馆排期满，4册排到明年", "古籍修复原计划12册，完成8册，还差4册，主要是省馆排期满", "12册"),
    ("推行田长制,巡田2.36万次，发现问题193个，整改187个,余6个在改", "发现问题193个，整改187个，其余6个正在整改", "6个"),
    ("卫片执法,认定违法47个，整改到位44个,3个在走拆除程序", "认定违法47个，整改到位44个，其余3个正在走拆除程序", "3个"),
    ("短期疗养,组织2批80人,计划3批120人，第3批因疗养院停业取消", "短期疗养完成2批，没有完成3批的计划，主要是第3批因疗养院停业取消", "3批"),
    ("进修与人才,引进硕士以上18人，计划25人；外出进修41人,儿科没人报名", "引进硕士以上18人，没有完成25人的计划，主要是儿科无人报名", "25人"),
    ("县域建设,联席会议开2次，35条措施落地31条,4条要财政配套，没钱", "35条措施落地31条，其余4条要财政配套，缺少资金", "4条"),
  ])
  func whatTheNumbersLeaveIsToldWholeAndNotAmongTheResults(_ row: String, _ lack: String, _ left: String) throws {
    let told = try closing(row)
    #expect(told.closing.contains(lack), "\(told.closing)")
    #expect(!told.chapters.contains(left), "\(told.chapters)")
  }

  @Test(arguments: [
    ("新建实验楼,11月主体封顶，完成投资2650万元,原定8月底交付，地基遇溶洞停工70天，延到明年7月", "新建实验楼原定8月底交付，因地基遇溶洞停工70天推迟到2024年7月", "溶洞"),
    ("门诊楼,10月底主体封顶，累计投资7850万元,原计划年底完工，专项债晚到，挪到明年6月", "门诊楼原计划年底完工，因专项债晚到推迟到2024年6月", "晚到"),
    ("队伍建设,培训24次；离职5人，夜班缺2个人,", "夜班缺2个人", "缺2个人"),
    ("食堂满意度,满意度86.2%，目标90%,排队时间偏长", "满意度86.2%，没有达到90%的目标，主要是排队时间偏长", "偏长"),
    ("治欠行动,检查项目46个，发现问题21个，整改18个，3个在改,", "治欠行动还有3个问题正在整改", "尚未全部"),
    ("新产科楼,9月主体封顶，形象进度65%，2024年8月投用,", "2024年8月投用新产科楼", "尚未"),
    ("医疗质量,查出问题87个，整改85个；病历超时、抗菌药物偏高2个在改,", "医疗质量还有病历超时、抗菌药物偏高2个问题正在整改", "尚未全部"),
    ("安全生产,演练12次，查隐患97处，改90处,氯库7处要停产才能改", "其余氯库7处要停产才能改", "氯库"),
    ("辅警缺员,编18人，到岗16人，招了一回没招满,工资低", "辅警缺员，编18人，到岗16人，招了一次未招满", "到岗"),
    ("办公楼漏水,修了两次还漏,要大修，没落实", "办公楼漏水，修了两次还漏", "漏"),
    ("修山塘,要修两口，大塘修好了，小塘放到明年,", "小塘推迟到2024年", "小塘"),
    ("保交房,交付2个项目842套；翠屏华府282套没交付,", "翠屏华府282套未交付", "282套"),
    ("电诈发案,电诈发案39起，损失212万元，没压住,", "未能有效遏制", "39起"),
  ])
  func whatIsLateOrWrongIsNoResult(_ row: String, _ lack: String, _ left: String) throws {
    let told = try closing(row)
    #expect(told.closing.contains(lack), "\(told.closing)")
    #expect(!told.chapters.contains(left), "\(told.chapters)")
  }

  @Test(arguments: [
    "造林,造林1.2万亩,任务1万亩", "县规委会,审议议题37个，通过34个,其余3个退回修改", "窗口,受理187件，解决181件,其余6件属政策限制",
    "信访投诉,受理投诉12件,目标15件", "隐患排查,排查隐患405处，整改401处,其余4处春节后改", "高一招生,计划招生1050人，录取1050人,7月",
    "四季度执法,检查78家次,计划90家次",
  ])
  func nothingElseIsALack(_ row: String) throws {
    let text = try closing(row).closing
    #expect(!text.contains("其余") && !text.contains("没有完成") && !text.contains("还差"), "\(text)")
  }

  @Test(arguments: [
    ("避险搬迁,计划搬迁64户，已搬51户,13户安置点没建好，明年5月前搬", "5月前完成剩余13户避险搬迁"),
    ("隐患整治,排查隐患88处，整改85处,余3处是老配电室，2月底前改完", "2月底前完成剩余3处隐患整治"),
    ("绿色矿山建设,新建成3家，累计建成9家,应建11家，剩2家明年底前", "年底前完成剩余2家绿色矿山建设"),
    ("补充耕地项目建设,立项9个，验收入库7个,另2个雨季误工，结转到明年一季度验收", "一季度完成剩余2个补充耕地项目验收"),
    ("古籍修复,送省馆修复8册,原计划12册，4册排到明年", "完成剩余4册古籍修复"),
    ("智慧教室,计划30间，建成22间,剩8间明年上半年装", "上半年完成剩余8间智慧教室"),
    ("老旧管网改造,改造31.6公里,计划35公里，剩3.4公里在解放路，跟燃气工程撞期，移到明年一季度", "一季度完成剩余3.4公里老旧管网改造"),
    ("老年食堂,没开起来,明年开春再开", "开办"),
    ("辅警缺员,招了一回没招满,", "抓紧解决辅警缺员问题"),
    ("巡田,发现问题193个，整改187个,余6个在改", "剩余6个问题整改"),
  ])
  func theRestHasItsStep(_ row: String, _ step: String) throws {
    let text = try closing(row).closing
    #expect(text.contains(step), "\(text)")
  }

  @Test func batchesOfOneTaskAreHeldAgainstNoPlanAlone() throws {
    let text = try closing("口袋公园（第一批）,建成4处,计划6处\n口袋公园（第二批）,又建成2处,").closing
    #expect(!text.contains("没有完成"), "\(text)")
  }

  @Test func aDiaryTellsInItsOwnColumnAndKeepsItsRemarks() throws {
    let rows = [
      "月份,记事,备注", "1月,\"节前清查出租屋214户、旅馆17家,整改隐患31处\",", "2月,\"春节安保,上街186人次\",",
      "3月,\"电动车被盗串案破了,抓2人,追回车8辆\",3.19抓的", "5月,\"所里老楼漏雨,打报告要18万维修,没批下来\",", "9月,\"防溺水,沿河巡92趟,劝离340多人\",",
      "12月,\"户籍窗口全年办6120件,上门办74件\",",
    ]
    let ledger = LedgerReader.read(text: rows.joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(draft.text.contains("出租屋214户") && draft.text.contains("6120件"), "\(draft.text)")
    let chapters = draft.text.split(separator: "\n").dropLast(2).joined()
    #expect(!chapters.contains("漏雨"), "\(chapters)")
  }
}
