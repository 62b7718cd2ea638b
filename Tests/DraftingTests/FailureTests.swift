import Records
import Testing
import TextCore

@testable import Drafting

/// What failed or fell short goes from the achievements to 不足, whole and with its reason.
struct FailureTests {
  @Test(arguments: [
    "学生公寓3号楼空调安装没做成", "影像、药剂两个岗位没人报", "血糖这块比县里要求的62%差一点", "快递、外卖行业目标2个只建了1个", "五大学科竞赛国家级没有突破", "12万元年底前没拨下去",
    "排课模块还有bug", "晚间时段无人盯", "5号楼电梯没装上", "其中32台的补贴款还没拨到户", "无人机巡护没配飞手", "接口联调不了", "门球场原定5月只完成1片",
  ])
  func aClauseMaySayThatItFailed(_ clause: String) { #expect(Failure.isTold(by: clause)) }

  @Test(arguments: [
    "全年没有发生责任事故", "宿舍无人机巡检12次", "剩3户没完成", "查处未批先建6起", "省里结果还没公布", "仅用3个月完成", "3人未通过", "2家会长外出联系不上", "款项没收到投诉", "大修期少不了",
    "督促未达标企业12家整改", "比目标多4家",
  ])
  func whatWentWellOrIsOthersIsNone(_ clause: String) { #expect(!Failure.isTold(by: clause)) }

  private static func parts(_ text: String) throws -> (chapters: String, closing: String) {
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let parts = draft.text.split(separator: "\n")
    return (parts.dropLast(2).joined(), parts.suffix(2).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("校园维修,操场翻新完成，花了86万元；图书馆空调安装没做成", "空调安装", "图书馆空调安装没有做成"),
    ("残疾人帮扶,走访残疾人家庭212户，发轮椅36辆。托养中心目标2个只建了1个，场地太小，放不下床位", "托养中心", "托养中心目标2个只建成1个，场地太小"),
    ("慢病管理,规范管理3105人，规范管理率72%。糖尿病这块比县里要求的62%差一点，主要是外出的随访不到", "差一点", "差一点，主要是外出的随访不到"),
    ("厂务公开,公开38次。职工满意度测评82%，公司要求85%，差三个点，食堂没人管", "没人管", "没有达到85%的目标，主要是食堂无人管"),
    ("规划评估,54项指标中达标49项，5项未达标，主要是托位数和公厕密度。报告9月已送审", "未达标", "5项未达标，主要是托位数和公厕密度"),
    ("道路养护,养护里程126公里，修补坑槽2300平方米。迎宾路大修因管线迁改没完成，推到明年4月", "迎宾路", "道路养护中，迎宾路大修因管线迁改未完成"),
    ("苗木管护,植树1.2万株，成活率85%，比要求的90%差一些，春旱浇水跟不上", "春旱", "成活率85%，比要求的90%差一些"),
    ("招聘,计划招6名，实招4名。放射、药剂两个岗位没人报，明年接着招。", "没人报", "放射、药剂两个岗位无人报"),
    ("村室管理,17个村室，15个达标。东沟、西岭两个村室房子漏雨，维修款没下来，推到明年上半年", "漏雨", "两个村室房子漏雨，维修款未下达"),
    ("食堂改造,原计划8月完工，图纸改了两回，11月才进场，现做到吊顶，预计明年3月用上", "完成食堂", "原计划8月完工，图纸改了两次，11月才进场，现做到吊顶"),
  ])
  func whatFailedStandsInTheEnd(_ row: String, _ gone: String, _ lack: String) throws {
    let told = try Self.parts("事项,进展\n培训干部,举办培训班3期，培训120人\n\(row)\n")
    #expect(!told.chapters.contains(gone), "\(told.chapters)")
    #expect(told.closing.contains(lack), "\(told.closing)")
  }

  @Test(arguments: [
    ("安装路灯,计划安装120盏，完成86盏,未完成,变压器烧坏两台，剩34盏转2026年上半年", "主要是变压器烧坏两台"),
    ("公益岗招聘,计划30人，到岗22人,部分完成,工资低，5人干了一个月走了；明年补招", "工资低、5人干了一个月走了"),
    ("示范村创建,9个示范村，验收达标7个,推进中,柳树村村干部换人，台账没接上，明年一季度补验", "验收达标7个，柳树村村干部换人，台账没有接上"),
    ("县志编纂,初稿已完成,延期,审稿专家年底才请到，明年6月定稿", "审稿专家年底才请到"),
    ("档案村建设,12个试点村，验收达标11个,推进中,石坳村村部搬迁，档案柜没到位，明年一季度补验", "石坳村村部搬迁，档案柜未到位"),
    ("库房检查,查出隐患17处，整改16处,基本完成,还剩3号库房恒湿机更换，政府采购流程中，预计明年1月装好", "还剩3号库房恒湿机更换"),
    ("分拣中心,土建完成约70%，累计投资660万元,完成,环评变更耽误3个月，原定12月投产，改到明年5月", "因环评变更耽误3个月推迟到"),
    ("热线办理,受理5874件，办结5839件,完成,噪声、油烟类重复投诉仍偏多", "噪声、油烟类重复投诉仍偏多"),
    ("片区拆除,应拆18处，已拆11处,进行中,剩7处当事人申请行政复议，等复议结果", "完成11处，其余7处当事人申请行政复议，等待复议结果"),
    ("规范化建设,14个乡镇中10个验收达标,推进中,其余4个统计员上半年换人，台账没接上，2026年6月底前验收", "10个验收达标，其余4个统计员上半年换人，台账没有接上"),
  ])
  func aRemarkSaysWhyWhateverItsWords(_ row: String, _ lack: String) throws {
    let told = try Self.parts("工作任务,完成情况,完成状态,备注\n培训干部,举办培训班3期，培训120人,完成,\n\(row)\n")
    #expect(told.closing.contains(lack), "\(told.closing)")
  }

  @Test(arguments: [
    ("人口核查率,%,100,98.2,城中村租户换得快，没核完", "主要是城中村租户换得快，没有核完", ""),
    ("再就业,人,300,281,两家纺织厂年底裁员", "比300人的计划少19人，主要是两家纺织厂年底裁员", "没有完成300人的计划，主要是两家纺织厂年底裁员"),
    ("水质监测合格率,%,90,88.2,汛期水浑，加药没跟上", "主要是汛期水浑，加药没有跟上", ""),
    ("预报准确率,%,82,80.6,没达标。7月下旬到8月中旬连续高温，模式报低，订正没跟上", "连续高温，模式报低，订正没有跟上", ""),
    ("招聘教师,名,20,17,期末数", "没有完成20名的计划。", "比20名的计划少3名。"),
  ])
  func anIndicatorIsMissedForAReason(_ row: String, _ lack: String, _ or: String) throws {
    let told = try Self.parts("指标,计量单位,年度目标,实际完成,备注\n新增就业,人,500,520,\n\(row)\n")
    #expect(told.closing.contains(lack) || !or.isEmpty && told.closing.contains(or), "\(told.closing)")
  }

  @Test func aPlanThatWasReachedLaterIsNoLack() throws {
    let rows = ["月份,主要工作", "10月,流动书车全年计划出车60次，到10月底已跑58次。", "12月,书车全年出车66次，服务4.8万人次。", "3月,举办读书会12场，参加480人。"]
    let told = try Self.parts(rows.joined(separator: "\n") + "\n")
    let text = told.chapters + told.closing
    #expect(!text.contains("58次") && text.contains("66次"), "\(text)")
  }

  @Test(arguments: [
    ("维权服务,接待来信来访208件次，办结203件次，另外5件次在走法律程序。", "法律程序"),
    ("毕业审核,毕业生3018人中2987人按期毕业；31人延期，已发通知书", "延期"),
    ("示范创建,对照标准自评，11月市级复核通过，等省里公布名单(还没下文，不要写已达到)", "写已达到"),
  ])
  func whatIsInItsPlaceOrForOthersIsNoLack(_ row: String, _ words: String) throws {
    let told = try Self.parts("事项,进展\n培训干部,举办培训班3期，培训120人\n\(row)\n")
    #expect(!told.closing.contains(words), "\(told.closing)")
  }
}
