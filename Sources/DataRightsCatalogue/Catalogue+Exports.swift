public import DataRights

extension Catalogue {
  /// The ids of the shops whose exports of orders can be read.
  public var orderWordingIDs: [String] { folders.names(in: "Templates/orders", suffix: ".json") }

  /// How a shop words its exports of orders.
  public func orderWording(_ id: String) throws(CatalogueError) -> OrderWording {
    try record(.addressee, id, in: "Templates/orders") { json, file throws(DataError) in
      try OrderWording(json, file: file)
    }
  }

  /// The ids of the providers whose lists of connected apps can be read.
  public var connectionWordingIDs: [String] { folders.names(in: "Templates/connections", suffix: ".json") }

  /// How a provider words its list of connected apps.
  public func connectionWording(_ id: String) throws(CatalogueError) -> ConnectionWording {
    try record(.addressee, id, in: "Templates/connections") { json, file throws(DataError) in
      try ConnectionWording(json, file: file)
    }
  }

  /// The names of the months in every language, by which dates of exports are read.
  public func monthNames() throws(CatalogueError) -> MonthNames {
    var months: [[String]] = []
    for tag in languageTags { months.append(try language(tag).months) }
    return MonthNames(months, english: try language("en").months)
  }
}
