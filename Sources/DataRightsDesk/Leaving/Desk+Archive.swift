package import DataRights

extension Desk {
  /// Marks the entry for the records where it is open, as far as it asks what is known: where the archive lies, its sum
  /// and until when it is kept.
  ///
  /// Where something comes before it, it stays open and the failure says so.
  package func settleArchive(_ view: LeaveView, place: String, sum: String, keepUntil: CivilDate) throws {
    guard let planned = view.outlook.item(.archive), planned.state == .open else { return }
    let known = ["place": place, "checksum": sum, "keep-until": keepUntil.iso]
    let answers = planned.item.answers.compactMap { question in
      known[question.id].map { GivenAnswer(question.id, $0) }
    }
    try log(
      ExitEvent(.checked, on: today, item: planned.id, state: .done, answers: answers),
      inExitFrom: view.outlook.exit.service)
  }
}
