import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// A letter of a proceeding that can be mailed: the one that was written last, or the one that the user names.
struct KeptMail {
  let proceeding: Proceeding
  let kept: KeptLetter
  let letter: Letter
  let language: Language

  init(_ number: Int, _ wanted: FollowUp?, _ context: Context) throws {
    let journal = try context.readJournal()
    proceeding = try journal.proceeding(number)
    let letters = try journal.letters(of: number).filter { !$0.letters.isEmpty }
    let found = wanted.map { wanted in letters.last { $0.followUp == wanted } } ?? letters.last
    guard let kept = found, let letter = kept.letters.first else {
      throw context.failure("letter-not-kept", ["number": "\(number)"])
    }
    self.kept = kept
    self.letter = letter
    language = try context.catalogue.language(letter.language)
  }

  /// The event that its sending is.
  func event(on day: CivilDate, messageID: String?) -> Event {
    Event(kept.followUp?.loggedAs ?? .sent, on: day, via: .email, messageID: messageID)
  }
}
