/// Where the people of a request are, as far as it is known: it decides whose holidays count.
public struct Parties: Sendable, Hashable {
  /// Where the data subject lives.
  public var resident: String?
  /// Where the controller is established.
  public var controllerPlace: String?
  /// Where its representatives in the law's territory are.
  public var representativePlaces: [String]
  /// A calendar that the caller wants counted by, whatever the rest says.
  public var holidays: CalendarReference?

  /// Makes the parties of a request.
  public init(
    resident: String? = nil, controllerPlace: String? = nil, representativePlaces: [String] = [],
    holidays: CalendarReference? = nil
  ) {
    self.resident = resident
    self.controllerPlace = controllerPlace
    self.representativePlaces = representativePlaces
    self.holidays = holidays
  }
}

/// What the core asks of the world of places; the catalogue answers from the data files.
public struct Geography: Sendable {
  /// The working calendar of a place; throws where there is none of that name.
  public let calendar: @Sendable (CalendarReference) throws -> WorkingCalendar
  /// A place and the places it lies in, itself first.
  public let chain: @Sendable (String) throws -> [String]
  /// Days an ordinary letter usually takes to a place.
  public let postDays: @Sendable (String) throws -> Int

  /// Makes a geography from its answers.
  public init(
    calendar: @escaping @Sendable (CalendarReference) throws -> WorkingCalendar,
    chain: @escaping @Sendable (String) throws -> [String],
    postDays: @escaping @Sendable (String) throws -> Int
  ) {
    self.calendar = calendar
    self.chain = chain
    self.postDays = postDays
  }

  /// Whether a place is one of some places or lies in one.
  public func lies(_ place: String, in places: some Sequence<String>) throws -> Bool {
    let chain = try self.chain(place)
    return places.contains { chain.contains($0) }
  }
}
