import DataRights

extension DataCheck {
  /// Every letter can be filled for every law of its family, by mail and by post, with every ground.
  static let lettersFill = DataCheck(name: "letter") { catalogue in
    var findings: [DataError] = []
    for tag in catalogue.languageTags {
      guard let language = try? catalogue.language(tag) else { continue }
      for id in catalogue.lawIDs {
        guard let law = try? catalogue.law(id) else { continue }
        for name in catalogue.letterNames(law: law, language: tag) {
          guard let right = Right(rawValue: name), let template = try? catalogue.letter(name, law: law, language: tag)
          else { continue }
          for date in law.turningDays {
            guard let record = law.record(of: right, on: date) else { continue }
            let sample = SampleLetter(law: law, language: language, record: record, template: template, date: date)
            findings += sample.failures
          }
        }
      }
    }
    return findings
  }
}

extension Law {
  /// The days on which a letter can read differently: the day of the last check, and each day on which something in
  /// the law begins or ends, with its neighbours, as far as letters are still written on them.
  var turningDays: [CivilDate] {
    let validities =
      rights.map(\.validity) + rights.flatMap { $0.answer.map(\.validity) } + deadlines.map(\.validity)
    let turns = validities.flatMap { [$0.from?.adding(days: -1), $0.from, $0.until, $0.until?.adding(days: 1)] }
    return Set(turns.compactMap(\.self).filter { $0 > checked.adding(days: -365) } + [checked]).sorted()
  }
}

/// A letter filled with made-up values.
struct SampleLetter {
  let law: Law
  let language: Language
  let record: RightRecord
  let template: LetterTemplate
  let date: CivilDate

  /// What goes wrong when the letter is filled in its variants.
  var failures: [DataError] {
    [false, true].compactMap { byPost in
      do throws(LetterError) {
        _ = try letter(byPost: byPost)
        return nil
      } catch {
        if case .template(let error) = error { return error }
        return DataError(
          file: template.body.file, line: 1, check: "letter",
          message: "it cannot be filled for \(law.id) on \(date.iso): \(error)",
          remedy: "use the values that the law record gives")
      }
    }
  }

  private func letter(byPost: Bool) throws(LetterError) -> Letter {
    let addressee = Addressee(
      own: "example", name: "Example GmbH", email: "privacy@example.org", address: ["1 Example Street"], place: nil,
      checked: law.checked)
    let writer = Writer(
      name: "Erika Mustermann", email: "erika@example.org", address: ["Example Road 2"], residence: "de-be",
      identifiers: ["account-id": "12345"])
    guard let controller = addressee.controllers.first else { throw .profileLacks(["controller"]) }
    var request = LetterRequest(right: record.right, grounds: record.grounds.map(\.id), byPost: byPost)
    if record.requires.contains(.reason) { request.reason = "a reason" }
    if record.requires.contains(.corrections) { request.corrections = [("name", "Erika Mustermann")] }
    if template.needs.contains("scope") { request.scope = "orders" }
    return try LetterWriter(law: law, language: language).letter(
      request, from: writer,
      to: LetterWriter.Envelope(
        addressee: addressee, controller: controller, contact: addressee.contacts.first, reference: "DR-2345-6789",
        date: date, residenceName: "Berlin"),
      template: template)
  }
}
