/// What every field has: a name, a label, and what there is to say about it.
struct FieldText: Sendable {
  /// The name under which it is sent, and its id.
  let name: String
  var label: String
  /// What to enter, shown under the label.
  var hint: String?
  /// What is wrong with what was entered.
  var error: String?
  var isRequired = false

  /// Describes a field.
  init(_ name: String, label: String, hint: String? = nil, error: String? = nil, required: Bool = false) {
    (self.name, self.label, self.hint, self.error, isRequired) = (name, label, hint, error, required)
  }

  fileprivate var hintID: String { name + "-hint" }
  fileprivate var errorID: String { name + "-error" }

  /// What ties hint and error to the control.
  fileprivate var ties: [Attribute] {
    let ids = [hint.map { _ in hintID }, error.map { _ in errorID }].compactMap(\.self)
    var ties: [Attribute] = ids.isEmpty ? [] : [.aria(.describedby, ids.joined(separator: " "))]
    if error != nil { ties.append(.aria(.invalid, "true")) }
    if isRequired { ties.append(.required()) }
    return ties
  }

  @HTMLBuilder fileprivate var notes: HTML {
    if let hint { p(.class("hint"), .id(hintID)) { hint } }
    if let error { p(.class("error"), .id(errorID)) { error } }
  }

  fileprivate func framed(_ control: HTML, label attributes: Attribute...) -> HTML {
    div(.class("field", error == nil ? "" : "wrong")) {
      HTML.element("label", [.for(name)] + attributes, HTML(label))
      notes
      control
    }
  }
}

/// One of several answers.
struct Choice: Sendable {
  let value: String
  let label: String
  var hint: String?

  /// An answer with the value that is sent for it.
  init(_ value: String, _ label: String, hint: String? = nil) {
    (self.value, self.label, self.hint) = (value, label, hint)
  }
}

/// A form that changes something; the token of the session goes first, as the server demands.
func postForm(
  _ path: Links.Path, _ page: PageContext, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML
) -> HTML {
  .element(
    "form", [.method(.post), .action(path), .novalidate] + attributes,
    HTML {
      input(.type(.hidden), .name(Form.token), .value(page.token))
      content()
    })
}

/// The errors of a form at its top, each leading to its field; nil where there are none.
func errorSummary(_ fields: [FieldText], _ page: PageContext) -> HTML? {
  let wrong = fields.filter { $0.error != nil }
  guard !wrong.isEmpty else { return nil }
  return div(.class("flash", "bad", "summary"), .role("alert"), .tabindex(-1)) {
    h2 { page.text("page.form.wrong") }
    ul {
      for field in wrong { li { a(.href(id: field.name)) { field.error ?? "" } } }
    }
  }
}

/// A line of text.
func textField(
  _ field: FieldText, value: String = "", type: Attribute.ControlType = .text, _ attributes: Attribute...
) -> HTML {
  field.framed(
    .void("input", [.type(type), .id(field.name), .name(field.name), .value(value)] + field.ties + attributes))
}

/// An e-mail address.
func emailField(_ field: FieldText, value: String = "") -> HTML {
  textField(field, value: value, type: .email, .autocomplete("email"), .spellcheck(false))
}

/// A day, sent as `2026-11-23`.
func dateField(_ field: FieldText, value: String = "", min: String? = nil, max: String? = nil) -> HTML {
  let limits = [min.map { Attribute.min($0) }, max.map { Attribute.max($0) }].compactMap(\.self)
  return field.framed(
    .void("input", [.type(.date), .id(field.name), .name(field.name), .value(value)] + limits + field.ties))
}

/// Several lines of text.
func textArea(_ field: FieldText, value: String = "", rows: Int = 6) -> HTML {
  field.framed(
    .plain("textarea", [.id(field.name), .name(field.name), .rows(rows), .dir(.auto)] + field.ties, "\n" + value))
}

/// One of many answers, as a list that opens.
func selectField(_ field: FieldText, _ choices: [Choice], value: String = "") -> HTML {
  field.framed(
    .element(
      "select", [.id(field.name), .name(field.name)] + field.ties,
      HTML {
        for choice in choices { option(choice.label, .value(choice.value), .selected(choice.value == value)) }
      }))
}

/// One of a few answers, all of them seen.
func radioField(_ field: FieldText, _ choices: [Choice], value: String = "") -> HTML {
  boxes(field, choices, type: .radio) { $0 == value }
}

/// Any of a few answers; each that is ticked is sent under the same name.
func checkboxField(_ field: FieldText, _ choices: [Choice], values: Set<String> = []) -> HTML {
  boxes(field, choices, type: .checkbox) { values.contains($0) }
}

/// A single box, sent as `1` where it is ticked.
func checkbox(_ field: FieldText, isOn: Bool = false) -> HTML {
  div(.class("field", "choice", field.error == nil ? "" : "wrong")) {
    HTML.void(
      "input", [.type(.checkbox), .id(field.name), .name(field.name), .value("1"), .checked(isOn)] + field.ties)
    label(.for(field.name)) { field.label }
    field.notes
  }
}

/// A file, or several; it can be dropped onto the label.
///
/// The form has `.multipart`.
func fileField(_ field: FieldText, accept: String? = nil, multiple: Bool = false) -> HTML {
  let kinds = accept.map { [Attribute.accept($0)] } ?? []
  return field.framed(
    .void(
      "input", [.type(.file), .id(field.name), .name(field.name), .multiple(multiple)] + kinds + field.ties),
    label: .data(.drop))
}

/// Sends the form; a name tells one button from another.
func submitButton(_ text: String, name: String? = nil, value: String = "1", _ attributes: Attribute...) -> HTML {
  let sent = name.map { [Attribute.name($0), .value(value)] } ?? []
  return .element("button", [.type(.submit)] + sent + attributes, HTML(text))
}

private func boxes(
  _ field: FieldText, _ choices: [Choice], type: Attribute.ControlType, _ isOn: (String) -> Bool
) -> HTML {
  let ties = field.ties.filter { _ in field.hint != nil || field.error != nil }
  return .element(
    "fieldset", [.class("field", field.error == nil ? "" : "wrong")] + ties,
    HTML {
      legend { field.label }
      field.notes
      for (index, choice) in choices.enumerated() {
        // The first has the field's id, so that the summary of errors leads to it.
        let id = index == 0 ? field.name : "\(field.name)-\(index)"
        let hintID = choice.hint.map { _ in id + "-about" }
        div(.class("choice")) {
          HTML.void(
            "input",
            [.type(type), .id(id), .name(field.name), .value(choice.value), .checked(isOn(choice.value))]
              + (hintID.map { [.aria(.describedby, $0)] } ?? []))
          label(.for(id)) { choice.label }
          if let hint = choice.hint, let hintID { p(.class("hint"), .id(hintID)) { hint } }
        }
      }
    })
}
