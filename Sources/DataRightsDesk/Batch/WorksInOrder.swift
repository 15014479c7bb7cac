import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Works that are done on all cores while new ones begin, and whose results are taken in the order of the beginnings.
struct WorksInOrder<Made: Sendable> {
  /// A work that was begun.
  private final class Work: Sendable {
    let made = Mutex<Made?>(nil)
    let isDone = DispatchSemaphore(value: 0)
  }

  /// So many more than there are cores wait at most, so that memory stays small and no core waits.
  private static var most: Int { ProcessInfo.processInfo.activeProcessorCount + 1 }

  private var works: [Work] = []
  private let most = Self.most

  /// Whether one is to be taken before another begins.
  var isFull: Bool { works.count >= most }

  mutating func begin(_ make: @escaping @Sendable () -> Made) {
    let work = Work()
    DispatchQueue.global().async {
      let made = make()
      work.made.withLock { $0 = made }
      work.isDone.signal()
    }
    works.append(work)
  }

  /// What the first of them made, once it is done; nil where none was begun.
  mutating func next() -> Made? {
    guard !works.isEmpty else { return nil }
    let work = works.removeFirst()
    work.isDone.wait()
    return work.made.withLock { $0.take() }
  }
}
