import DataRights
import DataRightsTestSupport
import Testing

struct ConnectionChangesTests {
  private func list(_ apps: [ConnectedApp], on date: String?, provider: String = "facebook") -> ConnectionList {
    ConnectionList(
      provider: provider, exportedOn: date.map(day), datedBy: .given, certainty: .reported, apps: apps,
      connections: [.signIn])
  }

  private func app(_ name: String, id: String? = nil, _ state: ConnectedApp.State = .present) -> ConnectedApp {
    ConnectedApp(name: name, id: id, connection: .signIn, state: state)
  }

  @Test func `entries are found again by id, else by name`() throws {
    let older = list(
      [
        app("Kept", id: "1"), app("Renamed", id: "2"), app("Removed", id: "3"), app("Vanished"), app("Plain"),
        app("Long gone", .removed),
      ], on: "2026-01-01")
    let newer = list(
      [
        app("Kept", id: "1"), app("New name", id: "2"), app("Removed", id: "3", .removed), app("PLAIN", id: "9"),
        app("New", id: "10"),
      ], on: "2026-02-01")
    let changes = try ConnectionChanges(from: older, to: newer)
    #expect(changes.kept.map(\.name) == ["Kept", "Renamed", "Plain"])
    #expect(changes.removed.map(\.name) == ["Removed"])
    #expect(changes.vanished.map(\.name) == ["Vanished"])
    #expect(changes.appeared.map(\.name) == ["New"])
  }

  @Test func `two ids are two connections under one name`() throws {
    let changes = try ConnectionChanges(
      from: list([app("Shop", id: "1")], on: "2026-01-01"), to: list([app("Shop", id: "2")], on: "2026-02-01"))
    #expect(changes.vanished.map(\.id) == ["1"])
    #expect(changes.appeared.map(\.id) == ["2"])
  }

  @Test func `nothing vanishes from a list that is not complete`() throws {
    let newer = ConnectionList(
      provider: "facebook", exportedOn: nil, datedBy: nil, certainty: .reported, apps: [], connections: [])
    #expect(try ConnectionChanges(from: list([app("A")], on: "2026-01-01"), to: newer).vanished.isEmpty)
  }

  @Test func `lists of other providers or in the wrong order are not compared`() {
    #expect(throws: ConnectionChanges.Problem.providers("facebook", "x")) {
      try ConnectionChanges(from: list([], on: nil), to: list([], on: nil, provider: "x"))
    }
    #expect(throws: ConnectionChanges.Problem.order(older: day("2026-02-01"), newer: day("2026-01-01"))) {
      try ConnectionChanges(from: list([], on: "2026-02-01"), to: list([], on: "2026-01-01"))
    }
  }
}
