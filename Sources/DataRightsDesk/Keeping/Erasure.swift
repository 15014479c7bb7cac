import DataRights
package import DataRightsStore

/// Erases a proceeding, or all that is known of a person, with the evidence that nothing else names.
package struct Erasure {
  private let desk: Desk

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// What an erasure came to.
  package struct Outcome {
    package let forgotten: Forgotten
    /// How many files of evidence were removed.
    package let files: Int
    /// What the user should know besides.
    package let remarks: [String]
  }

  /// Removes first what a call that was cut off could not remove any more; it says whether there is the proceeding.
  package func prepare(proceeding: Int?) throws {
    try StoreCheck(desk).removeOrphans()
    if let proceeding { _ = try desk.readJournal().proceeding(proceeding) }
  }

  /// Erases.
  ///
  /// - Parameter proceeding: nil for all that is known of the person.
  package func erase(proceeding: Int?) throws -> Outcome {
    let journal = try desk.writeJournal()
    let forgotten =
      if let proceeding {
        try journal.forget(proceeding: proceeding, today: desk.today, recorded: desk.world.now)
      } else {
        try journal.forgetPerson(today: desk.today, recorded: desk.world.now)
      }
    StoreCare(folder: desk.storeFolder).removeSafetyCopy()
    // Looked up anew: another call may have kept the same file for an event of its own meanwhile.
    let removed = Set(try StoreCheck(desk).removeOrphans())
    var remarks: [String] = []
    if !removed.isSuperset(of: forgotten.evidence) { remarks.append(desk.words.text("forget.files-in-use")) }
    do {
      try journal.eventLog.compact()
    } catch {
      // Erased it is; only the room in the file was not given back.
      remarks.append(desk.words.text("forget.not-compacted", ["path": desk.storeFolder]))
    }
    return Outcome(forgotten: forgotten, files: removed.count, remarks: remarks)
  }
}
