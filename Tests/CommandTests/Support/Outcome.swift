import Foundation
import Testing

/// What a program that ran to its end left behind.
struct Outcome: CustomTestStringConvertible {
  let code: Int32
  let crashed: Bool
  let output: Data
  let error: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The one document on standard output.
  var json: JSONValue {
    get throws { try JSONValue(parsing: output) }
  }

  /// The one document on standard error.
  var errorJSON: JSONValue {
    get throws { try JSONValue(parsing: Data(error.utf8)) }
  }

  var testDescription: String { "exit \(code)\(crashed ? " (crashed)" : "")\n\(text)\n\(error)" }
}
