@testable import DataRights
import DataRightsTestSupport
import Testing

extension LinkedLogin {
  /// A login that was left in a state on 1 November 2026.
  static func made(_ states: LoginState..., otherSignIn: Bool? = nil, relay: Bool? = nil) -> LinkedLogin {
    LinkedLogin(
      Key(service: "example", provider: "google", connection: .signIn),
      events: states.map { state in
        LoginEvent(state, on: day("2026-11-01"), hasOtherSignIn: otherSignIn, usesRelay: relay)
      })
  }

  /// Why an event is refused; nil where it is not.
  func refusal(_ event: LoginEvent, closed: String? = "2026-11-10", reachable: Bool = true, letters: [Int] = [])
    -> LoginError?
  {
    do throws(LoginError) {
      _ = try logging(
        event,
        LoginCircumstances(
          today: day("2026-12-31"), closed: closed.map { day($0) }, isContactReachable: reachable, openLetters: letters)
      )
      return nil
    } catch {
      return error
    }
  }
}

/// Every way from one state of a linked login to another.
struct LoginTransitionTests {
  /// What leads where once the service has confirmed the closure.
  static let ways: [(from: LoginState, to: Set<LoginState>)] = [
    (.unknown, [.present, .notUsed, .kept]),
    (.notUsed, [.notUsed, .present, .unknown]),
    // What is present is due by the confirmation.
    (.present, [.due, .present, .revoked, .kept, .notUsed]),
    (.due, [.due, .present, .revoked, .kept, .notUsed]),
    (.revoked, [.revoked, .verified, .failed, .present]),
    (.verified, [.verified, .reappeared]),
    (.failed, [.failed, .revoked, .verified, .kept]),
    (.reappeared, [.reappeared, .due, .revoked, .kept]),
    (.kept, [.kept, .present, .due, .revoked]),
  ]

  @Test(arguments: ways)
  func `what leads where`(from: LoginState, to: Set<LoginState>) {
    for target in LoginState.allCases {
      let event = LoginEvent(target, on: day("2026-12-15"), evidence: [Evidence(.page)], reason: "a reason")
      let refusal = LinkedLogin.made(from).refusal(event)
      if to.contains(target) {
        #expect(refusal == nil, "\(from) to \(target)")
      } else if case .noWay(_, to: target, let open) = refusal {
        #expect(Set(open) == to)
      } else {
        Issue.record("\(from) to \(target): \(String(describing: refusal))")
      }
    }
  }

  @Test func `each state has its ways`() {
    #expect(Self.ways.map(\.from) == LoginState.allCases)
  }

  @Test func `what is present is due when the closure is confirmed`() {
    #expect(LinkedLogin.made(.present).state(closed: nil) == .present)
    #expect(LinkedLogin.made(.present).state(closed: day("2026-11-10")) == .due)
    #expect(LinkedLogin.made(.kept).state(closed: day("2026-11-10")) == .kept)
    #expect(LinkedLogin.made().state(closed: day("2026-11-10")) == .unknown)
  }

  @Test(arguments: [LoginState.unknown, .present, .due, .failed, .reappeared])
  func `keeping one needs a reason`(from: LoginState) {
    #expect(LinkedLogin.made(from).refusal(LoginEvent(.kept, on: day("2026-12-15"))) == .reasonMissing)
    #expect(LinkedLogin.made(from).refusal(LoginEvent(.kept, on: day("2026-12-15"), reason: " ")) == .reasonMissing)
    #expect(LinkedLogin.made(from).refusal(LoginEvent(.kept, on: day("2026-12-15"), reason: "used elsewhere")) == nil)
  }

  @Test(arguments: [LoginState.present, .due])
  func `saying that one was never there, against what was found, needs a reason`(from: LoginState) {
    #expect(LinkedLogin.made(from).refusal(LoginEvent(.notUsed, on: day("2026-12-15"))) == .reasonMissing)
    #expect(LinkedLogin.made(from).refusal(LoginEvent(.notUsed, on: day("2026-12-15"), reason: "misread")) == nil)
  }

  @Test func `days run forward`() {
    let login = LinkedLogin.made(.present)
    #expect(
      login.refusal(LoginEvent(.revoked, on: day("2027-01-01")))
        == .future(on: day("2027-01-01"), today: day("2026-12-31")))
    #expect(
      login.refusal(LoginEvent(.revoked, on: day("2026-10-31")))
        == .tooEarly(on: day("2026-10-31"), after: day("2026-11-01")))
    let imported = LoginEvent(.revoked, on: day("2026-10-31"), source: .import)
    #expect(login.refusal(imported) == .tooEarly(on: day("2026-10-31"), after: day("2026-11-01")))
  }

  @Test(arguments: LoginState.allCases)
  func `what a provider's list says has happened, whatever the guards say`(from: LoginState) throws {
    let login = LinkedLogin.made(from)
    for target in LoginState.allCases {
      #expect(login.refusal(LoginEvent(target, on: day("2026-11-01"), source: .import), closed: nil) == nil)
    }
    let early = try login.logging(
      LoginEvent(.revoked, on: day("2026-11-01"), source: .import), LoginCircumstances(today: day("2026-11-02")))
    #expect(early.warnings == [.revokedEarly])
    let back = try login.logging(
      LoginEvent(.reappeared, on: day("2026-11-01"), source: .import), LoginCircumstances(today: day("2026-11-02")))
    #expect(back.warnings == [.signedInAgain])
  }

  @Test func `the request for deletion that a provider passes on`() {
    var login = LinkedLogin.made(.present)
    #expect(login.deletionRequest == .notSent)
    login.events.append(LoginEvent(.revoked, on: day("2026-11-11"), requestCode: "A1"))
    #expect(login.deletionRequest == .sent)
    login.events.append(LoginEvent(.revoked, on: day("2026-11-12"), requestAnswered: true))
    #expect(login.deletionRequest == .answered)
    #expect(login.requestCode == "A1")
  }

  @Test func `keys sort by service, provider and kind`() {
    let a = LinkedLogin.Key(service: "a", provider: "z", connection: .signIn)
    let b = LinkedLogin.Key(service: "a-b", provider: "a", connection: .signIn)
    let c = LinkedLogin.Key(service: "a", provider: "z", connection: .dataAccess)
    #expect([b, a, c].sorted() == [c, a, b])
  }
}
