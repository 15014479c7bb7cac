import Synchronization

/// Mails that were read and wait for the user's word on what they are; each goes after an hour, or when it is logged.
///
/// An upload's file lies in the private work folder for as long as somebody holds the upload, which is the shelf.
final class AnswerShelf: Sendable {
  private struct Kept {
    let id: String
    let upload: Upload
    let since: ContinuousClock.Instant
  }

  /// How long a mail waits.
  private static let patience = Duration.seconds(3600)
  /// The most mails that wait; the oldest gives way.
  private static let most = 20

  private let kept = Mutex<[Kept]>([])

  /// Keeps a mail and gives the random name under which it is found again.
  func keep(_ upload: Upload, now: ContinuousClock.Instant = .now) -> String {
    let id = String(Secret().text.prefix(32))
    kept.withLock { kept in
      Self.clear(&kept, now)
      kept.append(Kept(id: id, upload: upload, since: now))
      if kept.count > Self.most { kept.removeFirst() }
    }
    return id
  }

  /// A mail that waits; nil where it waits no more.
  func upload(_ id: String, now: ContinuousClock.Instant = .now) -> Upload? {
    kept.withLock { kept in
      Self.clear(&kept, now)
      return kept.first { $0.id == id }?.upload
    }
  }

  /// Lets a mail go.
  func remove(_ id: String) { kept.withLock { $0.removeAll { $0.id == id } } }

  private static func clear(_ kept: inout [Kept], _ now: ContinuousClock.Instant) {
    kept.removeAll { $0.since.duration(to: now) > patience }
  }
}
