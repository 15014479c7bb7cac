import DataRights

extension DataCheck {
  /// Replies are read for the same reactions and exemptions in every language, and each has a phrase that is enough.
  static let repliesAgree = DataCheck(name: "replies") { catalogue in
    var findings: [DataError] = []
    for tag in catalogue.replyTags {
      guard let cues = try? catalogue.replyCues(tag) else { continue }
      func found(_ message: String) {
        findings.append(
          DataError(
            file: "Templates/replies/\(tag).json", line: 1, check: "replies", message: message,
            remedy: "add the phrases by which such a reply is recognised"))
      }
      for reaction in Reaction.allCases where cues.reactions[reaction]?.strong.isEmpty ?? true {
        found("the reaction \"\(reaction.rawValue)\" has no strong cue")
      }
      for exemption in Exemption.allCases where cues.exemptions[exemption]?.isEmpty ?? true {
        found("the exemption \"\(exemption.rawValue)\" has no cue")
      }
    }
    return findings
  }
}
