import DataRights
import Foundation
import Testing

/// Values that other programs stumble over are printed as they are.
struct HostileTests {
  /// A letter with a value in each of its parts.
  private func sheet(_ value: String) -> LetterSheet {
    var sheet = Sheets.german(
      sender: [value], addressee: [value], blocks: [.paragraph([value, value]), .list([value]), .paragraph(["Ende"])])
    (sheet.title, sheet.subject, sheet.dateLine) = (value, value, value)
    return sheet
  }

  @Test(arguments: [
    "{{x}} {x}", "$& $` $1", "<b>&</b> &amp;", "]]> <!-- -->", "(\\) <FEFF> /Name %", "a\nb", "a\r\nb\u{2028}c\u{85}d",
    "a\tb\u{0}c\u{1B}[0m", "\u{202E}abc\u{202C} d", "\u{2067}אבג\u{2069} 12", "שלום Jane", "e\u{301}",
    "co\u{AD}operate",
    "☎ ☺", "Zoë ﬁn",
  ])
  func `a value is printed as it stands`(value: String) throws {
    let printed = try Printed(sheet(value))
    let texts = try printed.texts()
    let words = printed.sheet.bare
    #expect([texts.structure, texts.mupdf, texts.poppler].contains(words), "\(texts.structure)\n\(words)")
    #expect(try printed.told(.qpdf, "--check", "FILE").contains("No syntax or stream encoding errors found"))
  }

  @Test func `a line of ten thousand bytes goes on over lines and pages`() throws {
    let word = String(repeating: "x", count: 10_000)
    let printed = try Printed(sheet(word))
    #expect(try printed.texts().mupdf == printed.sheet.bare)
    #expect(try printed.told(.pdfinfo, "FILE").contains("Tagged:          yes"))
  }

  @Test func `an address of mail that is broken gains no hyphen`() throws {
    let address = String(repeating: "verylongname", count: 12) + "@example.org"
    let printed = try Printed(Sheets.german(blocks: [.paragraph([address])]))
    #expect(try printed.texts().poppler.contains(address))
  }

  @Test func `more lines than the window shows are printed below each other`() throws {
    let sheet = Sheets.german(addressee: (1...40).map { "Abteilung \($0)" })
    #expect(try Printed(sheet).texts().structure == sheet.bare)
  }

  @Test func `emoji are printed or refused, never left out`() throws {
    let folder = try Folder()
    let sheet = Sheets.german(sender: ["Erika 😀"])
    let outcome = try Helper.run(sheet.document.text(), in: folder)
    if outcome.code == 0 {
      #expect(try Printed(sheet).texts().mupdf == sheet.bare)
    } else {
      #expect(outcome.code == 1 && outcome.error.contains("script: symbols"))
    }
  }
}
