import DataRights
import DataRightsDesk

/// When things are due, as rows on one scale of days: what the picture of the first page shows.
struct DueBoard: Sendable {
  /// A date that is due.
  struct Mark: Sendable {
    let day: CivilDate
    /// Where the clock started.
    let start: CivilDate
    let name: String
    let isOverdue: Bool
    let isAssumed: Bool
  }

  /// A request with its dates, the nearest first.
  struct Row: Sendable {
    let number: Int
    let title: String
    let marks: [Mark]
  }

  let today: CivilDate
  let rows: [Row]
  /// How many requests have dates beyond these rows; nil where it is not known how many more.
  let more: Int?
  /// The first and the last day of the scale.
  let first, last: CivilDate

  private static let most = 20
  /// How far the scale reaches at least and at most, in days before and after today.
  private static let near = (before: 14, after: 35)
  private static let far = (before: 120, after: 240)

  /// Sorts what is due by request.
  ///
  /// - Parameter hasMore: whether there is more that is due than these items.
  init(_ items: [DueItem], hasMore: Bool, today: CivilDate, names: AddresseeNames, _ words: Words) {
    var order: [Int] = []
    var byNumber: [Int: [DueItem]] = [:]
    for item in items {
      let number = item.outlook.proceeding.number
      if byNumber[number] == nil { order.append(number) }
      byNumber[number, default: []].append(item)
    }
    self.today = today
    rows = order.prefix(Self.most).compactMap { number in
      guard let items = byNumber[number], let proceeding = items.first?.outlook.proceeding else { return nil }
      return Row(
        number: number, title: words.title(proceeding.right, names[proceeding.addressee]),
        marks: items.map { item in
          Mark(
            day: item.due, start: min(item.deadline.start.on, item.due), name: words.name(item.deadline.id),
            isOverdue: item.isOverdue, isAssumed: item.deadline.start.assumption != nil)
        })
    }
    more = hasMore ? nil : max(order.count - Self.most, 0)
    let marks = rows.flatMap(\.marks)
    first = max(
      min(marks.map(\.start).min() ?? today, today.adding(days: -Self.near.before)),
      today.adding(days: -Self.far.before))
    last = min(
      max(marks.map(\.day).max() ?? today, today.adding(days: Self.near.after)), today.adding(days: Self.far.after))
  }

  /// Where a day stands, in per cent of the width; a day beyond the scale stands at its end.
  func place(of day: CivilDate) -> Double {
    let share = Double(min(max(day, first), last) - first) / Double(max(last - first, 1))
    return 2 + share * 96
  }

  /// The first days of the months on the scale.
  var months: [CivilDate] {
    (0...(last - first)).map { first.adding(days: $0) }.filter { $0.components.day == 1 }
  }
}
