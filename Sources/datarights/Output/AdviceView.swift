import DataRightsDesk
import DataRights

/// The letters that make sense next in a proceeding, with when and why.
struct AdviceView {
  let desk: Desk
  let matter: Matter
  private var words: Words { desk.words }

  init(desk: Desk, matter: Matter) {
    self.desk = desk
    self.matter = matter
  }

  var document: JSON {
    members.with("letter", nil)
  }

  /// What every document about letters of a proceeding says.
  var members: JSON {
    [
      "format": 1, "proceeding": JSON(matter.proceeding.number), "reference": JSON(matter.proceeding.reference),
      "law": JSON(matter.law.id), "status": JSON(matter.outlook.status.rawValue),
      "authorities": JSON(matter.authorities.map(\.id)),
      "advice": JSON(
        matter.advice.map { advice -> JSON in
          [
            "letter": JSON(advice.letter.rawValue), "reason": JSON(advice.reason.rawValue),
            "from": JSON(advice.from?.iso), "until": JSON(advice.until?.iso),
            "ripe": JSON(advice.isRipe(on: desk.today)), "text": JSON(desk.line(advice)),
          ]
        }),
    ]
  }

  var text: String {
    let proceeding = matter.proceeding
    guard !matter.advice.isEmpty else {
      return words.text(
        "advice.none", ["number": "\(proceeding.number)", "status": words.name(matter.outlook.status)])
    }
    var lines = [
      desk.style.bold("\(proceeding.number)  \(proceeding.reference)  \(words.name(matter.outlook.status))")
    ]
    lines += matter.advice.map { wrapped(desk.line($0), width: Terminal.width, first: "  - ", rest: "    ") }
    lines.append("")
    lines.append(words.text("advice.how", ["number": "\(proceeding.number)"]))
    return lines.joined(separator: "\n")
  }
}
