/// Fills a letter's template from a law, a writer and a wish, with no more identity data than it needs.
public struct LetterWriter: Sendable {
  let law: Law
  let language: Language

  /// Makes a writer of letters under a law in a language.
  public init(law: Law, language: Language) {
    self.law = law
    self.language = language
  }

  /// Where a letter goes and what it is known by.
  public struct Envelope: Sendable {
    /// The service that is written to, which says what identifiers it needs.
    public let addressee: Addressee
    /// The company of the addressee that answers for the writer's place.
    public let controller: Addressee.Controller
    /// The contact chosen for the right and the controller; nil where none is known.
    public let contact: Addressee.Contact?
    /// The lasting key of the proceeding, as `Reference` makes it.
    public let reference: String
    /// The day that the letter bears, as of which the law is read.
    public let date: CivilDate
    /// The name of the writer's place in the letter's language, where it may be stated.
    public let residenceName: String?

    /// Makes an envelope.
    public init(
      addressee: Addressee, controller: Addressee.Controller, contact: Addressee.Contact?, reference: String,
      date: CivilDate, residenceName: String?
    ) {
      self.addressee = addressee
      self.controller = controller
      self.contact = contact
      self.reference = reference
      self.date = date
      self.residenceName = residenceName
    }
  }

  /// The filled letter of a request; throws rather than leave a gap or state what the user did not.
  public func letter(
    _ request: LetterRequest, from writer: Writer, to envelope: Envelope, template: LetterTemplate
  ) throws(LetterError) -> Letter {
    let record = try check(request, on: envelope.date)
    let particulars = law.particulars(for: request.right, on: envelope.date)
    let budget = try IdentityBudget(
      needs: record.identity, particulars: particulars, identifies: envelope.addressee.identifies,
      residence: envelope.residenceName, writer: writer, byPost: request.byPost,
      representation: request.representation)
    return try prepared(request, on: envelope.date, template: template)
      .letter(budget, to: Letter.Addressed(envelope), reference: envelope.reference)
  }

  /// The letters of a request to whomever it goes, with all filled that is the same in each of them.
  ///
  /// - Parameters:
  ///   - request: the right, and what the user says for it.
  ///   - date: the day that the letters bear, as of which the law is read.
  ///   - template: the letter's words.
  public func prepared(
    _ request: LetterRequest, on date: CivilDate, template: LetterTemplate
  ) throws(LetterError) -> PreparedLetter {
    let record = try check(request, on: date)
    var values = values(of: request.right, on: date, request.representation, byPost: request.byPost, template)
    values.set(request: request, record: record)
    try check(reason: request.reason, scope: request.scope, in: template)
    return try PreparedLetter(
      template, values, needs: record.identity, particulars: law.particulars(for: request.right, on: date),
      byPost: request.byPost, representation: request.representation)
  }

  /// All values of a request's letter by name, as its template takes them.
  public func values(
    _ request: LetterRequest, from writer: Writer, to envelope: Envelope, template: LetterTemplate
  ) throws(LetterError) -> [String: TemplateValue] {
    let prepared = try prepared(request, on: envelope.date, template: template)
    let budget = try prepared.budget(
      of: writer, identifies: envelope.addressee.identifies, residence: envelope.residenceName)
    return prepared.values(budget, to: Letter.Addressed(envelope), reference: envelope.reference)
  }

  /// The filled letter that follows upon a request; the facts and dates in it are those of the log.
  ///
  /// - Parameters:
  ///   - request: which letter, and what the user adds to it.
  ///   - outlook: the proceeding as it looks on the letter's day.
  ///   - writer: who writes.
  ///   - envelope: where the letter goes, unless it goes to the authority.
  ///   - authority: the authority that takes complaints; nil where none is known.
  ///   - template: the letter's words.
  public func letter(
    _ request: FollowUpRequest, in outlook: Outlook, from writer: Writer, to envelope: Envelope,
    authority: Authority?, template: LetterTemplate
  ) throws(LetterError) -> Letter {
    let proceeding = outlook.proceeding
    let upon = law.effective(proceeding.right, on: envelope.date) ?? proceeding.right
    guard request.letter.upon.isEmpty || request.letter.upon.contains(upon) else {
      throw .notUpon(request.letter, proceeding.right)
    }
    if request.letter == .recipientsNotification, !law.namesToldRecipients(upon: upon, on: envelope.date) {
      throw .notProvidedFor(request.letter, law: law.id)
    }
    let facts = try CaseFacts(outlook, for: request.letter)
    guard let right = law.effective(proceeding.right, on: facts.requested),
      let record = law.record(of: right, on: facts.requested)
    else { throw .rightMissing(proceeding.right, law: law.id) }
    let missing = try missing(request, record: record)
    let needs = request.letter == .appeal ? record.identity : []
    let budget = try IdentityBudget(
      needs: needs, identifies: envelope.addressee.identifies, residence: envelope.residenceName, writer: writer,
      byPost: request.byPost, representation: request.representation)
    var values = values(of: right, on: envelope.date, request.representation, byPost: request.byPost, template)
    values.set("authority.name", text: authority?.name.text(in: language.tag))
    values.set(request, facts, of: proceeding)
    let lacking = values.items(of: record, among: missing)
    values.set(list: "items", lacking)
    switch request.letter {
    case .complaint, .controllerComplaint:
      try values.setComplaint(request, facts, of: proceeding, record: record)
    case .appeal:
      guard law.deadlines.contains(where: { $0.id == .appealDecision && $0.covers(right) }) else {
        throw .notProvidedFor(.appeal, law: law.id)
      }
    case .recipientsNotification:
      // It is a request of its own, with the time that the law sets for that.
      values.set("within.response", text: nil)
      values.setPeriods(of: .recipientList)
    default: break
    }
    try check(reason: request.reason, scope: request.scope, in: template)
    let letter = try PreparedLetter(
      template, values, needs: needs, particulars: [], byPost: request.byPost, representation: request.representation
    ).letter(budget, to: Letter.Addressed(envelope), reference: envelope.reference)
    return letter.to(
      request.letter.goesToAuthority ? authority.map { Letter.Addressed($0, in: language.tag) } : nil,
      disclosing: request.provided.map(\.kind) + (request.idCopy ? ["id-copy"] : []))
  }

