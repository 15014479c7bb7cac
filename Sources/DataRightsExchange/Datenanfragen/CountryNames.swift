public import DataRights

/// Finds the country that the last line of an address names, in any language in which it is known.
public struct CountryNames: Sendable {
  private var places: [String: String?] = [:]

  /// Takes the names of all codes, and those of the places that have records, which know more languages.
  public init(codes: [PlaceCode], places: [Place] = []) {
    for code in codes { add(Array(code.name.texts.values) + code.aliases, code.id) }
    for place in places { add(Array(place.name.texts.values), place.id) }
  }

  /// The code of a country, `de`; nil where the line names none, or one of several.
  public func place(_ line: String) -> String? { places[Self.key(line)] ?? nil }

  private mutating func add(_ names: [String], _ id: String) {
    // A part of a country, such as Georgia of the United States, is no last line of an address.
    guard !id.contains("-") else { return }
    for name in names + [id] {
      let key = Self.key(name)
      if let known = places[key], known != id { places[key] = .some(nil) } else { places[key] = id }
    }
  }

  private static func key(_ name: String) -> String {
    var words = name.prefix(80).split { $0.isWhitespace || $0 == "," }.map { $0 == "&" ? "and" : String($0) }
    if words.count > 1, words[0].lowercased() == "the" { words.removeFirst() }
    return ServiceName.key(words.joined(separator: " "))
  }
}
