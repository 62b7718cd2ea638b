import Dispatch
import Synchronization

/// Work for many items on all processors of the machine.
package enum Parallel {
  /// Begins work on another processor that nobody waits for: its outcome is kept where it is made, as by a `static let`,
  /// which makes whoever asks for it too soon wait.
  package static func begin(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue.global(qos: .userInitiated).async(execute: work)
  }

  /// The results of some work for each item, in the order of the items, whatever the order in which they are done.
  /// - Parameters:
  ///   - isWanted: false does them one after the other: where the processors have other work already.
  ///   - weight: how much work an item is; the heaviest are begun first, so that none is left to one processor at the end.
  @inlinable
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

  /// The results of some work for runs of so many of a count, one behind the other.
  /// - Parameter isWanted: as in `map`.
  @inlinable
  package static func runs<Result: Sendable>(
    of count: Int, by size: Int, if isWanted: Bool = true, _ work: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    map(Array(stride(from: 0, to: count, by: size)), if: isWanted) { work($0..<min($0 + size, count)) }.flatMap(\.self)
  }
}

/// A value that another processor makes until somebody asks for it.
package final class Later<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let group = DispatchGroup()
  private let make: @Sendable () -> Value

  /// - Parameter isWanted: false makes it when it is asked for: where the processors have other work already.
  package init(if isWanted: Bool = true, _ make: @escaping @Sendable () -> Value) {
    self.make = make
    guard isWanted else { return }
    DispatchQueue.global(qos: .userInitiated).async(group: group) { _ = self.kept }
  }

  /// The value, waited for where it is not made yet.
  package var value: Value {
    group.wait()
    return kept
  }

  private var kept: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
