package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Desk {
  /// How every proceeding looks today.
  package func outlooks(ofEveryone: Bool = false) throws -> [Outlook] {
    try outlooks(of: readJournal().proceedings(ofEveryone: ofEveryone))
  }

  /// Hands out how every proceeding looks today, by number and some at a time, so that memory does not grow with them.
  package func eachOutlooks(ofEveryone: Bool, _ take: ([Outlook]) throws -> Void) throws {
    let maker = OutlookMaker(catalogue, today: today)
    try eachProceedings(
      ofEveryone: ofEveryone, make: { proceeding, _ in try maker.make(proceeding)?.outlook }, take: take)
  }

  /// What is made of how every proceeding looks today, by number; made on all cores.
  package func mapOutlooks<Made: Sendable>(
    ofEveryone: Bool, _ make: @escaping @Sendable (Outlook) -> Made
  ) throws -> [Made] {
    let maker = OutlookMaker(catalogue, today: today)
    var all: [Made] = []
    try eachProceedings(ofEveryone: ofEveryone) { proceeding, _ in
      try maker.make(proceeding).map { make($0.outlook) }
    } take: { made in
      all += made
    }
    return all
  }

  /// How proceedings look today; one whose law is not among the data is named and left out.
  package func outlooks(of proceedings: [Proceeding]) throws -> [Outlook] {
    let maker = OutlookMaker(catalogue, today: today)
    return try proceedings.compactMap { proceeding in
      let made = try maker.make(proceeding)
      if made == nil { remarkMissingLaw(proceeding.law, of: proceeding.number) }
      return made?.outlook
    }
  }

  /// Hands out what is made of each proceeding, by number and some at a time: one core reads the log, and all others
  /// fold what was read and work on it.
  ///
  /// - Parameters:
  ///   - make: called on any core in any order, with how many events are kept of the proceeding; nil where its law is not
  ///     among the data, so that it is named and left out.
  ///   - take: called in the order of the numbers.
  func eachProceedings<Made: Sendable>(
    ofEveryone: Bool, make: @escaping @Sendable (_ proceeding: Proceeding, _ events: Int) throws -> Made?,
    take: ([Made]) throws -> Void
  ) throws {
    var works = WorksInOrder<ProceedingWork<Made>>()
    func finish(_ work: ProceedingWork<Made>) throws {
      for missing in work.missing { remarkMissingLaw(missing.law, of: missing.number) }
      if let error = work.error { throw error }
      try take(work.made)
    }
    try readJournal().eachUnread(ofEveryone: ofEveryone) { unread in
      if works.isFull, let done = works.next() { try finish(done) }
      works.begin { ProceedingWork(unread, make) }
    } failing: {
      while let done = works.next() { try finish(done) }
    }
    while let done = works.next() { try finish(done) }
  }

  private func remarkMissingLaw(_ law: String, of number: Int) {
    remark(words.text("warning.law-gone", ["number": "\(number)", "law": law]))
  }
}

/// What was made of some proceedings, up to the first that failed.
private struct ProceedingWork<Made: Sendable>: Sendable {
  private(set) var made: [Made] = []
  private(set) var missing: [(law: String, number: Int)] = []
  private(set) var error: (any Error)?

  init(_ unread: UnreadProceedings, _ make: (_ proceeding: Proceeding, _ events: Int) throws -> Made?) {
    do {
      let proceedings = try unread.proceedings()
      let events = unread.eventCounts
      made.reserveCapacity(proceedings.count)
      for proceeding in proceedings {
        if let one = try make(proceeding, events[proceeding.number] ?? 0) {
          made.append(one)
        } else {
          missing.append((proceeding.law, proceeding.number))
        }
      }
    } catch {
      self.error = error
    }
  }
}
