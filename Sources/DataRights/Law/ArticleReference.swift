/// A provision of a law, such as Article 15(1)(c), independent of the language in which it is cited.
public struct ArticleReference: Sendable, Hashable {
  /// The act's key in the law record; nil for the law's main act.
  public let act: String?
  /// The article or section number: `15`, `12A`, `1798.130`.
  public let number: String
  /// What follows in brackets, in order: paragraph, point and so on, last the sentence.
  public let parts: [String]

  /// Reads `15(1)(c)` or `dpo:18(1)`; nil where brackets do not match.
  public init?(_ text: String) {
    var rest = Substring(text)
    if let colon = rest.firstIndex(of: ":") {
      act = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    } else {
      act = nil
    }
    let open = rest.firstIndex(of: "(") ?? rest.endIndex
    number = String(rest[..<open])
    var parts: [String] = []
    rest = rest[open...]
    while !rest.isEmpty {
      guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return nil }
      let part = rest[rest.index(after: rest.startIndex)..<close]
      guard !part.isEmpty, !part.contains("(") else { return nil }
      parts.append(String(part))
      rest = rest[rest.index(after: close)...]
    }
    guard !number.isEmpty, act?.isEmpty != true else { return nil }
    self.parts = parts
  }

  /// The number of the sentence, where only that is meant: `2` for `19(sentence 2)`.
  public var sentence: String? {
    guard let part = parts.last, part.hasPrefix(Self.sentencePrefix) else { return nil }
    return String(part.dropFirst(Self.sentencePrefix.count))
  }

  private static let sentencePrefix = "sentence "

  /// As data files write it.
  public var text: String { (act.map { $0 + ":" } ?? "") + number + parts.map { "(\($0))" }.joined() }

  static func list(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> [ArticleReference] {
    var references: [ArticleReference] = []
    for text in try reader.strings(key) {
      guard let reference = ArticleReference(text) else {
        throw reader.error(
          "\(reader.path(to: key)) has \"\(text)\"", remedy: "write articles as \"15(1)(c)\" or \"act:18(1)\"")
      }
      references.append(reference)
    }
    return references
  }
}

/// An act whose provisions a law record cites.
public struct Act: Sendable, Hashable {
  /// How its provisions are cited; each language writes each style its own way.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    case article
    case swissArticle = "swiss-article"
    case section
    case paragraphSign = "paragraph-sign"
    case titleSection = "title-section"
    case recital
    /// After its prefix as it stands: `APP 12.4`.
    case asWritten = "as-written"
    /// After its prefix, its parts parted by commas, as in Brazil: `LGPD art. 18, IV`.
    case commaParts = "comma-parts"
  }

  /// How its provisions are cited.
  public let style: Style
  /// What stands before the section sign, such as `11 CCR`.
  public let prefix: String?
  /// The short name per language.
  public let short: LocalizedText
  /// The full title per language, where the record gives one.
  public let title: LocalizedText?
  /// The official address.
  public let url: String

  init(_ reader: inout ObjectReader) throws(DataError) {
    style = try reader.choice("style")
    prefix = try reader.optionalString("prefix")
    short = try LocalizedText(&reader, "short")
    title = try LocalizedText.optional(&reader, "title")
    url = try reader.string("url")
  }
}
