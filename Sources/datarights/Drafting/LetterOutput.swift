import DataRights
import DataRightsLetters

/// Lays a draft out in the format asked for.
struct LetterOutput {
  let context: Context
  let plan: DraftPlan
  let format: LetterFormat

  /// The file's or the standard output's bytes.
  func bytes(of draft: Draft) throws -> [UInt8] {
    if format != .text, draft.letter.addressee.email == nil { throw noEmail }
    do throws(LetterLayoutError) {
      return try format.bytes(of: draft.letter, language: plan.language)
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
    }
  }

  /// No address is confirmed, so the official page is named instead.
  private var noEmail: Failure {
    let contacts = plan.addressee.contacts
    let page = contacts.first { $0.kind == .form }?.value ?? contacts.first { $0.kind == .page }?.value
    return context.failure(
      "no-email", ["addressee": plan.addressee.name, "page": page ?? plan.addressee.website ?? "–"])
  }

  /// What the user should know of the format.
  func warnings(of draft: Draft) -> [String] {
    guard format == .mailto, let link = try? MailtoLink(draft.letter), link.isTooLong else { return [] }
    return [context.words.text("draft.mailto-too-long")]
  }
}
