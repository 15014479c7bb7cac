import DataRights
import DataRightsCatalogue
import DataRightsDesk

extension NewRequestPages {
  /// Asks what somebody wants.
  func rights(_ request: PageRequest) throws -> PageResponse {
    let trail = Trail(request.query)
    let model: RightsModel? = try place.work(request) { desk in
      guard let resident = try desk.residence, let to = trail.addressee else { return nil }
      return try RightsModel(trail, to: try desk.addressee(to), resident: resident, desk)
    }
    guard let model else { return back(trail, request) }
    return .page(page(.right, request, rightsView(model, request.context)))
  }

  /// Says which law is used, and why.
  func laws(_ request: PageRequest) throws -> PageResponse {
    let trail = Trail(request.query)
    let model: LawChoiceModel? = try place.work(request) { desk in
      guard let resident = try desk.residence, let to = trail.addressee, let right = trail.right else { return nil }
      return try LawChoiceModel(trail, right: right, to: try desk.addressee(to), resident: resident, desk)
    }
    guard let model else { return back(trail, request) }
    return .page(page(.law, request, lawChoiceView(model, request.context)))
  }

  /// The first step where something is missing on the way.
  func back(_ trail: Trail, _ request: PageRequest) -> PageResponse {
    .redirect(trail.path(.residence, request.links))
  }
}
