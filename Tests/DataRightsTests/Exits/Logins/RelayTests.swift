@testable import DataRights
import DataRightsTestSupport
import Testing

/// A relay address carries the service's mail: its forwarding stays while something is awaited.
struct RelayTests {
  private func stop(_ login: LinkedLogin, closed: String?, letters: [Int]) -> LoginError? {
    login.refusal(
      LoginEvent(.revoked, on: day("2026-11-20"), reason: "x", forwards: false), closed: closed, letters: letters)
  }

  @Test func `forwarding stays while letters are open or the closure is not confirmed`() {
    let login = LinkedLogin.made(.present, otherSignIn: true, relay: true)
    #expect(stop(login, closed: nil, letters: []) == .relayNeeded(openLetters: [], isClosed: false))
    #expect(stop(login, closed: nil, letters: [3]) == .relayNeeded(openLetters: [3], isClosed: false))
    #expect(stop(login, closed: "2026-11-10", letters: [3, 4]) == .relayNeeded(openLetters: [3, 4], isClosed: true))
    #expect(stop(login, closed: "2026-11-10", letters: []) == nil)
  }

  @Test func `there is nothing to stop without a relay address`() {
    #expect(stop(.made(.present), closed: "2026-11-10", letters: []) == .noRelay)
  }

  @Test func `what is known of the relay`() {
    var login = LinkedLogin.made(.present)
    #expect(!login.usesRelay && !login.forwards)
    login.events.append(LoginEvent(.present, on: day("2026-11-02"), usesRelay: true))
    #expect(login.usesRelay && login.forwards)
    login.events.append(LoginEvent(.present, on: day("2026-11-03"), forwards: false))
    #expect(login.usesRelay && !login.forwards)
  }

  @Test(arguments: [
    (closed: "2026-11-10" as String?, letters: [3], warned: true), ("2026-11-10", [], false), (nil, [3], true),
    (nil, [], true),
  ])
  func `revoking warns where mail is still awaited at the relay address`(
    closed: String?, letters: [Int], warned: Bool
  ) throws {
    let login = LinkedLogin.made(.present, otherSignIn: true, relay: true)
    let circumstances = LoginCircumstances(
      today: day("2026-11-20"), closed: closed.map { day($0) }, isContactReachable: true, openLetters: letters)
    let event = LoginEvent(.revoked, on: day("2026-11-20"), reason: "x")
    #expect(try login.logging(event, circumstances).warnings == (warned ? [.relayInUse] : []))
    let plain = LinkedLogin.made(.present, otherSignIn: true)
    #expect(try plain.logging(event, circumstances).warnings == [])
  }
}
