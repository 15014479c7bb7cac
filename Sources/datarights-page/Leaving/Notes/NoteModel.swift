import DataRights
import DataRightsDesk

/// The form for what happened with an account.
struct NoteModel: Sendable {
  let kind: NoteKind
  let service: String
  let serviceName: String
  /// Whether the closure was asked for already, so that a note adds what the screen says.
  let isSubmitted: Bool
  /// The ways through the service's screens, where there is more than one to choose from.
  let paths: [Choice]
  let path: String?
  let today: CivilDate
  var typed = Form()
  var refusal: Refusal?
  /// The name of a field to what is wrong with it.
  var errors: [String: String] = [:]

  init(_ kind: NoteKind, _ view: LeaveView) {
    let outlook = view.outlook
    self.kind = kind
    service = outlook.exit.service
    serviceName = outlook.exit.name
    isSubmitted = outlook.exit.submission != nil
    let ways = outlook.playbook.paths
    paths =
      kind == .submitted && ways.count > 1 && outlook.exit.submission == nil
      ? ways.map { Choice($0.id, view.text($0.text)) } : []
    path = outlook.path
    today = outlook.today
  }
}
