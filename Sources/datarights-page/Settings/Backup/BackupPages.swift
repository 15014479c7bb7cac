import DataRights
import DataRightsDesk
import DataRightsExchange

/// One file that holds the whole store.
struct BackupPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("settings/backup") { page($0, FormState(["lock": "passphrase"]), status: 200) }
    routes.post("settings/backup", make)
  }

  private func make(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    var lock: BackupFile.Lock?
    let isRight = try place.act(request, &state) { desk, state in lock = try Self.lock(&state, desk) }
    guard isRight, let lock else { return page(request, state, status: 422) }
    let number = place.start(request.context.text("page.settings.backup.job"), request, on: jobs) { desk, work in
      let path = try work.newPath()
      let files = try BackupFile(desk).write(to: path, lock)
      let isPlain = if case .none = lock { true } else { false }
      return .file(
        path: path, name: "datarights-\(desk.today.iso).tar" + (isPlain ? "" : ".age"),
        type: isPlain ? "application/x-tar" : "application/octet-stream",
        note: desk.words.text("page.settings.backup.made", ["files": "\(files)"]))
    }
    do {
      return .redirect(try jobs.next(after: number, request))
    } catch let error as PageError {
      state.problem = error.message
      return page(request, state, status: 422)
    }
  }

  /// By what the form wants the file locked; what is wrong is noted in it.
  static func lock(_ state: inout FormState, _ desk: Desk) throws -> BackupFile.Lock? {
    let words = desk.words
    switch state["lock"] {
    case "passphrase":
      if state["passphrase"].isEmpty {
        state.refuse("passphrase", words.text("page.settings.backup.passphrase.missing"))
      }
      if state["passphrase"] != state["again"] {
        state.refuse("again", words.text("page.settings.backup.again.differs"))
      }
      guard state.isRight else { return nil }
      return .passphrase(try AgePassphrase(text: state["passphrase"]))
    case "recipients":
      let lines = state.lines("recipients")
      if lines.isEmpty { state.refuse("recipients", words.text("page.settings.backup.recipients.missing")) }
      do throws(AgeError) {
        var recipients: [AgeRecipient] = []
        for line in lines { recipients.append(try AgeRecipient(text: line)) }
        return .recipients(recipients)
      } catch {
        state.refuse("recipients", desk.failure(error).sentences)
        return nil
      }
    case "none":
      if state["plain"].isEmpty { state.refuse("plain", words.text("page.settings.backup.plain.missing")) }
      return BackupFile.Lock.none
    default:
      state.refuse("lock", words.text("page.settings.backup.lock.missing"))
      return nil
    }
  }

  private func page(_ request: PageRequest, _ state: FormState, status: Int) -> PageResponse {
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.backup"), section: .settings, backupView(state, page)), status: status)
  }
}
