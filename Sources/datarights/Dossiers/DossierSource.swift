import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// What the store keeps of a proceeding beyond its events: letters as they were written, files, the hash of its chain.
struct DossierSource {
  /// A letter of the proceeding.
  struct Letter {
    /// Which letter; nil for the request.
    let kind: FollowUp?
    /// The day that it bears.
    let on: CivilDate
    /// The letter itself; nil where its text was not kept.
    let sheet: LetterSheet?
  }

  /// A file that proves an event.
  struct Piece {
    /// The place of its event among those of the proceeding.
    let event: Int
    /// The name that the file had.
    let fileName: String
    /// Its sum as it was recorded, in hexadecimal digits.
    let sha256: String
    /// Its size.
    let bytes: Int
    /// Where it is kept; nil where only its sum is.
    let path: String?
  }

  /// The letters, in the order in which they were written.
  let letters: [Letter]
  /// The files, in the order of their events.
  let evidence: [Piece]
  /// The head hash of the chain of events; nil where the log has no chain.
  let headHash: String?
  /// How many events the hash is of.
  let eventCount: Int
}

extension DossierSource {
  /// What the log has of a proceeding; of a letter that an earlier version wrote it has only that it was written.
  init(_ proceeding: Proceeding, _ context: Context) throws {
    let journal = try context.readJournal()
    letters = try journal.letters(of: proceeding.number).flatMap { kept in
      let sheets = try kept.letters.map { try Self.sheet($0, context) }
      return sheets.isEmpty
        ? [Letter(kind: kept.followUp, on: kept.on, sheet: nil)]
        : sheets.map { Letter(kind: kept.followUp, on: kept.on, sheet: $0) }
    }
    evidence = proceeding.events.enumerated().flatMap { index, event in
      event.evidence.compactMap { Self.piece($0, of: index, context) }
    }
    let head = try journal.head(of: proceeding.number)
    headHash = head.hash
    eventCount = head.events
  }

  private static func sheet(_ letter: DataRights.Letter, _ context: Context) throws -> LetterSheet {
    let language = try context.catalogue.language(letter.language)
    do throws(LetterLayoutError) {
      return try LetterSheet(letter, language: language)
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
    }
  }

  private static func piece(_ evidence: Evidence, of event: Int, _ context: Context) -> Piece? {
    guard let sha256 = evidence.sha256 else { return nil }
    let path = context.evidenceFolder.path(of: sha256)
    let kept = try? FileDigest(file: path)
    return Piece(
      event: event, fileName: evidence.file ?? sha256, sha256: sha256, bytes: kept?.bytes ?? 0,
      path: kept?.hex == sha256 ? path : nil)
  }
}
