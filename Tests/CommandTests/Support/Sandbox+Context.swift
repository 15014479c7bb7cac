import ArgumentParser

@testable import datarights

extension Sandbox {
  /// What a command would work with on this machine, for tests of its parts.
  func context(today: String) throws -> Context { try Context(GlobalOptions.parse(fixed(today: today))) }
}
