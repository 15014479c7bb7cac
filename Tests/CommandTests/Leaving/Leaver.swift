import Foundation
import Testing

/// Somebody who leaves a service by the command, on the days that a test names.
struct Leaver {
  let sandbox: Sandbox
  let service: String

  /// Erika Mustermann, who began to leave a service.
  static func erika(
    _ service: String = "aliexpress", persona: String = "buyer", on day: String = "2026-12-01"
  ) async throws -> Leaver {
    let sandbox = try await Sandbox.prepared("Erika leaves \(service) as \(persona) \(day)") {
      let erika = try await Sandbox.erika(today: day)
      try await erika.succeed("leave start \(service) --persona \(persona)")
      return erika
    }
    return Leaver(sandbox: sandbox, service: service)
  }

  /// Erika Mustermann, who decided to delete her account at AliExpress.
  static func decided(persona: String = "buyer", on day: String = "2026-12-01") async throws -> Leaver {
    let sandbox = try await Sandbox.prepared("Erika decided as \(persona) \(day)") {
      let erika = try await Leaver.erika(persona: persona, on: day)
      try await erika.decide(on: day)
      return erika.sandbox
    }
    return Leaver(sandbox: sandbox, service: "aliexpress")
  }

  /// Erika Mustermann, who decided, and settled everything before the records but what is left out.
  static func settled(leavingOut left: Set<String> = [], on day: String = "2026-12-01") async throws -> Leaver {
    let sandbox = try await Sandbox.prepared("Erika settled but \(left.sorted()) \(day)") {
      let erika = try await Leaver.decided(on: day)
      try await erika.settle(on: day, leavingOut: left)
      return erika.sandbox
    }
    return Leaver(sandbox: sandbox, service: "aliexpress")
  }

  /// The document of a call that must succeed: the words of a line, then arguments as they are.
  @discardableResult
  func call(
    _ line: String, _ more: [String] = [], on day: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSONValue {
    let outcome = try await sandbox.run(words(line) + more + ["--json"], today: day)
    try #require(outcome.code == 0, "\(line) \(more): \(outcome.error)", sourceLocation: sourceLocation)
    return try outcome.json
  }

  /// What a call prints for people, which must succeed.
  func text(
    _ line: String, on day: String, width: Int = 80, interface: String = "en",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let outcome = try await sandbox.run(
      words(line) + ["--interface", interface], today: day, environment: ["COLUMNS": "\(width)"])
    try #require(outcome.code == 0, "\(line): \(outcome.error)", sourceLocation: sourceLocation)
    return outcome.text
  }

  /// Settles an entry of the plan.
  @discardableResult
  func check(
    _ item: String, _ answers: String..., on day: String, more: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSONValue {
    try await call(
      "leave check \(service) \(item)", answers.flatMap { ["--answer", $0] } + more, on: day,
      sourceLocation: sourceLocation)
  }

  /// Notes what happened with the account.
  @discardableResult
  func note(
    _ line: String, _ more: String..., on day: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSONValue {
    try await call("leave note \(service) \(line)", more, on: day, sourceLocation: sourceLocation)
  }

  /// The exit as a document.
  func show(on day: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSONValue {
    try await call("leave show \(service)", on: day, sourceLocation: sourceLocation)
  }

  /// A call that a guard refuses: it ends with 1, says why in one document, and leaves everything as it was.
  @discardableResult
  func refused(
    _ line: String, _ more: [String] = [], on day: String, code: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSONValue {
    let before = try await state(on: day, with: line)
    let outcome = try await sandbox.run(words(line) + more + ["--json"], today: day)
    #expect(outcome.code == 1, "\(line): \(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    let error = try outcome.errorJSON
    #expect(error.keys == ["error", "format"], sourceLocation: sourceLocation)
    #expect(error["error"]["code"].string == code, "\(error)", sourceLocation: sourceLocation)
    #expect(try await state(on: day, with: line) == before, sourceLocation: sourceLocation)
    return error["error"]
  }

  /// What is on record about the exit, its logins and letters, and about the closure that a call speaks of.
  private func state(on day: String, with line: String) async throws -> [String] {
    var documents = [try await show(on: day)]
    if line.hasPrefix("closures") { documents.append(try await call("closures show alipay", on: day)) }
    return documents.map(\.description)
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}

extension JSONValue {
  /// The state of an entry of an exit, or of a prerequisite of a closure.
  func state(of item: String) -> String? {
    (isNull ? self : has("items") ? self["items"] : self["prerequisites"]).first("item", item)["state"].string
  }

  /// The state of a login of an exit or of a list of logins.
  func login(_ provider: String, _ connection: String = "sign-in") -> JSONValue {
    self["logins"].items.first {
      $0["provider"].string == provider && $0["connection"].string == connection
    } ?? self["nothing"]
  }
}

extension Leaver {
  /// Says which account it is and that it shall go.
  func decide(on day: String) async throws {
    try await check("account-kind", "buyer", on: day)
    try await check("papers-needed", "saved", on: day)
    try await check("purchase-near", "no", on: day)
    try await check("decision", "delete", on: day)
    try await check("finality", "yes", on: day)
  }

  /// Brings orders, disputes and refunds to an end, and takes stock of logins and of Alipay.
  func settle(on day: String, leavingOut left: Set<String> = []) async throws {
    func step(_ item: String, _ answers: String...) async throws {
      guard !left.contains(item) else { return }
      try await call("leave check \(service) \(item)", answers.flatMap { ["--answer", $0] }, on: day)
    }
    try await step("no-open-orders", "0")
    try await step("no-open-disputes", "0")
    if !left.contains("refunds-posted") {
      try await call("leave check \(service) refunds-posted not-applicable", on: day)
    }
    try await step("settled-in-order")
    try await step("after-sales", "closed")
    try await step("vip-renewal")
    try await step("contact-reachable", "yes")
    if !left.contains("alipay-kind") { try await call("closures set alipay variant-known --variant A", on: day) }
    for provider in ["google", "apple", "facebook", "x"] where !left.contains(provider) {
      try await call("logins set \(service) \(provider) not-used", on: day)
    }
  }

  /// Goes without saved records, as far as a buyer may.
  func skipRecords(on day: String) async throws {
    let records = [
      "order-list", "invoices", "tracking-logs", "seller-messages", "dispute-histories", "data-copy", "access-letter",
      "exports-complete",
    ]
    for item in records { try await call("leave check \(service) \(item) risk-accepted", on: day) }
  }
}
