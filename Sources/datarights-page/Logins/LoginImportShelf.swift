import Synchronization

/// The results of the latest imports, for the page that shows them; they are gone when the program ends.
final class LoginImportShelf: Sendable {
  private struct Kept: Sendable {
    let number: Int
    let person: String
    let result: LoginImportResult
  }

  private let kept = Mutex<[Kept]>([])
  private static let most = 20

  /// Keeps a person's result and returns its number.
  func put(_ result: LoginImportResult, of person: String) -> Int {
    kept.withLock { kept in
      let number = (kept.last?.number ?? 0) + 1
      kept = kept.suffix(Self.most - 1) + [Kept(number: number, person: person, result: result)]
      return number
    }
  }

  /// A result by its number; nil where it is another person's or no longer kept.
  func result(_ number: Int, of person: String) -> LoginImportResult? {
    kept.withLock { kept in kept.first { $0.number == number && $0.person == person }?.result }
  }
}
