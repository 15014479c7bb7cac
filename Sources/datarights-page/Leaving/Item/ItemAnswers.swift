import DataRights

extension ItemModel {
  /// The answers in a form, as the entry's questions take them.
  static func answers(_ questions: [QuestionModel], _ form: Form) -> [GivenAnswer] {
    questions.flatMap { asked -> [GivenAnswer] in
      switch asked.question.kind {
      case .record:
        return (0..<QuestionModel.rows(form)).compactMap { row in
          record(asked, row: row, form).map { GivenAnswer(asked.question.id, $0) }
        }
      case .period:
        let days = [form.written(asked.name + "-from"), form.written(asked.name + "-to")]
        guard days.contains(where: { $0 != nil }) else { return [] }
        return [GivenAnswer(asked.question.id, days.map { $0 ?? "" }.joined(separator: ".."))]
      default: return form.written(asked.name).map { [GivenAnswer(asked.question.id, $0)] } ?? []
      }
    }
  }

  /// A row of a record; nil where nothing was typed into it.
  private static func record(_ asked: QuestionModel, row: Int, _ form: Form) -> String? {
    let parts = asked.question.fields.indices.map { form.written(asked.name(row: row, part: $0)) }
    guard parts.contains(where: { $0 != nil }) else { return nil }
    // The sign that parts the fields of a record cannot stand in one.
    return parts.map { ($0 ?? "").map { $0 == ";" || $0 == "\n" ? "," : String($0) }.joined() }.joined(separator: ";")
  }
}
