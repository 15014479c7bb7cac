@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

struct XMLScannerTests {
  private static func tokens(_ text: String) throws -> [String] {
    var scanner = XMLScanner(Array(text.utf8)) { .damaged(file: "x", entry: nil, $0, line: $1) }
    var tokens: [String] = []
    while let token = try scanner.next() {
      switch token {
      case .open(let name, let attributes):
        tokens.append("<\(name)" + attributes.map { " \($0.name)=\($0.value)" }.joined() + ">")
      case .close(let name): tokens.append("</\(name)>")
      case .text(let text): tokens.append(text)
      }
    }
    return tokens
  }

  @Test func `elements, attributes and texts are told apart`() throws {
    let text = """
      <?xml version="1.0"?><!-- a > b --><x:a r:id='1' b="&lt;>&#x41;&#66;"><b/>c &amp; d<![CDATA[<e>]]></x:a >
      """
    #expect(
      try Self.tokens(text) == ["<a id=1 b=<>AB>", "<b>", "</b>", "c & d", "<e>", "</a>"])
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
    "<!ENTITY a \"b\">",
  ])
  func `a document type is refused, so that no entity grows or leads elsewhere`(text: String) {
    let line = text.contains("\n") ? 2 : 1
    #expect(throws: ImportError.damaged(file: "x", entry: nil, .documentType, line: line)) { try Self.tokens(text) }
  }

  @Test(arguments: [
    "<a", "<a b>", "<a b=c>", "<a b=\"c>", "&unknown;", "a & b", "&#xD800;", "<!-- a", "<![CDATA[ a", "<>",
  ])
  func `what is broken is refused`(text: String) {
    #expect(throws: ImportError.damaged(file: "x", entry: nil, .syntax, line: 1)) { try Self.tokens(text) }
  }
}
