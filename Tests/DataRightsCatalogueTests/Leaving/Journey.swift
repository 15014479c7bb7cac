import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Somebody on the way out of a service by the repository's playbook, day by day.
struct Journey {
  let playbook: Playbook
  var exit: Exit
  var today: CivilDate
  var hasResidence = true
  var logins: [LinkedLogin] = []
  var closures: [String: Closure] = [:]
  var letters: [ExitSurroundings.LetterState] = []

  init(_ playbook: String = "aliexpress", persona: Persona = .buyer, on iso: String = "2026-12-01") throws {
    self.playbook = try Catalogue.repository.playbook(playbook)
    today = day(iso)
    exit = Exit(
      service: playbook, name: self.playbook.name, playbook: playbook, persona: persona, started: today)
  }

  var outlook: ExitOutlook {
    ExitOutlook(
      exit, playbook: playbook,
      surroundings: ExitSurroundings(
        today: today, hasResidence: hasResidence, logins: logins, closures: closures, letters: letters))
  }

  /// How an entry stands; nil where it is not in the plan.
  func state(_ id: String) -> ItemState? { outlook.item(id)?.state }

  /// Settles an entry: by its own answers where none are given.
  mutating func check(
    _ id: String, _ answers: [(String, String)]? = nil, as state: ItemState = .done, reason: String? = nil,
    evidence: [Evidence] = [], at present: ExitOutlook? = nil
  ) throws(ExitError) {
    let known = playbook.item(id)?.answers ?? []
    let ordinary = state == .done ? known.compactMap { self.ordinary($0, role: playbook.item(id)?.role) } : []
    let given = answers?.map { GivenAnswer($0.0, $0.1) } ?? ordinary
    exit = try (present ?? outlook).logging(
      ExitEvent(.checked, on: today, item: id, state: state, answers: given, reason: reason, evidence: evidence))
  }

  /// Notes what happened with the account.
  mutating func note(
    _ kind: ExitEvent.Kind, until: NamedDay? = nil, text: String? = nil, reason: String? = nil
  ) throws(ExitError) {
    exit = try outlook.logging(ExitEvent(kind, on: today, until: until, text: text, reason: reason))
  }

  /// Why a step is refused, without taking it; nil where it would be taken.
  func refusal(_ step: (inout Journey) throws(ExitError) -> Void) -> ExitError? {
    var copy = self
    do throws(ExitError) {
      try step(&copy)
      return nil
    } catch {
      return error
    }
  }

  /// The guard that refuses a step.
  func guardRefusing(_ step: (inout Journey) throws(ExitError) -> Void) -> ExitGuard? {
    if case .guarded(let guarded) = refusal(step) { guarded } else { nil }
  }

  /// Why an entry is refused with some answers.
  func refusal(_ id: String, _ answers: (String, String)...) -> ExitError? {
    refusal { journey throws(ExitError) in try journey.check(id, answers) }
  }

  /// The journey with an entry settled.
  func after(_ id: String, _ answers: (String, String)...) throws -> Journey {
    var copy = self
    try copy.check(id, answers)
    return copy
  }

  /// An answer that settles: nothing is open, everything is there, the account shall go.
  private func ordinary(_ question: ItemQuestion, role: PlaybookRole?) -> GivenAnswer? {
    guard !question.isOptional else { return nil }
    let value =
      switch question.kind {
      case .choice where role == .decision: ExitDecision.delete.rawValue
      case .choice: question.choices.first { !$0.endsExit && $0.settles == .done }?.id ?? ""
      case .count: "\(question.must ?? 3)"
      case .record: question.fields.map { Self.ordinary($0.kind, today) }.joined(separator: "; ")
      case let kind: Self.ordinary(kind, today)
      }
    return GivenAnswer(question.id, value)
  }

  private static func ordinary(_ kind: ItemQuestion.Kind, _ today: CivilDate) -> String {
    switch kind {
    case .text, .choice, .record: "as the screen says"
    case .count: "3"
    case .date: today.iso
    case .period: "2025-01-01..2025-12-31"
    case .amount: "12.50 EUR"
    case .flag: "yes"
    }
  }
}

