/// The person who writes; nothing of it goes into a letter that the right and the addressee do not need.
public struct Writer: Sendable, Hashable {
  /// The person's full name; nil until the profile has it, and no letter is written without it.
  public var name: String?
  /// The address for answers; nil until the profile has it, and no letter is written without it.
  public var email: String?
  /// The person's postal address, line by line; empty where it is not given, which only letters by post need.
  public var address: [String]
  /// Where the person lives.
  public var residence: String?
  /// The language of letters.
  public var language: String?
  /// Account numbers and the like, by kind.
  public var identifiers: [String: String]

  /// Makes a writer.
  public init(
    name: String? = nil, email: String? = nil, address: [String] = [], residence: String? = nil,
    language: String? = nil, identifiers: [String: String] = [:]
  ) {
    self.name = name
    self.email = email
    self.address = address
    self.residence = residence
    self.language = language
    self.identifiers = identifiers
  }

  /// The kind of identifier for which the postal address serves.
  static let postalAddress = "postal-address"

  /// The identifier of a kind; nil where the profile has none.
  func value(of kind: String) -> String? {
    identifiers[kind]
      ?? (kind == Self.postalAddress && !address.isEmpty ? address.joined(separator: ", ") : nil)
  }
}
