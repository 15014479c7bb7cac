import DataRights
import DataRightsDesk
import DataRightsExchange
import DataRightsStore

/// Puts a store back from a backup: first the file, then its passphrase and a word that says it is meant.
struct RestorePages: PageArea {
  let place: Workplace
  let jobs: JobBoard
  private let shelf = Shelf<Upload>(most: 2)

  init(place: Workplace, jobs: JobBoard) { (self.place, self.jobs) = (place, jobs) }

  func routes(_ routes: inout Routes) {
    routes.get("settings/restore") { first($0, FormState(), status: 200) }
    routes.post("settings/restore", take)
    routes.get("settings/restore/:id") { try second($0, FormState(), status: 200) }
    routes.post("settings/restore/:id", restore)
  }

  private func take(_ request: PageRequest) throws -> PageResponse {
    guard let upload = request.uploads.first(where: { $0.field == "file" }) else {
      var state = FormState(request.form)
      state.refuse("file", request.context.text("page.settings.file.missing"))
      return first(request, state, status: 422)
    }
    return .redirect(request.links.path("settings", "restore", shelf.put(upload)))
  }

  private func restore(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("id")
    let upload = try shelf.item(id)
    var state = FormState(request.form)
    var key = BackupFile.Key.none
    let isRight = try place.act(request, &state) { desk, state in
      let model = try RestoreModel(id, upload, desk)
      let word = desk.words.text("page.settings.restore.word.value")
      if model.present != nil, try state.read("word", desk.words, desk.enteredLine)?.lowercased() != word {
        state.refuse("word", desk.words.text("page.settings.restore.word.wrong", ["word": word]))
      }
      guard model.isEncrypted, let given = try Self.key(&state, request, desk) else { return }
      key = given
      // Only a right key is worth the work; the file is opened anew for it.
      do {
        try BackupFile(desk).check(InputFile(upload.file, desk), key)
      } catch let failure as Failure {
        state.refuse(state.isBlank("passphrase") ? "keyfile" : "passphrase", failure.sentences)
      }
    }
    guard isRight else { return try second(request, state, status: 422) }
    return try start(request, upload, key, state, id)
  }

  /// What opens the backup; what is wrong is noted in the form.
  private static func key(_ state: inout FormState, _ request: PageRequest, _ desk: Desk) throws -> BackupFile.Key? {
    if let file = request.uploads.first(where: { $0.field == "keyfile" }) {
      let text = try TextFile.read(file.file, desk)
      do throws(AgeError) {
        return .identities(try AgeIdentity.identities(inKeyFile: Array(text.utf8)))
      } catch {
        state.refuse("keyfile", desk.failure(error).sentences)
        return nil
      }
    }
    guard !state["passphrase"].isEmpty else {
      state.refuse("passphrase", desk.words.text("page.settings.restore.passphrase.missing"))
      return nil
    }
    return .passphrase(try AgePassphrase(text: state["passphrase"]))
  }

  private func start(
    _ request: PageRequest, _ upload: Upload, _ key: BackupFile.Key, _ state: FormState, _ id: String
  ) throws -> PageResponse {
    let (session, start) = (request.session, request.links.start)
    let number = place.start(request.context.text("page.settings.restore.job"), request, on: jobs) { desk, _ in
      let words = desk.words
      let report = try BackupFile(desk).restore(InputFile(upload.file, desk), key, replacing: true)
      shelf.remove(id)
      let people = (try? Journal.open(folder: desk.storeFolder, mode: .existing).people().map(\.person)) ?? []
      if !people.contains(session.person) { session.choose(person: people.first ?? Journal.ownPerson) }
      let counts = ["events": "\(report.events)", "files": "\(report.files)"]
      let note = [
        words.text("restore.done", counts), report.findings.isEmpty ? nil : words.text("restore.findings"),
      ].compactMap(\.self).joined(separator: "\n")
      return .link(start, words.text("page.nav.today"), note: note)
    }
    do {
      return .redirect(try jobs.next(after: number, request))
    } catch let error as PageError {
      var state = state
      state.problem = error.message
      return try second(request, state, status: 422)
    }
  }

  private func first(_ request: PageRequest, _ state: FormState, status: Int) -> PageResponse {
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.restore"), section: .settings, restoreFileView(state, page)),
      status: status)
  }

  private func second(_ request: PageRequest, _ state: FormState, status: Int) throws -> PageResponse {
    let id = try request.parameter("id")
    let upload = try shelf.item(id)
    var model = try place.work(request) { try RestoreModel(id, upload, $0) }
    model.state = state
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.restore"), section: .settings, restoreView(model, page)), status: status)
  }
}
