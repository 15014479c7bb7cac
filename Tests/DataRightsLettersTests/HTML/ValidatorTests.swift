import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// Every page is valid HTML, whatever stands in it.
@Suite(.enabled(if: Validator.path != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct ValidatorTests {
  @Test func `the Nu Html Checker finds fault with a broken page only`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var count = 0
    func write(_ page: String, _ name: String) throws {
      try Data(page.utf8).write(to: folder.appendingPathComponent("\(name).html"))
      count += 1
    }
    for golden in try LetterCase.sample() {
      let letter = try golden.letter()
      let language = try Catalogue.repository.language(golden.language)
      let name = [golden.language, golden.law, golden.name].joined(separator: "-")
      try write(HTMLLetter(letter, language: language).text, name)
      try write(
        MailPage.html(PlainText.lines(letter.body, .body), subject: letter.subject, language: language.tag),
        name + "-mail")
    }
    for (index, text) in HostileText.lines.enumerated() {
      let letter = Letter.fixture(
        senderName: text, addresseeName: text, addresseeAddress: [text], subject: text, body: text + "\n\n- " + text)
      var sheet = try LetterSheet(letter, language: .fixture())
      sheet.paper = index.isMultiple(of: 2) ? .a4 : .letter
      sheet.language = index.isMultiple(of: 3) ? "he" : "en-GB"
      try write(HTMLLetter(sheet).text, "hostile-\(index)")
      try write(MailPage.html([text, "", "- " + text], subject: text, language: "en"), "hostile-\(index)-mail")
    }
    let nothing = Letter.fixture(
      senderName: "", senderEmail: "", addresseeName: "", addresseeAddress: [], subject: "", body: "")
    try write(HTMLLetter(nothing, language: .fixture()).text, "nothing")
    try write(MailPage.html([], subject: "", language: "en"), "nothing-mail")
    try write("<!doctype html><html lang=\"en\"><title>Broken</title><p><b>x</p>", "broken")
    #expect(count > 200)
    let complaints = try Validator.complaints(folder: folder.path)
    #expect(complaints.contains { $0.contains("/broken.html\"") && $0.contains("error") })
    #expect(complaints.filter { !$0.contains("/broken.html\"") } == [])
  }
}
