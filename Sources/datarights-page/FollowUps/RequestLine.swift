import DataRights

/// A request as pages about a part of it name it.
struct RequestLine: Sendable, Hashable {
  let number: Int
  /// The right that it invokes, in the language of the page.
  let right: String
  /// The company that was written to.
  let controller: String

  /// Names a request.
  init(_ proceeding: Proceeding, _ words: Words) {
    number = proceeding.number
    right = words.name(proceeding.right)
    controller = proceeding.controller
  }
}

extension RequestLine {
  /// A page of the request, by the segments after its number.
  func path(_ links: Links, _ segments: String...) -> Links.Path {
    links.path(["requests", "\(number)"] + segments)
  }
}

/// Leads back to the request that a page is about.
func requestLink(_ request: RequestLine, _ page: PageContext) -> HTML {
  p(.class("follow-back")) {
    a(.href(request.path(page.links))) { page.text("page.follow.request", ["number": "\(request.number)"]) }
    " · "
    request.right
    ", "
    bdi { request.controller }
  }
}
