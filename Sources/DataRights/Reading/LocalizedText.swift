/// A text in several languages; English is always among them.
public struct LocalizedText: Sendable, Hashable {
  /// A language's tag with the text in it.
  struct Entry: Sendable, Hashable {
    let tag, text: String
  }

  /// In the order of their tags; a list, since records have many texts, each in few languages.
  private let entries: [Entry]

  /// Language tag to text.
  public var texts: [String: String] { Dictionary(uniqueKeysWithValues: entries.map { ($0.tag, $0.text) }) }

  /// Makes a text from its languages.
  public init(_ texts: [String: String]) {
    self.init(texts.map { Entry(tag: $0.key, text: $0.value) })
  }

  private init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.tag < $1.tag }
  }

  /// The text in a language, else in its base language, else in English.
  public func text(in language: String) -> String {
    if let exact = self[language] { return exact }
    let base = language.split(separator: "-").first.map(String.init) ?? language
    return self[base] ?? self["en"] ?? ""
  }

  /// The text in a language; nil where there is none in just that.
  private subscript(tag: String) -> String? { entries.first { $0.tag == tag }?.text }

  init(_ reader: inout ObjectReader, _ key: String) throws(DataError) {
    self.init(try reader.entries(key))
    guard self["en"] != nil else {
      throw reader.error(
        "\(reader.path(to: key)) has no English text", remedy: "write {\"en\": \"…\", \"de\": \"…\"}")
    }
  }

  static func optional(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> LocalizedText? {
    let text = LocalizedText(try reader.entries(key))
    guard !text.entries.isEmpty else { return nil }
    guard text["en"] != nil else {
      throw reader.error("\(reader.path(to: key)) has no English text", remedy: "add the language \"en\"")
    }
    return text
  }
}

extension LocalizedText {
  /// The text in a language, with the service's name where it stands for one.
  public func text(in language: String, service: String) -> String {
    Language.fill(text(in: language), ["service": service])
  }
}
