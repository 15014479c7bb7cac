import DataRightsTestSupport
import Foundation
import Testing

/// CONTRIBUTING.md keeps its word: its files, put into a folder, are a place, an authority, a law, a letter, an
/// addressee and a playbook that work at once.
@Suite struct `The recipes of CONTRIBUTING` {
  private func prepared() async throws -> Sandbox {
    let sandbox = try Sandbox()
    for file in try Recipe.all(in: Repository.text("CONTRIBUTING.md")) {
      try sandbox.write("mine/" + file.path, file.text)
    }
    return sandbox
  }

  @Test func `every kind of record has a recipe`() throws {
    let paths = try Recipe.all(in: Repository.text("CONTRIBUTING.md")).map(\.path)
    #expect(
      paths == [
        "Jurisdictions/places/xa.json", "Jurisdictions/authorities/xadpc.json", "Jurisdictions/laws/xa-dpa.json",
        "Templates/letters/en/xa-dpa/access.mustache", "Templates/addressees/example.json",
        "Templates/playbooks/example-shop.json",
      ])
  }

  @Test func `the files have nothing wrong`() async throws {
    let sandbox = try await prepared()
    let outcome = try await sandbox.succeed("check-data --data \(sandbox.path("mine"))")
    #expect(outcome.text.hasSuffix("nothing wrong.\n"))
  }

  @Test func `an exit goes by the new playbook`() async throws {
    let sandbox = try await prepared()
    let exit = try await sandbox.json("leave start example-shop --data \(sandbox.path("mine"))")
    #expect(exit["name"].string == "Example Shop")
    let decided = try await sandbox.json(
      "leave check example-shop account-kind --answer buyer --data \(sandbox.path("mine"))")
    #expect(decided["state"].string == "scoped")
  }

  @Test func `picking, dates and the letter work without a build`() async throws {
    let sandbox = try await prepared()
    let mine = sandbox.path("mine")
    let pick = try await sandbox.json("pick --resident xa --controller example --right access --data \(mine)")
    #expect(pick["chosen"].string == "xa-dpa")
    #expect(pick["laws"].items.first?["authority"].string == "xadpc")
    // 12 May + 20 days = 1 June, Example Day of the made-up place.
    let dates = try await sandbox.json(
      "deadlines --law xa-dpa --right access --received 2026-05-12 --holidays xa --data \(mine)")
    #expect(dates["deadlines"].items.first?["due"].string == "2026-06-02")
    try await sandbox.succeed(
      "profile set --email jane.roe@example.org --resident xa --data \(mine)", "--name", "Jane Roe")
    let letter = try await sandbox.succeed("draft access --to example --data \(mine)").text
    #expect(letter.contains("s. 10 EDPA") || letter.contains("section 10 EDPA"))
    #expect(letter.contains("within 20 days of receipt"))
    let shown = try await sandbox.json("show 1 --data \(mine)")
    #expect(shown["law"].string == "xa-dpa")
  }

  @Test func `the console examples print what they show`() async throws {
    let sandbox = try await prepared()
    let calls = try ConsoleBlock.all(in: Repository.text("CONTRIBUTING.md"))
    try #require(!calls.isEmpty)
    for call in calls {
      let arguments = call.arguments.map { $0 == "mine" ? sandbox.path("mine") : $0 }
      let outcome = try await sandbox.run(arguments, environment: ["COLUMNS": "90"])
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(call.matches(outcome.text), "CONTRIBUTING.md prints another output:\n\(outcome.text)")
    }
  }
}

/// A file that a document shows under a heading with its path.
struct Recipe {
  let path: String
  let text: String

  static func all(in document: String) throws -> [Recipe] {
    try document.components(separatedBy: "\n## ").dropFirst().compactMap { section in
      let heading = section.prefix { $0 != "\n" }
      let parts = heading.split(separator: "`", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1].contains("/") else { return nil }
      let blocks = section.components(separatedBy: "\n```")
      let block = try #require(blocks.count > 2 ? blocks[1] : nil, "no file under \(heading)")
      return Recipe(path: String(parts[1]), text: block.drop { $0 != "\n" }.dropFirst() + "\n")
    }
  }
}
