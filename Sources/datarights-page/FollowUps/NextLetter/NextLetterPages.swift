import DataRights

/// The choice of the next letter of a request, and its form.
struct NextLetterPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("requests/:number/letters/new", open)
    routes.post("requests/:number/letters/new", send)
  }

  private func open(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    guard let name = request.query["letter"] else {
      let model = try place.work(request) { try LetterChoiceModel($0, number: number) }
      return .page(
        Page(
          title: request.context.text("page.follow.choose.title"), section: .requests,
          letterChoiceView(model, request.context)))
    }
    let letter = try letter(name)
    let input = FollowUpInput(request.query, isSent: false)
    let model = try place.work(request) { try FollowUpFormModel($0, number: number, letter: letter, input: input) }
    return form(model, request)
  }

  private func send(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    let letter = try letter(request.form["letter"] ?? "")
    let input = FollowUpInput(request.form, isSent: true)
    let isPiece = request.form["preview"] == "1"
    guard !isPiece, request.form["look"] == nil else {
      let model = try place.work(request) { try FollowUpFormModel($0, number: number, letter: letter, input: input) }
      return isPiece
        ? .fragment(followUpPreview(model.preview, request.context))
        : form(model, request, status: model.errors.isEmpty ? 200 : 422)
    }
    let (model, index) = try place.work(request) {
      try FollowUpFormModel.write($0, number: number, letter: letter, input: input)
    }
    guard let index else { return form(model, request, status: 422) }
    request.session.say(.done(request.context.text("page.follow.written")))
    return .redirect(model.request.path(request.links, "letters", "\(index)"))
  }

  private func form(_ model: FollowUpFormModel, _ request: PageRequest, status: Int = 200) -> PageResponse {
    .page(Page(title: model.name, section: .requests, followUpFormView(model, request.context)), status: status)
  }

  private func letter(_ name: String) throws -> FollowUp {
    guard let letter = FollowUp(rawValue: name) else { throw PageError.notFound }
    return letter
  }
}
