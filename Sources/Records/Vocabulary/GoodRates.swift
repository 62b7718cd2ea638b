/// Rates of what was done about something bad, of which more is better: 投诉办结率, 隐患整改率.
package enum GoodRates {
  /// Whether a name is that of such a rate.
  package static func isOne(_ name: String) -> Bool { ends.contains { name.hasSuffix($0) } }

  private static let ends = [
    "办结率", "及时率", "整改率", "处置率", "满意率", "满意度", "合格率", "达标率", "完成率", "化解率", "回收率", "破案率", "处理率", "答复率", "响应率", "销号率",
    "挽回率", "回访率", "调解率", "成功率", "执行率", "覆盖率", "控制率", "治愈率", "降低率",
    "下降率", "节约率", "压降率", "减排率", "削减率",
  ]
}
