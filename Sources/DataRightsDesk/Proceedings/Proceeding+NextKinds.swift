package import DataRights

extension Proceeding {
  /// What can be logged next, whatever day it happened on.
  package func nextKinds(today: CivilDate) -> [EventKind] {
    EventKind.allCases.filter { kind in
      do throws(EventError) {
        _ = try logging(Event(kind, on: today), today: today)
        return true
      } catch {
        switch error {
        case .nothingBefore, .twice, .over: return false
        case .future, .tooEarly, .untilMisplaced: return true
        }
      }
    }
  }
}
