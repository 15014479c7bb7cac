package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Desk {
  /// Logs what was said of linked logins of a service, as far as their guards allow it.
  @discardableResult
  package func log(
    _ keys: [LinkedLogin.Key], of service: String, _ event: (LinkedLogin.Key) -> LoginEvent
  ) throws -> (logins: [LinkedLogin], warnings: [LoginWarning]) {
    let circumstances = try ExitWorld(self).circumstances(of: service)
    var warnings: [LoginWarning] = []
    let changed = try writeJournal().logLogins(keys, recorded: world.now) { login in
      do throws(LoginError) {
        let logged = try login.logging(event(login.key), circumstances)
        warnings += logged.warnings
        return logged.login
      } catch {
        throw ExitFailures(desk: self).failure(error, key: login.key)
      }
    }
    return (changed, warnings)
  }

  /// The name of a service that has a playbook or an exit; nil where none has this id.
  package func serviceName(_ service: String?) throws -> String? {
    guard let service else { return nil }
    if let exit = try readJournal().exits().first(where: { $0.service == service }) { return exit.name }
    guard catalogue.playbookIDs.contains(service) else { return nil }
    let playbook = try catalogue.playbook(service)
    return playbook.isAbstract ? nil : playbook.name
  }

  package func unknownService(_ service: String) -> Failure {
    let near = Nearest.name(to: service, among: catalogue.playbookIDs).map { words.text("hint.nearest", ["name": $0]) }
    return failure("unknown-service", ["service": service, "near": near ?? ""])
  }
}

extension ExitWorld {
  /// What decides whether something can be said of a service's linked logins.
  package func circumstances(of service: String) throws -> LoginCircumstances {
    guard let exit = exits.first(where: { $0.service == service }) else {
      return LoginCircumstances(today: desk.today)
    }
    let outlook = try outlook(exit)
    return LoginCircumstances(
      today: desk.today, closed: exit.confirmation?.on,
      isContactReachable: outlook.item(.contactReachable)?.state == .done, openLetters: outlook.openLetters)
  }
}
