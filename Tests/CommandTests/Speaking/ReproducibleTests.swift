import Testing

/// With a fixed day and seed every output is the same, byte for byte, wherever and whenever it runs.
@Suite struct `Reproducible output` {
  private static let calls = [
    "draft access --to aliexpress", "draft access --to aliexpress --format eml", "draft access --to aliexpress --json",
    "draft access --to aliexpress --format mailto", "pick --controller aliexpress --json", "list --json", "show 1",
    "due", "calendar", "calendar --json", "laws list", "addressees list",
    "deadlines --law eu-gdpr --right access --received 2026-11-25 --json", "",
  ]

  @Test(arguments: calls)
  func `twice the same, in any zone and language`(call: String) async throws {
    let plain = try await output(call, [:])
    #expect(plain.isEmpty == false)
    #expect(try await output(call, [:]) == plain)
    #expect(try await output(call, ["TZ": "Asia/Tokyo"]) == plain)
    #expect(try await output(call, ["TZ": "Pacific/Kiritimati"]) == plain)
    #expect(try await output(call + " --interface en", ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"]) == plain)
  }

  /// What a call prints on a machine that has drafted and sent one letter, the folder of the store left out.
  private func output(_ call: String, _ environment: [String: String]) async throws -> String {
    let erika = try await Sandbox.erikaWaiting()
    let outcome = try await erika.run(
      call.split(separator: " ").map(String.init), environment: environment)
    #expect(outcome.code == 0, "\(outcome.error)")
    return (outcome.text + outcome.error).replacing(erika.folder, with: "")
  }
}
