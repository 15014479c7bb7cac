import DataRights

extension DataCheck {
  /// Replies are read for the same reactions and exemptions in every language, and each has a phrase that is enough.
  static let repliesAgree = DataCheck(name: "replies") { catalogue in
    catalogue.replyTags.flatMap { tag -> [DataError] in
      guard let coverage = try? catalogue.replyCoverage(tag) else { return [] }
      return coverage.lacking.map { message in
        DataError(
          file: "Templates/replies/\(tag).json", line: 1, check: "replies", message: message,
          remedy: "add the phrases by which such a reply is recognised")
      }
    }
  }
}

/// What replies in a language cannot be read for.
struct ReplyCoverage: Sendable {
  /// What has no phrase that is enough, in words.
  let lacking: [String]

  init(_ cues: ReplyCues) {
    let reactions = Reaction.allCases.filter { cues.reactions[$0]?.strong.isEmpty ?? true }
    let exemptions = Exemption.allCases.filter { cues.exemptions[$0]?.isEmpty ?? true }
    lacking =
      reactions.map { "the reaction \"\($0.rawValue)\" has no strong cue" }
      + exemptions.map { "the exemption \"\($0.rawValue)\" has no cue" }
  }
}

extension Catalogue {
  /// What replies in a language are read for; of its words, which take much room, none is kept.
  func replyCoverage(_ tag: String) throws(CatalogueError) -> ReplyCoverage {
    let key = "coverage:\(tag)"
    if let known: ReplyCoverage = cache[key] { return known }
    let coverage = ReplyCoverage(try Catalogue(folders: folders.folders).replyCues(tag))
    cache[key] = coverage
    return coverage
  }
}
