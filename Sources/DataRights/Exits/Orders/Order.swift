/// A day as an export of orders writes it.
public struct OrderTime: Sendable, Hashable {
  /// The text of the file.
  public let text: String
  /// The day, in the file's time zone, which is not known; nil where the text cannot be read.
  public let day: CivilDate?

  /// Makes a time from its text and the day that was read in it.
  public init(text: String, day: CivilDate?) {
    self.text = text
    self.day = day
  }
}

/// An amount of money in the smallest unit of its currency, or in hundredths where the file names no currency.
public struct OrderAmount: Sendable, Hashable {
  /// How many of the smallest unit: 1999 for 19.99 euros.
  public let minorUnits: Int
  /// The currency as the file names it; nil where it does not.
  public let currency: String?

  /// Makes an amount.
  public init(minorUnits: Int, currency: String?) {
    self.minorUnits = minorUnits
    self.currency = currency
  }
}

/// A thing that was ordered.
public struct OrderItem: Sendable, Hashable {
  /// Its name in the shop.
  public let name: String
  /// How many; nil where the file does not say.
  public let quantity: Int?
  /// What one costs; nil where the file does not say.
  public let price: OrderAmount?
  /// What was to be paid for this row; nil where the file does not say.
  public let payable: OrderAmount?

  /// Makes an item.
  public init(name: String, quantity: Int?, price: OrderAmount?, payable: OrderAmount?) {
    self.name = name
    self.quantity = quantity
    self.price = price
    self.payable = payable
  }
}

/// An order as an export of a shop has it.
public struct Order: Sendable, Hashable {
  /// Its number, as text: it may have more digits than a number holds.
  public let id: String
  /// The number of the purchase that it is a part of; nil where it stands alone.
  public let parentID: String?
  /// The status as written; nil where there is none.
  public let status: String?
  /// Why it ended, as written; nil where it does not say.
  public let ending: String?
  /// What the status and the ending mean.
  public let stage: OrderStage
  /// When it was made.
  public let ordered: OrderTime?
  /// When it was paid.
  public let paid: OrderTime?
  /// When it ended.
  public let ended: OrderTime?
  /// What was ordered, one for each row.
  public let items: [OrderItem]

  /// Makes an order.
  public init(
    id: String, parentID: String? = nil, status: String? = nil, ending: String? = nil, stage: OrderStage,
    ordered: OrderTime? = nil, paid: OrderTime? = nil, ended: OrderTime? = nil, items: [OrderItem] = []
  ) {
    self.id = id
    self.parentID = parentID
    self.status = status
    self.ending = ending
    self.stage = stage
    self.ordered = ordered
    self.paid = paid
    self.ended = ended
    self.items = items
  }

  /// What was to be paid; nil where the order has several rows, for an export does not say whether each row states its
  /// own amount or that of the whole order.
  public var amount: OrderAmount? { items.count == 1 ? items[0].payable : nil }
}
