extension Law {
  /// Reads a law record strictly: an unknown key, a missing source, a reference to nothing is an error.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    family = try reader.string("family")
    let names = try reader.map("names") { inner throws(DataError) in
      Name(short: try inner.string("short"), full: try inner.string("full"))
    }
    guard names.contains(where: { $0.id == "en" }) else {
      throw reader.error("no English name", remedy: "add names.en")
    }
    self.names = Dictionary(names.map { ($0.id, $0.record) }) { first, _ in first }
    citation = try reader.string("citation")
    url = try reader.string("url")
    validity = try Validity(&reader)
    sector = try LocalizedText.optional(&reader, "sector")
    authority = try reader.optionalString("authority")
    letterLanguages = try reader.strings("letterLanguages")
    certainty = try reader.choice("certainty")
    checked = try reader.date("checked")
    act = try reader.string("act")
    let acts = try reader.map("acts") { inner throws(DataError) in try Act(&inner) }
    self.acts = Dictionary(acts.map { ($0.id, $0.record) }) { first, _ in first }
    reach = try reader.records("reach") { inner throws(DataError) in try ReachClause(&inner) }
    nearest = try Self.nearest(&reader)
    rights = try reader.records("rights") { inner throws(DataError) in try RightRecord(&inner) }
    let methods = try reader.map("methods") { inner throws(DataError) in try CountingMethod(&inner) }
    self.methods = Dictionary(methods.map { ($0.id, $0.record) }) { first, _ in first }
    deadlines = try reader.records("deadlines") { inner throws(DataError) in try DeadlineRule(&inner) }
    withoutPeriod = try reader.records("noPeriod") { inner throws(DataError) in
      let rights: [Right] = try inner.choices("rights")
      guard !rights.isEmpty else { throw inner.error("noPeriod names no right", remedy: "list its rights") }
      let suggest = try inner.optionalRecord("suggest") { period throws(DataError) in try Period(&period) }
      return NoPeriod(
        rights: rights, text: try LocalizedText(&inner, "text"), suggest: suggest, validity: try Validity(&inner),
        basis: try Basis(&inner))
    }
    particulars = try reader.records("particulars") { inner throws(DataError) in try Particular(&inner) }
    notes = try reader.records("notes") { inner throws(DataError) in
      Note(
        topic: try inner.choice("topic"), rights: try inner.choices("rights"), text: try LocalizedText(&inner, "text"),
        validity: try Validity(&inner), basis: try Basis(&inner))
    }
    examples = try reader.records("examples") { inner throws(DataError) in try Example(&inner) }
    sources = try Source.all(&reader)
    exceptions = try reader.records("exceptions") { inner throws(DataError) in
      Exception(check: try inner.string("check"), because: try inner.string("because"), line: inner.line)
    }
    try reader.finish()
    try refer(line: json.line, file: file)
  }

  static func nearest(_ reader: inout ObjectReader) throws(DataError) -> [Right: Right] {
    var nearest: [Right: Right] = [:]
    for (from, to) in try reader.texts("nearest") {
      guard let from = Right(rawValue: from), let to = Right(rawValue: to) else {
        throw reader.error("nearest names an unknown right", remedy: "use the ids of rights")
      }
      nearest[from] = to
    }
    return nearest
  }

  /// Refuses references to sources, acts and methods that the record does not have.
  private func refer(line: Int, file: String) throws(DataError) {
    func error(_ message: String, _ remedy: String, line: Int = line) -> DataError {
      DataError(file: file, line: line, check: "reference", message: message, remedy: remedy)
    }
    guard acts[act] != nil else { throw error("the main act \"\(act)\" is not among acts", "add it to acts") }
    for rule in deadlines where methods[rule.method] == nil {
      throw error("deadline \(rule.id.rawValue) has the unknown method \"\(rule.method)\"", "add it to methods")
    }
    for (place, basis) in bases {
      for key in basis.sources where sources[key] == nil {
        throw error("\(place) names the unknown source \"\(key)\"", "add it to sources", line: basis.line)
      }
      for article in basis.articles {
        if let key = article.act, acts[key] == nil {
          throw error("\(place) cites the unknown act \"\(key)\"", "add it to acts", line: basis.line)
        }
      }
    }
  }

  /// Every statement of the record with what stands behind it.
  public var bases: [(place: String, basis: Basis)] {
    var bases: [(String, Basis)] = reach.map { ("reach \($0.id)", $0.basis) }
    bases += rights.map { ("right \($0.right.rawValue)", $0.basis) }
    bases += methods.map { ("method \($0.key)", $0.value.basis) }
    for rule in deadlines {
      bases.append(("deadline \(rule.id.rawValue)", rule.basis))
      if let more = rule.extension { bases.append(("extension of \(rule.id.rawValue)", more.basis)) }
      bases += rule.clock.map { ("clock of \(rule.id.rawValue)", $0.basis) }
    }
    bases += withoutPeriod.map { ("noPeriod", $0.basis) }
    bases += particulars.map { ("what an application must contain", $0.basis) }
    bases += notes.map { ("note on \($0.topic.rawValue)", $0.basis) }
    return bases
  }
}

extension ReachClause {
  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    by = try reader.choice("by")
    unless = try reader.optionalString("unless")
    places = try reader.requiredStrings("places")
    outcome = try reader.choice("verdict")
    text = try LocalizedText(&reader, "text")
    validity = try Validity(&reader)
    basis = try Basis(&reader)
  }
}

extension Law.Example {
  init(_ reader: inout ObjectReader) throws(DataError) {
    line = reader.line
    right = try reader.choice("right")
    received = try reader.string("received")
    holidays = try reader.optionalString("holidays")
    events = try reader.strings("events")
    expect = try reader.texts("expect")
    expectEarliest = try reader.texts("expectEarliest")
    because = try reader.string("because")
  }
}
