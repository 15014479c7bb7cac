@testable import DataRights
import DataRightsTestSupport
import Testing

/// What must hold whatever is logged in whatever order: long walks over all that can be said.
struct ExitWalkTests {
  /// A walk that tries things at random, sensible ones more often, and looks at the exit after each.
  private struct Walk {
    var story: ExitStory
    var generator: SeededGenerator
    var today = day("2026-11-01")
    var submitted = 0
    var done = 0

    init(seed: UInt64) throws {
      story = try ExitStory(settled: false)
      generator = SeededGenerator(seed: seed)
    }

    private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    private mutating func coin(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    private mutating func answers(_ item: PlaybookItem) -> [GivenAnswer] {
      item.answers.map { question in
        let value =
          switch question.kind {
          case .choice: pick(question.choices.map(\.id))
          case .count: coin(4) ? "2" : "0"
          case .flag: coin(4) ? "no" : "yes"
          case .date: "2036-12-31"
          default: "words"
          }
        return GivenAnswer(question.id, value)
      }
    }

    private mutating func exitEvent() -> ExitEvent {
      let reason = coin(2) ? "a reason" : nil
      let evidence = coin(2) ? [Evidence(.page)] : []
      if coin(3) {
        let kind = pick(ExitEvent.Kind.allCases.filter { $0 != .checked })
        let until: NamedDay? = coin(3) ? .unknown : coin(2) ? .day(today.adding(days: 5)) : nil
        let orders = OrderSummary(count: 2, open: coin(2) ? ["1"] : [], withoutInvoice: nil, dates: nil)
        return ExitEvent(
          kind, on: today, path: coin(4) ? pick(["web", "app"]) : nil, until: until, reason: reason,
          persona: kind == .persona ? pick(Persona.allCases) : nil, orders: kind == .ordersRead ? orders : nil)
      }
      let open = story.outlook(on: today).items.filter { $0.state == .open }.map(\.item)
      let item = coin(3) || open.isEmpty ? pick(story.playbook.items) : pick(open)
      var given = answers(item)
      // Most walks shall get somewhere.
      if item.role == .decision, !coin(4) { given = [GivenAnswer("what", "delete")] }
      if item.role == .scope, !coin(6) { given = [GivenAnswer("account", "buyer")] }
      let state: ItemState = coin(5) ? pick(ItemState.allCases) : .done
      return ExitEvent(
        .checked, on: today, item: item.id, state: state, answers: state == .done || coin(2) ? given : [],
        reason: reason, evidence: evidence)
    }

    private mutating func tryExit() {
      let event = exitEvent()
      let before = story.exit
      let outlook = story.outlook(on: today)
      guard let changed = try? outlook.logging(event) else {
        #expect(story.exit == before)
        return
      }
      #expect(changed.events.dropLast() == before.events[...])
      story.exit = changed
      if before.submission == nil, changed.submission != nil {
        submitted += 1
        let after = story.outlook(on: today)
        let hard = after.items.filter { $0.item.phase < .watch && $0.strength == .hard && $0.state == .open }
        #expect(hard.isEmpty, "submitted while \(hard.map(\.id)) were open")
        #expect(outlook.decision == .delete)
      }
    }

    private mutating func tryLogin() {
      if story.logins.isEmpty || coin(12) && story.logins.count < 3 {
        story.logins.append(story.login(["google", "apple", "x"][story.logins.count]))
      }
      let index = Int.random(in: 0..<story.logins.count, using: &generator)
      let event = LoginEvent(
        pick(LoginState.allCases), on: today, evidence: coin(2) ? [Evidence(.page)] : [],
        reason: coin(2) ? "a reason" : nil, hasOtherSignIn: coin(4) ? coin(2) : nil)
      let outlook = story.outlook(on: today)
      let circumstances = LoginCircumstances(
        today: today, closed: story.exit.confirmation?.on,
        isContactReachable: outlook.item(.contactReachable)?.state == .done, openLetters: outlook.openLetters)
      let before = story.logins[index]
      guard let changed = try? before.logging(event, circumstances).login else { return }
      if event.state == .revoked, before.recorded != .revoked, circumstances.closed == nil {
        #expect(changed.hasOtherSignIn && circumstances.isContactReachable, "revoked early from \(before.recorded)")
      }
      story.logins[index] = changed
    }

    private mutating func tryRest() {
      if coin(2) {
        let event = ClosureEvent(
          pick(ClosureState.allCases), on: today, reason: "a reason", evidence: [Evidence(.page)])
        story.closures["wallet", default: Closure("wallet")].events.append(event)
      } else {
        let isOpen = coin(3)
        story.letters = [.init(proceeding: 1, addressee: "example", right: .access, sent: today, isOpen: isOpen)]
      }
    }

    mutating func step() {
      if coin(6) { today = today.adding(days: 1) }
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: tryLogin()
      case 1: tryRest()
      default: tryExit()
      }
      look()
    }

    private mutating func look() {
      let outlook = story.outlook(on: today)
      if outlook.state == .done {
        done += 1
        #expect(outlook.exit.confirmation != nil)
        #expect(story.logins.allSatisfy { [.notUsed, .verified, .kept, .unknown].contains($0.recorded) })
        #expect(story.logins.contains { $0.key.provider == "google" && $0.recorded != .unknown })
        #expect([.noWallet, .kept, .verified].contains(story.closures["wallet"]?.recorded))
        #expect(!story.letters.contains { $0.isOpen })
        #expect(outlook.blockedBy.isEmpty)
      }
      // The same events in a fresh exit give the same picture.
      let again = ExitOutlook(
        Exit(
          service: "example", name: "Example", playbook: "example", persona: .buyer, started: day("2026-11-01"),
          events: outlook.exit.events),
        playbook: story.playbook, surroundings: outlook.surroundings)
      #expect(again.state == outlook.state && again.items == outlook.items && again.actions == outlook.actions)
    }
  }

  @Test func `walks break no promise, and some of them come to the end`() throws {
    var (submitted, done) = (0, 0)
    for seed in UInt64(10)..<42 {
      var walk = try Walk(seed: seed)
      for _ in 0..<250 { walk.step() }
      submitted += walk.submitted
      done += walk.done
    }
    // Walks that never get there would prove nothing.
    #expect(submitted > 10)
    #expect(done > 0)
  }
}
