import HTTPTypes
import Hummingbird
import NIOPosix

/// Takes a request from the network through the gate to its handler, and the answer back.
struct PageResponder: HTTPResponder {
  let site: Site
  let threads: NIOThreadPool
  let idle: IdleWatch

  func respond(to request: Request, context: PageConnection) async throws -> Response {
    let head = Gate.Head(request)
    let verdict = site.gate.verdict(on: head, port: context.port)
    switch verdict {
    case .misdirected: return Answer.document(421, HTML.empty, closing: true)
    case .stranger: return Answer.document(403, strangerPage(site.words), closing: true)
    case .entering:
      idle.touch()
      var response = Answer.document(200, entryPage(site.context, icon: site.assets.icon))
      response.headers[.setCookie] = site.session.cookieHeader(port: context.port)
      return response
    case .foreign, .wrongMethod, .welcome:
      idle.touch()
      return try await answer(request, head, verdict)
    }
  }

  private func answer(_ request: Request, _ head: Gate.Head, _ verdict: Gate.Verdict) async throws -> Response {
    switch verdict {
    case .welcome(let method): try await answer(request, head, method)
    case .foreign: refusal(PageError(status: 403, title: "page.error.foreign", nil))
    default: refusal(PageError(status: 405, title: "page.error.method", nil), allowed: [.get, .post])
    }
  }

  private func answer(_ request: Request, _ head: Gate.Head, _ method: Method) async throws -> Response {
    let (path, query) = Gate.split(head.path)
    guard let segments = URLEncoded.segments(of: path), segments.first == site.session.base,
      let query = Form(urlencoded: query)
    else { return refusal(.notFound) }
    let rest = Array(segments.dropFirst())
    switch site.routes.match(method, rest) {
    case .nothing: return refusal(.notFound)
    case .otherMethods(let methods):
      return refusal(PageError(status: 405, title: "page.error.method", nil), allowed: methods)
    case .found(let handler, let parameters):
      let body: SentForm
      do throws(BodyError) {
        body = method == .post ? try await BodyReader(site: site, threads: threads).read(request) : SentForm()
      } catch {
        return refusal(PageError(error))
      }
      let page = PageRequest(
        method: method, path: rest, parameters: parameters, query: query, form: body.form, uploads: body.uploads,
        session: site.session, context: site.context)
      return try await threads.runIfActive { call(handler, page) }
    }
  }

  /// Calls a handler, on a thread that may block, and makes its answer ready to be sent.
  private func call(_ handler: Handler, _ request: PageRequest) -> Response {
    do {
      switch try handler(request) {
      case .page(let page, let status): return Answer.document(status, site.framed(page))
      case .fragment(let html): return Answer.document(200, html)
      case .redirect(let path): return Answer.redirect(path)
      case .file(let file): return try Answer.file(file, threads)
      case .notFound: return refusal(.notFound)
      }
    } catch {
      let error = ErrorText.pageError(error, site.words)
      return Answer.document(error.status, site.framed(error))
    }
  }

  /// An answer to a request whose body was not read to its end: the connection is of no use after it.
  private func refusal(_ error: PageError, allowed: [Method] = []) -> Response {
    var response = Answer.document(error.status, site.framed(error), closing: true)
    if !allowed.isEmpty { response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
    return response
  }
}

extension Gate.Head {
  /// What counts of a request.
  fileprivate init(_ request: Request) {
    let headers = request.headers
    // A second host is left among the headers; which of two is meant nobody can say (RFC 9112, section 3.2).
    let isAmbiguous = HTTPField.Name("Host").map { headers.contains($0) } ?? true
    self.init(
      method: request.head.method.rawValue, host: isAmbiguous ? nil : request.head.authority,
      path: request.head.path ?? "/",
      cookie: headers[.cookie], origin: headers[.origin],
      fetchSite: HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] },
      purpose: HTTPField.Name("Sec-Purpose").flatMap { headers[$0] })
  }
}
