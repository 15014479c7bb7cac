import Testing

/// A service that has no playbook is left by the general one.
@Suite struct `Leaving a service of one's own` {
  @Test func `every suggested call can be made, and the closure gets asked for`() async throws {
    let erika = try await Sandbox.erika(today: "2026-12-01")
    try await erika.succeed("leave new example-shop --name", "Example GmbH")
    let leaver = Leaver(sandbox: erika, service: "example-shop")
    let show = try await PlaybookDriver(leaver: leaver, day: "2026-12-01").submit()
    #expect(show["name"].string == "Example GmbH" && show["playbook"].string == "shop")
    #expect(show["state"].string == "submitted")
    for item in show["items"].items {
      #expect(item["text"].string?.contains("{service}") == false, "\(item["item"])")
    }
    let listed = try await leaver.call("leave services", on: "2026-12-01")["services"]
    #expect(listed.first("service", "example-shop")["state"].string == "submitted")
    try await leaver.note("confirmed", "--text", "closed", on: "2026-12-05")
    #expect(try await leaver.show(on: "2026-12-05")["phase"].string == "aftercare")
  }

  @Test func `whom letters go to can be said later`() async throws {
    let erika = try await Sandbox.erika(today: "2026-12-01")
    try await erika.succeed("leave new example-shop")
    try await erika.succeed("addressees add example --name", "Example GmbH")
    let leaver = Leaver(sandbox: erika, service: "example-shop")
    try await leaver.call("leave addressee example-shop example", on: "2026-12-01")
    try await leaver.call("leave check example-shop account-kind --answer buyer", on: "2026-12-01")
    try await leaver.call("leave check example-shop decision --answer delete", on: "2026-12-01")
    let next = try await leaver.show(on: "2026-12-01")["next"].items
    #expect(next.contains { $0["command"].string == "datarights draft access --to example" })
    let unknown = try await erika.run("leave addressee example-shop nobody --json")
    #expect(unknown.code == 1)
    #expect(try unknown.errorJSON["error"]["code"].string == "unknown-addressee")
  }

  @Test func `a playbook of the catalogue is led through too`() async throws {
    let temu = try await Leaver.erika("temu")
    let show = try await PlaybookDriver(leaver: temu, day: "2026-12-01").submit()
    #expect(show["state"].string == "submitted" && show["service"].string == "temu")
  }

  @Test func `names that are taken or are none are refused`() async throws {
    let erika = try await Sandbox.erika(today: "2026-12-01")
    for line in [
      "leave new aliexpress", "leave new Example/Shop", "leave start general", "leave new example --by nothing",
      "leave new example --addressee nobody",
    ] {
      let outcome = try await erika.run(line + " --json")
      #expect(outcome.code == 64 || outcome.code == 1, "\(line)")
      #expect(try outcome.errorJSON["error"]["code"].string?.isEmpty == false, "\(line)")
    }
    #expect(try await erika.json("leave services")["services"].items.allSatisfy { $0["state"].isNull })
  }
}

/// Answers whatever `leave show --json` asks, until the closure is asked for.
struct PlaybookDriver {
  let leaver: Leaver
  let day: String

  private struct DeadEnd: Error, CustomStringConvertible {
    let description: String
  }

  func submit() async throws -> JSONValue {
    var show = try await leaver.show(on: day)
    for _ in 0..<80 {
      if show["phase"].string == "watch" { return show }
      let ripe = show["next"].items.first { $0["from"].isNull }
      guard let next = ripe else { throw DeadEnd(description: "nothing to do in \(show["state"])") }
      show = try await take(next, show)
    }
    throw DeadEnd(description: "no end: \(show["next"])")
  }

  private func take(_ next: JSONValue, _ show: JSONValue) async throws -> JSONValue {
    let command = (next["command"].string ?? "").split(separator: " ").dropFirst().joined(separator: " ")
    switch next["action"].string {
    case "look-for-login":
      try await leaver.call(command, on: day)
      return try await leaver.show(on: day)
    case "settle":
      let item = show["items"].first("item", next["item"].string ?? "")
      return try await settle(item, command)
    default: throw DeadEnd(description: "cannot \(next)")
    }
  }

  private func settle(_ item: JSONValue, _ command: String) async throws -> JSONValue {
    let id = item["item"].string ?? ""
    let check = "leave check \(leaver.service) \(id)"
    switch item["role"].string {
    case "login-inventory":
      try await leaver.call(command, on: day)
      return try await leaver.show(on: day)
    case "letter", "order-file":
      // A letter is left out where the playbook allows it.
      return try await leaver.call(check + " not-applicable", on: day)
    default:
      let answers = item["answers"].items.filter { $0["optional"].flag != true }.flatMap { question in
        ["--answer", "\(question["answer"].string ?? "")=\(answer(question, item))"]
      }
      return try await leaver.call(check, answers, on: day)
    }
  }

  private func answer(_ question: JSONValue, _ item: JSONValue) -> String {
    switch question["type"].string {
    case "choice": question["choices"].strings.first ?? ""
    case "count": "\(question["must"].number ?? 3)"
    case "record":
      question["fields"].strings.map { $0 == "amount" ? "12.50 EUR" : $0 == "posted" || $0 == "on" ? day : $0 }
        .joined(separator: "; ")
    case "date": day
    case "period": "2025-01-01..2025-12-31"
    case "amount": "12.50 EUR"
    case "flag": "yes"
    default: "as the screen says"
    }
  }
}
