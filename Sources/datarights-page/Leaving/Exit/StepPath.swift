import DataRights
import DataRightsDesk

extension ExitModel {
  /// Where a step is done.
  func path(_ what: ExitAction.What, _ links: Links) -> Links.Path {
    switch what {
    case .settle(let id), .recheckItem(let id): return links.path("leaving", service, "items", id)
    case .recordScreen: return links.path("leaving", service, "notes", NoteKind.submitted.rawValue)
    case .keepAway: return links.path("leaving", service, "notes", NoteKind.confirmed.rawValue)
    case .findOut: return links.path("leaving", service, "notes", NoteKind.cancelled.rawValue)
    case .ask: return newRequestPath(right: Right.erasure.rawValue, addressee: outlook.addressee, links)
    case .decideAgain:
      return outlook.item(.decision).map { links.path("leaving", service, "items", $0.id) }
        ?? links.path("leaving", service)
    case .lookFor:
      return outlook.item(.loginInventory).map { links.path("leaving", service, "items", $0.id) }
        ?? linkedLoginsPath(service, links)
    case .revoke(let key), .recheck(let key), .recheckLater(let key), .revokeAgain(let key):
      return loginPath(key, links)
    case .closure(let id): return links.path("closures", id)
    case .letter(let number): return links.path("requests", "\(number)")
    }
  }
}
