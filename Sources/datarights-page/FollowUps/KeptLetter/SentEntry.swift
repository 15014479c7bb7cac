import DataRights
import DataRightsDesk

/// What was entered about the sending of a letter, as it was typed.
struct SentEntry: Sendable, Hashable {
  var day = ""
  var via = ""
  /// What is wrong with the fields, by their names.
  var errors: [String: String] = [:]
  /// Why it was not logged.
  var trouble: Trouble?

  /// Nothing yet.
  init() {}

  /// Reads a form.
  init(_ form: Form) {
    day = form["day"] ?? ""
    via = form["via"] ?? ""
  }

  /// What is to be logged; nil where something is wrong, which is then in `errors`.
  mutating func event(_ kind: EventKind, _ uploads: [Upload], _ words: Words) -> EventEntry? {
    guard let day = CivilDate(iso: day) else {
      errors["day"] = words.text("page.follow.error.day")
      return nil
    }
    guard let via = Event.Channel(rawValue: via) else {
      errors["via"] = words.text("page.follow.error.via")
      return nil
    }
    var entry = EventEntry(kind)
    entry.day = Day(day.iso)
    entry.via = via
    entry.evidence = uploads.filter { $0.field == "evidence" }.map { EvidenceFile($0.file, name: $0.name) }
    return entry
  }
}
