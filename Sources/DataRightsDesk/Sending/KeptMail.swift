package import DataRights
import DataRightsCatalogue
import DataRightsLetters
package import DataRightsStore

/// A letter of a proceeding that can be mailed: the one that was written last, or the one that the user names.
package struct KeptMail {
  package let proceeding: Proceeding
  package let kept: KeptLetter
  package let letter: Letter
  package let language: Language

  package init(_ number: Int, _ wanted: FollowUp?, _ desk: Desk) throws {
    let journal = try desk.readJournal()
    proceeding = try journal.proceeding(number)
    let letters = try journal.letters(of: number).filter { !$0.letters.isEmpty }
    let found = wanted.map { wanted in letters.last { $0.followUp == wanted } } ?? letters.last
    guard let kept = found, let letter = kept.letters.first else {
      throw desk.failure("letter-not-kept", ["number": "\(number)"])
    }
    self.kept = kept
    self.letter = letter
    language = try desk.catalogue.language(letter.language)
  }

  /// The event that its sending is.
  package func event(on day: CivilDate, messageID: String?) -> Event {
    Event(kept.followUp?.loggedAs ?? .sent, on: day, via: .email, messageID: messageID)
  }
}
