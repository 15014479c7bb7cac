import DataRights

/// The members of the call's document, each of which must be read once; its values are not shown in errors.
struct LaunchDocument {
  private var members: [JSON.Member]

  /// Parses a document, which must be an object.
  init(_ text: String) throws(DataError) {
    guard let members = try JSON.parse(Array(text.utf8), file: Self.file).members else {
      throw Self.error("the call is no object", remedy: "start the page by `datarights serve`")
    }
    self.members = members
  }

  /// The value under a key.
  mutating func value<Value>(
    _ key: String, _ expected: String, _ read: (JSON) -> Value?
  ) throws(DataError) -> Value {
    guard let index = members.firstIndex(where: { $0.key == key }) else {
      throw Self.error("\(key) is missing", remedy: "write \(expected)")
    }
    guard let value = read(members.remove(at: index).value) else { throw wrong(key, expected) }
    return value
  }

  /// The value under a key that may be null.
  mutating func optional<Value>(
    _ key: String, _ expected: String, _ read: (JSON) -> Value?
  ) throws(DataError) -> Value? {
    try value(key, expected) { json -> Value?? in json.isNull ? .some(nil) : read(json).map { .some($0) } }
  }

  /// Refuses what nobody read.
  func finish() throws(DataError) {
    if let stranger = members.first { throw Self.error("unknown key \"\(stranger.key)\"", remedy: "leave it out") }
  }

  /// The error of a value that is something else.
  func wrong(_ key: String, _ expected: String) -> DataError {
    Self.error("\(key) is not what it should be", remedy: "write \(expected)")
  }

  private static let file = "argument"

  private static func error(_ message: String, remedy: String) -> DataError {
    DataError(file: file, line: 1, check: "schema", message: message, remedy: remedy)
  }
}
