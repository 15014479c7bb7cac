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

  /// The filled letter; throws rather than leave a gap or state what the user did not.
  public func letter(
    _ request: LetterRequest, from writer: Writer, to envelope: Envelope, template: LetterTemplate
  ) throws(LetterError) -> Letter {
    let record = try check(request, on: envelope.date)
    let budget = try IdentityBudget(record: record, envelope: envelope, writer: writer, request: request)
    var values = LetterValues(law: law, language: language, on: envelope.date)
    values.set(envelope: envelope)
    values.set(writer: writer, budget: budget, envelope: envelope, language: language)
    values.set(request: request, record: record)
    values.setCitations(record: record)
    values.setPeriods(right: request.right)
    for (name, isGiven) in [("reason", request.reason != nil), ("scope", request.scope != nil)]
    where isGiven && !template.needs.contains(name) {
      throw .unused(name, letter: template.body.file)
    }
    do throws(DataError) {
      return Letter(
        language: language.tag, subject: try template.subject.render(values.table),
        body: try template.body.render(values.table), reference: envelope.reference, date: envelope.date,
        sender: Letter.Sender(name: budget.name, email: budget.email, address: budget.address),
        addressee: Letter.Addressed(
          name: envelope.controller.name, email: envelope.contact?.kind == .email ? envelope.contact?.value : nil,
          address: envelope.controller.address),
        disclosed: budget.disclosed, review: template.review)
    } catch {
      throw .template(error)
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

extension Law {
  /// The uses from which the law gives an opt-out on a day.
  public func uses(of right: Right, on date: CivilDate) -> [Right.Use] {
    let records = rights.filter { $0.right == right && $0.validity.contains(date) }
    return Right.Use.allCases.filter { use in records.contains { $0.uses.contains(use) } }
  }
}
