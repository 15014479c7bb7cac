import DataRights
import DataRightsCatalogue
import Synchronization

/// The plans of the laws, rights and places that the rows of a table name, each made once.
final class DeadlinePlans: Sendable {
  /// More are not kept: then all are made anew, so that a table with many places takes no more memory.
  private static let most = 256

  /// What a plan depends on, as a row or the caller writes it.
  struct Key: Hashable {
    var law: String
    var right: Right
    var resident: String?
    var controllerPlace: String?
    var holidays: String?
  }

  /// A cell that names nothing known.
  struct Unknown: Error { let column: DeadlineColumn }

  private let catalogue: Catalogue
  private let plans = Mutex<[Key: DeadlinePlan]>([:])

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  func plan(_ key: Key) throws -> DeadlinePlan {
    if let plan = plans.withLock({ $0[key] }) { return plan }
    let plan = try make(key)
    plans.withLock { plans in
      if plans.count >= Self.most { plans = [:] }
      plans[key] = plan
    }
    return plan
  }

  private func make(_ key: Key) throws -> DeadlinePlan {
    let law = try known(.law) { () throws(CatalogueError) in try catalogue.law(key.law) }
    let resident = try place(key.resident, .resident)
    let controllerPlace = try place(key.controllerPlace, .controllerPlace)
    var holidays: CalendarReference?
    if let typed = key.holidays.map(CalendarReference.init) {
      let reference = CalendarReference(
        place: try place(typed.place, .holidays) ?? typed.place, calendar: typed.calendar)
      _ = try known(.holidays) { () throws(CatalogueError) in try catalogue.calendar(reference) }
      holidays = reference
    }
    let parties = Parties(resident: resident, controllerPlace: controllerPlace, holidays: holidays)
    return try DeadlineCalculator(law: law, geography: catalogue.geography).plan(for: key.right, parties: parties)
  }

  private func place(_ typed: String?, _ column: DeadlineColumn) throws -> String? {
    try typed.map { typed in try known(column) { () throws(CatalogueError) in try catalogue.placeID(typed) } }
  }

  /// What a cell names; data that cannot be read are no fault of the cell.
  private func known<Found>(_ column: DeadlineColumn, _ find: () throws(CatalogueError) -> Found) throws -> Found {
    do throws(CatalogueError) {
      return try find()
    } catch {
      switch error {
      case .unknown, .ambiguous, .noCalendar: throw Unknown(column: column)
      default: throw error
      }
    }
  }
}
