extension JurisdictionPicker {
  /// What is known of the people and the wish.
  public struct Question: Sendable {
    /// A place where the person lived until a day.
    public struct FormerResidence: Sendable, Hashable {
      /// The place.
      public let place: String
      /// The last day there.
      public let until: CivilDate

      /// Makes a former residence.
      public init(place: String, until: CivilDate) {
        self.place = place
        self.until = until
      }
    }

    /// Where the person is today.
    public var resident: String
    /// Where the person was before, in any order; empty for one who did not move.
    public var formerly: [FormerResidence]
    /// Where the controller is established; several for one with several seats, empty where none is known.
    public var controllerPlaces: [String]
    /// The right asked for; nil where only the reach of laws matters.
    public var right: Right?
    /// The day on which the laws must hold.
    public var on: CivilDate

    /// Makes a question.
    public init(
      resident: String, formerly: [FormerResidence] = [], controllerPlaces: [String] = [], right: Right? = nil,
      on: CivilDate
    ) {
      self.resident = resident
      self.formerly = formerly
      self.controllerPlaces = controllerPlaces
      self.right = right
      self.on = on
    }

    /// Where the person lived on the day asked about.
    public var home: String { formerly.filter { on <= $0.until }.min { $0.until < $1.until }?.place ?? resident }

    /// The residences that had ended by the day asked about, the latest first.
    var left: [FormerResidence] { formerly.filter { $0.until < on }.sorted { $0.until > $1.until } }
  }
}
