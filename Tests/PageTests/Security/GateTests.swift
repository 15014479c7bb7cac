import DataRightsTestSupport
import Testing

@testable import datarights_page

/// Who comes in.
///
/// Origins and sites as the Fetch Standard and Fetch Metadata (W3C) define them.
@Suite struct GateTests {
  private let key = EntryKey()
  private let session: Session
  init() throws { session = try Self.newSession() }

  private static func newSession() throws -> Session {
    Session(person: "own", words: try Repository.pageWords("en"))
  }

  private var gate: Gate { Gate(key: key, session: session) }

  private func head(_ method: String = "GET", _ change: (inout Gate.Head) -> Void = { _ in }) -> Gate.Head {
    var head = Gate.Head(
      method: method, host: "127.0.0.1:4711", path: "/\(session.base)/",
      cookie: "datarights-4711=\(session.cookie.text)")
    change(&head)
    return head
  }

  private func verdict(_ head: Gate.Head) -> Gate.Verdict { gate.verdict(on: head, port: 4711) }

  @Test(arguments: ["127.0.0.1:4711", "localhost:4711", "LOCALHOST:4711"]) func ownHostsAreWelcome(host: String) {
    #expect(verdict(head { $0.host = host }) == .welcome(.get))
  }

  /// A name that somebody makes lead to this machine (DNS rebinding) is another host.
  @Test(arguments: [
    "example.org", "example.org:4711", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:47110", "localhost", "localhost.:4711",
    "127.0.0.1.example.org:4711", "[::1]:4711", "0.0.0.0:4711", "127.1:4711", " 127.0.0.1:4711", "",
  ])
  func otherHostsAreMisdirected(host: String) { #expect(verdict(head { $0.host = host }) == .misdirected) }

  @Test func noHostIsMisdirected() {
    #expect(verdict(head { $0.host = nil }) == .misdirected)
    #expect(
      verdict(
        head {
          $0.host = "example.org:4711"; $0.path = "/enter?key=\(key.text)"
        }) == .misdirected)
    #expect(verdict(head { $0.path = "/enter?key=\(key.text)" }) == .entering, "the key was used up by another host")
  }

  @Test func theKeyIsUsedOnce() {
    #expect(verdict(head { $0.path = "/enter" }) == .stranger)
    #expect(verdict(head { $0.path = "/enter?key=" }) == .stranger)
    #expect(verdict(head { $0.path = "/enter?key=\(String(repeating: "0", count: 64))" }) == .stranger)
    #expect(verdict(head("POST") { $0.path = "/enter?key=\(key.text)" }) == .stranger)
    #expect(
      verdict(
        head {
          $0.path = "/enter?key=\(key.text)"; $0.cookie = nil; $0.fetchSite = "cross-site"
        }) == .entering)
    #expect(verdict(head { $0.path = "/enter?key=\(key.text)" }) == .stranger)
    #expect(verdict(head()) == .welcome(.get), "a second use disturbed the session")
  }

  /// Fetch Standard, `Sec-Purpose`: nobody is there yet, so the key must not be used up.
  @Test func aBrowserThatLooksAheadDoesNotEnter() {
    let entry = head {
      $0.path = "/enter?key=\(key.text)"
      $0.purpose = "prefetch;prerender"
    }
    #expect(verdict(entry) == .stranger)
    #expect(verdict(head { $0.path = "/enter?key=\(key.text)" }) == .entering)
  }

  @Test func withoutTheCookieEverybodyIsAStranger() {
    let right = session.cookie.text
    let cookies = [
      nil, "", "datarights-4711=", "datarights-4711=\(right)0", "datarights-4711=\(right.dropLast())",
      "datarights-4712=\(right)", "xdatarights-4711=\(right)", "a=datarights-4711=\(right)", right,
    ]
    for cookie in cookies {
      for path in ["/", "/\(session.base)/", "/\(session.base)/nowhere", "/x", "*"] {
        #expect(
          verdict(
            head {
              $0.cookie = cookie; $0.path = path
            }) == .stranger)
        #expect(
          verdict(
            head("POST") {
              $0.cookie = cookie; $0.path = path
            }) == .stranger)
        #expect(
          verdict(
            head("BREW") {
              $0.cookie = cookie; $0.path = path
            }) == .stranger)
      }
    }
  }

  @Test func otherCookiesDoNotDisturb() {
    let right = "datarights-4711=\(session.cookie.text)"
    #expect(verdict(head { $0.cookie = "a=b; \(right); c=d" }) == .welcome(.get))
    #expect(verdict(head { $0.cookie = "datarights-4711=wrong; \(right)" }) == .welcome(.get))
  }

  @Test(arguments: ["cross-site", "same-site", "something", ""]) func otherSitesAreForeign(site: String) {
    #expect(verdict(head { $0.fetchSite = site }) == .foreign)
    #expect(
      verdict(
        head("POST") {
          $0.fetchSite = site; $0.origin = "http://127.0.0.1:4711"
        }) == .foreign)
  }

  @Test(arguments: [
    "null", "http://example.org", "https://127.0.0.1:4711", "http://127.0.0.1", "http://127.0.0.1:4712",
    "http://localhost:4711", "http://127.0.0.1:4711.example.org", "HTTP://127.0.0.1:4711", "",
  ])
  func otherOriginsAreForeign(origin: String) {
    for site in [nil, "same-origin"] {
      #expect(
        verdict(
          head("POST") {
            $0.origin = origin; $0.fetchSite = site
          }) == .foreign)
      #expect(
        verdict(
          head {
            $0.origin = origin; $0.fetchSite = site
          }) == .foreign)
    }
  }

  @Test func ownFormsAreWelcome() {
    #expect(verdict(head("POST") { $0.origin = "http://127.0.0.1:4711" }) == .welcome(.post))
    #expect(
      verdict(
        head("POST") {
          $0.host = "localhost:4711"; $0.origin = "http://localhost:4711"
        }) == .welcome(.post))
    #expect(verdict(head("POST") { $0.fetchSite = "same-origin" }) == .welcome(.post))
  }

  /// A form whose sender nobody names proves nothing.
  @Test func formsWithoutASenderAreForeign() {
    #expect(verdict(head("POST")) == .foreign)
    #expect(verdict(head("POST") { $0.fetchSite = "none" }) == .foreign)
  }

  @Test(arguments: ["HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"]) func noOtherMethods(method: String)
  {
    #expect(verdict(head(method)) == .wrongMethod)
  }

  @Test func secretsAreLongAndNeverTheSame() {
    let secrets = (0..<100).map { _ in Secret().text }
    #expect(Set(secrets).count == 100)
    #expect(secrets.allSatisfy { $0.utf8.count * 4 == 256 && $0.allSatisfy(\.isHexDigit) })
    #expect(Secret().isSame(as: nil) == false)
    let one = Secret()
    for index in 0..<64 {
      var digits = Array(one.text)
      digits[index] = digits[index] == "0" ? "1" : "0"
      #expect(!one.isSame(as: String(digits)))
    }
    #expect(one.isSame(as: one.text))
  }

  /// RFC 6265bis, section 4.1.2.
  @Test func theCookieIsForThisPathAndNoScript() throws {
    #expect(
      session.cookieHeader(port: 4711)
        == "datarights-4711=\(session.cookie.text); Path=/\(session.base)/; HttpOnly; SameSite=Strict")
    #expect(try session.base.count == 32 && Self.newSession().base != session.base)
  }

  @Test func aWordIsShownOnce() {
    session.say(.done("saved"))
    #expect(session.takeFlash() == .done("saved"))
    #expect(session.takeFlash() == nil)
  }
}
