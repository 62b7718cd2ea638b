import Dispatch
import Synchronization

/// Work for many items on all processors of the machine.
package enum Parallel {
  /// The results of some work for each item, in the order of the items, whatever the order in which they are done.
  /// - Parameters:
  ///   - isWanted: false does them one after the other: where the processors have other work already.
  ///   - weight: how much work an item is; the heaviest are begun first, so that none is left to one processor at the end.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], if isWanted: Bool = true, weight: ((Item) -> Int)? = nil, _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    guard isWanted, items.count > 1 else { return items.map(work) }
    var queue = Array(items.indices)
    if let weight {
      let weights = items.map(weight)
      queue.sort { (weights[$1], $0) < (weights[$0], $1) }
    }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { [queue] i in
      let result = work(items[queue[i]])
      results.withLock { $0[queue[i]] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
