import DataRights
import DataRightsCatalogue
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// Replies as companies write them, all invented; the name of each file says what it is.
struct ReplyFixture: Sendable, CustomTestStringConvertible {
  let folder: String
  let name: String

  /// The reactions that a person finds in it, the first that which matters most.
  var expected: [Reaction] {
    var rest = Substring(name).dropFirst(3)
    var found: [Reaction] = []
    while let reaction = Reaction.allCases.first(where: { rest.hasPrefix($0.rawValue) }) {
      found.append(reaction)
      rest = rest.dropFirst(reaction.rawValue.utf8.count)
      guard rest.first == "+" else { break }
      rest = rest.dropFirst()
    }
    return found
  }

  var bytes: [UInt8] {
    get throws { try Repository.bytes("Tests/Fixtures/replies/\(folder)/\(name).eml") }
  }

  /// What is proposed for it.
  func proposals() throws -> [ReplyReading.Proposal] {
    ReplyReading(try MailFile(try bytes), cues: try Self.cues.get()).proposals
  }

  var testDescription: String { name }

  /// Those with which the cues were made.
  static let corpus = all("corpus")
  /// Those with which the cues were widened.
  static let developing = all("developing")
  /// The half of a larger set that was laid aside before the cues were widened; no cue was changed for one of them.
  static let unseen = all("unseen")
  /// Those that were written after the phrases were final.
  static let late = all("late")
  static let cues = Result { try Catalogue.repository.replyCues() }

  private static func all(_ folder: String) -> [ReplyFixture] {
    let names = (try? Repository.names(in: "Tests/Fixtures/replies/\(folder)", suffix: ".eml")) ?? []
    return names.map { ReplyFixture(folder: folder, name: $0) }
  }
}

/// A plain mail of a text.
func mail(_ text: String, subject: String = "Your request", header: [String] = []) throws -> MailFile {
  let lines =
    [
      "From: Example Inc. <privacy@example.com>", "Subject: \(subject)", "Date: Tue, 24 Nov 2026 10:00:00 +0100",
      "Content-Type: text/plain; charset=utf-8",
    ] + header
  return try MailFile(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + text).utf8))
}

/// What is proposed for a text.
func reactions(_ text: String) throws -> [Reaction] {
  ReplyReading(try mail(text), cues: try ReplyFixture.cues.get()).proposals.map(\.reaction)
}
