/// A letter that was written in a proceeding after its request; whether it was sent, an event says.
public struct WrittenLetter: Sendable, Hashable {
  /// Which letter.
  public let letter: FollowUp
  /// The day that it bears.
  public let on: CivilDate
  /// The tag of its language.
  public let language: String
  /// The kinds of identity data that it discloses.
  public let disclosed: [String]

  /// Makes an entry.
  public init(_ letter: FollowUp, on: CivilDate, language: String, disclosed: [String]) {
    self.letter = letter
    self.on = on
    self.language = language
    self.disclosed = disclosed
  }
}
