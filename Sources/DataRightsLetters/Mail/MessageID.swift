/// The identifier of a mail, as its header field `Message-ID` has it: `<left@right>`.
///
/// Programs write more into it than RFC 5322, section 3.6.4, allows; all that is safe in a header is taken.
public struct MessageID: Sendable, Hashable {
  /// The identifier with its angle brackets.
  public let text: String

  /// Reads an identifier, with or without its angle brackets; throws the first problem it has.
  public init(_ text: String) throws(Problem) {
    var bytes = Array(text.utf8)[...]
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .character }
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">"), bytes.count > 1 {
      bytes = bytes.dropFirst().dropLast()
    }
    guard !bytes.contains(UInt8(ascii: "<")), !bytes.contains(UInt8(ascii: ">")) else { throw .shape }
    let halves = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { throw .shape }
    guard bytes.count <= 900 else { throw .tooLong }
    self.text = "<" + String(decoding: bytes, as: UTF8.self) + ">"
  }

  /// What is wrong with a text that should be an identifier; the text itself is not in it.
  public enum Problem: String, Error, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// A space, a control character or a letter outside ASCII.
    case character
    /// Not one `@` with something on both sides, or an angle bracket inside.
    case shape
    /// More than 900 characters; no line of a header may have more than 998.
    case tooLong

    /// The problem and its remedy as a clause.
    public var description: String {
      switch self {
      case .character: "it has a space, a control character or a letter outside ASCII; copy it from the mail's header"
      case .shape: "it is none such as <abc@example.org>; copy it from the field Message-ID of the mail's header"
      case .tooLong: "it has more than 900 characters; leave it out"
      }
    }
  }
}
