import DataRights

/// A row of the site's table, its cells told apart.
struct RequestRow: Hashable {
  /// What the site calls a message.
  enum Kind: String { case access, erasure, rectification, objection, custom, response, admonition, complaint }

  typealias Reason = RequestTable.Issue.Reason

  let line: Int
  let on: CivilDate
  let slug: String?
  let recipient: String
  let email: String?
  let reference: String
  let kind: Kind
  let via: Event.Channel?
  /// What in the row was left aside.
  let remarks: [Reason]

  /// The cells of a whole row.
  private static let width = 7

  /// Tells the cells of a row, which may be more than seven where the recipient has separators.
  init(_ cells: [String], line: Int, separator: UInt8) throws(Failure) {
    guard cells.count >= Self.width else { throw Failure(reason: .cells) }
    guard let on = RequestDate.day(cells[0]) else { throw Failure(reason: .date) }
    let last = cells.count - 1
    let plain = (cells[1], email: cells[last - 3], reference: cells[last - 2], kind: cells[last - 1], via: cells[last])
    let isWhole = cells.count == Self.width
    // Words of the site beyond their places mean that the cells are others than they seem.
    guard let kind = Kind(rawValue: plain.kind.lowercased()) else { throw Failure(reason: isWhole ? .type : .shifted) }
    let via = Self.channel(plain.via)
    let isSlug = Self.isSlug(plain.0)
    let isMail = plain.email.isEmpty || RequestRecipient.isAddress(plain.email)
    if !isWhole {
      guard Self.isReference(plain.reference), isMail, isSlug, via != nil || plain.via.isEmpty,
        !RequestRecipient.isAddress(cells[last - 4])
      else { throw Failure(reason: .shifted) }
    }
    guard Self.isUsable(plain.reference) else { throw Failure(reason: .reference) }
    self.line = line
    self.on = on
    self.kind = kind
    self.via = via
    reference = plain.reference
    slug = isSlug && !plain.0.isEmpty ? plain.0 : nil
    email = isMail && !plain.email.isEmpty ? plain.email : nil
    let recipient = RequestRecipient.unquoted(
      cells[2...(last - 4)].joined(separator: String(Unicode.Scalar(separator))))
    self.recipient = ExportText.repaired(recipient) ?? recipient
    var remarks: [Reason] = []
    if !isSlug { remarks.append(.slug) }
    if !isMail { remarks.append(.email) }
    // An edition of the site wrote the address once more where the channel belongs.
    if via == nil, !plain.via.isEmpty, plain.via != plain.email { remarks.append(.channel) }
    self.remarks = remarks
  }

  struct Failure: Error { let reason: Reason }

  /// What the row says, whatever line it stands on.
  var contents: [String] {
    [on.iso, slug ?? "", recipient, email ?? "", reference, kind.rawValue, via?.rawValue ?? ""]
  }

  private static func channel(_ word: String) -> Event.Channel? {
    switch word.lowercased() {
    case "email": .email
    case "letter": .post
    case "fax": .fax
    default: nil
    }
  }

  /// Small letters, digits and hyphens, as the records' schema demands; empty for a company of the user's own.
  private static func isSlug(_ text: String) -> Bool {
    text.utf8.count <= 200
      && text.utf8.allSatisfy {
        $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// A year, a hyphen, and letters and digits, as the site makes them.
  private static func isReference(_ text: String) -> Bool {
    let halves = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return halves.count == 2 && (4...6).contains(halves[0].count) && halves[0].allSatisfy(\.isDigit)
      && (5...20).contains(halves[1].count)
      && halves[1].allSatisfy { Character(Unicode.Scalar($0)).isLetter || $0.isDigit }
  }

  private static func isUsable(_ reference: String) -> Bool {
    (1...60).contains(reference.utf8.count)
      && reference.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
