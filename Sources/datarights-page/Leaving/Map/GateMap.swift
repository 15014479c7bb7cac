import DataRights
import DataRightsDesk

/// An exit as a map of gates: what was settled, what holds up what, and what runs beside the account's own closure.
struct GateMap: Sendable {
  /// What a gate belongs to.
  enum Lane: Int, Sendable, CaseIterable {
    /// What one does on the service's own pages.
    case account
    /// What one asks for by letter.
    case letters
    /// Linked logins and separate accounts.
    case beside
  }

  /// How a gate stands; each has a shape of its own.
  enum Mark: String, Sendable { case done, must, open, passed, none }

  struct Node: Sendable {
    let id: String
    let lane: Lane
    let mark: Mark
    let title: String
    /// The mark in a word.
    let word: String
    /// The gates that are open and come before it.
    let waitsFor: [String]
  }

  /// The gates of a part of the exit, and what stands between it and the next part.
  struct Band: Sendable {
    let phase: ExitPhase
    let name: String
    let nodes: [Node]
    /// Whether the way to the next part is free; nil where nothing lies behind it.
    let barrier: Barrier?
  }

  /// A line across the map.
  struct Barrier: Sendable {
    let text: String
    let isOpen: Bool
  }

  let title: String
  let summary: String
  let lanes: [String]
  let bands: [Band]

  init(_ view: LeaveView) {
    let (words, outlook) = (view.desk.words, view.outlook)
    let gates = outlook.items.filter { Self.isGate($0, outlook) }
    let open = gates.filter { $0.state == .open }
    title = words.text("page.leaving.map.title", ["service": outlook.exit.name])
    summary = words.text(
      "page.leaving.map.summary", ["settled": "\(gates.count - open.count)", "count": "\(gates.count)"])
    lanes = ["account", "letters", "beside"].map { words.text("page.leaving.map.lane.\($0)") }
    bands = ExitPhase.allCases.compactMap { phase in
      let nodes = gates.filter { $0.item.phase == phase }.map { planned in
        Node(
          id: planned.id, lane: Self.lane(planned), mark: Self.mark(planned), title: view.text(planned.item.text),
          word: entryWord(planned, words),
          waitsFor: planned.state == .open
            ? planned.item.needs.filter { need in open.contains { $0.id == need } } : [])
      }
      guard !nodes.isEmpty else { return nil }
      return Band(phase: phase, name: words.name(phase), nodes: nodes, barrier: Self.barrier(phase, view))
    }
  }

  /// Whether an entry stands on the map: what holds up something, or leads to something beside the account.
  private static func isGate(_ planned: PlannedItem, _ outlook: ExitOutlook) -> Bool {
    guard planned.isTask, planned.item.path == nil || planned.item.path == outlook.path else { return false }
    return planned.strength != nil || planned.item.role.map(roles.contains) ?? false
  }

  private static let roles: Set<PlaybookRole> = [
    .letter, .letters, .login, .logins, .loginInventory, .closureInventory, .closures, .submit, .confirmation, .archive,
    .deactivate,
  ]

  private static func lane(_ planned: PlannedItem) -> Lane {
    switch planned.item.role {
    case .letter, .letters: .letters
    case .login, .logins, .loginInventory, .closureInventory, .closures: .beside
    default: .account
    }
  }

  private static func mark(_ planned: PlannedItem) -> Mark {
    switch planned.state {
    case .done: .done
    case .notApplicable: .none
    case .riskAccepted, .overridden: .passed
    case .open: planned.strength == .hard ? .must : .open
    }
  }

  private static func barrier(_ phase: ExitPhase, _ view: LeaveView) -> Barrier? {
    let (words, outlook) = (view.desk.words, view.outlook)
    switch phase {
    case .resolve, .export:
      let count = outlook.items.count { $0.isBlocking && $0.item.phase <= phase }
      guard outlook.decision != nil, count > 0 else {
        return outlook.decision.map { _ in Barrier(text: words.text("page.leaving.map.free"), isOpen: true) }
      }
      return Barrier(text: words.text("page.leaving.map.held", ["count": "\(count)"]), isOpen: false)
    case .close:
      let isOpen = outlook.exit.submission != nil
      return Barrier(text: words.text("page.leaving.map.\(isOpen ? "asked" : "not-asked")"), isOpen: isOpen)
    case .watch:
      let isOpen = outlook.exit.confirmation != nil
      return Barrier(text: words.text("page.leaving.map.\(isOpen ? "confirmed" : "not-confirmed")"), isOpen: isOpen)
    case .aftercare: return nil
    }
  }
}
