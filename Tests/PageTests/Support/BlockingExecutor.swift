import Dispatch

/// Runs tasks on threads of its own: some tests block on sockets, and those of other targets on long computations, in
/// the same process and for longer than a client waits.
final class BlockingExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "page-tests", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }

  /// Runs something that blocks.
  static func run<Value: Sendable>(_ work: @Sendable () throws -> Value) async throws -> Value {
    try await withTaskExecutorPreference(BlockingExecutor()) { try work() }
  }
}
