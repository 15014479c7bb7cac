import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// What was done last, and would be taken back.
struct UndoModel: Sendable {
  /// A part of it.
  struct Step: Sendable, Hashable {
    /// What it is about: a request, a profile, a service.
    let subject: String
    let what: String
    let on: CivilDate
  }

  let steps: [Step]
  /// Tells one act from another, so that nothing is taken back that was not shown.
  let mark: String
  /// Whether a letter was written, whose file may still be somewhere.
  let hasLetter: Bool

  /// Names an act.
  init(_ action: UndoneAction, _ desk: Desk) throws {
    steps = try action.events.map { event in
      Step(subject: try Self.subject(event.subject, desk), what: Self.what(event, desk.words), on: event.on)
    }
    mark = action.events.last?.hash ?? ""
    hasLetter = action.events.contains { $0.kind == "opened" || $0.kind == "letter" }
  }

  private static func subject(_ subject: Subject, _ desk: Desk) throws -> String {
    let words = desk.words
    func named(_ name: String) -> String {
      words.text("page.settings.undo.\(subject.family?.rawValue ?? "unknown")", ["name": name])
    }
    switch subject {
    case .proceeding(let number): return words.text("page.settings.undo.proceeding", ["number": "\(number)"])
    case .profile(let id):
      return named(try desk.readJournal().people().first { $0.person == id }?.profile.name ?? id)
    case .addressee(let id): return named((try? desk.addressee(id).name) ?? id)
    case .exit(let service): return named(try desk.serviceName(service) ?? service)
    case .login(let key):
      let provider = (try? desk.catalogue.provider(key.provider).name) ?? key.provider
      return named("\(try desk.serviceName(key.service) ?? key.service), \(provider)")
    case .closure(let id): return named((try? desk.catalogue.closure(id).name) ?? id)
    case .unknown: return words.text("page.settings.undo.unknown")
    }
  }

  private static func what(_ event: StoredEvent, _ words: Words) -> String {
    if let kind = EventKind(rawValue: event.kind), event.subject.family == .proceeding { return words.name(kind) }
    let key = "page.settings.undo.kind.\(event.kind)"
    return words.text(words.pattern(key) == nil ? "page.settings.undo.kind.other" : key)
  }
}
