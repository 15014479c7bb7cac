import DataRights
import Testing

@testable import DataRightsLetters

/// What is listed is nowhere in the bytes of the page.
@Suite struct DossierRedactionTests {
  @Test func `no place of a dossier escapes redaction`() {
    let name = "Żaneta Müller-Quastenflosser"
    for spelling in [
      name, name.uppercased(), "zaneta muller quastenflosser", "Zaneta.MULLER_quastenflosser", "<\(name)>",
    ] {
      var redaction = Redaction([[name]], block: "[redacted {number}]")
      let dossier = Dossier.fixture(everywhere: "a \(spelling) b").redacted(by: &redaction)
      let page = DossierPage(dossier).text.lowercased()
      for part in ["aneta", "ller", "quastenflosser"] { #expect(!page.contains(part), "\(spelling)") }
      #expect(page.contains("[redacted 1]"))
      #expect(!dossier.enclosures[0].name.lowercased().contains("quastenflosser"))
    }
  }

  @Test func `a name over two lines of a letter goes too, and sums and hash stay`() {
    var dossier = Dossier.fixture(everywhere: "x")
    dossier.letters[0].sheet?.blocks = [.paragraph(["written by Joe", "Bloggs of Leeds"])]
    dossier.entries[0].note = ["Joe", "Bloggs"]
    var redaction = Redaction([["Joe Bloggs"]], findsContacts: true, block: "[redacted {number}]")
    let redacted = dossier.redacted(by: &redaction)
    #expect(redacted.letters[0].sheet?.blocks == [.paragraph(["written by [redacted 1] of Leeds"])])
    #expect(redacted.entries[0].note == ["[redacted 1]"])
    #expect(redacted.enclosures[0].sha256 == dossier.enclosures[0].sha256 && redacted.headHash == dossier.headHash)
  }

  @Test func `random names leave no trace`() {
    var random = SplitMix64(state: 3)
    for text in SeededText.lines(count: 40, upTo: 20, seed: 5) {
      let word = "q" + String((0..<8).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "x" })
      var redaction = Redaction([[word]], findsContacts: true, block: "#{number}")
      let dossier = Dossier.fixture(everywhere: "\(text) \(word.uppercased()) \(text) \(word)@example.org")
      #expect(!DossierPage(dossier.redacted(by: &redaction)).text.lowercased().contains(word))
    }
  }
}
