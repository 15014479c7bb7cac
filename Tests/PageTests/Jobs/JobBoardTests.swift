import DataRightsTestSupport
import Foundation
import Synchronization
import Testing

@testable import datarights_page

/// Long work: two at once, found again, kept.
@Suite(.serialized) struct JobBoardTests {
  private let folder = WorkFolder(store: Scratch.path())
  private let jobs: JobBoard

  init() {
    jobs = JobBoard(folder: folder) { error in error as? PageError ?? PageError(status: 500, "unknown") }
  }

  /// Work that goes on until it is let go.
  private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    func pass() { semaphore.wait() }
    func open() { semaphore.signal() }
  }

  private func state(_ number: Int) -> String {
    switch jobs.job(number)?.state {
    case nil: "none"
    case .waiting: "waiting"
    case .running(let done, let total): "\(done)/\(total)"
    case .ended(.text(let text)): text
    case .ended: "ended"
    case .failed(let error): error.message ?? ""
    }
  }

  @Test func twoRunAtOnceAndOthersWait() async throws {
    try await BlockingExecutor.run { () throws in
      let gate = Gate()
      let numbers = (1...3).map { number in
        jobs.start("job") { work in
          work.report(1, 4)
          gate.pass()
          return .text("done \(number)")
        }
      }
      #expect(numbers == [1, 2, 3])
      #expect(waits { state(1) == "1/4" && state(2) == "1/4" })
      #expect(state(3) == "waiting" && jobs.isBusy)
      gate.open()
      #expect(waits { state(3) == "1/4" })
      gate.open()
      gate.open()
      #expect(waits { !jobs.isBusy })
      #expect(numbers.map(state) == ["done 1", "done 2", "done 3"])
      #expect(jobs.all.map(\.number) == [3, 2, 1])
    }
  }

  @Test func whatIsThrownBecomesWords() async throws {
    try await BlockingExecutor.run { () throws in
      let known = jobs.start("a") { _ in throw PageError(status: 422, "too old") }
      let other = jobs.start("b") { _ in throw TestPages.Telling() }
      #expect(waits { !jobs.isBusy })
      #expect(state(known) == "too old" && state(other) == "unknown")
    }
  }

  @Test func theNewestAreKept() async throws {
    try await BlockingExecutor.run { () throws in
      for number in 1...55 {
        jobs.start("job \(number)") { _ in .text("") }
        #expect(waits { !jobs.isBusy })
      }
      #expect(jobs.all.map(\.number) == Array((6...55).reversed()))
      #expect(jobs.job(5) == nil)
    }
  }

  @Test func aJobIsShownAndItsFileKept() async throws {
    try await RunningPage.use { page throws in
      let gate = Gate()
      let number = page.jobs.start("Copy <all>") { work in
        let path = try work.newPath()
        try Data("content".utf8).write(to: URL(fileURLWithPath: path))
        work.report(3, 12)
        gate.pass()
        return .file(path: path, name: "copy.txt", type: "text/plain")
      }
      let path = page.base + "/jobs/\(number)"
      let running = "<progress max=\"12\" value=\"3\""
      #expect(try waits { try page.ask("GET", path).body.contains(running) })
      let whole = try page.ask("GET", path).body
      #expect(whole.contains("<h1>Copy &lt;all&gt;</h1>"))
      #expect(whole.contains("<noscript><meta http-equiv=\"refresh\""))
      #expect(whole.contains("data-refresh=\"\(path)?piece=1\""))
      #expect(try page.ask("GET", path + "?piece=1").body.hasPrefix("<p>3 of 12 done</p>" + running))
      #expect(try page.ask("GET", path + "/file").status == 404)
      gate.open()
      #expect(try waits { try !page.ask("GET", path).body.contains("<progress") })
      let file = try page.ask("GET", path + "/file")
      #expect(file.body == "content" && file.header("content-disposition") == "attachment; filename=\"copy.txt\"")
      #expect(try page.ask("GET", page.base + "/jobs").body.contains("Copy &lt;all&gt;"))
      #expect(try page.ask("GET", page.base + "/jobs/99").status == 404)
    }
  }
}
