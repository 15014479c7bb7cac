import DataRightsTestSupport
import Foundation
import Testing

/// The examples in README.md and in the article on dates are what the command prints, word for word.
@Suite struct `The README's example` {
  @Test(arguments: ["README.md", "Sources/DataRights/DataRights.docc/HowDeadlinesAreCounted.md"])
  func `every console block is what the command prints`(document: String) async throws {
    let sandbox = try Sandbox()
    // The example's passphrase lies where its calls are made.
    try sandbox.write("scratch/passphrase.txt", "an example of a passphrase")
    let calls = try ConsoleBlock.all(in: Repository.text(document))
    try #require(calls.count >= 4)
    for call in calls {
      let outcome = try await sandbox.run(call.arguments, environment: ["COLUMNS": "90"])
      #expect(outcome.code == 0, "\(call.arguments): \(outcome.error)")
      #expect(call.matches(outcome.text), "\(document) prints another output of \(call.arguments):\n\(outcome.text)")
    }
  }
}

/// A call of the command in a document, with the output that the document shows.
struct ConsoleBlock {
  let arguments: [String]
  /// The lines shown; `[…]` stands for lines left out.
  private(set) var lines: [String] = []

  /// Every call in the console blocks of a document.
  static func all(in document: String) throws -> [ConsoleBlock] {
    var calls: [ConsoleBlock] = []
    for block in document.split(separator: "```console\n").dropFirst() {
      let shown = try #require(block.split(separator: "\n```", omittingEmptySubsequences: false).first)
      // A call can go on in the next line.
      let whole = shown.replacing(#/ \\\n\s+/#, with: " ")
      for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("$ datarights ") {
          calls.append(ConsoleBlock(arguments: shellWords(line.dropFirst("$ datarights ".count))))
        } else if !calls.isEmpty {
          calls[calls.count - 1].lines.append(String(line))
        }
      }
    }
    return calls
  }

  /// Whether an output is the one shown, lines left out aside.
  func matches(_ output: String) -> Bool {
    let shown = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    let printed = output.trimmingCharacters(in: .newlines)
    let parts = shown.components(separatedBy: "[…]").map { $0.trimmingCharacters(in: .newlines) }
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return shown == printed }
    return printed.hasPrefix(first) && printed.hasSuffix(last)
  }

  /// The words of a command line, those in double quotes whole.
  private static func shellWords(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}
