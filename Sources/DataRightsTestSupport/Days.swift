public import DataRights

/// The day that a test writes as `2026-03-02`; a misspelt one stops the test.
public func day(_ iso: String) -> CivilDate {
  guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return date
}

/// The events that a test writes as `sent=2026-06-01`; a misspelt one stops the test.
public func events(_ texts: String...) -> [Event] { events(texts) }

/// The events that a test writes as `sent=2026-06-01`; a misspelt one stops the test.
public func events(_ texts: [String]) -> [Event] {
  texts.map { text in
    guard let event = Event(text) else { preconditionFailure("\(text) is no event") }
    return event
  }
}
