import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The wish and the writer that a form amounts to, with what is wrong in it.
struct LetterInput {
  var wish: DraftWish
  var writer: Writer
  /// What is wrong, by field.
  var errors: [String: String] = [:]

  /// Reads a form; what cannot be used is left out and told.
  init(_ form: LetterForm, _ trail: Trail, profile: Writer, _ desk: Desk) throws {
    wish = DraftWish(
      right: trail.right, addressee: trail.addressee, law: trail.law,
      language: form.language.isEmpty ? nil : form.language, grounds: (form.grounds ?? []).sorted(),
      uses: Right.Use.allCases.filter { form.uses?.contains($0.rawValue) ?? false }, byPost: form.byPost,
      secondLanguage: form.secondLanguage.isEmpty ? nil : form.secondLanguage)
    writer = profile
    wish.reason = try take(form.reason, as: "reason") { try desk.entered($0) }
    wish.scope = try take(form.scope, as: "scope") { try desk.entered($0) }
    writer.name = try take(form.name, as: "name") { try desk.enteredLine($0) }
    writer.email = try take(form.email, as: "email") { try desk.mailAddress($0) }
    writer.address = form.address.split(separator: "\n").map(String.init)
    writer.identifiers = [:]
    // The kind becomes part of an id, so that it must be one of ours.
    for (kind, value) in form.identifiers where desk.words.language.identifiers[kind] != nil {
      writer.identifiers[kind] = try take(value, as: LetterForm.identifier + kind) { try desk.enteredLine($0) }
    }
    try takeCorrections(form, desk)
    try takeRepresentation(form, desk)
  }

  /// A text that was entered; nil where it is empty or wrong.
  private mutating func take(_ text: String, as field: String, _ work: (String) throws -> String) throws -> String? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    do {
      return try work(text)
    } catch let failure as Failure {
      errors[field] = failure.message
      return nil
    }
  }

  private mutating func takeCorrections(_ form: LetterForm, _ desk: Desk) throws {
    for correction in form.corrections {
      let field = try take(correction.field, as: "correct-field") { try desk.enteredLine($0) }
      let value = try take(correction.value, as: "correct-field") { try desk.enteredLine($0) }
      if let field, let value {
        wish.corrections.append((field: field, value: value))
      } else if errors["correct-field"] == nil {
        errors["correct-field"] = desk.words.text("page.new.correct-both")
      }
    }
  }

  private mutating func takeRepresentation(_ form: LetterForm, _ desk: Desk) throws {
    let person = try take(form.person, as: "person") { try desk.enteredLine($0) }
    let capacity = Representation.Capacity(rawValue: form.capacity)
    switch (person, capacity) {
    case (let person?, let capacity?): wish.representation = Representation(of: person, as: capacity)
    case (nil, nil): break
    case (nil, _?): if errors["person"] == nil { errors["person"] = desk.words.text("page.new.person-missing") }
    case (_?, nil): errors["capacity"] = desk.words.text("page.new.capacity-missing")
    }
  }
}
