import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// The requests that were looked for, a page of them.
struct RequestListModel: Sendable {
  /// A request in the list.
  struct Row: Sendable {
    let number: Int
    let title: String
    let reference: String
    let law: String
    /// Nil where the law is not among the data.
    let status: ProceedingStatus?
    let next: CivilDate?
    let isAssumed: Bool
    let isOverdue: Bool
    let profile: String
    /// Whether it is a request of the person whose page this is.
    let isOwn: Bool
  }

  static let size = 50

  let search: ProceedingSearch
  let page: Int
  let hasMore: Bool
  let rows: [Row]
  /// Whether the store holds requests of several persons.
  let hasOthers: Bool
  /// Whether there is anything to look through.
  let isEmpty: Bool

  /// What a query asks for.
  static func search(_ query: Form) -> ProceedingSearch {
    var search = ProceedingSearch()
    search.text = query["q"] ?? ""
    search.standing = query["show"].flatMap(ProceedingSearch.Standing.init) ?? .all
    search.ofEveryone = query["who"] == "everyone"
    return search
  }

  /// Finds what a query asks for.
  init(_ desk: Desk, _ query: Form) throws {
    let journal = try desk.readJournal()
    hasOthers = try journal.eventLog.read { try $0.people() }.count > 1
    let search = Self.search(query)
    page = max(query["page"].flatMap { Int($0) } ?? 1, 1)
    let (proceedings, more) = try search.found(page: page, size: Self.size, desk)
    let names = try AddresseeNames(desk)
    let outlooks = Dictionary(try desk.outlooks(of: proceedings).map { ($0.proceeding.number, $0) }) { first, _ in first
    }
    rows = try proceedings.map { proceeding in
      let outlook = outlooks[proceeding.number]
      let next = outlook?.next
      return Row(
        number: proceeding.number, title: desk.words.title(proceeding.right, names[proceeding.addressee]),
        reference: proceeding.reference,
        law: outlook == nil ? proceeding.law : try desk.law(proceeding.law).name(in: desk.words.tag).short,
        status: outlook?.status, next: next?.due, isAssumed: next?.start.assumption != nil,
        isOverdue: next?.isOverdue(on: desk.today) ?? false, profile: proceeding.profile,
        isOwn: proceeding.profile == desk.person)
    }
    (self.search, hasMore) = (search, more)
    isEmpty =
      try rows.isEmpty && page == 1 && journal.eventLog.read { try $0.proceedingCount(person: nil, upTo: 1) } == 0
  }
}
