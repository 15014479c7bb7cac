import DataRights
@testable import DataRightsExchange
import Testing

/// The user's own letter, in whatever way it is quoted, is no answer.
struct QuotedTextTests {
  private static let letter = ["Please send me my data.", "", "If you refuse to act on my request, say why."]

  private func fresh(_ text: String) throws -> [String] {
    QuotedText(text, cues: try ReplyFixture.cues.get()).fresh.filter { !$0.isEmpty }
  }

  @Test(arguments: [
    "On Mon, 23 Nov 2026 at 09:00, Jane Roe <jane@example.org> wrote:",
    "On Mon, 23 Nov 2026 at 09:00, Jane Roe\n<jane@example.org> wrote:", "Am 23.11.2026 um 09:00 schrieb Jane Roe:",
    "Jane Roe schrieb am 23.11.2026:", "-----Original Message-----", "-------- Ursprüngliche Nachricht --------",
    "From: Jane Roe <jane@example.org>\nSent: Monday\nTo: privacy\nSubject: x\n",
    "*Von:* Jane Roe\n*Gesendet:* Montag\n*An:* Datenschutz\n*Betreff:* x\n",
    "##- Please type your reply above this line -##",
    "Ihre ursprüngliche Nachricht vom 23.11.2026:",
  ])
  func `what stands below an introduction is quoted`(introduction: String) throws {
    let text = "We answer.\n\n" + introduction + "\n" + Self.letter.joined(separator: "\n")
    #expect(try fresh(text) == ["We answer."])
  }

  @Test func `marked lines are quoted wherever they stand`() throws {
    #expect(try fresh("> Please send me my data.\nHere they are.\n>> older\nRegards") == ["Here they are.", "Regards"])
    #expect(try fresh("You wrote:\n> Please send me my data.\n\nHere they are.") == ["Here they are."])
  }

  @Test func `an answer below an unmarked quotation stays`() throws {
    #expect(try fresh("Your message:\nPlease send me my data.\n\nHere they are.") == ["Here they are."])
  }

  @Test func `a colon alone quotes nothing`() throws {
    #expect(try fresh("We process:\n- your name\nFrom: our shop\nand more").count == 4)
  }

  @Test func `a quotation of a page is marked`() {
    let page = "<div>Yes.</div><blockquote>Please<blockquote>older</blockquote></blockquote><p>Regards</p>"
    #expect(HTMLText.text(page) == "Yes.\n>\n> Please\n>>\n>> older\n\nRegards")
  }
}
