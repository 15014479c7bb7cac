/// A supervisory authority with which a complaint can be lodged.
public struct Authority: Sendable {
  public let id: String
  public let place: String
  /// Which controllers it supervises, where not all.
  public let scope: String?
  /// Its name in English and in the local languages.
  public let name: LocalizedText
  public let website: String?
  public let complaintForm: String?
  public let email: String?
  /// Postal address, line by line.
  public let post: [String]
  public let phone: String?
  /// Languages in which it takes complaints; empty where unknown.
  public let languages: [String]
  public let note: LocalizedText?
  public let sources: [String: Source]
  public let checked: CivilDate
  public let certainty: Certainty

  /// Reads an authority record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    place = try reader.string("place")
    scope = try reader.optionalString("scope")
    name = try LocalizedText(&reader, "name")
    website = try reader.optionalString("website")
    complaintForm = try reader.optionalString("complaintForm")
    email = try reader.optionalString("email")
    post = try reader.strings("post")
    phone = try reader.optionalString("phone")
    languages = try reader.strings("languages")
    note = try LocalizedText.optional(&reader, "note")
    sources = try Source.all(&reader)
    checked = try reader.date("checked")
    certainty = try reader.choice("certainty")
    try reader.finish()
  }
}
