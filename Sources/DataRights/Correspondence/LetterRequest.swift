/// What the user wants a letter to say.
public struct LetterRequest: Sendable {
  /// The right that the letter invokes; the law must have it, its nearest is not taken in its place.
  public let right: Right
  /// Ids of the law's grounds that the writer claims; empty for all that rest on an act of the writer.
  public var grounds: [String]
  /// The writer's reasons in their own words; nil where none are given, which some rights do not allow.
  public var reason: String?
  /// What the request is about in the writer's own words; nil for everything.
  public var scope: String?
  /// The uses an opt-out is directed at; empty for all that the law gives.
  public var uses: [Right.Use]
  /// What is to be corrected, by field.
  public var corrections: [(field: String, value: String)]
  /// Whether the letter goes by post, with postal addresses.
  public var byPost: Bool
  /// Whom it is written for; nil where the writer acts for themselves.
  public var representation: Representation?

  /// Makes a request for a letter.
  public init(
    right: Right, grounds: [String] = [], reason: String? = nil, scope: String? = nil, uses: [Right.Use] = [],
    corrections: [(field: String, value: String)] = [], byPost: Bool = false, representation: Representation? = nil
  ) {
    self.right = right
    self.grounds = grounds
    self.reason = reason
    self.scope = scope
    self.uses = uses
    self.corrections = corrections
    self.byPost = byPost
    self.representation = representation
  }
}
