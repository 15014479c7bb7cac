import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// A numbered point of the guide: the entries that carry it out, and what they make of it.
struct GuidePoint: Sendable, CustomTestStringConvertible {
  /// Where an entry stands.
  enum Place: Sendable, Hashable {
    case item(String)
    /// A remark, by a word of it.
    case note(String)
    case problem(String), question(String)
    case prerequisite(String), warning(String), closureQuestion(String)
  }

  let id: String
  let places: [Place]
  let behaviour: @Sendable () throws -> Void

  init(_ id: String, _ places: Place..., behaviour: @escaping @Sendable () throws -> Void) {
    self.id = id
    self.places = places
    self.behaviour = behaviour
  }

  var testDescription: String { id }
}

/// The repository's records on leaving AliExpress.
enum Leaving {
  static var playbook: Playbook {
    get throws { try Catalogue.repository.playbook("aliexpress") }
  }

  static var alipay: ClosureRecord {
    get throws { try Catalogue.repository.closure("alipay") }
  }

  static func provider(_ id: String) throws -> LoginProvider { try Catalogue.repository.provider(id) }

  static func item(_ id: String) throws -> PlaybookItem { try #require(try playbook.item(id), "no item \(id)") }

  static func problem(_ id: String) throws -> Playbook.Entry {
    try #require(try playbook.troubleshooting.first { $0.id == id }, "no problem \(id)")
  }

  static func question(_ id: String) throws -> Playbook.Entry {
    try #require(try playbook.questions.first { $0.id == id }, "no question \(id)")
  }

  /// The remark that carries out a point.
  static func note(_ point: String) throws -> Playbook.Note {
    try #require(try playbook.notes.first { $0.covers.contains(point) }, "no note on \(point)")
  }

  /// The choice of an entry's question.
  static func choice(_ id: String, of item: String) throws -> ItemQuestion.Choice {
    try #require(
      try Self.item(item).answers.flatMap(\.choices).first { $0.id == id }, "no choice \(id) in \(item)")
  }

  /// The points of the guide that the entry at a place carries out.
  static func covers(_ place: GuidePoint.Place) throws -> [String] {
    switch place {
    case .item(let id): try item(id).covers
    case .note(let word):
      try #require(try playbook.notes.first { $0.text.text(in: "en").contains(word) }, "no note with \(word)").covers
    case .problem(let id): try problem(id).covers
    case .question(let id): try question(id).covers
    case .prerequisite(let id): try #require(try alipay.prerequisites.first { $0.id == id }).covers
    case .warning(let id): try #require(try alipay.warnings.first { $0.id == id }).covers
    case .closureQuestion(let id): try #require(try alipay.faq.first { $0.id == id }).covers
    }
  }
}

extension LocalizedText {
  /// Whether the English text holds one of some words, and the German one the other.
  func says(_ english: String, _ german: String) -> Bool {
    texts["en"]?.lowercased().contains(english) == true && texts["de"]?.lowercased().contains(german) == true
  }
}

/// The entry holds up the submission of the closure, and no reason passes it.
func expectHardGate(_ id: String, _ persona: Persona = .buyer, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let journey = try Journey.before(.close, persona, leaving: id)
  #expect(journey.state(id) == .open, sourceLocation: sourceLocation)
  #expect(journey.outlook.blockedBy.contains(id), sourceLocation: sourceLocation)
  let refusing = journey.guardRefusing { copy throws(ExitError) in try copy.note(.submitted, reason: "I want to") }
  #expect(refusing?.name == .hardGates && refusing?.strength == .hard, sourceLocation: sourceLocation)
  #expect(refusing?.items.contains(id) == true, sourceLocation: sourceLocation)
  #expect(
    journey.refusal { copy throws(ExitError) in try copy.check(id, as: .overridden, reason: "I want to") } != nil,
    sourceLocation: sourceLocation)
  #expect(
    try !Leaving.item(id).acceptsRisk
      || journey.refusal { copy throws(ExitError) in try copy.check(id, as: .riskAccepted) } != nil,
    sourceLocation: sourceLocation)
}

/// The entry holds up the submission of the closure until somebody passes it with a reason.
func expectSoftGate(_ id: String, _ persona: Persona = .buyer, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let journey = try Journey.before(.watch, persona, leaving: id)
  let refusing = journey.guardRefusing { copy throws(ExitError) in try copy.note(.submitted) }
  #expect(refusing?.name == .softGates && refusing?.strength == .soft, sourceLocation: sourceLocation)
  #expect(refusing?.items == [id], sourceLocation: sourceLocation)
  var passed = journey
  try passed.note(.submitted, reason: "I do without it")
  #expect(passed.outlook.state == .submitted, sourceLocation: sourceLocation)
  #expect(passed.exit.events.last?.reason == "I do without it", sourceLocation: sourceLocation)
}

/// The entry stands in the plan, and the closure can be asked for without it.
func expectNoGate(_ id: String, _ persona: Persona = .buyer, sourceLocation: SourceLocation = #_sourceLocation) throws {
  var journey = try Journey.before(.watch, persona, leaving: id)
  #expect(journey.outlook.item(id) != nil, sourceLocation: sourceLocation)
  try journey.note(.submitted)
  #expect(journey.outlook.state == .submitted, sourceLocation: sourceLocation)
}
