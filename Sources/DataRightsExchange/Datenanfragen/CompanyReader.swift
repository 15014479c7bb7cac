import DataRights

/// Reads one record, leniently: what is not of its kind is named and left out.
struct CompanyReader {
  private let json: JSON
  /// Keys under which something else stands than should.
  private(set) var unusable: [String] = []

  /// The keys of the database's schema, and those of records that were given up.
  private static let known: Set<String> = [
    "slug", "relevant-countries", "categories", "name", "runs", "address", "phone", "fax", "email", "webform",
    "pgp-fingerprint", "pgp-url", "web", "sources", "required-elements", "request-language", "custom-access-template",
    "custom-erasure-template", "custom-rectification-template", "custom-objection-template", "needs-id-document",
    "suggested-transport-medium", "comments", "quality", "facet-group", "nsfw", "reason", "redirect-to",
  ]
  /// Elements of a list, and characters of a text: more than any record has.
  private static let mostElements = 500
  private static let mostCharacters = 4000

  init(_ json: JSON) { self.json = json }

  /// The record's key; nil where it is none.
  mutating func slug() -> String? { line("slug").flatMap { Self.isSlug($0) ? $0 : nil } }

  /// Whether the database gave the record up.
  var isObsolete: Bool {
    json["quality"]?.string == "obsolete" || json["redirect-to"] != nil || json["reason"] != nil
  }

  mutating func obsolete(_ slug: String, _ name: String) -> ObsoleteCompany {
    let successor = line("redirect-to")
    if let successor, !Self.isSlug(successor) { unusable.append("redirect-to") }
    return ObsoleteCompany(
      slug: slug, name: name, reason: line("reason").flatMap(ObsoleteCompany.Reason.init),
      successor: successor.flatMap { Self.isSlug($0) ? $0 : nil }, sources: lines("sources"))
  }

  mutating func company(_ slug: String, _ name: String) -> CompanyRecord {
    CompanyRecord(
      slug: slug, name: name, runs: lines("runs"), relevantCountries: lines("relevant-countries"),
      categories: lines("categories"), address: text("address").map(Self.addressLines) ?? [], phone: number("phone"),
      fax: number("fax"), email: checked("email", RequestRecipient.isAddress), form: checked("webform", Self.isLink),
      website: checked("web", Self.isLink), sources: lines("sources"), elements: elements(),
      language: checked("request-language") { $0.utf8.count == 2 && $0.utf8.allSatisfy(Self.isSmallLetter) },
      needsIdentityDocument: flag("needs-id-document"), channel: channel(), comments: lines("comments"),
      quality: line("quality").flatMap(CompanyRecord.Quality.init),
      unknownKeys: (json.members ?? []).map(\.key).filter { !Self.known.contains($0) }.prefix(100).map {
        String($0.prefix(100))
      })
  }

  /// A text on one line; nil where there is none.
  mutating func line(_ key: String) -> String? { text(key).map(Self.oneLine).flatMap { $0.isEmpty ? nil : $0 } }

  private mutating func text(_ key: String) -> String? {
    guard let value = json[key], !value.isNull else { return nil }
    guard let text = value.string else {
      unusable.append(key)
      return nil
    }
    return Self.cleaned(text)
  }

  private mutating func checked(_ key: String, _ isUsable: (String) -> Bool) -> String? {
    guard let text = line(key) else { return nil }
    if !isUsable(text) { unusable.append(key) }
    return isUsable(text) ? text : nil
  }

  private mutating func number(_ key: String) -> String? {
    checked(key) { $0.utf8.contains(where: \.isDigit) && $0.utf8.count <= 60 }
  }

  private mutating func flag(_ key: String) -> Bool {
    guard let value = json[key], !value.isNull else { return false }
    if value.bool == nil { unusable.append(key) }
    return value.bool ?? false
  }

  private mutating func lines(_ key: String) -> [String] {
    guard let value = json[key], !value.isNull else { return [] }
    let texts = value.array?.prefix(Self.mostElements).map { $0.string }
    if texts == nil || texts?.contains(nil) == true { unusable.append(key) }
    return (texts ?? []).compactMap(\.self).map { Self.oneLine(Self.cleaned($0)) }.filter { !$0.isEmpty }
  }

  private mutating func elements() -> [CompanyRecord.Element] {
    guard let value = json["required-elements"], !value.isNull else { return [] }
    let elements = (value.array ?? []).prefix(Self.mostElements).compactMap { element -> CompanyRecord.Element? in
      guard let text = element["desc"]?.string else { return nil }
      return CompanyRecord.Element(
        description: Self.oneLine(Self.cleaned(text)), type: element["type"]?.string.map(Self.cleaned),
        isOptional: element["optional"]?.bool ?? false)
    }
    if value.array?.count != elements.count { unusable.append("required-elements") }
    return elements
  }

  private mutating func channel() -> Event.Channel? {
    switch line("suggested-transport-medium") {
    case "email": return .email
    case "letter": return .post
    case "fax": return .fax
    case nil: return nil
    default:
      unusable.append("suggested-transport-medium")
      return nil
    }
  }

  private static func addressLines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).prefix(20).map { oneLine(String($0)) }.filter { !$0.isEmpty }
  }

  /// A text put right where its letters were misread, and no longer than any record's.
  private static func cleaned(_ text: String) -> String {
    ExportText.repaired(String(text.prefix(mostCharacters))) ?? String(text.prefix(mostCharacters))
  }

  /// A text without line breaks and control characters, which would break a letter.
  private static func oneLine(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .lineSeparator
      plain.append(isControl || scalar.properties.generalCategory == .paragraphSeparator ? " " : scalar)
    }
    return String(plain).trimmed
  }

  private static func isSlug(_ text: String) -> Bool {
    (1...200).contains(text.utf8.count)
      && text.utf8.allSatisfy { isSmallLetter($0) || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private static func isLink(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
      && text.utf8.count <= 2000
  }
}
