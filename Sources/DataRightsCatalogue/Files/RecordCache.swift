import Synchronization

/// Records that were read already, by path.
final class RecordCache: Sendable {
  private let records = Mutex<[String: any Sendable]>([:])

  subscript<Record: Sendable>(path: String) -> Record? {
    get { records.withLock { $0[path] } as? Record }
    set { records.withLock { $0[path] = newValue } }
  }
}
