/// A fact of a proceeding: something that happened on a day.
public struct Event: Sendable, Hashable {
  /// How something was sent or arrived.
  public enum Channel: String, Sendable, Hashable, CaseIterable { case email, post, form, fax }

  /// What happened.
  public let kind: EventKind
  /// The day on which it happened.
  public let on: CivilDate
  /// The time of day, kept where a law counts hours.
  public let at: CivilTime?
  /// The day the controller chose, of an extension.
  public let until: CivilDate?
  /// The channel, where it matters.
  public let via: Channel?
  /// The user's own words about it.
  public let note: String?
  /// What proves it.
  public let evidence: [Evidence]
  /// The `Message-ID` of the mail by which it happened, where it is known.
  public let messageID: String?

  /// Makes an event.
  public init(
    _ kind: EventKind, on: CivilDate, at: CivilTime? = nil, until: CivilDate? = nil, via: Channel? = nil,
    note: String? = nil, evidence: [Evidence] = [], messageID: String? = nil
  ) {
    self.kind = kind
    self.on = on
    self.at = at
    self.until = until
    self.via = via
    self.note = note
    self.evidence = evidence
    self.messageID = messageID
  }

  /// Reads `identity-requested=2026-06-03`, or `extended=2026-12-20..2027-01-15` with the date chosen.
  public init?(_ text: String) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, let kind = EventKind(rawValue: halves[0]) else { return nil }
    guard let dots = halves[1].range(of: "..") else {
      guard let day = Day(halves[1]) else { return nil }
      self.init(kind, on: day.date, at: day.time)
      return
    }
    guard let on = CivilDate(iso: String(halves[1][..<dots.lowerBound])),
      let until = CivilDate(iso: String(halves[1][dots.upperBound...])), until >= on
    else { return nil }
    self.init(kind, on: on, until: until)
  }
}

/// A date, or a date with a time, as a user writes it.
public struct Day: Sendable, Hashable {
  /// The day itself, in local time.
  public let date: CivilDate
  /// The same day with its time and offset; nil where only the day was written.
  public let time: CivilTime?

  /// Takes a day without a time.
  public init(_ date: CivilDate) { self.init(date, nil) }

  init(_ date: CivilDate, _ time: CivilTime?) {
    self.date = date
    self.time = time
  }

  /// Reads `2026-03-02` or `2026-11-20T16:30+07:00`.
  public init?(_ text: String) {
    if let date = CivilDate(iso: text) {
      self.date = date
      time = nil
    } else if let time = CivilTime(iso: text) {
      date = time.date
      self.time = time
    } else {
      return nil
    }
  }
}

extension StringProtocol {
  /// The range of the first occurrence of a text.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
