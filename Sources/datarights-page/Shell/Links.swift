/// Makes the addresses of this program's pages, all of which lie under a path that nobody can guess.
struct Links: Sendable, Hashable {
  /// The address of one of our pages, from the root of the server.
  struct Path: Sendable, Hashable {
    /// The address as it stands in a page, percent-encoded.
    let text: String

    fileprivate init(_ text: String) { self.text = text }

    /// A place on the page, by the id of its element.
    func at(_ id: String) -> Path { Path(text + "#" + Links.encoded(id)) }
  }

  /// The random segment under which everything lies.
  let base: String

  /// The path of the cookie and of the start page.
  var start: Path { path() }

  /// A page by the segments of its path, whatever stands in them.
  func path(_ segments: String..., query: KeyValuePairs<String, String> = [:]) -> Path {
    path(segments, query: query)
  }

  /// A page by the segments of its path, as a list.
  func path(_ segments: [String], query: KeyValuePairs<String, String> = [:]) -> Path {
    let path = "/" + ([base] + segments.map(Self.encoded)).joined(separator: "/") + (segments.isEmpty ? "/" : "")
    guard !query.isEmpty else { return Path(path) }
    return Path(path + "?" + query.map { Self.encoded($0.key) + "=" + Self.encoded($0.value) }.joined(separator: "&"))
  }

  /// A file of the page itself, such as its style sheet.
  func asset(_ asset: Asset) -> Path { path("assets", asset.name) }

  /// A text percent-encoded for a segment, a query or a fragment (RFC 3986, unreserved characters stay).
  static func encoded(_ text: String) -> String {
    // Browsers take `%2E%2E` for a way up as well: such a segment names no page, so it may as well be found by nobody.
    if text == "." || text == ".." { return String(repeating: "%252E", count: text.count) }
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
