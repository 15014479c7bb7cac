/// A request that goes to many addressees: what is the same in every letter is looked up and filled once.
///
/// `LetterWriter.prepared` makes it; it holds for one law, language, request and day.
public struct PreparedLetter: Sendable {
  /// The language of the letters.
  public let language: Language
  /// The day that the letters bear.
  public let date: CivilDate
  /// The subject line, with gaps for what differs.
  package let subject: Template
  /// The text, with gaps for what differs.
  package let body: Template
  let review: LetterTemplate.Review
  let needs: [Disclosure]
  let particulars: [Law.Particular]
  let byPost: Bool
  let representation: Representation?
  /// What the gaps were filled with, which a section on what differs may ask for again.
  private let constants: [String: TemplateValue]

  /// Fills a template with what is the same in every letter.
  init(
    _ template: LetterTemplate, _ values: LetterValues, needs: [Disclosure], particulars: [Law.Particular],
    byPost: Bool, representation: Representation?
  ) throws(LetterError) {
    language = values.language
    date = values.date
    review = template.review
    self.needs = needs
    self.particulars = particulars
    self.byPost = byPost
    self.representation = representation
    constants = values.table
    do throws(DataError) {
      subject = try template.subject.filled(values.table, leaving: LetterSlots.names)
      body = try template.body.filled(values.table, leaving: LetterSlots.names)
    } catch {
      throw .template(error)
    }
  }

  /// What a letter discloses of a writer to an addressee; throws where the writer's profile lacks something for it.
  ///
  /// - Parameters:
  ///   - writer: who writes.
  ///   - identifies: groups of identifiers by which the addressee finds its data, as `Addressee.identifies` has them.
  ///   - residence: the name of the writer's place in the letter's language, where it may be stated.
  public func budget(
    of writer: Writer, identifies: [[String]], residence: String?
  ) throws(LetterError) -> IdentityBudget {
    try IdentityBudget(
      needs: needs, particulars: particulars, identifies: identifies, residence: residence, writer: writer,
      byPost: byPost, representation: representation)
  }

  /// All values of the letter to one addressee, by name.
  func values(
    _ budget: IdentityBudget, to controller: Letter.Addressed, reference: String
  ) -> [String: TemplateValue] {
    LetterSlots(budget, to: controller, reference: reference, in: language).table.merging(constants) { slot, _ in slot }
  }

  /// Subject and text with what they say of a writer, with gaps for the names that are left.
  package func filled(
    _ budget: IdentityBudget, leaving open: Set<String>
  ) throws(DataError) -> (subject: Template, body: Template) {
    let values = LetterSlots.table(of: budget, in: language)
    return (try subject.filled(values, leaving: open), try body.filled(values, leaving: open))
  }

  /// The letter to one addressee.
  ///
  /// - Parameters:
  ///   - budget: what it discloses of its writer, as `budget` makes it for the addressee.
  ///   - controller: whom it goes to.
  ///   - reference: the lasting key of the proceeding, as `Reference` makes it.
  public func letter(
    _ budget: IdentityBudget, to controller: Letter.Addressed, reference: String
  ) throws(LetterError) -> Letter {
    let slots = LetterSlots(budget, to: controller, reference: reference, in: language).table
    do throws(DataError) {
      let subject = try subject.renderBytes(Template.Values(slots, or: constants, of: subject))
      let body = try body.renderBytes(Template.Values(slots, or: constants, of: body))
      return Letter(
        language: language.tag, subject: String(decoding: subject, as: UTF8.self),
        body: String(decoding: body, as: UTF8.self), reference: reference, date: date,
        sender: Letter.Sender(name: budget.name, email: budget.email, address: budget.address), addressee: controller,
        disclosed: budget.disclosed, review: review)
    } catch {
      throw .template(error)
    }
  }
}
