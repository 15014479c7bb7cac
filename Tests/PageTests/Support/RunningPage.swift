import DataRightsTestSupport
import Foundation
import Logging
import ServiceLifecycle
import Testing

@testable import datarights_page

/// A server that runs for one test, with pages made for tests.
final class RunningPage: Sendable {
  let port: Int
  let site: Site
  let jobs: JobBoard
  let store: String

  private init(port: Int, site: Site, jobs: JobBoard, store: String) {
    (self.port, self.site, self.jobs, self.store) = (port, site, jobs, store)
  }

  /// Runs a server while a test uses it.
  static func use(
    limits: BodyLimits = BodyLimits(), times: Times = Times(), connections: Int = 200,
    _ test: @escaping @Sendable (RunningPage) throws -> Void
  ) async throws {
    let store = Scratch.path()
    let words = try Repository.pageWords("en")
    let folder = WorkFolder(store: store)
    let jobs = JobBoard(folder: folder) { ErrorText.pageError($0, words) }
    let site = Site(
      areas: [JobPages(jobs: jobs), TestPages(jobs: jobs)], person: "own", words: words, folder: folder,
      assets: Assets(), limits: limits)
    var server = PageServer(site: site, idle: IdleWatch(limit: nil, folder: folder) { false })
    (server.times, server.connections) = (times, connections)
    defer { try? FileManager.default.removeItem(atPath: store) }
    let running = server
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let services = ServiceGroup(
      services: [Running(server: running) { continuation.yield($0) }], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask(executorPreference: BlockingExecutor()) { try await services.run() }
      var iterator = ports.makeAsyncIterator()
      let port = try #require(await iterator.next())
      let page = RunningPage(port: port, site: site, jobs: jobs, store: store)
      let result: Result<Void, any Error>
      do { result = .success(try await BlockingExecutor.run { () throws in try test(page) }) } catch {
        result = .failure(error)
      }
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
      try result.get()
    }
  }

  var base: String { "/" + site.session.base }
  var token: String { site.session.token.text }
  var cookie: String { "\(Session.cookieName(port: port))=\(site.session.cookie.text)" }
  var origin: String { "http://127.0.0.1:\(port)" }

  /// The head of a request from the session, its headers changed or left out where a test says so.
  func head(
    _ method: String, _ path: String, _ changes: [String: String?] = [:]
  ) -> String {
    var headers: [String: String?] = ["Host": "127.0.0.1:\(port)", "Cookie": cookie]
    if method == "POST" { headers["Origin"] = origin }
    headers.merge(changes) { $1 }
    let lines = headers.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\(name): \($0)" } }
    return ([("\(method) \(path) HTTP/1.1")] + lines).joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// Asks over a connection of its own.
  func ask(
    _ method: String, _ path: String, _ changes: [String: String?] = [:], body: [UInt8] = []
  ) throws -> RawAnswer {
    let client = try #require(RawClient(port: port))
    let length: [String: String?] = body.isEmpty ? [:] : ["Content-Length": "\(body.count)"]
    client.send(Array(head(method, path, length.merging(changes) { $1 }).utf8) + body)
    return try #require(client.answer())
  }

  /// Sends a form.
  func post(_ path: String, _ form: String, _ changes: [String: String?] = [:]) throws -> RawAnswer {
    let type: [String: String?] = ["Content-Type": "application/x-www-form-urlencoded"]
    return try ask("POST", base + path, type.merging(changes) { $1 }, body: Array(form.utf8))
  }

  /// A multipart body with a file after some parts that stand before it.
  func multipart(file: [UInt8], token: String? = nil) -> [UInt8] {
    Array("--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token ?? self.token)\r\n".utf8)
      + Array("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n".utf8) + file
      + Array("\r\n--x--\r\n".utf8)
  }

  /// What lies in the private folder.
  var leftovers: [String] {
    FileManager.default.enumerator(atPath: store)?.compactMap { $0 as? String }.filter { $0.contains("/") } ?? []
  }
}

/// A server as a part of something that can be ended.
private struct Running: Service {
  let server: PageServer
  let whenListening: @Sendable (Int) -> Void

  func run() async throws { try await server.run(whenListening: whenListening) }
}
