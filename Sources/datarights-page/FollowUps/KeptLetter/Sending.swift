import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// The ways in which a letter can go out.
struct Sending: Sendable {
  /// Where it goes by mail; nil where no address is confirmed.
  let email: String?
  /// Whom it goes to.
  let addressee: String
  /// The postal address, line by line; empty where unknown.
  let post: [String]
  /// A link that opens the mail program with the letter in it.
  let link: WebAddress?
  /// The same without the text; nil where the whole link works everywhere.
  let shortLink: WebAddress?
  /// The page by which it can be sent where no mail address is confirmed.
  let webPage: String?
  /// Whether PDF files can be made here.
  let makesPDF: Bool
  /// The likeliest way.
  let channel: Event.Channel

  /// Looks up how a letter can go out.
  init(_ letter: Letter, _ found: FoundLetter, _ desk: Desk) {
    email = letter.addressee.email
    addressee = letter.addressee.name
    post = letter.addressee.address
    let mailto = email == nil ? nil : try? MailtoLink(letter)
    link = mailto.flatMap { WebAddress($0.text) }
    shortLink = mailto.flatMap { $0.isTooLong ? WebAddress($0.shortened) : nil }
    webPage = Self.webPage(letter, found, desk)
    makesPDF = PDFHelper.installed != nil
    channel = !letter.sender.address.isEmpty ? .post : email != nil ? .email : .form
  }

  /// The form or page of whom it goes to.
  private static func webPage(_ letter: Letter, _ found: FoundLetter, _ desk: Desk) -> String? {
    guard found.kept.followUp?.goesToAuthority == true else {
      return (try? desk.addressee(found.proceeding.addressee))?.officialPage
    }
    let authorities = try? desk.authorities(for: found.proceeding, under: desk.law(found.proceeding.law))
    let authority = authorities?.first { $0.name.text(in: letter.language) == letter.addressee.name }
    return authority?.complaintForm ?? authority?.website
  }
}
