import DataRights

/// What somebody entered for a letter, as it was typed.
struct LetterForm: Sendable, Hashable {
  /// The tag of the letter's language; empty for the one that suits best.
  var language = ""
  /// The tag of the language of a copy; empty for none.
  var secondLanguage = ""
  /// The ids of the grounds that were ticked; nil where none were shown yet.
  var grounds: Set<String>?
  /// The words of the uses that were ticked; nil where none were shown yet.
  var uses: Set<String>?
  var reason = ""
  var scope = ""
  var corrections: [Correction] = []
  var byPost = false
  var person = ""
  /// The word of a capacity; empty for one who writes for themselves.
  var capacity = ""
  var name = ""
  var email = ""
  var address = ""
  /// Account numbers and the like, by kind.
  var identifiers: [String: String] = [:]

  /// Something to be corrected.
  struct Correction: Sendable, Hashable {
    var field = ""
    var value = ""
    var isEmpty: Bool { field.isEmpty && value.isEmpty }
  }

  /// The form as it is first shown, with what the profile has.
  init(profile: Writer) {
    name = profile.name ?? ""
    email = profile.email ?? ""
    address = profile.address.joined(separator: "\n")
    identifiers = profile.identifiers
  }

  /// The form as it was sent.
  ///
  /// - Parameter profile: has what the form did not ask for.
  init(_ form: Form, profile: Writer) {
    self.init(profile: profile)
    func value(_ name: String) -> String { form[name] ?? "" }
    language = value("language")
    secondLanguage = value("second-language")
    grounds = form["grounds-shown"] == nil ? nil : Set(form.all("ground"))
    uses = form["uses-shown"] == nil ? nil : Set(form.all("use"))
    (reason, scope) = (value("reason"), value("scope"))
    corrections = zip(form.all("correct-field"), form.all("correct-value")).map { Correction(field: $0, value: $1) }
      .filter { !$0.isEmpty }
    byPost = value("way") == "post"
    (person, capacity) = (value("person"), value("capacity"))
    name = form["name"] ?? name
    email = form["email"] ?? email
    address = form["address"] ?? address
    for field in form.fields where field.name.hasPrefix(Self.identifier) {
      identifiers[String(field.name.dropFirst(Self.identifier.count))] = field.value
    }
  }

  /// What the names of the fields for identifiers begin with.
  static let identifier = "identifier-"
}
