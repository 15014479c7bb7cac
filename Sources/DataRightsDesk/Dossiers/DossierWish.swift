package import DataRights
package import DataRightsLetters

/// In which form a dossier is written.
package enum DossierFormat: String, CaseIterable {
  /// One page.
  case html
  /// The page and the enclosures in an archive.
  case zip

  /// The form that a file's name promises.
  package init?(fileName: String) {
    let name = fileName.lowercased()
    guard let format = Self.allCases.first(where: { name.hasSuffix("." + $0.rawValue) }) else { return nil }
    self = format
  }
}

/// What is to be in a dossier and what not.
package struct DossierWish {
  package var format = DossierFormat.html
  /// Texts to make unreadable.
  package var redacted: [String] = []
  /// Whether other people's e-mail addresses and telephone numbers are made unreadable, wherever they stand.
  package var redactsContacts = false
  /// Whether what says who the writer is is made unreadable.
  package var redactsWriter = false
  /// The numbers of enclosures that stay out.
  package var leftOut: Set<Int> = []

  package init(
    format: DossierFormat = DossierFormat.html, redacted: [String] = [], redactsContacts: Bool = false,
    redactsWriter: Bool = false, leftOut: Set<Int> = []
  ) {
    self.format = format
    self.redacted = redacted
    self.redactsContacts = redactsContacts
    self.redactsWriter = redactsWriter
    self.leftOut = leftOut
  }
}

extension DossierWish {
  /// The redaction that is wished for; nil where none is.
  ///
  /// - Parameters:
  ///   - sheets: the letters, whose senders may have had another name or address than the profile now has.
  ///   - contacts: addresses of the controller and the authority, which are published.
  package func redaction(of writer: Writer, sheets: [LetterSheet], contacts: [String], block: String) -> Redaction? {
    var groups = redacted.map { [$0] }
    var kept = contacts
    if redactsWriter {
      let names = [writer.name].compactMap(\.self) + sheets.compactMap(\.sender.first)
      groups.append(names + names.flatMap(Self.parts))
      groups.append(
        [writer.address.joined(separator: ", "), writer.email ?? ""] + writer.address
          + sheets.flatMap { $0.sender.dropFirst() })
      groups.append(writer.identifiers.values.sorted())
    } else {
      kept += [writer.email].compactMap(\.self)
    }
    guard !groups.isEmpty || redactsContacts else { return nil }
    return Redaction(groups, findsContacts: redactsContacts, keeping: kept, block: block)
  }

  /// The parts of a name by which alone somebody may be called, without particles.
  private static func parts(of name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map(String.init).filter {
      $0.count > 2 && $0.first?.isLowercase == false
    }
  }
}
