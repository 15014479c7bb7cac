/// Whom a letter goes to: a service, the companies behind it and how they can be reached.
public struct Addressee: Sendable {
  /// A company that is the controller for the people of some places.
  public struct Controller: Sendable {
    /// The company's key within its addressee, such as `singapore`; `own` for an addressee that the user added.
    public let id: String
    /// The company's name as letters state it.
    public let name: String
    /// The place of its seat; nil where unknown.
    public let place: String?
    /// The places whose residents it answers for; `*` for everybody else.
    public let serves: [String]
    /// The company's postal address, line by line; empty where unknown.
    public let address: [String]
    /// Those it has named where it has no seat itself, as Article 27 GDPR demands; empty where none is known.
    public let representatives: [Representative]
    /// Keys of the addressee's sources that name the company; empty for an addressee of the user's own.
    public let sources: [String]
    /// How well the company and its address are confirmed.
    public let certainty: Certainty
    /// The day on which the company's facts were last checked.
    public let checked: CivilDate
  }

  /// A representative in a law's territory, such as that of Article 27 GDPR.
  public struct Representative: Sendable {
    /// The representative's name, as the controller publishes it.
    public let name: String
    /// The place in which it is established, by id: `gb`.
    public let place: String
    /// Its e-mail address; nil where none is known.
    public let email: String?
    /// Its telephone number as published; nil where none is known.
    public let phone: String?
    /// Its postal address, line by line; empty where unknown.
    public let address: [String]
  }

  /// A way to reach a controller.
  public struct Contact: Sendable {
    /// What a contact is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case email, form, post, phone
      /// An official page to look at where no contact is confirmed.
      case page
    }
    /// By which channel it reaches the controller.
    public let kind: Kind
    /// What to write to, by kind: an e-mail address, a web address, a telephone number or a postal address.
    public let value: String
    /// The rights it is for; empty for all.
    public let rights: [Right]
    /// The controllers it is for; empty for all.
    public let controllers: [String]
    /// Who or what answers there, such as the data protection officer; nil where it is not stated.
    public let role: LocalizedText?
    /// Keys of the addressee's sources that name the contact; empty for an addressee of the user's own.
    public let sources: [String]
    /// How well the contact is confirmed.
    public let certainty: Certainty
    /// The day on which the contact was last checked.
    public let checked: CivilDate
  }

  /// Something to know about an addressee.
  public struct Note: Sendable {
    /// The remark in plain words, for the user and never for a letter.
    public let text: LocalizedText
    /// Keys of the addressee's sources that say so.
    public let sources: [String]
    /// How well the remark is confirmed.
    public let certainty: Certainty
  }

  /// The record's id, which is its file's name, `apple`; the user's choice for one of their own.
  public let id: String
  /// The name by which people know the service; the company's own name is its controller's.
  public let name: String
  /// The service's web address; nil where none is known.
  public let website: String?
  /// The companies behind the service, never none; which of them answers depends on where the person lives.
  public let controllers: [Controller]
  /// The ways to reach the controllers; empty where none is known.
  public let contacts: [Contact]
  /// Groups of identifiers; of each the first that the writer has is disclosed.
  public let identifies: [[String]]
  /// What a user should know before writing; empty where there is nothing to say.
  public let notes: [Note]
  /// Where the facts come from, by the key that the parts of the record name; empty for one of the user's own.
  public let sources: [String: Source]
  /// The day on which the record as a whole was last checked, or on which the user added it.
  public let checked: CivilDate
  /// Whether the user added it.
  public let isOwn: Bool

  /// Reads an addressee record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    name = try reader.string("name")
    website = try reader.optionalString("website")
    controllers = try reader.records("controllers") { inner throws(DataError) in try Controller(&inner) }
    contacts = try reader.records("contacts") { inner throws(DataError) in try Contact(&inner) }
    var groups: [[String]] = []
    for group in reader.optional("identifies")?.array ?? [] {
      groups.append(group.array?.compactMap(\.string) ?? [])
    }
    identifies = groups
    notes = try reader.records("notes") { inner throws(DataError) in
      Note(
        text: try LocalizedText(&inner, "text"), sources: try inner.requiredStrings("sources"),
        certainty: try inner.choice("certainty"))
    }
    sources = try Source.all(&reader)
    checked = try reader.date("checked")
    isOwn = false
    try reader.finish()
    guard !controllers.isEmpty else { throw reader.error("no controller", remedy: "name the company behind it") }
    let cited = controllers.flatMap(\.sources) + contacts.flatMap(\.sources) + notes.flatMap(\.sources)
    try reader.known(cited, among: sources)
  }

  /// Makes an addressee of the user's own.
  public init(own id: String, name: String, email: String?, address: [String], place: String?, checked: CivilDate) {
    self.id = id
    self.name = name
    website = nil
    controllers = [
      Controller(
        id: "own", name: name, place: place, serves: ["*"], address: address, representatives: [], sources: [],
        certainty: .reported, checked: checked)
    ]
    contacts =
      email.map {
        [
          Contact(
            kind: .email, value: $0, rights: [], controllers: [], role: nil, sources: [], certainty: .reported,
            checked: checked)
        ]
      } ?? []
    identifies = []
    notes = []
    sources = [:]
    self.checked = checked
    isOwn = true
  }

  /// The company that answers for a resident of a place; the general one where no place is known.
  ///
  /// - Parameter chain: the place and the places it lies in, itself first.
  public func controller(for chain: [String]) -> Controller? {
    for place in chain {
      if let controller = controllers.first(where: { $0.serves.contains(place) }) { return controller }
    }
    return controllers.first { $0.serves.contains("*") }
  }

  /// The way to reach a controller: post where asked for, else e-mail, else a form or an official page.
  public func contact(byPost: Bool, for right: Right, controller: String) -> Contact? {
    let kinds: [Contact.Kind] = byPost ? [.post] : [.email, .form, .page]
    return kinds.lazy.compactMap { contact($0, for: right, controller: controller) }.first
  }

  /// The best contact of a kind for a right and a controller.
  public func contact(_ kind: Contact.Kind, for right: Right, controller: String) -> Contact? {
    contacts.filter {
      $0.kind == kind && ($0.rights.isEmpty || $0.rights.contains(right))
        && ($0.controllers.isEmpty || $0.controllers.contains(controller))
    }.min {
      ($0.rights.isEmpty ? 1 : 0, $0.controllers.isEmpty ? 1 : 0) < (
        $1.rights.isEmpty ? 1 : 0, $1.controllers.isEmpty ? 1 : 0
      )
    }
  }
}

extension Addressee.Controller {
  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    name = try reader.string("name")
    place = try reader.optionalString("place")
    serves = try reader.requiredStrings("serves")
    address = try reader.strings("address")
    _ = try reader.optionalString("addressCountry")
    representatives = try reader.records("representatives") { inner throws(DataError) in
      Addressee.Representative(
        name: try inner.string("name"), place: try inner.string("place"), email: try inner.optionalString("email"),
        phone: try inner.optionalString("phone"), address: try inner.strings("address"))
    }
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
    checked = try reader.date("checked")
  }
}

extension Addressee.Contact {
  init(_ reader: inout ObjectReader) throws(DataError) {
    kind = try reader.choice("kind")
    value = try reader.string("value")
    rights = try reader.choices("rights")
    controllers = try reader.strings("controllers")
    role = try LocalizedText.optional(&reader, "role")
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
    checked = try reader.date("checked")
  }
}
