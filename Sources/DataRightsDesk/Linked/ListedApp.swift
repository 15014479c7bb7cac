package import DataRights

/// An entry of a provider's list, with the service that it is, where that is known.
package struct ListedApp {
  package let service: String?
  package let app: ConnectedApp

  /// The entries of services that are known, or every entry.
  package static func all(in lists: [ConnectionList], _ names: ServiceNames, withUnknown: Bool) -> [ListedApp] {
    let known = names.services.compactMap { service in (try? names.name(of: service)).map { (service, $0) } }
    return lists.flatMap(\.apps).compactMap { app in
      let service = known.first { $0.1.matches(app) }?.0
      return service == nil && !withUnknown ? nil : ListedApp(service: service, app: app)
    }
  }
}
