import DataRights
import DataRightsDesk
import DataRightsStore

/// Mails by which companies answer: handed in, read, and logged where the user says so.
struct AnswerPages: PageArea {
  let place: Workplace
  /// Mails that were read and wait for the user's word on what they are; each goes after an hour, or when it is logged.
  let shelf = Shelf<Upload>(most: 20, patience: .seconds(3600))

  func routes(_ routes: inout Routes) {
    routes.get("answers") { try ask($0) }
    routes.post("answers", read)
    routes.get("answers/:mail") { try show($0, AnswerEntry()) }
    routes.post("answers/:mail", log)
    routes.get("requests/:number/reply") { try ask($0) }
    routes.post("requests/:number/reply", read)
    routes.get("requests/:number/reply/:mail") { try show($0, AnswerEntry()) }
    routes.post("requests/:number/reply/:mail", log)
  }

  /// The request that the path names; nil where it names none.
  private func given(_ request: PageRequest) throws -> Int? {
    request.parameters["number"] == nil ? nil : try request.number("number")
  }

  private func line(_ number: Int?, _ request: PageRequest) throws -> RequestLine? {
    try number.map { number in
      try place.work(request) { RequestLine(try $0.readJournal().proceeding(number), request.context.words) }
    }
  }

  private func ask(_ request: PageRequest, error: String? = nil) throws -> PageResponse {
    let page = request.context
    return .page(
      Page(
        title: page.text("page.follow.answer.title"), section: .requests,
        answerUploadView(try line(given(request), request), error: error, page)), status: error == nil ? 200 : 422)
  }

  private func read(_ request: PageRequest) throws -> PageResponse {
    let number = try given(request)
    guard let upload = request.uploads.first(where: { $0.field == "mail" }) else {
      return try ask(request, error: request.context.text("page.follow.error.file"))
    }
    do {
      try place.work(request) { _ = try Reply($0, file: upload.file, name: upload.name, proceeding: number) }
    } catch {
      guard let failure = Failure(error, words: request.context.words) else { throw error }
      let trouble = Trouble(failure)
      return try ask(request, error: [trouble.message, trouble.hint].compactMap(\.self).joined(separator: " "))
    }
    return .redirect(answerPath(try line(number, request), request.context, shelf.put(upload)))
  }

  private func show(_ request: PageRequest, _ entry: AnswerEntry, status: Int = 200) throws -> PageResponse {
    let page = request.context
    let number = try given(request)
    let id = try request.parameter("mail")
    guard let upload = shelf.find(id) else { return try gone(request) }
    let model = try place.work(request) { desk in
      try AnswerModel(
        Reply(desk, file: upload.file, name: upload.name, proceeding: number), isGiven: number != nil)
    }
    let content = answerView(model, id: id, given: try line(number, request), entry, page)
    return .page(Page(title: page.text("page.follow.answer.read-title"), section: .requests, content), status: status)
  }

  private func log(_ request: PageRequest) throws -> PageResponse {
    let page = request.context
    let given = try given(request)
    let id = try request.parameter("mail")
    guard let upload = shelf.find(id) else { return try gone(request) }
    guard request.form["none"] == nil else {
      shelf.remove(id)
      request.session.say(.done(page.text("reply.nothing-logged")))
      return .redirect(try line(given, request)?.path(request.links) ?? request.links.path("requests"))
    }
    var entry = AnswerEntry(request.form)
    do {
      let logged = try place.work(request) { desk in
        // Where the mail was not handed in to a request, the form's choice goes before what the mail says.
        let chosen = given ?? Int(entry.request)
        return try entry.log(
          Reply(desk, file: upload.file, name: upload.name, proceeding: chosen), page.words)
      }
      guard let logged else { return try show(request, entry, status: 422) }
      shelf.remove(id)
      let values = ["event": page.words.name(logged.event.kind).asHeading, "date": page.words.date(logged.event.on)]
      request.session.say(.done(page.text("page.follow.letter.logged", values)))
      return .redirect(RequestLine(logged.proceeding, page.words).path(request.links))
    } catch {
      guard let failure = Failure(error, words: page.words) else { throw error }
      entry.trouble = Trouble(failure)
      return try show(request, entry, status: 422)
    }
  }

  /// The mail waits no more.
  private func gone(_ request: PageRequest) throws -> PageResponse {
    try ask(request, error: request.context.text("page.follow.answer.gone"))
  }
}
