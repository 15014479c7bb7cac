import DataRights

/// The letters that make sense next in a proceeding, with when and why.
struct AdviceView {
  let context: Context
  let matter: Matter
  private var words: Words { context.words }

  init(context: Context, matter: Matter) {
    self.context = context
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
            "ripe": JSON(advice.isRipe(on: context.today)), "text": JSON(line(advice)),
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
      context.style.bold("\(proceeding.number)  \(proceeding.reference)  \(words.name(matter.outlook.status))")
    ]
    lines += matter.advice.map { wrapped(line($0), width: World.width, first: "  - ", rest: "    ") }
    lines.append("")
    lines.append(words.text("advice.how", ["number": "\(proceeding.number)"]))
    return lines.joined(separator: "\n")
  }

  /// One letter: its name, why, from when and until when.
  func line(_ advice: Advice) -> String {
    var line = words.text(
      "advice.line",
      [
        "letter": words.text("letter.\(advice.letter.rawValue)"), "name": advice.letter.rawValue,
        "reason": words.text("advice.\(advice.reason.rawValue)"),
      ])
    if let from = advice.from, from > context.today {
      line += " " + words.text("advice.from", ["date": words.date(from)])
    } else if advice.isRipe(on: context.today) {
      line += " " + words.text("advice.now")
    }
    if let until = advice.until {
      line += " " + words.text(until < context.today ? "advice.lost" : "advice.until", ["date": words.date(until)])
    }
    return line
  }
}
