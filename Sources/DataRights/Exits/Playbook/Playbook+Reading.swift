extension Playbook {
  /// Reads a playbook strictly.
  ///
  /// - Parameters:
  ///   - json: the record.
  ///   - file: its path, for errors.
  ///   - base: hands out the playbook that it extends, by id.
  public init(
    _ json: JSON, file: String, base: (String) throws(DataError) -> Playbook
  ) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    let inherited = try Inheritance(&reader, base)
    let base = inherited.playbook
    id = try reader.string("id")
    name = try reader.string("name")
    isAbstract = try reader.flag("abstract")
    edition = try reader.date("edition")
    staleAfterDays = try reader.optionalInteger("staleAfterDays") ?? base?.staleAfterDays ?? 365
    checked = try reader.date("checked")
    addressees = try reader.strings("addressees")
    aliases = try reader.strings("aliases")
    unrelated = try reader.strings("unrelated")
    let range = try reader.integers("minutes")
    minutes = range.count == 2 && range[0] <= range[1] ? range[0]...range[1] : base?.minutes
    guide = try reader.optionalString("guide")
    let offered = try reader.records("logins") { inner throws(DataError) in
      let connections: [Connection] = try inner.choices("connections")
      return OfferedLogin(
        provider: try inner.string("provider"), connections: connections.isEmpty ? [.signIn] : connections,
        sources: try inner.requiredStrings("sources"), certainty: try inner.choice("certainty"))
    }
    logins = offered.isEmpty ? base?.logins ?? [] : offered
    closures = try reader.strings("closures")
    notes =
      (base?.notes ?? [])
      + (try reader.records("notes") { inner throws(DataError) in
        let support = try inner.support()
        return Note(
          text: try LocalizedText(&inner, "text"), covers: support.covers, sources: support.sources,
          certainty: try inner.choice("certainty"))
      })
    let own = try reader.records("paths") { inner throws(DataError) in
      Path(
        id: try inner.string("id"), text: try LocalizedText(&inner, "text"),
        isRecommended: try inner.flag("recommended"))
    }
    try reader.unique(own.map(\.id), in: "paths")
    paths = own.isEmpty ? base?.paths ?? [] : own
    let ownItems = try reader.records("items") { inner throws(DataError) in try PlaybookItem(&inner) }
    try reader.unique(ownItems.map(\.id), in: "items")
    items = inherited.items(adding: ownItems)
    troubleshooting = try inherited.entries(\.troubleshooting, "troubleshooting", subject: "problem", &reader)
    questions = try inherited.entries(\.questions, "faq", subject: "question", &reader)
    sources = (base?.sources ?? [:]).merging(try Source.all(&reader)) { _, own in own }
    try reader.finish()
    try check(reader, range: range)
  }
}

extension Playbook.Entry {
  init(_ reader: inout ObjectReader, _ subject: String) throws(DataError) {
    id = try reader.string("id")
    question = try LocalizedText(&reader, subject)
    answer = try LocalizedText(&reader, "answer")
    returnsTo = try reader.optionalString("returnsTo")
    links = try reader.records("links") { inner throws(DataError) in
      PlaybookItem.Link(url: try inner.webAddress("url"), text: try LocalizedText.optional(&inner, "text"))
    }
    (sources, covers) = try reader.support()
    certainty = try reader.choice("certainty")
  }
}

extension Playbook.Entry {
  /// The entry without its return to an item that was left out.
  func without(returnsTo ids: [String]) -> Playbook.Entry {
    var entry = self
    if let item = returnsTo, ids.contains(item) { entry.returnsTo = nil }
    return entry
  }
}
