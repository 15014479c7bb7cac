import DataRightsDesk
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

  static func table(_ outlooks: [Outlook], _ desk: Desk, ofEveryone: Bool) -> String {
    let words = desk.words
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
    var text = table.text(width: Terminal.width, style: desk.style)
    if outlooks.contains(where: { $0.next?.start.assumption != nil }) {
      text += "\n" + desk.style.dim(words.text("list.assumed"))
    }
    return text
  }
}
