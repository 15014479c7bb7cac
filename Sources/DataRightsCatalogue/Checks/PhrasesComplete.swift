import DataRights

extension DataCheck {
  /// Every language has a phrase for whatever a law or a letter can ask it to name.
  static let phrasesComplete = DataCheck(name: "phrases") { catalogue in
    let rights = catalogue.decodedLaws.flatMap(\.rights)
    let wanted: [(part: String, keys: Set<String>, phrases: @Sendable (Phrases) -> [String: String])] = [
      ("requests", Set(Right.allCases.map(\.rawValue)), { $0.requests }),
      ("items", Set(rights.flatMap { $0.answer.map(\.id) }), { $0.items }),
      ("grounds", Set(rights.flatMap { $0.grounds.map(\.id) }), { $0.grounds }),
      ("uses", Set(Right.Use.allCases.map(\.rawValue)), { $0.uses }),
      ("events", Set(EventKind.allCases.map(\.rawValue)), { $0.events }),
      ("grievances", Phrases.grievanceKeys, { $0.grievances }),
      ("resolved", Phrases.resolvedKeys, { $0.resolved }),
      ("enclosures", Phrases.enclosureKeys, { $0.enclosures }),
      ("capacity", Set(Representation.Capacity.allCases.map(\.rawValue)), { $0.capacities }),
    ]
    var findings: [DataError] = []
    for tag in catalogue.languageTags {
      guard let language = try? catalogue.language(tag) else { continue }
      for (part, keys, phrases) in wanted {
        let present = Set(phrases(language.phrases).keys)
        func found(_ key: String, _ message: String, _ remedy: String) {
          findings.append(
            DataError(
              file: "Templates/languages/\(tag).json", line: 1, check: "phrases",
              message: "phrases.\(part).\(key) \(message)", remedy: remedy))
        }
        for key in keys.subtracting(present).sorted() { found(key, "is missing", "add the phrase") }
        for key in present.subtracting(keys).sorted() { found(key, "is named by nothing", "remove it") }
      }
    }
    return findings
  }
}
