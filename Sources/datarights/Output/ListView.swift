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

  /// A proceeding as a row of the table.
  struct Row: Sendable {
    let cells: [String]
    /// Whether its next date counts from a receipt that nothing proves.
    let isAssumed: Bool

    init(_ outlook: Outlook, _ words: Words, ofEveryone: Bool) {
      let proceeding = outlook.proceeding
      let isAssumed = outlook.next?.start.assumption != nil
      let next = outlook.next.map { "\($0.due?.iso ?? words.text("deadlines.stopped"))\(isAssumed ? "?" : "")" }
      self.isAssumed = isAssumed
      cells =
        [
          "\(proceeding.number)", proceeding.reference, words.name(proceeding.right), proceeding.law,
          proceeding.addressee, words.name(outlook.status), next ?? "–",
        ] + (ofEveryone ? [proceeding.profile] : [])
    }
  }

  static func table(_ rows: [Row], _ desk: Desk, ofEveryone: Bool) -> String {
    let words = desk.words
    guard !rows.isEmpty else { return words.text("list.empty") }
    let columns = ["number", "reference", "right", "law", "to", "status", "next"] + (ofEveryone ? ["profile"] : [])
    var table = Table(columns.map { words.text("column." + $0) }, flexible: 4)
    table.rows = rows.map(\.cells)
    var text = table.text(width: Terminal.width, style: desk.style)
    if rows.contains(where: \.isAssumed) {
      text += "\n" + desk.style.dim(words.text("list.assumed"))
    }
    return text
  }
}
