@testable import DataRights
import DataRightsTestSupport
import Testing

/// When a look proves that a login is gone, and when one looks again.
struct LoginRecheckTests {
  private let page = [Evidence(.page)]

  private var revoked: LinkedLogin {
    var login = LinkedLogin.made(.present)
    login.events.append(LoginEvent(.revoked, on: day("2026-11-11")))
    return login
  }

  @Test func `a look proves something from the day after, with evidence`() {
    #expect(revoked.firstRecheck == day("2026-11-12"))
    let now = LoginEvent(.verified, on: day("2026-11-11"), evidence: page)
    #expect(revoked.refusal(now) == .recheckTooEarly(from: day("2026-11-12")))
    #expect(revoked.refusal(LoginEvent(.verified, on: day("2026-11-12"))) == .evidenceMissing(.verified))
    let word = LoginEvent(.verified, on: day("2026-11-12"), evidence: [Evidence(.statement)])
    #expect(revoked.refusal(word) == .evidenceMissing(.verified))
    for level in [EvidenceLevel.page, .export, .message] {
      #expect(revoked.refusal(LoginEvent(.verified, on: day("2026-11-12"), evidence: [Evidence(level)])) == nil)
    }
  }

  @Test func `the second look is due thirty days after the revocation, and done by one on or after that day`() {
    var login = revoked
    #expect(login.secondRecheck == nil)
    login.events.append(LoginEvent(.verified, on: day("2026-11-12"), evidence: page))
    #expect(login.secondRecheck == day("2026-12-11"))
    #expect(login.verifiedOn == day("2026-11-12"))
    login.events.append(LoginEvent(.verified, on: day("2026-12-10"), evidence: page))
    #expect(login.secondRecheck == day("2026-12-11"))
    login.events.append(LoginEvent(.verified, on: day("2026-12-11"), evidence: page))
    #expect(login.secondRecheck == nil)
  }

  @Test func `a first look that late is the second too`() {
    var login = revoked
    login.events.append(LoginEvent(.verified, on: day("2027-01-15"), evidence: page))
    #expect(login.secondRecheck == nil)
  }

  @Test func `a list that shows it gone without a revocation on record begins the thirty days`() {
    var login = LinkedLogin.made(.present)
    login.events.append(LoginEvent(.verified, on: day("2026-11-12"), source: .import, evidence: [Evidence(.export)]))
    #expect(login.secondRecheck == day("2026-12-12"))
    login.events.append(LoginEvent(.verified, on: day("2026-12-12"), evidence: page))
    #expect(login.secondRecheck == nil)
  }

  @Test func `what came back counts from its own revocation`() {
    var login = revoked
    login.events.append(LoginEvent(.verified, on: day("2026-11-12"), evidence: page))
    login.events.append(LoginEvent(.reappeared, on: day("2026-12-12")))
    #expect(login.revokedOn == nil)
    login.events.append(LoginEvent(.revoked, on: day("2026-12-13")))
    #expect(login.firstRecheck == day("2026-12-14"))
    login.events.append(LoginEvent(.verified, on: day("2026-12-14"), evidence: page))
    #expect(login.secondRecheck == day("2027-01-12"))
  }

  @Test func `a list written after it came back does not count from the old revocation`() {
    var login = revoked
    login.events.append(LoginEvent(.verified, on: day("2026-11-12"), evidence: page))
    login.events.append(LoginEvent(.reappeared, on: day("2026-12-12")))
    login.events.append(LoginEvent(.verified, on: day("2026-12-20"), source: .import))
    #expect(login.revokedOn == nil)
    #expect(login.secondRecheck == day("2027-01-19"))
  }

  @Test func `a revocation that was called back counts nothing`() {
    var login = revoked
    login.events.append(LoginEvent(.present, on: day("2026-11-12")))
    #expect(login.revokedOn == nil)
    #expect(login.firstRecheck == nil)
  }

  @Test func `a failed one is found gone by a later look`() {
    var login = revoked
    login.events.append(LoginEvent(.failed, on: day("2026-11-12")))
    #expect(login.revokedOn == day("2026-11-11"))
    #expect(login.refusal(LoginEvent(.verified, on: day("2026-11-13"), evidence: page)) == nil)
  }
}
