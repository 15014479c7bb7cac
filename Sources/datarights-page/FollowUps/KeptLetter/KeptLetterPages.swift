import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// The letters that a request keeps: to read, to send, to say that they went out.
struct KeptLetterPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("requests/:number/letters/:index", open)
    routes.get("requests/:number/letters/:index/:format", file)
    routes.post("requests/:number/letters/:index/sent", logSent)
  }

  private func open(_ request: PageRequest) throws -> PageResponse {
    try shown(request, SentEntry())
  }

  private func shown(_ request: PageRequest, _ entry: SentEntry, status: Int = 200) throws -> PageResponse {
    let number = try request.number("number")
    let index = try request.number("index")
    let model = try place.work(request) { try KeptLetterModel($0, number: number, index: index) }
    return .page(
      Page(title: model.name, section: .requests, keptLetterView(model, entry, request.context)), status: status)
  }

  private func file(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    let index = try request.number("index")
    guard let format = LetterFormat(rawValue: try request.parameter("format")) else { return .notFound }
    let copy = request.query["copy"].map { Int($0) ?? -1 } ?? 0
    return try place.work(request) { desk in
      let found = try FoundLetter(desk, number: number, index: index)
      guard found.pages.indices.contains(copy) else { return .notFound }
      let goesToAuthority = found.kept.followUp?.goesToAuthority == true
      let addressee = goesToAuthority ? nil : try? desk.addressee(found.proceeding.addressee)
      let wanted = request.query.all("attach").compactMap(Int.init)
      let attachments =
        format == .eml
        ? try AttachableFile.all(of: found.proceeding, desk).filter { wanted.contains($0.number) }
          .map { try $0.attachment(desk) } : []
      let output = LetterOutput(
        desk: desk, format: format, file: nil, attachments: attachments,
        attachesPDF: format == .eml && request.query["pdf"] != nil)
      let bytes = try output.bytes(of: found.pages[copy], to: addressee)
      let name = [
        found.proceeding.reference, found.kept.followUp?.rawValue ?? found.proceeding.right.rawValue,
        copy == 0 ? nil : found.pages[copy].letter.language,
      ]
      return .file(
        FileAnswer(
          .bytes(bytes), name: name.compactMap(\.self).joined(separator: "-") + "." + format.fileExtension,
          type: format.mediaType))
    }
  }

  private func logSent(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    let index = try request.number("index")
    var entry = SentEntry(request.form)
    let words = request.context.words
    do {
      let done = try place.work(request) { desk -> (line: RequestLine, event: Event)? in
        let found = try FoundLetter(desk, number: number, index: index)
        guard let event = entry.event(found.loggedAs, request.uploads, words) else { return nil }
        let logged = try event.log(in: number, desk)
        return (RequestLine(logged.proceeding, words), logged.event)
      }
      guard let done else { return try shown(request, entry, status: 422) }
      let values = ["event": words.name(done.event.kind).asHeading, "date": words.date(done.event.on)]
      request.session.say(.done(request.context.text("page.follow.letter.logged", values)))
      return .redirect(done.line.path(request.links))
    } catch {
      guard let failure = Failure(error, words: words) else { throw error }
      entry.trouble = Trouble(failure)
      return try shown(request, entry, status: 422)
    }
  }
}
