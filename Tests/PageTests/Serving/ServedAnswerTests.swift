import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights_page

/// The server as a browser meets it, over a connection of the loopback network.
@Suite(.serialized) struct ServedAnswerTests {
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"

  private func checkHeaders(_ answer: RawAnswer, policy: String = policy) {
    #expect(answer.header("content-security-policy") == policy)
    #expect(answer.header("x-content-type-options") == "nosniff")
    #expect(answer.header("referrer-policy") == "same-origin")
    #expect(answer.header("cross-origin-opener-policy") == "same-origin")
    #expect(answer.header("cross-origin-resource-policy") == "same-origin")
    #expect(answer.header("cache-control") == "no-store")
    #expect(answer.header("permissions-policy") != nil)
    #expect(answer.headers["server"] == nil)
  }

  @Test func everyAnswerHasTheHeaders() async throws {
    try await RunningPage.use(limits: BodyLimits(uploads: 1000)) { page throws in
      let multipart: [String: String?] = ["Content-Type": "multipart/form-data; boundary=x"]
      let answers: [(Int, RawAnswer)] = [
        (200, try page.ask("GET", page.base + "/")),
        (200, try page.ask("GET", page.site.links(page.site.assets.style))),
        (303, try page.post("/test/form", "token=\(page.token)")),
        (400, try page.post("/test/form", "token=%")),
        (404, try page.ask("GET", "/")),
        (403, try page.post("/test/form", "token=wrong")),
        (403, try page.ask("GET", page.base + "/", ["Cookie": nil])),
        (403, try page.ask("GET", page.base + "/", ["Sec-Fetch-Site": "cross-site"])),
        (404, try page.ask("GET", page.base + "/nowhere")),
        (404, try page.ask("GET", page.base + "/test/missing")),
        (404, try page.ask("GET", page.base + "/%zz")),
        (405, try page.ask("GET", page.base + "/test/form")),
        (405, try page.ask("DELETE", page.base + "/")),
        (
          413,
          try page.ask(
            "POST", page.base + "/test/upload", multipart, body: page.multipart(file: Array(repeating: 0, count: 2000)))
        ),
        (413, try page.post("/test/form", "token=\(page.token)", ["Content-Length": "\(2 << 20)"])),
        (415, try page.post("/test/form", "{}", ["Content-Type": "application/json"])),
        (421, try page.ask("GET", page.base + "/", ["Host": "example.org"])),
        (422, try page.ask("GET", page.base + "/test/refuse")),
        (500, try page.ask("GET", page.base + "/test/fail")),
      ]
      for (status, answer) in answers {
        #expect(answer.status == status)
        checkHeaders(answer)
      }
      let broken = try #require(RawClient(port: page.port))
      broken.send("GET / HTTP/9.9\r\nno header\r\n\r\n".utf8)
      let answer = try #require(broken.answer())
      #expect(answer.status == 400)
      checkHeaders(answer)
    }
  }

  @Test func nothingTellsAStrangerWhatThereIs() async throws {
    try await RunningPage.use { page throws in
      let bodies = try ["/", page.base + "/", page.base + "/nowhere", page.base + "/test/form", "/enter", "/%zz"].map {
        let answer = try page.ask("GET", $0, ["Cookie": nil])
        #expect(answer.status == 403)
        return answer.body
      }
      #expect(Set(bodies).count == 1)
      #expect(!bodies[0].contains(page.site.session.base))
      #expect(try page.ask("GET", page.base + "/", ["Host": "example.org"]).body == "")
    }
  }

  /// RFC 9112, section 3.2: a request with more than one Host field is refused.
  @Test func twoHostsAreNone() async throws {
    try await RunningPage.use { page throws in
      for hosts in [["127.0.0.1:\(page.port)", "example.org"], ["example.org", "127.0.0.1:\(page.port)"]] {
        let client = try #require(RawClient(port: page.port))
        let lines = hosts.map { "Host: \($0)\r\n" }.joined()
        client.send("GET \(page.base)/ HTTP/1.1\r\n\(lines)Cookie: \(page.cookie)\r\n\r\n".utf8)
        let answer = try #require(client.answer())
        #expect((400..<500).contains(answer.status) && answer.body.isEmpty)
      }
    }
  }

