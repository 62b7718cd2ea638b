import Records
import Testing

@testable import Drafting

@Suite struct UnfinishedWordingTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  /// What is left is named by words of one phrase; a deed is no thing that is left.
  @Test(arguments: [
    (["排查图斑146个", "整改恢复139个", "恢复面积1274亩", "剩7个为多年生果树"], "图斑"),
    (["年初定建设10个", "建成8个", "另2个因资金未到位未动工"], ""),
    (["年初定改造12栋", "完成9栋", "剩3栋等设备"], ""),
    (["初步设计2次退回修改", "剩下的1.1万亩计划2026年5月底前完成"], ""),
    (["反馈疑点数据120条", "处理78条", "剩42条"], "疑点数据"),
  ])
  func whatIsLeftIsNoDeed(_ clauses: [String], _ noun: String) throws {
    #expect(try #require(LeftOver(clauses, Support.wordbook)).noun == noun)
  }

  @Test(arguments: [
    ("剩下的1.1万亩计划2026年5月底前完成", "1.1万亩"), ("剩余2.4万户未换表", "2.4万户"), ("剩8.5万等验收", "8.5万"),
    ("剩3万元未付", "3万元"),
  ])
  func aRemainderHasItsMeasureWord(_ text: String, _ count: String) {
    #expect(Remainder(text)?.count == count)
  }

  /// Whoever has put a work off is nothing that is completed, and a day is that of what is waited for.
  @Test(arguments: [
    ("东站充电场", "12月16日投用52桩", "8桩等增容，供电公司排到2024年2月", "协调供电公司推进东站充电场"),
    ("办公楼屋面改造", "没动", "总务处排到2024年5月", "协调总务处推进办公楼屋面改造"),
    ("大型仪器平台", "新购设备9台套", "电镜还没到货，预计2024年4月", "争取电镜2024年4月到货"),
    ("数据机房", "完成布线", "服务器尚未到货，预计2024年3月", "争取服务器2024年3月到货"),
  ])
  func aStepIsAboutItsOwnThing(_ task: String, _ result: String, _ note: String, _ step: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,,,,,\"\(note)\""
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.nextStep(record) == step)
  }

  @Test(arguments: [
    ("智慧党建平台建设", "完成需求论证，尚未上线", "进行中", "智慧党建平台完成需求论证，但尚未上线", "智慧党建平台建设"),
    ("建设党员活动室", "场地已落实，待装修", "未完成", "党员活动室场地已落实，待装修", "党员活动室建设"),
    ("廉政风险排查机制", "已起草，拟提交审议", "推进中", "廉政风险排查机制已起草，拟提交审议", "廉政风险排查机制"),
    ("建设党建文化长廊", "完成招标", "进行中", "党建文化长廊完成招标，还在推进", "党建文化长廊建设"),
    ("开展专项整治", "", "进行中", "专项整治还在推进", "专项整治"),
    ("开展专项整治", "", "未完成", "专项整治尚未完成", "专项整治"),
    ("巡察反馈问题整改", "反馈的18个问题已整改15个", "进行中", "巡察反馈的18个问题已整改15个", "巡察反馈问题整改"),
    ("视障数据库", "试用阶段,等专家评估", "推进中", "视障数据库处于试用阶段，等待专家评估", "视障数据库建设"),
    ("党建品牌", "制定了方案，尚未申报", "推进中", "党建品牌已制定方案，但尚未申报", "党建品牌"),
    (
      "品牌创建", "第一、第二支部已形成品牌，第三、第四支部品牌未确定", "部分完成", "品牌创建第一、第二支部已形成品牌，但第三、第四支部品牌未确定",
      "品牌创建"
    ),
    ("县委巡察反馈问题整改", "县委巡察反馈的18个问题已整改15个，其余3个涉及资料补正，正在推进", "进行中", "县委巡察反馈问题还有3个涉及资料补正，正在推进", "县委巡察反馈问题整改"),
    ("古籍修复", "修复古籍40册，余60册在修", "推进中", "古籍还有60册在修", "古籍修复"),
    ("古籍普查", "完成古籍普查登记；著录数据", "推进中", "完成古籍普查登记，著录数据，还在推进", "古籍普查"),
    ("村民广场", "场地平整了，器材没到", "进行中", "村民广场场地已平整，但器材未到", "村民广场建设"),
    ("电梯", "检查电梯418台，查出隐患57处，整改55处，剩2处等维修资金", "进行中", "电梯隐患还有2处等维修资金", "电梯"),
    ("实训教学点建设", "规划建设5个，建成3个，接待27个班次，2个在办手续", "进行中", "实训教学点规划建设5个，建成3个，2个在办手续", "实训教学点建设"),
    ("档案数字化", "计划完成4800卷，目前已完成3950卷，完成率82.3%", "进行中", "档案数字化计划完成4800卷，目前已完成3950卷，完成率82.3%", "档案数字化"),
    ("经营收入", "全年创收1168万元，同比增长7.4%，完成广告合同32份，占目标1200万元的97.3%", "进行中", "经营收入占目标1200万元的97.3%", "经营收入"),
    ("智慧书架采购", "因预算调整暂未采购", "未完成", "智慧书架因预算调整暂未采购", "智慧书架采购"),
    ("预案编制", "应做36份，做了29份", "未完成", "预案编制应做36份，已完成29份", "预案编制"),
    ("洗消间", "没建，支队没批钱", "未完成", "洗消间未建，支队未批经费", "洗消间"),
  ])
  func words(_ task: String, _ result: String, _ state: String, _ standing: String, _ noun: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,\(state),,,,"
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.standing(record) == standing)
    #expect(Self.wording.carriedOver(record) == noun)
  }

  @Test(arguments: [
    ("党建工作督查", "3个支部学习记录不完整", "1月底前整改", "党建工作督查中3个支部学习记录不完整", "1月底前整改党建工作督查发现的问题"),
    ("市委巡察反馈问题整改", "2个问题涉及历史遗留执法装备采购", "", "市委巡察反馈的2个问题涉及历史遗留执法装备采购", ""),
    ("安全生产检查", "11处隐患涉及房屋结构，整改周期长", "一处一策，明确责任人", "安全生产检查中11处隐患涉及房屋结构，整改周期长", "抓好安全生产检查发现的隐患整改，一处一策，明确责任人"),
    ("政务热线", "人员流动大", "", "政务热线人员流动大", ""),
  ])
  func saysWhoseAProblemIs(
    _ task: String, _ problem: String, _ next: String, _ told: String, _ step: String
  ) throws {
    let text = "工作任务,完成情况,完成状态,存在问题,下一步打算\n\(task),按期开展,已完成,\"\(problem)\",\"\(next)\"\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
    #expect(Self.wording.problemOfDone(record) == told)
    #expect(Self.wording.nextStep(record) == step)
  }

  /// What is done of an unfinished task is told in its chapter, with the name of the thing and its numbers.
  @Test(arguments: [
    ("电梯", "检查电梯418台，查出隐患57处，整改55处，剩2处等维修资金", "检查电梯418台，查出隐患57处，整改55处"),
    ("小区充电桩建设", "计划新建充电桩120个，已建成82个", "小区充电桩建成82个"),
    ("职工之家", "12个网点“小家”建好10个", "职工之家12个网点“小家”建好10个"),
    ("产品质量抽检", "抽检儿童玩具54批次，还有1批次申请复检", "抽检儿童玩具54批次"),
    ("监督信息平台建设", "完成需求调研，共享协议已签订6个，还有3个部门没有签", "监督信息平台完成需求调研，共享协议已签订6个"),
    ("巡察反馈问题整改", "反馈的18个问题已整改15个，其余3个正在推进", "巡察反馈的18个问题已整改15个"),
    ("二次供水改造", "计划改造小区12个，已改造9个，剩3个", "二次供水改造9个"),
    ("荣誉室", "选好地方了，设计稿还没过", ""),
    ("处理厂二期", "土建完成80%，设备安装未开始", ""),
    ("洗消间", "没建", ""),
  ])
  func tellsWhatIsAchieved(_ task: String, _ result: String, _ achieved: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,进行中,,,,"
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.achieved(record) == achieved)
  }

  /// The next step of the remarks, of a problem's second half, and of the result.
  @Test(arguments: [
    ("电梯", "剩2处等维修资金", "打算年后联合街道开协调会", "抓好电梯工作，年后联合街道开协调会"),
    ("抽检", "还有1批次复检", "复检结果预计明年1月出", "跟进抽检复检结果"),
    ("智慧监管", "接入112家，钱没下来", "经费明年3月到位，到了接着装", "争取智慧监管经费2024年3月到位，到位后继续安装"),
    ("机房", "没开工", "省里项目没批下来，明年接着申报", "2024年继续申报机房"),
    ("智慧书架", "暂未采购", "已报2024年预算", "推进智慧书架，已报2024年预算"),
    ("快检室", "", "没地方", ""), ("主题党日", "开展36次", "含上半年", ""), ("先进单位", "获评先进", "荣誉", ""),
  ])
  func tellsTheNextStep(_ task: String, _ result: String, _ note: String, _ step: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,进行中,,,,\"\(note)\""
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.nextStep(record) == step)
  }

  /// What is lacking and what comes next, by the row's cells: 不足 takes the plan and what was reached of it, or what is
  /// missing; the ledger's own verb and object stay in 打算.
  @Test(arguments: [
    (
      "“四好农村路”问题整改督办", "全年累计发现问题16个，已整改到位14个，剩余2个涉及征地补偿，正在协调推进。", "2024年上半年督促剩余2个问题整改销号。",
      "“四好农村路”问题还有2个涉及征地补偿，正在协调推进", "2024年上半年督促剩余2个“四好农村路”问题整改销号"
    ),
    (
      "受理信访举报和问题线索（下半年）", "受理信访举报和问题线索6件，办结5件，另有1件正在核查。", "2024年3月底前办结1件在核线索。",
      "信访举报和问题线索还有1件正在核查", "2024年3月底前办结1件在核线索"
    ),
    (
      "廉政风险点数据库建设", "已梳理廉政风险点63个，数据库尚未上线运行。", "2024年一季度完成数据库上线。", "廉政风险点数据库尚未上线运行",
      "2024年一季度完成廉政风险点数据库上线"
    ),
    ("户厕改造", "计划120户，改造97户，剩23户没开工", "剩下23户2025年4月底前改完", "户厕改造计划120户，完成97户，还有23户未开工", "2025年4月底前完成剩余23户户厕改造"),
    ("新住院楼", "主体封顶，累计完成投资6800万元，占总投资68%，正在装修", "2024年9月投用", "新住院楼正在装修，尚未投用", "2024年9月投用新住院楼"),
    ("石桥水库除险加固", "完成工程量60%", "2025年汛期前完工", "石桥水库除险加固完成工程量的60%，尚未完工", "确保石桥水库除险加固2025年汛期前完工"),
    ("临床路径", "入径率58.3%，目标60%，未达标", "明年增加病种", "临床路径入径率58.3%，没有达到60%的目标", "2024年增加临床路径病种"),
    ("高层次人才引进", "计划3人，到岗1人", "明年继续", "高层次人才引进计划3人，到岗1人", "2024年继续引进高层次人才"),
    ("电子病历四级", "现场评审未通过，差3项", "2024上半年再评", "电子病历四级现场评审未通过，差3项", "2024年上半年做好电子病历四级再次评审"),
    ("衔接资金项目", "实施14个，完工13个，支出率93%", "剩1个（长岭村产业路）2025年3月完工", "衔接资金项目还有1个（长岭村产业路）没有完工", "确保长岭村产业路2025年3月完工"),
    ("工地电缆被偷的案子", "人还没抓到，还在追", "明年接着追", "工地电缆被盗案尚未破获，嫌疑人仍在追查", "2024年继续追查工地电缆被盗案"),
    ("装探头", "计划装40个，装了28个，还差12个，钱没到位", "明年6月前装完", "探头安装计划40个，完成28个，还差12个，资金未到位", "确保其余12个探头2024年6月前安装完毕"),
    ("防洪堤加固", "完成投资500万元，正在施工", "结转2024年", "防洪堤加固正在施工", "2024年继续推进防洪堤加固"),
    ("智慧安防小区", "没启动", "争取纳入2025年区级项目", "智慧安防小区未启动", "争取智慧安防小区纳入2025年区级项目"),
    ("土地增值税清算", "清算5个，另2个资料尚未收齐", "2024年6月前办结", "土地增值税清算还有2个资料尚未收齐", "2024年6月前办结土地增值税清算"),
    ("智慧税务所试点", "完成选址，还在设计", "拟于2024年6月底前建成运行", "智慧税务所试点完成选址，还在设计，尚未建成运行", "确保智慧税务所试点2024年6月底前建成运行"),
    ("污水站提标", "土建完成，设备未到", "拖到2024年3月", "污水站提标土建完成，但设备未到", "2024年3月完成污水站提标"),
    ("老年助餐点", "目标15个，建成12个", "余下3个2024年一季度建成", "老年助餐点目标15个，建成12个，还差3个", "2024年一季度建成剩余3个老年助餐点"),
    ("课题研究", "5项还没结题", "市级那项2025年才结题", "课题研究5项尚未结题", "确保市级课题2025年结题"),
    ("巡察反馈整改", "1个未整改", "会同自然资源局研究", "巡察反馈1个未整改", "会同自然资源局研究，抓好巡察反馈整改"),
    ("档案整理", "完成800卷", "", "档案整理完成800卷，还在推进", ""),
  ])
  func tellsWhatIsLackingAndWhatComesNext(
    _ task: String, _ result: String, _ next: String, _ lack: String, _ step: String
  ) throws {
    let text = "工作任务,完成情况,完成状态,下一步打算\n\(task),\"\(result)\",进行中,\"\(next)\"\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
    #expect(Self.wording.standing(record) == lack)
    #expect(Self.wording.nextStep(record) == step)
  }

  /// A task that is done and says what is left of it is open in both paragraphs.
  @Test(arguments: [
    ("巡察反馈问题整改", "反馈问题21个，已整改19个", "剩余2个2025年3月底前完成整改", "巡察反馈问题还有2个没有完成整改", "2025年3月底前完成剩余2个巡察反馈问题整改"),
    ("党支部标准化建设", "6个党支部中5个达标", "河西支部2025年上半年达标", "河西支部尚未达标", "确保河西支部2025年上半年达标"),
    ("巡察反馈问题整改", "反馈问题21个，已整改19个", "继续抓好整改", "巡察反馈问题21个，已整改19个，尚未全部整改", "继续抓好整改"),
    ("党支部标准化", "6个党支部中5个达标", "继续提升", "6个党支部中5个达标，尚未全部达标", "继续提升党支部标准化"),
    ("主题党日", "开展12次", "明年继续", "", "2024年继续开展主题党日"),
  ])
  func tellsWhatATaskThatIsDoneLeavesOpen(
    _ task: String, _ result: String, _ next: String, _ lack: String, _ step: String
  ) throws {
    let text = "工作任务,完成情况,完成状态,下一步打算\n\(task),\"\(result)\",已完成,\"\(next)\"\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
    #expect(Self.wording.problemOfDone(record) == lack)
    #expect(Self.wording.nextStep(record) == step)
  }

  /// What goes on is said with the task's own verb; 建设 is put behind things alone.
  @Test(arguments: [
    ("推广办公OA系统", "继续推广办公OA系统"), ("高层次人才引进", "继续引进高层次人才"), ("党员活动室", "继续推进党员活动室建设"), ("建设党建长廊", "继续建设党建长廊"),
    ("推进数字档案馆建设", "继续推进数字档案馆建设"),
    ("廉政风险防控手册", "继续完善廉政风险防控手册"), ("经营收入", "继续抓好经营收入"), ("巡察反馈问题整改", "继续推进巡察反馈问题整改"),
  ])
  func tellsWhatGoesOn(_ task: String, _ words: String) throws {
    let record = try #require(Support.ledger(["1,思想,理论学习,\(task),,,2023年5月,进行中,,,,"]).records.first)
    #expect(Self.wording.goingOn(record) == words)
  }

  @Test(arguments: [
    ("2024年上半年上线", "2024年上半年"), ("争取2026年6月底前建成", "争取2026年6月底前"), ("2025年汛期前完工", "2025年汛期前"), ("3月底前整改", "3月底前"),
    ("明年继续", "明年"), ("2027年“七一”前开馆", "2027年“七一”前"), ("年后联合街道", "年后"), ("指导支部", ""), ("3户大额不良", ""), ("在建项目", ""),
    ("预计1月出", "预计1月"), ("2026年度预算", "2026年度"), ("下学期重新招标", "下学期"),
  ])
  func readsWhen(_ text: String, _ time: String) { #expect(TimePhrase.head(of: text) == time) }

  /// A deadline is no more than its date, how long something goes on no time at which it comes.
  @Test(arguments: [
    ("7处限期到2026年1月", "7处"), ("限2025年1月底", ""), ("拖到2024年3月", "拖到"), ("征缴到2026年2月底", nil),
  ])
  func splitsOffDeadlines(_ text: String, _ before: String?) { #expect(TimePhrase.split(text)?.before == before) }
}
