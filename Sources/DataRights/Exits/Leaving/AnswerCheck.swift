/// What is wrong with the answers that settle an entry.
public enum AnswerProblem: Error, Sendable, Hashable {
  /// Some questions are not answered.
  case missing([String])
  /// The entry asks no such question.
  case unknownQuestion(String, known: [String])
  /// A question is answered twice.
  case twice(String)
  /// The answer is not what the question asks for.
  case misshapen(String, ItemQuestion.Kind)
  /// It is none of the choices.
  case noChoice(String, known: [String])
  /// The number is not the one that settles the entry.
  case wrongCount(String, must: Int)
  /// The number is less than that of another question, and nothing says what is missing.
  case short(String, than: String, unless: String)
  /// Only yes settles the entry.
  case notYes(String)
  /// A day lies after today.
  case future(String)
}

/// Reads the answers that settle an entry against its questions.
struct AnswerCheck {
  let item: PlaybookItem
  let today: CivilDate

  /// The state in which the answers leave the entry; where nothing is settled by them, none need be given.
  func state(_ answers: [GivenAnswer], isSettling: Bool = true) throws(AnswerProblem) -> ItemState {
    let known = item.answers.map(\.id)
    for answer in answers {
      guard let question = item.answers.first(where: { $0.id == answer.question }) else {
        throw .unknownQuestion(answer.question, known: known)
      }
      guard question.kind == .record || answers.count(where: { $0.question == answer.question }) == 1 else {
        throw .twice(answer.question)
      }
      try check(answer.value, question.id, question.kind, question)
    }
    let missing = item.answers.filter { question in
      !question.isOptional && !answers.contains { $0.question == question.id }
    }
    guard missing.isEmpty || !isSettling else { throw .missing(missing.map(\.id)) }
    for question in item.answers { try checkReach(question, answers) }
    let chosen = item.answers.flatMap { question in
      question.choices.filter { choice in answers.contains(GivenAnswer(question.id, choice.id)) }
    }
    return chosen.map(\.settles).first { $0 != .done } ?? .done
  }

  private func checkReach(_ question: ItemQuestion, _ answers: [GivenAnswer]) throws(AnswerProblem) {
    func number(_ id: String) -> Int? { answers.first { $0.question == id }.flatMap { Int($0.value) } }
    guard let other = question.reaches, let wanted = number(other), let given = number(question.id), given < wanted,
      let unless = question.unless, !answers.contains(where: { $0.question == unless })
    else { return }
    throw .short(question.id, than: other, unless: unless)
  }

  private func check(
    _ value: String, _ id: String, _ kind: ItemQuestion.Kind, _ question: ItemQuestion
  ) throws(AnswerProblem) {
    switch kind {
    case .text:
      guard Optional(value).isWritten else { throw .misshapen(id, kind) }
    case .choice:
      let known = question.choices.map(\.id)
      guard known.contains(value) else { throw .noChoice(id, known: known) }
    case .count:
      guard let count = Int(value), count >= 0 else { throw .misshapen(id, kind) }
      if let must = question.must, count != must { throw .wrongCount(id, must: must) }
    case .flag:
      switch value {
      case "yes": break
      case "no": throw .notYes(id)
      default: throw .misshapen(id, kind)
      }
    case .date:
      guard let date = CivilDate(iso: value) else { throw .misshapen(id, kind) }
      guard date <= today || item.role == .archive else { throw .future(id) }
    case .period:
      guard let period = CivilDate.period(value) else { throw .misshapen(id, kind) }
      guard period.lowerBound <= today else { throw .future(id) }
    case .amount:
      guard Self.isAmount(value) else { throw .misshapen(id, kind) }
    case .record:
      let parts = value.split(separator: ";", omittingEmptySubsequences: false).map { part in
        part.split(separator: " ").joined(separator: " ")
      }
      guard parts.count == question.fields.count else { throw .misshapen(id, kind) }
      for (part, field) in zip(parts, question.fields) {
        try check(part, "\(id).\(field.id)", field.kind, question)
      }
    }
  }

  /// Whether a text is a number with a currency before or behind it; its groups may be parted, as in `1.234,50 EUR`.
  private static func isAmount(_ text: String) -> Bool {
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit) else { return false }
    let before = text[..<first].filter { !$0.isWhitespace }
    let behind = text[text.index(after: last)...].filter { !$0.isWhitespace }
    let currency = before + behind
    guard before.isEmpty != behind.isEmpty, currency.first != ".",
      currency.allSatisfy({ $0.isLetter || $0.isCurrencySymbol || $0 == "." })
    else { return false }
    let number = text[first...last]
    let groups = number.split(omittingEmptySubsequences: false) { !isDigit($0) }
    let signs = number.filter { !isDigit($0) }
    return groups.allSatisfy { !$0.isEmpty } && signs.allSatisfy { ".,'’".contains($0) || $0.isWhitespace }
      && Set(signs.dropLast()).count <= 1 && groups.dropFirst().dropLast().allSatisfy { (2...3).contains($0.count) }
  }
}

extension CivilDate {
  /// Reads `2026-01-01..2026-12-31`; nil where it is none or runs backwards.
  public static func period(_ text: String) -> ClosedRange<CivilDate>? {
    guard let dots = text.range(of: ".."), let first = CivilDate(iso: String(text[..<dots.lowerBound])),
      let last = CivilDate(iso: String(text[dots.upperBound...])), first <= last
    else { return nil }
    return first...last
  }
}
