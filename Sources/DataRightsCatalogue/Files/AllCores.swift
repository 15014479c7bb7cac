import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a work makes of each element, in their order; done on all cores, in no order.
  package func mapOnAllCores<Result: Sendable>(_ work: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
