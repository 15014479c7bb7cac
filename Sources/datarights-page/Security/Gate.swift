/// Decides from a request's head alone whether it may come in; nothing of the body has been read by then.
struct Gate: Sendable {
  /// What counts of a request's head.
  struct Head: Sendable {
    var method: String
    /// The host with its port, as the request names it.
    var host: String?
    /// The path with its query, as the request names it.
    var path: String
    var cookie: String?
    var origin: String?
    /// `Sec-Fetch-Site`: which site asked the browser to send the request (Fetch Metadata, W3C).
    var fetchSite: String?
    /// `Sec-Purpose`: what for, where the browser asks of itself, as for a page that the user may open next.
    var purpose: String?
  }

  /// What becomes of a request.
  enum Verdict: Sendable, Hashable {
    /// It comes from the session.
    case welcome(Method)
    /// It brings the key, right and unused.
    case entering
    /// It is answered by the page that says how to get in, and by nothing else.
    case stranger
    /// It comes from the session, and another site had a hand in it.
    case foreign
    /// It asks for a host that is not this one, as pages do that make a name of theirs lead here.
    case misdirected
    /// It comes from the session with a method that no page has.
    case wrongMethod
  }

  let key: EntryKey
  let session: Session

  /// The path at which the key is used.
  static let entry = "/enter"

  /// Judges a request that came in at a port; the key is used up where it is right.
  func verdict(on head: Head, port: Int) -> Verdict {
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host = head.host?.lowercased(), hosts.contains(host) else { return .misdirected }
    let (path, query) = Self.split(head.path)
    if path == Self.entry {
      guard head.method == Method.get.rawValue, head.purpose == nil, key.use(Form(urlencoded: query)?["key"]) else {
        return .stranger
      }
      return .entering
    }
    guard session.isProven(by: head.cookie, port: port) else { return .stranger }
    // `none` is an address that the user typed or a bookmark; older browsers say nothing.
    guard ["same-origin", "none", nil].contains(head.fetchSite) else { return .foreign }
    guard let method = Method(rawValue: head.method) else { return .wrongMethod }
    if method == .post {
      guard isOurs(head, host) else { return .foreign }
    } else if let origin = head.origin, origin != "http://" + host {
      return .foreign
    }
    return .welcome(method)
  }

  /// Whether the browser says that one of our pages sends the form: by the origin, or else by Fetch Metadata.
  ///
  /// The two names of this host are two origins: at the other one another program may listen on the same port.
  private func isOurs(_ head: Head, _ host: String) -> Bool {
    if let origin = head.origin { return origin == "http://" + host }
    return head.fetchSite == "same-origin"
  }

  /// A path and its query.
  static func split(_ text: String) -> (path: String, query: String) {
    guard let mark = text.firstIndex(of: "?") else { return (text, "") }
    return (String(text[..<mark]), String(text[text.index(after: mark)...]))
  }
}
