import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// A task's name stands where its words are needed, and nowhere else: no `X方面，`, no qualifier lost, nothing said twice.
@Suite struct NamesInPlaceTests {
  @Test(arguments: aspects + qualifiers + echoes)
  func words(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    let texts = Support.points([(task, result, quantity)]).map { $0.text(.full) }
    #expect(texts == [expected])
    #expect(Set(SupportedNumbers.numbers(expected)).isSubset(of: SupportedNumbers.numbers(result + "；" + quantity)))
  }

  /// Leads of results that leave out the name.
  static let aspects: [(String, String, String, String)] = [
    // A noun that is clear by itself, and one whose attribute the name is.
    ("病历质量", "甲级病案率96.2%", "96.2%", "甲级病案率96.2%"),
    ("住院", "出院1.92万人次，同比+3.1%", "1.92万人次", "出院1.92万人次，同比增长3.1%"),
    ("科研", "市级课题立项3项，发表论文15篇", "", "市级课题立项3项，发表论文15篇"),
    ("公开招聘", "硕士4人、本科11人，全部到岗", "", "公开招聘硕士4人、本科11人，全部到岗"),
    ("公开招聘", "硕士4人、本科11人，全部到岗", "15人", "公开招聘15人，其中硕士4人、本科11人，全部到岗"),
    ("经营收入", "全年创收860万元", "", "全年创收860万元"),
    // The subject or the object of the first verb.
    ("居民医保", "参保18620人，参保率95.1%", "18620人", "居民医保参保18620人，参保率95.1%"),
    ("脱贫劳动力就业", "外出务工982人", "", "脱贫劳动力外出务工982人"),
    ("秋播油菜", "播种0.6万亩", "0.6万亩", "秋播油菜播种0.6万亩"),
    ("家庭医生签约", "签约7600余人", "7600余人", "家庭医生签约7600余人"),
    ("电信诈骗案", "破2起，追回4.6万元", "", "侦破电信诈骗案2起，追回4.6万元"),
    ("中秋安保", "出动48人次，没出事", "", "中秋安保出动48人次，未发生事故"),
    ("上年度考核结果", "评为优秀等次", "", "上年度考核被评为优秀等次"),
    // The work that was done.
    ("主题教育个人自学", "读原著4本，记笔记1万余字", "", "开展主题教育个人自学，读原著4本，记笔记1万余字"),
    ("干部作风专项监督", "会同组织部对9个乡镇开展督查，发现问题6个", "", "围绕干部作风，会同组织部对9个乡镇开展督查，发现问题6个"),
    ("意识形态责任制落实", "院党委与9个教研室签订承诺书", "9份", "落实意识形态责任制，院党委与9个教研室签订承诺书9份"),
    ("荣誉", "省“安康杯”优胜单位", "", "获省“安康杯”优胜单位"),
    ("特种设备检验", "锅炉3台、压力容器96台，全合格", "", "开展特种设备检验，锅炉3台、压力容器96台，全部合格"),
    ("“五四”主题团日", "以“挺膺担当”为主题，评选优秀团日4个", "", "开展“五四”主题团日，以“挺膺担当”为主题，评选优秀团日4个"),
    ("养老机构政治监督", "", "9所", "开展养老机构政治监督9所"),
    ("办公楼维修", "预算未获批复", "", "推进办公楼维修，预算未获批复"),
    ("控辍保学", "劝返学生2名", "2名", "加强控辍保学工作，劝返学生2名"),
    ("个体工商户转企", "转了23户", "", "推进个体工商户转企，转23户"),
  ]

  /// Words of the name that the result leaves to it.
  static let qualifiers: [(String, String, String, String)] = [
    ("卒中溶栓", "静脉溶栓71例", "71例", "卒中静脉溶栓71例"),
    ("巡察反馈问题整改", "反馈问题17个，已整改15个", "", "巡察反馈问题17个，已整改15个"),
    ("集镇改造", "改造雨污管网1.6公里；更换路灯52盏", "", "改造集镇雨污管网1.6公里；更换路灯52盏"),
    ("支部微党课", "讲党课2次，听课31人", "", "讲支部微党课2次、听课31人"),
    ("整村授信", "完成9个村，授信420户", "9个村", "完成整村授信9个村，授信420户"),
    ("防汛值守", "连续值守5天，编发信息9期", "", "防汛期间连续值守5天，编发信息9期"),
    ("国庆值班", "带班值班2天，没有漏报", "", "国庆期间带班值班2天，没有漏报"),
    ("反诈宣传", "进学校3所、厂子2家，发传单1200余份", "", "开展反诈宣传，走进学校3所、工厂2家，发放宣传单1200余份"),
    ("夜查酒驾", "配合交警查了3晚，查到酒驾4人", "", "配合交警夜查酒驾3晚，查获酒驾4人"),
    ("护理培训", "理论、操作培训18场", "18场", "开展护理理论、操作培训18场"),
    ("党支部标准化建设", "8个党支部中6个达标", "", "推进党支部标准化建设，8个党支部中6个达标"),
    ("矛盾纠纷调解", "调解86起，成功83起", "", "调解矛盾纠纷86起，成功83起"),
    ("运用监督执纪“四种形态”", "运用“四种形态”处理9人次", "9人次", "运用监督执纪“四种形态”处理9人次"),
    ("年会表彰", "表彰先进个人8名", "", "年会表彰先进个人8名"),
    ("垃圾分类", "建设分类投放点46个", "46个", "建设垃圾分类投放点46个"),
    ("党建", "主题教育专题党课4场，发展党员3名", "4场；3名", "讲授主题教育专题党课4场，发展党员3名"),
    // A sentence that has its time, or a noun that takes no attribute, is left alone.
    ("节前提醒", "重要节日前发送廉政提醒短信", "620条", "重要节日前发送廉政提醒短信620条"),
    ("节前廉政提醒", "重要节日前发送廉政提醒短信", "620条", "重要节日前发送廉政提醒短信620条"),
    ("党委理论学习中心组学习", "全年组织中心组学习12次", "12次", "全年组织中心组学习12次"),
    ("办税服务厅智能化改造", "改造办税服务厅，增设自助终端6台", "6台", "改造办税服务厅，增设自助终端6台"),
    ("供水热线扩容", "扩容到位，全年接听电话3.2万个", "", "供水热线扩容到位，全年接听电话3.2万个"),
    ("后勤维修", "水电维修410次", "", "水电维修410次"),
    ("中层干部选拔任用", "选拔任用中层管理人员5名", "", "选拔任用中层管理人员5名"),
    ("精简进校园事项", "取消、合并进校园事项9项", "", "取消、合并进校园事项9项"),
  ]

