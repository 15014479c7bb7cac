import DataRights
import Synchronization

/// The one browser that was let in: what it proves itself with, and what it is told on the next page.
final class Session: Sendable {
  /// A word about what was just done, shown once on the next page.
  struct Flash: Sendable, Hashable {
    /// Whether it went well: a problem is read out at once by assistive programs.
    enum Kind: Sendable { case done, problem }

    let kind: Kind
    let text: String

    /// Something was done.
    static func done(_ text: String) -> Flash { Flash(kind: .done, text: text) }
    /// Something could not be done.
    static func problem(_ text: String) -> Flash { Flash(kind: .problem, text: text) }
  }

  /// The random first segment of all paths; cookies are shared by all ports of a host, so that the path must part them.
  let base: String
  /// What the cookie holds.
  let cookie = Secret()
  /// What a form must hold, so that no other page can send it.
  let token = Secret()
  private let flash = Mutex<Flash?>(nil)
  private let choices: Mutex<Choices>

  /// What can be chosen for the time of the session.
  private struct Choices {
    var person: String
    var words: Words
  }

  /// Begins the session of a process.
  ///
  /// - Parameters:
  ///   - person: the profile of the person whose matters the pages are about.
  ///   - words: the words of the pages.
  init(person: String, words: Words) {
    base = String(Secret().text.prefix(32))
    choices = Mutex(Choices(person: person, words: words))
  }

  /// The profile of the person whose matters the pages are about.
  var person: String { choices.withLock { $0.person } }

  /// The words of the pages.
  var words: Words { choices.withLock { $0.words } }

  /// Turns to another person's matters.
  func choose(person: String) { choices.withLock { $0.person = person } }

  /// Turns to another language.
  func choose(words: Words) { choices.withLock { $0.words = words } }

  /// The addresses of this session's pages.
  var links: Links { Links(base: base) }

  /// Leaves a word for the next page.
  func say(_ flash: Flash) { self.flash.withLock { $0 = flash } }

  /// The word for this page, which is then forgotten.
  func takeFlash() -> Flash? {
    flash.withLock { flash in
      defer { flash = nil }
      return flash
    }
  }

  /// The name of the cookie at a port; other local servers may have cookies of their own on the same host.
  static func cookieName(port: Int) -> String { "datarights-\(port)" }

  /// The `Set-Cookie` header that lets a browser in.
  func cookieHeader(port: Int) -> String {
    "\(Self.cookieName(port: port))=\(cookie.text); Path=/\(base)/; HttpOnly; SameSite=Strict"
  }

  /// Whether a `Cookie` header proves the session.
  func isProven(by header: String?, port: Int) -> Bool {
    let name = Self.cookieName(port: port) + "="
    return (header ?? "").split(separator: ";").contains { pair in
      let pair = pair.drop { $0 == " " }
      return pair.hasPrefix(name) && cookie.isSame(as: String(pair.dropFirst(name.count)))
    }
  }
}
