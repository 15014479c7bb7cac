import DataRightsTestSupport
import Foundation
import Testing

/// A proceeding as one document, by the command.
@Suite struct `The dossier` {
  /// Erika's request of 25 November 2026, due on 28 December, answered on 4 January 2027.
  private func late() async throws -> Sandbox {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.succeed(
      "log 1 answered --on 2027-01-04 --via email --note", "Joe Bloggs <joe.bloggs@example.org> rang, +44 113 496 0000",
      today: "2027-01-04")
    return erika
  }

  private func page(_ erika: Sandbox, _ flags: String = "", today: String = "2027-01-05") async throws -> String {
    try await erika.succeed("dossier 1 --output \(erika.path("case.html")) \(flags)", today: today)
    return String(decoding: try erika.bytes("case.html"), as: UTF8.self)
  }

  @Test func `it says who asked whom for what, and by how much the answer was late`() async throws {
    let erika = try await late()
    let page = try await page(erika)
    for text in [
      "Erika Mustermann", "erika.mustermann@example.org", "DR-", "General Data Protection Regulation", "Art. 15",
      "28 December 2026", "late by 7 days", "rang, +44 113 496 0000", "&lt;joe.bloggs@example.org&gt;",
      "<html lang=\"en\">",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(erika.mode(erika.path("case.html")) == "600")
  }

  @Test func `what is not there yet is overdue until today`() async throws {
    let page = try await page(try await Sandbox.erikaWaiting(), today: "2027-01-07")
    #expect(page.contains("overdue by 10 days"))
    // Nothing proves the receipt of an e-mail.
    #expect(page.contains("assumed: by e-mail on the day of sending"))
    let early = try await self.page(try await Sandbox.erikaWaiting(), today: "2026-12-28")
    #expect(early.contains("Nothing was or is late."))
  }

  @Test func `it speaks the language of the interface`() async throws {
    let page = try await page(try await late(), "--interface de")
    for text in ["<html lang=\"de\">", "28. Dezember 2026", "um 7 Tage zu spät", "Datenschutz-Grundverordnung"] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func `what is to be redacted is nowhere, and the same person has one number`() async throws {
    let erika = try await late()
    let page = try await page(erika, "--redact-addresses --redact-own --redact JOE --redact bloggs").lowercased()
    for text in ["joe", "bloggs", "496 0000", "erika", "mustermann", "musterstra"] {
      #expect(!page.contains(text), "\(text)")
    }
    #expect(page.contains("[redacted 1] [redacted 2]"))
    // What the company publishes stays.
    #expect(page.contains("dr-"))
  }

  @Test func `the document says what was written and what was found nowhere`() async throws {
    let erika = try await late()
    let file = erika.path("case.zip")
    let json = try await erika.json("dossier 1 --redact Nobody --redact Joe --output", file, today: "2027-01-05")
    #expect(json["format"].number == 1 && json["proceeding"].number == 1 && json["letters"].number == 1)
    #expect(json["redacted"].number == 2)
    #expect(json["remarks"].strings.contains { $0.contains("text 1 ") })
    let sum = try await erika.python(
      "import hashlib,sys; print(hashlib.sha256(open(sys.argv[1],'rb').read()).hexdigest())", file)
    #expect(sum.text == (json["sha256"].string ?? "") + "\n")
    let names = try await erika.python("import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).namelist())", file)
    #expect(names.text == "['dossier.html']\n")
  }

  @Test func `a wrong call writes nothing`() async throws {
    let erika = try await late()
    let before = try erika.snapshot()
    let file = erika.path("new")
    for (line, code) in [
      ("dossier 1 --output \(file)", "dossier-format"), ("dossier 1 --output \(file).pdf", "dossier-format"),
      ("dossier 1 --output \(file).html --leave-out 1", "dossier-no-enclosure"),
      ("dossier 1 --output \(file).html --redact …", "dossier-redact"),
      ("dossier 2 --output \(file).html", "no-such-proceeding"), ("dossier 1 --output \(file)/x.zip", "output-exists"),
      ("dossier 1 --format rtf --output \(file).html", "usage"),
    ] {
      let outcome = try await erika.run(line + " --json", today: "2027-01-05")
      #expect(outcome.code != 0 && !outcome.crashed)
      #expect(try outcome.errorJSON["error"]["code"].string == code, "\(line): \(outcome.error)")
    }
    #expect(try erika.snapshot() == before)
    _ = try await page(erika)
    let again = try await erika.run("dossier 1 --output \(erika.path("case.html"))", today: "2027-01-05")
    #expect(again.code == 1)
  }

  @Test(.enabled(if: Validator.path != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
  func `its page is valid`() async throws {
    let erika = try await late()
    try FileManager.default.createDirectory(atPath: erika.path("pages"), withIntermediateDirectories: true)
    for language in ["en", "de"] {
      try await erika.succeed(
        "dossier 1 --interface \(language) --output \(erika.path("pages/\(language).html"))", today: "2027-01-05")
    }
    #expect(try Validator.complaints(folder: erika.path("pages")) == [])
  }
}
