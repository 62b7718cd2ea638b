import Testing

@testable import Drafting

/// The name of a row and the clerk's own clause, as the last check leaves them.
struct NameAndClauseTests {
  private let check = NameAndClause(wordbook: Support.wordbook)

  /// A name that got lost stands ahead: with a comma, or as the subject of what goes on from it.
  @Test(arguments: [
    ("耕地流出问题整改恢复", "市下达任务3280亩，恢复3412亩", "耕地流出问题整改恢复，市下达任务3280亩，恢复3412亩"),
    ("城乡建设用地增减挂钩节余指标交易", "全年交易320亩，收益9600万元", "城乡建设用地增减挂钩节余指标全年交易320亩，收益9600万元"),
    ("排污权收储转让", "全年转让36笔，成交412万元", "排污权收储全年转让36笔，成交412万元"),
    ("营业收入", "同比增长12.6%，共12.86亿元", "营业收入12.86亿元，同比增长12.6%"),
    ("门票收入", "比上年下降3.1%，共860万元，主要是雨天多", "门票收入860万元，比上年下降3.1%，主要是雨天多"),
    ("城东安置房逾期交房", "涉及326户", "城东安置房逾期交房涉及326户"), ("公益性岗位安置", "年末在岗486人", "公益性岗位安置，年末在岗486人"),
    ("预售资金监管", "监管项目14个，入账6.82亿元", "预售资金监管项目14个，入账6.82亿元"),
    ("实验楼开工", "3月18日举行开工仪式，五层", "实验楼3月18日举行开工仪式，五层"),
    ("工会驿站", "新建6个，其中1个入选全省最美工会驿站", "新建工会驿站6个，其中1个入选全省最美工会驿站"),
  ])
  func aLostNameStands(_ stem: String, _ text: String, _ expected: String) throws {
    #expect(Clause.joined(try #require(check.told(Clause.split(text), stem: stem))) == expected)
  }

  /// Words of the clause that stand for the name, names of chapters, and times.
  @Test(arguments: [
    ("信访办理", "受理信访事项86件"), ("灾害救助", "下拨救灾资金426万元，救助受灾群众5120人"), ("党建和培训", "开展主题党日12次"),
    ("春节走访慰问", "节前走访慰问困难群众1200户"), ("国庆假期", "接待游客62万人次"), ("驻村帮扶", "派驻工作队员2名，帮扶26户"),
    ("安全生产控制指标", "全年发生生产安全事故7起"), ("完成智能水表更换", "更换智能水表2万只"),
  ])
  func aNameThatIsToldIsNotSaidAgain(_ stem: String, _ text: String) {
    #expect(check.told(Clause.split(text), stem: stem) == nil)
  }

  /// Frames that say nothing go.
  @Test(arguments: [
    ("做好县级国土空间总体规划工作，3月28日获省政府批复", "县级国土空间总体规划3月28日获省政府批复"),
    ("抓好砂石公司股权收购工作，尽调发现矿权有瑕疵", "砂石公司股权收购，尽调发现矿权有瑕疵"),
    ("做好青石崖滑坡治理工程开工工作，5月12日开工", "青石崖滑坡治理工程5月12日开工"), ("抓好接待大厅改造完工工作，4月10日完工", "接待大厅改造4月10日完工"),
    ("做好消费维权登记提速工作，由3个工作日压缩到1个", "消费维权登记提速由3个工作日压缩到1个"),
    ("做好馆藏工作，214300册（件），含电子书6.2万册", "馆藏214300册（件），含电子书6.2万册"), ("抓实流动图书车工作，下乡68次，23个村", "流动图书车下乡68次，23个村"),
    ("抓好零售点布设工作，由78个压减到59个", "零售点布设由78个压减到59个"), ("做好无人机巡护工作，累计飞行412架次", "无人机巡护累计飞行412架次"),
    ("抓好因灾倒房重建工作，倒房11户，9户已入住", "因灾倒房重建11户，9户已入住"),
    ("做好盘活存量工作，闲置厂房11.2万平方米、低效用地430亩", "盘活闲置厂房11.2万平方米、低效用地430亩"),
    ("做好队伍建设，7名干部轮岗", "7名干部轮岗"), ("做好滨河书房工作，6月18日开放，面积260平方米", "滨河书房6月18日开放，面积260平方米"),
    ("做好流感疫苗工作，接种1.37万人", "流感疫苗接种1.37万人"), ("做好停车位工作，新增430个", "新增停车位430个"),
    ("抓好儿童康复训练工作，纳入救助38人", "开展儿童康复训练，纳入救助38人"), ("做好馆校合作工作，与学校签约", "开展馆校合作，与学校签约"),
    ("加强卫片执法工作，核查下发图斑512个", "加强卫片执法，核查下发图斑512个"), ("加强信访工作，受理156批211人次", "信访工作受理156批211人次"),
    ("完成办学规模，在校学生3126人", "办学规模，在校学生3126人"), ("完成滨河路改造，3月12日开工", "滨河路改造3月12日开工"),
    ("完成少先队建设，新队员78名入队", "推进少先队建设，新队员78名入队"), ("推进地质灾害避险搬迁工作，搬51户", "地质灾害避险搬迁51户"),
    ("完成政府性基金收入12.3亿元，为预算的73.2%", "政府性基金收入12.3亿元，为预算的73.2%"),
    ("做好兜牢“三保”底线工作，“三保”支出25.73亿元", "兜牢“三保”底线，“三保”支出25.73亿元"),
  ])
  func framesGo(_ text: String, _ expected: String) throws {
    #expect(Clause.joined(try #require(check.told(Clause.split(text), stem: "名称"))) == expected)
  }

  /// Work that was completed, verbs that go with their deed, and numbers of what was done.
  @Test(arguments: [
    "完成食堂改造，投入180万元", "完成农村危房改造，85户6月30日前全部竣工", "推进村庄规划编制，批复38个", "开展药械抽检，216批次", "完成一户一表改造3126户，超额完成3000户的计划",
    "完成二级维护2980台次",
  ])
  func fittingVerbsStay(_ text: String) { #expect(check.told(Clause.split(text), stem: "名称", isOneRow: false) == nil) }

  /// What is told as part of a whole has the name of its row, and no frame.
  @Test func partsHaveTheirNames() {
    var clauses = Clause.split("税收收入31.46亿元")
    clauses.append(Clause(text: "其中，7.12亿元", mark: "。", rows: [1]))
    let told = check.told(clauses, stem: "税收收入", names: { _ in "四季度税收" })
    #expect(told.map { Clause.joined($0) } == "税收收入31.46亿元。其中，四季度税收7.12亿元")
    clauses[1] = Clause(text: "其中，加强执法工作，检查78家次", mark: "。", rows: [1])
    #expect(check.told(clauses, stem: "税收收入").map { Clause.joined($0) } == "税收收入31.46亿元。其中，检查78家次")
  }
}
