import Synchronization

/// The key in the first address: it lets one browser in, once.
final class EntryKey: Sendable {
  private let secret = Secret()
  private let isUsed = Mutex(false)
  private let whenUsed: @Sendable () -> Void

  /// Makes a key; the closure is called when it lets somebody in.
  init(whenUsed: @escaping @Sendable () -> Void = {}) { self.whenUsed = whenUsed }

  /// The key for the address.
  var text: String { secret.text }

  /// Uses the key up; false where it is wrong or was used before.
  func use(_ text: String?) -> Bool {
    guard secret.isSame(as: text) else { return false }
    let isFirst = isUsed.withLock { isUsed in
      defer { isUsed = true }
      return !isUsed
    }
    if isFirst { whenUsed() }
    return isFirst
  }
}
