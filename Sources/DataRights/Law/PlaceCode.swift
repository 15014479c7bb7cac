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

  /// Reads a table of codes.
  public static func table(_ json: JSON, file: String) throws(DataError) -> [PlaceCode] {
    var reader = try ObjectReader(json, file: file)
    let codes = try reader.records("codes") { inner throws(DataError) in
      PlaceCode(
        id: try inner.string("id"), name: try LocalizedText(&inner, "name"), aliases: try inner.strings("aliases"),
        parent: try inner.optionalString("parent"))
    }
    _ = try Source.all(&reader)
    _ = try reader.date("checked")
    try reader.finish()
    return codes
  }
}
