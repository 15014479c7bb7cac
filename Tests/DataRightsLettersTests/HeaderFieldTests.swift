import DataRights
import Testing

@testable import DataRightsLetters

@Suite struct HeaderFieldTests {
  private func mailbox(_ name: String) throws -> String {
    HeaderField("From", mailbox: name, try MailAddress("x@example.org")).text
  }

  @Test(arguments: [
    ("Erika Mustermann", "From: Erika Mustermann <x@example.org>"),
    ("", "From: x@example.org"),
    ("Example, Inc.", "From: \"Example, Inc.\" <x@example.org>"),
    (#"Joe "Q" \ Bloggs"#, #"From: "Joe \"Q\" \\ Bloggs" <x@example.org>"#),
    ("x@example.com", "From: \"x@example.com\" <x@example.org>"),
    ("a  b", "From: \"a  b\" <x@example.org>"),
    ("Jörg", "From: =?UTF-8?Q?J=C3=B6rg?=\r\n <x@example.org>"),
    ("=?UTF-8?Q?x?=", "From: =?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fx=3F=3D?=\r\n <x@example.org>"),
  ])
  func `a display name stands as atoms, quoted or encoded`(name: String, field: String) throws {
    #expect(try mailbox(name) == field)
  }

  @Test func `an address that does not fit goes to the next line`() throws {
    let name = String(repeating: "n", count: 60)
    #expect(try mailbox(name) == "From: \(name)\r\n <x@example.org>")
  }

  @Test(arguments: [
    ("Hello", "Subject: Hello"),
    ("Übung", "Subject: =?UTF-8?Q?=C3=9Cbung?="),
    ("a  b", "Subject: =?UTF-8?Q?a__b?="),
    ("a =?x", "Subject: =?UTF-8?Q?a_=3D=3Fx?="),
  ])
  func `a subject stands plain where it can and encoded where it must`(subject: String, field: String) {
    #expect(HeaderField("Subject", text: subject).text == field)
  }

  @Test func `a long plain subject is folded at its spaces before column 78`() {
    func nines(_ count: Int) -> String { Array(repeating: "123456789", count: count).joined(separator: " ") }
    // "Subject: " and seven words are 78 columns, a space and seven words 70.
    #expect(
      HeaderField("Subject", text: nines(15)).text == "Subject: \(nines(7))\r\n \(nines(7))\r\n \(nines(1))")
  }

  @Test func `a subject with a word that fills more than a line is encoded`() {
    let lines = HeaderField("Subject", text: String(repeating: "w", count: 300)).text.split(separator: "\r\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(arguments: [
    // The example of RFC 5322, appendix A.1.1.
    ("1997-11-21", "Date: Fri, 21 Nov 1997 12:00:00 +0000"),
    ("2026-03-02", "Date: Mon, 2 Mar 2026 12:00:00 +0000"),
    ("2024-02-29", "Date: Thu, 29 Feb 2024 12:00:00 +0000"),
  ])
  func `a day is a date at noon`(iso: String, field: String) throws {
    #expect(HeaderField(date: try #require(CivilDate(iso: iso))).text == field)
  }
}
