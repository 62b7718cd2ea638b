import TextCore

/// Rates of which more is better: of what was done about something bad (投诉办结率, 违法查处率), and of how many came, passed or took part
/// (体检率, 出勤率). A rate is a bad one where its name holds what had better be rare and no deed that answers it: 投诉率, 不良贷款率.
package enum GoodRates {
  /// Whether a name is that of such a rate.
  package static func isOne(_ name: String) -> Bool {
    if name.hasSuffix("满意度") || name.hasSuffix("合格比例") { return true }
    guard name.hasSuffix("率"), case let counted = name.dropLast(), counted.count >= 2 else { return false }
    return answers.contains { counted.hasSuffix($0) } || !evils.contains { counted.contains($0) }
  }

  /// What is done about it.
  private static let answers = [
    "办结", "及时", "整改", "处置", "满意", "合格", "达标", "完成", "化解", "回收", "破案", "侦破", "查处", "查办", "处理", "处罚", "答复", "响应", "销号",
    "挽回", "回访",
    "调解", "成功", "执行", "覆盖", "控制", "治愈", "降低", "下降", "节约", "压降", "减排", "削减", "管理", "结案", "办理", "治理", "清零", "清偿", "清收",
    "清退", "追缴",
    "追回", "排查", "防治", "防控", "监测", "检测", "报告", "上报", "回复", "反馈", "修复", "恢复", "抢修", "复核", "复查", "劝返", "巩固", "救治", "救助",
    "筛查", "预警", "签约",
    "利用", "收缴", "好评",
  ]

  private static let evils = [
    "损", "耗", "投诉", "举报", "跳闸", "违法", "违规", "违约", "违纪", "违章", "事故", "发案", "超标", "超限", "超期", "超时", "超载", "不良", "逾期",
    "信访",
    "上访", "死亡", "病死", "伤亡", "成本", "费用", "支出", "负债", "债务", "火灾", "排放", "流失", "辍学", "失业", "空置", "差错", "出错", "故障", "感染",
    "发病",
    "患病", "近视", "返贫", "复发", "退件", "退货", "缺勤", "缺陷", "不合格", "拒付", "漏报", "误报", "停电", "闲置", "撂荒", "破损", "短缺", "拖欠", "超支",
    "离职",
    "返工", "返修", "次品", "废品", "漏", "产销差", "发生", "亏损", "弃管", "逃费", "欠费", "欠税", "重复", "退保", "断保", "缺编", "旷工", "迟到", "污染",
    "拥堵", "犯罪",
    "改判", "发回", "退查", "不捕", "不诉", "剖宫产", "药占", "赔付", "空驶", "停机", "报废", "死淘", "压疮", "跌倒",
  ]
}
