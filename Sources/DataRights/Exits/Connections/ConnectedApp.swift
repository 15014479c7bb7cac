/// An app or service in a provider's list of those that a person connected with their account.
public struct ConnectedApp: Sendable, Hashable {
  /// What the provider says about the connection.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It holds.
    case present
    /// It was not used for long and gives nothing at the moment; it is not removed and may wake up again.
    case expired
    /// The person removed it.
    case removed
  }

  /// The name as the provider lists it.
  public let name: String
  /// The provider's id of the app or of the person within the app, as text: it may have more digits than a number holds.
  public let id: String?
  /// The kind of connection; nil where the list does not tell it.
  public let connection: Connection?
  /// What the provider says about it.
  public let state: State
  /// The day on which it was made, by UTC where the provider writes an instant; nil where the list has none.
  public let addedOn: CivilDate?
  /// The day on which it was removed, by UTC where the provider writes an instant; nil where the list has none.
  public let removedOn: CivilDate?

  /// Makes an entry of a list.
  public init(
    name: String, id: String? = nil, connection: Connection?, state: State = .present, addedOn: CivilDate? = nil,
    removedOn: CivilDate? = nil
  ) {
    self.name = name
    self.id = id
    self.connection = connection
    self.state = state
    self.addedOn = addedOn
    self.removedOn = removedOn
  }
}
