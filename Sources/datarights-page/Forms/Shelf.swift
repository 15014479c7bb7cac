import Synchronization

/// Keeps what a form needs on its later pages, such as an uploaded file until it is taken in.
///
/// Ids cannot be guessed; the oldest values go first, so that files do not pile up.
final class Shelf<Item: Sendable>: Sendable {
  private let items = Mutex<[(id: String, item: Item)]>([])
  private let most: Int

  /// An empty shelf.
  init(most: Int = 6) { self.most = most }

  /// Keeps a value and returns its id.
  func put(_ item: Item) -> String {
    let id = String(Secret().text.prefix(32))
    items.withLock { items in
      items.append((id, item))
      if items.count > most { items.removeFirst() }
    }
    return id
  }

  /// A value by its id; the page is not found where it is kept no longer.
  func item(_ id: String) throws -> Item {
    guard let found = items.withLock({ $0.first { $0.id == id }?.item }) else { throw PageError.notFound }
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
}
