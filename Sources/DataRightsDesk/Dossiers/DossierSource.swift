package import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// What the store keeps of a proceeding beyond its events: letters as they were written, files, the hash of its chain.
package struct DossierSource {
  /// A letter of the proceeding.
  package struct Letter {
    /// Which letter; nil for the request.
    package let kind: FollowUp?
    /// The day that it bears.
    package let on: CivilDate
    /// The letter itself; nil where its text was not kept.
    package let sheet: LetterSheet?

    package init(kind: FollowUp?, on: CivilDate, sheet: LetterSheet?) {
      self.kind = kind
      self.on = on
      self.sheet = sheet
    }
  }

  /// A file that proves an event.
  package struct Piece {
    /// The place of its event among those of the proceeding.
    package let event: Int
    /// The name that the file had.
    package let fileName: String
    /// Its sum as it was recorded, in hexadecimal digits.
    package let sha256: String
    /// Its size.
    package let bytes: Int
    /// Where it is kept; nil where only its sum is.
    package let path: String?

    package init(event: Int, fileName: String, sha256: String, bytes: Int, path: String?) {
      self.event = event
      self.fileName = fileName
      self.sha256 = sha256
      self.bytes = bytes
      self.path = path
    }
  }

  /// The letters, in the order in which they were written.
  package let letters: [Letter]
  /// The files, in the order of their events.
  package let evidence: [Piece]
  /// The head hash of the chain of events; nil where the log has no chain.
  package let headHash: String?
  /// How many events the hash is of.
  package let eventCount: Int

  package init(letters: [Letter], evidence: [Piece], headHash: String?, eventCount: Int) {
    self.letters = letters
    self.evidence = evidence
    self.headHash = headHash
    self.eventCount = eventCount
  }
}

extension DossierSource {
  /// What the log has of a proceeding; of a letter that an earlier version wrote it has only that it was written.
  package init(_ proceeding: Proceeding, _ desk: Desk) throws {
    let journal = try desk.readJournal()
    letters = try journal.letters(of: proceeding.number).flatMap { kept in
      let sheets = try kept.letters.map { try Self.sheet($0, desk) }
      return sheets.isEmpty
        ? [Letter(kind: kept.followUp, on: kept.on, sheet: nil)]
        : sheets.map { Letter(kind: kept.followUp, on: kept.on, sheet: $0) }
    }
    evidence = proceeding.events.enumerated().flatMap { index, event in
      event.evidence.compactMap { Self.piece($0, of: index, desk) }
    }
    let head = try journal.head(of: proceeding)
    headHash = head.hash
    eventCount = head.events
  }

  private static func sheet(_ letter: DataRights.Letter, _ desk: Desk) throws -> LetterSheet {
    let language = try desk.catalogue.language(letter.language)
    do throws(LetterLayoutError) {
      return try LetterSheet(letter, language: language)
    } catch {
      throw desk.failure("layout", ["detail": "\(error)"])
    }
  }

  private static func piece(_ evidence: Evidence, of event: Int, _ desk: Desk) -> Piece? {
    guard let sha256 = evidence.sha256 else { return nil }
    let path = desk.evidence.folder.path(of: sha256)
    let kept = try? FileDigest(file: path)
    return Piece(
      event: event, fileName: evidence.file ?? sha256, sha256: sha256, bytes: kept?.bytes ?? 0,
      path: kept?.hex == sha256 ? path : nil)
  }
}
