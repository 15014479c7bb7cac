import Testing

/// Letters that lack something, or would say what the user did not.
@Suite struct `Unfinished letters` {
  static let calls: [BadCall] = [
    BadCall(
      "an objection without a reason", .profile, "draft objection --to aliexpress", code: "reason-missing",
      says: ["--reason"]),
    BadCall(
      "an unknown ground", .profile, "draft erasure --to aliexpress --ground no-longer-neccessary",
      code: "unknown-ground", says: ["no-longer-neccessary", "no-longer-necessary"]),
    BadCall(
      "a right that the law lacks", .profile, "draft limit-sensitive --to aliexpress --law eu-gdpr",
      code: "right-missing", says: ["GDPR", "laws show"]),
    BadCall(
      "a right that no law gives here", .profile, "draft limit-sensitive --to aliexpress", code: "no-law",
      says: ["sensitive"]),
    BadCall("a name", .nameless, "draft access --to aliexpress", code: "profile-lacks", says: ["profile set --name"]),
    BadCall(
      "a place", .nothing, "draft access --to aliexpress", code: "no-residence", says: ["profile set --resident"]),
    BadCall("an addressee", .profile, "draft access", exit: 64, code: "draft-to", says: ["--to", "addressees list"]),
    BadCall("a right", .profile, "draft --to aliexpress", exit: 64, code: "draft-right", says: ["draft access --to"]),
    BadCall(
      "a reason that the letter has no place for", .profile, "draft access --to aliexpress --reason", Marker.reason,
      code: "unused-text", says: ["--reason"]),
    BadCall(
      "an empty reason", .profile, "draft objection --to aliexpress --reason", "  ", exit: 64, code: "empty-text",
      says: ["empty"]),
    BadCall(
      "a reason in a file that is not there", .profile, "draft objection --to aliexpress --reason", "@nowhere.txt",
      code: "unreadable-file", says: ["nowhere.txt"]),
    BadCall(
      "a mail for an addressee without an e-mail address", .profile, "draft access --to apple --format eml",
      code: "no-email", says: ["Apple", "https://"]),
    BadCall(
      "a link for an addressee without an e-mail address", .profile, "draft access --to apple --format mailto",
      code: "no-email", says: ["Apple", "https://"]),
    BadCall(
      "a use to opt out of that does not exist", .profile, "draft opt-out --to aliexpress --of sail", exit: 64,
      code: "usage", says: ["sail", "“sale”"]),
    BadCall(
      "a correction without a value", .profile, "draft rectification --to aliexpress --correct", Marker.account,
      exit: 64,
      code: "bad-pair", says: ["--correct"]),
    BadCall(
      "an identifier without a kind", .profile, "profile set --identifier", Marker.account, exit: 64, code: "bad-pair",
      says: ["--identifier"]),
    BadCall(
      "an e-mail address that is none", .profile, "profile set --email", "markermail at planted", exit: 64,
      code: "mail-address", says: ["name@example.org"]),
    BadCall(
      "a profile change without a change", .nothing, "profile set", exit: 64, code: "nothing-given", says: ["--name"]),
    BadCall(
      "words left over behind a reason", .profile, "draft objection --to aliexpress --reason my markerreason",
      exit: 64, code: "usage", says: ["--help"]),
  ]

  @Test(arguments: calls)
  func `are not written`(call: BadCall) async throws {
    try await Sandbox.at(call.stage).expectFailure(call.arguments, exit: call.exit, code: call.code, says: call.says)
  }

  @Test func `a rectification without what is wrong is not written`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    try sandbox.writeRectificationLetter()
    try await sandbox.expectFailure(
      ["draft", "rectification", "--to", "aliexpress", "--data", sandbox.path("data")], code: "corrections-missing",
      says: ["--correct"])
  }

  @Test func `a letter that nobody has written in a language is named, with the languages that have it`() async throws {
    try await Sandbox.at(.profile).expectFailure(
      ["draft", "automated-decision", "--to", "aliexpress", "--language", "fi"], code: "no-letter-language",
      says: ["automated-decision", "fi", "de, en"])
  }

  @Test func `a number is not used up by a letter that failed`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    #expect(try await sandbox.run("draft objection --to aliexpress").code == 1)
    #expect(try await sandbox.json("draft access --to aliexpress")["proceeding"].number == 1)
  }
}
