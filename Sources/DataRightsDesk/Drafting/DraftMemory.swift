import DataRights

/// What the letters of one piece of work have in common, looked up once: who writes, and by which way each right reaches
/// each addressee.
///
/// It holds no more than some hundreds of ways and letters; beyond that it forgets them.
package final class DraftMemory {
  /// What a way depends on.
  struct WayKey: Hashable {
    let asked: Right
    let addressee: String
    let law, language, secondLanguage: String?
    let byPost: Bool
  }

  /// What all letters of a way have in common.
  struct Way {
    let right: Right
    let law: Law
    let pick: Pick?
    let chosen: LanguageChoice.Chosen
    let copy: LanguageChoice.Chosen?
    let paper: LetterSheet.Paper?
    let addressee: Addressee
    let controller: Addressee.Controller
    let contact: Addressee.Contact?
  }

  /// What a prepared letter depends on.
  struct LetterKey: Hashable {
    let law, language: String
    let right: Right
    let grounds: [String]
    let reason, scope: String?
    let uses: [Right.Use]
    let corrections: [String]
    let byPost: Bool
    let representation: Representation?
  }

  /// A prepared letter and the name of the writer's place in its language.
  struct Prepared {
    let letter: PreparedLetter
    let residence: String?
  }

  private static let most = 512
  private(set) var writer: Writer?
  private var own: [String: Addressee]?
  private var ways: [WayKey: Way] = [:]
  private var letters: [LetterKey: Prepared] = [:]

  package init() {}

  /// Remembers who writes; what depends on it is looked up anew where that is somebody else.
  func set(_ writer: Writer) {
    guard writer != self.writer else { return }
    self.writer = writer
    ways = [:]
    letters = [:]
  }

  /// The user's own addressees by id.
  func ownAddressees(_ find: () throws -> [Addressee]) rethrows -> [String: Addressee] {
    if let own { return own }
    let found = Dictionary(try find().map { ($0.id, $0) }) { first, _ in first }
    own = found
    return found
  }

  func way(_ key: WayKey, _ find: () throws -> Way) rethrows -> Way {
    if let way = ways[key] { return way }
    let way = try find()
    if ways.count >= Self.most { ways = [:] }
    ways[key] = way
    return way
  }

  func letter(_ key: LetterKey, _ prepare: () throws -> Prepared) rethrows -> Prepared {
    if let letter = letters[key] { return letter }
    let letter = try prepare()
    if letters.count >= Self.most { letters = [:] }
    letters[key] = letter
    return letter
  }
}
