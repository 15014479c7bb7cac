import Foundation
import Synchronization
import Testing

@testable import datarights_page

/// When the program ends of itself.
@Suite struct IdleTests {
  private final class Busy: Sendable { let isBusy = Mutex(false) }

  private func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let began = Date()
    try await work()
    return Date().timeIntervalSince(began)
  }

  @Test func itEndsWhenNobodyAsks() async throws {
    let idle = IdleWatch(limit: .milliseconds(600), folder: WorkFolder(store: Scratch.path())) { false }
    let time = try await seconds {
      async let end: Void = idle.run()
      try await Task.sleep(for: .milliseconds(400))
      idle.touch()
      try await end
    }
    #expect(time >= 0.95, "a request did not put the end off")
  }

  @Test func itDoesNotEndWhileAJobRuns() async throws {
    let busy = Busy()
    busy.isBusy.withLock { $0 = true }
    let idle = IdleWatch(limit: .milliseconds(200), folder: WorkFolder(store: Scratch.path())) {
      busy.isBusy.withLock(\.self)
    }
    let time = try await seconds {
      async let end: Void = idle.run()
      try await Task.sleep(for: .milliseconds(700))
      busy.isBusy.withLock { $0 = false }
      try await end
    }
    #expect(time >= 0.7)
  }
}
