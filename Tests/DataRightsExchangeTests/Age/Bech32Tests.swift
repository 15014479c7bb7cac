@testable import DataRightsExchange
import Testing

/// The vectors of BIP 173, but for its limit of 90 characters, which age does not have.
struct Bech32Tests {
  @Test(arguments: [
    ("A12UEL5L", "A", ""), ("a12uel5l", "a", ""), ("?1ezyfcl", "?", ""),
    (
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio", ""
    ),
    ("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef", "00443214c74254b635cf84653a56d7c675be77df"),
    (
      "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split",
      "c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d"
    ),
  ])
  func `valid texts are decoded`(text: String, prefix: String, bytes: String) throws {
    let decoded = try #require(Bech32(text))
    #expect(decoded.prefix == prefix)
    #expect(Hex.encode(decoded.bytes) == bytes)
  }

  @Test(arguments: [
    "\u{20}1nwldj5", "\u{7F}1axkwrx", "\u{80}1eym55h", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3",
    "de1lg7wt\u{FF}", "A1G7SGD8", "10a06t8", "1qzzfhee", "a12UEL5L", "a12uel5m", "",
  ])
  func `invalid texts are refused`(text: String) {
    #expect(Bech32(text) == nil)
  }
}
