import Testing

/// Names that do not exist: the message names the nearest that does.
@Suite struct `Unknown names` {
  static let calls: [BadCall] = [
    BadCall(
      "a code that is no place", .nothing, "pick --resident xx", code: "unknown-place", says: ["xx", "ISO 3166"]),
    BadCall(
      "a code with a typing error", .nothing, "pick --resident dee", code: "unknown-place", says: ["dee", "“de”"]),
    BadCall(
      "a country with a typing error", .nothing, "pick --resident Germani", code: "unknown-place",
      says: ["Germani", "“de”"]),
    BadCall(
      "a part of a country that does not exist", .nothing, "pick --resident de-xx", code: "unknown-place",
      says: ["de-xx"]),
    BadCall(
      "a place of the company", .nothing, "pick --resident de --controller-place xx", code: "unknown-place",
      says: ["xx"]),
    BadCall(
      "a place of residence", .profile, "profile set --resident dee", code: "unknown-place", says: ["dee", "“de”"]),
    BadCall(
      "a place of holidays", .nothing, "deadlines --law eu-gdpr --right access --received 2026-11-25 --holidays xx",
      code: "unknown-place", says: ["xx"]),
    BadCall(
      "a calendar that the place lacks", .nothing,
      "deadlines --law eu-gdpr --right access --received 2026-11-25 --holidays us-ca:judical", code: "no-calendar",
      says: ["judical", "judicial"]),
    BadCall(
      "a law", .nothing, "deadlines --law eu-gdrp --right access --received 2026-11-25", code: "unknown-law",
      says: ["eu-gdrp", "“eu-gdpr”"]),
    BadCall(
      "a law for a letter", .profile, "draft access --to aliexpress --law eu-gdrp", code: "unknown-law",
      says: ["eu-gdrp", "“eu-gdpr”"]),
    BadCall("a law to show", .nothing, "laws show eu-gdrp", code: "unknown-law", says: ["eu-gdrp", "“eu-gdpr”"]),
    BadCall(
      "a right", .profile, "draft acces --to aliexpress", exit: 64, code: "usage",
      says: ["acces", "“access”", "erasure"]),
    BadCall(
      "a right to calculate", .nothing, "deadlines --law eu-gdpr --right acces --received 2026-11-25", exit: 64,
      code: "usage", says: ["acces", "“access”"]),
    BadCall(
      "an addressee", .profile, "draft access --to aliexpres", code: "unknown-addressee",
      says: ["aliexpres", "“aliexpress”"]),
    BadCall(
      "an addressee to show", .nothing, "addressees show aliexpres", code: "unknown-addressee", says: ["“aliexpress”"]),
    BadCall(
      "a language of the letter", .profile, "draft access --to aliexpress --language xx", code: "unknown-language",
      says: ["xx", "en"]),
    BadCall(
      "a language of the profile", .profile, "profile set --language xx", code: "unknown-language", says: ["xx", "en"]),
    BadCall(
      "a language of the command", .nothing, "list --interface xx", exit: 64, code: "unknown-language",
      says: ["xx", "en"]),
    BadCall(
      "a format", .profile, "draft access --to aliexpress --format emil", exit: 64, code: "usage",
      says: ["emil", "“eml”"]),
    BadCall("an event", .sent, "log 1 answerd", exit: 64, code: "usage", says: ["answerd", "“answered”"]),
    BadCall("a channel", .drafted, "log 1 sent --via mail", exit: 64, code: "usage", says: ["mail", "email"]),
    BadCall("a proceeding", .drafted, "show 9", code: "no-such-proceeding", says: ["9", "datarights list"]),
    BadCall(
      "a proceeding where there is none at all", .nothing, "log 1 sent", code: "no-such-proceeding",
      says: ["1", "datarights list"]),
    BadCall("a number", .drafted, "show one", exit: 64, code: "usage", says: ["one"]),
    BadCall("a command", .nothing, "dew --within 3", exit: 64, code: "usage", says: ["--help"]),
    BadCall("a flag", .nothing, "list --lang en", exit: 64, code: "usage", says: ["--lang"]),
  ]

  @Test(arguments: calls)
  func `are refused and change nothing`(call: BadCall) async throws {
    try await Sandbox.at(call.stage).expectFailure(call.arguments, exit: call.exit, code: call.code, says: call.says)
  }
}
