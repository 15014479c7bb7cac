import DataRights

/// The letters of a law in a language, each filled with made-up values.
struct SampleLetters {
  let law: Law
  let language: Language
  let geography: Geography

  /// The days on which requests are written, each with the number of the first day that gives the same letters.
  private let days: [(day: CivilDate, alike: Int)]
  /// The day on which all other letters are written.
  private let today: CivilDate
  private let writer: LetterWriter
  private let addressee: Addressee
  private let person = Writer(
    name: "Erika Mustermann", email: "erika@example.org", address: ["Example Road 2"], residence: "de-be",
    identifiers: ["account-id": "12345"])
  private let representation = Representation(of: "Jane Roe", as: .agent)
  /// The proceedings that letters followed upon so far: many follow upon the same.
  private var outlooks: [Course: Outlook] = [:]

  /// What decides how a proceeding went.
  private struct Course: Hashable {
    let right: Right
    let answer: EventKind?
    let isFull: Bool
  }

  init(law: Law, language: Language, geography: Geography) {
    self.law = law
    self.language = language
    self.geography = geography
    days = law.turningDays
    today = max(law.checked, law.validity.from ?? law.checked).adding(days: 200)
    writer = LetterWriter(law: law, language: language)
    addressee = Addressee(
      own: "example", name: "Example GmbH", email: "privacy@example.org", address: ["1 Example Street"], place: nil,
      checked: law.checked)
  }

  /// What goes wrong when a letter is filled in its variants.
  ///
  /// - Parameter name: the word of the letter's right, or of what follows upon a request.
  mutating func failures(of name: String, _ template: LetterTemplate) -> [DataError] {
    var failures: [DataError] = []
    /// Tries to write a letter; whether that goes well.
    func attempt(_ day: CivilDate, _ write: () throws(LetterError) -> Letter) -> Bool {
      do throws(LetterError) {
        _ = try write()
        return true
      } catch {
        if case .template(let error) = error {
          failures.append(error)
        } else if case .notProvidedFor = error {
          // A law without appeals needs no appeal.
          return true
        } else {
          failures.append(
            DataError(
              file: template.body.file, line: 1, check: "letter",
              message: "it cannot be filled for \(law.id) on \(day.iso): \(error)",
              remedy: "use the values that the law record gives"))
        }
        return false
      }
    }
    if let right = Right(rawValue: name) {
      // On a day like an earlier one a letter fills where it did on that.
      var filled: Set<[Int]> = []
      for (day, alike) in days {
        guard let record = law.record(of: right, on: day) else { continue }
        for isFull in [false, true] where !filled.contains([alike, isFull ? 1 : 0]) {
          let isGood = attempt(day) { () throws(LetterError) in
            try request(record, on: day, isFull: isFull, template)
          }
          if isGood { filled.insert([alike, isFull ? 1 : 0]) }
        }
      }
    } else if let followUp = FollowUp(rawValue: name) {
      let rights = law.rights.filter(isGiven).map(\.right)
      guard let right = rights.first(where: { followUp.upon.isEmpty || followUp.upon.contains($0) }) else { return [] }
      for isFull in [false, true] {
        let outlook = outlook(Course(right: right, answer: followUp.answers.first, isFull: isFull))
        _ = attempt(today) { () throws(LetterError) in
          guard let outlook else { throw .notSent }
          return try letter(followUp, in: outlook, isFull: isFull, template)
        }
      }
    } else if name == LetterWriter.powerOfAttorney {
      _ = attempt(today) { () throws(LetterError) in
        try writer.powerOfAttorney(for: representation, from: person, to: envelope(on: today), template: template)
      }
    } else {
      failures.append(
        DataError(
          file: template.body.file, line: 1, check: "letter", message: "no letter has the name \"\(name)\"",
          remedy: "name the file after a right or a letter that follows upon one"))
    }
    return failures
  }

  private func isGiven(_ record: RightRecord) -> Bool { record.validity.contains(today.adding(days: -190)) }

  private func envelope(on day: CivilDate) throws(LetterError) -> LetterWriter.Envelope {
    guard let controller = addressee.controllers.first else { throw .profileLacks(["controller"]) }
    return LetterWriter.Envelope(
      addressee: addressee, controller: controller, contact: addressee.contacts.first, reference: "DR-2345-6789",
      date: day, residenceName: "Berlin")
  }

  private func request(
    _ record: RightRecord, on day: CivilDate, isFull: Bool, _ template: LetterTemplate
  ) throws(LetterError) -> Letter {
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

  /// How a proceeding looks in which everything happened that letters answer, or only what one of them needs.
  private mutating func outlook(_ course: Course) -> Outlook? {
    if let known = outlooks[course] { return known }
    var events = [Event(.sent, on: today.adding(days: -190), via: .email)]
    if course.isFull {
      events += [
        Event(.received, on: today.adding(days: -190)),
        Event(.extended, on: today.adding(days: -2), until: today.adding(days: 300)), Event(.refused, on: today),
        Event(.partlyAnswered, on: today), Event(.identityRequested, on: today), Event(.feeRequested, on: today),
      ]
    }
    if let answer = course.answer { events.append(Event(answer, on: today.adding(days: -1))) }
    let proceeding = Proceeding(
      number: 1, reference: "DR-2345-6789", right: course.right, law: law.id, addressee: "example",
      controller: "Example GmbH", controllerPlace: nil, representativePlaces: [], resident: nil, language: language.tag,
      opened: today.adding(days: -191), disclosed: [], events: events)
    let outlook = try? Outlook(proceeding, law: law, geography: geography, today: today)
    outlooks[course] = outlook
    return outlook
  }

  private func letter(
    _ followUp: FollowUp, in outlook: Outlook, isFull: Bool, _ template: LetterTemplate
  ) throws(LetterError) -> Letter {
    var request = FollowUpRequest(followUp, replyBy: today.adding(days: 14))
    let record = law.record(of: outlook.proceeding.right, on: today)
    if followUp == .incompleteAnswer { request.missing = record?.answer.prefix(1).map(\.id) ?? [] }
    if followUp == .complaint || followUp == .controllerComplaint { request.reason = "a reason" }
    if isFull {
      request.missing = record?.answer.map(\.id) ?? []
      request.provided = [("phone", "+49 30 23125 000")]
      request.idCopy = true
      request.unreasoned = true
      request.enclosed = outlook.proceeding.events
      request.byPost = true
      request.representation = representation
      if template.needs.contains("reason") { request.reason = "a reason" }
      if template.needs.contains("scope") { request.scope = "orders" }
    }
    guard followUp != .incompleteAnswer || !request.missing.isEmpty else {
      throw .notProvidedFor(followUp, law: law.id)
    }
    return try writer.letter(
      request, in: outlook, from: person, to: envelope(on: today), authority: nil, template: template)
  }
}
