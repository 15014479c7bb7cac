import DataRightsLetters
import Testing

@Suite struct MailAddressTests {
  private static let wrong: [(String, MailAddress.Problem)] = [
    ("", .empty),
    ("erika@exämple.org", .notASCII), ("érika@example.org", .notASCII), ("erika＠example.org", .notASCII),
    ("erika @example.org", .spaceOrControl), ("erika@example.org\r\nBcc: x@example.org", .spaceOrControl),
    ("erika@example.org\0", .spaceOrControl), ("\terika@example.org", .spaceOrControl),
    ("erika.example.org", .notOneAt), ("a@b@example.org", .notOneAt), ("a@example.org,b@example.org", .notOneAt),
    (String(repeating: "l", count: 65) + "@example.org", .tooLong),
    ("a@" + String(repeating: "d.", count: 126) + "org", .tooLong),
    ("@example.org", .badLocalPart), (".a@example.org", .badLocalPart), ("a..b@example.org", .badLocalPart),
    ("a.@example.org", .badLocalPart), ("\"a\"@example.org", .badLocalPart), ("a<b>@example.org", .badLocalPart),
    ("a,b@example.org", .badLocalPart), ("Erika<erika@example.org>", .badLocalPart),
    ("a@", .badDomain), ("a@localhost", .badDomain), ("a@example..org", .badDomain), ("a@.example.org", .badDomain),
    ("a@example.org.", .badDomain), ("a@-example.org", .badDomain), ("a@example-.org", .badDomain),
    ("a@127.0.0.1", .badDomain), ("a@[127.0.0.1]", .badDomain), ("a@ex_ample.org", .badDomain),
    ("a@" + String(repeating: "d", count: 64) + ".org", .badDomain),
  ]

  @Test(arguments: [
    "erika@example.org", "o'brien+data.rights@mail.example.co.uk", "DataProtection.AE@aliexpress.com",
    "a@xn--bcher-kva.example", "1=2@3com.com",
    String(repeating: "l", count: 64) + "@" + String(repeating: "d", count: 63) + ".org",
  ])
  func `a usual address is taken as it is`(text: String) throws {
    #expect(try MailAddress(text).text == text)
  }

  @Test(arguments: wrong)
  func `a wrong address is refused with its reason`(text: String, problem: MailAddress.Problem) {
    #expect(throws: problem) { try MailAddress(text) }
  }

  @Test func `every problem says something of its own`() {
    #expect(Set(MailAddress.Problem.allCases.map(\.description)).count == MailAddress.Problem.allCases.count)
  }
}
