import DataRights
import DataRightsDesk

extension DueItem {
  var document: JSON {
    [
      "proceeding": JSON(outlook.proceeding.number), "id": JSON(deadline.id.rawValue), "due": JSON(due.iso),
      "daysLeft": JSON(daysLeft), "overdue": JSON(isOverdue), "assumed": JSON(deadline.start.assumption != nil),
      "remindFrom": JSON(deadline.remindFrom?.iso),
    ]
  }

  static func table(_ items: [DueItem], _ desk: Desk) -> String {
    let words = desk.words
    guard !items.isEmpty else { return words.text("due.empty") }
    var table = Table(["due", "days", "number", "what", "to"].map { words.text("column." + $0) }, flexible: 4)
    for item in items {
      table.rows.append([
        words.day(item.due) + (item.deadline.start.assumption == nil ? "" : "?"), "\(item.daysLeft)",
        "\(item.outlook.proceeding.number)", words.name(item.deadline.id), item.outlook.proceeding.addressee,
      ])
    }
    var text = table.text(width: Terminal.width, style: desk.style)
    if items.contains(where: { $0.deadline.start.assumption != nil }) {
      text += "\n" + desk.style.dim(words.text("list.assumed"))
    }
    return text
  }
}
