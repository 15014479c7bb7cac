public import Foundation

/// Starts programs one at a time: when tests start many at once, `Process.run()` reads memory that another has freed.
public enum ProcessStart {
  private static let lock = NSLock()

  /// Starts a program as `Process.run()` does.
  public static func run(_ process: Process) throws {
    lock.lock()
    defer { lock.unlock() }
    try process.run()
  }
}
