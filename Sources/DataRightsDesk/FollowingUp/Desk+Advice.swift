package import DataRights

extension Desk {
  /// One letter: its name, why, from when and until when.
  package func line(_ advice: Advice) -> String {
    let line = words.text(
      "advice.line",
      [
        "letter": words.text("letter.\(advice.letter.rawValue)"), "name": advice.letter.rawValue,
        "reason": words.text("advice.\(advice.reason.rawValue)"),
      ])
    return ([line] + times(of: advice)).joined(separator: " ")
  }

  /// From when and until when a letter can be sent, a sentence each.
  package func times(of advice: Advice) -> [String] {
    var times: [String] = []
    if let from = advice.from, from > today {
      times.append(words.text("advice.from", ["date": words.date(from)]))
    } else if advice.isRipe(on: today) {
      times.append(words.text("advice.now"))
    }
    if let until = advice.until {
      times.append(words.text(until < today ? "advice.lost" : "advice.until", ["date": words.date(until)]))
    }
    return times
  }
}
