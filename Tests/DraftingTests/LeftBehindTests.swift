import Testing

@testable import Drafting

/// What goes on from a rest that is open is not told with what is done.
@Suite struct LeftBehindTests {
  @Test(arguments: [
    (["整改161个", "剩3个是老旧小区楼道", "产权不清"], ["整改161个", "剩3个是老旧小区楼道"]),
    (["整改145处", "剩2处是消防管网改造", "涉及2家民办机构", "正在督促"], ["整改145处", "剩2处是消防管网改造"]),
    (["反馈问题5个", "已改4个", "1个是结余资金清理", "正在走财政手续"], ["反馈问题5个", "已改4个", "正在走财政手续"]),
    (["整改18处", "剩2处正在整改", "组织演练4次", "无事故"], ["整改18处", "剩2处正在整改", "组织演练4次", "无事故"]),
    (["建成3个", "2个是省级"], ["建成3个", "2个是省级"]),
  ])
  func keepsWhatIsDone(_ clauses: [String], _ kept: [String]) {
    let open: Set<String> = ["剩3个是老旧小区楼道", "剩2处是消防管网改造", "剩2处正在整改", "正在督促", "正在走财政手续"]
    #expect(LeftBehind.without(clauses) { !open.contains($0) } == kept)
  }
}
