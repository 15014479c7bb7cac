/// The fields of a form or of a query, in the order in which they were sent; a name can stand several times.
struct Form: Sendable, Hashable {
  private(set) var fields: [Field] = []

  /// A field: line breaks in its value are `\n`, however the browser sent them.
  struct Field: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// The most fields that one form may have.
  static let most = 2000

  /// A form without fields.
  init() {}

  /// The first value of a field; nil where it was not sent, as a box that is not ticked.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a field, such as of boxes with one name.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The names of the fields that were sent.
  var names: Set<String> { Set(fields.map(\.name)) }

  /// Adds a field.
  mutating func add(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: Self.unified(value)))
  }

  private static func unified(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var unified = String.UnicodeScalarView()
    var hasReturned = false
    for scalar in text.unicodeScalars {
      if !(hasReturned && scalar == "\n") { unified.append(scalar == "\r" ? "\n" : scalar) }
      hasReturned = scalar == "\r"
    }
    return String(unified)
  }
}
