import DataRights
import DataRightsDesk

/// What was entered about a letter, as it was typed.
struct FollowUpInput: Sendable, Hashable {
  /// Something that the letter gives so that the writer is identified or found.
  struct Provided: Sendable, Hashable {
    var kind = ""
    var value = ""
  }

  /// How many such details the form has room for.
  static let rows = 3

  var replyBy = ""
  var reason = ""
  var scope = ""
  var authority = ""
  /// Keys of what the answer lacks.
  var missing: Set<String> = []
  var provided = Array(repeating: Provided(), count: rows)
  var idCopy = false
  var unreasoned = false
  /// The places in the log of the events whose evidence is enclosed; nil before anything was chosen.
  var enclosed: Set<Int>?
  var byPost = false
  var language = ""
  var secondLanguage = ""
  var person = ""
  var capacity = ""

  /// Nothing yet.
  init() {}

  /// Reads a form that was sent, or the query of an address that fills in some of it.
  init(_ form: Form, isSent: Bool) {
    func text(_ name: String) -> String { form[name] ?? "" }
    (replyBy, reason, scope) = (text("reply-by"), text("reason"), text("scope"))
    (authority, language, secondLanguage) = (text("authority"), text("language"), text("second-language"))
    (person, capacity) = (text("person"), text("capacity"))
    missing = Set(form.all("missing"))
    provided = (1...Self.rows).map { Provided(kind: text("kind-\($0)"), value: text("value-\($0)")) }
    idCopy = form["id-copy"] != nil
    unreasoned = form["unreasoned"] != nil
    byPost = form["by-post"] != nil
    enclosed = isSent ? Set(form.all("enclosed").compactMap(Int.init)) : nil
  }

  /// Whether something is entered that is needed seldom.
  var hasMore: Bool { byPost || !language.isEmpty || !secondLanguage.isEmpty || !person.isEmpty || !capacity.isEmpty }

  /// What is asked of the letter, and what is wrong with it by the name of the field.
  ///
  /// - Parameter needs: what the letter has a place for; nothing else is taken from the form.
  func wish(_ letter: FollowUp, number: Int, needs: Set<String>, _ words: Words) -> (FollowUpWish, [String: String]) {
    var wish = FollowUpWish(number: number, letter: letter)
    var errors: [String: String] = [:]
    if needs.contains("reply-by"), !replyBy.isEmpty {
      wish.replyBy = CivilDate(iso: replyBy)
      if wish.replyBy == nil { errors["reply-by"] = words.text("page.follow.error.day") }
    }
    if needs.contains("reason") { wish.reason = Self.given(reason) }
    if needs.contains("scope") { wish.scope = Self.given(scope) }
    wish.authority = Self.given(authority)
    wish.missing = missing.sorted()
    if needs.contains("provided") {
      for (index, row) in provided.enumerated() {
        switch (Self.given(row.kind), Self.given(row.value)) {
        case (nil, nil): break
        case (let kind?, let value?): wish.provided.append((kind: kind, value: value))
        case (nil, _): errors["kind-\(index + 1)"] = words.text("page.follow.error.kind")
        case (_, nil): errors["value-\(index + 1)"] = words.text("page.follow.error.value")
        }
      }
    }
    wish.idCopy = idCopy
    wish.unreasoned = unreasoned
    wish.chosenEvents = enclosed
    wish.byPost = byPost
    wish.language = Self.given(language)
    wish.secondLanguage = Self.given(secondLanguage)
    switch (Self.given(person), Representation.Capacity(rawValue: capacity)) {
    case (nil, nil): break
    case (let person?, let capacity?): wish.representation = Representation(of: person, as: capacity)
    case (nil, _): errors["person"] = words.text("page.follow.error.person")
    case (_, nil): errors["capacity"] = words.text("page.follow.error.capacity")
    }
    return (wish, errors)
  }

  /// The text without blanks around it; nil where nothing is left.
  private static func given(_ text: String) -> String? {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...end])
  }
}
