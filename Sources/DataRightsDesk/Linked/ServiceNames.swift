package import DataRights
import DataRightsCatalogue
import DataRightsExchange
import DataRightsStore

/// Under which names providers list the services that are left.
package struct ServiceNames {
  private let desk: Desk
  private let only: String?
  private let playbooks: [String: Playbook]

  package init(_ desk: Desk, _ only: String?) throws {
    self.desk = desk
    self.only = only
    var playbooks: [String: Playbook] = [:]
    for id in desk.catalogue.playbookIDs {
      let playbook = try desk.catalogue.playbook(id)
      if !playbook.isAbstract { playbooks[id] = playbook }
    }
    self.playbooks = playbooks
    if let only, try desk.serviceName(only) == nil { throw desk.unknownService(only) }
  }

  /// All services that have names, the named one alone where one is named.
  package var services: [String] {
    if let only { return [only] }
    let own = (try? desk.readJournal().exits().map(\.service)) ?? []
    return Set(playbooks.keys).union(own).sorted()
  }

  /// The services whose linked logins are kept: those that are being left, those on record, and the one named.
  package func tracked(_ world: ExitWorld, provider: String) -> [String] {
    if let only { return [only] }
    let recorded = world.logins.filter { $0.key.provider == provider }.map(\.key.service)
    return Set(world.exits.map(\.service) + recorded).sorted()
  }

  package func name(of service: String) throws -> ServiceName {
    if let playbook = playbooks[service] {
      return ServiceName(aliases: playbook.aliases.isEmpty ? [playbook.name] : playbook.aliases)
    }
    return ServiceName(aliases: [try desk.serviceName(service) ?? service, service])
  }
}
