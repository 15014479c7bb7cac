import DataRights
import DataRightsExchange
import DataRightsLetters
import DataRightsStore

/// Writes a dossier as a page or as an archive, and says what was written.
struct DossierOutput {
  let context: Context
  let dossier: Dossier
  let source: DossierSource
  let wish: DossierWish
  let redaction: Redaction?

  /// The name of the page in an archive.
  private static let pageName = "dossier.html"

  private var enclosures: [DossierEnclosure] {
    zip(dossier.enclosures, source.evidence).map { DossierEnclosure($0, $1, wish) }
  }

  /// Writes a new file.
  func write(to path: String) throws {
    let page = DossierPage(dossier).bytes
    switch wish.format {
    case .html: try OutputFile.create(path, page, context)
    case .zip:
      try context.writeArchive(path) { writer, time throws(ZIPWriterError) in
        try writer.add(Self.pageName, bytes: page, time: time)
        for (enclosure, piece) in zip(enclosures, source.evidence) where enclosure.kind == .enclosed {
          guard let file = piece.path else { continue }
          try writer.add(enclosure.archiveName, file: file, time: time)
        }
      }
    }
  }

  func document(output: String, proceeding: Proceeding) throws -> JSON {
    let digest = try context.digest(of: output)
    return [
      "format": 1, "proceeding": JSON(proceeding.number), "output": JSON(output), "sha256": JSON(digest.hex),
      "bytes": JSON(digest.bytes), "letters": JSON(dossier.letters.count), "redacted": JSON(redaction?.count ?? 0),
      "enclosures": JSON(
        zip(dossier.enclosures, enclosures).map { listed, enclosure -> JSON in
          [
            "number": JSON(listed.number), "name": JSON(listed.name), "sha256": JSON(listed.sha256),
            "state": JSON(enclosure.kind.rawValue),
          ]
        }),
      "remarks": JSON(remarks),
    ]
  }

  func text(output: String) throws -> String {
    let words = context.words
    let lines = [
      words.text("written", ["file": output]),
      words.text("dossier.sum", ["sum": try context.digest(of: output).hex]),
    ]
    return (lines + remarks.map { wrapped($0, width: World.width) }).joined(separator: "\n")
  }

  /// What the user should know before handing it on.
  private var remarks: [String] {
    let words = context.words
    var remarks: [String] = []
    if let redaction {
      remarks.append(words.text("dossier.redacted-count", ["count": "\(redaction.count)"]))
      let unfound = redaction.unfound.filter { $0 < wish.redacted.count }.map { "\($0 + 1)" }
      if !unfound.isEmpty {
        remarks.append(words.text("dossier.redact-unfound", ["numbers": words.language.list(unfound)]))
      }
      let enclosed = zip(dossier.enclosures, enclosures).filter { $0.1.kind == .enclosed }.map { "\($0.0.number)" }
      if !enclosed.isEmpty {
        remarks.append(words.text("dossier.enclosures-whole", ["numbers": words.language.list(enclosed)]))
      }
    }
    let changed = zip(dossier.enclosures, enclosures).filter { $0.1.kind == .changed }.map { "\($0.0.number)" }
    if !changed.isEmpty {
      remarks.append(words.text("dossier.enclosures-changed", ["numbers": words.language.list(changed)]))
    }
    return remarks
  }
}
