import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport

/// Writes the table of "My requests" as the site's own code does: cells joined by semicolons, none quoted, line breaks of
/// addresses made commas, each line ended by CR LF, no byte order mark.
enum RequestSite {
  static let header = "date;slug;recipient;email;reference;type;via"

  struct Message {
    var date: String
    var slug = ""
    var recipient = ""
    var email = ""
    var reference: String
    var type: String
    var via = "email"

    var row: String { [date, slug, onOneLine, email, reference, type, via].joined(separator: ";") + "\r\n" }

    /// The address with a comma and a space for every run of line breaks.
    var onOneLine: String {
      var text = ""
      var isBroken = false
      for scalar in recipient.unicodeScalars {
        let isBreak = scalar == "\n" || scalar == "\r"
        if isBreak, !isBroken { text += ", " }
        if !isBreak { text.unicodeScalars.append(scalar) }
        isBroken = isBreak
      }
      return text
    }
  }

  static func table(_ messages: [Message]) -> String { header + "\r\n" + messages.map(\.row).joined() }

  /// Three requests of which one went the whole way.
  static let messages = [
    Message(
      date: "2026-01-31", slug: "example-shop", recipient: "Example GmbH\nMusterstraße 1\n10115 Berlin\nDeutschland",
      email: "datenschutz@example.org", reference: "2026-K3XQ7PA", type: "access"),
    Message(
      date: "2026-02-10", recipient: "Example GmbH\nMusterstraße 1\n10115 Berlin\nDeutschland",
      email: "datenschutz@example.org", reference: "2026-K3XQ7PA", type: "response"),
    Message(
      date: "2026-03-04", slug: "example-shop", recipient: "Example GmbH\nMusterstraße 1\n10115 Berlin\nDeutschland",
      reference: "2026-K3XQ7PA", type: "admonition", via: "letter"),
    Message(
      date: "2026-04-01", recipient: "Example Authority\nAm Amt 2\n10115 Berlin", email: "amt@example.org",
      reference: "2026-K3XQ7PA", type: "complaint", via: "fax"),
    Message(
      date: "2026-02-01", slug: "example-inc", recipient: "Example, Inc.\n1 Main St\nSan Diego CA 92101\nUSA",
      email: "privacy@example.org", reference: "2026-AB12CD3", type: "erasure"),
    Message(
      date: "2026-02-02", recipient: "Verein Beispiel", reference: "2026-ZZ99ZZ9", type: "objection", via: "letter"),
  ]

  static func read(_ text: String) throws -> RequestTable {
    guard let table = RequestTable(Array(text.utf8)) else { throw NoTable() }
    return table
  }

  struct NoTable: Error {}
}

extension RequestTable.Issue {
  init(_ line: Int, _ reason: Reason) { self.init(line: line, reason: reason) }
}
