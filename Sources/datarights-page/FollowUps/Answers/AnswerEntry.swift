import DataRights
import DataRightsDesk

/// What was said of a mail that answers a request, as it was typed.
struct AnswerEntry: Sendable, Hashable {
  /// The reaction that was accepted, or `other`.
  var accepted = ""
  /// What it is where no proposal fits.
  var kind = ""
  var day = ""
  var until = ""
  var request = ""
  /// What is wrong with the fields, by their names.
  var errors: [String: String] = [:]
  /// Why it was not logged.
  var trouble: Trouble?

  /// Stands for something that was not proposed.
  static let other = "other"

  /// Nothing yet.
  init() {}

  /// Reads a form.
  init(_ form: Form) {
    func text(_ name: String) -> String { form[name] ?? "" }
    (accepted, kind, day) = (text("accepted"), text("kind"), text("day"))
    (until, request) = (text("until"), text("request"))
  }

  /// Logs what was accepted, with the mail as evidence; nil where something is wrong, which is then in `errors`.
  mutating func log(_ reply: Reply, _ words: Words) throws -> (event: Event, proceeding: Proceeding)? {
    let on = day.isEmpty ? nil : CivilDate(iso: day)
    if !day.isEmpty, on == nil { errors["day"] = words.text("page.follow.error.day") }
    if reply.match == nil { errors["request"] = words.text("page.follow.error.request") }
    guard accepted == Self.other else {
      guard let reaction = Reaction(rawValue: accepted) else {
        errors["accepted"] = words.text("page.follow.error.accepted")
        return nil
      }
      return errors.isEmpty ? try reply.log(reply.proposal(reaction), on: on) : nil
    }
    let chosen = EventKind(rawValue: kind)
    if chosen == nil { errors["kind"] = words.text("page.follow.error.event") }
    let last = until.isEmpty ? nil : CivilDate(iso: until)
    if !until.isEmpty, last == nil { errors["until"] = words.text("page.follow.error.day") }
    guard errors.isEmpty, let chosen, let day = on ?? reply.day else {
      if on == nil, reply.day == nil { errors["day"] = words.text("page.follow.error.day") }
      return nil
    }
    return try reply.log(chosen, until: last, on: day)
  }
}
