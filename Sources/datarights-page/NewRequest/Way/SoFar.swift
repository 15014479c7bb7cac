import DataRights
import DataRightsDesk

/// The names of what has been chosen, for the head of each step.
struct SoFar: Sendable, Hashable {
  let trail: Trail
  private(set) var residence: String?
  private(set) var addressee: String?
  private(set) var law: String?

  /// Looks up the names of what the steps before this one chose.
  init(_ trail: Trail, before step: Step, _ desk: Desk) throws {
    self.trail = trail
    if step != .residence, let place = try desk.residence {
      residence = try PlaceSearch(desk: desk).place(place).fullName
    }
    if step != .residence, step != .whom, let id = trail.addressee { addressee = try desk.addressee(id).name }
    if step == .letter, let id = trail.law { law = try desk.law(id).name(in: desk.words.tag).short }
    asksRight = step == .law || step == .letter
  }

  private let asksRight: Bool

  /// The choices in the order of the steps.
  func items(_ page: PageContext) -> [(step: Step, text: String)] {
    [
      residence.map { (.residence, $0) }, addressee.map { (.whom, $0) },
      asksRight ? trail.right.map { (.right, page.text("page.new.right-\($0.rawValue)")) } : nil,
      law.map { (.law, $0) },
    ].compactMap(\.self)
  }
}

extension PlaceSearch.Match {
  /// The name with that of the place it lies in.
  var fullName: String { parent.map { "\(name), \($0)" } ?? name }
}
