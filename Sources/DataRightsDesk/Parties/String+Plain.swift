extension String {
  /// The text in lower case and without accents, as people type it: `zürich` becomes `zurich`.
  package var plain: String {
    String(String.UnicodeScalarView(lowercased().unicodeScalars.map(\.withoutAccent)))
  }
}

extension Unicode.Scalar {
  /// The letter that the Unicode name of an accented Latin letter begins with; any other scalar stays.
  fileprivate var withoutAccent: Unicode.Scalar {
    guard value > 0x7F, let name = properties.name, name.hasPrefix("LATIN SMALL LETTER "),
      let with = name.firstRange(of: " WITH ")
    else { return self }
    let letter = name[..<with.lowerBound].split(separator: " ").last ?? ""
    guard letter.unicodeScalars.count == 1, let first = letter.lowercased().unicodeScalars.first else { return self }
    return first
  }
}
