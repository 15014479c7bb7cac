import DataRights

/// A letter filled with made-up values for a law.
struct SampleLetter {
  let law: Law
  let language: Language
  /// The word of the letter's right, or of what follows upon a request.
  let name: String
  let template: LetterTemplate
  let geography: Geography

  /// What goes wrong when the letter is filled in its variants.
  var failures: [DataError] {
    var failures: [DataError] = []
    func attempt(_ day: CivilDate, _ write: () throws(LetterError) -> Letter) {
      do throws(LetterError) {
        _ = try write()
      } catch {
        if case .template(let error) = error {
          failures.append(error)
        } else if case .notProvidedFor = error {
          // A law without appeals needs no appeal.
        } else {
          failures.append(
            DataError(
              file: template.body.file, line: 1, check: "letter",
              message: "it cannot be filled for \(law.id) on \(day.iso): \(error)",
              remedy: "use the values that the law record gives"))
        }
      }
    }
    if let right = Right(rawValue: name) {
      for day in law.turningDays {
        guard let record = law.record(of: right, on: day) else { continue }
        for isFull in [false, true] {
          attempt(day) { () throws(LetterError) in try request(record, on: day, isFull: isFull) }
        }
      }
    } else if let followUp = FollowUp(rawValue: name) {
      let rights = law.rights.filter(isGiven).map(\.right)
      guard let right = rights.first(where: { followUp.upon.isEmpty || followUp.upon.contains($0) }) else { return [] }
      for isFull in [false, true] {
        attempt(today) { () throws(LetterError) in try letter(followUp, upon: right, isFull: isFull) }
      }
    } else if name == LetterWriter.powerOfAttorney {
      attempt(today) { () throws(LetterError) in try powerOfAttorney() }
    } else {
      failures.append(
        DataError(
          file: template.body.file, line: 1, check: "letter", message: "no letter has the name \"\(name)\"",
          remedy: "name the file after a right or a letter that follows upon one"))
    }
    return failures
  }

  private var today: CivilDate { max(law.checked, law.validity.from ?? law.checked).adding(days: 200) }

  private func isGiven(_ record: RightRecord) -> Bool { record.validity.contains(today.adding(days: -190)) }

  private var writer: LetterWriter { LetterWriter(law: law, language: language) }

  private var person: Writer {
    Writer(
      name: "Erika Mustermann", email: "erika@example.org", address: ["Example Road 2"], residence: "de-be",
      identifiers: ["account-id": "12345"])
  }

  private func envelope(on day: CivilDate) throws(LetterError) -> LetterWriter.Envelope {
    let addressee = Addressee(
      own: "example", name: "Example GmbH", email: "privacy@example.org", address: ["1 Example Street"], place: nil,
      checked: law.checked)
    guard let controller = addressee.controllers.first else { throw .profileLacks(["controller"]) }
    return LetterWriter.Envelope(
      addressee: addressee, controller: controller, contact: addressee.contacts.first, reference: "DR-2345-6789",
      date: day, residenceName: "Berlin")
  }

  private var representation: Representation { Representation(of: "Jane Roe", as: .agent) }

  private func request(_ record: RightRecord, on day: CivilDate, isFull: Bool) throws(LetterError) -> Letter {
    var request = LetterRequest(right: record.right, byPost: isFull)
    if isFull {
      request.grounds = record.grounds.map(\.id)
      request.representation = representation
      if template.needs.contains("scope") { request.scope = "orders" }
    }
    if record.requires.contains(.reason) || isFull && template.needs.contains("reason") { request.reason = "a reason" }
    if record.requires.contains(.corrections) || isFull { request.corrections = [("name", "Erika Mustermann")] }
    return try writer.letter(request, from: person, to: envelope(on: day), template: template)
  }

  private func letter(_ followUp: FollowUp, upon right: Right, isFull: Bool) throws(LetterError) -> Letter {
    let day = today
    var events = [Event(.sent, on: day.adding(days: -190), via: .email)]
    if isFull {
      events += [
        Event(.received, on: day.adding(days: -190)),
        Event(.extended, on: day.adding(days: -2), until: day.adding(days: 300)), Event(.refused, on: day),
        Event(.partlyAnswered, on: day), Event(.identityRequested, on: day), Event(.feeRequested, on: day),
      ]
    }
    events += followUp.answers.prefix(1).map { Event($0, on: day.adding(days: -1)) }
    let proceeding = Proceeding(
      number: 1, reference: "DR-2345-6789", right: right, law: law.id, addressee: "example",
      controller: "Example GmbH", controllerPlace: nil, representativePlaces: [], resident: nil, language: language.tag,
      opened: day.adding(days: -191), disclosed: [], events: events)
    guard let outlook = try? Outlook(proceeding, law: law, geography: geography, today: day) else { throw .notSent }
    var request = FollowUpRequest(followUp, replyBy: day.adding(days: 14))
    let record = law.record(of: right, on: day)
    if followUp == .incompleteAnswer { request.missing = record?.answer.prefix(1).map(\.id) ?? [] }
    if followUp == .complaint || followUp == .controllerComplaint { request.reason = "a reason" }
    if isFull {
      request.missing = record?.answer.map(\.id) ?? []
      request.provided = [("phone", "+49 30 23125 000")]
      request.idCopy = true
      request.unreasoned = true
      request.enclosed = events
      request.byPost = true
      request.representation = representation
      if template.needs.contains("reason") { request.reason = "a reason" }
      if template.needs.contains("scope") { request.scope = "orders" }
    }
    guard followUp != .incompleteAnswer || !request.missing.isEmpty else {
      throw .notProvidedFor(followUp, law: law.id)
    }
    return try writer.letter(
      request, in: outlook, from: person, to: envelope(on: day), authority: nil, template: template)
  }

  private func powerOfAttorney() throws(LetterError) -> Letter {
    try writer.powerOfAttorney(
      for: representation, from: person, to: envelope(on: today), template: template)
  }
}
