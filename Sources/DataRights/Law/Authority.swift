/// A supervisory authority with which a complaint can be lodged.
public struct Authority: Sendable {
  /// The record's id, which is its file's name: `atdsb`.
  public let id: String
  /// The id of the place it is the authority of: `at`, `de-sn`.
  public let place: String
  /// Which controllers it supervises, where not all.
  public let scope: String?
  /// Its name in English and in the local languages.
  public let name: LocalizedText
  /// Its web address; nil where none is known.
  public let website: String?
  /// The web address of its form for complaints; nil where it has none or none is known.
  public let complaintForm: String?
  /// Its e-mail address; nil where none is known.
  public let email: String?
  /// Postal address, line by line.
  public let post: [String]
  /// Its telephone number as published; nil where none is known.
  public let phone: String?
  /// Languages in which it takes complaints; empty where unknown.
  public let languages: [String]
  /// What must have happened before it can be asked; nil where nothing must, or nothing is known.
  public let precondition: LocalizedText?
  /// What to know before complaining to it; nil where there is nothing to say.
  public let note: LocalizedText?
  /// Where the facts come from, by key.
  public let sources: [String: Source]
  /// The day on which the facts were last checked.
  public let checked: CivilDate
  /// How well the record as a whole is confirmed.
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
    precondition = try LocalizedText.optional(&reader, "precondition")
    note = try LocalizedText.optional(&reader, "note")
    sources = try Source.all(&reader)
    checked = try reader.date("checked")
    certainty = try reader.choice("certainty")
    try reader.finish()
  }
}
