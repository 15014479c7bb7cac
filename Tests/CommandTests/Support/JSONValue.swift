import Foundation

/// A JSON value to look into; what is not there reads as null.
struct JSONValue: CustomStringConvertible {
  private let value: Any

  init(parsing data: Data) throws {
    value = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
  }

  private init(_ value: Any) {
    self.value = value
  }

  subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key] ?? NSNull()) }

  subscript(index: Int) -> JSONValue {
    guard index < items.count else { return JSONValue(NSNull()) }
    return items[index]
  }

  /// The elements of an array.
  var items: [JSONValue] { (value as? [Any] ?? []).map { JSONValue($0) } }

  /// The keys of an object, sorted.
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }

  var string: String? { value as? String }
  var strings: [String] { items.compactMap(\.string) }
  var number: Int? { value is NSNull ? nil : (value as? NSNumber)?.intValue }
  var flag: Bool? { (value as? NSNumber)?.boolValue }
  var isNull: Bool { value is NSNull }

  /// Whether an object has a key, be its value null.
  func has(_ key: String) -> Bool { (value as? [String: Any])?[key] != nil }

  /// The first element whose key has a value.
  func first(_ key: String, _ wanted: String) -> JSONValue {
    items.first { $0[key].string == wanted } ?? JSONValue(NSNull())
  }

  /// The deadline of an id in a document that lists deadlines.
  func deadline(_ id: String) -> JSONValue { self["deadlines"].first("id", id) }

  var description: String {
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }
}
