/// How far an order is.
public enum OrderStage: String, Sendable, Hashable, CaseIterable {
  /// It was not paid or not sent yet.
  case awaitingShipment = "awaiting-shipment"
  /// It is on its way.
  case inTransit = "in-transit"
  /// It ended with its goods.
  case completed
  /// It ended without them.
  case cancelled
  /// The buyer and the seller disagree, or money is held back.
  case dispute
  /// The wording is not known; the order counts as possibly open.
  case unknown

  /// Whether something may still be due: an account that is closed meanwhile takes the claim with it.
  public var isOpen: Bool {
    switch self {
    case .completed, .cancelled: false
    case .awaitingShipment, .inTransit, .dispute, .unknown: true
    }
  }
}
