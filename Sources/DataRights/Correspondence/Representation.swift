/// Somebody for whom a letter is written, and in what capacity.
public struct Representation: Sendable, Hashable {
  /// In what capacity somebody writes for another.
  public enum Capacity: String, Sendable, Hashable, CaseIterable {
    /// Authorised by the person.
    case agent
    /// Holding parental responsibility.
    case parent
    /// Appointed by law or by a court.
    case guardian
    /// A body that the person has mandated, such as an association (Article 80 GDPR).
    case organisation
  }

  /// The name of the person whose data the letter is about.
  public let person: String
  /// The writer's capacity.
  public let capacity: Capacity

  /// Makes a representation.
  public init(of person: String, as capacity: Capacity) {
    self.person = person
    self.capacity = capacity
  }
}
