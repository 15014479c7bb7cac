import Dispatch
import Synchronization

/// Work on all cores.
enum Parallel {
  /// What the work makes of each item, in their order.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Made
  ) -> [Made] {
    let made = Mutex([Made?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let one = work(items[index])
      made.withLock { $0[index] = one }
    }
    return made.withLock { $0.compactMap(\.self) }
  }
}
