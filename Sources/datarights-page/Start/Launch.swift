import DataRights

/// How the program is called: the one document that the command `datarights serve` hands over as argument.
struct Launch: Sendable, Hashable {
  /// The folder of the store.
  let store: String
  /// The profile of the person whose matters the pages are about.
  let profile: String
  /// Folders of data that lie over the installed ones, or stand alone.
  let data: [String]
  let dataOnly: Bool
  /// The tag of the page's language.
  let interface: String
  /// A day that stands for today; nil for the real one.
  let today: CivilDate?
  /// Makes references reproducible; nil for chance.
  let seed: UInt64?
  /// The port; 0 for one that is free.
  let port: Int
  /// Minutes without a request after which the program ends; 0 for never.
  let idleMinutes: Int
  /// Whether the browser is opened.
  let opens: Bool
  /// Whether the address is printed as a document.
  let wantsJSON: Bool

  /// Reads the document; every key must be there and none besides.
  init(_ text: String) throws(DataError) {
    var document = try LaunchDocument(text)
    guard try document.value("format", "1", \.integer) == 1 else {
      throw document.wrong("format", "1; start the page by `datarights serve` of the same version")
    }
    store = try document.value("store", "the path of a folder", Self.filled)
    profile = try document.value("profile", "the name of a profile", Self.filled)
    data = try document.value("data", "a list of folders", Self.texts)
    dataOnly = try document.value("dataOnly", "true or false", \.bool)
    interface = try document.value("interface", "the tag of a language", Self.filled)
    today = try document.optional("today", "a date as \"2026-11-23\", or null") { json in
      json.string.flatMap(CivilDate.init(iso:))
    }
    seed = try document.optional("seed", "a whole number, or null") { $0.integer.flatMap(UInt64.init(exactly:)) }
    port = try document.value("port", "a port, or 0") { Self.number($0, in: 0...65535) }
    idleMinutes = try document.value("idleMinutes", "minutes, or 0") { Self.number($0, in: 0...100_000) }
    opens = try document.value("opens", "true or false", \.bool)
    wantsJSON = try document.value("json", "true or false", \.bool)
    try document.finish()
  }

  private static func filled(_ json: JSON) -> String? { json.string.flatMap { $0.isEmpty ? nil : $0 } }

  private static func number(_ json: JSON, in range: ClosedRange<Int>) -> Int? {
    json.integer.flatMap { range.contains($0) ? $0 : nil }
  }

  private static func texts(_ json: JSON) -> [String]? {
    guard let elements = json.array else { return nil }
    let texts = elements.compactMap(filled)
    return texts.count == elements.count ? texts : nil
  }
}
