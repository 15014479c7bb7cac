import Testing

@testable import DataRightsLetters

@Suite struct EncodedWordsTests {
  @Test(arguments: [
    // The name of the RFC's own example, in UTF-8 instead of ISO-8859-1.
    ("Keld Jørn Simonsen", ["=?UTF-8?Q?Keld_J=C3=B8rn_Simonsen?="]),
    ("a=b?c_d", ["=?UTF-8?Q?a=3Db=3Fc=5Fd?="]),
    ("Ω", ["=?UTF-8?B?zqk=?="]), ("日本", ["=?UTF-8?B?5pel5pys?="]), ("", ["=?UTF-8?Q??="]),
  ])
  func `RFC 2047 by hand`(text: String, words: [String]) {
    #expect(EncodedWords.words(text, column: 0) == words)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `RFC 4648, section 10, test vectors`(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
  }

  @Test(arguments: [UInt64(11), 12, 13, 14, 15])
  func `decoding gives 100 random texts back, from words within the limits`(seed: UInt64) throws {
    for (index, text) in SeededText.lines(count: 100, upTo: 120, seed: seed).enumerated() {
      let column = index % 20
      let words = EncodedWords.words(text, column: column)
      #expect(try Decoders.encodedWords(words) == text)
      #expect(words.allSatisfy { $0.utf8.count <= 75 })
      #expect(column + words[0].utf8.count <= 76)
      #expect(words.dropFirst().allSatisfy { $0.utf8.count + 1 <= 76 })
    }
  }

  @Test func `a character of several parts stays in one word`() throws {
    let family = "👩‍👩‍👧‍👦"
    for word in EncodedWords.words(String(repeating: family, count: 20), column: 9) {
      #expect(try Decoders.encodedWords([word]).allSatisfy { String($0) == family })
    }
  }

  @Test func `a character that fills more than a word is cut between its parts`() throws {
    let heap = "a" + String(repeating: "\u{301}", count: 200)
    let words = EncodedWords.words(heap, column: 9)
    #expect(try Decoders.encodedWords(words) == heap)
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
  }
}
