import Dispatch
import Synchronization

/// Work for many items on all processors of the machine.
package enum Parallel {
  /// The results of some work for each item, in the order of the items, whatever the order in which they are done.
  /// - Parameter isWanted: false does them one after the other: where the processors have other work already.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], if isWanted: Bool = true, _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    guard isWanted, items.count > 1 else { return items.map(work) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { i in
      let result = work(items[i])
      results.withLock { $0[i] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
