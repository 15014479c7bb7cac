import DataRights

/// Proceedings as a table.
enum ListView {
  static func document(_ outlook: Outlook) -> JSON {
    let proceeding = outlook.proceeding
    return [
      "proceeding": JSON(proceeding.number), "reference": JSON(proceeding.reference),
      "right": JSON(proceeding.right.rawValue), "law": JSON(proceeding.law), "addressee": JSON(proceeding.addressee),
      "status": JSON(outlook.status.rawValue), "next": next(outlook), "profile": JSON(proceeding.profile),
    ]
  }

  static func next(_ outlook: Outlook) -> JSON {
    guard let next = outlook.next else { return nil }
    return [
      "id": JSON(next.id.rawValue), "due": JSON(next.due?.iso), "overdue": JSON(next.isOverdue(on: outlook.today)),
      "assumed": JSON(next.start.assumption != nil), "remindFrom": JSON(next.remindFrom?.iso),
    ]
  }

  static func table(_ outlooks: [Outlook], _ context: Context, ofEveryone: Bool) -> String {
    let words = context.words
    guard !outlooks.isEmpty else { return words.text("list.empty") }
    let columns = ["number", "reference", "right", "law", "to", "status", "next"] + (ofEveryone ? ["profile"] : [])
    var table = Table(columns.map { words.text("column." + $0) }, flexible: 4)
    for outlook in outlooks {
      let proceeding = outlook.proceeding
      let next = outlook.next.map {
        "\($0.due?.iso ?? words.text("deadlines.stopped"))\($0.start.assumption == nil ? "" : "?")"
      }
      table.rows.append(
        [
          "\(proceeding.number)", proceeding.reference, words.name(proceeding.right), proceeding.law,
          proceeding.addressee,
          words.name(outlook.status), next ?? "–",
        ] + (ofEveryone ? [proceeding.profile] : []))
    }
    var text = table.text(width: World.width, style: context.style)
    if outlooks.contains(where: { $0.next?.start.assumption != nil }) {
      text += "\n" + context.style.dim(words.text("list.assumed"))
    }
    return text
  }
}

/// Something that is due.
struct DueItem {
  let outlook: Outlook
  let deadline: Deadline
  let due: CivilDate
  let daysLeft: Int

  var isOverdue: Bool { deadline.isOverdue(on: outlook.today) }

  var document: JSON {
    [
      "proceeding": JSON(outlook.proceeding.number), "id": JSON(deadline.id.rawValue), "due": JSON(due.iso),
      "daysLeft": JSON(daysLeft), "overdue": JSON(isOverdue), "assumed": JSON(deadline.start.assumption != nil),
      "remindFrom": JSON(deadline.remindFrom?.iso),
    ]
  }

  static func table(_ items: [DueItem], _ context: Context) -> String {
    let words = context.words
    guard !items.isEmpty else { return words.text("due.empty") }
    var table = Table(["due", "days", "number", "what", "to"].map { words.text("column." + $0) }, flexible: 4)
    for item in items {
      table.rows.append([
        words.day(item.due) + (item.deadline.start.assumption == nil ? "" : "?"), "\(item.daysLeft)",
        "\(item.outlook.proceeding.number)", words.name(item.deadline.id), item.outlook.proceeding.addressee,
      ])
    }
    var text = table.text(width: World.width, style: context.style)
    if items.contains(where: { $0.deadline.start.assumption != nil }) {
      text += "\n" + context.style.dim(words.text("list.assumed"))
    }
    return text
  }
}
