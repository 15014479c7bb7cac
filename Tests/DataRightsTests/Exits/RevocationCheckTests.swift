import DataRights
import DataRightsTestSupport
import Testing

/// What a newer list proves of a revocation: the table of the diff rule, with the day as its finest unit.
struct RevocationCheckTests {
  private static let service = ServiceName(aliases: ["AliExpress"])

  private func list(
    _ apps: [ConnectedApp], on date: String?, kinds: [Connection] = [.signIn]
  ) -> ConnectionList {
    ConnectionList(
      provider: "facebook", exportedOn: date.map(day), datedBy: .given, certainty: .reported, apps: apps,
      connections: kinds)
  }

  private func app(
    _ state: ConnectedApp.State = .present, added: String? = nil, removed: String? = nil, id: String? = nil,
    name: String = "AliExpress", kind: Connection? = .signIn
  ) -> ConnectedApp {
    ConnectedApp(
      name: name, id: id, connection: kind, state: state, addedOn: added.map(day), removedOn: removed.map(day))
  }

  private func finding(
    _ list: ConnectionList, revoked: String? = "2026-03-02", before older: ConnectionList? = nil,
    kind: Connection = .signIn
  ) -> RevocationFinding {
    RevocationCheck(service: Self.service, connection: kind, revokedOn: revoked.map(day)).finding(
      in: list, before: older)
  }

  @Test(arguments: ["2026-03-02", "2026-03-03", "2026-03-09"])
  func `a removal record of the day or later verifies strongly`(removed: String) {
    let found = finding(list([app(.removed, removed: removed)], on: "2026-03-10"))
    #expect(found == .verified(by: .removal(on: day(removed))))
    #expect(RevocationFinding.Evidence.removal(on: day(removed)).isStrong)
  }

  @Test func `a removal record verifies also on the day of the export`() {
    #expect(
      finding(list([app(.removed, removed: "2026-03-02")], on: "2026-03-02"))
        == .verified(by: .removal(on: day("2026-03-02"))))
  }

  @Test func `an earlier removal record or one without a day verifies weakly`() {
    for removed in ["2026-03-01", nil] {
      let found = finding(list([app(.removed, removed: removed)], on: "2026-03-03"))
      #expect(found == .verified(by: .undatedRemoval))
      #expect(
        finding(list([app(.removed, removed: removed)], on: "2026-03-02")) == .tooOld(exportedOn: day("2026-03-02")))
    }
    #expect(!RevocationFinding.Evidence.undatedRemoval.isStrong)
  }

  @Test func `a removal after the export was made is no date to rely on`() {
    #expect(
      finding(list([app(.removed, removed: "2027-01-01")], on: "2026-03-10")) == .verified(by: .undatedRemoval))
    #expect(
      finding(list([app(.removed, removed: "2026-03-11")], on: "2026-03-10"))
        == .verified(by: .removal(on: day("2026-03-11"))))
  }

  @Test func `a missing entry verifies weakly from the next day on`() {
    #expect(finding(list([], on: "2026-03-03")) == .verified(by: .absence(seenBefore: false)))
    #expect(finding(list([], on: "2026-03-02")) == .tooOld(exportedOn: day("2026-03-02")))
    #expect(finding(list([], on: "2026-03-01")) == .tooOld(exportedOn: day("2026-03-01")))
    let older = list([app()], on: "2026-02-01")
    #expect(finding(list([], on: "2026-03-03"), before: older) == .verified(by: .absence(seenBefore: true)))
  }

  @Test func `nothing verifies without a day of the export`() {
    #expect(finding(list([], on: nil)) == .undated)
    #expect(finding(list([app(.removed, removed: "2026-03-05")], on: nil)) == .undated)
    #expect(finding(list([app()], on: nil)) == .undated)
    #expect(list([], on: nil).remarks == [.undated])
  }

  @Test func `an entry that holds afterwards is a failure`() {
    #expect(finding(list([app(added: "2020-01-01")], on: "2026-03-03")) == .failed)
    #expect(finding(list([app()], on: "2026-03-03")) == .failed)
    #expect(finding(list([app()], on: "2026-03-02")) == .tooOld(exportedOn: day("2026-03-02")))
    // Whatever another entry of the same name says.
    #expect(finding(list([app(.removed, removed: "2026-03-02"), app()], on: "2026-03-03")) == .failed)
  }

  @Test func `an entry made anew has come back`() {
    #expect(finding(list([app(added: "2026-03-05")], on: "2026-03-10")) == .reappeared(on: day("2026-03-05")))
    #expect(finding(list([app(added: "2026-03-02")], on: "2026-03-10")) == .failed)
  }

  @Test func `expired is not removed`() {
    #expect(finding(list([app(.expired)], on: "2026-03-10")) == .expired)
    #expect(finding(list([app(.expired)], on: "2026-03-02")) == .tooOld(exportedOn: day("2026-03-02")))
  }

  @Test func `a list that is not complete for a kind is silent on it`() {
    #expect(finding(list([], on: "2026-03-10"), kind: .dataAccess) == .silent)
    #expect(finding(list([], on: "2026-03-10", kinds: [])) == .silent)
    // What it does show is shown nevertheless.
    #expect(finding(list([app()], on: "2026-03-10", kinds: [])) == .failed)
  }

  @Test func `each kind is asked for itself`() {
    let list = list([app(kind: .dataAccess)], on: "2026-03-10", kinds: [.signIn, .linkedAccount, .dataAccess])
    #expect(finding(list, kind: .dataAccess) == .failed)
    #expect(finding(list, kind: .signIn) == .verified(by: .absence(seenBefore: false)))
  }

  @Test func `an entry of an unknown kind proves nothing`() {
    #expect(finding(list([app(kind: nil)], on: "2026-03-10")) == .unknownKind)
  }

  @Test func `an app is found again by the id that an older list has`() {
    let older = list([app(id: "77")], on: "2026-02-01")
    let renamed = app(id: "77", name: "AE Shop")
    #expect(finding(list([renamed], on: "2026-03-10"), before: older) == .failed)
    #expect(finding(list([renamed], on: "2026-03-10")) == .verified(by: .absence(seenBefore: false)))
  }

  @Test func `another service proves nothing of this one`() {
    #expect(
      finding(list([app(name: "Alibaba.com")], on: "2026-03-10")) == .verified(by: .absence(seenBefore: false)))
  }

  @Test func `without a revocation the list says what it lists`() {
    #expect(finding(list([app()], on: "2026-03-10"), revoked: nil) == .listed)
    #expect(finding(list([app()], on: nil), revoked: nil) == .listed)
    #expect(finding(list([app(.expired)], on: nil), revoked: nil) == .expired)
    #expect(finding(list([], on: nil), revoked: nil) == .notListed)
    #expect(finding(list([], on: nil, kinds: []), revoked: nil) == .silent)
    #expect(finding(list([app(kind: nil)], on: nil), revoked: nil) == .unknownKind)
    #expect(
      finding(list([app(.removed, removed: "2026-01-01")], on: nil), revoked: nil)
        == .verified(by: .removal(on: day("2026-01-01"))))
    #expect(finding(list([app(.removed)], on: nil), revoked: nil) == .verified(by: .undatedRemoval))
  }

  @Test func `other services are left out`() {
    let kept = list([app(), app(name: "Alibaba.com"), app(name: "Spotify")], on: "2026-03-10").keeping(
      only: Self.service)
    #expect(kept.apps == [app()])
    #expect(kept.remarks == [.othersLeftOut(2)])
    #expect(finding(kept) == .failed)
  }
}
