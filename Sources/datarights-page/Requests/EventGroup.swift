import DataRights
import DataRightsDesk
import DataRightsLetters

/// Who did what a kind of event says.
enum EventGroup: String, Sendable, CaseIterable {
  case you, company, authority

  init(_ kind: EventKind) {
    // A complaint is marked as the authority's matter in pictures, and it is the user who lodges it.
    guard kind != .complained else {
      self = .you
      return
    }
    switch Timeline.Kind(of: kind) {
    case .authority: self = .authority
    case .received, .theirs: self = .company
    default: self = .you
    }
  }
}
