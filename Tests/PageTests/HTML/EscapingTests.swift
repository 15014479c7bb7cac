import Testing

@testable import datarights_page

/// What no text may become, whatever it holds (HTML Standard, sections 13.1.2 and 13.2.5).
@Suite struct EscapingTests {
  private static let hostile = "</title></textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;"

  /// The same as it must stand in a page, worked out by hand from the named character references.
  private static let harmless =
    "&lt;/title&gt;&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;"
    + "&lt;img src=x onerror=alert(1)&gt;&amp;amp;"

  @Test func contentIsEscaped() { #expect(p { Self.hostile }.text == "<p>\(Self.harmless)</p>") }

  @Test func textElementsAreEscaped() {
    #expect(title(Self.hostile).text == "<title>\(Self.harmless)</title>")
    #expect(textarea(Self.hostile).text == "<textarea>\n\(Self.harmless)</textarea>")
    #expect(
      option(Self.hostile, .value(Self.hostile)).text == "<option value=\"\(Self.harmless)\">\(Self.harmless)</option>")
  }

  @Test(arguments: [
    Attribute.class(hostile), .id(hostile), .title(hostile), .lang(hostile), .download(hostile), .alt(hostile),
    .aria(.label, hostile), .data(.label, hostile), .name(hostile), .value(hostile), .for(hostile), .accept(hostile),
    .placeholder(hostile), .min(hostile), .max(hostile), .pattern(hostile), .datetime(hostile), .content(hostile),
  ])
  func attributesAreEscaped(attribute: Attribute) {
    #expect(span(attribute) { "" }.text.hasSuffix("=\"\(Self.harmless)\"></span>"))
  }

  @Test func pathsAreEncoded() {
    let links = Links(base: "base")
    let path = links.path("a/b", "ü ?#\"<", query: ["q&": "1=2 +"])
    #expect(path.text == "/base/a%2Fb/%C3%BC%20%3F%23%22%3C?q%26=1%3D2%20%2B")
    #expect(links.start.text == "/base/")
    #expect(links.path("x").at("a b").text == "/base/x#a%20b")
  }

  /// RFC 3986, section 5.2.4, and the URL Standard take dots for a way up, encoded ones too.
  @Test(arguments: [".", ".."]) func dotsLeadNowhere(segment: String) {
    let text = Links(base: "base").path(segment, "x").text
    #expect(!text.contains("/./") && !text.contains("/../"))
    #expect(!text.lowercased().contains("/%2e/") && !text.lowercased().contains("/%2e%2e/"))
  }

  /// Characters that HTML has no way to write (section 13.1.4) never come out.
  @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{1FFFF}"])
  func unwritableCharactersAreReplaced(character: String) {
    #expect(p { "a\(character)b" }.text == "<p>a\u{FFFD}b</p>")
    #expect(p(.title("a\(character)b")) { "" }.text == "<p title=\"a\u{FFFD}b\"></p>")
  }

  /// Unicode Standard Annex 9: an override reaches to the end of its paragraph or isolate; `bdi` is an isolate.
  @Test(arguments: ["\u{202E}", "\u{202A}", "\u{2066}", "\u{200F}", "\u{061C}"])
  func overridesStayInTheirText(control: String) {
    #expect(p { "invoice\(control)gpj.exe" }.text == "<p><bdi>invoice\(control)gpj.exe</bdi></p>")
    #expect(title("a\(control)b").text == "<title>ab</title>")
    #expect(option("a\(control)b").text == "<option>ab</option>")
  }

  @Test func theFirstOfTwoAttributesCounts() {
    #expect(p(.id("a"), .id("b")) { "" }.text == "<p id=\"a\"></p>")
    #expect(input(.checked(false), .required(), .checked(true)).text == "<input required checked>")
  }

  @Test func piecesAreJoined() {
    let some: String? = nil
    let html = div {
      "a"
      if let some { p { some } } else { hr() }
      for number in 1...2 { b(number) }
      [br(), br()]
    }
    #expect(html.text == "<div>a<hr><b>1</b><b>2</b><br><br></div>")
  }

  /// A browser drops the first line break after these tags (HTML Standard, section 13.1.2.5).
  @Test func theFirstLineBreakOfATextStays() {
    #expect(textarea("\nx").text == "<textarea>\n\nx</textarea>")
    #expect(pre { "\nx" }.text == "<pre>\n\nx</pre>")
  }

  private func b(_ number: Int) -> HTML { .element("b", [], HTML("\(number)")) }
}

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org/a?b#c", "http://example.org", "mailto:privacy@example.org", "HTTPS://example.org",
  ])
  func addressesOfPagesAndMailAreTaken(text: String) { #expect(WebAddress(text)?.text == text) }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "blob:x", "//example.org", "/path", "", "https://", "mailto:",
    "ftp://example.org",
    "https://example.org/\u{0}", "https://example.org/ x", "https://example.org/\u{202E}", "\u{1}https://example.org",
  ])
  func allElseIsRefused(text: String) { #expect(WebAddress(text) == nil) }
}
