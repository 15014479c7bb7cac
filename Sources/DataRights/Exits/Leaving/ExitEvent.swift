/// A fact of an exit: something the person did, saw or decided on a day.
public struct ExitEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An entry of the plan was settled or opened again.
    case checked
    /// The closure was asked for.
    case submitted
    /// The service confirmed the closure, or the account is gone.
    case confirmed
    /// The person signed in.
    case signedIn = "signed-in"
    /// The account was deactivated.
    case deactivated
    /// The account is kept for a while.
    case waiting
    /// The service did not let the person go on.
    case blocked
    /// The closure was called off.
    case cancelled
    /// How the account was used was said anew.
    case persona
    /// Whom letters go to was said anew.
    case addressee
    /// An order export was read.
    case ordersRead = "orders-read"
  }

  /// What happened.
  public let kind: Kind
  /// The day on which it did.
  public let on: CivilDate
  /// The entry that was settled.
  public let item: String?
  /// The state in which the entry was left.
  public let state: ItemState?
  /// What was answered.
  public let answers: [GivenAnswer]
  /// The path to the closure that was taken.
  public let path: String?
  /// The day that the screen named.
  public let until: NamedDay?
  /// What the screen said, as written.
  public let text: String?
  /// Why a guard was passed.
  public let reason: String?
  /// How the account is used.
  public let persona: Persona?
  /// Whom letters go to.
  public let addressee: String?
  /// What an order export told.
  public let orders: OrderSummary?
  /// What proves it.
  public let evidence: [Evidence]

  /// Makes an event.
  public init(
    _ kind: Kind, on: CivilDate, item: String? = nil, state: ItemState? = nil, answers: [GivenAnswer] = [],
    path: String? = nil, until: NamedDay? = nil, text: String? = nil, reason: String? = nil, persona: Persona? = nil,
    addressee: String? = nil, orders: OrderSummary? = nil, evidence: [Evidence] = []
  ) {
    self.kind = kind
    self.on = on
    self.item = item
    self.state = state
    self.answers = answers
    self.path = path
    self.until = until
    self.text = text
    self.reason = reason
    self.persona = persona
    self.addressee = addressee
    self.orders = orders
    self.evidence = evidence
  }
}

/// An answer to a question of an entry.
public struct GivenAnswer: Sendable, Hashable {
  /// The question's id.
  public let question: String
  /// The answer as written.
  public let value: String

  /// Makes an answer.
  public init(_ question: String, _ value: String) {
    self.question = question
    self.value = value
  }
}

/// What an order export tells an exit; the orders themselves stay in the file.
public struct OrderSummary: Sendable, Hashable {
  /// How many orders it lists.
  public let count: Int
  /// The ids of those that are not surely at an end.
  public let open: [String]
  /// The ids of those without a saved invoice; nil where nobody looked for invoices.
  public let withoutInvoice: [String]?
  /// The days of the first and the last order; nil where none is dated.
  public let dates: ClosedRange<CivilDate>?

  /// Makes a summary.
  public init(count: Int, open: [String], withoutInvoice: [String]?, dates: ClosedRange<CivilDate>?) {
    self.count = count
    self.open = open
    self.withoutInvoice = withoutInvoice
    self.dates = dates
  }
}
