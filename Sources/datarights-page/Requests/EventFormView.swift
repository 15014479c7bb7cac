import DataRights
import DataRightsDesk

/// A form about something that happened in a request.
struct EventForm: Sendable {
  let number: Int
  /// What the request is called.
  let title: String
  /// What can be chosen; empty where an event is corrected, whose kind stays.
  var kinds: [EventKind] = []
  /// The event that is corrected, by its number and what it is called.
  var corrected: (position: Int, name: String)?
  /// Whether the law counts hours, so that a time matters.
  let countsHours: Bool
  var fields: EventFields
}

/// The form that says what happened.
func eventFormView(_ form: EventForm, _ page: PageContext) -> HTML {
  let number = "\(form.number)"
  let texts = EventFieldTexts(form, page)
  return HTML {
    p(.class("back")) { a(.href(page.links.path("requests", number))) { bdi { form.title } } }
    errorSummary(texts.all, page)
    if let problem = form.fields.problem { problemBox(problem) }
    h1 { page.text(form.corrected == nil ? "page.requests.log" : "page.requests.correct-title") }
    if let corrected = form.corrected { p { strong { corrected.name } } }
    postForm(path(form, page), page, .multipart) {
      if form.corrected == nil { kindField(form, texts, page) }
      dateField(texts.day, value: form.fields.day)
      if form.countsHours { textField(texts.time, value: form.fields.time) }
      if form.corrected == nil || form.fields.kind == EventKind.extended.rawValue {
        dateField(texts.until, value: form.fields.until)
      }
      selectField(
        texts.via,
        [Choice("", page.text("page.requests.via-unknown"))]
          + Event.Channel.allCases.map { Choice($0.rawValue, page.text("channel.\($0.rawValue)").startingLarge) },
        value: form.fields.via)
      textArea(texts.note, value: form.fields.note, rows: 4)
      fileField(texts.evidence, multiple: true)
      div(.class("buttons")) {
        submitButton(page.text(form.corrected == nil ? "page.requests.log-button" : "page.requests.correct-button"))
        a(.href(page.links.path("requests", number))) { page.text("page.requests.cancel") }
      }
    }
    if let corrected = form.corrected {
      p(.class("endings")) {
        a(.href(page.links.path("requests", number, "events", "\(corrected.position)", "take-back"))) {
          page.text("page.requests.take-back")
        }
      }
    }
  }
}

/// What went wrong, and what to do.
func problemBox(_ problem: Failure) -> HTML {
  div(.class("flash", "bad"), .role("alert")) {
    p { strong { problem.message.startingLarge } }
    if let hint = problem.hint { p { hint.startingLarge } }
  }
}

private func path(_ form: EventForm, _ page: PageContext) -> Links.Path {
  let number = "\(form.number)"
  guard let corrected = form.corrected else { return page.links.path("requests", number, "log") }
  return page.links.path("requests", number, "events", "\(corrected.position)")
}

/// What can have happened, by who did it.
private func kindField(_ form: EventForm, _ texts: EventFieldTexts, _ page: PageContext) -> HTML {
  let first = form.kinds.sorted { group($0) < group($1) }.first
  return fieldset(.class("field kinds", texts.kind.error == nil ? "" : "wrong")) {
    legend { texts.kind.label }
    if let error = texts.kind.error { p(.class("error"), .id("kind-error")) { error } }
    div(.class("cards")) {
      for actor in EventGroup.allCases where form.kinds.contains(where: { EventGroup($0) == actor }) {
        fieldset(.class("card")) {
          legend { page.text("page.requests.by-\(actor.rawValue)") }
          for kind in form.kinds where EventGroup(kind) == actor {
            // The first has the field's id, so that the summary of errors leads to it.
            let id = kind == first ? texts.kind.name : "kind-\(kind.rawValue)"
            div(.class("choice")) {
              input(
                .type(.radio), .id(id), .name(texts.kind.name), .value(kind.rawValue),
                .checked(kind.rawValue == form.fields.kind))
              label(.for(id)) { page.text("page.requests.kind.\(kind.rawValue)") }
            }
          }
        }
      }
    }
  }
}

private func group(_ kind: EventKind) -> Int { EventGroup.allCases.firstIndex(of: EventGroup(kind)) ?? 0 }

/// The labels of the form, with what is wrong.
private struct EventFieldTexts {
  let kind, day, time, until, via, note, evidence: FieldText
  var all: [FieldText] { [kind, day, time, until, via, note, evidence] }

  init(_ form: EventForm, _ page: PageContext) {
    func field(_ name: EventFields.Name, hint: Bool = true) -> FieldText {
      let key = "page.requests.field-\(name.rawValue)"
      return FieldText(
        name.rawValue, label: page.text(key), hint: hint ? page.text(key + "-hint") : nil,
        error: form.fields.errors[name])
    }
    kind = field(.kind, hint: false)
    day = form.corrected == nil ? field(.day) : field(.day, hint: false)
    (time, until, via) = (field(.time), field(.until), field(.via, hint: false))
    (note, evidence) = (field(.note), field(.evidence))
  }
}
