import Testing

@testable import datarights_page

/// RFC 6266, section 4, and RFC 8187, section 3.2.
@Suite struct DispositionTests {
  @Test(arguments: [
    ("letter.pdf", "attachment; filename=\"letter.pdf\""),
    (
      "Brief für Erika.pdf",
      "attachment; filename=\"Brief f_r Erika.pdf\"; filename*=UTF-8''Brief%20f%C3%BCr%20Erika.pdf"
    ),
    ("€ rates.txt", "attachment; filename=\"_ rates.txt\"; filename*=UTF-8''%E2%82%AC%20rates.txt"),
    ("a\"b.txt", "attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt"),
    ("a%41.txt", "attachment; filename=\"a_41.txt\"; filename*=UTF-8''a%2541.txt"),
    ("../a\r\nX: y.txt", "attachment; filename=\"aX: y.txt\""),
  ])
  func namesAreEncoded(name: String, header: String) {
    #expect(ContentDisposition.header(name: name, inline: false) == header)
  }

  @Test func aFileCanBeShown() {
    #expect(ContentDisposition.header(name: "a.txt", inline: true) == "inline; filename=\"a.txt\"")
  }
}
