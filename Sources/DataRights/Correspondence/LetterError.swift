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
  /// A letter that follows upon a request that was never sent.
  case notSent
  /// A letter that answers something of which the log knows nothing.
  case nothingToAnswer(FollowUp, [EventKind])
  /// A letter that follows upon requests for some rights only.
  case notUpon(FollowUp, Right)
  /// A letter that names what is missing, without anything missing.
  case nothingMissing(known: [String])
  /// An item that the law does not list for the answer.
  case unknownItem(String, known: [String])
  /// A complaint about nothing.
  case nothingToComplainOf
  /// A letter that rests on something the law does not provide for.
  case notProvidedFor(FollowUp, law: String)
  /// The template is wrong.
  case template(DataError)
}
