import DataRights
import DataRightsStore
import DataRightsDesk
import DataRightsLetters

/// What was written of a dossier, as a document and as text.
extension DossierOutput {
  func document(output: String, proceeding: Proceeding) throws -> JSON {
    let digest = try desk.digest(of: output)
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
    let words = desk.words
    let lines = [
      words.text("written", ["file": output]),
      words.text("dossier.sum", ["sum": try desk.digest(of: output).hex]),
    ]
    return (lines + remarks.map { wrapped($0, width: Terminal.width) }).joined(separator: "\n")
  }
}
