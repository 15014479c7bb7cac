/// One request's whole life: what was asked of whom under which law, and everything that happened since.
public struct Proceeding: Sendable, Hashable {
  /// A local number, never used again.
  public let number: Int
  /// The id of the profile of the person whose request it is.
  public let profile: String
  /// The lasting key, which stands in the letter's subject.
  public let reference: String
  /// The right that its letter invokes.
  public let right: Right
  /// The law's id.
  public let law: String
  /// The addressee's id.
  public let addressee: String
  /// The company that was written to.
  public let controller: String
  /// Where the company is established, as far as known.
  public let controllerPlace: String?
  /// Where its representatives are.
  public let representativePlaces: [String]
  /// Where the writer lived.
  public let resident: String?
  /// The tag of the language in which its letters are written: `de`.
  public let language: String
  /// The day on which it was opened.
  public let opened: CivilDate
  /// The kinds of identity data that the letter disclosed.
  public let disclosed: [String]
  /// The key of the row of a table from which it was written; nil for one written by itself.
  public private(set) var batchKey: String?
  /// What happened, in the order in which it was logged.
  public var events: [Event]
  /// The letters written since, in the order in which they were.
  public var letters: [WrittenLetter]

  /// Makes a proceeding.
  public init(
    number: Int, profile: String = "own", reference: String, right: Right, law: String, addressee: String,
    controller: String,
    controllerPlace: String?, representativePlaces: [String], resident: String?, language: String, opened: CivilDate,
    disclosed: [String], batchKey: String? = nil, events: [Event] = [], letters: [WrittenLetter] = []
  ) {
    self.number = number
    self.profile = profile
    self.reference = reference
    self.right = right
    self.law = law
    self.addressee = addressee
    self.controller = controller
    self.controllerPlace = controllerPlace
    self.representativePlaces = representativePlaces
    self.resident = resident
    self.language = language
    self.opened = opened
    self.disclosed = disclosed
    self.batchKey = batchKey
    self.events = events
    self.letters = letters
  }

  /// The same proceeding as one of a batch.
  public func with(batchKey: String) -> Proceeding {
    var proceeding = self
    proceeding.batchKey = batchKey
    return proceeding
  }

  /// The places that decide whose holidays count.
  public var parties: Parties {
    Parties(resident: resident, controllerPlace: controllerPlace, representativePlaces: representativePlaces)
  }
}
