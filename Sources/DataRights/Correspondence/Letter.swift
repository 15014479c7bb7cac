/// A filled letter: what it says and to whom, before any layout.
public struct Letter: Sendable, Hashable {
  /// The tag of the language it is written in: `de`.
  public let language: String
  /// The filled subject line, without the label that a language puts before it.
  public let subject: String
  /// The filled text below the subject line, its lines parted by line feeds.
  public let body: String
  /// The lasting key of its proceeding, which stands in the subject.
  public let reference: String
  /// The day that the letter bears, as of which the law is read.
  public let date: CivilDate
  /// The writer, as the letter discloses them.
  public let sender: Sender
  /// The controller that the letter is addressed to; not a recipient of data as the GDPR has it.
  public let addressee: Addressed
  /// The kinds of identity data that it discloses to the addressee.
  public let disclosed: [String]
  /// The review of its words.
  public let review: LetterTemplate.Review

  /// Who writes, with no more than the letter discloses.
  public struct Sender: Sendable, Hashable {
    /// The writer's full name.
    public let name: String
    /// The address to which the controller is to answer.
    public let email: String
    /// The writer's postal address, line by line; empty where the letter does not go by post.
    public let address: [String]

    /// Makes a sender.
    public init(name: String, email: String, address: [String]) {
      self.name = name
      self.email = email
      self.address = address
    }
  }

  /// Who is written to.
  public struct Addressed: Sendable, Hashable {
    /// The controller's name, as its addressee record has it.
    public let name: String
    /// The address that the letter is sent to; nil where the contact is no e-mail address.
    public let email: String?
    /// The controller's postal address, line by line; empty where unknown.
    public let address: [String]

    /// Makes whom a letter goes to.
    public init(name: String, email: String?, address: [String]) {
      self.name = name
      self.email = email
      self.address = address
    }
  }

  /// Makes a letter of words that are filled already, such as one that was kept.
  public init(
    language: String, subject: String, body: String, reference: String, date: CivilDate, sender: Sender,
    addressee: Addressed, disclosed: [String], review: LetterTemplate.Review
  ) {
    self.language = language
    self.subject = subject
    self.body = body
    self.reference = reference
    self.date = date
    self.sender = sender
    self.addressee = addressee
    self.disclosed = disclosed
    self.review = review
  }
}

extension Letter {
  /// The same letter under another subject line.
  public func under(_ subject: String) -> Letter {
    Letter(
      language: language, subject: subject, body: body, reference: reference, date: date, sender: sender,
      addressee: addressee, disclosed: disclosed, review: review)
  }

  /// The same letter to somebody else, where it goes to an authority, with what it discloses besides.
  func to(_ other: Addressed?, disclosing more: [String]) -> Letter {
    Letter(
      language: language, subject: subject, body: body, reference: reference, date: date, sender: sender,
      addressee: other ?? addressee, disclosed: disclosed + more, review: review)
  }

  /// The same as a document of somebody else, who is to sign it.
  func signed(by name: String) -> Letter {
    Letter(
      language: language, subject: subject, body: body, reference: reference, date: date,
      sender: Sender(name: name, email: "", address: []), addressee: addressee, disclosed: disclosed, review: review)
  }
}
