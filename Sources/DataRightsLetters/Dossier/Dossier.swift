public import DataRights

/// A proceeding as one document for an authority or a lawyer: all texts worded, nothing left to look up.
public struct Dossier: Sendable, Hashable {
  /// Something that is said of the proceeding or of a deadline: what it is, and the value.
  public struct Fact: Sendable, Hashable {
    /// What it is; words of the interface.
    public let label: String
    /// The value, in lines where it has several.
    public var lines: [String]

    /// Makes a fact.
    public init(_ label: String, _ lines: String...) {
      self.init(label, lines: lines)
    }

    /// Makes a fact with so many lines.
    public init(_ label: String, lines: [String]) {
      self.label = label
      self.lines = lines
    }
  }

  /// Something that happened, as the log has it.
  public struct Entry: Sendable, Hashable {
    /// The day.
    public var on: CivilDate
    /// The day in words, with the time where it is kept.
    public var day: String
    /// What happened.
    public var name: String
    /// By which channel, until which day; empty where nothing is known.
    public var details: String
    /// The writer's own words about it.
    public var note: [String]
    /// The numbers of the enclosures that prove it.
    public var enclosures: [Int]

    /// Makes an entry.
    public init(
      on: CivilDate, day: String, name: String, details: String = "", note: [String] = [], enclosures: [Int] = []
    ) {
      self.on = on
      self.day = day
      self.name = name
      self.details = details
      self.note = note
      self.enclosures = enclosures
    }
  }

  /// A computed date with the way to it.
  public struct Term: Sendable, Hashable {
    /// Which deadline or window it is.
    public var name: String
    /// Its day, its article, whose duty it is, how sure it is, what became of it.
    public var facts: [Fact]
    /// The steps from the event to the date.
    public var derivation: [String]
    /// Whether it passed before what it asks for was done.
    public var isMissed: Bool

    /// Makes a deadline.
    public init(name: String, facts: [Fact], derivation: [String], isMissed: Bool) {
      self.name = name
      self.facts = facts
      self.derivation = derivation
      self.isMissed = isMissed
    }
  }

  /// A letter of the proceeding.
  public struct Letter: Sendable, Hashable {
    /// Which letter it is.
    public var name: String
    /// The day that it bears.
    public var on: CivilDate
    /// That day in words.
    public var day: String
    /// The letter itself; nil where its text was not kept.
    public var sheet: LetterSheet?

    /// Makes a letter.
    public init(name: String, on: CivilDate, day: String, sheet: LetterSheet?) {
      self.name = name
      self.on = on
      self.day = day
      self.sheet = sheet
    }
  }

  /// A file that proves something.
  public struct Enclosure: Sendable, Hashable {
    /// Its number in the list.
    public var number: Int
    /// The name that it had.
    public var name: String
    /// What it proves: the event and its day.
    public var proves: String
    /// Its size in words.
    public var size: String
    /// Its SHA-256 sum in hexadecimal digits.
    public var sha256: String
    /// Where it is, or why it is not enclosed.
    public var place: String

    /// Makes an enclosure.
    public init(number: Int, name: String, proves: String, size: String, sha256: String, place: String) {
      self.number = number
      self.name = name
      self.proves = proves
      self.size = size
      self.sha256 = sha256
      self.place = place
    }
  }

  /// The tag of the language that the page itself is in.
  public var language: String
  /// What it is called.
  public var title: String
  /// Who asked whom for what under which law, and where it stands.
  public var facts: [Fact]
  /// What was overdue, by how much; a sentence each.
  public var overdue: [String]
  /// The proceeding as a picture.
  public var timeline: Timeline
  /// All events.
  public var entries: [Entry]
  /// All deadlines and windows.
  public var terms: [Term]
  /// Remarks that the dates need in order to be read rightly, and findings.
  public var remarks: [String]
  /// All letters.
  public var letters: [Letter]
  /// All files that prove something.
  public var enclosures: [Enclosure]
  /// The head hash of the proceeding's chain of events; nil where the log has none.
  public var headHash: String?
  /// What the hash proves and what it does not; what was made unreadable.
  public var statements: [String]
  /// The words that the page brings with it.
  public var labels: DossierLabels

  /// Makes a dossier.
  public init(
    language: String, title: String, facts: [Fact], overdue: [String], timeline: Timeline, entries: [Entry],
    terms: [Term], remarks: [String], letters: [Letter], enclosures: [Enclosure], headHash: String?,
    statements: [String], labels: DossierLabels
  ) {
    self.language = language
    self.title = title
    self.facts = facts
    self.overdue = overdue
    self.timeline = timeline
    self.entries = entries
    self.terms = terms
    self.remarks = remarks
    self.letters = letters
    self.enclosures = enclosures
    self.headHash = headHash
    self.statements = statements
    self.labels = labels
  }
}
