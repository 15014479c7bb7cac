/// What the user wants a letter to say that follows upon a request.
public struct FollowUpRequest: Sendable {
  /// Which letter.
  public let letter: FollowUp
  /// The day by which the letter asks for an answer.
  public var replyBy: CivilDate
  /// The user's own words; nil for none.
  public var reason: String?
  /// What the request is about, in the user's own words; nil for everything.
  public var scope: String?
  /// Keys of the items that the answer lacks.
  public var missing: [String]
  /// What the user gives of their own accord so as to be identified or found, by kind.
  public var provided: [(kind: String, value: String)]
  /// Whether a copy of an identity document with parts blacked out is enclosed; never by default.
  public var idCopy: Bool
  /// Whether an announced extension gave no reasons that lie in the request, as the user finds.
  public var unreasoned: Bool
  /// The events of which the user encloses the evidence.
  public var enclosed: [Event]
  /// Whether the letter goes by post, with postal addresses.
  public var byPost: Bool
  /// Whom it is written for; nil where the writer acts for themselves.
  public var representation: Representation?

  /// Makes a request for a letter.
  public init(
    _ letter: FollowUp, replyBy: CivilDate, reason: String? = nil, scope: String? = nil, missing: [String] = [],
    provided: [(kind: String, value: String)] = [], idCopy: Bool = false, unreasoned: Bool = false,
    enclosed: [Event] = [], byPost: Bool = false, representation: Representation? = nil
  ) {
    self.letter = letter
    self.replyBy = replyBy
    self.reason = reason
    self.scope = scope
    self.missing = missing
    self.provided = provided
    self.idCopy = idCopy
    self.unreasoned = unreasoned
    self.enclosed = enclosed
    self.byPost = byPost
    self.representation = representation
  }
}
