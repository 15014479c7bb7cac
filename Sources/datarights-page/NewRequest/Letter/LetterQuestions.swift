import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// What a letter's form asks: no more than the right, the law and the letter have a place for.
struct LetterQuestions: Sendable {
  let law: String
  let addressee: String
  let grounds: [Ground]
  let uses: [Right.Use]
  let asksCorrections: Bool
  let asksReason: Bool
  let needsReason: Bool
  let asksScope: Bool
  let identity: [IdentityQuestion]
  /// Why a postal address is wanted even where the letter does not go by post.
  let whyAddress: String?
  /// The languages in which the letter exists, by tag and name.
  let languages: [(tag: String, name: String)]
  /// The name of the language that suits best.
  let best: String
  /// The authority's and the law's rules on writing for others.
  let canGoByPost: Bool

  /// A ground on which the right can be claimed.
  struct Ground: Sendable, Hashable {
    let id: String
    let text: String
    /// Whether it rests on an act of the writer, so that it can be claimed without asserting a fact.
    let isAct: Bool
  }

  /// Looks up what a plan's letter asks.
  init(_ plan: DraftPlan, _ desk: Desk) throws {
    let (law, words) = (plan.law, desk.words)
    let record = law.record(of: plan.right, on: desk.today)
    let needs = plan.chosen.template.needs
    self.law = law.name(in: words.tag).short
    addressee = plan.addressee.name
    let hasGrounds = needs.contains("grounds") || needs.contains { $0.hasPrefix("ground.") }
    grounds =
      hasGrounds
      ? (record?.grounds ?? []).map { ground in
        Ground(
          id: ground.id,
          text: ground.text.text(in: words.tag)
            + (ground.articles.isEmpty ? "" : " (" + words.cite(ground.articles, of: law) + ")"),
          isAct: ground.kind == .act)
      } : []
    uses =
      needs.contains("uses") || needs.contains { $0.hasPrefix("of.") } ? law.uses(of: plan.right, on: desk.today) : []
    asksCorrections = needs.contains("corrections")
    asksReason = needs.contains("reason")
    needsReason = record?.requires.contains(.reason) ?? false
    asksScope = needs.contains("scope")
    identity = IdentityQuestion.all(for: plan, desk)
    whyAddress = IdentityQuestion.whyAddress(for: plan, desk)
    languages = try desk.catalogue.languageTags.filter { tag in
      desk.catalogue.letterNames(law: law, language: tag).contains(plan.right.rawValue)
    }.map { ($0, try desk.catalogue.language($0).name) }
    best = try DraftBuilder(desk: desk).language(plan.right, law, asked: nil, writer: plan.writer).language.name
    canGoByPost = !plan.controller.address.isEmpty
  }
}
