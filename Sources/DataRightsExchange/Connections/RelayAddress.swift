/// An entry of Apple's list of addresses that stand in for the person's own ("Hide My Email").
public struct RelayAddress: Sendable, Hashable {
  /// For which app or site it was made, as Apple lists it.
  public let name: String
  /// The address; nil unless it was asked for, since whoever has it can write to the person.
  public let address: String?
}
