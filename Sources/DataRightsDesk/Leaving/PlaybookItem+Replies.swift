package import DataRights

extension PlaybookItem {
  /// What follows from some answers.
  package func replies(to given: [GivenAnswer]) -> [LocalizedText] {
    answers.flatMap { question in
      question.choices.filter { choice in given.contains(GivenAnswer(question.id, choice.id)) }.compactMap(\.reply)
    }
  }
}
