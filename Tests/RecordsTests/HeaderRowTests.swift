import Testing

@testable import Records

/// Header rows as clerks of twenty offices write them, none of which has the words of the lists: what each column is
/// taken for, and the states of the rows.
@Suite struct HeaderRowTests {
  struct Office: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// What the columns mean, `-` for none.
    let meanings: String
    let states: [TaskState]
    var testDescription: String { name }

    init(_ name: String, _ meanings: String, _ states: [TaskState], _ text: String) {
      self.name = name
      self.text = text
      self.meanings = meanings
      self.states = states
    }
  }

  private static func meanings(_ ledger: Ledger) -> String {
    (ledger.headers.first?.columns ?? []).map { column in
      guard let meaning = column.meaning else { return column.part.isEmpty ? "-" : "part" }
      return meaning.key + (column.tellsState ? "+state" : "")
    }.joined(separator: " ")
  }

  static let offices: [Office] = [
    Office(
      "信访局", "date task quantity result+state owner note", [.done, .notDone, .ongoing, .done, .done, .cancelled],
      """
      月份,干的事,数量,咋样了,谁盯,备注(下步)
      1-3月,县领导接访,46批132人次,完了,老赵,下步:接着排
      全年,初次信访按期办结率,98.6%,"没到,要99%",办信股,拖在两个镇
      全年,省里交办积案,32件,"化了29,还有3件",督查股,都是老工伤
      5月,听证会,8场,"完了,6件当场认可",督查股,
      全年,进京访,5批,"去年9批",老赵,人都接回来了
      7月,视频接访演练,1次,取消了,综合股,设备没到
      """),
    Office(
      "中心校", "date task owner result+state note", [.done, .done, .notDone, .done, .done],
      """
      哪天,做了啥,谁牵头,弄得怎么样,记一笔
      3月,听课18节,教导处,弄完了,
      4月,清明祭扫，210人去的,少先队,去了，路上平安,
      6月,毕业监测合格率96.2%,教导处,没到，差一点,应用题丢分多
      6月,汇演16个节目,少先队,演了,
      10月,科技创新大赛5件作品,科学组,得了县里一等奖两个,
      """),
    Office(
      "供电所", "section task unit target quantity - state owner date result",
      [.done, .done, .notDone, .ongoing, .cancelled],
      """
      类别,指标/项目,计量单位,目标值,完成值,上年,阶段,责任部门,节点,备注
      安全,连续安全生产,天,,4128,3762,持续,安监部,12月31日,长周期数
      供电,供电可靠率,%,≥99.9,99.912,99.887,完成,运检部,12月31日,高于目标
      供电,线路跳闸,条次,≤60,67,83,未达标,运检部,12月31日,树障引起29条次
      工程,台区改造,个,8,6,,施工,建设部,,2个小区没清完
      党建,运动会,场,1,0,1,取消,工会,5月,赶上抢修没开
      """),
    Office(
      "派出所", "id date task quantity unit owner result+state note", [.done, .done, .ongoing, .notDone, .cancelled],
      """
      序号,日期,事项,数量,单位,经办,进展,备注
      1,1.8,消防检查,86,家,陈某,完,隐患41处 当场改33
      2,4.26,护学岗,4,所,周某,常态,早晚两岗
      3,11.15,监控补点,24,个,周某,在建,装好16 剩8等供电
      4,7.22,诈骗案,1,起,何某,未结,抓2人
      5,7.15,警营开放日,1,场,马某,取消,防汛没办成
      """),
    Office(
      "副科长", "date section task quantity unit result state note", [.done, .ongoing, .done],
      """
      时间,类别,事项,数量,单位,我做的,进展,备注
      全年,文稿,领导讲话、汇报材料,86,篇,主笔52篇，参与34篇,完成,
      9月,调研,农村水厂运行管护调研,1,篇,跑了9个乡镇，写出了初稿,进行中,
      全年,会务,常务会议,24,次,负责记录，起草纪要24期,完成,
      """),
    Office(
      "机关支部", "section task unit part part part part quantity result owner state note", [.done, .notDone, .ongoing],
      """
      方面,项目,计数单位,一季度,二季度,三季度,四季度,合计,内容和成效,责任人,完成状态,备注
      思想建设,集中学习,次,3,4,3,4,14,到会率97%,陆某,已完成,
      思想建设,读书会,期,1,1,1,,3,每季一期，四季度没办成,方某,未完成,
      政治建设,巡察整改,项,,5,2,1,8,反馈9项，整改完8项,沈某,进行中,
      """),
    Office(
      "项目部", "date section task quantity unit owner state result", [.done, .done, .ongoing, .done],
      """
      日期,专业,事项,本期完成,计量单位,责任部门,状态,说明
      3月,进度,施工产值,3150,万元,工程部,完成,
      4月,进度,主墩承台浇筑,2860余,方,工程部,完成,连续浇筑46小时，一次成型
      5月,安全,安全生产天数,731,天,安全部,进行中,没有发生责任事故
      6月,安全,安全检查,48,次,安全部,完成,查出隐患326条，闭合321条
      """),
    Office(
      "市监局", "owner date task target quantity - unit state result", [.done, .ongoing, .notDone],
      """
      科室,季度,工作事项,计划,实际,上年,单位,进度,说明
      食品科,一季度,抽检,600,612,560,批次,完成,不合格9批次
      食品科,二季度,抽检,600,598,570,批次,基本完成,差2批次三季度补上
      食品科,四季度,包保督导,9800,9764,,户次,未完成,差36户次，都是停业户
      """),
    Office(
      "学院", "section date task result owner - state", [.done, .done, .notDone],
      """
      条线,时间,事项,内容与结果,人员,层次,状态
      教学,7月,实习基地,31家,教务办,校级,完成，今年新增5家，31是累计
      教学,12月,论文抽检,抽6篇，全合格,教务办,省级,完成
      科研,全年,省部级项目,获批9项，目标10项,科研办,省级,未达标
      """),
    Office(
      "街道", "section task date owner result problem", [.done, .done, .ongoing],
      """
      哪一块,手头的活,啥日子,哪家,弄成啥样,毛病出在哪
      党建,换届选举,3月,组织办,12个社区都换完，选出委员86名,
      党建,党课,全年,组织办,上了24堂，听课1800人次,
      业务,老旧小区加装电梯,全年,城建办,装好9部，还差3部,两家住户没谈拢
      """),
    Office(
      "外资企业协会", "id task owner date quantity result note", [.done, .done],
      """
      No.,Item,Owner,When,Qty,Outcome,Comments
      1,政策宣讲会,会员部,3月,4场,参加企业320家，现场答复问题57个,
      2,银企对接会,服务部,6月,2场,促成贷款意向1.2亿元,三家已放款
      """),
    Office(
      "乡镇", "section task result quantity date owner next", [.done, .ongoing],
      """
      口子,事儿,做到哪一步,数目,几时,挂帅的人,往后咋弄
      农业,高标准农田,建成3200亩，通过县里验收,3200亩,10月,李某,接着管护
      农业,水渠清淤,清了11公里，还差2公里,11公里,12月,王某,明年3月前清完
      """),
    Office(
      "两行表头", "id section task quantity result date owner", [.done, .done],
      """
      序号,归口,干啥,落实的情况,,啥时候,谁
      ,,,数量,说明,,
      1,党建,主题党日,12次,每月一次，参加386人次,全年,支部
      2,业务,窗口延时服务,260件,中午不断档,全年,窗口
      """),
    Office(
      "表头有空格", "id section task date owner result state note", [.done, .notDone],
      """
      序 号,类 别,工 作 任 务,时 间,责 任 人,完 成 情 况,完 成 状 态,备　注
      1,党建,主题党日,全年,张某,开展12次,已完成,
      2,业务,档案数字化,12月,李某,扫了一半,未完成,设备坏了
      """),
    Office(
      "序号没有表头", "id task effect owner date", [.done, .done, .done],
      """
      ,活儿,效果,谁干的,月
      1,大扫除,清运垃圾12车,后勤,3月
      2,修路灯,修好46盏,后勤,5月
      3,通下水道,疏通8处,后勤,7月
      """),
    Office(
      "任务没有表头", "date task result owner", [.done, .done, .done],
      """
      时间,,完成情况,责任人
      1月,走访困难职工家庭,走访42户，送慰问金8.4万元,工会
      3月,开展植树活动,栽树260棵，参加85人,团委
      5月,举办职工运动会,设项目11个，参赛320人,工会
      """),
    Office(
      "带单位的表头", "section task quantity cost result state", [.done, .ongoing],
      """
      板块,干了哪些活,数量（场次）,花费（万元）,成果怎样,办完没
      文化,送戏下乡,48,36.5,观众2.1万人次,办完
      文化,文化馆改造,1,210,主体完工，正在布展,正在办
      """),
    Office(
      "题目和制表行", "date task quantity owner result", [.done, .done],
      """
      某县残联2024年活计本,,,,
      制表：办公室,,,截至：12月25日,
      日期,事情,几个,挑头的,后来
      2月,发辅具,320件,康复股,都发到人手里
      5月,助残日义卖,1场,办公室,卖了2.6万元，全给了助残项目
      """),
    Office(
      "两栏文字", "task result effect note state", [.done, .done],
      """
      任务,完成情况,带来的变化,备注,状态
      厂区绿化,种草皮2600平方米，栽树140棵,厂区绿化率由21%提高到28%，职工满意度明显上升,花了18万元,完成
      食堂改造,换排烟设备3套，添餐桌椅46套,就餐人数由每天210人增加到340人，投诉少了七成,,完成
      """),
    Office(
      "完成率和状态", "section task quantity state - result", [.done, .ongoing, .notDone],
      """
      类别,任务,数量,目前,完成率,完成情况
      安全,隐患排查,326条,办结,100%,查出隐患326条，全部整改
      安全,管网改造,6.2公里,在办,77.5%,改造完成6.2公里，余下的明年做
      安全,燃气报警器安装,0户,没办,0%,厂家没供上货
      """),
    Office(
      "宽松的数", "task quantity result", [.done, .done, .done, .done],
      """
      事,数,结果
      接访接待,≤60,压到47批
      消防培训,100%,各班组都训了一遍
      安全检查,全部,覆盖28个点位
      慰问老党员,约30人,每户300元
      """),
    Office(
      "妇联", "date section task result quantity owner", [.done, .done, .done],
      """
      月度,条条,名目,战绩,人次,挑头
      3月,维权,普法宣传周,进村24个，发手册3600份,5200人次,权益部
      5月,维权,婚调委,调处纠纷87起，调成79起,174人次,权益部
      9月,发展,巧手培训,办班6期，就业62人,240人次,发展部
      """),
    Office(
      "气象台", "section task state result owner", [.done, .ongoing, .done],
      """
      战线,要事,成没成,实况,班子
      预报,汛期服务,成了,发预警238条，提前36小时报送重要天气报告,值班组
      预报,雷达站搬迁,正在弄,塔基已经浇好，设备明年3月装,装备组
      科普,气象日开放,成了,来了1260人，讲解32场,办公室
      """),
    Office(
      "英文系统", "date task state owner result", [.done, .ongoing],
      """
      Date,Activity,Status,Responsible person,Remarks
      3月5日,志愿服务,已完成,团委,参加126人
      4月10日,青年读书会,进行中,宣传部,办了2期
      """),
    Office(
      "指标在前", "section task target quantity state owner - note", [.done, .ongoing, .done],
      """
      工作板块,年度任务,量化指标,完成数值,完成率,牵头,配合,状态说明
      经济发展,工业产值增长,8%,9.1%,113%,经发办,统计站,提前完成
      城乡建设,背街小巷改造,12条,9条,75%,城建办,社区,还有3条在招标
      民生服务,新增养老床位,60张,60张,100%,社事办,,已完成
      """),
    Office(
      "事项和年度任务", "id task target result", [.done, .done, .done],
      """
      序号,工作事项,年度任务,完成情况
      1,河长制,巡河不少于3600次,三级河长巡河4128次
      2,水土保持,治理18平方公里,完成19.2平方公里
      3,节水宣传,—,发放资料4000余份
      """),
    Office(
      "月度填报", "owner task next", [.done, .done],
      """
      科室,本月工作,下月计划
      办公室,召开主任办公会3次，印发文件12份,筹备全体会
      信息科,升级政务网站，处理故障21次,上线新系统
      """),
    Office(
      "日志", "date task", [.done, .done],
      """
      日期,工作日志
      3月4日,到东河村走访困难户6户，送米面12袋
      3月9日,参加县里防汛会，领回编织袋2000条
      """),
    Office(
      "整改台账", "- measures task owner date", [.done, .done],
      """
      问题,整改措施,整改情况,责任人,时限
      窗口排队时间长,增设潮汐窗口,增设窗口4个，平均等候由25分钟降到9分钟,李某,6月
      公示栏更新不及时,明确专人更新,每周五更新，全年更新52次,王某,4月
      """),
    Office(
      "分管工作", "id - task result", [.done, .done],
      """
      序号,干部姓名,分管工作,完成情况
      1,张某某,负责信访接待工作,接待来访群众246批次，办结238批次
      2,李某某,负责档案管理工作,整理档案1260卷，接受查阅340人次
      """),
    Office(
      "年底指标", "task target quantity - change", [.done, .done],
      """
      指标,年初目标,12月底,完成%,同比±%
      招商引资到位资金,30亿元,31.2亿元,104,+6.8
      新签约项目,40个,37个,92.5,-2.1
      """),
    Office(
      "大小项", "section task quantity unit result owner", [.done, .done, .done],
      """
      大项,小项,全年干了多少,单位,干得怎样,负责
      培训,农民培训,36,期,受训农民2160人,农广校
      培训,干部轮训,4,期,轮训干部312人,人事股
      推广,良种推广,2.3,万亩,亩均增产41公斤,技术站
      """),
    Office(
      "项目进度", "task effect - quantity result+state problem", [.ongoing, .done],
      """
      项目名称,建设规模,总投资(万元),今年完成投资(万元),形象进度,存在问题
      滨河公园,占地面积120亩，含步道,4600,2300,主体完工，正在种树,
      二中新校区,建筑面积3.6万平方米,12800,6100,三栋楼封顶,拆迁剩2户
      """),
    Office(
      "便民事项", "id section task state owner problem", [.done, .ongoing],
      """
      序,版块,事情经过,见效没,谁管,还差啥
      1,便民,装自助办税机3台，教群众自己动手用,见效了,办税厅,
      2,征管,上门清缴欠税，催回税款860万元,没全见效,征管股,还有2户没缴
      """),
    Office(
      "会议", "date task owner quantity result -", [.done, .done],
      """
      时间,会议名称,主持人,参会人数,议题,文号
      1.12,一季度例会,张某,26,研究年度计划等议题5个,某发〔2024〕3号
      4.8,二季度例会,张某,28,研究防汛等议题4个,某发〔2024〕17号
      """),
    Office(
      "案件", "task owner state - result", [.done, .ongoing],
      """
      案由,承办人,进展,标的,结果
      张某诉李某借款,王某,结案,12万元,调解，当庭还款8万元
      某公司劳动争议,赵某,在审,36万元,
      """),
    Office(
      "及要求", "section task owner date state", [.done, .notDone],
      """
      分类,事项及要求,责任人,时限,销号情况
      整治,清理占道堆物，确保通道畅通,李某,3月底,已销号
      整治,拆除违建彩钢棚5处,王某,6月底,未销号
      """),
  ]

  /// What is no ledger stays none, and a row of cells is no header.
  @Test(arguments: [
    "姓名,单位,电话,状态\n张三,办公室,138,在岗\n李四,财务科,139,在岗", "食材,数量,单价,金额\n大米,20袋,110,2200\n食油,8桶,95,760",
    "1.8,消防检查,86家,完\n3.5,护学岗,4所,完\n5.7,坟地纠纷,1起,完", "春节慰问,办公室,完成\n三八活动,办公室,完成\n党课,支部,完成",
    "甲,乙,丙\n一,二,三",
  ])
  func whatIsNoLedgerIsRefused(text: String) {
    let ledger = LedgerReader.read(text: text + "\n", name: "台账.csv", year: 2024)
    #expect(ledger.records.isEmpty && ledger.diagnostics.map(\.code) == ["no-task-column"])
  }

  @Test(arguments: offices) func columnsAreTakenByWordsAndCells(office: Office) {
    let ledger = LedgerReader.read(text: office.text + "\n", name: "台账.csv", year: 2024)
    #expect(Self.meanings(ledger) == office.meanings)
    #expect(ledger.records.map(\.state) == office.states)
    #expect(!ledger.hasErrors)
    #expect(!ledger.diagnostics.contains { $0.code == "unused-columns" })
  }
}
