import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The linked logins, separate closures and letters of an exit.
struct LinkedModel: Sendable {
  struct Login: Sendable {
    let key: LinkedLogin.Key
    let provider: String
    let state: LoginState
    let on: CivilDate?
  }

  struct Separate: Sendable {
    let id: String
    let name: String
    let variant: String?
    let state: ClosureState
  }

  struct Letter: Sendable {
    let number: Int
    let right: Right
    let addressee: String
    let sent: CivilDate?
    let isOpen: Bool
  }

  let logins: [Login]
  let closures: [Separate]
  let letters: [Letter]

  init(_ view: LeaveView) throws {
    let (desk, outlook) = (view.desk, view.outlook)
    logins = try outlook.surroundings.logins.filter { $0.recorded != .unknown }.sorted { $0.key < $1.key }.map {
      login in
      Login(
        key: login.key, provider: try desk.catalogue.provider(login.key.provider).name,
        state: login.state(closed: outlook.exit.confirmation?.on), on: login.events.last?.on)
    }
    closures = try outlook.playbook.closures.map { id in
      let closure = try view.world.outlook(view.world.closure(id))
      return Separate(
        id: id, name: closure.record.name, variant: closure.variant.map { $0.name.text(in: desk.words.tag) },
        state: closure.state)
    }
    letters = try outlook.surroundings.letters.map { letter in
      Letter(
        number: letter.proceeding, right: letter.right, addressee: try desk.addressee(letter.addressee).name,
        sent: letter.sent, isOpen: letter.isOpen)
    }
  }
}

/// The linked logins, separate closures and letters, each led to.
@HTMLBuilder func linkedView(_ model: LinkedModel, service: String, _ page: PageContext) -> HTML {
  card(page.text("leave.logins")) {
    if model.logins.isEmpty {
      p { page.text("page.leaving.no-logins") }
    } else {
      ul(.class("plain", "states")) {
        for login in model.logins {
          li {
            a(.href(loginPath(login.key, page.links))) {
              "\(login.provider), \(page.words.name(login.key.connection))"
            }
            badge(page.words.name(login.state), login.state.tone)
          }
        }
      }
    }
    p { a(.href(linkedLoginsPath(service, page.links))) { page.text("page.leaving.way.logins") } }
  }
  if !model.closures.isEmpty {
    card(page.text("leave.closures")) {
      ul(.class("plain", "states")) {
        for closure in model.closures {
          li {
            a(.href(page.links.path("closures", closure.id))) {
              closure.variant.map { "\(closure.name): \($0)" } ?? closure.name
            }
            badge(page.words.name(closure.state), closure.state.tone)
          }
        }
      }
    }
  }
  card(page.text("leave.letters")) {
    if model.letters.isEmpty {
      p { page.text("report.no-letters") }
    } else {
      ul(.class("plain", "states")) {
        for letter in model.letters {
          li {
            a(.href(page.links.path("requests", "\(letter.number)"))) {
              "\(letter.number). \(page.words.name(letter.right)), \(letter.addressee)"
            }
            badge(
              page.text(letter.isOpen ? "leave.letter-open" : "leave.letter-settled"), letter.isOpen ? .warn : .ok)
          }
        }
      }
    }
  }
}