  /// Leads that the result says again.
  static let echoes: [(String, String, String, String)] = [
    ("村干部培训", "培训2期96人次", "", "开展村干部培训2期96人次"),
    ("安全生产检查", "检查企业、商铺180余家次，整改隐患92处", "", "对企业、商铺开展安全生产检查180余家次，整改隐患92处"),
    ("政治监督专项检查", "检查5个项目部，发现问题8个", "", "对5个项目部开展政治监督专项检查，发现问题8个"),
    ("治超站点执法行为监督检查", "对3个站点开展监督检查", "", "对3个治超站点开展执法行为监督检查"),
    ("继续教育", "办市级继教项目2期", "", "举办市级继续教育项目2期"),
    ("意识形态工作", "召开专题分析会3次，排查风险点7个", "", "召开意识形态专题分析会3次，排查风险点7个"),
    ("业务能力提升", "组织5名干部参加上级业务培训4批次", "", "组织5名干部参加上级业务培训4批次"),
    ("衔接资金项目", "实施11个，总投资1520万元", "", "实施衔接资金项目11个，总投资1520万元"),
    ("秸秆禁烧", "查处露天焚烧秸秆5起，批评教育6人", "", "查处露天焚烧秸秆5起，批评教育6人"),
    ("监督执纪", "谈话提醒9人次，给予处分1人", "", "谈话提醒9人次，给予处分1人"),
    ("撰写产业发展调研报告", "走访企业9家，形成调研报告1篇", "", "围绕产业发展走访企业9家，形成调研报告1篇"),
    ("大型设备购置", "购置1.5T核磁1台、DR2台、彩超3台，共980万元", "6台", "购置1.5T核磁1台、DR2台、彩超3台，共980万元"),
    ("清明祭扫", "五、六年级学生到烈士陵园祭扫", "", "清明期间五、六年级学生到烈士陵园祭扫"),
    ("村规民约", "召开村民代表会2次", "", "做好村规民约工作，召开村民代表会2次"),
    ("课后服务", "开社团31个，1120名学生参加", "", "开展课后服务，开设社团31个，1120名学生参加"),
    // Not an echo: the lead says what the result does not.
    ("员工异常行为排查", "排查发现异常线索3条", "", "开展员工异常行为排查，排查发现异常线索3条"),
    ("讲授专题党课", "党组书记结合工作讲党课6次", "", "讲授专题党课，党组书记结合工作讲党课6次"),
  ]

  /// What a statement leaves out of a name.
  @Test(arguments: [
    ("卒中溶栓", "静脉溶栓96例", ["卒中"]), ("卒中溶栓", "卒中静脉溶栓96例", []), ("巡察反馈问题整改工作", "反馈问题21个", ["巡察"]),
    ("“四史”宣传教育", "开展四史宣传教育4次", []), ("推进安全生产工作", "检查企业9家", ["安全生产"]), ("", "检查企业9家", []),
  ])
  func findsLostWords(_ name: String, _ text: String, _ lost: [String]) {
    #expect(LostWords(of: name, in: text).words == lost)
  }

  /// Of the words of all names of ten offices no more are left out than say what their sentences say in other words.
  @Test func officesLoseFewWords() throws {
    let offices = Support.fixture("Offices")
    var lost = 0
    var names = 0
    for office in try FileManager.default.contentsOfDirectory(atPath: offices.path).sorted()
    where !office.hasPrefix(".") {
      let folder = offices.appending(path: office)
      let file = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("台账.") })
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      let records = LedgerReader.read(bytes: bytes, name: file, year: 2023).records
      for point in Support.grouping.points(Array(records.indices), of: records) {
        let text = point.text(.full)
        #expect(!text.hasPrefix(point.stem + "方面，"), "\(office): \(text)")
        for index in point.records {
          names += 1
          lost += LostWords(of: PeriodStem.of(Support.cleaner.clean(records[index].task)), in: text).words.count
        }
      }
    }
    #expect(names > 400)
    #expect(lost <= 88, "\(lost) of \(names)")
  }
}
