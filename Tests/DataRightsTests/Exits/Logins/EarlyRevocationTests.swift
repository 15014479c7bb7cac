@testable import DataRights
import DataRightsTestSupport
import Testing

/// Revoking before the service confirms the closure can lock the person out.
struct EarlyRevocationTests {
  private func event(_ state: LoginState, reason: String? = "moving on", other: Bool? = nil) -> LoginEvent {
    LoginEvent(state, on: day("2026-11-05"), reason: reason, hasOtherSignIn: other)
  }

  @Test(arguments: [LoginState.present, .kept, .reappeared], [LoginState.due, .revoked])
  func `without another way in it is refused, whatever the reason`(from: LoginState, to: LoginState) {
    let login = LinkedLogin.made(from)
    #expect(
      login.refusal(event(to), closed: nil, reachable: true) == .lockOut(lacksOtherSignIn: true, lacksContact: false))
    #expect(
      login.refusal(event(to), closed: nil, reachable: false) == .lockOut(lacksOtherSignIn: true, lacksContact: true))
    #expect(
      login.refusal(event(to, other: true), closed: nil, reachable: false)
        == .lockOut(lacksOtherSignIn: false, lacksContact: true))
    #expect(
      LinkedLogin.made(from, otherSignIn: true).refusal(event(to, other: false), closed: nil)
        == .lockOut(lacksOtherSignIn: true, lacksContact: false))
  }

  @Test(arguments: [LoginState.present, .kept, .reappeared], [LoginState.due, .revoked])
  func `with another way in it takes a written reason`(from: LoginState, to: LoginState) {
    let login = LinkedLogin.made(from, otherSignIn: true)
    #expect(login.refusal(event(to, reason: nil), closed: nil) == .beforeClosure)
    #expect(login.refusal(event(to, reason: " \n"), closed: nil) == .beforeClosure)
    #expect(login.refusal(event(to), closed: nil) == nil)
    #expect(LinkedLogin.made(from).refusal(event(to, other: true), closed: nil) == nil)
  }

  @Test(arguments: [LoginState.present, .kept, .reappeared], [LoginState.due, .revoked])
  func `once the closure is confirmed it is free`(from: LoginState, to: LoginState) {
    #expect(LinkedLogin.made(from).refusal(event(to, reason: nil), closed: "2026-11-04", reachable: false) == nil)
  }

  @Test func `a reason given for making it due holds for the revocation, another way in must still be there`() throws {
    let due = try LinkedLogin.made(.present, otherSignIn: true).logging(
      event(.due), LoginCircumstances(today: day("2026-11-05"), isContactReachable: true)
    ).login
    #expect(due.refusal(event(.revoked, reason: nil), closed: nil) == nil)
    #expect(
      due.refusal(event(.revoked, reason: nil), closed: nil, reachable: false)
        == .lockOut(lacksOtherSignIn: false, lacksContact: true))
    #expect(due.refusal(event(.due, reason: nil), closed: nil) == nil)
    let back = try due.logging(
      event(.present, reason: nil), LoginCircumstances(today: day("2026-11-05"), isContactReachable: true)
    ).login
    #expect(back.refusal(event(.revoked, reason: nil), closed: nil) == .beforeClosure)
  }

  @Test func `a failed revocation is repeated under the same guard`() {
    let failed = LinkedLogin.made(.present, .revoked, .failed)
    #expect(
      failed.refusal(event(.revoked), closed: nil) == .lockOut(lacksOtherSignIn: true, lacksContact: false))
    #expect(failed.refusal(event(.revoked, reason: nil), closed: "2026-11-04") == nil)
  }
}
