import DataRights
import DataRightsExchange
package import DataRightsLetters
import DataRightsStore

/// Writes a dossier as a page or as an archive, and says what was written.
package struct DossierOutput {
  package let desk: Desk
  package let dossier: Dossier
  package let source: DossierSource
  package let wish: DossierWish
  package let redaction: Redaction?

  package init(desk: Desk, dossier: Dossier, source: DossierSource, wish: DossierWish, redaction: Redaction?) {
    self.desk = desk
    self.dossier = dossier
    self.source = source
    self.wish = wish
    self.redaction = redaction
  }

  /// The name of the page in an archive.
  private static let pageName = "dossier.html"

  /// What becomes of each file that proves something.
  package var enclosures: [DossierEnclosure] {
    zip(dossier.enclosures, source.evidence).map { DossierEnclosure($0, $1, wish) }
  }

  /// Writes a new file.
  package func write(to path: String) throws {
    let page = DossierPage(dossier).bytes
    switch wish.format {
    case .html: try OutputFile.create(path, page, desk)
    case .zip:
      try desk.writeArchive(path) { writer, time throws(ZIPWriterError) in
        try writer.add(Self.pageName, bytes: page, time: time)
        for (enclosure, piece) in zip(enclosures, source.evidence) where enclosure.kind == .enclosed {
          guard let file = piece.path else { continue }
          try writer.add(enclosure.archiveName, file: file, time: time)
        }
      }
    }
  }

  /// What the user should know before handing it on.
  package var remarks: [String] {
    let words = desk.words
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
