/// The names under which a provider may list a service.
///
/// Names are compared whole, so that "Alibaba.com" is not "AliExpress" and "AliExpress Tracker" is neither.
public struct ServiceName: Sendable, Hashable {
  /// The ids by which a provider knows the service or the person within it.
  public let ids: Set<String>
  private let keys: Set<String>

  /// Makes the names of a service; ids are those that a provider gives it, where known.
  public init(aliases: some Sequence<String>, ids: some Sequence<String> = []) {
    keys = Set(aliases.map(Self.key)).subtracting([""])
    self.ids = Set(ids)
  }

  /// The names of a service with other ids.
  init(_ service: ServiceName, ids: Set<String>) {
    keys = service.keys
    self.ids = ids
  }

  /// Whether an entry is the service's: by its id, or else by its name.
  public func matches(_ app: ConnectedApp) -> Bool {
    if let id = app.id, ids.contains(id) { return true }
    return matches(app.name)
  }

  /// Whether a name is one of the service's.
  public func matches(_ name: String) -> Bool { keys.contains(Self.key(name)) }

  /// A name without what providers and languages write differently: case, spaces, punctuation and accents.
  public static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { key.unicodeScalars.append(scalar) }
        continue
      }
      guard !(0x300...0x36F).contains(scalar.value) else { continue }
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .spacingMark, .nonspacingMark:
        key.unicodeScalars.append(plain(scalar))
      default: continue
      }
    }
    return key
  }

  /// The letter beneath an accent: the name of é is LATIN SMALL LETTER E WITH ACUTE.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let name = scalar.properties.name else { return scalar }
    let words = name.split(separator: " ")
    guard let letter = words.firstIndex(of: "LETTER"), ["LATIN", "FULLWIDTH"].contains(words[0]),
      letter + 1 < words.count, let base = words[letter + 1].unicodeScalars.first, words[letter + 1].utf8.count == 1,
      letter + 2 == words.count || words[letter + 2] == "WITH"
    else { return scalar }
    return Unicode.Scalar(base.value | 0x20) ?? scalar
  }
}