  /// The name of the document by which somebody is authorised to write for another.
  public static let powerOfAttorney = "power-of-attorney"

  /// The document by which a person authorises the writer, for the person to sign.
  public func powerOfAttorney(
    for representation: Representation, from writer: Writer, to envelope: Envelope, template: LetterTemplate
  ) throws(LetterError) -> Letter {
    guard let right = law.rights.first(where: { $0.validity.contains(envelope.date) })?.right else {
      throw .profileLacks(["right"])
    }
    let budget = try IdentityBudget(
      needs: [], identifies: envelope.addressee.identifies, residence: envelope.residenceName, writer: writer,
      byPost: false, representation: representation)
    let values = values(of: right, on: envelope.date, representation, byPost: false, template)
    let document = try PreparedLetter(
      template, values, needs: [], particulars: [], byPost: false, representation: representation
    ).letter(budget, to: Letter.Addressed(envelope), reference: envelope.reference)
    return document.signed(by: representation.person)
  }

  private func values(
    of right: Right, on date: CivilDate, _ representation: Representation?, byPost: Bool, _ template: LetterTemplate
  ) -> LetterValues {
    var values = LetterValues(law: law, language: language, right: right, on: date, needs: template.needs)
    values.set(byPost: byPost, representation: representation)
    values.setCitations()
    values.setPeriods(of: right)
    values.setNotes()
    return values
  }

  /// The keys of what an answer lacks, which the law must list.
  private func missing(_ request: FollowUpRequest, record: RightRecord) throws(LetterError) -> [String] {
    let known = record.answer.map(\.id)
    if let unknown = request.missing.first(where: { !known.contains($0) }) {
      throw .unknownItem(unknown, known: known)
    }
    guard request.letter != .incompleteAnswer || !request.missing.isEmpty else { throw .nothingMissing(known: known) }
    return request.missing
  }

  private func check(reason: String?, scope: String?, in template: LetterTemplate) throws(LetterError) {
    for (name, isGiven) in [("reason", reason != nil), ("scope", scope != nil)]
    where isGiven && !template.needs.contains(name) {
      throw .unused(name, letter: template.body.file)
    }
  }

  /// Refuses a request that lacks what the law has the writer state, and gives the record of its right.
  @discardableResult
  public func check(_ request: LetterRequest, on date: CivilDate) throws(LetterError) -> RightRecord {
    guard let record = law.record(of: request.right, on: date) else {
      throw .rightMissing(request.right, law: law.id)
    }
    if record.requires.contains(.reason), request.reason == nil { throw .reasonMissing(request.right) }
    if record.requires.contains(.corrections), request.corrections.isEmpty { throw .correctionsMissing }
    let known = record.grounds.map(\.id)
    if let ground = request.grounds.first(where: { !known.contains($0) }) { throw .unknownGround(ground, known: known) }
    let uses = law.uses(of: request.right, on: date)
    if let use = request.uses.first(where: { !uses.contains($0) }) {
      throw .unknownUse(use.rawValue, known: uses.map(\.rawValue))
    }
    return record
  }
}

extension Letter.Addressed {
  /// The controller that an envelope names, with its e-mail address where the contact is one.
  public init(_ envelope: LetterWriter.Envelope) {
    self.init(
      name: envelope.controller.name, email: envelope.contact?.kind == .email ? envelope.contact?.value : nil,
      address: envelope.controller.address)
  }

  init(_ authority: Authority, in language: String) {
    // Some authorities' addresses begin with their name, in whatever language.
    let names = Set(authority.name.texts.values)
    self.init(
      name: authority.name.text(in: language), email: authority.email,
      address: authority.post.filter { !names.contains($0) })
  }
}

extension Law {
  /// The uses from which the law gives an opt-out on a day.
  public func uses(of right: Right, on date: CivilDate) -> [Right.Use] {
    let records = rights.filter { $0.right == right && $0.validity.contains(date) }
    return Right.Use.allCases.filter { use in records.contains { $0.uses.contains(use) } }
  }
}
