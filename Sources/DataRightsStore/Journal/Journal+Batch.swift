public import DataRights

extension Journal {
  /// Opens proceedings under the next numbers in one durable step: all of them or, where something throws, none.
  ///
  /// Each is an action of its own, so that `undo` takes back one at a time.
  ///
  /// - Parameters:
  ///   - recorded: the instant in UTC.
  ///   - make: makes the proceedings, the first under the number it is handed and each other under the next, as
  ///     ``openProceeding(recorded:_:)`` has it.
  @discardableResult
  public func openProceedings(
    recorded: String, _ make: (_ first: Int) throws -> [(proceeding: Proceeding, letters: [Letter])]
  ) throws -> [Proceeding] {
    try eventLog.write { log in
      let first = try log.highestProceedingNumber() + 1
      let made = try make(first)
      for (offset, one) in made.enumerated() {
        log.beginAction()
        try open(one.proceeding, one.letters, number: first + offset, recorded: recorded, in: log)
      }
      return made.map(\.proceeding)
    }
  }

  /// Hands out the keys of the batch rows for which this person's proceedings were opened, each with the number.
  ///
  /// What was taken back or erased since may be among them.
  public func eachBatchKey(_ take: (_ key: String, _ number: Int) throws -> Void) throws {
    try eventLog.read { log in
      try log.eachEvent { event in
        if event.kind == Kind.opened, event.person == person, case .proceeding(let number) = event.subject,
          let key = event.payload["batchKey"]?.string
        {
          try take(key, number)
        }
        return true
      }
    }
  }
}
