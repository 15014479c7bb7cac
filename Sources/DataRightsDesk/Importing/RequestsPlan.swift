package import DataRights
import DataRightsCatalogue
package import DataRightsExchange
import DataRightsStore

/// Requests that another program kept, which become proceedings.
package struct RequestsPlan: ImportPlan {
  private let desk: Desk
  private let taken: [Taken]
  private let newAddressees: [Addressee]
  package let notUnderstood: [String]
  package let origin = "datenanfragen"

  /// A request with all that its proceeding needs but the number.
  private struct Taken {
    package let request: RequestTable.Request
    package let addressee: String
    package let controller: String
    package let place: String?
    package let law: Law
    package let right: Right
    package let events: [Event]
  }

  package init(_ table: RequestTable, law named: String?, _ desk: Desk) throws {
    self.desk = desk
    let journal = try desk.readJournal()
    let residence = try journal.profile().residence
    var references: Set<String> = []
    try journal.eachProceedings(ofEveryone: true) { references.formUnion($0.map(\.reference)) }
    var known = Dictionary(try desk.addressees().map { ($0.id, $0) }) { first, _ in first }
    let words = desk.words
    var taken: [Taken] = []
    var made: [Addressee] = []
    var left = table.issues.map { issue in
      words.text("import.row", ["line": "\(issue.line)", "reason": words.text("import.row.\(issue.reason.rawValue)")])
    }
    for request in table.requests {
      guard let first = request.messages.first else { continue }
      func leave(_ reason: String) {
        left.append(words.text("import.row", ["line": "\(first.line)", "reason": words.text("import.row.\(reason)")]))
      }
      if references.contains(request.reference) {
        leave("known")
        continue
      }
      let own = Self.addressee(of: first, desk.today)
      let addressee = first.slug.flatMap { known[$0] } ?? known[own.id] ?? own
      if known[addressee.id] == nil {
        known[addressee.id] = addressee
        made.append(addressee)
      }
      let chain = try residence.map { try desk.catalogue.chain(of: $0) } ?? []
      let controller = addressee.controller(for: chain)
      guard
        let law = try named.map(desk.law)
          ?? Self.law(residence, controller?.place, request.right, first.on, desk)
      else {
        leave("no-law")
        continue
      }
      guard let right = law.effective(request.right, on: first.on) else {
        leave("no-right")
        continue
      }
      for message in request.messages where message.event == nil {
        left.append(words.text("import.row", ["line": "\(message.line)", "reason": words.text("import.row.response")]))
      }
      taken.append(
        Taken(
          request: request, addressee: addressee.id, controller: controller?.name ?? addressee.name,
          place: controller?.place, law: law, right: right, events: request.messages.compactMap(\.event)))
    }
    self.taken = taken
    newAddressees = made
    notUnderstood = left
  }

  /// The law that picking finds; nil where the residence is not known or no law gives the right.
  private static func law(
    _ residence: String?, _ place: String?, _ right: Right, _ day: CivilDate, _ desk: Desk
  ) throws -> Law? {
    guard let residence else { return nil }
    return try desk.pick(
      JurisdictionPicker.Question(
        resident: residence, controllerPlaces: [place].compactMap(\.self), right: right, on: day)
    ).chosenLaw?.law
  }

  /// An addressee made of what the table says of the recipient.
  private static func addressee(of message: RequestTable.Message, _ today: CivilDate) -> Addressee {
    let lines = message.recipientLines
    let name = lines.first ?? message.email ?? message.slug ?? "–"
    return Addressee(
      own: message.slug ?? id(of: name), name: name, email: message.email, address: Array(lines.dropFirst()),
      place: nil, checked: today)
  }

  /// An id of a name: its letters and digits, joined by hyphens.
  private static func id(of name: String) -> String {
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "imported" : words.prefix(6).joined(separator: "-")
  }

  package var lines: [String] {
    let words = desk.words
    return [
      "  " + words.text("import.requests", ["count": "\(taken.count)", "addressees": "\(newAddressees.count)"])
    ]
      + taken.prefix(20).map { entry in
        "  \(entry.request.reference)  \(words.name(entry.right))  \(entry.law.id)  \(entry.addressee)  "
          + (entry.events.first?.on.iso ?? "")
      } + (taken.count > 20 ? ["  …"] : [])
  }

  package var document: JSON {
    [
      "proceedings": JSON(
        taken.map { entry in
          [
            "reference": JSON(entry.request.reference), "right": JSON(entry.right.rawValue), "law": JSON(entry.law.id),
            "addressee": JSON(entry.addressee), "events": JSON(entry.events.map(\.document)),
          ] as JSON
        }), "addressees": JSON(newAddressees.map(\.id)),
    ]
  }

  package func store() throws {
    let journal = try desk.writeJournal()
    let profile = try journal.profile()
    let recorded = desk.world.now
    try journal.eventLog.write { _ in
      for addressee in newAddressees {
        try journal.addAddressee(addressee, checked: desk.today, recorded: recorded)
      }
      for entry in taken {
        let opened = try journal.openProceeding(recorded: recorded) { number in
          (
            Proceeding(
              number: number, profile: desk.person, reference: entry.request.reference, right: entry.right,
              law: entry.law.id, addressee: entry.addressee, controller: entry.controller,
              controllerPlace: entry.place, representativePlaces: [], resident: profile.residence,
              language: profile.language ?? desk.words.tag, opened: entry.events.first?.on ?? desk.today,
              disclosed: []),
            []
          )
        }
        for event in entry.events {
          _ = try journal.log(event, in: opened.number, today: desk.today, recorded: recorded)
        }
      }
    }
  }
}
