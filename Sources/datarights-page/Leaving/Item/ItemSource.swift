import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// What an entry follows from that nobody ticks by hand.
enum ItemSource: Sendable {
  /// Where the person lives.
  case residence
  /// An export of orders.
  case orderFile
  /// What is known of linked logins: those that nobody has looked at are asked for.
  case loginInventory([LoginQuestion])
  /// Which separate accounts there are.
  case closures([EntryLink])
  /// A letter for a right, with the requests that there are already.
  case letter(right: String, addressee: String?, requests: [Int])
  /// The linked logins themselves.
  case logins
  /// Letters that are open.
  case letters([Int])
  /// The confirmation of the service.
  case confirmation
  /// Asking for the closure.
  case submission

  init?(_ planned: PlannedItem, _ view: LeaveView) throws {
    let outlook = view.outlook
    func closures(_ ids: [String]) throws -> [EntryLink] {
      try ids.map { EntryLink(id: $0, text: try view.desk.catalogue.closure($0).name) }
    }
    switch planned.item.role {
    case .residence: self = .residence
    case .orderFile: self = .orderFile
    case .loginInventory: self = .loginInventory(try LoginQuestion.all(view))
    case .closureInventory:
      self = .closures(try closures(outlook.playbook.closures.filter { outlook.surroundings.closures[$0] == nil }))
    case .closures: self = .closures(try closures(outlook.openClosures))
    case .letter:
      let right = planned.item.right
      let requests = outlook.surroundings.letters.filter { $0.right == right && $0.addressee == outlook.addressee }
      self = .letter(
        right: right?.rawValue ?? Right.access.rawValue, addressee: outlook.addressee,
        requests: requests.map(\.proceeding))
    case .login, .logins: self = .logins
    case .letters: self = .letters(outlook.openLetters)
    case .confirmation, .noSignIn: self = .confirmation
    case .submit: self = .submission
    default: return nil
    }
  }
}

/// Whether a service is linked with a provider, as it is asked when stock is taken.
struct LoginQuestion: Sendable, Hashable {
  let key: LinkedLogin.Key
  let provider: String
  let connection: String
  let hasRelay: Bool
  /// Its place among the questions, which names its field.
  let number: Int

  var name: String { "l\(number)" }
  var relayName: String { "relay\(number)" }

  /// The connections that the service offers and that nobody has looked at.
  static func all(_ view: LeaveView) throws -> [LoginQuestion] {
    let outlook = view.outlook
    var all: [LoginQuestion] = []
    for offered in outlook.playbook.logins {
      let provider = try view.desk.catalogue.provider(offered.provider)
      for connection in outlook.unseenConnections(of: offered) {
        let key = LinkedLogin.Key(service: outlook.exit.service, provider: provider.id, connection: connection)
        all.append(
          LoginQuestion(
            key: key, provider: provider.name, connection: view.desk.words.name(connection),
            hasRelay: provider.hasRelay && connection == .signIn, number: all.count))
      }
    }
    return all
  }
}
