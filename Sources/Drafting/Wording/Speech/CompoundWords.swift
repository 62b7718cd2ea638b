import TextCore

/// Words of two characters that hold a spoken word by chance: 抽查 before 了 is not 查了.
enum CompoundWords {
  /// Whether two characters side by side are one word.
  static func joins(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    firsts[second]?.contains(first) ?? false
  }

  /// Whether a verb of one character is but the first half of a word: 发 of 发展, 办 of 办理.
  static func joinsAhead(_ first: Character, _ second: Character) -> Bool {
    ahead[first]?.contains(second) ?? false
  }

  private static let ahead: [Character: String] = [
    "发": "展现布表动生文行挥电起明函出言证票热稿", "办": "理公事案学法税结证", "开": "展设放发工业学幕通局班创", "讲": "授座解堂师坛", "写": "作生字真", "建": "设筑成议言立材档党",
    "学": "习校生术科区员历分风雷费童前年期业院会堂位籍者徒段制困龄杂子识友", "看": "望法点守护", "查": "处获扣实找阅封摆明验询看出漏办究房收", "签": "订约字署批",
  ]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Characters behind 回 that make it a return.
  static let returns = Set("复头应收访馈来购款归信流族落避程路事忆击合暖乡家国到想顾旋环报首".unicodeScalars)
  /// Characters behind 跟 that make it following.
  static let followings = Set("班踪进岗随着前上队单访帖投拍学读车课练不得到更紧人住".unicodeScalars)

  /// Whether 跟 between two texts means with: not in 紧跟, 跟踪, nor in 每周跟一个班, where one goes along.
  static func isWith(_ before: Unicode.Scalar?, _ behind: Substring) -> Bool {
    guard before.map({ !"紧脚后高鞋".unicodeScalars.contains($0) }) ?? true, let next = behind.unicodeScalars.first,
      Punctuation.isHan(next), !followings.contains(next)
    else { return false }
    return behind.prefix(5).count == 5 || !"一二两三四五几每".unicodeScalars.contains(next)
  }

  /// What may stand before a character and make one word with it.
  private static let firsts: [Unicode.Scalar: Set<Unicode.Scalar>] = table.mapValues { Set($0.unicodeScalars) }
  private static let table: [Unicode.Scalar: String] = [
    "查": "自抽检调巡核排普复清审倒稽侦督盘摸暗明备筛搜访联互", "看": "观查察探收参监照", "换": "更替调兑转置交变轮",
    "改": "修整更技土批删", "发": "印收新编下编颁转签分散刊派核批激引开研首", "修": "维检抢装整翻大进自编报返保", "配": "调分装匹支搭", "学": "自讲大中小同留研领教科大上入助开升",
    "办": "大在举承督交主开包协代帮经创补联筹催转申换领", "开": "召展公打铺拉", "讲": "宣主演", "定": "肯必一否确制审拟稳坚奠锁议商认划鉴规设指固决选约订评", "建": "新搭组修创扩改共兴援重",
    "写": "编撰填书改续拼", "评": "测考点参批", "请": "邀申聘提恳", "装": "安加包改组假", "买": "购采", "送": "报移输护派转寄赠推", "印": "编复打影",
    "挖": "深", "种": "接补播三多两各这", "栽": "移", "清": "理结还查厘付看肃认摸分澄", "听": "旁收", "谈": "约座访洽会面交", "整": "调平休完修归规齐工",
    "活": "生救养盘激灵搞干农",
    "收": "回征签接验吸招创丰没增营税催查追代托采",
    "接": "对承受直迎连衔链嫁", "补": "增填修弥", "选": "当入评推挑竞初遴", "得": "取获赢懂使免显来认觉记变夺博不难", "卖": "买贩拍", "演": "表导扮预",
    "省": "全本外邻两各跨部我反", "贴": "张补粘", "挂": "悬倒外", "铺": "店商", "刷": "粉印洗冲", "运": "转清托调装搬货客", "扫": "清打横",
    "洗": "清", "堵": "封", "捐": "募", "借": "出外凭租", "罚": "处惩", "测": "检监普抽观预勘推探", "量": "测计", "验": "检测体实查试经考",
    "审": "评编初会预再终提送报",
    "核": "审考稽", "守": "坚值遵保看防驻", "练": "训锻操", "考": "参报统思月", "播": "直广传转联", "拍": "航", "唱": "合", "派": "委选指", "教": "请宣文",
    "问": "慰走询提追", "报": "上申填汇通呈登举海", "签": "续补新换包代重", "盖": "覆涵", "退": "清腾辞倒", "托": "委依寄嘱信", "批": "审报一分首多两三各上大这首每",
    "没": "淹埋沉出吞覆隐泯辱湮罚抄", "坏": "损破败毁好", "都": "成首古京故旧建帝国新江丰花于宜望武崇仁大安", "全": "安齐健完周",
    "一": "统同第唯单之逐", "年": "0123456789今去明每上本当前同往近历多逐半全", "月": "0123456789当每上本个逐", "天": "0123456789昨今明后前当每春夏秋冬白",
    "生": "发产学医师新出", "过": "超经通不", "头": "带村街田龙回源码地两牵领", "差": "误偏", "赶": "追", "盯": "紧",
    "照": "参对按依", "管": "监主尽不", "领": "带引率", "老": "养敬助为", "好": "良", "总": "汇", "填": "补",
    "提": "前", "破": "侦攻突打爆", "攒": "积", "打": "拨", "想": "思理设", "筹": "统", "劝": "规", "说": "听解", "讨": "研探", "要": "主需重",
    "停": "暂",
    "关": "相有",
  ]
}
