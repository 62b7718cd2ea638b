/// Rates of which more is better: of what was done about something bad (投诉办结率, 隐患整改率), and of how many came, passed or took
/// part (体检率, 出勤率).
package enum GoodRates {
  /// Whether a name is that of such a rate.
  package static func isOne(_ name: String) -> Bool { ends.contains { name.hasSuffix($0) } }

  private static let ends = [
    "办结率", "及时率", "整改率", "处置率", "满意率", "满意度", "合格率", "达标率", "完成率", "化解率", "回收率", "破案率", "处理率", "答复率", "响应率", "销号率",
    "挽回率", "回访率", "调解率", "成功率", "执行率", "覆盖率", "控制率", "治愈率", "降低率",
    "下降率", "节约率", "压降率", "减排率", "削减率", "体检率", "管理率", "建档率", "签约率", "接种率", "参保率", "参与率", "知晓率", "普及率", "入住率", "上线率",
    "及格率", "优良率", "优秀率", "升学率", "就业率", "出勤率", "到课率", "合格比例", "收缴率", "征缴率", "归集率", "送达率", "结案率", "办理率", "网办率", "好评率",
    "通过率", "取证率", "录取率", "使用率", "利用率", "普查率", "复查率", "治理率", "绿化率", "成活率", "申报率", "开通率", "上报率", "准确率", "规范化率",
  ]
}
