import Foundation
import Testing

@testable import datarights_page

/// Files on their way in: over the real server, with bodies that are long, cut short or hostile.
@Suite(.serialized) struct UploadTests {
  private static let type: [String: String?] = ["Content-Type": "multipart/form-data; boundary=x"]

  @Test func aLongFileArrivesWhole() async throws {
    try await RunningPage.use { page throws in
      let content = (0..<(1 << 19)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let answer = try page.ask("POST", page.base + "/test/upload", Self.type, body: page.multipart(file: content))
      #expect(answer.body == "<p>a.txt|\(content.count)|\(content.reduce(0) { $0 + Int($1) })</p>")
      #expect(waits { page.leftovers.isEmpty }, "left behind: \(page.leftovers)")
    }
  }

  @Test func withoutTheTokenNoByteIsKept() async throws {
    try await RunningPage.use { page throws in
      let body = page.multipart(file: Array(repeating: 120, count: 1 << 20), token: "wrong")
      #expect(try page.ask("POST", page.base + "/test/upload", Self.type, body: body).status == 403)
      #expect(!FileManager.default.fileExists(atPath: page.site.folder.path))
    }
  }

  /// Said to be too long, it is refused before it is sent; not said to be, as soon as it is.
  @Test func whatIsTooLongIsRefusedEarly() async throws {
    try await RunningPage.use(limits: BodyLimits(uploads: 1 << 20)) { page throws in
      let stated = try #require(RawClient(port: page.port))
      stated.send(
        page.head("POST", page.base + "/test/upload", Self.type.merging(["Content-Length": "9999999999"]) { $1 }).utf8)
      #expect(stated.answer()?.status == 413)
      #expect(stated.isEnded())

      let chunked = try #require(RawClient(port: page.port))
      chunked.send(
        page.head("POST", page.base + "/test/upload", Self.type.merging(["Transfer-Encoding": "chunked"]) { $1 }).utf8)
      let start = page.multipart(file: []).dropLast("\r\n--x--\r\n".utf8.count)
      chunked.send(Array("\(String(start.count, radix: 16))\r\n".utf8) + start + Array("\r\n".utf8))
      let piece = Array("10000\r\n".utf8) + Array(repeating: 120, count: 65_536) + Array("\r\n".utf8)
      for _ in 0..<17 { chunked.send(piece) }
      #expect(chunked.answer()?.status == 413)
      #expect(chunked.isEnded())
      #expect(waits { page.leftovers.isEmpty }, "left behind: \(page.leftovers)")
      #expect(try page.ask("GET", page.base + "/").status == 200)
    }
  }

  @Test func whatIsCutShortLeavesNothing() async throws {
    try await RunningPage.use { page throws in
      let body = page.multipart(file: Array(repeating: 120, count: 1 << 20))
      do {
        let client = try #require(RawClient(port: page.port))
        client.send(
          Array(
            page.head("POST", page.base + "/test/upload", Self.type.merging(["Content-Length": "\(body.count)"]) { $1 })
              .utf8) + body.dropLast(5000))
        #expect(waits { !page.leftovers.isEmpty }, "the file has not begun to be written")
      }
      #expect(waits { page.leftovers.isEmpty }, "left behind: \(page.leftovers)")
    }
  }

  @Test func bodiesThatAreNoFormsAreRefused() async throws {
    try await RunningPage.use { page throws in
      let path = page.base + "/test/upload"
      #expect(try page.ask("POST", path, Self.type, body: Array("nothing".utf8)).status == 400)
      #expect(try page.ask("POST", path, ["Content-Type": "multipart/form-data"], body: [120]).status == 400)
      #expect(try page.ask("POST", path, ["Content-Type": "text/plain"], body: [120]).status == 415)
      #expect(try page.ask("POST", path, ["Content-Length": "0"]).status == 415)
    }
  }
}
