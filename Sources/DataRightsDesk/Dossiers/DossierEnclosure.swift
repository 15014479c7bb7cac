import DataRights
package import DataRightsLetters
import DataRightsStore

/// What becomes of a file that proves something: whether it goes into the archive, and under which name.
package struct DossierEnclosure {
  /// Why it is or is not in the archive.
  package enum Kind: String, CaseIterable {
    /// It is in the archive.
    case enclosed
    /// The dossier is a page alone.
    case listed
    /// The user left it out.
    case leftOut = "left-out"
    /// Only its sum was kept.
    case missing
    /// What is kept is another file than was recorded.
    case changed
  }

  package let kind: Kind
  /// Its name in the archive.
  package let archiveName: String

  package init(_ listed: Dossier.Enclosure, _ piece: DossierSource.Piece, _ wish: DossierWish) {
    let number = listed.number < 10 ? "0\(listed.number)" : "\(listed.number)"
    archiveName = "enclosure-\(number)-\(Self.safe(listed.name))"
    if wish.leftOut.contains(listed.number) {
      kind = .leftOut
    } else if let path = piece.path, let digest = try? FileDigest(file: path) {
      kind = digest.hex != piece.sha256 ? .changed : wish.format == .zip ? .enclosed : .listed
    } else {
      kind = .missing
    }
  }

  /// A name that every system takes and that hides nothing.
  private static func safe(_ name: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: safe.append("_")
      default: safe.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
      }
    }
    let name = Substring(String(safe))
    // The end tells what kind of file it is.
    let kept = name.utf8.count <= 120 ? name : name.prefix(20) + "…" + name.suffix(20)
    let trimmed = String(kept).drop { $0 == " " }
    let end = trimmed.lastIndex { $0 != " " && $0 != "." }
    return end.map { String(trimmed[...$0]) } ?? "file"
  }
}
