import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore
import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights

/// A dossier with letters and files, made from what a store can keep of them.
@Suite struct `The archive of a dossier` {
  private static let events = [
    Event(.sent, on: day("2026-11-25"), via: .email), Event(.answered, on: day("2027-01-04"), note: "from Joe Bloggs"),
  ]

  private static let proceeding = Proceeding(
    number: 1, reference: "DR-2345-6789", right: .access, law: "eu-gdpr", addressee: "example",
    controller: "Example GmbH",
    controllerPlace: "de-be", representativePlaces: [], resident: "de-be", language: "de", opened: day("2026-11-25"),
    disclosed: ["name", "email"], events: events)

  private static let sheet = LetterSheet(
    language: "de", title: "Auskunft", sender: ["Erika Mustermann", "Musterstraße 1", "erika@example.org"],
    addressee: ["Example GmbH"], dateLine: "25. November 2026", subject: "Auskunft",
    blocks: [.paragraph(["Guten Tag,"])],
    paper: .a4, foldMarks: true, date: day("2026-11-25"))

  /// Files on a machine: two that are kept, one of which only the sum is, one that was changed.
  private func source(_ machine: Sandbox, headHash: String? = String(repeating: "c", count: 64)) throws -> DossierSource
  {
    func piece(_ name: String, _ text: String, kept: String?) throws -> DossierSource.Piece {
      let path = try kept.map { try machine.write(UUID().uuidString, $0) }
      let digest = FileDigest(bytes: Array(text.utf8))
      return DossierSource.Piece(event: 1, fileName: name, sha256: digest.hex, bytes: digest.bytes, path: path)
    }
    return DossierSource(
      letters: [.init(kind: nil, on: day("2026-11-25"), sheet: Self.sheet)],
      evidence: [
        try piece("Joe_Bloggs answer.txt", "one", kept: "one"),
        try piece("../../etc/pass\u{202E}wd", "two", kept: "two"),
        try piece("gone.pdf", "three", kept: nil), try piece("other.pdf", "four", kept: "five"),
      ], headHash: headHash, eventCount: 2)
  }

  private func write(_ machine: Sandbox, _ wish: DossierWish, to name: String) throws -> Dossier {
    let desk = try machine.desk(today: "2027-01-05")
    let source = try source(machine)
    let (dossier, redaction) = try DossierBuilder(desk, Self.proceeding, source).dossier(wish)
    let output = DossierOutput(desk: desk, dossier: dossier, source: source, wish: wish, redaction: redaction)
    try output.write(to: machine.path(name))
    return dossier
  }

  /// The names of an archive's entries with their contents.
  private func entries(_ machine: Sandbox, _ name: String) async throws -> [String: String] {
    let script = """
      import json, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      print(json.dumps({name: archive.read(name).decode() for name in archive.namelist()}))
      """
    let read = try await machine.python(script, machine.path(name))
    return try JSONDecoder().decode([String: String].self, from: read.output)
  }

  @Test func `the files are in it under safe names, and the page says where each is`() async throws {
    let machine = try Sandbox()
    _ = try write(machine, DossierWish(format: .zip), to: "case.zip")
    let entries = try await entries(machine, "case.zip")
    #expect(
      entries.keys.sorted() == [
        "dossier.html", "enclosure-01-Joe_Bloggs answer.txt", "enclosure-02-.._.._etc_pass_wd",
      ])
    #expect(entries["enclosure-01-Joe_Bloggs answer.txt"] == "one")
    let page = try #require(entries["dossier.html"])
    for text in [
      // printf one | sha256sum
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", "3 bytes", "only its sum was kept",
      "the file kept is another than was recorded", "enclosure-02-.._.._etc_pass_wd", String(repeating: "c", count: 64),
      "the proceeding’s 2 events", "<div class=\"sheet\" lang=\"de\">", "Guten Tag,",
    ] { #expect(page.contains(text), "\(text)") }
  }

  @Test func `what is redacted is in no name, and what is left out is listed with its sum and why`() async throws {
    let machine = try Sandbox()
    let wish = DossierWish(format: .zip, redacted: ["joe bloggs"], redactsWriter: true, leftOut: [2])
    _ = try write(machine, wish, to: "case.zip")
    let bytes = String(decoding: try machine.bytes("case.zip"), as: UTF8.self).lowercased()
    #expect(!bytes.contains("bloggs"))
    let entries = try await entries(machine, "case.zip")
    #expect(entries.keys.sorted() == ["dossier.html", "enclosure-01-[redacted 1] answer.txt"])
    let page = try #require(entries["dossier.html"])
    // The writer of a letter is known from it, whatever the profile has now.
    for text in ["Bloggs", "Erika", "Mustermann", "Musterstraße", "erika@example.org"] { #expect(!page.contains(text)) }
    // printf two | sha256sum
    #expect(page.contains("3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3"))
    #expect(page.contains("left out by the person who made this document"))
    #expect(page.contains("enclosure-01-[redacted 1] answer.txt"))
  }

  @Test func `a page alone lists the files`() throws {
    let machine = try Sandbox()
    let dossier = try write(machine, DossierWish(), to: "case.html")
    #expect(dossier.enclosures.map(\.number) == [1, 2, 3, 4] && dossier.entries[1].enclosures == [1, 2, 3, 4])
    #expect(dossier.enclosures[0].place.hasPrefix("listed only"))
  }

  @Test func `a log without a chain says that it proves nothing`() throws {
    let machine = try Sandbox()
    let desk = try machine.desk(today: "2027-01-05")
    let builder = try DossierBuilder(desk, Self.proceeding, try source(machine, headHash: nil))
    let dossier = try builder.dossier(DossierWish()).dossier
    #expect(dossier.headHash == nil && dossier.statements[0].contains("keeps no chain of hashes"))
  }

  @Test func `a long name keeps its end`() throws {
    let listed = Dossier.Enclosure(
      number: 12, name: String(repeating: "n", count: 300) + ".pdf", proves: "", size: "", sha256: "", place: "")
    let piece = DossierSource.Piece(event: 0, fileName: "", sha256: "", bytes: 0, path: nil)
    let name = DossierEnclosure(listed, piece, DossierWish()).archiveName
    #expect(name.hasPrefix("enclosure-12-nnn") && name.hasSuffix("n.pdf") && name.utf8.count < 100)
  }
}
