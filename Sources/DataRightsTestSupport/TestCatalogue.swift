public import DataRights
public import DataRightsCatalogue

extension Catalogue {
  /// The data of the repository that the tests run in, read once for all tests.
  public static let repository = Catalogue(folders: [Repository.root])
}

extension Repository {
  /// A law of the repository.
  public static func law(_ id: String) throws -> Law { try Catalogue.repository.law(id) }

  /// All laws of the repository.
  public static func laws() throws -> [Law] { try Catalogue.repository.laws() }

  /// The ids of all laws of the repository.
  public static var lawIDs: [String] { Catalogue.repository.lawIDs }

  /// The ids of all places of the repository.
  public static var placeIDs: [String] { Catalogue.repository.placeIDs }

  /// Every code of ISO 3166 that the repository knows, with a record or without.
  public static var codes: [String] {
    get throws { try Catalogue.repository.codes().map(\.id) }
  }

  /// The record of a place of the repository.
  public static func place(_ id: String) throws -> Place { try Catalogue.repository.place(id) }

  /// A working calendar of the repository, such as `de` or `us-ca:judicial`.
  public static func calendar(_ reference: String) throws -> WorkingCalendar {
    try Catalogue.repository.calendar(CalendarReference(reference))
  }

  /// The words of the interface in a language.
  public static func words(_ tag: String) throws -> Words { try Catalogue.repository.words(tag) }

  /// What the repository knows of places.
  public static var geography: Geography { Catalogue.repository.geography }
}
