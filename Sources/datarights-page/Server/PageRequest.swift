import DataRights

/// What a browser asked for, once it has been let through.
struct PageRequest: Sendable {
  /// How it asked.
  let method: Method
  /// The decoded segments of the path, without the random first one.
  let path: [String]
  /// What the colons of the route stand for.
  let parameters: [String: String]
  /// What stands behind the question mark.
  let query: Form
  /// The fields of a form that was sent, without its token.
  let form: Form
  /// The files that were sent with it.
  let uploads: [Upload]
  /// The browser that was let in.
  let session: Session
  /// What views need.
  let context: PageContext

  /// The addresses of pages.
  var links: Links { context.links }

  /// A segment that the route names with a colon.
  func parameter(_ name: String) throws -> String {
    guard let value = parameters[name] else { throw PageError.notFound }
    return value
  }

  /// A segment that is a number, such as that of a request; otherwise the page is not found.
  func number(_ name: String) throws -> Int {
    let text = try parameter(name)
    guard let number = Int(text), String(number) == text, number >= 0 else { throw PageError.notFound }
    return number
  }
}

/// What every view may use: words, addresses and the token of forms.
struct PageContext: Sendable {
  /// The phrases of the interface and of the page.
  let words: Words
  /// The addresses of pages.
  let links: Links
  /// What forms hold to prove that they are ours; `postForm` puts it in.
  let token: String

  /// A phrase by its key, with its gaps filled.
  func text(_ key: String, _ values: [String: String] = [:]) -> String { words.text(key, values) }
}
