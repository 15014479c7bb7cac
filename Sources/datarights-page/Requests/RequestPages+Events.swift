import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// Saying what happened, and mending what was said.
extension RequestPages {
  func logForm(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    return try place.work(request) { desk in
      var form = try Self.form(number, desk)
      guard !form.kinds.isEmpty else { return .redirect(request.links.path("requests", "\(number)")) }
      form.fields.kind = request.query["kind"] ?? ""
      return Self.answer(form, request)
    }
  }

  func log(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    return try place.work(request) { desk in
      var form = try Self.form(number, desk)
      form.fields = EventFields(request.form)
      guard let entry = form.fields.entry(form.kinds, request.uploads, desk.words) else {
        return Self.answer(form, request, status: 422)
      }
      return try Self.attempting(&form, request, desk) {
        let (proceeding, event) = try entry.log(in: number, desk)
        request.session.say(.done(try Self.report(event, proceeding, desk)))
      }
    }
  }

  func correctForm(_ request: PageRequest) throws -> PageResponse {
    let (number, position) = (try request.number("number"), try request.number("position"))
    return try place.work(request) { desk in
      Self.answer(try Self.form(number, correcting: position, desk), request)
    }
  }

  func correct(_ request: PageRequest) throws -> PageResponse {
    let (number, position) = (try request.number("number"), try request.number("position"))
    return try place.work(request) { desk in
      var form = try Self.form(number, correcting: position, desk)
      let kind = form.fields.kind
      form.fields = EventFields(request.form)
      form.fields.kind = kind
      guard let entry = form.fields.entry(EventKind.allCases, request.uploads, desk.words) else {
        return Self.answer(form, request, status: 422)
      }
      return try Self.attempting(&form, request, desk) {
        try entry.correct(position, in: number, desk)
        request.session.say(.done(desk.words.text("page.requests.corrected")))
      }
    }
  }

  func takeBackForm(_ request: PageRequest) throws -> PageResponse {
    let (number, position) = (try request.number("number"), try request.number("position"))
    return try place.work(request) { desk in
      let form = try Self.form(number, correcting: position, desk)
      return Self.page(request.context.text("page.requests.take-back"), Self.takingBack(form, request))
    }
  }

  func takeBack(_ request: PageRequest) throws -> PageResponse {
    let (number, position) = (try request.number("number"), try request.number("position"))
    return try place.work(request) { desk in
      let form = try Self.form(number, correcting: position, desk)
      do {
        try desk.writeJournal().takeBack(position, in: number, today: desk.today, recorded: desk.world.now)
      } catch let error as EventError {
        let problem = Failure(error, words: desk.words).map { words(of: $0) }
        return Self.page(
          request.context.text("page.requests.take-back"), Self.takingBack(form, request, problem: problem), status: 422
        )
      }
      request.session.say(.done(desk.words.text("page.requests.taken-back", ["event": form.corrected?.name ?? ""])))
      return .redirect(request.links.path("requests", "\(number)"))
    }
  }

  private func words(of failure: Failure) -> String {
    [failure.message.startingLarge, failure.hint].compactMap(\.self).joined(separator: ". ")
  }

  private static func takingBack(_ form: EventForm, _ request: PageRequest, problem: String? = nil) -> HTML {
    let (page, number) = (request.context, "\(form.number)")
    let position = "\(form.corrected?.position ?? 0)"
    return dangerView(
      DangerModel(
        heading: page.text("page.requests.take-back-title"),
        texts: [
          page.text(
            "page.requests.take-back-what",
            ["event": form.corrected?.name ?? "", "request": form.title]),
          page.text("page.requests.take-back-about"),
        ], button: page.text("page.requests.take-back-button"),
        action: page.links.path("requests", number, "events", position, "take-back"),
        back: page.links.path("requests", number), problem: problem), page)
  }

  /// Does what a form asks for; where it is refused, the form comes again with what was typed.
  private static func attempting(
    _ form: inout EventForm, _ request: PageRequest, _ desk: Desk, _ body: () throws -> Void
  ) throws -> PageResponse {
    do {
      try body()
    } catch {
      guard form.fields.take(error, desk.words) else { throw error }
      // The form is answered, so the files that came with it are taken back here.
      desk.evidence.takeBack()
      return answer(form, request, status: 422)
    }
    return .redirect(request.links.path("requests", "\(form.number)"))
  }

  private static func answer(_ form: EventForm, _ request: PageRequest, status: Int = 200) -> PageResponse {
    page(
      request.context.text(form.corrected == nil ? "page.requests.log" : "page.requests.correct-title"),
      eventFormView(form, request.context), status: status)
  }

  /// The form for something new, or for an event that is on record.
  private static func form(_ number: Int, correcting position: Int? = nil, _ desk: Desk) throws -> EventForm {
    let (proceeding, words) = (try proceeding(number, desk), desk.words)
    let law = try desk.law(proceeding.law)
    let title = words.title(proceeding.right, try AddresseeNames(desk)[proceeding.addressee])
    let countsHours = law.deadlines.contains { $0.period.unit == .hour }
    guard let position else {
      return EventForm(
        number: number, title: title, kinds: proceeding.nextKinds(today: desk.today), countsHours: countsHours,
        fields: EventFields())
    }
    guard proceeding.events.indices.contains(position - 1) else { throw PageError.notFound }
    let event = proceeding.events[position - 1]
    let name = words.text("page.requests.kind.\(event.kind.rawValue)")
    return EventForm(
      number: number, title: title,
      corrected: (position, words.text("page.requests.event-on", ["event": name, "date": words.date(event.on)])),
      countsHours: countsHours || event.at != nil, fields: EventFields(event))
  }

  /// What was logged, and the date that follows from it.
  private static func report(_ event: Event, _ proceeding: Proceeding, _ desk: Desk) throws -> String {
    let words = desk.words
    let outlook = try ProceedingStanding(desk, proceeding).outlook
    let logged = words.text(
      "page.requests.logged",
      ["event": words.text("page.requests.kind.\(event.kind.rawValue)"), "date": words.date(event.on)])
    guard let next = outlook.next else { return logged }
    let name = words.name(next.id)
    let follows =
      next.due.map { words.text("page.requests.logged-next", ["deadline": name, "date": words.day($0)]) }
      ?? words.text("page.requests.logged-stopped", ["deadline": name])
    return logged + " " + follows
  }
}
