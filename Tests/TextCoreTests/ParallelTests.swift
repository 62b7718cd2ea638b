import Synchronization
import Testing

@testable import TextCore

@Suite struct ParallelTests {
  @Test(arguments: [true, false], [0, 1, 2, 7, 1000])
  func keepsTheOrderOfTheItems(_ isWanted: Bool, _ count: Int) {
    let items = Array(0..<count)
    #expect(Parallel.map(items, if: isWanted) { "第\($0 * $0)项" } == items.map { "第\($0 * $0)项" })
  }

  @Test func keepsResultsThatAreNothing() {
    let results = Parallel.map(Array(0..<100)) { $0 % 3 == 0 ? nil : $0 }
    #expect(results == (0..<100).map { $0 % 3 == 0 ? nil : $0 })
  }

  @Test(arguments: [[3, 1, 2], [5, 5, 5, 1], Array(0..<200)])
  func keepsTheOrderOfTheItemsWhateverIsBegunFirst(_ weights: [Int]) {
    #expect(Parallel.map(weights, weight: { $0 }) { "\($0)" } == weights.map(String.init))
  }

  @Test(arguments: [true, false])
  func whatIsMadeLaterIsMadeOnce(isWanted: Bool) {
    let calls = Mutex(0)
    let later = Later(if: isWanted) {
      calls.withLock {
        $0 += 1
        return "第\($0)次"
      }
    }
    #expect(later.value == "第1次")
    #expect(later.value == "第1次")
  }
}
