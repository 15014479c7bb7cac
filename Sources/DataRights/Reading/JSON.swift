/// A JSON value that remembers the line it was read from.
///
/// Data files are facts that people check, so every complaint about one must name its line; and a key that
/// stands twice or is spelt wrongly must never vanish silently. That is why the core reads JSON itself.
public struct JSON: Sendable, Hashable {
  /// The kinds of JSON values; a number keeps its digits as written.
  public enum Content: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])
  }

  /// A key of an object with its value, in the order of the file.
  public struct Member: Sendable, Hashable {
    /// The key as written.
    public let key: String
    /// The value.
    public let value: JSON

    /// Makes a member of an object.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value itself.
  public let value: Content
  /// The line the value begins on, counted from 1; 0 for a value that was not read from a file.
  public let line: Int

  /// Makes a value, as read on a line.
  public init(_ value: Content, line: Int = 0) {
    self.value = value
    self.line = line
  }

  /// The value under a key, or nil where this is no object or has no such key.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, where this is a string.
  public var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The whole number, where this is one.
  public var integer: Int? {
    if case .number(let digits) = value { Int(digits) } else { nil }
  }

  /// The truth value, where this is one.
  public var bool: Bool? {
    if case .bool(let flag) = value { flag } else { nil }
  }

  /// The elements, where this is an array.
  public var array: [JSON]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The members in file order, where this is an object.
  public var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool { value == .null }

  /// What kind of value this is, as a reader of an error calls it.
  public var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text written in Swift; its line is 0.
  public init(stringLiteral text: String) { self.init(.string(text)) }
  /// A whole number written in Swift; its line is 0.
  public init(integerLiteral number: Int) { self.init(.number(String(number))) }
  /// A truth value written in Swift; its line is 0.
  public init(booleanLiteral flag: Bool) { self.init(.bool(flag)) }
  /// The value `null` written in Swift; its line is 0.
  public init(nilLiteral: ()) { self.init(.null) }
  /// A list of values written in Swift; its line is 0.
  public init(arrayLiteral elements: JSON...) { self.init(.array(elements)) }
  /// An object written in Swift, its members in order; its line is 0, and a key that stands twice is kept twice.
  public init(dictionaryLiteral pairs: (String, JSON)...) {
    self.init(.object(pairs.map { Member($0.0, $0.1) }))
  }

  /// A text, or `null`.
  public init(_ text: String?) { self.init(text.map(Content.string) ?? .null) }
  /// A whole number.
  public init(_ number: Int) { self.init(.number(String(number))) }
  /// A truth value.
  public init(_ flag: Bool) { self.init(.bool(flag)) }
  /// A list.
  public init(_ elements: [JSON]) { self.init(.array(elements)) }
  /// A list of texts.
  public init(_ texts: [String]) { self.init(.array(texts.map { JSON($0) })) }

  /// This object with one member more; a nil value leaves it out.
  public func with(_ key: String, _ value: JSON?) -> JSON {
    guard let value, case .object(let members) = self.value else { return self }
    return JSON(.object(members + [Member(key, value)]), line: line)
  }
}
