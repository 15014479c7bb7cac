import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

extension NewRequestPages {
  /// Shows the form of the letter, and the letter as the profile fills it.
  func letter(_ request: PageRequest) throws -> PageResponse {
    let trail = Trail(request.query)
    guard trail.addressee != nil, trail.right != nil else { return back(trail, request) }
    let model = try place.work(request) { desk in
      let profile = try desk.readJournal().profile()
      let form = LetterForm(profile: profile)
      let attempt = try LetterAttempt(LetterInput(form, trail, profile: profile, desk), desk)
      return try LetterModel(trail, form, attempt, showsErrors: false, desk)
    }
    return .page(page(.letter, request, letterView(model, request.context)))
  }

  /// Shows the letter as it looks so far, or writes it.
  func changeLetter(_ request: PageRequest) throws -> PageResponse {
    let trail = Trail(request.form)
    guard trail.addressee != nil, trail.right != nil else { return back(trail, request) }
    return try place.work(request) { desk in
      let profile = try desk.readJournal().profile()
      let form = LetterForm(request.form, profile: profile)
      let attempt = try LetterAttempt(LetterInput(form, trail, profile: profile, desk), desk)
      if request.form["preview"] != nil { return .fragment(try fragment(attempt, request, desk)) }
      let isFinal = request.form["write"] != nil || request.form["authority"] != nil
      var failure = attempt.failure
      if isFinal, attempt.isWhole {
        do {
          return try finish(attempt, request, desk)
        } catch {
          guard let known = Failure(error, words: desk.words) else { throw error }
          failure = known
        }
      }
      let model = try LetterModel(trail, form, attempt, failure: failure, showsErrors: isFinal, desk)
      let content = letterView(model, request.context)
      return .page(page(.letter, request, content), status: isFinal || failure != nil ? 422 : 200)
    }
  }

  private func fragment(_ attempt: LetterAttempt, _ request: PageRequest, _ desk: Desk) throws -> HTML {
    if let preview = try LetterPreview(attempt, desk) { return letterPreviewView(preview, request.context) }
    return div(.class("flash", "bad")) {
      p { attempt.failure?.message ?? "" }
      if let hint = attempt.failure?.hint { p { hint } }
    }
  }

  /// Opens the proceeding with its letter, or hands out the document that the person represented signs.
  private func finish(_ attempt: LetterAttempt, _ request: PageRequest, _ desk: Desk) throws -> PageResponse {
    guard let plan = attempt.draft?.plan else { throw PageError.notFound }
    if request.form["authority"] != nil { return try powerOfAttorney(plan, request, desk) }
    let draft = try LetterOpening(desk: desk).open(plan, by: attempt.author)
    let number = "\(draft.opening.number)"
    request.session.say(.done(request.context.text("page.new.written", ["number": number])))
    return .redirect(request.links.path("requests", number, "letters", "1"))
  }

  private func powerOfAttorney(_ plan: DraftPlan, _ request: PageRequest, _ desk: Desk) throws -> PageResponse {
    guard let representation = plan.request.representation else {
      throw desk.failure("for-and-capacity", exit: 64)
    }
    let document = try DraftBuilder(desk: desk).powerOfAttorney(plan, representation)
    let bytes = try LetterOutput(desk: desk, format: .pdf, file: nil).bytes(of: document, to: nil)
    return .file(
      FileAnswer(.bytes(bytes), name: LetterWriter.powerOfAttorney + ".pdf", type: LetterFormat.pdf.mediaType))
  }
}
