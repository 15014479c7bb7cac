package import Synchronization

/// What was made before, by what it was made of; shared by threads.
///
/// When it is full it forgets all, so that it stays small whatever comes, and costs nothing to keep in order.
package final class BoundedMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let most: Int
  @usableFromInline let values = Mutex<[Key: Value]>([:])

  /// - Parameter most: how many values it keeps.
  @inlinable package init(most: Int) {
    self.most = most
  }

  /// What was made before, else what is made now; another thread may make the same meanwhile.
  @inlinable package func value(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let value = try make()
    values.withLock { values in
      if values.count >= most { values = [:] }
      values[key] = value
    }
    return value
  }
}