extension Journey {
  /// Settles everything that stands in the way of a phase, and says where it got stuck.
  mutating func proceed(
    to phase: ExitPhase, leavingOpen left: Set<String> = [], skipping skipped: Set<String> = []
  ) throws {
    for item in playbook.items where item.phase < phase && !left.contains(item.id) && !skipped.contains(item.id) {
      let outlook = outlook
      guard let planned = outlook.item(item.id), planned.isTask, planned.state == .open else { continue }
      switch item.role {
      case .loginInventory: lookForLogins()
      case .closureInventory:
        for id in playbook.closures where closures[id] == nil {
          closures[id] = Closure(id, events: [ClosureEvent(.noWallet, on: today)])
        }
      case .letter:
        // Whom a letter goes to is known of some services only.
        if outlook.addressee == nil {
          try check(item.id, as: .notApplicable)
        } else {
          send(try #require(item.right))
        }
      case .residence: hasResidence = true
      case .orderFile:
        if item.mayNotApply { try check(item.id, as: .notApplicable) }
      case .confirmation: try note(.confirmed)
      case .submit, .deactivate, .noSignIn, .logins, .closures, .letters: break
      default:
        if left.isEmpty {
          try check(item.id, at: outlook)
        } else {
          // What waits for the entry that is left open is passed with a reason, as far as reasons pass it.
          try? check(item.id, reason: "it waits for another", at: outlook)
        }
      }
    }
  }

  /// Says of every login that is offered and not looked at that there is none.
  mutating func lookForLogins() {
    for offered in playbook.logins {
      for connection in outlook.unseenConnections(of: offered) {
        let key = LinkedLogin.Key(service: exit.service, provider: offered.provider, connection: connection)
        logins.removeAll { $0.key == key }
        logins.append(LinkedLogin(key, events: [LoginEvent(.notUsed, on: today)]))
      }
    }
  }

  /// Sends a letter to the service.
  mutating func send(_ right: Right, isOpen: Bool = true, isDraft: Bool = false) {
    letters.append(
      ExitSurroundings.LetterState(
        proceeding: letters.count + 1, addressee: outlook.addressee ?? "", right: right, sent: isDraft ? nil : today,
        isOpen: isOpen))
  }

  mutating func wait(days: Int) { today = today.adding(days: days) }

  /// A login of this service.
  func key(_ provider: String, _ connection: Connection = .signIn) -> LinkedLogin.Key {
    LinkedLogin.Key(service: exit.service, provider: provider, connection: connection)
  }

  /// What decides whether something can be said of the service's logins.
  var circumstances: LoginCircumstances {
    LoginCircumstances(
      today: today, closed: exit.confirmation?.on,
      isContactReachable: outlook.item(.contactReachable)?.state == .done, openLetters: outlook.openLetters)
  }

  /// Records something of a login.
  @discardableResult
  mutating func log(
    _ key: LinkedLogin.Key, _ event: LoginEvent
  ) throws(LoginError) -> [LoginWarning] {
    let login = logins.first { $0.key == key } ?? LinkedLogin(key)
    let logged = try login.logging(event, circumstances)
    logins.removeAll { $0.key == key }
    logins.append(logged.login)
    return logged.warnings
  }

  /// Why something cannot be said of a login.
  func refusal(_ key: LinkedLogin.Key, _ event: LoginEvent) -> LoginError? {
    var copy = self
    do throws(LoginError) {
      try copy.log(key, event)
      return nil
    } catch {
      return error
    }
  }

  /// How a separate closure stands.
  func closure(_ id: String) throws -> ClosureOutlook {
    ClosureOutlook(closures[id] ?? Closure(id), record: try Catalogue.repository.closure(id)) { waitsFor in
      outlook.item(waitsFor.role)?.state
    }
  }

  /// Records something of a separate closure.
  mutating func log(_ event: ClosureEvent, in id: String) throws {
    closures[id] = try closure(id).logging(event, today: today)
  }
}

extension Journey {
  /// A way out on which the decision to delete has fallen.
  static func decided(_ persona: Persona = .buyer) throws -> Journey { try before(.resolve, persona) }

  /// A way out on which everything before a phase is settled, except what is left open.
  static func before(_ phase: ExitPhase, _ persona: Persona = .buyer, leaving left: String...) throws -> Journey {
    guard let first = try left.map({ try Leaving.item($0).phase }).min() else { return try stage(phase, persona) }
    var journey = try stage(first, persona)
    try journey.proceed(to: phase, leavingOpen: Set(left))
    return journey
  }

  /// The beginnings that many tests share, made once.
  private static let stages = Dictionary(
    uniqueKeysWithValues: Persona.allCases.map { persona in
      (persona, Result { try Journey.stages(persona) })
    })

  private static func stages(_ persona: Persona) throws -> [ExitPhase: Journey] {
    var journey = try Journey(persona: persona)
    for id in ["account-kind", "papers-needed", "purchase-near", "decision"] { try journey.check(id) }
    var stages = [ExitPhase.resolve: journey]
    for phase in [ExitPhase.export, .close, .watch] {
      try journey.proceed(to: phase)
      stages[phase] = journey
    }
    return stages
  }

  private static func stage(_ phase: ExitPhase, _ persona: Persona) throws -> Journey {
    let stages = try #require(stages[persona]).get()
    return try #require(stages[phase])
  }

  /// A way out on which the closure was asked for.
  static func submitted(_ persona: Persona = .buyer, until: NamedDay? = nil) throws -> Journey {
    var journey = try before(.watch, persona)
    try journey.note(.submitted, until: until)
    return journey
  }

  /// A way out on which the service confirmed the closure ten days after it was asked for.
  static func closed(_ persona: Persona = .buyer) throws -> Journey {
    var journey = try submitted(persona)
    journey.wait(days: 10)
    try journey.note(.confirmed)
    return journey
  }
}
