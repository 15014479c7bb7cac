public import DataRights

/// The requests that somebody made with Datenanfragen.de or one of its sister sites (datarequests.org), read from the
/// table that the page "My requests" exports.
///
/// The table has one message a line and parts its cells by semicolons, but quotes none, so that a semicolon in an address
/// shifts the cells behind it. Cells are then told from both ends of the row; where that leaves a doubt, the row is an
/// ``Issue`` and no guess. Which law a request invoked is not in the file: the site writes letters under the GDPR, and
/// whether that, or the UK's or another, is the law of the reader follows from where they live.
public struct RequestTable: Sendable, Hashable {
  /// One message of a request.
  public struct Message: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The letter that began it all.
      case request
      /// A letter that asks for the answer that is overdue or incomplete; the site calls it an admonition.
      case reminder
      /// A message in between. The file does not say whether the user or the company wrote it.
      case response
      /// A complaint to a supervisory authority, who is then the recipient.
      case complaint
    }

    /// The line on which it begins; the first line of the file is 1.
    public let line: Int
    /// What it is.
    public let kind: Kind
    /// Its day.
    public let on: CivilDate
    /// How it was sent; nil where the file has no word that is known.
    public let via: Event.Channel?
    /// The site's key for the company, which is the name of its record; nil for a company of the user's own.
    public let slug: String?
    /// The other side's name and address, with commas where the user had broken lines; empty where there is none.
    public let recipient: String
    /// The other side's e-mail address; nil where there is none.
    public let email: String?

    /// The parts of the recipient: its name, then its address.
    ///
    /// A comma within a line parts it too, except before a company's legal form, as in `Example, Inc.`
    public var recipientLines: [String] { RequestRecipient.lines(of: recipient) }

    /// What happened by it; nil for a response, of which only the user knows who wrote it and what it said.
    public var event: Event? {
      switch kind {
      case .request: Event(.sent, on: on, via: via)
      case .reminder: Event(.reminded, on: on, via: via)
      case .complaint: Event(.complained, on: on, via: via)
      case .response: nil
      }
    }
  }

  /// A request with all that followed.
  public struct Request: Sendable, Hashable {
    /// Its key, which stands in its letters.
    public let reference: String
    /// What was asked for.
    ///
    /// The site's objection is one to direct marketing (Article 21(2) GDPR).
    public let right: Right
    /// Its messages by day, the request first.
    public let messages: [Message]
  }

  /// A row, or something in one, that was not understood.
  public struct Issue: Sendable, Hashable {
    /// What is the matter.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// It has too few cells.
      case cells
      /// Its day is none.
      case date
      /// It has no reference.
      case reference
      /// Its type is not known.
      case type
      /// Semicolons in the address leave it open where the other cells are.
      case shifted
      /// It is a letter in the user's own words, of which the file does not say what it asked for.
      case custom
      /// It follows a request that the file does not have.
      case withoutRequest = "without-request"
      /// Its reference is that of another request.
      case secondRequest = "second-request"
      /// It lies before the request that it follows.
      case beforeRequest = "before-request"
      /// It is another row word for word.
      case `repeated`
      /// Its channel is not known; the row was taken without one.
      case channel
      /// Its e-mail address is none; the row was taken without it.
      case email
      /// Its key of the company is none; the row was taken without it.
      case slug

      /// Whether the row was left out.
      public var isLoss: Bool { ![.channel, .email, .slug, .repeated].contains(self) }
    }

    /// The line on which the row begins.
    public let line: Int
    /// What is the matter.
    public let reason: Reason
  }

  /// The requests, in the order of the file.
  public let requests: [Request]
  /// What was not understood, by line; no more than ``mostIssues``.
  public let issues: [Issue]
  /// How many things were not understood, those left out of ``issues`` among them.
  public let issueCount: Int
  /// Whether the file goes on after ``mostRows``, from where on it was not read.
  public let isTruncated: Bool

  /// The size from which on a file is not read.
  public static let mostBytes = 32 << 20
  /// Rows that are read.
  public static let mostRows = 200_000
  /// Issues that are kept.
  public static let mostIssues = 1000

  /// Reads a file, or the first such table in a folder or a ZIP archive.
  public init(at path: String) throws(ImportError) {
    let source = try FileSource(path) { $0.hasSuffix(".csv") }
    guard let first = source.found.first else { throw .nothingFound(file: path, wanted: ["*.csv"]) }
    for file in source.found {
      if let table = Self(try file.read(limit: Self.mostBytes)) {
        self = table
        return
      }
    }
    throw .unknownFormat(file: path, entry: first.entry)
  }

  /// Reads the bytes of a file; nil where they do not begin with the header of such a table.
  public init?(_ bytes: [UInt8]) {
    guard let reader = RequestRowReader(bytes) else { return nil }
    var groups = RequestGroups(reader.rows)
    let issues = (reader.issues + groups.takeIssues()).sorted {
      ($0.line, $0.reason.rawValue) < ($1.line, $1.reason.rawValue)
    }
    requests = groups.requests
    self.issues = Array(issues.prefix(Self.mostIssues))
    issueCount = issues.count
    isTruncated = reader.isTruncated
  }
}
