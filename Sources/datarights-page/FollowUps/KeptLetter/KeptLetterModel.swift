import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// A letter that was written, and the ways to send it.
struct KeptLetterModel: Sendable {
  /// The letter, or its copy in another language.
  struct Sheet: Sendable {
    let sheet: LetterSheet
    /// The name of its language.
    let language: String
    /// The text without lines broken at a width, to be pasted.
    let text: String
  }

  let request: RequestLine
  /// Its number among those of the request, counted from 1.
  let index: Int
  let name: String
  let written: CivilDate
  /// The letter and its copies; empty where the text was not kept.
  let sheets: [Sheet]
  /// How it can go out.
  let sending: Sending?
  /// The files of the request that can go along.
  let files: [AttachableFile]
  /// What its sending is logged as.
  let loggedAs: EventKind
  /// The name of that event.
  let eventName: String
  /// When that was logged on or after the day of the letter; nil where it was not.
  let loggedOn: CivilDate?
  let today: CivilDate

  /// Shows a letter.
  init(_ desk: Desk, number: Int, index: Int) throws {
    let found = try FoundLetter(desk, number: number, index: index)
    let words = desk.words
    let proceeding = found.proceeding
    request = RequestLine(proceeding, words)
    self.index = index
    name =
      found.kept.followUp.map { words.text("letter.\($0.rawValue)").asHeading }
      ?? words.text("dossier.request", ["right": words.name(proceeding.right)]).asHeading
    written = found.kept.on
    sheets = try found.pages.map { page in
      Sheet(
        sheet: try LetterSheet(of: page, desk), language: page.language.name, text: page.letter.body)
    }
    sending = found.kept.letters.first.map { Sending($0, found, desk) }
    files = AttachableFile.all(of: proceeding, desk)
    let kind = found.loggedAs
    loggedAs = kind
    eventName = words.name(kind)
    loggedOn = proceeding.events.last { $0.kind == kind && $0.on >= found.kept.on }?.on
    today = desk.today
  }
}

/// A letter among those that a request keeps.
struct FoundLetter {
  let proceeding: Proceeding
  let kept: KeptLetter
  /// The letter and its copies, as they are laid out.
  let pages: [LetterOutput.Page]

  /// Finds a letter by its number, counted from 1.
  init(_ desk: Desk, number: Int, index: Int) throws {
    let journal = try desk.readJournal()
    proceeding = try journal.proceeding(number)
    let letters = try journal.letters(of: number)
    guard letters.indices.contains(index - 1) else { throw PageError.notFound }
    kept = letters[index - 1]
    let paper = try journal.profile().residence.flatMap { try desk.catalogue.paper(of: $0) }
    pages = try kept.letters.map { letter in
      LetterOutput.Page(letter: letter, language: try desk.catalogue.language(letter.language), paper: paper)
    }
  }

  /// What its sending is logged as.
  var loggedAs: EventKind { kept.followUp?.loggedAs ?? .sent }
}
