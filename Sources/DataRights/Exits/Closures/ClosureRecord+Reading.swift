extension ClosureRecord {
  /// Reads a closure record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    name = try reader.string("name")
    checked = try reader.date("checked")
    questions = try reader.records("questions") { inner throws(DataError) in try Question(&inner) }
    variants = try reader.records("variants") { inner throws(DataError) in try Variant(&inner) }
    channels = try reader.records("channels") { inner throws(DataError) in
      Channel(
        id: try inner.string("id"), variants: try inner.strings("variants"), text: try LocalizedText(&inner, "text"),
        link: try inner.optionalWebAddress("link"), labels: try inner.strings("labels"),
        sources: try inner.requiredStrings("sources"), certainty: try inner.choice("certainty"))
    }
    prerequisites = try reader.records("prerequisites") { inner throws(DataError) in try Prerequisite(&inner) }
    lookAgain = try reader.record("lookAgain") { inner throws(DataError) in try LookAgain(&inner) }
    warnings = try reader.records("warnings") { inner throws(DataError) in
      let support = try inner.support()
      return Warning(
        id: try inner.string("id"), variants: try inner.strings("variants"), states: try inner.choices("at"),
        text: try LocalizedText(&inner, "text"), covers: support.covers, sources: support.sources,
        certainty: try inner.choice("certainty"))
    }
    faq = try reader.records("faq") { inner throws(DataError) in try Playbook.Entry(&inner, "question") }
    sources = try Source.all(&reader)
    try reader.finish()
    try check(reader)
  }

  private func check(_ reader: ObjectReader) throws(DataError) {
    for (key, ids) in [
      ("questions", questions.map(\.id)), ("variants", variants.map(\.id)), ("channels", channels.map(\.id)),
      ("prerequisites", prerequisites.map(\.id)), ("warnings", warnings.map(\.id)), ("faq", faq.map(\.id)),
    ] {
      try reader.unique(ids, in: key)
    }
    let known = variants.map(\.id)
    let named =
      channels.flatMap(\.variants) + prerequisites.flatMap(\.variants) + warnings.flatMap(\.variants)
      + questions.flatMap { $0.choices.compactMap(\.variant) }
    if let stranger = named.first(where: { !known.contains($0) }) {
      throw reader.error("it names the unknown variant \"\(stranger)\"", remedy: "add it to variants")
    }
    try reader.known(citedSources, among: sources)
    guard !variants.isEmpty, !questions.isEmpty else {
      throw reader.error("no variant or no question", remedy: "say which accounts there are and how to tell them apart")
    }
    try checkQuestions(reader)
  }

  /// Every question is reached from the first, and no answers lead in a circle.
  private func checkQuestions(_ reader: ObjectReader) throws(DataError) {
    var reached: Set<String> = []
    func follow(_ question: Question, _ asked: [String]) throws(DataError) {
      guard !asked.contains(question.id) else {
        throw reader.error("the questions lead back to \"\(question.id)\"", remedy: "let each answer come to an end")
      }
      guard reached.insert(question.id).inserted else { return }
      for next in question.choices.compactMap(\.next) {
        guard let following = questions.first(where: { $0.id == next }) else {
          throw reader.error("an answer leads to the unknown question \"\(next)\"", remedy: "add it to questions")
        }
        try follow(following, asked + [question.id])
      }
    }
    try follow(questions[0], [])
    if let lost = questions.first(where: { !reached.contains($0.id) }) {
      throw reader.error("no answer leads to the question \"\(lost.id)\"", remedy: "let one, or remove the question")
    }
  }

  /// The keys of the sources that its parts name.
  var citedSources: [String] {
    variants.flatMap(\.sources) + channels.flatMap(\.sources) + prerequisites.flatMap(\.sources)
      + warnings.flatMap(\.sources) + faq.flatMap(\.sources) + lookAgain.sources
  }
}

extension ClosureRecord.Question {
  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    text = try LocalizedText(&reader, "text")
    choices = try reader.records("choices") { inner throws(DataError) in
      let choice = Choice(
        id: try inner.string("id"), text: try LocalizedText(&inner, "text"),
        variant: try inner.optionalString("variant"), next: try inner.optionalString("next"))
      guard (choice.variant == nil) != (choice.next == nil) else {
        throw inner.error("an answer leads to a variant or to a question", remedy: "give one of variant and next")
      }
      return choice
    }
  }
}

extension ClosureRecord.Variant {
  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    name = try LocalizedText(&reader, "name")
    text = try LocalizedText(&reader, "text")
    addressee = try reader.optionalRecord("company") { inner throws(DataError) in try inner.string("addressee") }
    isClosable = try reader.flag("closable")
    hasWallet = try reader.flag("wallet", otherwise: true)
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
  }
}

extension ClosureRecord.Prerequisite {
  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    variants = try reader.strings("variants")
    text = try LocalizedText(&reader, "text")
    detail = try LocalizedText.optional(&reader, "detail")
    mayNotApply = try reader.flag("notApplicable")
    waitsFor = try reader.optionalRecord("waitsFor") { inner throws(DataError) in
      ClosureRecord.WaitsFor(service: try inner.string("service"), role: try inner.choice("role"))
    }
    (sources, covers) = try reader.support()
    certainty = try reader.choice("certainty")
  }
}

extension ClosureRecord.LookAgain {
  init(_ reader: inout ObjectReader) throws(DataError) {
    period = try Period(&reader)
    place = try reader.optionalString("place")
    text = try LocalizedText(&reader, "text")
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
    guard period.unit != .workingDay || place != nil else {
      throw reader.error("working days of which place?", remedy: "add place")
    }
  }
}
