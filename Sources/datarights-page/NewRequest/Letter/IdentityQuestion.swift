import DataRights
import DataRightsDesk

/// A question for identity data beyond name and e-mail address, with the reason why it is asked.
struct IdentityQuestion: Sendable, Hashable {
  /// The kind of identifier, such as `username`.
  let kind: String
  let label: String
  /// Why it is asked; nil where the question before it says so.
  let why: String?

  /// What a letter asks for: identifiers by which the addressee finds the person before their mail address, and what the
  /// law has an application contain.
  static func all(for plan: DraftPlan, _ desk: Desk) -> [IdentityQuestion] {
    let words = desk.words
    var questions: [IdentityQuestion] = []
    func ask(_ kind: String, _ why: String) {
      guard kind != postalAddress, !questions.contains(where: { $0.kind == kind }) else { return }
      let isSaid = questions.last { $0.why != nil }?.why == why
      questions.append(IdentityQuestion(kind: kind, label: words.identity(kind), why: isSaid ? nil : why))
    }
    for group in plan.addressee.identifies {
      // Every writer has a mail address, so that what stands behind it is never needed.
      for kind in group.prefix(while: { $0 != "email" }) {
        ask(kind, words.text("page.new.ask-account", ["name": plan.addressee.name]))
      }
    }
    guard plan.request.representation == nil else { return questions }
    for particular in plan.law.particulars(for: plan.right, on: desk.today) {
      let why = words.text(
        "page.new.ask-particular",
        [
          "law": plan.law.name(in: words.tag).short, "text": particular.text.text(in: words.tag),
          "articles": words.cite(particular.basis.articles, of: plan.law),
        ])
      for kind in particular.alternatives.flatMap(\.self) { ask(kind, why) }
    }
    return questions
  }

  /// Why a postal address is asked for although the letter goes by mail; nil where it is not.
  static func whyAddress(for plan: DraftPlan, _ desk: Desk) -> String? {
    guard plan.request.representation == nil else { return nil }
    let words = desk.words
    return plan.law.particulars(for: plan.right, on: desk.today).first {
      $0.alternatives.contains { $0.contains(postalAddress) }
    }.map { particular in
      words.text(
        "page.new.ask-particular",
        [
          "law": plan.law.name(in: words.tag).short, "text": particular.text.text(in: words.tag),
          "articles": words.cite(particular.basis.articles, of: plan.law),
        ])
    }
  }

  private static let postalAddress = "postal-address"
}
