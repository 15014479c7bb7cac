import Foundation

/// Machines made once, of which each test gets a copy.
private actor Prepared {
  static let machines = Prepared()
  private var made: [String: Task<Sandbox, any Error>] = [:]

  func machine(_ name: String, _ make: @escaping @Sendable () async throws -> Sandbox) async throws -> Sandbox {
    let task = made[name] ?? Task { try await make() }
    made[name] = task
    return try await task.value
  }
}

extension Sandbox {
  /// A copy of the machine of a name, which is made the first time that it is asked for.
  static func prepared(
    _ name: String, _ make: @escaping @Sendable () async throws -> Sandbox
  ) async throws -> Sandbox {
    let original = try await Prepared.machines.machine(name, make)
    let copy = try Sandbox(today: original.today)
    if original.exists("store") { try FileManager.default.copyItem(atPath: original.store, toPath: copy.store) }
    return copy
  }
}
