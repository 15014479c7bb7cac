public import DataRights

/// A file that goes with a mail: the letter as PDF, or evidence that belongs to a complaint.
public struct MailAttachment: Sendable, Hashable {
  /// The file's name, without folders.
  public let fileName: String
  /// The file's media type, without parameters: `application/pdf`.
  public let mediaType: String
  /// What is in the file.
  public let bytes: [UInt8]

  /// Takes a file; throws the first problem that its name or its type has.
  public init(fileName: String, mediaType: String, bytes: [UInt8]) throws(Problem) {
    guard fileName.contains(where: { $0 != "." && !$0.isWhitespace }) else { throw .emptyName }
    guard fileName.utf8.count <= 255 else { throw .nameTooLong }
    guard !fileName.unicodeScalars.contains(where: Self.isForbidden) else { throw .nameCharacter }
    let halves = mediaType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ (1...127).contains($0.count) && $0.allSatisfy(Self.isTypeText) })
    else { throw .mediaType }
    self.fileName = fileName
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// The letter itself as PDF, named by its reference: `DR-2345-6789.pdf`.
  public init(pdf bytes: [UInt8], of letter: Letter) {
    let name = letter.reference.utf8.prefix(64).filter {
      MailAddress.isLetter($0) || MailAddress.isDigit($0) || $0 == UInt8(ascii: "-")
    }
    fileName = (name.isEmpty ? "letter" : String(decoding: name, as: UTF8.self)) + ".pdf"
    mediaType = "application/pdf"
    self.bytes = bytes
  }

  /// Whether a name with it would break a header, or lead into a folder where it is saved.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "\\" || Character(scalar).isNewline
      || scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  /// What types are written in (RFC 6838, section 4.2).
  private static func isTypeText(_ byte: UInt8) -> Bool {
    MailAddress.isLetter(byte) || MailAddress.isDigit(byte) || "!#$&-^_.+".utf8.contains(byte)
  }
}

extension MailAttachment {
  /// What is wrong with a file's name or type; neither is in it.
  public enum Problem: String, Error, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// No name, or nothing but dots and blanks.
    case emptyName
    /// More than 255 bytes, which no disk takes.
    case nameTooLong
    /// A folder's name before it, a line break or another control character.
    case nameCharacter
    /// No media type such as `application/pdf`.
    case mediaType

    /// The problem and its remedy as a clause.
    public var description: String {
      switch self {
      case .emptyName: "the attachment has no file name; give it one such as letter.pdf"
      case .nameTooLong: "the attachment's file name is longer than 255 bytes; shorten it"
      case .nameCharacter:
        "there is a slash, a line break or another control character in the attachment's file name; take it out"
      case .mediaType: "the attachment's type is no media type such as application/pdf"
      }
    }
  }
}
