/// A filled letter: what it says and to whom, before any layout.
public struct Letter: Sendable, Hashable {
  public let language: String
  public let subject: String
  public let body: String
  public let reference: String
  public let date: CivilDate
  public let sender: Sender
  public let recipient: Recipient
  /// The kinds of identity data that it discloses to the addressee.
  public let disclosed: [String]
  /// The review of its words.
  public let review: LetterTemplate.Review

  /// Who writes, with no more than the letter discloses.
  public struct Sender: Sendable, Hashable {
    public let name: String
    public let email: String
    public let address: [String]
  }

  /// Who is written to.
  public struct Recipient: Sendable, Hashable {
    public let name: String
    public let email: String?
    public let address: [String]
  }
}
