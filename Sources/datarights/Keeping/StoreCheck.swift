import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What `verify` and `doctor` look at.
struct StoreCheck {
  let context: Context
  private var words: Words { context.words }

  init(_ context: Context) {
    self.context = context
  }

  /// Something that was found, with how to mend it.
  struct Finding {
    let code: String
    let text: String
    let hint: String?
    /// Whether something is wrong, and not only worth knowing.
    var isFault = true
  }

  /// The chains, what is folded from them, and the evidence.
  func log() throws -> LogReport {
    let journal = try context.readJournal()
    let total = try journal.eventLog.read { try $0.eventCount() }
    let progress = Progress(total: total)
    defer { progress.end() }
    return try journal.verify(context.evidenceFolder) { progress.step(to: $0) }
  }

  /// Everything: the database, the log, the folder's rights, what lies about, the laws of the proceedings.
  func all() throws -> [Finding] {
    let journal: Journal
    do {
      journal = try Journal.open(folder: context.storeFolder, mode: .existing)
    } catch {
      guard let failure = Failure(error) else { throw error }
      return [Finding(code: failure.code, text: failure.message, hint: failure.hint)]
    }
    var findings = try faults(of: journal)
    if findings.isEmpty {
      let report = try log()
      findings += report.findings.map(finding) + laws(report)
    }
    let care = StoreCare(folder: context.storeFolder)
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
        _ = try context.law(law)
        return nil
      } catch {
        return make("law", ["law": law])
      }
    }
  }

  /// Files of evidence that no event names; none while another call may be about to log one.
  private func orphans(_ journal: Journal, then body: ([String]) throws -> Void = { _ in }) throws -> [String] {
    try context.evidenceFolder.whileSettled { kept in
      guard !kept.isEmpty else { return [] }
      let copied = StoreCare(folder: context.storeFolder).safetyCopySums()
      let found = Set(kept).subtracting(try journal.evidenceSums()).subtracting(copied).sorted()
      try body(found)
      return found
    } ?? []
  }

  /// Takes rights from others, and removes what calls left behind that were cut off.
  func mend() throws -> [String] {
    let care = StoreCare(folder: context.storeFolder)
    let exposed = care.exposed()
    let left = Set(care.close())
    var mended = exposed.filter { !left.contains($0) }.map { words.text("doctor.closed", ["path": $0]) }
    mended += Unfinished.sweep(context.storeFolder).map { words.text("doctor.swept", ["path": $0]) }
    return mended + (try removeOrphans().map { words.text("doctor.removed", ["sum": $0]) })
  }

  /// Removes the files of evidence that no event names; it says which.
  @discardableResult
  func removeOrphans() throws -> [String] {
    try orphans(try Journal.open(folder: context.storeFolder, mode: .existing)) { found in
      for sum in found { try context.removeEvidence(sum) }
    }
  }

  func finding(_ finding: LogFinding) -> Finding {
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

  static func document(_ findings: [Finding]) -> JSON {
    [
      "format": 1,
      "findings": JSON(
        findings.map { finding in
          ["code": JSON(finding.code), "message": JSON(finding.text), "hint": JSON(finding.hint)] as JSON
        }),
    ]
  }

  func lines(_ findings: [Finding]) -> [String] {
    guard !findings.isEmpty else { return [context.style.green(words.text("check.fine"))] }
    return findings.flatMap { finding in
      [wrapped(finding.text, width: World.width, rest: "  ")]
        + (finding.hint.map { [wrapped($0, width: World.width, first: "  → ", rest: "    ")] } ?? [])
    }
  }
}

extension Context {
  /// Removes a file of evidence from the folder beside the log.
  func removeEvidence(_ sum: String) throws {
    do {
      try evidenceFolder.remove(sum)
    } catch {
      throw failure("store-not-writable", ["path": evidenceFolder.folder])
    }
  }
}
