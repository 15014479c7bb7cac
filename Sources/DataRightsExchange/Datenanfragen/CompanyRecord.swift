public import DataRights

/// How a company takes requests, as a record of the company database of Datenanfragen.de says it.
///
/// Others collected it, so an addressee made of it is `reported` at best, whatever its ``Quality``; the records do not say
/// when they were last checked.
public struct CompanyRecord: Sendable, Hashable {
  /// Something that the company wants to know of the writer.
  public struct Element: Sendable, Hashable {
    /// What it is, in the record's words.
    public let description: String
    /// What kind of answer it takes, such as `name`, `birthdate`, `address`; nil where the record does not say.
    public let type: String?
    /// Whether it can be left out.
    public let isOptional: Bool
  }

  /// How the record came about, by the database's own words.
  public enum Quality: String, Sendable, Hashable, CaseIterable {
    /// Somebody wrote to the contact with success.
    case tested
    /// Somebody compared it with the company's page.
    case verified
    /// It comes from another collection.
    case imported
    /// A program wrote it and nobody looked.
    case scraped
  }

  /// Its key, in small letters, digits and hyphens.
  public let slug: String
  /// The company's full name.
  public let name: String
  /// Other services and companies for which it is the controller.
  public let runs: [String]
  /// The places whose people it is for; `all` for everybody.
  public let relevantCountries: [String]
  /// What kinds of company it is, in the database's words.
  public let categories: [String]
  /// The postal address line by line, the country last and without the company's name; empty where there is none.
  public let address: [String]
  /// Its telephone number.
  public let phone: String?
  /// Its fax number.
  public let fax: String?
  /// Its e-mail address for requests.
  public let email: String?
  /// The address of its form for requests.
  public let form: String?
  /// The address of its website.
  public let website: String?
  /// Where the facts come from.
  public let sources: [String]
  /// What it wants to know of the writer.
  public let elements: [Element]
  /// The language in which it wants to be written to; nil for any.
  public let language: String?
  /// Whether it wants a copy of an identity document from everybody.
  public let needsIdentityDocument: Bool
  /// By which channel it should be written to; nil where the record does not say.
  public let channel: Event.Channel?
  /// What else is known.
  public let comments: [String]
  /// How the record came about; nil where it does not say.
  public let quality: Quality?
  /// Keys that are not known, in the order of the record.
  public let unknownKeys: [String]

  /// The line of the address that names the country; nil where there is no address.
  public var country: String? { address.last }

  /// The code of the country in the address; nil where its name is not known.
  public func place(_ names: CountryNames) -> String? { country.flatMap { names.place($0) } }

  /// An addressee of the user's own, made of the record; its facts are `reported`.
  ///
  /// The sources, the form and the comments have no place in such an addressee and are for the caller to show.
  ///
  /// - Parameters:
  ///   - id: the addressee's id, where it is to be another than the record's key.
  ///   - added: the day on which the user adds it; the record has no day of its own.
  public func addressee(id: String? = nil, _ names: CountryNames, added: CivilDate) -> Addressee {
    Addressee(own: id ?? slug, name: name, email: email, address: address, place: place(names), checked: added)
  }
}

/// A record that the database gave up, with the reason.
public struct ObsoleteCompany: Sendable, Hashable {
  /// Why it was given up.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case acquired = "company-acquired"
    case defunct = "company-defunct"
    case merged = "company-merged"
    case duplicate
    case gdprNotApplicable = "gdpr-not-applicable"
    case outOfScope = "out-of-scope"
  }

  /// The key that it had.
  public let slug: String
  /// What it was about.
  public let name: String
  /// Why it was given up; nil where the database has a reason that is not known.
  public let reason: Reason?
  /// The key of the record in its place; nil where there is none.
  public let successor: String?
  /// What bears it out.
  public let sources: [String]
}
