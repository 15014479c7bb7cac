import DataRights

extension DataCheck {
  /// An entry that carries out more points than this hides some of them.
  private static let mostPoints = 6

  /// Each point of a guide is carried out by an entry of its playbook, and no entry names a point that is not there.
  static let guidesCovered = DataCheck(name: "exit") { catalogue in
    var findings: [DataError] = []
    func found(_ file: String, _ message: String, _ remedy: String) {
      findings.append(DataError(file: file, line: 1, check: "exit", message: message, remedy: remedy))
    }
    let playbooks = catalogue.decodedPlaybooks
    func points(_ playbook: Playbook) -> [String] {
      playbook.guide.flatMap { try? catalogue.guide($0 + Catalogue.guideSuffix) }?.points.map(\.id) ?? []
    }
    func judge(_ parts: [CoveringPart], _ file: String, _ known: [String]) {
      for part in parts {
        for stranger in part.covers where !known.contains(stranger) {
          found(file, "\(part.what) covers \"\(stranger)\", which is no point of a guide", "name a point of the guide")
        }
        guard part.covers.count > mostPoints else { continue }
        found(
          file, "\(part.what) covers \(part.covers.count) points", "part it, so that each covers at most \(mostPoints)")
      }
    }
    let closures = catalogue.decodedClosures
    for playbook in playbooks {
      let known = points(playbook)
      judge(playbook.coveringParts, playbook.file, known)
      let brought = closures.filter { playbook.closures.contains($0.id) }
      let covered = Set((playbook.coveringParts + brought.flatMap(\.coveringParts)).flatMap(\.covers))
      for point in known where !covered.contains(point) {
        found(playbook.file, "nothing covers the point \"\(point)\" of its guide", "name it where it is carried out")
      }
    }
    for closure in closures {
      let leading = playbooks.filter { $0.closures.contains(closure.id) }
      judge(closure.coveringParts, closure.file, leading.flatMap(points))
    }
    return findings
  }
}

/// A part of a record that carries out points of a guide.
private struct CoveringPart {
  let what: String
  let covers: [String]
}

extension Playbook {
  fileprivate var coveringParts: [CoveringPart] {
    items.map { CoveringPart(what: "the entry \"\($0.id)\"", covers: $0.covers) }
      + notes.enumerated().map { CoveringPart(what: "note \($0.offset + 1)", covers: $0.element.covers) }
      + (troubleshooting + questions).map { CoveringPart(what: "the entry \"\($0.id)\"", covers: $0.covers) }
  }
}

extension ClosureRecord {
  fileprivate var coveringParts: [CoveringPart] {
    prerequisites.map { CoveringPart(what: "the prerequisite \"\($0.id)\"", covers: $0.covers) }
      + warnings.map { CoveringPart(what: "the warning \"\($0.id)\"", covers: $0.covers) }
      + faq.map { CoveringPart(what: "the entry \"\($0.id)\"", covers: $0.covers) }
  }
}
