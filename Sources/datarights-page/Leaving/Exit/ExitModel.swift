import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// All that the page of an exit shows.
struct ExitModel: Sendable {
  /// Something that makes sense, and where it is done.
  struct Step: Sendable {
    let text: String
    let from: CivilDate?
    let what: ExitAction.What
  }

  /// A part of the plan.
  struct Part: Sendable {
    let name: String
    let tasks: [(planned: PlannedItem, text: String, waitsFor: [String])]
  }

  let service: String
  let name: String
  let outlook: ExitOutlook
  let banners: [String]
  let company: String?
  let next: Next?
  let then: [Step]
  let later: [Step]
  let map: GateMap
  let parts: [Part]
  let linked: LinkedModel
  let blockedBy: [EntryLink]
  let notes: [NoteKind]
  let readsOrders: Bool

  init(_ view: LeaveView) throws {
    let (desk, outlook) = (view.desk, view.outlook)
    let spoken = ActionWords(view: view)
    self.outlook = outlook
    service = outlook.exit.service
    name = outlook.exit.name
    banners = view.banners
    company = try view.world.controller(of: outlook)?.name
    let steps = outlook.actions.map { Step(text: spoken.text($0.what), from: $0.from, what: $0.what) }
    let ripe = steps.filter { $0.from.map { $0 <= outlook.today } ?? true }
    next = try ripe.first.map { try Next($0, view) }
    then = Array(ripe.dropFirst())
    later = steps.filter { $0.from.map { $0 > outlook.today } ?? false }
    map = GateMap(view)
    parts = ExitPhase.allCases.compactMap { phase in
      let tasks = outlook.items.filter { planned in
        planned.item.phase == phase && planned.isTask
          && (planned.item.path == nil || planned.item.path == outlook.path)
      }
      guard !tasks.isEmpty else { return nil }
      return Part(
        name: desk.words.name(phase),
        tasks: tasks.map { planned in
          let waitsFor = planned.item.needs.compactMap { outlook.item($0) }.filter { $0.state == .open && $0.isTask }
          return (
            planned, view.text(planned.item.text),
            planned.state == .open ? waitsFor.map { view.text($0.item.text) } : []
          )
        })
    }
    linked = try LinkedModel(view)
    // What stands among the next steps already is not listed a second time.
    let shown = Set(ripe.prefix(6).map(\.what))
    let blocking = outlook.blockedBy.filter { !shown.contains(.settle($0)) }
    blockedBy = blocking.map { EntryLink($0, view) }
    notes = NoteKind.fitting(outlook)
    readsOrders = desk.catalogue.orderWordingIDs.contains(outlook.exit.service)
  }
}

/// What comes first, with what helps to do it.
struct Next: Sendable {
  let step: ExitModel.Step
  /// The entry that is to be settled.
  let item: ItemModel?
  /// How the account stands, where that is to be told.
  let note: NoteModel?

  init(_ step: ExitModel.Step, _ view: LeaveView) throws {
    self.step = step
    switch step.what {
    case .settle(let id), .recheckItem(let id):
      item = try view.outlook.item(id).map { try ItemModel(view, $0) }
      note = nil
    case .recordScreen:
      (item, note) = (nil, NoteModel(.submitted, view))
    default: (item, note) = (nil, nil)
    }
  }
}
