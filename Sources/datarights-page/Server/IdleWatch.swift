import ServiceLifecycle
import Synchronization

/// Ends the program when nobody has asked for anything for long enough and no job runs.
final class IdleWatch: Service {
  private let limit: Duration?
  private let folder: WorkFolder
  private let isBusy: @Sendable () -> Bool
  private let last: Mutex<SuspendingClock.Instant>

  /// How long the program waits; the folder of files is kept fresh meanwhile.
  ///
  /// - Parameter limit: nil for no end. Time in which the machine sleeps does not count.
  init(limit: Duration?, folder: WorkFolder, isBusy: @escaping @Sendable () -> Bool) {
    self.limit = limit
    self.folder = folder
    self.isBusy = isBusy
    last = Mutex(.now)
  }

  /// Says that somebody is there.
  func touch() { last.withLock { $0 = .now } }

  /// Returns when the time is up, which ends the other services too.
  func run() async throws {
    let longest = Duration.seconds(600)
    try? await cancelWhenGracefulShutdown {
      while true {
        self.folder.keepFresh()
        if self.isBusy() { self.touch() }
        guard let limit = self.limit else {
          try await Task.sleep(for: longest, clock: .suspending)
          continue
        }
        let rest = limit - (.now - self.last.withLock(\.self))
        guard rest > .zero else { return }
        try await Task.sleep(for: min(rest, longest), clock: .suspending)
      }
    }
  }
}
