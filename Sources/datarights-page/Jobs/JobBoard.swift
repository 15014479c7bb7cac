import NIOPosix
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Starts long work on threads of its own, two at once, and keeps what came of it while the program runs.
///
/// ```swift
/// let job = jobs.start(page.text("page.import.job")) { work in
///   work.report(0, 3)
///   …
///   return .link(links.path("requests"), words.text("page.import.see"))
/// }
/// return .redirect(jobs.path(job, request.links))
/// ```
/// Work may hold uploads: their files stay until it has ended.
final class JobBoard: Sendable {
  private let folder: WorkFolder
  private let patience: Duration
  private let explain: @Sendable (any Error) -> PageError
  private let threads = NIOThreadPool(numberOfThreads: 2)
  private let jobs = Mutex<[Job]>([])

  /// The most ended jobs that are kept.
  private static let most = 50

  /// An empty board; files of results lie in a folder, and errors become words by `explain`.
  ///
  /// - Parameter patience: how long ``next(after:_:)`` waits.
  init(
    folder: WorkFolder, patience: Duration = .milliseconds(900), explain: @escaping @Sendable (any Error) -> PageError
  ) {
    self.folder = folder
    self.patience = patience
    self.explain = explain
    threads.start()
  }

  deinit { threads.shutdownGracefully { _ in } }

  /// Starts work and returns its number.
  @discardableResult
  func start(_ title: String, _ work: @escaping @Sendable (JobWork) throws -> JobResult) -> Int {
    let number = jobs.withLock { jobs in
      let number = (jobs.last?.number ?? 0) + 1
      jobs.append(Job(number: number, title: title))
      return number
    }
    threads.submit { _ in
      self.set(number, .running(done: 0, total: 0))
      let given = JobWork(
        report: { done, total in self.set(number, .running(done: done, total: total)) },
        newPath: {
          guard let path = self.folder.newPath() else { throw BodyError.diskFailed }
          return path
        })
      do {
        self.set(number, .ended(try work(given)))
      } catch {
        self.set(number, .failed(self.explain(error)))
      }
    }
    return number
  }

  /// All jobs, the newest first.
  var all: [Job] { jobs.withLock { $0.reversed() } }

  /// A job by its number; nil where there is none or it is no longer kept.
  func job(_ number: Int) -> Job? { jobs.withLock { jobs in jobs.first { $0.number == number } } }

  /// Waits a moment for a job, so that short work shows no page of its own, and says where to go on.
  ///
  /// - Throws: the ``PageError`` that the work has failed with.
  func next(after number: Int, _ request: PageRequest) throws -> Links.Path {
    let end = ContinuousClock.now + patience
    while let job = job(number) {
      switch job.state {
      case .failed(let error): throw error
      case .ended(.link(let path, _, let note)):
        if let note { request.session.say(.done(note)) }
        return path
      case .waiting, .running, .ended: break
      }
      guard !job.hasEnded, ContinuousClock.now < end else { break }
      usleep(20_000)
    }
    return path(number, request.links)
  }

  /// Whether one waits or runs.
  var isBusy: Bool { jobs.withLock { jobs in jobs.contains { !$0.hasEnded } } }

  /// The page of a job.
  func path(_ number: Int, _ links: Links) -> Links.Path { links.path("jobs", "\(number)") }

  private func set(_ number: Int, _ state: Job.State) {
    jobs.withLock { jobs in
      guard let index = jobs.firstIndex(where: { $0.number == number }), !jobs[index].hasEnded else { return }
      jobs[index].state = state
      guard jobs[index].hasEnded, jobs.count(where: \.hasEnded) > Self.most else { return }
      // The newest stays, since the numbers count on from it.
      if let oldest = jobs.firstIndex(where: \.hasEnded) { jobs.remove(at: oldest) }
    }
  }
}
