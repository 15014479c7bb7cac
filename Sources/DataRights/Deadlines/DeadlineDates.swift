/// The bare dates of a deadline of a request of which only the beginning is known: no question has stopped its clock.
public struct DeadlineDates: Sendable, Hashable {
  /// Which of the law's deadlines or windows it is.
  public let id: DeadlineID
  /// The counted date, before it moves off days without work.
  public let nominal: CivilDate
  /// The last day on the latest reasonable reading.
  public let due: CivilDate
  /// The date on the strictest reading.
  public let earliest: CivilDate
  /// The time, where the law counts hours.
  public let dueAt: CivilTime?
  /// How well the date is confirmed.
  public let certainty: Certainty
}
