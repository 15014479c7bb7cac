@testable import DataRights
import DataRightsTestSupport

/// An exit told line by line, such as `2026-11-02 check orders open=0` or `2026-11-20 note submitted until=unknown`.
struct ExitStory {
  let playbook: Playbook
  var exit: Exit
  var logins: [LinkedLogin] = []
  var closures: [String: Closure] = [:]
  var letters: [ExitSurroundings.LetterState] = []

  /// An exit from the small playbook, begun on 1 November 2026, about whose logins and closures nothing is left to do.
  init(_ text: String = MadeUpPlaybook.text, persona: Persona = .buyer, settled: Bool = true) throws {
    playbook = try MadeUpPlaybook.read(text)
    exit = Exit(
      service: "example", name: "Example", playbook: playbook.id, persona: persona, started: day("2026-11-01"))
    guard settled else { return }
    logins = [login("google", LoginEvent(.notUsed, on: day("2026-11-01")))]
    closures = ["wallet": Closure("wallet", events: [ClosureEvent(.noWallet, on: day("2026-11-01"))])]
  }

  /// Settles everything up to the submission.
  static let ready = [
    "2026-11-01 check kind account=buyer", "2026-11-01 check decision what=delete",
    "2026-11-02 check finality understood=yes", "2026-11-02 check reachable", "2026-11-02 check orders open=0",
    "2026-11-02 check disputes", "2026-11-02 check refunds not-applicable", "2026-11-03 check tickets stand=closed",
    "2026-11-03 check coupons", "2026-11-04 check list", "2026-11-04 check letter overridden reason=no-need",
  ]

  /// The lines that lead to a confirmed closure.
  static let closed =
    ready + [
      "2026-11-05 check web-open", "2026-11-05 check web-submit until=2026-11-20", "2026-11-21 note confirmed",
    ]

  func login(_ provider: String, _ events: LoginEvent..., connection: Connection = .signIn) -> LinkedLogin {
    LinkedLogin(.init(service: "example", provider: provider, connection: connection), events: events)
  }

  func outlook(on today: String) -> ExitOutlook { outlook(on: day(today)) }

  func outlook(on today: CivilDate) -> ExitOutlook {
    ExitOutlook(
      exit, playbook: playbook,
      surroundings: ExitSurroundings(
        today: today, hasResidence: true, logins: logins, closures: closures, letters: letters))
  }

  /// The state on a day; on the day of the last event where none is given.
  func state(on today: String? = nil) -> ExitState {
    outlook(on: today.map { day($0) } ?? exit.events.last?.on ?? exit.started).state
  }

  /// Logs lines, each on its own day.
  mutating func tell(_ lines: [String]) throws {
    for line in lines { exit = try Self.logging(line, outlook(on: String(line.prefix(10)))) }
  }

  mutating func tell(_ lines: String...) throws { try tell(lines) }

  /// Why a line is refused; nil where it is not.
  func refusal(_ line: String, today: String? = nil) -> ExitError? {
    do throws(ExitError) {
      _ = try Self.logging(line, outlook(on: today ?? String(line.prefix(10))))
      return nil
    } catch {
      return error
    }
  }

  /// The guard that refuses a line; nil where none does.
  func stopped(_ line: String) -> ExitGuard? {
    if case .guarded(let found) = refusal(line) { found } else { nil }
  }

  private static func logging(_ line: String, _ outlook: ExitOutlook) throws(ExitError) -> Exit {
    try outlook.logging(event(line))
  }

  /// Reads a line; a misspelt one stops the test.
  static func event(_ line: String) -> ExitEvent {
    var words = line.split(separator: " ").map(String.init)
    let on = day(words.removeFirst())
    let verb = words.removeFirst()
    let subject = words.removeFirst()
    var state: ItemState?
    if let word = words.first, let named = ItemState(rawValue: word) {
      state = named
      words.removeFirst()
    }
    let pairs = words.map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      precondition(parts.count == 2, "\(line) is no line of a story")
      return (name: parts[0], value: parts[1])
    }
    // Questions of these entries bear names that stand for something else elsewhere.
    let asked = ["archive": ["until"], "way": ["path"]][subject] ?? []
    let reserved = ["until", "text", "reason", "path", "evidence"].filter { !asked.contains($0) }
    func value(_ name: String) -> String? {
      reserved.contains(name) ? pairs.first { $0.name == name }?.value : nil
    }
    let isCheck = verb == "check"
    if verb == "persona" {
      guard let persona = Persona(rawValue: subject) else { preconditionFailure("\(line) names no persona") }
      return ExitEvent(.persona, on: on, persona: persona)
    }
    guard let kind = isCheck ? .checked : ExitEvent.Kind(rawValue: subject) else {
      preconditionFailure("\(line) is no line of a story")
    }
    return ExitEvent(
      kind, on: on, item: isCheck ? subject : nil, state: isCheck ? state ?? .done : nil,
      answers: pairs.filter { !reserved.contains($0.name) }.map { GivenAnswer($0.name, $0.value) },
      path: value("path"), until: value("until").flatMap(NamedDay.init), text: value("text"),
      reason: value("reason"), evidence: value("evidence").map { [Evidence(.page, text: $0)] } ?? [])
  }
}
