import Foundation
import NIOCore
import Testing

@testable import datarights_page

/// Clients that are slow, many or silent.
@Suite(.serialized) struct PatienceTests {
  private static var quick: Times {
    Times(
      head: .milliseconds(700), bodyStart: .milliseconds(700), bodyRate: 1 << 20, taking: .milliseconds(700),
      parting: .milliseconds(300), tick: .milliseconds(50))
  }

  @Test func whoDoesNotAskIsSentAway() async throws {
    try await RunningPage.use(times: Self.quick) { page throws in
      let silent = try #require(RawClient(port: page.port))
      let asked = try #require(RawClient(port: page.port))
      asked.send(page.head("GET", page.base + "/jobs").utf8)
      #expect(asked.answer()?.status == 200)
      #expect(silent.isEnded())
      #expect(asked.isEnded())
    }
  }

  @Test func aHeadThatTricklesIsNotWaitedFor() async throws {
    try await RunningPage.use(times: Self.quick) { page throws in
      let client = try #require(RawClient(port: page.port))
      let began = Date()
      for byte in page.head("GET", page.base + "/jobs").utf8 {
        guard client.send([byte]), Date().timeIntervalSince(began) < 10 else { break }
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(Date().timeIntervalSince(began) < 5)
      #expect(client.answer() == nil)
    }
  }

  @Test func aBodyThatTricklesIsNotWaitedFor() async throws {
    try await RunningPage.use(times: Self.quick) { page throws in
      let client = try #require(RawClient(port: page.port))
      client.send(
        page.head(
          "POST", page.base + "/test/form",
          ["Content-Type": "application/x-www-form-urlencoded", "Content-Length": "100000"]
        ).utf8)
      let began = Date()
      while client.send([120]), Date().timeIntervalSince(began) < 10 { Thread.sleep(forTimeInterval: 0.05) }
      #expect(Date().timeIntervalSince(began) < 5)
    }
  }

  @Test func whoTakesNothingIsSentAway() async throws {
    try await RunningPage.use(times: Self.quick) { page throws in
      let client = try #require(RawClient(port: page.port))
      client.send(page.head("GET", page.base + "/test/long").utf8)
      // Waiting counts from when the answer has begun, which other tests can put off.
      let begun = try #require(client.count(enough: 1))
      Thread.sleep(forTimeInterval: 8)
      let rest = try #require(client.count(enough: TestPages.long))
      #expect(begun + rest < TestPages.long, "the answer still came whole")
    }
  }

  @Test func whoTakesSlowlyGetsAll() async throws {
    var times = Self.quick
    times.taking = .seconds(20)
    try await RunningPage.use(times: times) { page throws in
      let client = try #require(RawClient(port: page.port))
      client.send(page.head("GET", page.base + "/test/long").utf8)
      let count = try #require(client.count(enough: TestPages.long, pausing: 0.002))
      #expect(count >= TestPages.long, "the connection was closed before all was taken")
    }
  }

  /// Where there is no room, one that has waited without asking goes; the newest stays.
  @Test func thereIsRoomForSoMany() async throws {
    try await RunningPage.use(connections: 20) { page throws in
      let guests = try (0..<21).map { _ in try #require(RawClient(port: page.port, patience: 5)) }
      let newest = try #require(guests.last)
      newest.send(page.head("GET", page.base + "/jobs").utf8)
      #expect(newest.answer()?.status == 200)
      let served = guests.dropLast().filter { (guest: RawClient) -> Bool in
        guest.send(page.head("GET", page.base + "/jobs").utf8)
        return guest.answer()?.status == 200
      }
      #expect(served.count == 19)
    }
  }

  @Test func aSlowHandlerIsWaitedFor() async throws {
    var times = Self.quick
    times.head = .milliseconds(200)
    times.taking = .milliseconds(200)
    try await RunningPage.use(times: times) { page throws in
      #expect(try page.ask("GET", page.base + "/test/slow").body == "<p>slow</p>")
    }
  }

  /// A thousand connections that ask for nothing, or for a little, do not keep a browser out.
  @Test func aCrowdKeepsNobodyOut() async throws {
    try await RunningPage.use(connections: 50) { page throws in
      var crowd: [RawClient] = []
      for index in 0..<1000 {
        guard let client = RawClient(port: page.port) else { continue }
        if index % 2 == 0 { client.send("GET / HTTP/1.1\r\nHo".utf8) }
        crowd.append(client)
        if index % 100 == 99 {
          let began = Date()
          #expect(try page.ask("GET", page.base + "/").status == 200)
          #expect(Date().timeIntervalSince(began) < 5)
        }
      }
      #expect(crowd.count > 900)
    }
  }

  @Test func manyAtOnceAreAllAnswered() async throws {
    try await RunningPage.use { page throws in
      let clients = try (0..<100).map { _ in try #require(RawClient(port: page.port)) }
      for client in clients { client.send(page.head("GET", page.base + "/jobs").utf8) }
      for client in clients { #expect(client.answer()?.status == 200) }
    }
  }
}
