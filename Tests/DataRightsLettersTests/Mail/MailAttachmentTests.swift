import DataRights
import Testing

@testable import DataRightsLetters

@Suite struct MailAttachmentTests {
  private static let wrong: [(String, String, MailAttachment.Problem)] = [
    ("", "application/pdf", .emptyName), (" ", "application/pdf", .emptyName), ("..", "application/pdf", .emptyName),
    (String(repeating: "n", count: 256), "application/pdf", .nameTooLong),
    ("a/b.pdf", "application/pdf", .nameCharacter), ("..\\b.pdf", "application/pdf", .nameCharacter),
    ("a\r\nBcc: x@example.org", "application/pdf", .nameCharacter), ("a\0.pdf", "application/pdf", .nameCharacter),
    ("a\u{2028}b", "application/pdf", .nameCharacter), ("a\u{85}b", "application/pdf", .nameCharacter),
    ("a.pdf", "", .mediaType), ("a.pdf", "pdf", .mediaType), ("a.pdf", "application/", .mediaType),
    ("a.pdf", "application/pdf/x", .mediaType), ("a.pdf", "application/pdf; name=x", .mediaType),
    ("a.pdf", "application/pdf\r\nX: y", .mediaType), ("a.pdf", "äpplication/pdf", .mediaType),
  ]

  @Test(arguments: wrong)
  func `a file that cannot go with a mail is refused with its reason`(
    name: String, type: String, problem: MailAttachment.Problem
  ) {
    #expect(throws: problem) { try MailAttachment(fileName: name, mediaType: type, bytes: []) }
  }

  @Test func `every problem says something of its own`() {
    #expect(Set(MailAttachment.Problem.allCases.map(\.description)).count == MailAttachment.Problem.allCases.count)
  }

  @Test func `the letter's own file is named by its reference`() {
    #expect(MailAttachment(pdf: [1], of: .fixture()).fileName == "DR-1.pdf")
    #expect(MailAttachment(pdf: [1], of: .fixture(reference: "../Ä\r\nB \"1\"")).fileName == "B1.pdf")
    #expect(MailAttachment(pdf: [1], of: .fixture(reference: "…")).fileName == "letter.pdf")
  }

  @Test(arguments: [
    ("DR-2345-6789.pdf", "attachment;\r\n filename=\"DR-2345-6789.pdf\""),
    ("a \"b\".pdf", "attachment;\r\n filename=\"a \\\"b\\\".pdf\""),
    ("=?x?=", "attachment;\r\n filename*=UTF-8''%3D%3Fx%3F%3D"),
    (String(repeating: "n", count: 66), "attachment;\r\n filename=\"\(String(repeating: "n", count: 66))\""),
    ("Ä €.pdf", "attachment;\r\n filename*=UTF-8''%C3%84%20%E2%82%AC.pdf"),
    (
      String(repeating: "n", count: 67),
      "attachment;\r\n filename*0*=UTF-8''\(String(repeating: "n", count: 57));\r\n filename*1*=nnnnnnnnnn"
    ),
  ])
  func `RFC 2183 and 2231 by hand`(name: String, value: String) {
    #expect(HeaderField(attachmentNamed: name).text == "Content-Disposition: " + value)
  }

  @Test(arguments: [0, 1, 56, 57, 58, 114, 1000])
  func `base64 has lines of 76`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let lines = String(decoding: Base64.lines(bytes), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.dropLast().allSatisfy { $0.utf8.count == 76 })
    #expect(lines.count == (count + 56) / 57)
    #expect(lines.joined() == Base64.encode(bytes))
  }
}
