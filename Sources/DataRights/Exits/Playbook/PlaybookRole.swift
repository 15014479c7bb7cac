/// What the program does with an entry of a playbook beside keeping its state.
public enum PlaybookRole: String, Sendable, Hashable, CaseIterable {
  /// Asks what kind of account it is, and ends the exit where the playbook is not for it.
  case scope
  /// Asks what shall happen with the account.
  case decision
  /// The person knows that the closure is final.
  case finality
  /// Where the person lives is known; which company answers follows from it.
  case residence
  /// Open orders, which an order export can tell.
  case orders
  /// An order export was read.
  case orderFile = "order-file"
  /// A list of orders that is complete for a period.
  case orderRecords = "order-records"
  /// An invoice for each order.
  case invoices
  /// Refunds have arrived; a separate closure may wait for it.
  case refunds
  /// The registered mailbox or telephone can be reached.
  case contactReachable = "contact-reachable"
  /// It is known which linked logins there are.
  case loginInventory = "login-inventory"
  /// Separate closures are on record.
  case closureInventory = "closure-inventory"
  /// A letter for a right was sent.
  case letter
  /// Which path to the closure is taken.
  case path
  /// The closure is asked for.
  case submit
  /// Nobody signs in until the closure is confirmed.
  case noSignIn = "no-sign-in"
  /// The service confirmed the closure.
  case confirmation
  /// A sign-in is refused.
  case signInRefused = "sign-in-refused"
  /// The linked logins with one provider have come to an end.
  case login
  /// Every linked login has come to an end.
  case logins
  /// Every separate closure has come to an end.
  case closures
  /// Every letter has come to an end.
  case letters
  /// The records are in one place.
  case archive
  /// The account is deactivated.
  case deactivate

  /// Whether its state follows from the rest of the log, so that nobody ticks it.
  public var isComputed: Bool {
    switch self {
    case .residence, .orderFile, .loginInventory, .closureInventory, .letter, .noSignIn, .confirmation, .login,
      .logins, .closures, .letters:
      true
    default: false
    }
  }
}
