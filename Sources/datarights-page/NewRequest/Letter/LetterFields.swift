import DataRights

/// The fields of a letter's form with their words and errors.
struct LetterFields: Sendable {
  let model: LetterModel
  let page: PageContext

  /// A field by its name.
  func field(_ name: String, _ values: [String: String] = [:], required: Bool = false) -> FieldText {
    FieldText(
      name, label: page.text("page.new.field-\(name)", values),
      hint: page.words.pattern("page.new.hint-\(name)").map { _ in page.text("page.new.hint-\(name)", values) },
      error: model.errors[name], required: required)
  }

  /// A field for an identifier.
  func field(_ question: IdentityQuestion) -> FieldText {
    let name = LetterForm.identifier + question.kind
    return FieldText(
      name, label: page.text("page.new.optional", ["label": question.label.capitalizedFirst]), hint: question.why,
      error: model.errors[name])
  }

  /// All that are wrong, in the order of the form.
  var wrong: [FieldText] {
    let order = ["grounds", "correct-field", "reason", "scope", "name", "email", "address"]
    func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    return model.errors.keys.sorted { (rank($0), $0) < (rank($1), $1) }.map { name in
      FieldText(name, label: "", error: model.errors[name])
    }
  }
}
