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

  /// Makes a request for a letter.
  public init(
    right: Right, grounds: [String] = [], reason: String? = nil, scope: String? = nil, uses: [Right.Use] = [],
    corrections: [(field: String, value: String)] = [], byPost: Bool = false
  ) {
    self.right = right
    self.grounds = grounds
    self.reason = reason
    self.scope = scope
    self.uses = uses
    self.corrections = corrections
    self.byPost = byPost
  }
}

/// Why a letter cannot be written.
public enum LetterError: Error, Hashable, Sendable {
  /// The law does not give the right.
  case rightMissing(Right, law: String)
  /// The writer's profile lacks something that the letter needs.
  case profileLacks([String])
  /// A right that needs a reason of the writer's own.
  case reasonMissing(Right)
  /// A right that needs what is to be corrected.
  case correctionsMissing
  /// A ground that the law does not list for the right.
  case unknownGround(String, known: [String])
  /// A use that the law gives no opt-out from.
  case unknownUse(String, known: [String])
  /// Something the user wrote for which the letter has no place.
  case unused(String, letter: String)
  /// The template is wrong.
  case template(DataError)
}
