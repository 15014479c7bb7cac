import DataRights
import DataRightsDesk

/// What somebody typed about something that happened, with what is wrong with it.
struct EventFields: Sendable {
  /// The fields of the form; also their ids.
  enum Name: String, Sendable { case kind, day, time, until, via, note, evidence }

  var kind = ""
  var day = ""
  var time = ""
  var until = ""
  var via = ""
  var note = ""
  /// What is wrong with a field.
  var errors: [Name: String] = [:]
  /// What is wrong with the whole, and what to do.
  var problem: Failure?

  /// An empty form, or what was sent with one.
  init(_ form: Form = Form()) {
    func field(_ name: Name) -> String { form[name.rawValue] ?? "" }
    (kind, day, time) = (field(.kind), field(.day), field(.time))
    (until, via, note) = (field(.until), field(.via), field(.note))
  }

  /// What an event says now.
  init(_ event: Event) {
    (kind, day, until) = (event.kind.rawValue, event.on.iso, event.until?.iso ?? "")
    // Of `2026-11-20T16:30+07:00` the part after the day.
    time = event.at.map { String($0.iso.dropFirst(11)) } ?? ""
    (via, note) = (event.via?.rawValue ?? "", event.note ?? "")
  }

  /// The event, once all fields can be read; nil with errors where one cannot.
  ///
  /// - Parameter kinds: what can be logged now.
  mutating func entry(_ kinds: [EventKind], _ uploads: [Upload], _ words: Words) -> EventEntry? {
    errors = [:]
    let chosen = EventKind(rawValue: kind).flatMap { kinds.contains($0) ? $0 : nil }
    if chosen == nil { errors[.kind] = words.text("page.requests.kind-missing") }
    var entry = EventEntry(chosen ?? .sent)
    entry.day = typedDay(words)
    if !until.isEmpty {
      entry.until = CivilDate(iso: until)
      if entry.until == nil { errors[.until] = words.text("page.requests.bad-day") }
    }
    if !via.isEmpty {
      entry.via = Event.Channel(rawValue: via)
      if entry.via == nil { errors[.via] = words.text("page.requests.bad-channel") }
    }
    entry.note = note.allSatisfy(\.isWhitespace) ? nil : note
    entry.evidence = uploads.filter { $0.field == Name.evidence.rawValue }.map { EvidenceFile($0.file, name: $0.name) }
    return errors.isEmpty ? entry : nil
  }

  private mutating func typedDay(_ words: Words) -> Day? {
    guard !day.isEmpty else {
      if !time.isEmpty { errors[.day] = words.text("page.requests.day-missing") }
      return nil
    }
    guard let date = Day(day), date.time == nil else {
      errors[.day] = words.text("page.requests.bad-day")
      return nil
    }
    guard !time.isEmpty else { return date }
    let whole = Day("\(day)T\(time)")
    if whole == nil { errors[.time] = words.text("page.requests.bad-time") }
    return whole
  }

  /// Takes a refusal to its field; false where it is none that the user can mend here.
  mutating func take(_ error: any Error, _ words: Words) -> Bool {
    guard let failure = Failure(error, words: words) else { return false }
    let text = [failure.message.startingLarge, failure.hint].compactMap(\.self).joined(separator: ". ")
    switch error as? EventError {
    case .future, .tooEarly: errors[.day] = text
    case .untilMisplaced: errors[.until] = text
    case .nothingBefore, .twice, .over: errors[.kind] = text
    case nil: problem = failure
    }
    return true
  }
}
