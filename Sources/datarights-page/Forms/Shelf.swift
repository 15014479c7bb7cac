import Synchronization

/// Keeps what a form needs on its later pages, such as an uploaded file until it is taken in.
///
/// Ids cannot be guessed; the oldest values go first, so that files do not pile up. An upload's file lies in the private
/// work folder for as long as somebody holds the upload, which is the shelf.
final class Shelf<Item: Sendable>: Sendable {
  private struct Kept: Sendable {
    let id: String
    var item: Item
    let since: ContinuousClock.Instant
  }

  private let items = Mutex<[Kept]>([])
  private let most: Int
  private let patience: Duration?

  /// An empty shelf.
  ///
  /// - Parameter patience: how long a value is kept at most; nil for as long as there is room.
  init(most: Int = 6, patience: Duration? = nil) {
    self.most = most
    self.patience = patience
  }

  /// Keeps a value and returns its id.
  func put(_ item: Item, now: ContinuousClock.Instant = .now) -> String {
    let id = String(Secret().text.prefix(32))
    items.withLock { items in
      clear(&items, now)
      items.append(Kept(id: id, item: item, since: now))
      if items.count > most { items.removeFirst() }
    }
    return id
  }

  /// A value by its id; nil where it is kept no longer.
  func find(_ id: String, now: ContinuousClock.Instant = .now) -> Item? {
    items.withLock { items in
      clear(&items, now)
      return items.first { $0.id == id }?.item
    }
  }

  /// A value by its id; the page is not found where it is kept no longer.
  func item(_ id: String) throws -> Item {
    guard let found = find(id) else { throw PageError.notFound }
    return found
  }

  /// Puts another value in the place of one.
  func replace(_ id: String, with item: Item) {
    items.withLock { items in
      if let index = items.firstIndex(where: { $0.id == id }) { items[index].item = item }
    }
  }

  /// Gives a value up.
  func remove(_ id: String) { items.withLock { items in items.removeAll { $0.id == id } } }

  private func clear(_ items: inout [Kept], _ now: ContinuousClock.Instant) {
    guard let patience else { return }
    items.removeAll { $0.since.duration(to: now) > patience }
  }
}
