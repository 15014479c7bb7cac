extension Law {
  /// Something without which the controller may reject an application under the law.
  ///
  /// A letter states it where the writer's profile has it; it is written all the same where that lacks it.
  public struct Particular: Sendable {
    /// The rights it is about; empty for all of the law.
    public let rights: [Right]
    /// Kinds of identifiers, of which the letter states all of one list; empty where it is about the language.
    public let alternatives: [[String]]
    /// The languages, one of which the application must be in; empty where it is about identifiers.
    public let languages: [String]
    /// What must be stated, in plain words.
    public let text: LocalizedText
    /// From when until when the rule holds.
    public let validity: Validity
    /// The provisions that say so, with sources and certainty.
    public let basis: Basis

    init(_ reader: inout ObjectReader) throws(DataError) {
      rights = try reader.choices("rights")
      alternatives = try reader.records("anyOf") { inner throws(DataError) in try inner.requiredStrings("kinds") }
      languages = try reader.strings("languages")
      guard alternatives.isEmpty != languages.isEmpty else {
        throw reader.error(
          "a particular is about identifiers or about the language", remedy: "give either \"anyOf\" or \"languages\"")
      }
      text = try LocalizedText(&reader, "text")
      validity = try Validity(&reader)
      basis = try Basis(&reader)
    }

    /// What a letter states of its writer so as to contain it: the first list that the profile has in full.
    ///
    /// - Returns: nil where the profile lacks part of every list, or where the letter is written for another person, of
    ///   whom the profile says nothing.
    func identifiers(of writer: Writer, byPost: Bool, forAnother: Bool) -> [(kind: String, value: String)]? {
      for kinds in alternatives {
        let needed = byPost ? kinds.filter { $0 != Writer.postalAddress } : kinds
        let found = forAnother ? [] : needed.compactMap { kind in writer.value(of: kind).map { (kind, $0) } }
        if found.count == needed.count { return found }
      }
      return nil
    }

    /// Whether a letter that is written in a language contains it.
    public func isMet(by writer: Writer, language: String, byPost: Bool, forAnother: Bool) -> Bool {
      languages.isEmpty
        ? identifiers(of: writer, byPost: byPost, forAnother: forAnother) != nil : languages.contains(language)
    }
  }

  /// What an application for a right must contain on a day.
  public func particulars(for right: Right, on date: CivilDate) -> [Particular] {
    particulars.filter { ($0.rights.isEmpty || $0.rights.contains(right)) && $0.validity.contains(date) }
  }
}
