/// A text in several languages; English is always among them.
public struct LocalizedText: Sendable, Hashable {
  /// Language tag to text.
  public let texts: [String: String]

  /// Makes a text from its languages.
  public init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The text in a language, else in its base language, else in English.
  public func text(in language: String) -> String {
    if let exact = texts[language] { return exact }
    let base = language.split(separator: "-").first.map(String.init) ?? language
    return texts[base] ?? texts["en"] ?? ""
  }

  init(_ reader: inout ObjectReader, _ key: String) throws(DataError) {
    let texts = try reader.texts(key)
    guard texts["en"] != nil else {
      throw reader.error(
        "\(reader.path(to: key)) has no English text", remedy: "write {\"en\": \"…\", \"de\": \"…\"}")
    }
    self.texts = texts
  }

  static func optional(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> LocalizedText? {
    let texts = try reader.texts(key)
    guard !texts.isEmpty else { return nil }
    guard texts["en"] != nil else {
      throw reader.error("\(reader.path(to: key)) has no English text", remedy: "add the language \"en\"")
    }
    return LocalizedText(texts)
  }
}

extension LocalizedText {
  /// The text in a language, with the service's name where it stands for one.
  public func text(in language: String, service: String) -> String {
    Language.fill(text(in: language), ["service": service])
  }
}