  @Test func theKeyLetsOneBrowserIn() async throws {
    try await RunningPage.use { page throws in
      let address = page.site.address(port: page.port)
      #expect(address.hasPrefix("http://127.0.0.1:\(page.port)/enter?key="))
      let path = String(address.dropFirst(page.origin.count))
      let first = try page.ask("GET", path, ["Cookie": nil])
      #expect(first.status == 200)
      let cookie = try #require(first.header("set-cookie")?.split(separator: ";").first)
      #expect(try page.ask("GET", path, ["Cookie": nil]).status == 403)
      #expect(try page.ask("GET", page.base + "/", ["Cookie": String(cookie)]).status == 200)
      #expect(first.body.contains("http-equiv=\"refresh\" content=\"0;url=\(page.base)/\""))
    }
  }

  @Test func onlyThisMachineIsListenedTo() async throws {
    try await RunningPage.use { page throws in
      // Every other address of this machine, of the loopback network too, is nobody's.
      #expect(RawClient(port: page.port, to: "127.0.0.2") == nil)
      #expect(RawClient(port: page.port) != nil)
    }
  }

  @Test func errorsTellNothingOfAPerson() async throws {
    try await RunningPage.use { page throws in
      let failed = try page.ask("GET", page.base + "/test/fail").body
      #expect(!failed.contains("Mustermann") && !failed.contains("/home") && !failed.contains("Telling"))
      #expect(failed.contains("Something went wrong"))
      #expect(try page.ask("GET", page.base + "/test/refuse").body.contains("no &lt;b&gt; here"))
    }
  }

  @Test func aFormNeedsTheToken() async throws {
    try await RunningPage.use { page throws in
      #expect(try page.post("/test/form", "token=\(page.token)&a=1&stay=1").body == "<p>a,stay</p>")
      #expect(try page.post("/test/form", "a=1&token=\(page.token)").status == 403)
      #expect(try page.post("/test/form", "token=\(page.token)", ["Origin": "null"]).status == 403)
      #expect(try page.post("/test/form", "token=\(page.token)", ["Origin": nil]).status == 403)
      let silent: [String: String?] = ["Origin": nil, "Sec-Fetch-Site": "same-origin"]
      #expect(try page.post("/test/form", "token=\(page.token)", silent).status == 303)
    }
  }

  @Test func aWordFollowsARedirectOnce() async throws {
    try await RunningPage.use { page throws in
      let sent = try page.post("/test/form", "token=\(page.token)")
      #expect(sent.header("location") == page.base + "/jobs")
      #expect(try page.ask("GET", page.base + "/jobs").body.contains("role=\"status\"><p>word &lt;1&gt;</p>"))
      #expect(try !page.ask("GET", page.base + "/jobs").body.contains("word"))
    }
  }

  @Test func pathsAndQueriesAreDecoded() async throws {
    try await RunningPage.use { page throws in
      #expect(try page.ask("GET", page.base + "/test/echo/a%2Fb%C3%BC?q=1+2%26").body == "<p>a/bü|1 2&amp;</p>")
      #expect(try page.ask("GET", page.base + "/test/number/12").body == "<p>12</p>")
      for wrong in ["-1", "01", "+1", "1.0", "x", "99999999999999999999"] {
        #expect(try page.ask("GET", page.base + "/test/number/\(wrong)").status == 404)
      }
      #expect(try page.ask("GET", page.base + "/test/form").header("allow") == "POST")
    }
  }

  @Test func filesOfOthersRunNothing() async throws {
    try await RunningPage.use { page throws in
      let file = try page.ask("GET", page.base + "/test/file")
      #expect(file.header("content-disposition") == "inline; filename=\"_.html\"; filename*=UTF-8''%C3%BC.html")
      let policy = try #require(file.header("content-security-policy"))
      #expect(policy.contains("sandbox") && !policy.contains("script") && !policy.contains("allow-"))
      let whole = try page.ask("GET", page.base + "/test/path")
      let text = try Repository.text("LICENSE")
      #expect(whole.body == text && whole.header("content-length") == "\(text.utf8.count)")
      #expect(whole.header("content-disposition") == "attachment; filename=\"LICENSE\"")
    }
  }

  @Test func requestsOfOneConnectionFollowOneAnother() async throws {
    try await RunningPage.use { page throws in
      let client = try #require(RawClient(port: page.port))
      for _ in 0..<3 {
        client.send(page.head("GET", page.base + "/jobs").utf8)
        #expect(client.answer()?.status == 200)
      }
    }
  }
}

extension Site {
  fileprivate func links(_ asset: Asset) -> String { session.links.asset(asset).text }
}
