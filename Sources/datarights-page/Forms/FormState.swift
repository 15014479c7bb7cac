import DataRights
import DataRightsDesk

/// A form as it is shown: what stands in its fields, and what is wrong with it.
struct FormState: Sendable {
  private let form: Form
  private var errors: [String: String] = [:]
  /// What is wrong with the form as a whole.
  var problem: String?

  /// A form as it was sent.
  init(_ form: Form) { self.form = form }

  /// A form with what is known already.
  init(_ values: KeyValuePairs<String, String> = [:]) {
    var form = Form()
    for (name, value) in values { form.add(name, value) }
    self.form = form
  }

  /// What stands in a field.
  subscript(name: String) -> String { form[name] ?? "" }

  /// The ticked ones of several boxes with one name.
  func all(_ name: String) -> Set<String> { Set(form.all(name)) }

  /// Whether nothing stands in a field but white space.
  func isBlank(_ name: String) -> Bool { self[name].allSatisfy(\.isWhitespace) }

  /// The lines of a field that have something in them, without the spaces around them.
  func lines(_ name: String) -> [String] {
    self[name].split(separator: "\n").compactMap { line in
      guard let first = line.firstIndex(where: { !$0.isWhitespace }),
        let last = line.lastIndex(where: { !$0.isWhitespace })
      else { return nil }
      return String(line[first...last])
    }
  }

  /// Whether nothing is wrong.
  var isRight: Bool { errors.isEmpty && problem == nil }

  /// Says what is wrong with a field; the first word on it counts.
  mutating func refuse(_ name: String, _ error: String) { if errors[name] == nil { errors[name] = error } }

  /// What a field says; nil where it is empty, or wrong, which is noted.
  mutating func read<Value>(_ name: String, _ words: Words, _ parse: (String) throws -> Value) throws -> Value? {
    guard !isBlank(name) else { return nil }
    do {
      return try parse(self[name])
    } catch {
      guard let failure = Failure(error, words: words) else { throw error }
      refuse(name, failure.sentences)
      return nil
    }
  }

  /// A field with its words: `page.<form>.<name>`, and `page.<form>.<name>.hint` where there is one.
  func field(_ name: String, _ form: String, _ page: PageContext, required: Bool = false) -> FieldText {
    let key = "page.\(form).\(name)"
    return FieldText(
      name, label: page.text(key), hint: page.words.pattern(key + ".hint"), error: errors[name], required: required)
  }
}

extension Failure {
  /// What is wrong and what to do, as sentences.
  var sentences: String { [message, hint].compactMap { $0.map(Self.sentence) }.joined(separator: " ") }

  private static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    return first.uppercased() + text.dropFirst() + (last.isPunctuation && last != ")" && last != "”" ? "" : ".")
  }
}

/// What is wrong with a form as a whole.
func problemBox(_ state: FormState) -> HTML? {
  state.problem.map { text in div(.class("flash", "bad"), .role("alert")) { p { text } } }
}
