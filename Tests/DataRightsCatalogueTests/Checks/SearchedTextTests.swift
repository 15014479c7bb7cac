@testable import DataRightsCatalogue
import Testing

/// Words are found by their bytes as they are by their characters.
struct SearchedTextTests {
  @Test(arguments: [
    ("the user asks", "user", true), ("the users ask", "user", false), ("superuser", "user", false),
    ("superuser, user", "user", true), ("user", "user", true), ("", "user", false), ("use", "user", false),
    ("die Überprüfung", "prüfung", false), ("die „Prüfung“", "Prüfung", true), ("cafe\u{301}", "cafe", false),
    ("un cafe", "cafe", true), ("利用者は", "利用者", false), ("利用者。", "利用者", true),
  ])
  func `a word stands where no letter is beside it`(text: String, word: String, isThere: Bool) {
    #expect(SearchedText(text).containsWord(word) == isThere)
  }

  @Test(arguments: [
    ("personenbezogene", "personenbezogen", true), ("cafe\u{301}", "cafe", false), ("aab", "ab", true),
    ("ab", "abc", false), ("superb", "supergood", false), ("a supergood user", "supergood", true),
    ("user", "user", true), ("Ärger über Öl", "über", true),
  ])
  func `a part stands anywhere as whole characters`(text: String, part: String, isThere: Bool) {
    #expect(SearchedText(text).contains(part) == isThere)
  }

  @Test func `a digit of any script is found`() {
    #expect("in ٣ days".firstDigit == "٣" && "in 3 days".firstDigit == "3" && "½ a day".firstDigit == nil)
  }
}

/// Small letters are those of the standard library.
struct SmallLettersTests {
  @Test func `each scalar has the same small letter`() {
    for value in (UInt32(0)..<0x2_0000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\(Character(scalar))"
      if text.inSmallLetters != text.lowercased() { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `a text keeps its other signs`() {
    #expect("ΑΘΗΝΑΣ, Kyjiv – Київ: İ 5 \u{FFFC} 利用者".inSmallLetters == "αθηνασ, kyjiv – київ: i\u{307} 5 \u{FFFC} 利用者")
  }
}

/// Work on all cores comes back in order.
struct AllCoresTests {
  @Test func `each element has its own result at its place`() {
    let numbers = Array(0..<10_000)
    #expect(numbers.mapOnAllCores { $0 * $0 } == numbers.map { $0 * $0 })
    #expect(numbers.mapOnAllCores { $0 % 3 == 0 ? nil : $0 } == numbers.map { $0 % 3 == 0 ? nil : $0 })
    #expect([Int]().mapOnAllCores { $0 }.isEmpty)
  }
}
