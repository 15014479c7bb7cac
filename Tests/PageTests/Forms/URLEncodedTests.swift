import Testing

@testable import datarights_page

/// The URL Standard (WHATWG), sections 1.3 and 5.1.
@Suite struct URLEncodedTests {
  @Test func pairsAreDecoded() {
    let form = Form(urlencoded: "a=1&b=x+y&c=%C3%BC%2B&a=2&d&=e&&f=g=h")
    #expect(form?.all("a") == ["1", "2"])
    #expect(form?["a"] == "1")
    #expect(form?["b"] == "x y")
    #expect(form?["c"] == "ü+")
    #expect(form?["d"] == "")
    #expect(form?[""] == "e")
    #expect(form?["f"] == "g=h")
    #expect(form?["g"] == nil)
    #expect(form?.names == ["a", "b", "c", "d", "", "f"])
  }

  /// Forms send line breaks as CR LF (HTML Standard, section 4.10.21.4); lone ones may come from other programs.
  @Test func lineBreaksAreOne() { #expect(Form(urlencoded: "a=1%0D%0A2%0D3%0A%0D%0A4")?["a"] == "1\n2\n3\n\n4") }

  @Test(arguments: ["a=%", "a=%4", "a=%GG", "a=%FF", "%C3=x", "a=%ED%A0%80"])
  func whatIsNoTextIsRefused(text: String) { #expect(Form(urlencoded: text) == nil) }

  @Test func aFormHasItsMost() {
    let pair = "a=1"
    #expect(
      Form(urlencoded: Array(repeating: pair, count: Form.most).joined(separator: "&"))?.fields.count == Form.most)
    #expect(Form(urlencoded: Array(repeating: pair, count: Form.most + 1).joined(separator: "&")) == nil)
  }

  @Test func segmentsAreDecodedOneByOne() {
    #expect(URLEncoded.segments(of: "/a/b%2Fc/+") == ["a", "b/c", "+"])
    #expect(URLEncoded.segments(of: "/a/") == ["a"])
    #expect(URLEncoded.segments(of: "/") == [])
    #expect(URLEncoded.segments(of: "/a//b") == ["a", "", "b"])
    #expect(URLEncoded.segments(of: "*") == nil)
    #expect(URLEncoded.segments(of: "/%zz") == nil)
  }

  @Test func theTokenIsFirstAndTakenOut() throws {
    let isToken: (String) -> Bool = { $0 == "right" }
    let form = try #require(Form(urlencoded: "token=right&a=1&token=other"))
    #expect(try form.checked(isToken).fields.map(\.name) == ["a", "token"])
    for text in ["a=1&token=right", "token=wrong&a=1", "a=1", "", "token"] {
      let form = try #require(Form(urlencoded: text))
      #expect(throws: BodyError.tokenMissing) { try form.checked(isToken) }
    }
  }
}
