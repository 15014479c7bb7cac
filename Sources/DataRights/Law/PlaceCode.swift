/// A code of ISO 3166 with its name, known even where no place record exists.
public struct PlaceCode: Sendable, Hashable {
  /// The code in lower case.
  public let id: String
  /// The place's name per language.
  public let name: LocalizedText
  /// Other names that addresses have for it, such as `USA`.
  public let aliases: [String]
  /// The place whose law it shares.
  public let parent: String?
  /// The region of the world; nil for a part of a country and for Antarctica.
  public let region: Region?

  /// The regions by which the United Nations group countries for statistics (M49).
  public enum Region: String, Sendable, Hashable, CaseIterable { case africa, americas, asia, europe, oceania }

  /// Reads a table of codes.
  public static func table(_ json: JSON, file: String) throws(DataError) -> [PlaceCode] {
    var reader = try ObjectReader(json, file: file)
    let codes = try reader.records("codes") { inner throws(DataError) in
      PlaceCode(
        id: try inner.string("id"), name: try LocalizedText(&inner, "name"), aliases: try inner.strings("aliases"),
        parent: try inner.optionalString("parent"), region: try inner.optionalChoice("region"))
    }
    _ = try Source.all(&reader)
    _ = try reader.date("checked")
    try reader.finish()
    return codes
  }
}
