import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// What a dossier of a request can hold and leave out.
struct DossierFormModel: Sendable {
  /// A file that proves something.
  struct Enclosure: Sendable, Hashable {
    /// Its number in the dossier.
    let number: Int
    let name: String
    /// The event that it proves.
    let proves: String
    /// Whether the file itself is there.
    let isKept: Bool
  }

  let request: RequestLine
  let enclosures: [Enclosure]

  /// Looks at what a request has.
  init(_ desk: Desk, number: Int) throws {
    let words = desk.words
    let proceeding = try desk.readJournal().proceeding(number)
    request = RequestLine(proceeding, words)
    enclosures = try DossierSource(proceeding, desk).evidence.enumerated().map { index, piece in
      let event = proceeding.events[piece.event]
      return Enclosure(
        number: index + 1, name: piece.fileName,
        proves: words.text("page.follow.event", ["event": words.name(event.kind), "date": words.date(event.on)]),
        isKept: piece.path != nil)
    }
  }
}

/// What was entered about a dossier, as it was typed.
struct DossierEntry: Sendable, Hashable {
  var format = DossierFormat.zip.rawValue
  /// Texts to make unreadable, a line each.
  var redacted = ""
  var redactsContacts = false
  var redactsWriter = false
  var leftOut: Set<String> = []
  /// What is wrong with the fields, by their names.
  var errors: [String: String] = [:]

  /// Nothing yet.
  init() {}

  /// Reads a form.
  init(_ form: Form) {
    format = form["format"] ?? ""
    redacted = form["redacted"] ?? ""
    redactsContacts = form["contacts"] != nil
    redactsWriter = form["own"] != nil
    leftOut = Set(form.all("left-out"))
  }

  /// What is asked for; nil where something is wrong, which is then in `errors`.
  mutating func wish(_ words: Words) -> DossierWish? {
    let lines = redacted.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    if !lines.allSatisfy(Redaction.canFind) { errors["redacted"] = words.text("error.dossier-redact").asSentence }
    let format = DossierFormat(rawValue: format)
    if format == nil { errors["format"] = words.text("page.follow.dossier.format-missing") }
    guard errors.isEmpty, let format else { return nil }
    return DossierWish(
      format: format, redacted: lines, redactsContacts: redactsContacts, redactsWriter: redactsWriter,
      leftOut: Set(leftOut.compactMap(Int.init)))
  }
}
