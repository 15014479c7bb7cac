import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The services that can be left, and the exits that were begun.
struct ServicesModel: Sendable {
  /// An exit that was begun.
  struct Begun: Sendable {
    let service: String
    let name: String
    let state: ExitState
    /// What comes next; nil where nothing does today.
    let next: String?
    /// How many gates of how many are settled.
    let settled: Int
    let count: Int
  }

  /// A service with a playbook.
  struct Offered: Sendable {
    let service: String
    let name: String
  }

  let begun: [Begun]
  let offered: [Offered]
  /// The general playbooks for services without one.
  let bases: [Choice]
  let addressees: [Choice]
  let closures: [EntryLink]
  var typed = Form()
  /// The name of a field to what is wrong with it.
  var errors: [String: String] = [:]
  var refusal: Refusal?

  init(_ desk: Desk) throws {
    let world = try ExitWorld(desk)
    let playbooks = try desk.catalogue.playbookIDs.map { try desk.catalogue.playbook($0) }
    begun = try world.exits.map { exit in
      let view = try LeaveView(world, exit)
      let gates = view.outlook.items.filter { $0.isTask && $0.strength != nil }
      let first = view.outlook.actions.first { $0.isRipe(on: desk.today) }
      return Begun(
        service: exit.service, name: exit.name, state: view.outlook.state,
        next: first.map { ActionWords(view: view).text($0.what) },
        settled: gates.count { $0.state != .open }, count: gates.count)
    }
    let taken = Set(world.exits.map(\.service))
    offered = playbooks.filter { !$0.isAbstract && !taken.contains($0.id) }
      .map { Offered(service: $0.id, name: $0.name) }
      .sorted { $0.name.lowercased() < $1.name.lowercased() }
    bases = playbooks.filter(\.isAbstract).map { playbook in
      let key = "page.leaving.base.\(playbook.id)"
      return Choice(playbook.id, desk.words.pattern(key) == nil ? playbook.name : desk.words.text(key))
    }
    addressees = try desk.addressees().map { Choice($0.id, $0.name) }
    closures = try desk.catalogue.closureIDs.map { EntryLink(id: $0, text: try desk.catalogue.closure($0).name) }
  }

  /// An id for a service of the user's own, made of its name: `Café 24` becomes `caf-24`.
  static func id(for name: String, isTaken: (String) -> Bool) -> String {
    var stem = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": stem.unicodeScalars.append(scalar)
      default: if !stem.hasSuffix("-"), !stem.isEmpty { stem += "-" }
      }
    }
    stem = String(stem.prefix(40))
    while stem.hasSuffix("-") { stem.removeLast() }
    if stem.first.map({ !$0.isLetter }) ?? true { stem = "service" + (stem.isEmpty ? "" : "-" + stem) }
    guard isTaken(stem) else { return stem }
    var number = 2
    while isTaken("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}
