public import DataRights

/// Which proceeding a reply belongs to, and what says so.
public struct ProceedingMatch: Sendable, Hashable {
  /// What says so.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The reference stands in the subject or the text, or in those of a mail that came back.
    case reference
    /// The mail answers one whose key holds the reference.
    case inReplyTo = "in-reply-to"
    /// It comes from a mail domain of the addressee, to whom only one request is open.
    case domain
  }

  /// The proceeding's number.
  public let number: Int
  /// What says so.
  public let basis: Basis

  /// Finds the proceeding; nil where nothing or more than one fits.
  ///
  /// - Parameter addressee: the addressee with an id, whose contacts have mail domains.
  public init?(_ mail: MailFile, among proceedings: [Proceeding], addressee: (String) -> Addressee?) {
    func named(in texts: [String]) -> Int? {
      let text = texts.joined(separator: "\n").uppercased()
      let found = proceedings.filter { text.mentions(Array($0.reference.uppercased().utf8)) }
      return found.count == 1 ? found[0].number : nil
    }
    if let number = named(in: [mail.subject]) ?? named(in: mail.returned) ?? named(in: [mail.text]) {
      self.init(number: number, basis: .reference)
    } else if let number = named(in: mail.answers) {
      self.init(number: number, basis: .inReplyTo)
    } else if let number = Self.byDomain(mail, proceedings, addressee) {
      self.init(number: number, basis: .domain)
    } else {
      return nil
    }
  }

  private init(number: Int, basis: Basis) {
    self.number = number
    self.basis = basis
  }

  /// Whether a mail comes from a mail domain of an addressee, or could not be delivered there.
  public static func isFrom(_ addressee: Addressee, _ mail: MailFile) -> Bool {
    [mail.from?.address, mail.report?.recipient].compactMap(\.self).contains { MailDomain.isOf(addressee, address: $0) }
  }

  /// What of a mail can name a proceeding; one that it does not name need not be handed in.
  public struct Clues: Sendable {
    private let text: String

    /// Gathers what can name a proceeding.
    public init(_ mail: MailFile) {
      text = ([mail.subject] + mail.returned + [mail.text] + mail.answers).joined(separator: "\n").uppercased()
    }

    /// Whether a reference stands anywhere in it.
    public func name(_ reference: String) -> Bool { text.mentions(Array(reference.uppercased().utf8)) }
  }

  private static func byDomain(
    _ mail: MailFile, _ proceedings: [Proceeding], _ addressee: (String) -> Addressee?
  ) -> Int? {
    let open = proceedings.filter { proceeding in
      proceeding.events.contains { $0.kind == .sent || $0.kind == .received }
        && !proceeding.events.contains { $0.kind == .closed || $0.kind == .withdrawn }
    }
    let fitting = open.filter { proceeding in
      addressee(proceeding.addressee).map { isFrom($0, mail) } ?? false
    }
    return fitting.count == 1 ? fitting[0].number : nil
  }
}
