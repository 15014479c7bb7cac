public import DataRights

/// The invented people of tests and examples.
extension Writer {
  /// Erika Mustermann of Berlin.
  public static let erikaMustermann = Writer(
    name: "Erika Mustermann", email: "erika.mustermann@example.org", address: ["Musterstraße 1", "10115 Berlin"],
    residence: "de-be", language: "de")

  /// Jane Roe of San Diego.
  public static let janeRoe = Writer(
    name: "Jane Roe", email: "jane.roe@example.org", address: ["1 Example Street", "San Diego, CA 92101"],
    residence: "us-ca", language: "en")

  /// Joe Bloggs of Leeds.
  public static let joeBloggs = Writer(
    name: "Joe Bloggs", email: "joe.bloggs@example.org", address: ["1 Example Road", "Leeds LS1 1AA"],
    residence: "gb-eng", language: "en")

  /// Anna Muster of Zürich.
  public static let annaMuster = Writer(
    name: "Anna Muster", email: "anna.muster@example.org", address: ["Musterweg 1", "8001 Zürich"],
    residence: "ch-zh", language: "de")

  /// Jean Exemple of Lyon.
  public static let jeanExemple = Writer(
    name: "Jean Exemple", email: "jean.exemple@example.org", address: ["1 rue de l’Exemple", "69001 Lyon"],
    residence: "fr", language: "fr")

  /// Fulano de Tal of São Paulo.
  public static let fulanoDeTal = Writer(
    name: "Fulano de Tal", email: "fulano.de.tal@example.org", address: ["Rua Exemplo, 1", "01001-000 São Paulo"],
    residence: "br", language: "pt-BR")
}
