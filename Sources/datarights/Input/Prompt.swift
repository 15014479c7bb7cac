import DataRightsDesk
import DataRights
import DataRightsCatalogue

/// Asks a person in a terminal for what a call left out.
struct Prompt {
  let desk: Desk

  /// Asks until the answer is accepted; an empty answer takes the default.
  func ask<Answer>(
    _ question: String, hint: String? = nil, default fallback: String? = nil, _ accept: (String) throws -> Answer
  ) throws -> Answer {
    while true {
      if let hint { Console.error(desk.style.dim(wrapped(hint, width: Terminal.width))) }
      Console.error(question + (fallback.map { " [\($0)]" } ?? ""))
      guard let line = readLine() else { throw desk.failure("input-ended", exit: 64) }
      let answer = line.split(separator: " ").joined(separator: " ")
      do {
        return try accept(answer.isEmpty ? fallback ?? "" : answer)
      } catch {
        guard let failure = Failure(error) else { throw error }
        Console.error(failure.message)
        if let hint = failure.hint { Console.error("  → " + hint) }
      }
    }
  }

  /// Asks for a yes or a no; anything that is neither is asked again, and nothing is no.
  func confirm(_ question: String) throws -> Bool {
    let words = desk.words
    let (yes, no) = (words.text("ask.yes"), words.text("ask.no"))
    return try ask("\(question) (\(yes)/\(no))", default: no) { answer in
      guard [yes, no].contains(answer.lowercased()) else {
        throw desk.failure("yes-or-no", ["yes": yes, "no": no], exit: 64)
      }
      return answer.lowercased() == yes
    }
  }

  /// Asks where the user lives.
  func askForResidence() throws -> String {
    let words = desk.words
    return try ask(words.text("ask.residence"), hint: words.text("ask.residence.hint")) { answer in
      try desk.catalogue.placeID(answer)
    }
  }

  /// Asks for one of numbered choices.
  func choose<Choice>(_ question: String, among choices: [(name: String, value: Choice)]) throws -> Choice {
    for (index, choice) in choices.enumerated() { Console.error("  \(index + 1)  \(choice.name)") }
    return try ask(question, default: "1") { answer in
      guard let number = Int(answer), choices.indices.contains(number - 1) else {
        throw desk.failure("no-such-choice", ["count": "\(choices.count)"], exit: 64)
      }
      return choices[number - 1].value
    }
  }
}
