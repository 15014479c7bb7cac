/// An e-mail address that every mail program and server takes: `local@domain`, in ASCII, unquoted.
///
/// It is stricter than RFC 5322 (no quoted local part, no comment, no address literal) and has the limits
/// of RFC 5321, section 4.5.3.1, so that what is accepted can stand in a header or a link as it is.
public struct MailAddress: Sendable, Hashable {
  /// What stands before the `@`.
  public let local: String
  /// What stands after the `@`.
  public let domain: String

  /// Reads an address; throws the first problem it has.
  public init(_ text: String) throws(Problem) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { throw .notASCII }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .spaceOrControl }
    let halves = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2 else { throw .notOneAt }
    guard bytes.count <= 254, halves[0].count <= 64 else { throw .tooLong }
    let atoms = halves[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isAtomText) }) else { throw .badLocalPart }
    let labels = halves[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(Self.isLabel), labels.last?.contains(where: Self.isLetter) == true
    else { throw .badDomain }
    local = String(decoding: halves[0], as: UTF8.self)
    domain = String(decoding: halves[1], as: UTF8.self)
  }

  /// The whole address.
  public var text: String { local + "@" + domain }

  /// Whether a byte may stand in an atom (RFC 5322, section 3.2.3).
  static func isAtomText(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension MailAddress {
  /// What is wrong with a text that should be an address; the text itself is not in it.
  public enum Problem: String, Error, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// There is nothing.
    case empty
    /// A letter outside ASCII; mail programs disagree about those.
    case notASCII
    /// A space, a line break or another control character.
    case spaceOrControl
    /// No `@`, or more than one.
    case notOneAt
    /// More than 64 characters before the `@`, or 254 in all.
    case tooLong
    /// Before the `@`: nothing, a misplaced dot, or a character that needs quotes.
    case badLocalPart
    /// After the `@`: no domain name such as `example.org`.
    case badDomain

    /// The problem and its remedy as a clause.
    public var description: String {
      switch self {
      case .empty: "it is empty"
      case .notASCII: "it has a letter outside ASCII; write an international domain in its xn-- form"
      case .spaceOrControl: "it has a space, a line break or another control character in it"
      case .notOneAt: "it needs exactly one @"
      case .tooLong: "it is too long; 64 characters may stand before the @, and 254 in all"
      case .badLocalPart: "what stands before the @ is empty, has a misplaced dot or would need quotes"
      case .badDomain: "what stands after the @ is no domain name such as example.org"
      }
    }
  }
}
