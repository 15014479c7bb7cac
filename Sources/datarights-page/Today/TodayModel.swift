import DataRights
import DataRightsDesk
import DataRightsStore

/// All that the first page shows.
struct TodayModel: Sendable {
  /// Something that is due.
  struct Due: Sendable {
    let number: Int
    let title: String
    let name: String
    let day: CivilDate
    let dayText: String
    let remaining: String
    let isOverdue: Bool
    let isAssumed: Bool
  }

  /// What comes next in a request.
  struct Step: Sendable {
    let title: String
    let step: NextStepModel
  }

  /// What comes next in an exit.
  struct ExitStep: Sendable {
    let service: String
    let name: String
    let text: String
    /// The day from which it makes sense; nil for now.
    let from: CivilDate?
  }

  let today: CivilDate
  let day: String
  /// The person's name; nil where it was not entered.
  let name: String?
  let due: [Due]
  let hasMoreDue: Bool
  let board: DueBoard
  let steps: [Step]
  let hasMoreSteps: Bool
  let exits: [ExitStep]
  /// Whether nothing is under way.
  let isEmpty: Bool

  /// How many dates and steps are shown.
  private static let shown = 6
  /// From how many dates the picture is made.
  private static let pictured = 40
  /// Of how many requests, the newest, the next step is looked for besides those in which something is due.
  private static let considered = 50

  init(_ desk: Desk) throws {
    let words = desk.words
    let journal = try desk.readJournal()
    let names = try AddresseeNames(desk)
    let (items, hasMore) = try DueList(desk).nearest(Self.pictured, ofEveryone: false)
    let latest = try journal.latestProceedings(Self.considered)
    let outlooks = try Self.outlooks(items, latest.proceedings, desk)
    let actions = NextActions(desk)
    today = desk.today
    day = words.day(desk.today)
    name = try journal.profile().name
    due = items.prefix(Self.shown).map { item in
      let proceeding = item.outlook.proceeding
      return Due(
        number: proceeding.number, title: words.title(proceeding.right, names[proceeding.addressee]),
        name: words.name(item.deadline.id), day: item.due, dayText: words.day(item.due),
        remaining: words.remaining(item.daysLeft), isOverdue: item.isOverdue,
        isAssumed: item.deadline.start.assumption != nil)
    }
    hasMoreDue = hasMore || items.count > Self.shown
    board = DueBoard(items, hasMore: hasMore, today: desk.today, names: names, words)
    let steps = actions.steps(Self.pressingFirst(outlooks))
    self.steps = steps.prefix(Self.shown).map { next in
      let proceeding = next.outlook.proceeding
      return Step(
        title: words.title(proceeding.right, names[proceeding.addressee]),
        step: NextStepModel(next.step, of: proceeding, today: desk.today, words))
    }
    hasMoreSteps = steps.count > Self.shown || latest.hasMore
    exits = try actions.exits().map { exit in
      ExitStep(
        service: exit.service, name: exit.name, text: exit.text, from: exit.from.flatMap { $0 > desk.today ? $0 : nil })
    }
    isEmpty = try outlooks.isEmpty && exits.isEmpty && items.isEmpty && journal.exits().isEmpty
  }

  /// The requests in which something is due, and the newest, each once.
  private static func outlooks(_ items: [DueItem], _ latest: [Proceeding], _ desk: Desk) throws -> [Outlook] {
    var known: Set<Int> = []
    let due = items.map(\.outlook).filter { known.insert($0.proceeding.number).inserted }
    return due + (try desk.outlooks(of: latest.filter { !known.contains($0.number) }))
  }

  /// What is overdue, then what somebody asked, then the others; of these by the next date, then the newest first.
  private static func pressingFirst(_ outlooks: [Outlook]) -> [Outlook] {
    func rank(_ outlook: Outlook) -> Int {
      switch outlook.status.tone {
      case .bad: 0
      case .warn: 1
      case .ok, .neutral: 2
      }
    }
    return outlooks.map { (outlook: $0, rank: rank($0), due: $0.next?.due?.dayNumber ?? .max) }.sorted {
      ($0.rank, $0.due, $1.outlook.proceeding.number) < ($1.rank, $1.due, $0.outlook.proceeding.number)
    }.map(\.outlook)
  }
}
