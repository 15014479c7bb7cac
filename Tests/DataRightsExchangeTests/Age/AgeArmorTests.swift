@testable import DataRightsExchange
import Testing

/// The text form, by the rules of the specification and of RFC 7468, section 3.
struct AgeArmorTests {
  /// The test vector `armor` of C2SP CCTV, under CC0 1.0; its contents are `age`.
  static let vector = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FY
    TnlDVkpwTDdPdXdQZFZ3UEw3S1FFYkZET0NjCmhqYWJHWHdTTFE5YzNTNkx3Mmkr
    UzJUdTJmaXdRSEhzbGJCTjZCNDFGTEUKLS0tIFd5SnA5Ri85Rk9aaDdnSmRoZXEy
    V0lKY3dIZ1ljOE5JVmgzZGR3aHJjTmcK7s9ix86RtDMnTmjU8vkTTLdMW/73vqpS
    yPC8DpksHoMx+2Y=
    -----END AGE ENCRYPTED FILE-----

    """
  private static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  private static let end = "-----END AGE ENCRYPTED FILE-----"

  private static func read(_ text: String, pieces: Int = 7) throws -> String {
    var rest = Age.split(Array(text.utf8), pieces)[...]
    let decryptor = try AgeDecryptor(identities: Age.identities(Age.otherIdentityText)) { rest.popFirst() }
    var bytes: [UInt8] = []
    while let piece = try decryptor.read() { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func changed(_ old: String, _ new: String) -> String { vector.replacing(old, with: new) }

  static let allowed = [
    vector, String(vector.dropLast()), changed("\n", "\r\n"), "\n \t\r\n" + vector, vector + " \n\t\r\n",
  ]

  @Test(arguments: allowed.indices) func `texts as others write them are read`(index: Int) throws {
    for pieces in [1, 64, 10_000] { #expect(try Self.read(Self.allowed[index], pieces: pieces) == "age") }
  }

  static let refused = [
    ("nothing within", "\(begin)\n\(end)\n", AgeError.notAge),
    ("another kind", changed("AGE ENCRYPTED FILE", "AGE FILE"), .notAge),
    ("small letters", changed(begin, begin.lowercased()), .notAge),
    ("text before", "hello\n" + vector, .notAge),
    ("many blanks before", String(repeating: "\n", count: 2000) + vector, .damaged(.armor)),
    ("text after", vector + "hello", .damaged(.armor)),
    ("two of them", vector + vector, .damaged(.armor)),
    ("another end", changed(end, "-----END AGE FILE-----"), .damaged(.armor)),
    ("no end", changed(end + "\n", ""), .damaged(.truncated)),
    ("half an end", String(vector.dropLast(10)), .damaged(.truncated)),
    ("an empty line at the beginning", changed(begin, begin + "\n"), .damaged(.armor)),
    ("an empty line at the end", changed(end, "\n" + end), .damaged(.armor)),
    ("headers", changed(begin, begin + "\nHeader: value\n"), .damaged(.armor)),
    ("a checksum as PGP has it", changed("+2Y=\n", "+2Y=\n=abcd\n"), .damaged(.armor)),
    ("no padding", changed("+2Y=", "+2Y"), .damaged(.armor)),
    ("too much padding", changed("+2Y=", "+2Y=="), .damaged(.armor)),
    ("padding parted", changed("+2Y=", "+2Y\n="), .damaged(.armor)),
    ("bits left over", changed("+2Y=", "+2Z="), .damaged(.armor)),
    ("padding within", changed("TnlDVkpwTDdP", "TnlDVkpwTDd="), .damaged(.armor)),
    ("another letter", changed("TnlDVkpw", "TnlD!kpw"), .damaged(.armor)),
    ("letters for addresses", changed("TLdMW/73", "TLdMW_73"), .damaged(.armor)),
    ("a short line", changed("Y3FY\n", "Y3FY\nTnlD\n"), .damaged(.armor)),
    ("a long line", changed("Y3FY\nTnlD", "Y3FYTnlD\n"), .damaged(.armor)),
    ("a blank at a line's begin", changed("\nTnlD", "\n TnlD"), .damaged(.armor)),
    ("a blank at a line's end", changed("Y3FY\n", "Y3FY \n"), .damaged(.armor)),
    ("a blank after the first line", changed(begin, begin + " "), .notAge),
    ("a line feed doubled", changed("Y3FY\n", "Y3FY\r\r\n"), .damaged(.armor)),
  ]

  @Test(arguments: refused.indices) func `texts against the rules are refused`(index: Int) {
    let (what, text, error) = Self.refused[index]
    #expect(throws: error, "\(what)") { try Self.read(text) }
  }

  @Test func `a text cut off anywhere is refused`() {
    for count in 0..<Self.vector.utf8.count - 1 {
      #expect(throws: AgeError.self, "\(count) bytes") { try Self.read(String(Self.vector.prefix(count))) }
    }
  }
}
