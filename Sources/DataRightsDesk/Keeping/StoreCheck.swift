import DataRights
import DataRightsCatalogue
package import DataRightsStore

/// What `verify` and `doctor` look at.
package struct StoreCheck {
  package let desk: Desk
  private var words: Words { desk.words }

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// Something that was found, with how to mend it.
  package struct Finding {
    package let code: String
    package let text: String
    package let hint: String?
    /// Whether something is wrong, and not only worth knowing.
    package var isFault = true
  }

  /// The chains, what is folded from them, and the evidence.
  package func log() throws -> LogReport {
    let journal = try desk.readJournal()
    let total = try journal.eventLog.read { try $0.eventCount() }
    return try journal.verify(desk.evidence.folder) { desk.progress($0, total) }
  }

  /// Everything: the database, the log, the folder's rights, what lies about, the laws of the proceedings.
  package func all() throws -> [Finding] {
    let journal: Journal
    do {
      journal = try Journal.open(folder: desk.storeFolder, mode: .existing)
    } catch {
      guard let failure = Failure(error, words: words) else { throw error }
      return [Finding(code: failure.code, text: failure.message, hint: failure.hint)]
    }
    var findings = try faults(of: journal)
    if findings.isEmpty {
      let report = try log()
      findings += report.findings.map(finding) + laws(report)
    }
    let care = StoreCare(folder: desk.storeFolder)
    findings += care.exposed().map { make("exposed", ["path": $0]) }
    findings += try orphans(journal).map { make("orphan", ["sum": $0]) }
    if let copy = care.safetyCopy { findings.append(make("safety-copy", ["path": copy], isFault: false)) }
    return findings
  }

  private func faults(of journal: Journal) throws -> [Finding] {
    do {
      return try journal.eventLog.faults().map { make("database", ["detail": $0]) }
    } catch StoreError.damaged(_, let detail) {
      return [make("database", ["detail": detail])]
    }
  }

  /// Proceedings whose law is not among the data, or cannot be read.
  private func laws(_ report: LogReport) -> [Finding] {
    report.laws.sorted().compactMap { law in
      do {
        _ = try desk.law(law)
        return nil
      } catch {
        return make("law", ["law": law])
      }
    }
  }

  /// Files of evidence that no event names; none while another call may be about to log one.
  private func orphans(_ journal: Journal, then body: ([String]) throws -> Void = { _ in }) throws -> [String] {
    try desk.evidence.folder.whileSettled { kept in
      guard !kept.isEmpty else { return [] }
      let copied = StoreCare(folder: desk.storeFolder).safetyCopySums()
      let found = Set(kept).subtracting(try journal.evidenceSums()).subtracting(copied).sorted()
      try body(found)
      return found
    } ?? []
  }

  /// Takes rights from others, and removes what calls left behind that were cut off.
  package func mend() throws -> [String] {
    let care = StoreCare(folder: desk.storeFolder)
    let exposed = care.exposed()
    let left = Set(care.close())
    var mended = exposed.filter { !left.contains($0) }.map { words.text("doctor.closed", ["path": $0]) }
    mended += Unfinished.sweep(desk.storeFolder).map { words.text("doctor.swept", ["path": $0]) }
    return mended + (try removeOrphans().map { words.text("doctor.removed", ["sum": $0]) })
  }

  /// Removes the files of evidence that no event names; it says which.
  @discardableResult
  package func removeOrphans() throws -> [String] {
    try orphans(try Journal.open(folder: desk.storeFolder, mode: .existing)) { found in
      for sum in found { try desk.removeEvidence(sum) }
    }
  }

  package func finding(_ finding: LogFinding) -> Finding {
    switch finding {
    case .unreadable: make("unreadable")
    case .chainBroken(let subject, let sequence):
      make("chain", ["subject": subject.text, "event": "\(sequence)"])
    case .headDiffers(let subject): make("head", ["subject": subject.text])
    case .unfoldable(let family, let detail): make("unfoldable", ["family": family.rawValue, "detail": detail])
    case .evidenceMissing(let sum, let sequence): make("evidence-missing", ["sum": sum, "event": "\(sequence)"])
    case .evidenceChanged(let sum): make("evidence-changed", ["sum": sum])
    }
  }

  private func make(_ code: String, _ values: [String: String] = [:], isFault: Bool = true) -> Finding {
    let hint = words.pattern("check.\(code).hint").map { _ in words.text("check.\(code).hint", values) }
    return Finding(code: code, text: words.text("check.\(code)", values), hint: hint, isFault: isFault)
  }
}

extension Desk {
  /// Removes a file of evidence from the folder beside the log.
  package func removeEvidence(_ sum: String) throws {
    do {
      try evidence.folder.remove(sum)
    } catch {
      throw failure("store-not-writable", ["path": evidence.folder.folder])
    }
  }
}
